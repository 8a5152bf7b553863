using System.CommandLine;
using System.Globalization;

namespace BackPain.Lint.Cli;

/// <summary>An option that takes a whole number.</summary>
internal static class Number
{
    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name with dashes.</param>
    /// <param name="least">The least number it takes.</param>
    /// <param name="description">What it does.</param>
    public static Option<int?> Create(string name, int least, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            result.AddError($"'{word}' is no value of '{name}': write a number from {least.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        },
    };
}
