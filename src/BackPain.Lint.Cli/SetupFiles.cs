using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>What <c>bplint init</c> writes: each file with its text, LF line ends. The documentation shows the same texts.</summary>
internal static class SetupFiles
{
    private const string Repository = "https://github.com/backpain-lint/backpain-lint";

    /// <summary>The build servers there is a file for.</summary>
    public static ImmutableArray<string> Servers { get; } = ["github", "gitlab", "azure"];

    /// <summary>The section of <c>.editorconfig</c>. One line sets something, so that the section is known again.</summary>
    public static string Section { get; } =
        $$"""
        # Medical wiki pages, as bplint checks them. 'bplint check --config-show PAGE' tells what applies to a page,
        # 'bplint explain BPL1001' what a rule is for. A line takes effect when its '#' is taken away.
        [*.{{SettingKeys.Pages}}]
        # How much is reported: minimal (errors only), default or strict.
        bplint_profile = default
        # Which side of the full stop markers stand on: consistent (as most of the page), after or before.
        # bplint_marker_punctuation = after
        # The language of the pages; claims are judged in English only.
        # bplint_language = en
        # Sections that every page must have; '/' parts names of which one is enough.
        # bplint_required_sections = overview, treatment/management, references
        # A copy of the Retraction Watch database, to find works that were taken back.
        # bplint_retractions = retraction_watch.csv
        # A whole family: References, Citations, Sections or Claims.
        # dotnet_analyzer_diagnostic.category-Claims.severity = none
        # A single rule: error, warning, suggestion, silent or none.
        # dotnet_diagnostic.BPL1010.severity = suggestion

        """.ReplaceLineEndings("\n");

    /// <summary>The configuration of pre-commit.</summary>
    public static (string Name, string Text) PreCommit { get; } = (".pre-commit-config.yaml",
        $"""
        repos:
          - repo: {Repository}
            rev: v{CommandLine.Version}
            hooks:
              - id: bplint-staged

        """.ReplaceLineEndings("\n"));

    private static readonly string GitHub =
        $$"""
        name: Medical pages
        on:
          pull_request:
          push:
            branches: [main]
        permissions:
          contents: read
          pull-requests: write
          security-events: write
        jobs:
          bplint:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 0
              - uses: backpain-lint/backpain-lint@v{{CommandLine.Version}}
                with:
                  comment: true

        """;

    private static readonly string GitLab =
        $$"""
        bplint:
          image: mcr.microsoft.com/dotnet/sdk:10.0
          variables:
            GIT_DEPTH: 0
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
          before_script:
            - tools=$(mktemp --directory)
            - git clone --depth 1 --branch v{{CommandLine.Version}} {{Repository}} $tools/bplint
            - bash $tools/bplint/ci/action/install.sh $tools/bplint-tool
          script:
            - $tools/bplint-tool/bplint check --format text --format gitlab=bplint.json ${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
          artifacts:
            when: always
            reports:
              codequality: bplint.json

        """;

    private static readonly string Azure =
        $$"""
        trigger: [main]
        pool:
          vmImage: ubuntu-latest
        steps:
          - checkout: self
            fetchDepth: 0
          - task: UseDotNet@2
            inputs:
              version: 10.0.x
          - script: |
              git clone --depth 1 --branch v{{CommandLine.Version}} {{Repository}} "$AGENT_TEMPDIRECTORY/bplint"
              bash "$AGENT_TEMPDIRECTORY/bplint/ci/action/install.sh" "$AGENT_TEMPDIRECTORY/bplint-tool"
            displayName: Install bplint
          - script: |
              since=()
              target=${SYSTEM_PULLREQUEST_TARGETBRANCH:-}
              if [ -n "$target" ]; then since=(--since "origin/${target#refs/heads/}"); fi
              "$AGENT_TEMPDIRECTORY/bplint-tool/bplint" check --format azure "${since[@]}"
            displayName: Check medical pages

        """;

    /// <summary>The file of a build server.</summary>
    /// <param name="server">One of <see cref="Servers"/>.</param>
    public static (string Name, string Text) Of(string server) => server switch
    {
        "github" => (".github/workflows/bplint.yml", GitHub.ReplaceLineEndings("\n")),
        "gitlab" => (".gitlab-ci.yml", GitLab.ReplaceLineEndings("\n")),
        _ => ("azure-pipelines.yml", Azure.ReplaceLineEndings("\n")),
    };

    /// <summary>What is wrong with the name of a build server, as a sentence, or <see langword="null"/>.</summary>
    public static string? Unknown(string server) => Servers.Contains(server)
        ? null
        : $"'{server}' is no value of '--ci'{NearestName.Hint(server, Servers)}: write {string.Join(", ", Servers[..^1])} or {Servers[^1]}.";
}
