namespace BackPain.Lint.Cli;

/// <summary>What a stage of a run cost.</summary>
/// <param name="Stage">The id of a rule, or the name of another stage.</param>
/// <param name="Time">Time without the stages inside it, summed over threads.</param>
/// <param name="Bytes">Memory allocated, likewise.</param>
internal sealed record StageCost(string Stage, TimeSpan Time, long Bytes);
