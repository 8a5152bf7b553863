using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>What can be written at a place of a page.</summary>
internal static class Completions
{
    /// <summary>The items of a place, or <see langword="null"/> where nothing is offered.</summary>
    /// <param name="page">The page, half-typed words included.</param>
    /// <param name="offset">The place.</param>
    /// <param name="client">How documentation is shown.</param>
    public static CompletionList? At(CheckedPage page, int offset, ClientFeatures client)
    {
        if (page.Article is not { ReadingFault: null })
            return null;
        var items = SuppressionCompletions.At(page, offset) ?? MarkerCompletions.At(page, offset, client);
        return items is { Length: > 0 } ? new CompletionList(false, items) : null;
    }
}
