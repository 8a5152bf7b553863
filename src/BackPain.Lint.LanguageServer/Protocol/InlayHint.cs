namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip, bool PaddingLeft);
