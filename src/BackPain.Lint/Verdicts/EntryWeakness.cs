namespace BackPain.Lint.Verdicts;

/// <summary>Why a work can hardly support a statement.</summary>
public enum EntryWeakness
{
    /// <summary>The address at which it stood is lost, so nobody can look it up.</summary>
    LostAddress,

    /// <summary>It stands where anybody can publish.</summary>
    OpenSite,

    /// <summary>Its journal retracted it.</summary>
    Retracted,

    /// <summary>The entry holds a place for a work that nobody filled in.</summary>
    Placeholder,
}
