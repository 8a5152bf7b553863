using System.Collections.Immutable;
using System.Security.Cryptography;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = BackPain.Lint.LanguageServer.Protocol.Diagnostic;
using Location = BackPain.Lint.LanguageServer.Protocol.Location;

namespace BackPain.Lint.LanguageServer;

/// <summary>From our words to the client's.</summary>
internal static class ToProtocol
{
    private static readonly int[] Unnecessary = [1];

    /// <summary>The id of no diagnostics.</summary>
    public static string NothingId { get; } = IdOf([]);

    /// <summary>The URI of a path.</summary>
    /// <param name="path">An absolute path.</param>
    public static string UriOf(string path)
    {
        var slashes = path.Replace(Path.DirectorySeparatorChar, '/');
        var escaped = string.Join('/', slashes.Split('/').Select(Uri.EscapeDataString));
        return slashes.StartsWith("//", StringComparison.Ordinal) ? $"file:{escaped}"
            : slashes.StartsWith('/') ? $"file://{escaped}"
            : $"file:///{escaped}";
    }

    /// <summary>Findings of a page of a folder, and an id that is equal for equal diagnostics.</summary>
    public static (Diagnostic[] Diagnostics, string Id) Report(string uri, string root, DocumentText text, ImmutableArray<Finding> findings)
    {
        var diagnostics = new Diagnostic[findings.Length];
        for (var i = 0; i < diagnostics.Length; i++)
            diagnostics[i] = Diagnostic(uri, root, text, findings[i]);
        return (diagnostics, IdOf(diagnostics));
    }

    private static string IdOf(Diagnostic[] diagnostics) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(diagnostics, ProtocolContext.Default.DiagnosticArray)).AsSpan(0, 12));

    /// <summary>A finding.</summary>
    public static Diagnostic Diagnostic(string uri, string root, DocumentText text, Finding finding) => new()
    {
        Range = text.RangeOf(finding.Span),
        Severity = finding.Severity switch
        {
            DiagnosticSeverity.Error => 1,
            DiagnosticSeverity.Warning => 2,
            DiagnosticSeverity.Info => 3,
            _ => 4,
        },
        Code = finding.Rule.Id,
        CodeDescription = new CodeDescription(finding.Rule.HelpLink),
        Source = "bplint",
        Message = finding.Message,
        Tags = finding.Rule.Unnecessary ? Unnecessary : null,
        RelatedInformation = finding.Related.IsEmpty ? null : [.. finding.Related.Select(place => Related(uri, root, text, place))],
        Data = new DiagnosticData(FixId(finding)),
    };

    /// <summary>One atomic edit of pages.</summary>
    /// <param name="client">Whether it understands versions.</param>
    /// <param name="edits">Pages with sorted changes that do not overlap.</param>
    public static WorkspaceEdit Edit(ClientFeatures client, IReadOnlyList<(CheckedPage Page, ImmutableArray<TextChange> Changes)> edits) =>
        client.DocumentChanges
            ? new() { DocumentChanges = [.. edits.Select(edit => new TextDocumentEdit(new(edit.Page.Uri, edit.Page.Version), Edits(edit.Page.Text, edit.Changes)))] }
            : new() { Changes = edits.ToDictionary(edit => edit.Page.Uri, edit => Edits(edit.Page.Text, edit.Changes), StringComparer.Ordinal) };

    private static TextEdit[] Edits(DocumentText text, ImmutableArray<TextChange> changes) =>
        [.. changes.Select(change => new TextEdit(text.RangeOf(change.Span), change.NewText ?? ""))];

    /// <summary>By what name the fixes of a finding are asked for.</summary>
    public static string FixId(Finding finding) => $"{finding.Rule.Id}@{finding.Span.Start}-{finding.Span.End}";

    private static DiagnosticRelatedInformation Related(string uri, string root, DocumentText text, RelatedPlace place) =>
        new(place.Page is { } other ? new Location(UriOf(Path.GetFullPath(other.Path, root)), RangeOf(other.Lines)) : new Location(uri, text.RangeOf(place.Span)), place.Message);

    private static Protocol.Range RangeOf(LinePositionSpan lines) => new(PositionOf(lines.Start), PositionOf(lines.End));

    private static Position PositionOf(LinePosition position) => new((uint)position.Line, (uint)position.Character);
}
