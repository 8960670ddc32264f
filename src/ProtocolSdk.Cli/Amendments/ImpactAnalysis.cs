using System.Buffers;
using System.Text.Json;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>A line that is no subject, and why.</summary>
internal sealed record BadLine(long Line, string Reason);

/// <summary>Evaluates recorded subjects under two versions, one line after the other.</summary>
internal sealed class ImpactAnalysis : IDisposable
{
    private const int LongestLine = 16 * 1024 * 1024;

    private readonly LoadedProtocol _before;
    private readonly LoadedProtocol _after;
    private readonly ReconsentDemand _reconsent;
    private readonly AsOf _asOf;
    private readonly Dictionary<string, string> _renamed;
    private readonly List<(CriterionDefinition? Before, CriterionDefinition? After)> _criteria;

    /// <summary>Loads both versions.</summary>
    /// <param name="before">The version under which the subjects were recorded.</param>
    /// <param name="after">The version that they are evaluated under now.</param>
    /// <param name="later">The versions behind the first one, up to the second one: each may give data elements other names.</param>
    /// <param name="reconsent">What the amendments between the two demand.</param>
    /// <param name="asOf">The day of both evaluations.</param>
    public ImpactAnalysis(ProtocolSnapshot before, ProtocolSnapshot after, IEnumerable<ProtocolModel> later, ReconsentDemand reconsent, AsOf asOf)
    {
        _before = LoadedProtocol.Load(before.Model);
        _after = LoadedProtocol.Load(after.Model);
        _reconsent = reconsent;
        _asOf = asOf;
        _renamed = Renamed(before.Model, later);
        _criteria = [.. ProtocolComparison.MatchCriteria(before.Model, after.Model).Select(pair => (
            pair.Before is null ? null : _before.Definition.FindCriterion(pair.Before),
            pair.After is null ? null : _after.Definition.FindCriterion(pair.After)))];
    }

    private static Dictionary<string, string> Renamed(ProtocolModel before, IEnumerable<ProtocolModel> later)
    {
        var names = before.DataElements.ToDictionary(e => e.Name, e => e.Name, StringComparer.Ordinal);
        foreach (var version in later)
        {
            var renames = (version.Amendment?.RenamedDataElements ?? default).ToDictionary(r => r.Old, r => r.New, StringComparer.Ordinal);
            foreach (var element in before.DataElements) names[element.Name] = renames.GetValueOrDefault(names[element.Name], names[element.Name]);
        }

        return names.Where(n => n.Key != n.Value).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What was counted so far.</summary>
    public ImpactCounts Counts { get; } = new();

    /// <summary>Reads a file of one subject per line. Lines that can't be read are told and passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tell">Is told what isn't a subject.</param>
    /// <param name="progress">Is told how much of the file is read, 0 to 1.</param>
    /// <param name="cancellation">Stops between two lines.</param>
    public IEnumerable<SubjectImpact> Read(string path, Action<BadLine> tell, Action<double> progress, CancellationToken cancellation)
    {
        var length = Math.Max(1, new FileInfo(path).Length);
        using var lines = new Utf8Lines(path, LongestLine);
        for (long number = 1; lines.MoveNext(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress((double)lines.Position / length);
            if (lines.IsTooLong)
            {
                Counts.BadLines++;
                tell(new BadLine(number, $"it is longer than {LongestLine} bytes"));
                continue;
            }

            if (lines.Current.Span.Trim(" \t\r"u8).IsEmpty) continue;
            if (Evaluate(lines.Current, number, tell) is not { } impact) continue;
            Counts.Add(impact);
            yield return impact;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private SubjectImpact? Evaluate(ReadOnlyMemory<byte> line, long number, Action<BadLine> tell)
    {
        ISubject subject;
        try
        {
            subject = _before.Definition.ReadSubject(line.Span);
        }
        catch (JsonException error)
        {
            Counts.BadLines++;
            tell(new BadLine(number, error.Message));
            return null;
        }

        // Without a version a record is taken for one of the version that the command line names.
        if (subject.ProtocolVersion is { } recorded && recorded != _before.Definition.Version)
        {
            Counts.OtherVersions++;
            return null;
        }

        var before = _before.Definition.Evaluate(subject, _asOf);
        try
        {
            var after = _after.Definition.Evaluate(_after.Definition.ReadSubject(Migrated(line).Span), _asOf);
            var known = before.Missing.Select(element => _renamed.GetValueOrDefault(element.Name, element.Name)).ToHashSet(StringComparer.Ordinal);
            List<string> lacks = [.. after.Missing.Where(element => !known.Contains(element.Name)).Select(element => element.Label)];
            return new SubjectImpact(subject.Id, number, before.Status, after.Status, [.. Differences(before, after)], lacks, null, _reconsent.IsRequired);
        }
        catch (JsonException error)
        {
            return new SubjectImpact(subject.Id, number, before.Status, null, [], [], error.Message, _reconsent.IsRequired);
        }
    }

    private IEnumerable<CriterionImpact> Differences(EligibilityResult before, EligibilityResult after)
    {
        foreach (var (old, now) in _criteria)
        {
            CriterionOutcome? from = old is null ? null : before.OutcomeAt(old.Index);
            CriterionOutcome? to = now is null ? null : after.OutcomeAt(now.Index);
            // A criterion that came or went matters to whom it keeps out, or leaves open.
            if (from == to || (from ?? to) is not { } one) continue;
            var present = now ?? old!;
            if ((from is null || to is null) && one == Passing(present)) continue;
            yield return new CriterionImpact(present.Id, present.Text, from, to);
        }
    }

    private static CriterionOutcome Passing(CriterionDefinition criterion) =>
        criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.NotMet : CriterionOutcome.Met;

    // Data elements that the amendment says have another name.
    private ReadOnlyMemory<byte> Migrated(ReadOnlyMemory<byte> line)
    {
        if (_renamed.Count == 0) return line;
        using var document = JsonDocument.Parse(line);
        var buffer = new ArrayBufferWriter<byte>(line.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                writer.WritePropertyName(_renamed.GetValueOrDefault(member.Name, member.Name));
                member.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
