using BackPain.Lint.Articles;
using Sylvan.Data.Csv;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Reads the CSV file of the Retraction Watch database row by row. A row that cannot be read costs itself alone: where a quote that
/// is never closed runs several rows together, they are read again line by line.
/// </summary>
public sealed class RetractionReader
{
    /// <summary>A longer row is none; in characters.</summary>
    private const int LongestRow = 1 << 24;

    private readonly CsvDataReader csv;
    private readonly RetractionColumns columns;
    private readonly char[] lineBuffer = new char[1 << 14];
    private int rows;
    private int badRows;
    private int firstBadLine;
    private string? stop;

    private RetractionReader(CsvDataReader csv, RetractionColumns columns)
    {
        this.csv = csv;
        this.columns = columns;
    }

    /// <summary>Reads a file. One against which <see cref="FaultOf"/> has something gives an empty index.</summary>
    /// <param name="path">An absolute path.</param>
    public static RetractionFile Read(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return Read(text);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return RetractionFile.Nothing;
        }
    }

    /// <summary>Reads a file's text to its end.</summary>
    public static RetractionFile Read(TextReader text)
    {
        using var table = CsvDataReader.Create(text, Options(hasHeaders: true));
        if (RetractionColumns.Of(table, out _) is not { } known)
            return RetractionFile.Nothing;
        var reader = new RetractionReader(table, known);
        var index = RetractionIndex.Of(reader.Read());
        return new RetractionFile(index, reader.rows, reader.badRows, reader.firstBadLine) { Stop = reader.stop };
    }

    /// <summary>Why a file cannot be the one that is meant, as the end of a sentence, or <see langword="null"/>. Reads its first line only.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? FaultOf(string path)
    {
        try
        {
            if (!File.Exists(path))
                return Directory.Exists(path) ? "is a folder" : "does not exist";
            using var text = new StreamReader(path);
            using var table = CsvDataReader.Create(text, Options(hasHeaders: true));
            return RetractionColumns.Of(table, out var missing) is null ? $"is no CSV file of the Retraction Watch database: {missing}" : null;
        }
        catch (CsvMissingHeadersException)
        {
            return "is empty";
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return $"cannot be read ({Reason(exception)})";
        }
    }

    private IEnumerable<RetractionRow> Read()
    {
        var lines = 0;
        for (var line = 2; MoveNext(); line += lines)
        {
            lines = LinesOf(csv.GetRawRecordSpan());
            if (lines > 1 && ReadLines(csv.GetRawRecordSpan().ToString(), line) is { Count: > 0 } runTogether)
            {
                foreach (var row in runTogether)
                    yield return row;
            }
            else if (!csv.GetRawRecordSpan().IsWhiteSpace() && Row(csv, line) is { } row)
            {
                yield return row;
            }
        }
    }

    private bool MoveNext()
    {
        try
        {
            return csv.Read();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            stop = Reason(exception);
            return false;
        }
    }

    /// <summary>
    /// The rows of a record of several lines when a stray quote has run them together: then a line of it is a whole row, which no
    /// line of a cell is.
    /// </summary>
    private List<RetractionRow> ReadLines(string record, int line)
    {
        var found = new List<RetractionRow>();
        var bad = new List<int>();
        foreach (var text in record.AsSpan().EnumerateLines())
        {
            if (Line(text) is { } row)
                found.Add(row);
            else if (!text.IsWhiteSpace())
                bad.Add(line);
            line++;
        }

        if (found.Count == 0)
            return found;
        rows += found.Count;
        foreach (var badLine in bad)
            Bad(badLine);
        return found;
    }

    private RetractionRow? Line(ReadOnlySpan<char> text)
    {
        if (text.Length >= lineBuffer.Length || text.Count(',') < columns.Count - 1)
            return null;
        using var one = CsvDataReader.Create(new StringReader(text.ToString()), lineBuffer, Options(hasHeaders: false));
        return one.Read() ? columns.Read(one) : null;
    }

    private RetractionRow? Row(CsvDataReader row, int line)
    {
        if (columns.Read(row) is not { } read)
            return Bad(line);
        rows++;
        return read;
    }

    private RetractionRow? Bad(int line)
    {
        rows++;
        firstBadLine = badRows++ == 0 ? line : firstBadLine;
        return null;
    }

    private static int LinesOf(ReadOnlySpan<char> record) => record.TrimEnd("\r\n").Count('\n') + 1;

    private static CsvDataReaderOptions Options(bool hasHeaders) => new()
    {
        HasHeaders = hasHeaders,
        Delimiter = ',',
        CsvStyle = CsvStyle.Lax,
        BufferSize = 1 << 16,
        MaxBufferSize = LongestRow,
        OwnsReader = false,
    };

    private static bool IsFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or CsvFormatException or CsvRecordTooLargeException or CsvMissingHeadersException;

    private static string Reason(Exception exception) => exception switch
    {
        CsvRecordTooLargeException => "a row is too long",
        CsvFormatException => "a row is not CSV",
        _ => exception.Message.TrimEnd('.'),
    };
}
