using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules;

/// <summary>
/// A defect that pages can have. A rule is a pure function of a page and of what its constructor was given; it knows no other
/// rule, no file and no clock.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule is, apart from running it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether the rule compares the page with the other pages of its wiki, so that these must be read first.</summary>
    public virtual bool LooksAcrossPages => false;

    /// <summary>Every place of the page that has the defect, in any order.</summary>
    public abstract IEnumerable<Finding> Check(Page page);

    /// <summary>A finding of this rule with the rule's own severity.</summary>
    /// <param name="span">UTF-16 offsets of the offending text.</param>
    /// <param name="message">One sentence with a full stop.</param>
    /// <param name="fixes">What can be done about it, the best first.</param>
    protected Finding Report(TextSpan span, string message, params ImmutableArray<Fix> fixes) =>
        new(Descriptor, Descriptor.Severity, span, message) { Fixes = fixes };
}
