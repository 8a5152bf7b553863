using System.Text;
using System.Xml;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>How XML is written: as UTF-8 with an element a line.</summary>
internal static class XmlOutput
{
    /// <summary>A writer onto a text writer, with the declaration written.</summary>
    public static XmlWriter To(StreamWriter output)
    {
        var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = Encoding.UTF8 });
        xml.WriteStartDocument();
        return xml;
    }

    /// <summary>Ends the document with a line break.</summary>
    public static void End(this XmlWriter xml, StreamWriter output)
    {
        xml.WriteEndDocument();
        xml.Flush();
        output.Write('\n');
        output.Flush();
    }
}
