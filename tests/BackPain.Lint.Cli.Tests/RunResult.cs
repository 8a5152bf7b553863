using System.Text;

namespace BackPain.Lint.Cli.Tests;

/// <summary>What a run of the executable left behind.</summary>
internal sealed record RunResult(int Code, byte[] Bytes, string Error)
{
    public string Output { get; } = Encoding.UTF8.GetString(Bytes);

    /// <summary>The run ended with a code and wrote just this, and nothing to the standard error.</summary>
    public void ShouldBe(int code, string output)
    {
        Error.ShouldBe("");
        Output.ShouldBe(output);
        Code.ShouldBe(code);
    }

    /// <summary>The run failed with exactly one sentence and wrote nothing else.</summary>
    public void ShouldFailWith(string sentence)
    {
        Error.ShouldBe($"bplint: {sentence}\n");
        Output.ShouldBe("");
        Code.ShouldBe(2);
    }
}
