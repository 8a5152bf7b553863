using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;
using Location = BackPain.Lint.LanguageServer.Protocol.Location;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/definition")]
    public async Task<JsonElement?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var (page, citations, place) = await PlaceAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        if (place is null || (place.Target is not null && !place.IsLabel) || citations!.TargetsOf(place) is not { IsEmpty: false } targets)
            return null;
        return session.Client.DefinitionLinks
            ? JsonSerializer.SerializeToElement([.. targets.Select(target => Link(page, place, target))], ProtocolContext.Default.LocationLinkArray)
            : JsonSerializer.SerializeToElement([.. targets.Select(target => new Location(page.Uri, page.Text.RangeOf(target.Span)))], ProtocolContext.Default.LocationArray);
    }

    [JsonRpcMethod("textDocument/references")]
    public async Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation)
    {
        var (page, citations, place) = await PlaceAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        if (place is not { Rule: null } || (place.Marker is null && place.Target is null))
            return null;
        var declarations = parameters.Context.IncludeDeclaration ? citations!.TargetsOf(place).Select(NameOf) : [];
        var spans = citations!.MentionsOf(place).Select(mention => mention.Span).Concat(declarations).Distinct();
        return [.. spans.OrderBy(span => span.Start).Select(span => new Location(page.Uri, page.Text.RangeOf(span)))];
    }

    [JsonRpcMethod("textDocument/documentHighlight")]
    public async Task<DocumentHighlight[]?> DocumentHighlightAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var (page, citations, place) = await PlaceAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        if (place is not { Rule: null } || (place.Marker is null && place.Target is null))
            return null;
        var works = citations!.TargetsOf(place).Select(NameOf).ToImmutableArray();
        var citing = citations.MentionsOf(place).Select(mention => mention.Span).Except(works);
        return
        [
            .. works.Select(span => (Span: span, Kind: DocumentHighlight.Write)).Concat(citing.Select(span => (Span: span, Kind: DocumentHighlight.Read)))
                .OrderBy(one => one.Span.Start).Select(one => new DocumentHighlight(page.Text.RangeOf(one.Span), one.Kind)),
        ];
    }

    /// <summary>What stands at a position of an open page; nothing on a page that cannot be read.</summary>
    private async Task<(CheckedPage Page, Citations? Citations, PagePlace? Place)> PlaceAsync(TextDocumentIdentifier document, Position position, CancellationToken cancellation)
    {
        var page = await CheckedAsync(document.Uri, cancellation).ConfigureAwait(false);
        var offset = FromProtocol.OffsetOf(page.Text, position);
        return page.Result?.Page.Citations is { } citations ? (page, citations, PagePlace.At(citations, offset)) : (page, null, null);
    }

    private static LocationLink Link(CheckedPage page, PagePlace place, CitationTarget target) =>
        new(page.Text.RangeOf(place.Span), page.Uri, page.Text.RangeOf(target.Span), page.Text.RangeOf(NameOf(target)));

    /// <summary>What of a work is shown: its number or key, or its text where it has neither.</summary>
    private static TextSpan NameOf(CitationTarget target) => target.Name.IsEmpty ? target.Body : target.Name;
}
