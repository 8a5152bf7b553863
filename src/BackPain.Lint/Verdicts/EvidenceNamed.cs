namespace BackPain.Lint.Verdicts;

/// <summary>What a sentence says its evidence is.</summary>
public enum EvidenceNamed
{
    /// <summary>"One study found".</summary>
    Study,

    /// <summary>"Several trials have shown".</summary>
    Studies,

    /// <summary>"A systematic review".</summary>
    Review,
}
