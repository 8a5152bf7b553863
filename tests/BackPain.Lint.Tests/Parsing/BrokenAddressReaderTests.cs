namespace BackPain.Lint.Tests.Parsing;

public sealed class BrokenAddressReaderTests
{
    [Theory]
    [InlineData("http//who.int/a", "http://who.int/a")]
    [InlineData("https//:who.int", "https://who.int")]
    [InlineData("http:/who.int", "http://who.int")]
    [InlineData("https:///who.int/a", "https://who.int/a")]
    [InlineData("http;//who.int", "http://who.int")]
    [InlineData("http:\\\\who.int", "http://who.int")]
    [InlineData("http://http://who.int", "http://who.int")]
    [InlineData("http://https//who.int", "https://who.int")]
    [InlineData("ttps://who.int/a", "https://who.int/a")]
    [InlineData("htttp://who.int", "http://who.int")]
    [InlineData("hhttps://who.int", "https://who.int")]
    [InlineData("HTTP//who.int", "HTTP://who.int")]
    public void A_mistyped_address_is_repaired(string address, string repair)
    {
        var found = PageReading.Read($"See {address}, then rest.").BrokenAddresses.ShouldHaveSingleItem();
        found.Span.Length.ShouldBe(address.Length);
        found.Repair.ShouldBe(repair);
    }

    [Fact]
    public void A_blank_behind_the_scheme_is_taken_out() =>
        PageReading.Read("See http:// www.who.int/a.").BrokenAddresses.ShouldHaveSingleItem().Repair.ShouldBe("http://www.who.int/a");

    [Theory]
    [InlineData("[a](www.who.int/a)", "http://www.who.int/a")]
    [InlineData("[a](doi.org/10.1001/x)", "https://doi.org/10.1001/x")]
    [InlineData("[a](http://who.int/a%20%20)", "http://who.int/a")]
    [InlineData("[a][b]\n\n[b]: www.who.int/a", "http://www.who.int/a")]
    public void A_link_is_repaired_in_its_target(string page, string repair) =>
        PageReading.Read(page).BrokenAddresses.ShouldHaveSingleItem().Repair.ShouldBe(repair);

    [Theory]
    [InlineData("https://www.who.int and www.who.int and who.int")]
    [InlineData("[a](wwwhat.md) [b](https://a.org/x%20y) [c](files/a%20)")]
    [InlineData("https://web.archive.org/web/2010/http:/www.who.int/ and https://sci-hub.se/https://who.int")]
    [InlineData("https://a.org/?to=http//who.int")]
    [InlineData("`http//who.int` <!-- http//who.int -->")]
    [InlineData("HTTP/2, https://, http// is wrong, http:/etc")]
    [InlineData("ftp://who.int ssh://who.int")]
    public void Other_addresses_and_words_are_left_alone(string page) => PageReading.Read(page).BrokenAddresses.ShouldBeEmpty();
}
