namespace BackPain.Lint.Articles;

/// <summary>The form a citation marker takes.</summary>
public enum MarkerDialect
{
    /// <summary><c>[10]</c>, <c>[1,4-6]</c>, <c>\[1\]</c>; also inside <c>&lt;sup&gt;</c> or carets.</summary>
    Bracket,

    /// <summary>A link: <c>[\[1\]](#cite_note-1)</c>, <c>[[1]](#cite_note-1)</c>, <c>[6](#cite_note-6)</c>.</summary>
    Link,

    /// <summary><c>pain.¹²</c>, <c>pain.&lt;sup&gt;12&lt;/sup&gt;</c>, <c>pain.^12^</c>.</summary>
    Superscript,

    /// <summary><c>pain.(1)</c>.</summary>
    Parenthesis,

    /// <summary><c>[^key]</c>.</summary>
    Footnote,

    /// <summary>A shortcut link <c>[1]</c> whose definition <c>[1]: …</c> is the entry.</summary>
    Definition,

    /// <summary>A number that a word announces: <c>(ref. 3)</c>, <c>references 3-5</c>.</summary>
    Word,

    /// <summary><c>(Chou et al., 2017)</c>, <c>Chou (2017)</c>: names works without a number.</summary>
    AuthorYear,

    /// <summary>Pandoc's <c>[@key]</c> and <c>@key</c>.</summary>
    Citekey,

    /// <summary>MediaWiki's <c>&lt;ref&gt;</c> tag, with a name, a text or both.</summary>
    RefTag,
}
