namespace BackPain.Lint.Parsing;

/// <summary>An address that goes through the proxy of a library, as EZproxy and its like rewrite it.</summary>
/// <param name="Direct">The address without the proxy, or <see langword="null"/> when it cannot be told.</param>
internal sealed record ProxyAddress(string? Direct)
{
    private const string Port = ":2048";

    private const string HostedProxy = "idm";

    /// <summary>The proxy's address, or <see langword="null"/> for any other one.</summary>
    public static ProxyAddress? Read(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start is < 3 or > 9)
            return null;
        var length = address.AsSpan(start).IndexOfAny("/?#");
        var path = length < 0 ? "" : address[(start + length)..];
        var authority = length < 0 ? address[start..] : address.Substring(start, length);
        var colon = authority.IndexOf(':');
        var labels = (colon < 0 ? authority : authority[..colon]).Split('.');
        var proxy = Array.FindIndex(labels, IsProxy);
        if (proxy < 0 && labels is [.., HostedProxy, "oclc", "org"])
            proxy = labels.Length - 4;
        // What follows the proxy's label is the library's own name: "proxy.org" is a site like others.
        if (proxy < 0 || labels.Length - proxy < 3)
            return authority.EndsWith(Port, StringComparison.Ordinal) ? new ProxyAddress(Direct: null) : null;
        if (Target(path) is { } target)
            return new ProxyAddress(target);
        var host = Host(labels[..proxy]);
        var isCertain = host is not null || !labels[proxy].StartsWith("proxy", StringComparison.OrdinalIgnoreCase) || colon > 0;
        return isCertain ? new ProxyAddress(host is null ? null : string.Concat(address.AsSpan(0, start), host, path)) : null;
    }

    /// <summary><c>ezproxy</c>, <c>0-libproxy</c>, <c>proxy</c>, <c>proxy1</c>; not <c>proxymity</c>.</summary>
    private static bool IsProxy(string label) =>
        label.Contains("ezproxy", StringComparison.OrdinalIgnoreCase) || label.EndsWith("libproxy", StringComparison.OrdinalIgnoreCase) ||
        (label.StartsWith("proxy", StringComparison.OrdinalIgnoreCase) && label.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The whole address in the parameter of <c>login?url=</c>.</summary>
    private static string? Target(string path)
    {
        var url = path.IndexOf("url=http", StringComparison.OrdinalIgnoreCase);
        if (url <= 0 || path[url - 1] is not ('?' or '&' or 'q'))
            return null;
        var written = path[(url + "url=".Length)..];
        var target = written.Contains("://", StringComparison.Ordinal) ? written : Uri.UnescapeDataString(written);
        return target.Contains("://", StringComparison.Ordinal) && target.AsSpan().IndexOfAny(" ()<>\"") < 0 ? target : null;
    }

    /// <summary>The host in front of the proxy's name: whole, or in one label with hyphens for points and its own hyphens doubled.</summary>
    private static string? Host(string[] front)
    {
        if (front.Length > 1)
            return string.Join('.', front);
        if (front.Length == 0 || !front[0].Contains('-', StringComparison.Ordinal))
            return null;
        return front[0].Replace("--", "\n", StringComparison.Ordinal).Replace('-', '.').Replace('\n', '-');
    }
}
