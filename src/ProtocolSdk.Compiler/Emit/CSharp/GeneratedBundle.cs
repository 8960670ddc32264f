using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>
/// Emitted files that are one file in the compilation. In every run, also in one in which nothing changed, Roslyn makes a syntax tree for each file that a
/// generator emits, and compares its name with those of all before it: with a file for each of many protocols, that is what a keystroke costs.
/// </summary>
/// <remarks>
/// After an edit of a protocol, its whole bundle is parsed when somebody next looks at the code. So protocols with rules, which people edit, have more bundles
/// than records that came from the registry as they are.
/// </remarks>
/// <param name="HintName">Its name in the compilation.</param>
/// <param name="Files">What is in it, in its order; never empty.</param>
public sealed record GeneratedBundle(string HintName, EquatableArray<GeneratedFile> Files)
{
    // As many have a file each, which people rather read.
    private const int MostFiles = 32;

    private const int ManyRecords = 256;
    private const int BundlesOfManyRecords = 4;

    private const string WithRules = "Protocols";
    private const string RecordsAlone = "Records";

    /// <summary>
    /// What a project's files are in the compilation; their order doesn't matter. A file's name alone says in which bundle it is, so that a protocol that
    /// comes, goes or changes touches no other bundle, unless their number changes with it.
    /// </summary>
    /// <param name="files">All emitted files of a project.</param>
    public static IReadOnlyList<GeneratedBundle> Of(IReadOnlyCollection<GeneratedFile> files)
    {
        if (files is null) throw new ArgumentNullException(nameof(files));
        var withRules = files.Where(file => file.HasRules).ToList();
        var alone = files.Where(file => !file.HasRules).ToList();
        return [.. Of(withRules, WithRules, MostFiles), .. Of(alone, RecordsAlone, alone.Count <= ManyRecords ? MostFiles : BundlesOfManyRecords)];
    }

    /// <summary>Whether a bundle of several protocols may be called so; no protocol's own file is.</summary>
    public static bool IsName(string fileName) => Enumerable.Range(0, MostFiles).Any(index => NameOf(WithRules, index) == fileName || NameOf(RecordsAlone, index) == fileName);

    /// <summary>What a file brings into the bundle: the first one all, the others what follows the head that they share.</summary>
    /// <param name="index">The file's place in <see cref="Files"/>.</param>
    public ReadOnlySpan<char> PieceOf(int index) => Files[index].Text.AsSpan(StartOf(index));

    /// <summary>The code: the pieces one after the other.</summary>
    public override string ToString()
    {
        if (Files.Count == 1) return Files[0].Text;
        var text = new StringBuilder(Files.Sum(file => file.Text.Length));
        for (var i = 0; i < Files.Count; i++) text.Append(Files[i].Text, StartOf(i), Files[i].Text.Length - StartOf(i));
        return text.ToString();
    }

    private static IEnumerable<GeneratedBundle> Of(List<GeneratedFile> files, string name, int most)
    {
        if (files.Count <= MostFiles) return files.Select(file => new GeneratedBundle(file.HintName, [file]));
        var bundles = new SortedDictionary<int, List<GeneratedFile>>();
        foreach (var file in files)
        {
            var index = (int)(HashOf(file.HintName) % most);
            if (!bundles.TryGetValue(index, out var bundle)) bundles.Add(index, bundle = []);
            bundle.Add(file);
        }

        foreach (var bundle in bundles.Values) bundle.Sort(static (x, y) => string.CompareOrdinal(x.HintName, y.HintName));
        return bundles.Select(bundle => new GeneratedBundle(NameOf(name, bundle.Key), bundle.Value.ToEquatableArray()));
    }

    // A version's name doesn't start with a digit, so no protocol's file is called like this, even if its type is.
    private static string NameOf(string name, int index) => name + "." + index.ToString("D2", CultureInfo.InvariantCulture) + ".g.cs";

    // FNV-1a: the same in every process, which a string's own hash code isn't.
    private static uint HashOf(string name)
    {
        var hash = 2166136261;
        foreach (var c in name) hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }

    private int StartOf(int index) => index == 0 ? 0 : Files[index].HeadLength;
}
