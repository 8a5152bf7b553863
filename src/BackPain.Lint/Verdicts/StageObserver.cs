namespace BackPain.Lint.Verdicts;

/// <summary>
/// Is told when a stage of the work on a page begins and when it ends, on the thread that works. Stages nest: a rule that is
/// the first to ask for a verdict has it worked out while it runs.
/// </summary>
/// <param name="stage">The id of a rule, or the name of another stage.</param>
/// <param name="begins">Whether the stage begins rather than ends.</param>
public delegate void StageObserver(string stage, bool begins);
