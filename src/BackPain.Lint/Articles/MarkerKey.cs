using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A key by which a marker names a work: <c>french2006</c> of <c>[@french2006]</c>, the name of a <c>&lt;ref&gt;</c> tag.</summary>
/// <param name="Key">The key as written, without <c>@</c> or quotes. Upper and lower case differ.</param>
/// <param name="Span">The key in the page.</param>
public readonly record struct MarkerKey(string Key, TextSpan Span);
