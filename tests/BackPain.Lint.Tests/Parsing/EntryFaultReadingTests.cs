namespace BackPain.Lint.Tests.Parsing;

/// <summary>Numbers, dates and addresses of entries that cannot be right are read with what is meant, where that is certain.</summary>
public sealed class EntryFaultReadingTests
{
    [Theory]
    [InlineData("ISBN 0-443-07227-2")]
    [InlineData("ISBN 0 443 07227 2 456 p")]
    [InlineData("ISBN-13: 978-0-443-07227-7")]
    [InlineData("ISBN 9780443072277")]
    [InlineData("ISBN 978\u20110\u2011443\u201107227\u20117")]
    [InlineData("eISSN 1474-547X")]
    [InlineData("ISSN (Online): 1474-547x")]
    [InlineData("[ISBN](https://en.wikipedia.org/wiki/ISBN) [0-443-07227-2](https://example.org/0-443-07227-3)")]
    [InlineData("ISBN 2004")]
    [InlineData("an ISBN has ten digits, PMID 16641776")]
    [InlineData("`ISBN 0-443-07227-3`")]
    public void A_good_number_or_none_is_no_fault(string words) =>
        PageReading.Read($"Heat. {words}\n").RegisteredNumbers.ShouldNotContain(number => number.Fault != null);

    [Theory]
    [InlineData("ISBN 0-443-07227-3", "0-443-07227-3", "does not fit its check digit, so a digit is mistyped or missing")]
    [InlineData("ISBN 0-443-07227", "0-443-07227", "has 9 digits instead of 10 or 13")]
    [InlineData("ISBN 979-0-2600-0043-8", "979-0-2600-0043-8", "is the number of printed music (ISMN), not of a book")]
    [InlineData("ISBN 6303912345", "6303912345", "is a number of a shop, which has no meaning elsewhere")]
    [InlineData("ISBN 0-44X-07227-2", "0-44X-07227-2", "has an X that is not its last character")]
    [InlineData("ISBN 9770443072277", "9770443072277", "begins with neither 978 nor 979")]
    [InlineData("ISSN 0140-673", "0140-673", "has 7 digits instead of 8")]
    public void A_wrong_number_says_why(string words, string number, string fault)
    {
        var article = PageReading.Read($"Heat. {words}.\n");
        var wrong = article.RegisteredNumbers.ShouldHaveSingleItem();
        article.Shown(wrong.Span).ShouldBe(number);
        wrong.Fault.ShouldBe(fault);
    }

    [Theory]
    [InlineData("(2014-07)", "gives the month in figures, which looks like a span of years", "July 2014")]
    [InlineData("(2001-02)", "may be a month or a span of years", null)]
    [InlineData("(2014-02-30)", "names a day that no calendar has", null)]
    [InlineData("(2014–2012)", "runs backwards", null)]
    [InlineData("31 June 2014", "names a day that June 2014 does not have", null)]
    [InlineData("2015 Feb 29", "names a day that February 2015 does not have", null)]
    [InlineData("Retrieved 03/04/2014", "may be either of two days, by the order of day and month", null)]
    [InlineData("Retrieved 23/04/2014", "gives day and month in figures, which readers take for each other", "23 April 2014")]
    [InlineData("Retrieved 23/24/2014", "names a day that no calendar has", null)]
    [InlineData("Setember 3, 2014", "names no month: 'Setember' is misspelt", "September 3, 2014")]
    [InlineData("Agust 2014", "names no month: 'Agust' is misspelt", "August 2014")]
    public void A_malformed_date_says_why(string date, string words, string? repair)
    {
        var fault = PageReading.Read($"Heat.[1]\n\n## References\n\n1. French S. Heat. {date}.\n").DateFaults.ShouldHaveSingleItem();
        fault.Words.ShouldBe(words);
        fault.Repair.ShouldBe(repair);
    }

    [Theory]
    [InlineData("(1985-95)")]
    [InlineData("(2014-07-28)")]
    [InlineData("(2010–2012)")]
    [InlineData("29 February 2024")]
    [InlineData("1998 Sep 31(5):12")]
    [InlineData("1998 Sep 31:12")]
    [InlineData("Retrieved 05/05/2014")]
    [InlineData("EudraCT 2014-001234-31")]
    public void A_good_date_is_no_fault(string date) =>
        PageReading.Read($"Heat.[1]\n\n## References\n\n1. French S. Heat. {date}.\n").DateFaults.ShouldBeEmpty();

    [Theory]
    [InlineData("https://www.jstor.org.proxy.example.edu/stable/1", "https://www.jstor.org/stable/1")]
    [InlineData("https://www-science--direct-com.ezproxy.example.edu/a", "https://www.science-direct.com/a")]
    [InlineData("https://www-jstor-org.uni.idm.oclc.org/stable/1", "https://www.jstor.org/stable/1")]
    [InlineData("http://ezproxy.example.edu:2048/login?qurl=https%3A%2F%2Fwww.jstor.org%2Fstable%2F1", "https://www.jstor.org/stable/1")]
    [InlineData("https://ezproxy.example.edu/menu", null)]
    [InlineData("https://libux.example.edu:2048/stable", null)]
    [InlineData("https://example.org/a;jsessionid=F1", "https://example.org/a")]
    [InlineData("https://example.org/a?utm_source=x#b", "https://example.org/a#b")]
    [InlineData("https://example.org/a?utm_source=copilot-news", "https://example.org/a")]
    [InlineData("https://example.org/a?b=1&fbclid=x&c=2", "https://example.org/a?b=1&c=2")]
    public void A_personal_address_knows_the_plain_one(string address, string? plain) =>
        PageReading.Read($"See [heat](<{address}>).\n").PersonalAddresses.ShouldHaveSingleItem().Repair.ShouldBe(plain);

    [Theory]
    [InlineData("https://www.proxy.org/a")]
    [InlineData("https://proxy.example.com/a")]
    [InlineData("https://proximity.example.edu/proxy")]
    [InlineData("https://example.org/a?utm_source=chatgpt.com")]
    public void An_address_that_only_looks_like_it_is_none(string address) =>
        PageReading.Read($"See [heat]({address}).\n").PersonalAddresses.ShouldBeEmpty();
}
