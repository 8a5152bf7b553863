using BackPain.Lint.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>How text is coloured and places are written.</summary>
/// <param name="isColored">Whether colours are written at all.</param>
internal sealed class TextStyle(bool isColored)
{
    /// <summary>Bold text.</summary>
    public string Bold(string text) => Paint(text, "1");

    /// <summary>Text that may be overlooked.</summary>
    public string Faint(string text) => Paint(text, "2");

    /// <summary>Text in the colour of a severity.</summary>
    public string Paint(string text, DiagnosticSeverity severity) => Paint(text, severity switch
    {
        DiagnosticSeverity.Error => "31",
        DiagnosticSeverity.Warning => "33",
        DiagnosticSeverity.Info => "36",
        _ => "2",
    });

    /// <summary>Path, line and column of where a span begins, as editors and terminals understand them.</summary>
    public static string Place(PageReport page, TextSpan span) => $"{Printable.Of(page.Path)}:{Position(page, span)}";

    /// <summary>Where a related place is, on this page or on another.</summary>
    public static string Place(PageReport page, RelatedPlace place) => place.Page is { } other
        ? string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(other.Path)}:{other.Lines.Start.Line + 1}:{other.Lines.Start.Character + 1}")
        : Place(page, place.Span);

    /// <summary>Line and column of where a span begins, both 1-based.</summary>
    public static string Position(PageReport page, TextSpan span)
    {
        var region = Region.Of(page, span);
        return string.Create(CultureInfo.InvariantCulture, $"{region.Line}:{region.Column}");
    }

    private string Paint(string text, string code) => isColored ? $"\e[{code}m{text}\e[0m" : text;
}
