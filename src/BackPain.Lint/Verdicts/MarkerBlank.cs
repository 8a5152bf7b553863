using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What stands between a marker and the text it supports.</summary>
/// <param name="Marker">The marker.</param>
/// <param name="Blank">The blanks before it; empty where it touches the text.</param>
/// <param name="IsAfterMark">Whether punctuation stands before, rather than a word.</param>
internal readonly record struct MarkerBlank(TextSpan Marker, TextSpan Blank, bool IsAfterMark)
{
    private const int FewestSamples = 4;
    private const double LeastAgreement = 0.8;

    /// <summary>Whether a blank parts the marker from the text.</summary>
    public bool IsSpaced => Blank.Length > 0;

    /// <summary>One for each place of the page's running text where an author had the choice.</summary>
    public static ImmutableArray<MarkerBlank> In(Article article, ImmutableArray<MarkerRun> runs)
    {
        var found = ImmutableArray.CreateBuilder<MarkerBlank>();
        foreach (var run in runs)
        {
            // Raised digits and numbers in parentheses are markers only where they touch a word.
            var marker = article.Markers[run.First];
            if (marker.Fault is null && marker.Dialect is MarkerDialect.Bracket or MarkerDialect.Link or MarkerDialect.Footnote && run.IsInText(article) &&
                Before(article.Text, article.Paragraphs[marker.Paragraph].Span.Start, marker.Span, run.Span.End) is { } blank)
                found.Add(blank);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the places of one kind have a blank by habit, or <see langword="null"/> without a clear habit.</summary>
    public static bool? IsSpacedByHabit(ImmutableArray<MarkerBlank> places)
    {
        var spaced = places.Count(place => place.IsSpaced);
        return places.Length < FewestSamples ? null :
            spaced >= LeastAgreement * places.Length ? true :
            places.Length - spaced >= LeastAgreement * places.Length ? false : null;
    }

    private static MarkerBlank? Before(string text, int paragraph, TextSpan marker, int end)
    {
        var at = marker.Start;
        while (at > paragraph && text[at - 1] == ' ')
            at--;
        if (at == paragraph)
            return null;
        var isAfterMark = text[at - 1] is '.' or ',' or ';' or '!' or '?';
        if (!isAfterMark && !char.IsLetter(text[at - 1]) && text[at - 1] is not (')' or '"' or '”' or '’' or '%'))
            return null;
        var blank = new MarkerBlank(marker, TextSpan.FromBounds(at, marker.Start), isAfterMark);
        return blank.IsSpaced && IsWord(text, paragraph, blank, end) ? null : blank;
    }

    /// <summary>A word of its sentence stands after a preposition, or begins a clause: "Pain. [3] showed that …".</summary>
    private static bool IsWord(string text, int paragraph, MarkerBlank blank, int end)
    {
        if (!blank.IsAfterMark)
            return MarkerGroup.IsNoun(text.AsSpan(paragraph, blank.Marker.Start - paragraph));
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length && (char.IsLower(text[end]) || char.IsDigit(text[end]));
    }
}
