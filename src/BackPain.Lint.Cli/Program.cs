using System.Text;
using BackPain.Lint.Cli;

// Streams instead of Console's writers: always UTF-8, buffered, and nothing is set up that a run does not need.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 16);
var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var interruption = new Interruption();
var isWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
return CommandLine.Run(args, new Terminal(output, error, interruption.Token) { IsWatched = isWatched });
