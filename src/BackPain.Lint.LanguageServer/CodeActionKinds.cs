namespace BackPain.Lint.LanguageServer;

/// <summary>The kinds of code actions: dotted names, of which each stands for all below it.</summary>
internal static class CodeActionKinds
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.bplint";
    public const string Renumber = "refactor.rewrite.bplint.renumber";
    public const string MergeDuplicates = "refactor.rewrite.bplint.mergeDuplicates";
    public const string ToFootnotes = "refactor.rewrite.bplint.toFootnotes";
    public const string ToNumbers = "refactor.rewrite.bplint.toNumbers";
    public const string SortMarkers = "refactor.rewrite.bplint.sortMarkers";
    public const string AddSource = "refactor.rewrite.bplint.addSource";

    /// <summary>All of them, and those above that clients ask for.</summary>
    public static string[] All { get; } = [QuickFix, "source.fixAll", FixAll, "refactor.rewrite", Renumber, MergeDuplicates, ToFootnotes, ToNumbers, SortMarkers, AddSource];

    /// <summary>Whether a kind is one of those named, or lies below one; any is when none is named.</summary>
    public static bool IsAmong(string[]? only, string kind) =>
        only is null || Array.Exists(only, asked => asked.Length == 0 || kind == asked || (kind.StartsWith(asked, StringComparison.Ordinal) && kind[asked.Length] == '.'));
}
