using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>A fix and where it was offered, to know it again after other fixes.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Title">Title of the fix.</param>
/// <param name="Start">Start of the finding.</param>
internal readonly record struct FixPlace(string Rule, string Title, int Start)
{
    /// <summary>The place of a finding's fix.</summary>
    public static FixPlace Of(Finding finding, Fix fix) => new(finding.Rule.Id, fix.Title, finding.Span.Start);
}
