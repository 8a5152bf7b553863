using System.Buffers;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>How the numbers of a register are found and checked.</summary>
/// <param name="Sign">What stands in front: a prefix that belongs to the number (<c>NCT</c>), or a label (<c>OCLC</c>).</param>
/// <param name="Kind">The register.</param>
/// <param name="IsPrefix">Whether the sign belongs to the number.</param>
/// <param name="Characters">What the number consists of behind the sign.</param>
/// <param name="FaultOf">What is wrong with a number, sign included where it belongs to it, as the end of a sentence; <see langword="null"/> for a good one.</param>
/// <param name="IsMeant">Whether a number with a fault is certainly meant as one, by its look.</param>
internal sealed record Registry(
    string Sign, IdentifierKind Kind, bool IsPrefix, SearchValues<char> Characters, Func<string, string?> FaultOf, Func<string, bool> IsMeant);
