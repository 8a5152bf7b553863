using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/hover")]
    public async Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var (page, citations, place) = await PlaceAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        if (place is null || Hovers.Of(citations!, place, session.Client.HoverIsMarkdown) is not { } text)
            return null;
        return new Hover(new MarkupContent(session.Client.HoverIsMarkdown ? "markdown" : "plaintext", text), page.Text.RangeOf(place.Marker?.Span ?? place.Span));
    }
}
