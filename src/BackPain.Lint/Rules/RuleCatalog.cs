using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Rules;

/// <summary>The one list of all rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rules that look at pages, in the order of their ids, under the settings of a page.</summary>
    public static ImmutableArray<Rule> Create(LintSettings settings) =>
    [
        new References.UndefinedReference(),
        new References.UncitedReference(),
        new References.LostCitingText(),
        new References.DuplicateReferenceNumber(),
        new References.NumberingGap(),
        new References.RenderedNumberDrift(),
        new References.CitationOrder(settings),
        new References.MissingReferenceList(),
        new References.ListWithoutMarkers(),
        new References.MarkerPunctuation(settings.MarkerSide),
        new References.AmbiguousLists(),
        new References.AdjacentOrder(),
        new References.RepeatedMarker(),
        new References.MalformedMarker(),
        new References.MarkerSpacing(),
        new References.AdjacentMarkersCollapse(),
        new References.BacklinkResidue(),
        new References.BacklinkCount(),
        new References.BrokenCitationAnchor(),
        new References.LabelTargetMismatch(),
        new References.FootnoteIntegrity(),
        new References.AutonumberLinkResidue(),
        new References.UndefinedCitekey(),
        new References.RawRefTag(),
        new References.MarkerInHeading(),
        new References.UnreachablePlacement(),
        new References.ChatCitationResidue(),
        new Citations.DuplicateCitation(),
        new Citations.ProbableDuplicate(),
        new Citations.InvalidDoi(),
        new Citations.DoubledOrMismatchedLink(),
        new Citations.InvalidPmid(),
        new Citations.InvalidPmcid(),
        new Citations.InvalidChecksum(),
        new Citations.MissingIdentifier(),
        new Citations.OtherIdentifierForm(),
        new Citations.MissingYear(),
        new Citations.ImplausibleYear(settings.Today),
        new Citations.MalformedDate(),
        new Citations.MissingTitle(),
        new Citations.AuthorListForm(),
        new Citations.JournalFormMix(),
        new Citations.BadUrl(),
        new Citations.AccessDateWithoutUrl(settings.Today),
        new Citations.LostUrl(),
        new Citations.BareUrl(),
        new Citations.WeakSource(),
        new Citations.ProxiedOrSessionUrl(),
        new Citations.CochraneForm(),
        new Citations.SupersededVersion(),
        new Citations.Cs1Residue(),
        new Citations.CiteErrorResidue(),
        new Citations.InvisibleCharacters(),
        new Citations.TypographyResidue(),
        new Citations.EntryTail(),
        new Citations.RetractedWork(),
        new Citations.ConflictingIds(),
        new Citations.ContradictoryLists(),
        new Citations.PlaceholderEntry(),
        new Citations.CorrectedWork(),
        new Citations.ExpressionOfConcern(),
        new Sections.EmptySection(settings.EmptySectionStub),
        new Sections.HeadingStack(),
        new Sections.PlaceholderSection(),
        new Sections.CommentOnlySection(),
        new Sections.SkippedLevel(),
        new Sections.DuplicateHeading(),
        new Sections.RequiredSections(settings.RequiredSections),
        new Sections.PlainTextHeading(),
        new Sections.SwallowedHeading(),
        new Sections.TitleForm(),
        new Sections.HeadingPunctuation(),
        new Sections.NavigationBoilerplate(),
        new Sections.TemplateResidue(settings.TemplateResidue),
        new Sections.ReferenceHeadingMissing(),
        new Sections.WikitextResidue(),
        new Sections.SetextAccident(),
        new Sections.BlankRuns(),
        new Sections.FinalNewline(),
        new Claims.UnreferencedClaim(),
        new Claims.UnreferencedStatistic(),
        new Claims.UnreferencedStudy(),
        new Claims.UnreferencedEffect(),
        new Claims.UnreferencedRecommendation(),
        new Claims.UncitedTail(),
        new Claims.EvidenceTypeMismatch(),
        new Claims.StaleRecency(),
        new Claims.OldEvidence(),
        new Claims.Weasel(),
        new Claims.PrimaryOnlyEfficacy(),
        new Claims.CleanupTag(),
        new Claims.UnquotedSource(),
        new Claims.WeakSupport(),
        new Claims.PossibleClaim(),
        new Claims.UnreferencedParagraph(),
    ];

    /// <summary>Every rule's description, the linter's own reports included, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } =
    [
        Tool.UnusedSuppression.Descriptor,
        Tool.UnreadableFile.Descriptor,
        Tool.UnknownRuleInSuppression.Descriptor,
        Tool.InvalidSetting.Descriptor,
        Tool.RuleCrashed.Descriptor,
        .. Create(LintSettings.Default).Select(rule => rule.Descriptor),
    ];

    /// <summary>The rule of an id (any case) or kebab name, or <see langword="null"/>.</summary>
    public static RuleDescriptor? Find(string idOrName) => Descriptors.FirstOrDefault(rule =>
        rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) ||
        rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The rules that an id, a kebab name, a family (<c>BPL1</c>) or a category (<c>claims</c>) names; empty when it names none.
    /// </summary>
    public static ImmutableArray<RuleDescriptor> Select(string selector) =>
        Find(selector) is { } one ? [one] :
        [.. Descriptors.Where(rule =>
            rule.Category.ToString().Equals(selector, StringComparison.OrdinalIgnoreCase) ||
            (IsFamily(selector) && rule.Id.StartsWith(selector, StringComparison.OrdinalIgnoreCase)))];

    private static bool IsFamily(string selector) =>
        selector.Length is >= 4 and < 7 && selector.StartsWith("BPL", StringComparison.OrdinalIgnoreCase);
}
