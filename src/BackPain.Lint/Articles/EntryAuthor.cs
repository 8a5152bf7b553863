using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>Who wrote a work: a person, or a group with its whole name as <paramref name="Family"/>.</summary>
/// <param name="Span">The name as it stands in the entry.</param>
/// <param name="Family">Family name with its particles (<c>van Tulder</c>), without marks of emphasis.</param>
/// <param name="Given">Initials or given names as written, without marks of emphasis; empty for a group and a bare family name.</param>
/// <param name="IsGroup">Whether it is a committee, an institution, or a site.</param>
public sealed record EntryAuthor(TextSpan Span, string Family, string Given, bool IsGroup)
{
    /// <summary>What stands behind the name and belongs to it (<c>Jr</c>); empty where nothing does.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Given names and initials in one spelling: parted by blanks and without full stops (<c>S D</c>, <c>Simon D Jr</c>).</summary>
    public string GivenNames
    {
        get
        {
            var parts = Given.Split([' ', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.All(char.IsUpper) ? string.Join(' ', part.ToCharArray()) : part);
            return string.Join(' ', Suffix.Length > 0 ? parts.Append(Suffix) : parts).Replace(" -", "-", StringComparison.Ordinal);
        }
    }

    /// <summary>"French SD" as medical journals write it, or the name of a group.</summary>
    public override string ToString()
    {
        var initials = string.Concat(Given.Split([' ', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.All(char.IsUpper) ? part : part[..1]).Where(part => char.IsUpper(part[0])));
        return initials.Length == 0 ? Family : $"{Family} {initials}";
    }
}
