using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>A defect that a mutant has: what must be reported, and where.</summary>
/// <param name="Rules">The rules any of which may report it.</param>
/// <param name="Place">UTF-16 offsets in the mutant; a finding, or one of its related places, must touch it.</param>
/// <param name="Cause">The mutation behind it, in words.</param>
internal sealed record Defect(string[] Rules, TextSpan Place, string Cause)
{
    /// <summary>Whether silence about it is wrong; some defects bring others along that may be reported or not.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>The rule that the defect counts for.</summary>
    public string Rule => Rules[0];
}
