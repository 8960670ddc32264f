using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>
/// A file of emitted C#, with one version of a protocol in it, or with many. In every run, also in one in which nothing changed, Roslyn makes a syntax tree for
/// each file that a generator adds, and compares its name with those of all before it: with a file for each of many versions, that is what a keystroke costs.
/// </summary>
/// <remarks>
/// After an edit of a protocol, its whole file is parsed when somebody next looks at the code. So protocols with rules, which people edit, have more files than
/// records that came from the registry as they are.
/// </remarks>
/// <param name="Name">Its name: that of the only version in it, or a shared one (<see cref="IsSharedName"/>).</param>
/// <param name="Versions">What is in it, in its order; never empty.</param>
public sealed record EmittedFile(string Name, EquatableArray<EmittedVersion> Versions)
{
    // People rather read a file with one protocol in it, so it takes more than these of a kind before any is shared.
    private const int MostFilesOfTheirOwn = 32;

    private const int SharedFiles = 32;
    private const int ManyRecords = 256;
    private const int SharedFilesOfManyRecords = 4;

    private const string WithRules = "Protocols";
    private const string RecordsAlone = "Records";

    /// <summary>
    /// The files of a project, whatever the order of its versions. The name of a version alone says in which of the shared files of its kind it is, so that one
    /// that comes, goes or changes touches no other file, unless their number changes with it.
    /// </summary>
    /// <param name="versions">All emitted versions of a project; no two of one name.</param>
    public static IReadOnlyList<EmittedFile> Of(IReadOnlyCollection<EmittedVersion> versions)
    {
        if (versions is null) throw new ArgumentNullException(nameof(versions));
        var withRules = versions.Where(version => version.HasRulesFile).ToList();
        var alone = versions.Where(version => !version.HasRulesFile).ToList();

        // The large ones first: Roslyn compares by place, so that what comes before them would make them anew.
        return [.. Of(alone, RecordsAlone, alone.Count <= ManyRecords ? SharedFiles : SharedFilesOfManyRecords), .. Of(withRules, WithRules, SharedFiles)];
    }

    /// <summary>Whether a file with several versions may be called so; no version's own file is.</summary>
    public static bool IsSharedName(string fileName) => Enumerable.Range(0, SharedFiles).Any(index => SharedName(WithRules, index) == fileName || SharedName(RecordsAlone, index) == fileName);

    /// <summary>What a version brings into the file: the first one all, the others what follows the head that they have alike.</summary>
    /// <param name="index">Its place in <see cref="Versions"/>.</param>
    public ReadOnlySpan<char> PieceOf(int index) => Versions[index].Text.AsSpan(StartOf(index));

    /// <summary>The code: the pieces one after the other.</summary>
    public string ToText()
    {
        if (Versions.Count == 1) return Versions[0].Text;
        var text = new StringBuilder(Versions.Sum(version => version.Text.Length));
        for (var i = 0; i < Versions.Count; i++) text.Append(Versions[i].Text, StartOf(i), Versions[i].Text.Length - StartOf(i));
        return text.ToString();
    }

    private static IEnumerable<EmittedFile> Of(List<EmittedVersion> versions, string sharedName, int sharedFiles)
    {
        if (versions.Count <= MostFilesOfTheirOwn) return versions.Select(version => new EmittedFile(version.FileName, [version]));
        var shares = new SortedDictionary<int, List<EmittedVersion>>();
        foreach (var version in versions)
        {
            var index = (int)(HashOf(version.FileName) % sharedFiles);
            if (!shares.TryGetValue(index, out var share)) shares.Add(index, share = []);
            share.Add(version);
        }

        foreach (var share in shares.Values) share.Sort(static (x, y) => string.CompareOrdinal(x.FileName, y.FileName));
        return shares.Select(share => new EmittedFile(SharedName(sharedName, share.Key), share.Value.ToEquatableArray()));
    }

    // What follows the type in a version's own name is a type's name too, which doesn't start with a digit.
    private static string SharedName(string name, int index) => name + "." + index.ToString("D2", CultureInfo.InvariantCulture) + ".g.cs";

    // FNV-1a: the same in every process, which a string's own hash code isn't.
    private static uint HashOf(string name)
    {
        var hash = 2166136261;
        foreach (var c in name) hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }

    private int StartOf(int index) => index == 0 ? 0 : Versions[index].HeadLength;
}
