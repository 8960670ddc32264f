using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>
/// What the emitted C# consists of: bytes and tokens of each part, for the record of median size and for all of them. What parsing costs goes with the
/// tokens, what binding costs with the members.
/// </summary>
internal static class EmittedSize
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>Emits all records and prints what came out.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(TextWriter output)
    {
        var files = RecordSet.Take(RecordSet.All).Select(Emit).OrderBy(f => f.Bytes).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        var median = files[files.Count / 2];
        var total = new Dictionary<string, Amount>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (part, amount) in Parts(file.Text)) total[part] = total.GetValueOrDefault(part) + amount;
        }

        var culture = CultureInfo.InvariantCulture;
        var ofMedian = Parts(median.Text);
        output.WriteLine(string.Create(culture, $"{files.Count} records{(RecordSet.IsReal ? "" : " (copies of one)")}, {files.Sum(f => (long)f.Bytes) / 1e6:F1} MB; the median one is {median.Name}, {median.Bytes:N0} bytes"));
        output.WriteLine(string.Create(culture, $"{"",-34} {"bytes",8} {"tokens",7} {"members",8}   {"bytes of all",13} {"tokens",10} {"members",9}"));
        foreach (var (part, amount) in total.OrderByDescending(p => p.Value.Bytes))
        {
            var here = ofMedian.GetValueOrDefault(part);
            output.WriteLine(string.Create(culture, $"{part,-34} {here.Bytes,8:N0} {here.Tokens,7:N0} {here.Members,8:N0}   {amount.Bytes,13:N0} {amount.Tokens,10:N0} {amount.Members,9:N0}"));
        }

        var (sum, all) = (ofMedian.Values.Aggregate(default(Amount), (a, b) => a + b), total.Values.Aggregate(default(Amount), (a, b) => a + b));
        output.WriteLine(string.Create(culture, $"{"sum",-34} {sum.Bytes,8:N0} {sum.Tokens,7:N0} {sum.Members,8:N0}   {all.Bytes,13:N0} {all.Tokens,10:N0} {all.Members,9:N0}"));
        output.WriteLine(string.Create(culture, $"parsing the median one: {BestParse(median.Text).TotalMilliseconds:F2} ms, the best of 200"));
        return 0;
    }

    private static (string Name, string Text, int Bytes) Emit((string Path, byte[] Bytes) record)
    {
        var id = Path.GetFileNameWithoutExtension(record.Path);
        var model = ProtocolCompiler.Compile(new ProtocolSource(id, new SourceFile(record.Path, Encoding.UTF8.GetString(record.Bytes)), null)).Model!;
        var text = CSharpEmitter.Emit(model, EmitOptions.Default).Text;
        return (id, text, Encoding.UTF8.GetByteCount(text));
    }

    private static TimeSpan BestParse(string text)
    {
        var source = Microsoft.CodeAnalysis.Text.SourceText.From(text, Encoding.UTF8);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 200; i++)
        {
            var start = Stopwatch.GetTimestamp();
            CSharpSyntaxTree.ParseText(source, Options).GetRoot();
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed < best) best = elapsed;
        }

        return best;
    }

    // Each member of a protocol's type is a part; of the subject, the criteria's evaluation and the definition, each of theirs by its kind and name.
    private static Dictionary<string, Amount> Parts(string text)
    {
        var parts = new Dictionary<string, Amount>(StringComparer.Ordinal);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Options).GetRoot();
        var all = Of(root, text);
        foreach (var member in root.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(n => n.Members).OfType<TypeDeclarationSyntax>().SelectMany(t => t.Members))
        {
            if (member is ClassDeclarationSyntax { Identifier.ValueText: "Subject" or "Eligibility" or "VersionDefinition" } type)
            {
                foreach (var own in type.Members) Add($"{type.Identifier.ValueText}.{NameOf(own, type.Identifier.ValueText == "Subject")}", Of(own, text));
            }
            else
            {
                Add(NameOf(member, false), Of(member, text));
            }
        }

        Add("frame", all - parts.Values.Aggregate(default(Amount), (a, b) => a + b));
        return parts;

        void Add(string name, Amount amount) => parts[name] = parts.GetValueOrDefault(name) + amount;
    }

    private static string NameOf(MemberDeclarationSyntax member, bool isSubject) => member switch
    {
        PropertyDeclarationSyntax property when isSubject => property.ExplicitInterfaceSpecifier is null ? "properties" : property.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        _ => member.Kind().ToString(),
    };

    private static Amount Of(SyntaxNode node, string text) => new(
        Encoding.UTF8.GetByteCount(text.AsSpan(node.FullSpan.Start, node.FullSpan.Length)),
        node.DescendantTokens(descendIntoTrivia: true).Count(),
        node.DescendantNodesAndSelf().OfType<MemberDeclarationSyntax>().Count());

    private readonly record struct Amount(long Bytes, long Tokens, long Members)
    {
        public static Amount operator +(Amount left, Amount right) => new(left.Bytes + right.Bytes, left.Tokens + right.Tokens, left.Members + right.Members);

        public static Amount operator -(Amount left, Amount right) => new(left.Bytes - right.Bytes, left.Tokens - right.Tokens, left.Members - right.Members);
    }
}
