namespace BackPain.Lint.Articles;

/// <summary>Marks of MediaWiki that Markdown writes in another way.</summary>
public enum WikitextKind
{
    /// <summary><c>''words''</c>.</summary>
    Italic,

    /// <summary><c>'''words'''</c>.</summary>
    Bold,

    /// <summary><c>'''''words'''''</c>.</summary>
    BoldItalic,

    /// <summary><c>== Title ==</c>.</summary>
    Heading,

    /// <summary><c>[[Page|words]]</c>.</summary>
    PageLink,

    /// <summary><c>[https://example.org words]</c>.</summary>
    AddressLink,
}
