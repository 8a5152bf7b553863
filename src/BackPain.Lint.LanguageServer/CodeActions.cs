using BackPain.Lint.Diagnostics;
using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = BackPain.Lint.LanguageServer.Protocol.Diagnostic;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// What can be done at a place of a page. It is told from the check that was made of the page: nothing is checked for the list.
/// </summary>
internal sealed class CodeActions
{
    private readonly CheckedPage page;
    private readonly LintResult result;
    private readonly ClientFeatures client;
    private readonly CodeActionContext context;
    private readonly CancellationToken cancellation;
    private readonly TextSpan range;
    private readonly List<CodeAction> actions = [];
    private readonly (Finding Finding, Diagnostic Diagnostic)[] here;

    private CodeActions(CheckedPage page, LintResult result, ClientFeatures client, CodeActionParams parameters, CancellationToken cancellation)
    {
        this.page = page;
        this.result = result;
        this.client = client;
        this.cancellation = cancellation;
        context = parameters.Context;
        range = page.Text.SpanOf(parameters.Range) ?? throw Refusal.InvalidParams("The document has no such range.");
        here = [.. page.Findings.Zip(page.Diagnostics).Where(pair => IsMeant(pair.First))];
    }

    /// <summary>The actions of a place: first what mends findings, the likeliest first; then what silences them, then the rest.</summary>
    public static IReadOnlyList<CodeAction> Of(CheckedPage page, ClientFeatures client, CodeActionParams parameters, CancellationToken cancellation)
    {
        if (page.Result is not { Article.ReadingFault: null } result)
            return [];
        var found = new CodeActions(page, result, client, parameters, cancellation);
        found.AddFixes();
        found.AddFixesOfRules();
        found.AddSources();
        found.AddComments();
        found.AddRefactorings();
        found.AddFixAll();
        return found.actions;
    }

    /// <summary>Whether a finding is named by the client, or touches the range.</summary>
    private bool IsMeant(Finding finding) =>
        finding.Span.IntersectsWith(range) || Array.Exists(context.Diagnostics, shown => shown.Source == "bplint" && IsShownAs(finding, shown));

    private bool IsShownAs(Finding finding, ContextDiagnostic shown)
    {
        if (shown.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("fix", out var id))
            return id.ValueKind == JsonValueKind.String && id.ValueEquals(ToProtocol.FixId(finding));
        return shown.Code is { ValueKind: JsonValueKind.String } code && code.ValueEquals(finding.Rule.Id)
            && page.Text.SpanOf(shown.Range) is { } span && finding.Span.IntersectsWith(span);
    }

    /// <summary>Each fix once, though several findings may share it.</summary>
    private void AddFixes()
    {
        if (!IsWanted(CodeActionKinds.QuickFix))
            return;
        var offered = new OrderedDictionary<Fix, List<(Finding Finding, Diagnostic Diagnostic)>>(ReferenceEqualityComparer.Instance);
        foreach (var one in here)
        {
            foreach (var fix in one.Finding.Fixes)
            {
                if (offered.TryGetValue(fix, out var sharing))
                    sharing.Add(one);
                else
                    offered.Add(fix, [one]);
            }
        }

        foreach (var (fix, settled) in offered)
        {
            cancellation.ThrowIfCancellationRequested();
            if (FixProof.ChangesOf(fix, out _).IsEmpty)
                continue;
            var id = ToProtocol.FixId(settled[0].Finding);
            var isBest = IsSafe(fix) && settled.Exists(one => one.Finding.Fixes.First(IsSafe) == fix);
            Add(CodeActionKinds.QuickFix, fix.Title, PlannedEdit.OfFix(id, IndexOf(fix, page.FixesOf(id))), settled.Select(one => one.Diagnostic), isBest);
        }
    }

    private void AddFixesOfRules()
    {
        foreach (var rule in here.GroupBy(one => one.Finding.Rule))
        {
            var settled = rule.Select(one => one.Diagnostic);
            var safe = CountOf(rule.Key, FixSafety.Safe);
            if (safe > 1)
                Add(CodeActionKinds.QuickFix, $"Fix all '{rule.Key.Name}' in this page", PlannedEdit.OfRule(rule.Key, FixSafety.Safe), settled);
            if (CountOf(rule.Key, FixSafety.Unsafe) is var all && all > 1 && all > safe)
                Add(CodeActionKinds.QuickFix, $"Fix all '{rule.Key.Name}' in this page, unsafe fixes included", PlannedEdit.OfRule(rule.Key, FixSafety.Unsafe), settled);
        }
    }

    /// <summary>For a sentence without a finding that has these fixes: one that no rule reports, or one of several that a single finding is about.</summary>
    private void AddSources()
    {
        var about = here.Where(one => one.Finding.Rule.Category == RuleCategory.Claims).ToArray();
        var kind = about.Length > 0 ? CodeActionKinds.QuickFix : CodeActionKinds.AddSource;
        if (!IsWanted(kind) || (about.Length == 0 && !IsAskedFor) || Array.Exists(about, one => !one.Finding.Fixes.IsEmpty))
            return;
        var fixes = SourceSuggestions.At(result, range);
        for (var i = 0; i < fixes.Length; i++)
            Add(kind, fixes[i].Title, PlannedEdit.OfSentence(range, i), about.Select(one => one.Diagnostic));
    }

    private void AddComments()
    {
        if (!IsWanted(CodeActionKinds.QuickFix))
            return;
        foreach (var rule in here.Where(one => SuppressionWriter.CanBeSilenced(one.Finding)).GroupBy(one => one.Finding.Rule))
        {
            foreach (var line in rule.GroupBy(one => result.Article.Lines.LineOf(one.Finding.Span.Start)))
                Add(CodeActionKinds.QuickFix, $"Suppress '{rule.Key.Name}' on this line", PlannedEdit.OfLine(ToProtocol.FixId(line.First().Finding)), line.Select(one => one.Diagnostic));
            Add(CodeActionKinds.QuickFix, $"Suppress '{rule.Key.Name}' in this page", PlannedEdit.OfPage(rule.Key), rule.Select(one => one.Diagnostic));
        }
    }

    /// <summary>At a marker or an entry, and wherever refactorings are asked for by name: each has to be worked out to know whether it can be made.</summary>
    private void AddRefactorings()
    {
        if (context.Only is null && !(IsAskedFor && IsAtCitation()))
            return;
        foreach (var refactoring in page.Refactorings.Where(refactoring => IsWanted(refactoring.Kind)))
        {
            cancellation.ThrowIfCancellationRequested();
            var edit = refactoring.Edit;
            if (!edit.Changes.IsEmpty)
                Add(refactoring.Kind, edit.Title, refactoring.Name, []);
            else if (client.ShowsDisabledActions && PlannedEdit.RemarkOf(edit) is { } reason)
                actions.Add(new CodeAction { Title = edit.Title, Kind = refactoring.Kind, Disabled = new CodeActionDisabled(reason) });
        }
    }

    private void AddFixAll()
    {
        if (IsWanted(CodeActionKinds.FixAll) && result.Findings.Any(finding => IsFixedWithAll(finding) && finding.Fixes.Any(fix => IsSafe(fix) && !FixProof.ChangesOf(fix, out _).IsEmpty)))
            Add(CodeActionKinds.FixAll, "Make all safe fixes of this page", PlannedEdit.All, []);
    }

    private void Add(string kind, string title, string what, IEnumerable<Diagnostic> settled, bool isPreferred = false)
    {
        if (!IsWanted(kind))
            return;
        cancellation.ThrowIfCancellationRequested();
        Diagnostic[] diagnostics = [.. settled];
        var action = new CodeAction { Title = title, Kind = kind, Diagnostics = diagnostics.Length == 0 ? null : diagnostics, IsPreferred = isPreferred ? true : null };
        if (client.ResolvesCodeActions)
            actions.Add(action with { Data = new CodeActionData(page.Uri, page.Version, what) });
        else if (PlannedEdit.Of(page, what, cancellation) is { Changes.IsEmpty: false } edit)
            actions.Add(action with { Edit = ToProtocol.Edit(client, [(page, edit.Changes)]) });
    }

    private bool IsWanted(string kind) => CodeActionKinds.IsAmong(context.Only, kind);

    /// <summary>Whether a person waits for the list; otherwise the editor only wants to know whether to show a light.</summary>
    private bool IsAskedFor => context.TriggerKind != 2;

    private bool IsAtCitation() =>
        result.Article.Markers.Any(marker => marker.Span.IntersectsWith(range)) ||
        result.Article.Lists.Any(list => list.Span.IntersectsWith(range)) ||
        result.Article.Footnotes.Any(footnote => footnote.Span.IntersectsWith(range));

    /// <summary>How many different fixes of a rule would be made for the whole page.</summary>
    private int CountOf(RuleDescriptor rule, FixSafety upTo) => result.Findings.Where(finding => finding.Rule == rule && IsFixedWithAll(finding))
        .Select(finding => finding.Fixes.FirstOrDefault(fix => fix.Safety <= upTo && !fix.IsChoice)).OfType<Fix>().Distinct().Count();

    private static bool IsFixedWithAll(Finding finding) => finding.Severity != DiagnosticSeverity.Hidden;

    private static bool IsSafe(Fix fix) => fix is { Safety: FixSafety.Safe, IsChoice: false };

    private static int IndexOf(Fix fix, IEnumerable<Fix> fixes) => fixes.TakeWhile(other => other != fix).Count();
}
