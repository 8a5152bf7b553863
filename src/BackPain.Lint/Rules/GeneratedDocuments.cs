using System.Collections.Immutable;

namespace BackPain.Lint.Rules;

/// <summary>The documents that are written from the rules and settings, so that they say what the code does.</summary>
public static class GeneratedDocuments
{
    /// <summary>The page of which only the table of options is written.</summary>
    public const string Configuration = "configuration.md";

    /// <summary>The folder of the rules' pages.</summary>
    public const string RulesFolder = "rules";

    /// <summary>Every document with its text, by path below the folder of the documentation, with <c>/</c>.</summary>
    /// <param name="configuration">The page of the configuration as it is.</param>
    /// <returns><see langword="null"/> when that page has no place for the table of options.</returns>
    public static ImmutableSortedDictionary<string, string>? Write(string configuration)
    {
        if (SettingsTable.PutInto(configuration) is not { } configured)
            return null;
        var documents = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        documents[Configuration] = configured;
        documents[$"{RulesFolder}/README.md"] = RuleIndex.Write();
        foreach (var rule in RuleCatalog.Descriptors)
            documents[$"{RulesFolder}/{rule.Id}.md"] = RulePage.Write(rule);
        return documents.ToImmutable();
    }
}
