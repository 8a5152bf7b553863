using System.Collections.Frozen;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads the name of a group of authors: capitalised words, one of which says that they are many.</summary>
internal static class GroupName
{
    private const int MostWords = 16;

    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        ["group", "groups", "organization", "organisation", "society", "association", "academy", "college", "committee", "subcommittee", "institute", "institutes", "investigators", "collaboration", "collaborators", "network",
            "consortium", "center", "centers", "centre", "centres", "department", "ministry", "agency", "administration", "contributors", "force", "team", "panel", "council", "foundation", "board", "initiative", "union",
            "federation", "commission", "university", "hospital", "office", "bureau", "authority", "researchers", "workgroup", "alliance", "coalition", "register", "registry"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(["of", "for", "the", "and", "on", "in", "at", "to", "de", "&", "against"], StringComparer.Ordinal);

    /// <summary>Reads the name that begins at a place and ends at a full stop, a colon, a semicolon, a parenthesis, or the comma before a person.</summary>
    public static bool TryRead(ReadOnlySpan<char> words, int at, out WrittenName name)
    {
        name = default;
        var (start, end, isGroup, isBeforePerson) = (at, at, false, false);
        for (var count = 0; count < MostWords && at < words.Length && words[at] != '('; count++)
        {
            var length = words[at..].IndexOf(' ');
            var stop = length < 0 ? words.Length : at + length;
            var word = words[at..stop];
            var bare = word.TrimEnd(".,;:");
            if (bare.IsEmpty || !(char.IsUpper(bare[0]) || (count > 0 && (bare.ContainsAnyInRange('A', 'Z') || Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare)))))
                return false;
            isGroup |= Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
            end = at + bare.Length;
            at = NameReader.Blanks(words, stop);
            isBeforePerson = isGroup && word.Length > bare.Length && word[bare.Length] == ',' && NameReader.TryRead(words, at, isBehindTitle: false, out var person) && person.Form == NameForm.Initials;
            if (isBeforePerson || (word.Length > bare.Length && word[bare.Length] != ',' && !IsAbbreviation(bare)))
                break;
        }

        name = new WrittenName(TextSpan.FromBounds(start, end), default, end, NameForm.Group);
        return isGroup && end > start && (isBeforePerson || end == words.Length || words[end] is '.' or ':' or ';' || (at < words.Length && words[at] == '('));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word is "U.S" or "U.K" or "St" or "Dr";
}
