namespace BackPain.Lint.Parsing;

internal enum MarkdownBlockKind
{
    Heading,
    Paragraph,
    TableCell,
    Code,
    Html,
    Comment,
    Rule,
    Definition,
    Footnote,
    FrontMatter,
}
