using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Rules;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private const string ExplainRuleCommand = "bplint.explainRule";

    /// <summary>The page of a rule, as <c>bplint explain</c> prints it, or <see langword="null"/> when there is no such rule.</summary>
    private static RulePageResult? ExplainRule(ExecuteCommandParams parameters) =>
        RuleCatalog.Find(ArgumentOf(parameters, ProtocolContext.Default.String)) is { } rule
            ? new RulePageResult(rule.Id, rule.Title, RulePage.Write(rule))
            : null;
}
