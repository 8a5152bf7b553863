namespace BackPain.Lint.Articles;

/// <summary>An author of a work: a person, or a group with its whole name as <paramref name="Family"/>.</summary>
/// <param name="Family">The family name with its particles ("van Tulder").</param>
/// <param name="Given">Given names, and initials without full stops (<c>S D</c>, <c>Simon D</c>); empty for a group.</param>
public sealed record WorkAuthor(string Family, string Given)
{
    /// <summary>Whether it is a group or an organisation.</summary>
    public bool IsGroup => Given.Length == 0;

    /// <summary>"French SD" as medical journals write it, or the name of a group.</summary>
    public override string ToString() => IsGroup ? Family : $"{Family} {string.Concat(Given.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(part => part[0]).Where(char.IsUpper))}";
}
