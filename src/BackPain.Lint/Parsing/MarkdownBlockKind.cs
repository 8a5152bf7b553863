namespace BackPain.Lint.Parsing;

internal enum MarkdownBlockKind
{
    Heading,
    Paragraph,
    TableCell,
    Code,
    IndentedCode,
    Html,
    Comment,
    Rule,
    Definition,
    Footnote,
    FrontMatter,
}
