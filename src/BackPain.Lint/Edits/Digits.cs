using System.Globalization;

namespace BackPain.Lint.Edits;

/// <summary>Numbers as text, in plain and in superscript digits.</summary>
internal static class Digits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in the kind of digit that stood there.</summary>
    public static string Like(char sample, int number) => IsRaised(sample)
        ? string.Create(Of(number).Length, number, static (span, value) =>
        {
            value.TryFormat(span, out _, default, CultureInfo.InvariantCulture);
            foreach (ref var digit in span)
                digit = Raised[digit - '0'];
        })
        : Of(number);

    public static bool IsRaised(char c) => Raised.Contains(c);
}
