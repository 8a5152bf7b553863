namespace BackPain.Lint.Parsing;

/// <summary>How a name is written in an entry.</summary>
internal enum NameForm
{
    /// <summary><c>French SD</c>, <c>van Tulder M.</c>: Vancouver and AMA.</summary>
    Initials,

    /// <summary><c>French, S. D.</c>: APA.</summary>
    CommaInitials,

    /// <summary><c>French, Simon D</c>: Citation Style 1, Chicago, MLA.</summary>
    CommaGiven,

    /// <summary><c>S. D. French</c>.</summary>
    InitialsFirst,

    /// <summary><c>French</c> in front of "et al.", another name or a year.</summary>
    Bare,

    /// <summary>Letters without case, where nothing tells family from given name: <c>王明</c>.</summary>
    Caseless,

    /// <summary>A committee, an institution or a site.</summary>
    Group,
}
