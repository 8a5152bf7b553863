using System.Globalization;

namespace BackPain.Lint.Benchmarks;

/// <summary>
/// The language server beside that of rumdl, a linter in Rust: both native, in turn, on the same pages and with the same client.
/// What counts are the ratios of figures taken next to each other; times alone say more about the machine.
/// </summary>
internal static class ServerComparison
{
    private const int Megabyte = 1 << 20;

    /// <summary>What rumdl has of references, links, footnotes and headings: the rules closest to ours.</summary>
    private const string NearRules = "[global]\nenable = ['MD001', 'MD011', 'MD024', 'MD042', 'MD051', 'MD052', 'MD053', 'MD066', 'MD068']\n";

    private static readonly (string Name, int Length, int Edits)[] Sizes = [("30 KB", 30_000, 30), ("300 KB", 300_000, 12), ("1 MB", 1_000_000, 6)];

    /// <summary>The servers that did not answer to <c>initialize</c>, each time they did not.</summary>
    private static readonly List<string> Silent = [];

    /// <summary>Prints the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="choices"><c>--runs N</c>, <c>--rounds N</c>, <c>--bplint PATH</c>, <c>--rumdl PATH</c>.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(TextWriter output, string[] choices)
    {
        var (runs, rounds) = (int.Parse(Choice("--runs") ?? "12", CultureInfo.InvariantCulture), int.Parse(Choice("--rounds") ?? "10000", CultureInfo.InvariantCulture));
        var rumdl = Choice("--rumdl") ?? Peers.InstallRumdl();
        var bplint = Choice("--bplint") ?? Peers.PublishBplint();
        var folder = Directory.CreateTempSubdirectory("bplint-servers-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), "root = true\n");
            var near = Path.Combine(folder.FullName, "near.toml");
            File.WriteAllText(near, NearRules);
            ServerCommand[] servers =
            [
                new("bplint", bplint, "lsp"),
                new("rumdl, nine rules", rumdl, "server", "--config", near),
                new("rumdl", rumdl, "server", "--no-config"),
            ];
            Compare(output, servers, folder.FullName, runs);
            CompareRounds(output, servers, folder.FullName, rounds);
            foreach (var (name, times) in Silent.CountBy(name => name))
                output.WriteLine($"{name} was started again {times} times, because it did not answer.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;

        string? Choice(string name) => Array.IndexOf(choices, name) is >= 0 and var at && at + 1 < choices.Length ? choices[at + 1] : null;
    }

    private static void Compare(TextWriter output, ServerCommand[] servers, string folder, int runs)
    {
        var table = new RatioTable([.. servers.Select(server => server.Name)]);
        for (var run = -1; run < runs; run++)
        {
            foreach (var server in servers)
            {
                foreach (var (name, unit, value) in Session(server, folder))
                {
                    // The first run of each fills the caches of the system.
                    if (run >= 0)
                        table.Add(name, unit, server.Name, value);
                }
            }
        }

        table.Print(output);
    }

    /// <summary>The figures of one session for each size of page.</summary>
    private static IEnumerable<(string Name, string Unit, double Value)> Session(ServerCommand server, string folder)
    {
        foreach (var (size, length, edits) in Sizes)
        {
            var (page, uri) = Page(folder, length);
            using var client = EditorClient.Start(server, folder, () => Silent.Add(server.Name));
            var opened = client.Open(uri, page.Plain);
            if (size == Sizes[0].Name)
            {
                yield return ("start to 'initialize'", "ms", client.Initialized.TotalMilliseconds);
                yield return ($"start to first diagnostics, {size}", "ms", opened.TotalMilliseconds);
                yield return ($"memory, {size} open", "MiB", (double)client.Memory / Megabyte);
            }

            Edits(client, uri, page, 4);
            yield return ($"edit to diagnostics, {size}", "ms", Edits(client, uri, page, edits));
            yield return ($"memory after edits, {size}", "MiB", (double)client.Memory / Megabyte);
        }
    }

    private static void CompareRounds(TextWriter output, ServerCommand[] servers, string folder, int rounds)
    {
        output.WriteLine();
        output.WriteLine($"{"MiB after edits of 30 KB",-36} {rounds / 10,10:N0} {rounds,10:N0}   growth");
        foreach (var server in servers)
        {
            var (page, uri) = Page(folder, Sizes[0].Length);
            using var client = EditorClient.Start(server, folder, () => Silent.Add(server.Name));
            client.Open(uri, page.Plain);
            Edits(client, uri, page, rounds / 10);
            var before = (double)client.Memory / Megabyte;
            Edits(client, uri, page, rounds - (rounds / 10));
            var after = (double)client.Memory / Megabyte;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server.Name,-36} {before,10:F1} {after,10:F1} {(after / before) - 1,8:P0}"));
        }
    }

    /// <summary>Writes a marker that cites nothing, takes it away again, and so on.</summary>
    /// <returns>The median of the times to the diagnostics, in milliseconds.</returns>
    private static double Edits(EditorClient client, string uri, EditedPage page, int count)
    {
        var times = new double[count];
        for (var edit = 0; edit < count; edit++)
        {
            var isPlain = edit % 2 == 0;
            times[edit] = (isPlain
                ? client.Edit(uri, page.Line, page.Character, 0, EditedPage.Marker, page.Marked)
                : client.Edit(uri, page.Line, page.Character, EditedPage.Marker.Length, "", page.Plain)).TotalMilliseconds;
        }

        return RatioTable.Median(times);
    }

    private static (EditedPage Page, string Uri) Page(string folder, int length)
    {
        var path = Path.Combine(folder, "page.md");
        var page = EditedPage.Of(SyntheticPage.Write(1, length));
        File.WriteAllText(path, page.Plain);
        return (page, new Uri(path).AbsoluteUri);
    }
}
