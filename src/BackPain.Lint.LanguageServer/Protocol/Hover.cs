namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record Hover(MarkupContent Contents, Range Range);
