using System.Diagnostics;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Compiler.Tests.Json;

public class MalformedJsonTests
{
    /// <summary>In each text a ‸ marks where the error is shown; it isn't part of the text.</summary>
    [Theory]
    [InlineData("‸", "empty")]
    [InlineData("‸ \n ", "empty")]
    [InlineData("{ \"a\": 1,\n  ‸// why\n \"b\": 2 }", "comments")]
    [InlineData("{ \"a\": 1 ‸/* why */ }", "comments")]
    [InlineData("‸// why\n{}", "comments")]
    [InlineData("{} ‸/* why */", "comments")]
    [InlineData("{ \"a\": [1, 2‸,\n ] }", "comma; remove it")]
    [InlineData("{ \"a\": 1‸, }", "comma; remove it")]
    [InlineData("{ \"a\": 1 ‸\"b\": 2 }", "comma (,) is missing")]
    [InlineData("[{} ‸{}]", "comma (,) is missing")]
    [InlineData("[1 ‸2]", "comma (,) is missing")]
    [InlineData("{ \"a\" ‸1 }", "colon (:) is missing")]
    [InlineData("{ \"a\" ‸\"b\" }", "colon (:) is missing")]
    [InlineData("{ ‸'a': 1 }", "double quotes")]
    [InlineData("{ \"a\": ‸“b” }", "double quotes")]
    [InlineData("{ ‸a: 1 }", "put a name in double quotes")]
    [InlineData("{ \"a\": ‸yes }", "put a text in double quotes")]
    [InlineData("{ \"a\": ‸True }", "write true, false or null")]
    [InlineData("{ \"a\": ‸nul }", "write true, false or null")]
    [InlineData("{ \"a\": ‸NaN }", "write true, false or null")]
    [InlineData("{ \"a\": ‸01 }", "JSON number")]
    [InlineData("{ \"a\": ‸+1 }", "JSON number")]
    [InlineData("{ \"a\": ‸.5 }", "JSON number")]
    [InlineData("{ \"a\": ‸1.}", "JSON number")]
    [InlineData("{ \"a\": ‸}", "missing before this '}'")]
    [InlineData("{ \"a\": 1, ‸, \"b\": 2 }", "Something is missing")]
    [InlineData("{ \"a\": [1, 2 ‸} }", "can't close the array that opens in line 1")]
    [InlineData("[\n{ \"a\": 1 ‸]", "can't close the object that opens in line 2")]
    [InlineData("‸}", "closes nothing")]
    [InlineData("{} ‸{}", "remove what follows")]
    [InlineData("{}\n‸{}", "protocol import")]
    [InlineData("‸<?xml version=\"1.0\"?><clinical_study/>", "protocol import")]
    [InlineData("\n‸<!DOCTYPE html><html/>", "web page")]
    [InlineData("‸<<<<<<< HEAD\n{}", "merge conflict")]
    [InlineData("{\n‸<<<<<<< HEAD\n\"a\": 1", "merge conflict")]
    [InlineData("‸version https://git-lfs.github.com/spec/v1", "git lfs pull")]
    [InlineData("‸\u001f\u008b\b", "gzip")]
    [InlineData("‸\u001f\ufffd\b", "gzip")]
    [InlineData("‸PK\u0003\u0004", "zip")]
    [InlineData("{‸\0\"\0", "save it as UTF-8")]
    [InlineData("‸\0{\0\"", "save it as UTF-8")]
    [InlineData("{ \"a\": 1 }‸}", "remove what follows")]
    [InlineData("{ \"a\": \"b‸\nc\" }", "line's end")]
    [InlineData("{ \"a\": \"b‸\tc\" }", "U+0009")]
    [InlineData("{ \"a\": \"1 ‸\\< 2\" }", "\\\\")]
    [InlineData("{ \"a\": \"‸\\u12G4\" }", "isn't a JSON escape")]
    [InlineData("{ \"a\": ‸\"b", "inside the string")]
    [InlineData("{ \"a\": ‸\"b\\", "inside the string")]
    [InlineData("{\n \"a\": { \"b\": 1‸\n", "object that opens in line 2")]
    [InlineData("{ \"a\": [1,‸", "array that opens in line 1")]
    [InlineData("{ \"a\":‸", "object that opens in line 1")]
    [InlineData("{ \"a\"‸", "object that opens in line 1")]
    [InlineData("{ \"é😀\": ‸x }", "double quotes")]
    [InlineData("{\"a\":‸\u0001}", "U+0001")]
    public void A_broken_file_has_one_error_at_its_place_that_says_what_to_do(string marked, string expected)
    {
        var offset = marked.IndexOf('‸');
        var file = JsonFile.Parse("r.json", marked.Remove(offset, 1));
        Assert.False(file.IsComplete);
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal("PROT1001", error.Rule.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal(offset, error.Location.Span.Start);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_before_the_error_is_kept()
    {
        var file = JsonFile.Parse("r.json", """{ "a": { "b": [1, 2, x""");
        var b = (JsonArray)((JsonObject)((JsonObject)file.Root!)["a"]!)["b"]!;
        Assert.Equal(2, b.Items.Length);
        Assert.False(file.IsComplete);
    }

    [Fact]
    public void A_hundred_thousand_nested_brackets_are_one_error()
    {
        var clock = Stopwatch.StartNew();
        foreach (var text in new[] { new string('[', 100_000), string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) })
        {
            var file = JsonFile.Parse("r.json", text);
            Assert.Equal("PROT1002", Assert.Single(file.Diagnostics).Rule.Id);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void The_deepest_allowed_nesting_is_read()
    {
        var depth = JsonLimits.Default.Depth;
        Assert.True(JsonFile.Parse("r.json", new string('[', depth) + new string(']', depth)).IsComplete);
        Assert.Equal("PROT1002", JsonFile.Parse("r.json", new string('[', depth + 1) + new string(']', depth + 1)).Diagnostics.Single().Rule.Id);
    }

    [Fact]
    public void A_file_beyond_the_size_bound_is_one_error_and_is_not_read()
    {
        var limits = new JsonLimits { Length = 10 };
        foreach (var file in new[]
        {
            JsonFile.Parse("r.json", "[1,2,3,4,5,6]", limits),
            JsonFile.Parse("r.json", "[1,2,3,4,5,6]"u8.ToArray(), limits),
            JsonFile.Parse("r.json", new byte[100], limits),
        })
        {
            Assert.Null(file.Root);
            Assert.False(file.IsComplete);
            Assert.Equal("PROT1003", Assert.Single(file.Diagnostics).Rule.Id);
        }
    }

    [Fact]
    public void Too_many_values_are_one_error()
    {
        var file = JsonFile.Parse("r.json", "[1,2,3,4,5,6]", new JsonLimits { Values = 5 });
        Assert.False(file.IsComplete);
        Assert.Equal("PROT1004", Assert.Single(file.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Fifty_megabytes_are_read_within_seconds()
    {
        var item = "{\"type\":\"DRUG\",\"name\":\"Émicizumab\",\"description\":\"" + new string('x', 180) + "\",\"n\":[1,2.5,true,null]},";
        var text = "[" + string.Concat(Enumerable.Repeat(item, 50_000_000 / item.Length)) + "0]";
        var clock = Stopwatch.StartNew();
        var file = JsonFile.Parse("r.json", text);
        Assert.True(file.IsComplete);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    [Fact]
    public void What_was_lost_when_the_file_was_decoded_is_said_once_at_its_place()
    {
        var file = JsonFile.Parse("r.json", "{\n \"a\": \"caf\uFFFD\", \"b\": \"\uFFFD\" }");
        var finding = Assert.Single(file.Diagnostics);
        Assert.Equal(("PROT1006", 1, 10), (finding.Rule.Id, finding.Location.Start.Line, finding.Location.Start.Character));
        Assert.True(file.IsComplete);
    }
}
