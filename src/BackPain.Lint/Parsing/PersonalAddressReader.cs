using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds addresses that go through a library's proxy, or hold a session or a tracking mark.</summary>
internal static partial class PersonalAddressReader
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["proxy", ":2048", ".idm.oclc.org", "jsessionid=", "phpsessid=", "aspsessionid", "cookieset=", "utm_", "fbclid=", "gclid="], StringComparison.OrdinalIgnoreCase);

    /// <summary>Such addresses in the order of the page, in the text and in the targets of links.</summary>
    public static ImmutableArray<PersonalAddress> Read(MarkdownPage page)
    {
        if (page.Text.AsSpan().IndexOfAny(Signs) < 0)
            return [];
        var found = ImmutableArray.CreateBuilder<PersonalAddress>();
        var targets = page.Links.Where(link => !link.Target.IsEmpty && !link.IsImage).Select(link => link.Target);
        foreach (var target in targets.Concat(page.Definitions.Select(definition => BrokenAddressReader.TargetOf(page.Text, definition.Span))))
        {
            if (Read(page.Text, target) is { } address)
                found.Add(address);
        }

        return [.. found.DistinctBy(address => address.Span).OrderBy(address => address.Span.Start)];
    }

    private static PersonalAddress? Read(string text, TextSpan span)
    {
        if (span.Length > 2 && text[span.Start] == '<' && text[span.End - 1] == '>')
            span = new TextSpan(span.Start + 1, span.Length - 2);
        var address = text.AsSpan(span.Start, span.Length);
        if (address.IndexOfAny(Signs) < 0)
            return null;
        var written = address.ToString();
        if (ProxyAddress.Read(written) is { } proxy)
            return new PersonalAddress(span, "goes through a library's proxy, which only its members can use", proxy.Direct, IsReachable: false);
        if (Session().IsMatch(written))
            return new PersonalAddress(span, "holds a session, which ended with its visit", Without(written, Session()), IsReachable: false);
        // What a chat tool put there is told as such.
        return Tracking().IsMatch(written) && !ChatResidueReader.IsMarked(written)
            ? new PersonalAddress(span, "tells the site where its readers come from", Without(written, Tracking()), IsReachable: true)
            : null;
    }

    /// <summary>The address without some of its parameters; the first that stays takes the question mark.</summary>
    private static string Without(string written, Regex parameters)
    {
        var rest = parameters.Replace(written, match => match.Value[0] == '?' ? "?" : "");
        return rest.Replace("?&", "?", StringComparison.Ordinal).Replace("?#", "#", StringComparison.Ordinal).TrimEnd('?');
    }

    [GeneratedRegex(@";jsessionid=[^?#&]*|[?&](?:jsessionid|phpsessid|aspsessionid\w{0,20}|cookieset)=[^&#]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Session();

    [GeneratedRegex(@"[?&](?:utm_\w{1,20}|fbclid|gclid)=[^&#]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tracking();
}
