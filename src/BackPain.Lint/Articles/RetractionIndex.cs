namespace BackPain.Lint.Articles;

/// <summary>
/// Works that were retracted, doubted or corrected, by identifier. Immutable; serves any number of threads. DOIs and PMIDs share
/// one table, for no text is both.
/// </summary>
public sealed class RetractionIndex
{
    private readonly Dictionary<string, RetractionNotice> notices;

    private RetractionIndex(Dictionary<string, RetractionNotice> notices) => this.notices = notices;

    /// <summary>The index that knows no work.</summary>
    public static RetractionIndex Empty { get; } = new([]);

    /// <summary>How many identifiers the index knows.</summary>
    public int Count => notices.Count;

    /// <summary>
    /// An index of rows in any order. A work may have several: what a later reinstatement takes back does not count, and of the rest
    /// the gravest is kept.
    /// </summary>
    public static RetractionIndex Of(IEnumerable<RetractionRow> rows)
    {
        // Nearly every identifier has one row, so lists are made only for those that have more.
        var single = new Dictionary<string, RetractionRow>(StringComparer.Ordinal);
        var several = new Dictionary<string, List<RetractionRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var identifier in row.Identifiers)
            {
                if (single.TryAdd(identifier, row))
                    continue;
                if (several.TryGetValue(identifier, out var known))
                    known.Add(row);
                else
                    several.Add(identifier, [single[identifier], row]);
            }
        }

        // A reinstatement may name the DOI alone where the retraction has the PMID too: it takes back the whole row.
        var takenBack = new HashSet<RetractionRow>(several.Values.SelectMany(TakenBack), ReferenceEqualityComparer.Instance);
        var found = new Dictionary<string, RetractionNotice>(single.Count, StringComparer.Ordinal);
        foreach (var (identifier, row) in single)
        {
            var gravest = several.TryGetValue(identifier, out var known) ? Gravest(known, takenBack) : Holds(row, takenBack) ? row.Notice : null;
            if (gravest is not null)
                found.Add(identifier, gravest);
        }

        return new RetractionIndex(found);
    }

    /// <summary>The gravest notice of a work, or <see langword="null"/> when none is known or what was announced was taken back.</summary>
    /// <param name="identifier">A DOI or PMID of the work itself, in normal form (see <see cref="Identifier.Value"/>).</param>
    public RetractionNotice? Find(string identifier) => notices.GetValueOrDefault(identifier);

    private static RetractionNotice? Gravest(List<RetractionRow> rows, HashSet<RetractionRow> takenBack) => rows
        .Where(row => Holds(row, takenBack))
        .Select(row => row.Notice)
        .OrderByDescending(notice => notice.Nature)
        .ThenByDescending(notice => notice.Date)
        .FirstOrDefault();

    private static bool Holds(RetractionRow row, HashSet<RetractionRow> takenBack) =>
        row.Notice.Nature != NoticeNature.Reinstatement && !takenBack.Contains(row);

    /// <summary>Retractions and doubts up to the last reinstatement. A correction stands whatever follows.</summary>
    private static IEnumerable<RetractionRow> TakenBack(List<RetractionRow> rows)
    {
        var reinstatements = rows.Where(row => row.Notice.Nature == NoticeNature.Reinstatement).ToArray();
        if (reinstatements.Length == 0)
            return [];

        // Without its day a reinstatement is the last word: silence is safer than to call a work retracted that is not.
        var last = reinstatements.Max(row => row.Notice.Date ?? DateOnly.MaxValue);
        return rows.Where(row => row.Notice.Nature > NoticeNature.Correction && (row.Notice.Date ?? DateOnly.MinValue) <= last);
    }
}
