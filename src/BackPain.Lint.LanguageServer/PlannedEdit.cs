using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>What a code action or a command does to a page; exactly what the command line would do.</summary>
/// <param name="Changes">Sorted changes that do not overlap; none when nothing is done.</param>
/// <param name="Remark">A sentence for the user: why nothing, or not all, is done; <see langword="null"/> when there is nothing to say.</param>
internal sealed record PlannedEdit(ImmutableArray<TextChange> Changes, string? Remark)
{
    /// <summary>How many fixes are left out, because a citation would have changed its meaning.</summary>
    public int Refused { get; private init; }

    /// <summary>All safe fixes of the page.</summary>
    public const string All = "all";

    /// <summary>One of the fixes of a finding.</summary>
    public static string OfFix(string finding, int index) => string.Create(CultureInfo.InvariantCulture, $"fix {finding} {index}");

    /// <summary>All fixes of a rule, safe ones or unsafe ones too.</summary>
    public static string OfRule(RuleDescriptor rule, FixSafety upTo) => $"rule {rule.Id} {(upTo == FixSafety.Safe ? "safe" : "unsafe")}";

    /// <summary>A comment that silences a finding in its line.</summary>
    public static string OfLine(string finding) => $"line {finding}";

    /// <summary>A comment that silences a rule in the page.</summary>
    public static string OfPage(RuleDescriptor rule) => $"page {rule.Id}";

    /// <summary>One of the sources that a sentence can be given.</summary>
    public static string OfSentence(TextSpan place, int index) => string.Create(CultureInfo.InvariantCulture, $"sentence {place.Start} {place.Length} {index}");

    /// <summary>Works out what was offered under a name of the functions above, or a refactoring by its name.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">Nothing of that name was offered for the page.</exception>
    public static PlannedEdit Of(CheckedPage page, string what, CancellationToken cancellation)
    {
        if (page.Result is not { Article.ReadingFault: null } result)
            return new([], "The page cannot be read, so it is left as it is.");
        var edit = what.Split(' ') switch
        {
            [All] => Of(Fixer.Fix(page.Linter, result, FixSafety.Safe, null, cancellation)),
            ["fix", var finding, var index] => Of(FixProof.Prove(page.Linter, result, Chosen(page.FixesOf(finding), index))),
            ["rule", var rule, var upTo] => Of(Fixer.Fix(page.Linter, result, upTo == "safe" ? FixSafety.Safe : FixSafety.Unsafe, finding => finding.Rule.Id == rule, cancellation)),
            ["line", var finding] => Of(SuppressionWriter.OnLine(page.Linter, result, page.FindingsOf(finding).FirstOrDefault() ?? throw Refusal.ContentModified(), cancellation)),
            ["page", var rule] => Of(SuppressionWriter.InPage(page.Linter, result, result.Findings.FirstOrDefault(finding => finding.Rule.Id == rule)?.Rule ?? throw Refusal.ContentModified(), cancellation)),
            ["sentence", var start, var length, var index] => Of(FixProof.Prove(page.Linter, result, Chosen(SourceSuggestions.At(result, new TextSpan(Number(start), Number(length))), index))),
            [var name] when page.Refactorings.FirstOrDefault(refactoring => refactoring.Name == name) is { } refactoring => Of(refactoring.Edit),
            _ => throw Refusal.InvalidParams($"Nothing is called '{what}'."),
        };
        return page.Text.Content is ['\uFEFF', ..] ? edit with { Changes = [.. edit.Changes.Select(BehindMark)] } : edit;
    }

    /// <summary>A byte order mark that is part of the text stays, and stays in front: to the linter it is a character like any other.</summary>
    private static TextChange BehindMark(TextChange change) => change.Span.Start > 0
        ? change
        : new TextChange(TextSpan.FromBounds(1, Math.Max(1, change.Span.End)), change.NewText is ['\uFEFF', ..] ? change.NewText[1..] : change.NewText ?? "");

    private static Fix Chosen(IEnumerable<Fix> fixes, string index) => fixes.ElementAtOrDefault(Number(index)) ?? throw Refusal.ContentModified();

    private static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Refusal.InvalidParams($"'{word}' is no number.");

    private static PlannedEdit Of(PageEdit edit) => new(edit.Changes, RemarkOf(edit));

    private static PlannedEdit Of(FixResult result) =>
        new(result.Changes, result.Refused.IsEmpty ? null : string.Join(' ', result.Refused)) { Refused = result.Refused.Length };

    private static PlannedEdit Of(SilencedPage page) =>
        new(page.Changes, page.Changes.IsEmpty ? "No comment can stand here: each would change how the page is read." : null);

    /// <summary>Why an edit leaves a page, or a part of it, as it is.</summary>
    public static string? RemarkOf(PageEdit edit) =>
        edit.Refusal is not { } refusal ? null : $"{(edit.Changes.IsEmpty ? "The page" : "A part of the page")} is left as it is, because {refusal}.";
}
