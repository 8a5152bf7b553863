using System.Collections.Frozen;

namespace BackPain.Lint.Parsing;

/// <summary>Words that tell a name from what looks like one.</summary>
internal static class NameWords
{
    /// <summary>What stands behind the comma of a company's name: "Pfizer, Inc."</summary>
    public static FrozenSet<string> Companies { get; } = FrozenSet.ToFrozenSet(["Inc", "Ltd", "LLC", "Corp", "Co", "GmbH", "Team", "Group"], StringComparer.Ordinal);

    /// <summary>Small words that belong to a family name.</summary>
    public static FrozenSet<string> Particles { get; } = FrozenSet.ToFrozenSet(
        ["van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "ter", "ten", "te", "el", "al", "bin", "ibn", "st", "st.", "zu", "zur", "af", "av", "y", "e", "'t", "’t"], StringComparer.Ordinal);

    /// <summary>Words that stand before a letter and are no family name: "Vitamin C", "Hepatitis B".</summary>
    public static FrozenSet<string> Lettered { get; } = FrozenSet.ToFrozenSet(
        ["Vitamin", "Hepatitis", "Influenza", "Type", "Factor", "Protein", "Group", "Class", "Complex", "Coenzyme", "Schedule", "Phase", "Part", "Appendix", "Section", "Table", "Figure", "Grade", "Stage",
            "Immunoglobulin", "Cytochrome", "Amphotericin", "Penicillin", "Category", "Chapter", "Volume", "Title", "Plan", "Model", "Point", "Step", "Level", "Box", "Schedules", "Medicare", "Apolipoprotein"], StringComparer.Ordinal);
}
