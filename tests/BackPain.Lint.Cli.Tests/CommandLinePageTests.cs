using System.CommandLine;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Cli.Tests;

/// <summary>The page of the command line says what the commands do.</summary>
public sealed class CommandLinePageTests
{
    [Fact]
    public void Is_what_the_commands_give() =>
        Repository.Read("docs", CommandLinePage.Name).ShouldBe(CommandLinePage.Write(Root()), "'dotnet run --project src/BackPain.Lint.Cli -- docs' writes it anew");

    [Fact]
    public void Names_every_option_of_every_command()
    {
        var page = CommandLinePage.Write(Root());
        foreach (var command in Root().Subcommands)
        {
            var section = Regex.Match(page, $@"(?s)\n## bplint {command.Name}\n.*?(?=\n## )").Value;
            foreach (var option in command.Options)
                section.ShouldContain($"\n- `{option.Name}");
        }
    }

    [Fact]
    public void Shows_command_lines_that_can_be_given()
    {
        foreach (var command in Root().Subcommands)
        {
            var examples = CommandExamples.Of(command.Name).ToArray();
            examples.ShouldNotBeEmpty(command.Name);
            foreach (var (line, _) in examples)
                Root().Parse(line["bplint ".Length..]).Errors.ShouldBeEmpty(line);
        }
    }

    private static RootCommand Root() => CommandLine.Root(new Terminal(StreamWriter.Null, StreamWriter.Null, CancellationToken.None));
}
