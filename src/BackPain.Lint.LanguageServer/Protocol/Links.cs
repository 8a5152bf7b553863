namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record DocumentLink(Range Range, string Target, string? Tooltip = null);
