using System.Text;
using BackPain.Lint.ClaimTraining;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return TrainingCommands.Create().Parse(args).Invoke();
