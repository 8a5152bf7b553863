namespace BackPain.Lint.Articles;

/// <summary>How much is reported where no severity is set for a rule or its family.</summary>
public enum LintProfile
{
    /// <summary>Errors only, for pages that were never checked before.</summary>
    Minimal,

    /// <summary>Every rule with its own severity; rules that ask for judgement are off.</summary>
    Default,

    /// <summary>Info becomes a warning, and rules that are off by default run.</summary>
    Strict,
}
