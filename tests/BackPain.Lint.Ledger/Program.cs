using System.Text;
using BackPain.Lint.Ledger;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return LedgerCommands.Create().Parse(args).Invoke();
