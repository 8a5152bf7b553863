using System.Security.Cryptography;
using System.Text;

namespace BackPain.Lint.Cli.Report;

/// <summary>
/// Writes the report: a document, a style sheet and scripts that are parts of this program, and the data. The file needs nothing
/// else, and a browser that reads it is told to run nothing but these scripts, whatever the pages say.
/// </summary>
internal static class HtmlReport
{
    /// <summary>The scripts, in the order in which they need each other.</summary>
    private static readonly string[] Scripts = ["dom.js", "charts.js", "table.js", "report.js"];

    /// <summary>Writes.</summary>
    public static void Write(StreamWriter output, WikiState wiki, ReportPlace place)
    {
        var style = Part("report.css");
        var script = string.Join('\n', Scripts.Select(Part));
        foreach (var piece in Part("report.html").Split("%%"))
        {
            switch (piece)
            {
                case "POLICY":
                    output.Write($"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'");
                    break;
                case "STYLE":
                    output.Write(style);
                    break;
                case "SCRIPT":
                    output.Write(script);
                    break;
                case "DATA":
                    output.Flush();
                    ReportData.Write(output.BaseStream, wiki, place);
                    break;
                default:
                    output.Write(piece);
                    break;
            }
        }
    }

    /// <summary>A part of this program, with the line breaks that a browser computes its hash of.</summary>
    private static string Part(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
