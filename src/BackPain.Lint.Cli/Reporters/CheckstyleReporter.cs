using System.Globalization;
using System.Xml;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Writes findings as Checkstyle does, which many servers and editors read.</summary>
internal sealed class CheckstyleReporter : IReporter
{
    private readonly StreamWriter output;
    private readonly XmlWriter xml;

    /// <summary>Begins the document.</summary>
    public CheckstyleReporter(StreamWriter output)
    {
        this.output = output;
        xml = XmlOutput.To(output);
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "4.3");
    }

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        if (page.Findings.IsEmpty)
            return;
        xml.WriteStartElement("file");
        xml.WriteAttributeString("name", Escaping.Xml(page.Path));
        foreach (var finding in page.Findings)
        {
            var region = Region.Of(page, finding.Span);
            xml.WriteStartElement("error");
            xml.WriteAttributeString("line", region.Line.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("column", region.Column.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("severity", SeverityTerms.Checkstyle(finding.Severity));
            xml.WriteAttributeString("message", Escaping.Xml(finding.Message));
            xml.WriteAttributeString("source", $"bplint.{finding.Rule.Id}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void End(Tally tally) => xml.End(output);
}
