using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>The words that begin suppression comments.</summary>
public static class SuppressionWords
{
    /// <summary>All of them with what they cover, longer ones before those they begin with.</summary>
    public static ImmutableArray<(string Word, SuppressionScope Scope)> All { get; } =
    [
        ("bplint-disable-next-line", SuppressionScope.NextLine),
        ("bplint-disable-line", SuppressionScope.Line),
        ("bplint-disable-file", SuppressionScope.File),
        ("bplint-disable", SuppressionScope.Region),
        ("bplint-enable", SuppressionScope.RegionEnd),
    ];
}
