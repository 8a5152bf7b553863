using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A name as it stands in the words of an entry; offsets count from the first of those words.</summary>
/// <param name="Family">The family name with its particles, or the whole name of a group.</param>
/// <param name="Given">Initials or given names; empty for a group and a bare family name.</param>
/// <param name="End">The end of the name with its suffix (<c>Jr</c>) and the full stop of its last initial.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct WrittenName(TextSpan Family, TextSpan Given, int End, NameForm Form)
{
    /// <summary>Where the name begins, whichever part of it comes first.</summary>
    public int Start => Given.IsEmpty ? Family.Start : Math.Min(Family.Start, Given.Start);

    /// <summary>Where family and given names end, whichever comes last; a suffix may follow.</summary>
    public int LastEnd => Math.Max(Family.End, Given.End);
}
