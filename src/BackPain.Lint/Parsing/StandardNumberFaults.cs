namespace BackPain.Lint.Parsing;

/// <summary>Checks the length and the check digit of an ISBN (ISO 2108) or ISSN (ISO 3297), and brings good ones to one form.</summary>
internal static class StandardNumberFaults
{
    private const int MaxLength = 40;

    /// <summary>What is wrong with a number, as the end of a sentence, or <see langword="null"/>.</summary>
    /// <param name="written">The number with hyphens or blanks.</param>
    /// <param name="isBook">Whether it is an ISBN.</param>
    public static string? Of(ReadOnlySpan<char> written, bool isBook)
    {
        var digits = Digits(written, stackalloc char[MaxLength]);
        if (digits.Length > 0 && digits[..^1].Contains('X'))
            return "has an X that is not its last character";
        return isBook ? Book(digits) : Journal(digits);
    }

    /// <summary>A good number in one form: thirteen digits of an ISBN, <c>0140-6736</c> of an ISSN.</summary>
    public static string Normal(ReadOnlySpan<char> written, bool isBook)
    {
        var digits = Digits(written, stackalloc char[MaxLength]);
        if (!isBook)
            return $"{digits[..4]}-{digits[4..]}";
        if (digits.Length == 13)
            return digits.ToString();
        Span<char> book = stackalloc char[13];
        "978".CopyTo(book);
        digits[..9].CopyTo(book[3..]);
        book[12] = '0';
        book[^1] = (char)('0' + ((10 - (Alternating(book) % 10)) % 10));
        return book.ToString();
    }

    private static Span<char> Digits(ReadOnlySpan<char> written, Span<char> digits)
    {
        var count = 0;
        foreach (var c in written[..Math.Min(written.Length, digits.Length)])
        {
            if (char.IsAsciiDigit(c) || c is 'X' or 'x')
                digits[count++] = char.ToUpperInvariant(c);
        }

        return digits[..count];
    }

    private static string? Journal(ReadOnlySpan<char> digits) =>
        digits.Length != 8 ? $"has {digits.Length} digits instead of 8" : Weighted(digits) % 11 == 0 ? null : WrongCheck;

    private static string? Book(ReadOnlySpan<char> digits) => digits.Length switch
    {
        10 when digits.StartsWith("630") || digits.StartsWith("631") => "is a number of a shop, which has no meaning elsewhere",
        10 => Weighted(digits) % 11 == 0 ? null : WrongCheck,
        13 when digits.StartsWith("9790") => "is the number of printed music (ISMN), not of a book",
        13 when !digits.StartsWith("978") && !digits.StartsWith("979") => "begins with neither 978 nor 979",
        13 => Alternating(digits) % 10 == 0 ? null : WrongCheck,
        _ => $"has {digits.Length} digits instead of 10 or 13",
    };

    private const string WrongCheck = "does not fit its check digit, so a digit is mistyped or missing";

    /// <summary>The digits times their places from the right, the last being 1.</summary>
    private static int Weighted(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += Value(digits[i]) * (digits.Length - i);
        return sum;
    }

    private static int Alternating(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += Value(digits[i]) * (i % 2 == 0 ? 1 : 3);
        return sum;
    }

    private static int Value(char digit) => digit == 'X' ? 10 : digit - '0';
}
