using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>A format that findings are written in, as <c>--format</c> has it.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">The file it goes to, as written; <see langword="null"/> for the standard output.</param>
internal sealed record FormatRequest(string Format, string? File)
{
    /// <summary>The word for text that people read, which is what is written when nothing else is asked for.</summary>
    public const string Text = "text";

    /// <summary>Every format with what it is for, in Markdown; the one for people first.</summary>
    public static ImmutableArray<(string Name, string Does)> Known { get; } =
    [
        (Text, "People at a terminal: each finding with its line of the page, and counts at the end. `--quiet`, `--verbose`, `--group-by` and `--color` arrange it."),
        ("concise", "Editors and `grep`: a line each, `path:line:column: severity ID message`, and a line of counts that `--quiet` leaves out."),
        ("json", "Programs: one object, which [findings.json](schemas/findings.json) describes."),
        ("jsonl", "Programs that read as it is written: an object a line and nothing around them, as in [finding-lines.json](schemas/finding-lines.json)."),
        ("sarif", "GitHub code scanning and other servers: SARIF 2.1.0 with rules, fixes, related places, and fingerprints that survive edits elsewhere on the page."),
        ("github", "GitHub Actions: annotations, the most severe first because GitHub shows ten of each kind, and a table in the summary of the job when `GITHUB_STEP_SUMMARY` names its file."),
        ("gitlab", "GitLab: the Code Quality widget of a merge request, from `artifacts:reports:codequality`."),
        ("junit", "Servers that show tests: a page is a suite, and a finding that fails the check is a test that fails."),
        ("checkstyle", "Jenkins and other servers that read Checkstyle's XML."),
        ("rdjson", "reviewdog: comments on the changed lines, with what the first fix would write as a suggestion, if that is no more than ten lines."),
        ("azure", "Azure Pipelines: errors and warnings as issues of the build, the rest as lines of the log."),
    ];

    /// <summary>The words of all formats.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. Known.Select(format => format.Name)];

    /// <summary>Whether hints are written though nobody asked for them: programs sort for themselves.</summary>
    public bool HasHints => Format is "json" or "jsonl";

    /// <summary>Whether the form has a way to say that a finding is silenced.</summary>
    public bool HasSuppressed => Format is Text or "concise" or "json" or "jsonl" or "sarif";

    /// <summary>Reads the values of the option. Text goes to the standard output unless another format does.</summary>
    /// <param name="words">Formats, each with <c>=FILE</c> or without.</param>
    /// <param name="problem">What is wrong with them, as a sentence, when it is not empty.</param>
    public static ImmutableArray<FormatRequest> Parse(IEnumerable<string> words, out string problem)
    {
        ImmutableArray<FormatRequest> requests = [.. words.Select(Parse)];
        problem = Problem(requests) ?? "";
        return requests.Any(request => request.File is null) ? requests : requests.Add(new(Text, null));
    }

    private static FormatRequest Parse(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var at && at < 0 ? new(word, null) : new(word[..at], word[(at + 1)..]);

    private static string? Problem(ImmutableArray<FormatRequest> requests)
    {
        if (requests.FirstOrDefault(request => !Formats.Contains(request.Format)) is { } unknown)
            return $"'{unknown.Format}' is no value of '--format'{NearestName.Hint(unknown.Format, Formats)}: write {string.Join(", ", Formats[..^1])} or {Formats[^1]}.";
        if (requests.FirstOrDefault(request => request.File is "") is { } unnamed)
            return $"The option '--format {unnamed.Format}=' names no file.";
        if (requests.Where(request => request.File is null).ToArray() is [var first, var second, ..])
            return $"The formats '{first.Format}' and '{second.Format}' both go to the standard output: give one a file, as in '--format {second.Format}=FILE'.";
        return requests.Where(request => request.File is not null).GroupBy(request => Path.GetFullPath(request.File!), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"The file '{twice.First().File}' is named twice: every '--format' needs its own."
            : null;
    }
}
