using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Rules;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What holds for every action on every page.</summary>
public sealed class CodeActionPropertyTests
{
    private static readonly ClientFeatures Client = new(((JsonNode)Able.ToPush).Deserialize(ProtocolContext.Default.ClientCapabilities)!);

    private static readonly Gen<string> Pieces = Gen.OneOf(new[] { "\r\n", "\r", "\n", "a" }.Select(Gen.Const).ToArray());

    private static readonly string[] Pages = [.. RuleCatalog.Descriptors.SelectMany(rule => rule.Examples).Select(example => MarkedText.Parse(example.Text).Text).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Changes_that_begin_or_end_within_a_line_break_are_made_by_any_client() =>
        Gen.Select(Pieces.Array[1, 12].Select(string.Concat), Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Pieces).Array[1, 4]).Sample((text, steps) =>
        {
            var (changes, at) = (ImmutableArray.CreateBuilder<TextChange>(), 0);
            foreach (var (gap, length, inserted) in steps)
            {
                var span = TextSpan.FromBounds(Math.Min(text.Length, at + gap), Math.Min(text.Length, at + gap + length));
                changes.Add(new TextChange(span, inserted));
                at = span.End + 1;
            }

            var source = SourceText.From(text);
            changes.RemoveAll(change => change.Span.Start == text.Length && change != changes[0]);
            var document = new DocumentText(text, PositionEncoding.Utf16);
            TextEdit[] edits = [.. ClientChanges.Of(text, changes.ToImmutable()).Select(change => new TextEdit(document.RangeOf(change.Span), change.NewText!))];
            var sent = JsonSerializer.SerializeToNode(new WorkspaceEdit { Changes = new(StringComparer.Ordinal) { ["page"] = edits } }, ProtocolContext.Default.WorkspaceEdit)!;
            Edited.Text(text, sent["changes"]!["page"]!.AsArray()).ShouldBe(source.WithChanges(changes).ToString());
        });

    [Fact]
    public void Every_action_keeps_line_breaks_the_mark_at_the_beginning_and_the_end_of_the_page()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (index, sample) in Pages.Index())
        {
            // All combinations take turns.
            string[] breaks = (index % 3) switch { 0 => ["\n"], 1 => ["\r\n"], _ => ["\n", "\r\n", "\r\n"] };
            var mark = index / 3 % 2 == 0 ? "" : "\uFEFF";
            var lines = sample.TrimEnd('\n').ReplaceLineEndings("\n").Split('\n');
            var text = mark + string.Concat(lines.Select((line, i) => line + (i + 1 == lines.Length && index / 6 % 2 == 0 ? "" : breaks[i % breaks.Length])));
            foreach (var (action, after) in Results(text))
            {
                if (breaks is [var only] && lines.Length > 1 && after.ReplaceLineEndings("\n").Replace("\n", only, StringComparison.Ordinal) != after)
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
            CodeActions.Of(page, Client, Whole(page, null) with { Context = new([], null, TriggerKind: 2) }, CancellationToken.None);
            stages.ShouldBe(before, text);
        }
    }

    [Fact]
    public void The_edits_of_real_pages_do_what_the_core_does()
    {
        var files = Directory.GetFiles(SharedFolder.Require("corpus", "dev"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files.Where((_, index) => index % 40 == 0))
        {
            var text = File.ReadAllText(file);
            if (text.Length < 60_000)
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
