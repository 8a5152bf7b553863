using System.Text;
using BackPain.Lint.Workspaces;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Workspaces;

public sealed class PageFileTests : IDisposable
{
    private const int Limit = 1000;
    private readonly TempFolder folder = new();

    public static TheoryData<byte[], string> NoText => new()
    {
        { "a\0b"u8.ToArray(), "The page holds NUL bytes, so it is not text." },
        { [.. "a\nb"u8, 0xFF], "The page is not valid UTF-8 text: byte 0xFF on line 2 begins no character." },
        { [.. "a"u8, 0xE2, 0x82], "The page is not valid UTF-8 text: byte 0xE2 on line 1 begins no character." },
        { [0xED, 0xA0, 0x80], "The page is not valid UTF-8 text: byte 0xED on line 1 begins no character." },
        { [0xFF, 0xFE, 0x41], "The page is UTF-16 text with half a character at its end." },
        { [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], "The page is not valid UTF-16 text: it holds half of a surrogate pair." },
        { [0xFE, 0xFF, 0xDC, 0x00], "The page is not valid UTF-16 text: it holds half of a surrogate pair." },
        { [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "The page is UTF-32 text; save it as UTF-8." },
    };

    public static TheoryData<byte[]> Encodings => new()
    {
        { new TheoryDataRow<byte[]>([]) },
        { new TheoryDataRow<byte[]>([0xEF, 0xBB, 0xBF]) },
        { new TheoryDataRow<byte[]>([.. "Wärme hilft.\r\n"u8]) },
        { new TheoryDataRow<byte[]>([0xEF, 0xBB, 0xBF, .. "Wärme hilft.\n"u8]) },
        { new TheoryDataRow<byte[]>([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wärme 😀\r")]) },
        { new TheoryDataRow<byte[]>([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Wärme 😀")]) },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(NoText))]
    public void Says_in_one_sentence_why_bytes_are_no_text(byte[] bytes, string sentence)
    {
        PageFile.Read(folder.Write("a.md", bytes), Limit, out var fault).ShouldBeNull();
        fault.ShouldBe(sentence);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Turns_every_encoding_back_into_the_same_bytes(byte[] bytes)
    {
        var page = Read(folder.Write("a.md", bytes));
        page.Encode(page.Text).ShouldBe(bytes);
        page.Text.ToString().ShouldNotContain('\uFEFF');
    }

    [Fact]
    public void Turns_whatever_it_accepts_back_into_the_same_bytes() =>
        Gen.Byte.Array[0, 12].Sample(bytes =>
        {
            if (PageText.Decode(bytes, out _) is { } text)
                text.Encode(text.Source).ShouldBe(bytes);
        });

    [Fact]
    public void Refuses_a_page_over_the_limit()
    {
        PageFile.Read(folder.Write("a.md", new string('a', 11)), 10, out var fault).ShouldBeNull();
        fault.ShouldBe("The page is larger than 10 bytes (the setting 'bplint_max_page_size').");
        PageFile.Read(folder.Write("b.md", new string('a', 10)), 10, out _).ShouldNotBeNull();
    }

    [Fact]
    public void Refuses_a_stream_over_the_limit_without_reading_it_all()
    {
        PageFile.Read(new MemoryStream(new byte[100_000]), folder.At("a.md"), 10, out var fault).ShouldBeNull();
        fault.ShouldContain("larger than 10 bytes");
    }

    [Fact]
    public void Reports_a_page_that_vanished()
    {
        PageFile.Read(folder.At("gone.md"), Limit, out var fault).ShouldBeNull();
        fault.ShouldBe("The page cannot be read (there is no such file).");
    }

    [Fact]
    public void Replaces_a_page_and_leaves_nothing_else_behind()
    {
        var path = folder.Write("a.md", [0xEF, 0xBB, 0xBF, .. "old"u8]);
        Read(path).Replace(SourceText.From("nëw")).ShouldBeNull();
        File.ReadAllBytes(path).ShouldBe([0xEF, 0xBB, 0xBF, .. "nëw"u8]);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Keeps_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no permission bits.");
            return;
        }

        var path = folder.Write("a.md", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(path, Mode);
        Read(path).Replace(SourceText.From("new")).ShouldBeNull();
        File.GetUnixFileMode(path).ShouldBe(Mode);
    }

    [Fact]
    public void Replaces_the_target_of_a_link_and_keeps_the_link()
    {
        var path = folder.Write("in/a.md", "old");
        File.CreateSymbolicLink(folder.At("link.md"), "in/a.md");
        Read(folder.At("link.md")).Replace(SourceText.From("new")).ShouldBeNull();
        File.ReadAllText(path).ShouldBe("new");
        new FileInfo(folder.At("link.md")).LinkTarget.ShouldBe("in/a.md");
    }

    [Fact]
    public void Leaves_a_page_that_changed_since_it_was_read()
    {
        var path = folder.Write("a.md", "old");
        var page = Read(path);
        File.WriteAllText(path, "other");
        page.Replace(SourceText.From("new")).ShouldBe("The page was changed by someone else while it was checked: it is left as it is.");
        File.ReadAllText(path).ShouldBe("other");
    }

    [Fact]
    public void Leaves_a_read_only_page()
    {
        var path = folder.Write("a.md", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Read(path).Replace(SourceText.From("new")).ShouldBe("The page is read-only: it is unchanged.");
        File.ReadAllText(path).ShouldBe("old");
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void Leaves_a_page_that_was_deleted()
    {
        var path = folder.Write("a.md", "old");
        var page = Read(path);
        File.Delete(path);
        page.Replace(SourceText.From("new")).ShouldBe("The page cannot be written (there is no such file): it is unchanged.");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_text_that_its_encoding_cannot_hold()
    {
        var path = folder.Write("a.md", "old");
        Read(path).Replace(SourceText.From("half \ud800")).ShouldBe("The page cannot be written in its own encoding without a loss.");
        File.ReadAllText(path).ShouldBe("old");
    }

    private static PageFile Read(string path) => PageFile.Read(path, Limit, out _).ShouldNotBeNull();
}
