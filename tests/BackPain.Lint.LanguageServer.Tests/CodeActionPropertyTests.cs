using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Rules;
using CsCheck;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What holds for every action on every page.</summary>
public sealed class CodeActionPropertyTests
{
    private static readonly ClientFeatures Client = new(((JsonNode)Able.ToPush).Deserialize(ProtocolContext.Default.ClientCapabilities)!);

    private static readonly string[] Pages = [.. RuleCatalog.Descriptors.SelectMany(rule => rule.Examples).Select(example => MarkedText.Parse(example.Text).Text).Distinct(StringComparer.Ordinal)];

    private static readonly string[] LineBreaks = ["\n", "\r\n"];

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Every_action_keeps_line_breaks_the_mark_at_the_beginning_and_the_end_of_the_page(string lineBreak, string mark)
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages.SelectMany(page => (string[])[page.TrimEnd('\n'), page.TrimEnd('\n') + "\n"]))
        {
            var text = mark + page.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineBreak, StringComparison.Ordinal);
            foreach (var (action, after) in Results(text))
            {
                if (text.Contains('\n', StringComparison.Ordinal) && after.ReplaceLineEndings("\n").Replace("\n", lineBreak, StringComparison.Ordinal) != after)
                    faults.Add($"{action.Title}: other line breaks");
                if (!after.StartsWith(mark, StringComparison.Ordinal))
                    faults.Add($"{action.Title}: text before the mark");
                if (after.EndsWith('\n') != text.EndsWith('\n') && !IsAboutTheEnd(action))
                    faults.Add($"{action.Title}: another end");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_gives_what_the_core_gives_whatever_the_line_breaks() =>
        Gen.Select(Gen.Int[0, Pages.Length - 1], Gen.Int[0, 1].Array[40], Gen.Bool, Gen.Bool).Sample((index, breaks, hasMark, isOpen) =>
        {
            var at = 0;
            var lines = Pages[index].TrimEnd('\n').ReplaceLineEndings("\n").Split('\n');
            var text = (hasMark ? "\uFEFF" : "") + string.Concat(lines.Select((line, i) => line + (i + 1 == lines.Length && isOpen ? "" : LineBreaks[breaks[at++ % breaks.Length]])));
            _ = Results(text).Count();
        }, iter: 400);

    [Fact]
    public void The_list_of_actions_is_told_without_reading_or_checking_the_page_again()
    {
        var stages = 0;
        foreach (var text in Pages)
        {
            var page = CheckedPages.Of(text, (_, _) => stages++);
            // What was worked out on demand, such as a verdict that no rule needed so far, is no second check.
            _ = page.Diagnostics.Length;
            foreach (var finding in page.Findings)
                _ = finding.Fixes.Length;
            var before = stages;
            CodeActions.Of(page, Client, Whole(page, "quickfix"), CancellationToken.None);
            CodeActions.Of(page, Client, Whole(page, "source"), CancellationToken.None);
            stages.ShouldBe(before, text);
        }
    }

    [Fact]
    public void The_edits_of_real_pages_do_what_the_core_does()
    {
        var files = Directory.GetFiles(SharedFolder.Require("corpus", "dev"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files.Where((_, index) => index % 24 == 0))
        {
            var text = File.ReadAllText(file);
            if (text.Length < 100_000)
                _ = Results(text).Count();
        }
    }

    /// <summary>All actions for a whole page that are not refused, each with the page after it; the edit must be the one of the core.</summary>
    private static IEnumerable<(CodeAction Action, string After)> Results(string text)
    {
        var page = CheckedPages.Of(text);
        foreach (var action in CodeActions.Of(page, Client, Whole(page, null), CancellationToken.None).Where(action => action.Disabled is null))
        {
            var edit = PlannedEdit.Of(page, action.Data!.What, CancellationToken.None);
            if (edit.Changes.IsEmpty)
            {
                edit.Remark.ShouldNotBeNull(action.Title);
                continue;
            }

            var sent = JsonSerializer.SerializeToNode(ToProtocol.Edit(Client, [(page, edit.Changes)]), ProtocolContext.Default.WorkspaceEdit)!;
            var after = Edited.Text(text, sent);
            after.ShouldBe(page.Text.Source.WithChanges(edit.Changes).ToString(), action.Title);
            after.ShouldNotBe(text, action.Title);
            if (action.Data.What == PlannedEdit.All && text is not ['\uFEFF', ..])
                after.ShouldBe(Fixer.Fix(page.Linter, page.Text.Source, FixSafety.Safe).Text.ToString());
            yield return (action, after);
        }
    }

    private static CodeActionParams Whole(CheckedPage page, string? only) =>
        new(new(page.Uri), page.Text.RangeOf(new(0, page.Text.Content.Length)), new([], only is null ? null : [only]));

    private static bool IsAboutTheEnd(CodeAction action) => action.Kind == CodeActionKinds.FixAll || action.Diagnostics?.Any(shown => shown.Code == "BPL3018") == true;
}
