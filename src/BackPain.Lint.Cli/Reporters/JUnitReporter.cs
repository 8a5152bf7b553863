using System.Globalization;
using System.Xml;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>
/// Writes a run as JUnit does: a page is a suite, a finding a test. A test fails when its finding makes the run fail, so that a
/// server and the exit code say the same; what is less stands in the output of a test that passes.
/// </summary>
internal sealed class JUnitReporter : IReporter
{
    private readonly StreamWriter output;
    private readonly XmlWriter xml;
    private readonly CheckOptions options;

    /// <summary>Begins the document.</summary>
    public JUnitReporter(StreamWriter output, CheckOptions options)
    {
        this.options = options;
        this.output = output;
        xml = XmlOutput.To(output);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "bplint");
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        var path = Escaping.Xml(page.Path);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", path);
        xml.WriteAttributeString("tests", Number(Math.Max(1, page.Findings.Length)));
        xml.WriteAttributeString("failures", Number(page.Findings.Count(options.Fails)));
        xml.WriteAttributeString("errors", "0");
        foreach (var finding in page.Findings)
            Write(page, path, finding);

        // A page in order is a test that passes: without it a server would show nothing.
        if (page.Findings.IsEmpty)
        {
            WriteStart(path, "no findings", 1);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void End(Tally tally) => xml.End(output);

    private void Write(PageReport page, string path, Finding finding)
    {
        var text = $"{TextStyle.Place(page, finding.Span)}: {SeverityWords.Printed(finding.Severity)} {finding.Rule.Id} {finding.Message}";
        WriteStart(path, $"{finding.Rule.Id} {finding.Rule.Name} ({TextStyle.Position(page, finding.Span)})", Region.Of(page, finding.Span).Line);
        if (options.Fails(finding))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Escaping.Xml(finding.Message));
            xml.WriteAttributeString("type", SeverityWords.Printed(finding.Severity));
            xml.WriteString(Escaping.Xml(text));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", Escaping.Xml(text));
        }

        xml.WriteEndElement();
    }

    private void WriteStart(string path, string name, int line)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", path);
        xml.WriteAttributeString("file", path);
        xml.WriteAttributeString("line", Number(line));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
