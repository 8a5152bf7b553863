using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Sylvan.Data.Csv;

namespace BackPain.Lint.Workspaces;

/// <summary>Where the columns that matter stand in a file of the Retraction Watch database, and what a row says.</summary>
internal sealed class RetractionColumns
{
    private static readonly ImmutableArray<string> Names =
        ["OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "RetractionDate", "RetractionDOI", "RetractionPubMedID", "Reason"];

    private readonly int[] ordinals;

    private RetractionColumns(int count, int[] ordinals)
    {
        Count = count;
        this.ordinals = ordinals;
    }

    /// <summary>How many columns a row has.</summary>
    public int Count { get; }

    /// <summary>Finds the columns by the names in the first line.</summary>
    /// <param name="csv">A file, of which nothing but the first line was read.</param>
    /// <param name="missing">Which columns are not there, as half a sentence, when the result is <see langword="null"/>.</param>
    public static RetractionColumns? Of(CsvDataReader csv, out string missing)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToList();
        var absent = Names.Where(name => !names.Contains(name)).ToArray();
        missing = absent.Length == 0 ? "" : $"it lacks the column{(absent.Length == 1 ? "" : "s")} '{string.Join("', '", absent)}'";
        return absent.Length == 0 ? new RetractionColumns(names.Count, [.. Names.Select(name => names.IndexOf(name))]) : null;
    }

    /// <summary>What a row says, or <see langword="null"/> when it has more or fewer columns or is of no known nature.</summary>
    public RetractionRow? Read(CsvDataReader row)
    {
        if (row.RowFieldCount != Count || NatureOf(Cell(row, 2)) is not { } nature)
            return null;
        var work = ImmutableArray.CreateBuilder<string>(2);
        IdentifierCell.AddDois(Cell(row, 0), work);
        IdentifierCell.AddPmids(Cell(row, 1), work);
        var notice = ImmutableArray.CreateBuilder<string>(2);
        IdentifierCell.AddDois(Cell(row, 4), notice);
        IdentifierCell.AddPmids(Cell(row, 5), notice);

        // Some journals announce a retraction under the work's own DOI: that leads nowhere else.
        var own = notice.FirstOrDefault(identifier => !work.Contains(identifier));
        return new RetractionRow(
            new RetractionNotice(nature, DayOf(Cell(row, 3)), own) { IsReplaced = Cell(row, 6).Contains("retract and replace", StringComparison.OrdinalIgnoreCase) },
            work.DrainToImmutable());
    }

    private ReadOnlySpan<char> Cell(CsvDataReader row, int column) => row.GetFieldSpan(ordinals[column]).Trim();

    private static NoticeNature? NatureOf(ReadOnlySpan<char> cell)
    {
        if (cell.Equals("retraction", StringComparison.OrdinalIgnoreCase))
            return NoticeNature.Retraction;
        if (cell.Equals("expression of concern", StringComparison.OrdinalIgnoreCase))
            return NoticeNature.ExpressionOfConcern;
        if (cell.Equals("correction", StringComparison.OrdinalIgnoreCase))
            return NoticeNature.Correction;
        return cell.Equals("reinstatement", StringComparison.OrdinalIgnoreCase) ? NoticeNature.Reinstatement : null;
    }

    /// <summary>The file writes <c>5/3/2012 0:00</c>, month first; ISO 8601 is read too. Other dates are unknown and cost nothing else.</summary>
    private static DateOnly? DayOf(ReadOnlySpan<char> cell)
    {
        var end = cell.IndexOfAny(' ', 'T');
        var day = end < 0 ? cell : cell[..end];
        Span<Range> parts = stackalloc Range[4];
        if (day.SplitAny(parts, "/-") != 3 || !int.TryParse(day[parts[0]], out var first) || !int.TryParse(day[parts[1]], out var second) || !int.TryParse(day[parts[2]], out var third))
            return null;
        var (year, month, date) = first > 31 ? (first, second, third) : (third, first, second);
        return year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, date) : null;
    }
}
