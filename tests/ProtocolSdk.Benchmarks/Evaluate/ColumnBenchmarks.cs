using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using Protocols;
using ProtocolSdk.Columns;
using ProtocolSdk.Cql;
using ProtocolSdk.Data;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Benchmarks.Evaluate;

/// <summary>Many subjects at once: columns, the same subjects one by one, DuckDB over the same columns with our SQL, and a plain sum over as many bytes. Times are of all subjects.</summary>
public class ColumnBenchmarks : IDisposable
{
    // Single values take 70 bytes a subject: beyond the third-level cache of most machines.
    private const int ManySubjects = 1_000_000;
    private const int Subjects = 200_000;
    private static readonly AsOf Today = MadeUpSubjects.Today;
    private readonly EligibilityBatch _batch = new();
    private ProtocolDefinition _protocol = null!;
    private Nct06995300.Subject[] _spine = [];
    private ExampleLaboratory.Subject[] _laboratory = [];
    private ExampleScalars.Subject[] _scalars = [];
    private SubjectColumns _columns = null!;
    private long[] _bytes = [];
    private DuckDBConnection _database = null!;
    private string _statement = "";

    /// <summary>The trial.</summary>
    [Params(Trial.NCT06995300, Trial.Laboratory, Trial.Scalars)]
    public Trial Trial { get; set; }

    /// <summary>How many subjects of a trial are screened.</summary>
    public static int CountOf(Trial trial) => trial == Trial.Scalars ? ManySubjects : Subjects;

    /// <summary>Makes the subjects, and puts them into columns and into DuckDB.</summary>
    [GlobalSetup]
    public void MakeSubjects()
    {
        IReadOnlyList<ISubject> subjects;
        switch (Trial)
        {
            case Trial.NCT06995300:
                subjects = _spine = [.. MadeUpSubjects.OfNct06995300(Subjects)];
                (_protocol, _statement) = (Nct06995300.Definition, Nct06995300.Eligibility.Sql(SqlDialect.DuckDb));
                break;
            case Trial.Laboratory:
                subjects = _laboratory = [.. MadeUpSubjects.OfLaboratory(Subjects)];
                (_protocol, _statement) = (ExampleLaboratory.Definition, ExampleLaboratory.Eligibility.Sql(SqlDialect.DuckDb));
                break;
            default:
                subjects = _scalars = [.. MadeUpSubjects.OfScalars(ManySubjects)];
                (_protocol, _statement) = (ExampleScalars.Definition, ExampleScalars.Eligibility.Sql(SqlDialect.DuckDb));
                break;
        }

        _columns = SubjectColumns.Of(_protocol, subjects);
        _bytes = new long[_columns.Bytes / sizeof(long)];
        _bytes.AsSpan().Fill(1);
        _database = new DuckDBConnection("DataSource=:memory:");
        _database.Open();
        DuckDbSubjects.CreateTable(_database, _protocol);
        DuckDbSubjects.Append(_database, _protocol, subjects);
        _protocol.EvaluateBatch(_columns, Today, _batch);
        if (CountInDuckDb(1) != _batch.CountOf(EligibilityStatus.Eligible)) throw new InvalidOperationException("DuckDB answers otherwise.");
    }

    /// <summary>Closes DuckDB.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The subjects' objects, one by one.</summary>
    [Benchmark(Baseline = true)]
    public int Decide()
    {
        var sum = 0;
        switch (Trial)
        {
            case Trial.NCT06995300:
                foreach (var subject in _spine) sum += (int)Nct06995300.Eligibility.Decide(subject, Today);
                break;
            case Trial.Laboratory:
                foreach (var subject in _laboratory) sum += (int)ExampleLaboratory.Eligibility.Decide(subject, Today);
                break;
            default:
                foreach (var subject in _scalars) sum += (int)ExampleScalars.Eligibility.Decide(subject, Today);
                break;
        }

        return sum;
    }

    /// <summary>The columns, on one core.</summary>
    [Benchmark]
    public int EvaluateBatch()
    {
        _protocol.EvaluateBatch(_columns, Today, _batch);
        return _batch.Count;
    }

    /// <summary>As many bytes added up, on one core.</summary>
    [Benchmark]
    public long Sum()
    {
        var vectors = MemoryMarshal.Cast<long, Vector<long>>(_bytes);
        Vector<long> a = default, b = default, c = default, d = default;
        var i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }

        for (; i < vectors.Length; i++) a += vectors[i];
        return Vector.Sum(a + b + c + d);
    }

    /// <summary>DuckDB on one core.</summary>
    [Benchmark]
    public long DuckDb() => CountInDuckDb(1);

    /// <summary>DuckDB on two cores.</summary>
    [Benchmark]
    public long DuckDbOnTwoCores() => CountInDuckDb(2);

    // Every answer is computed and kept, none is handed over: that would be the driver's time.
    private long CountInDuckDb(int threads)
    {
        using var command = _database.CreateCommand();
        command.CommandText = FormattableString.Invariant($"SET threads = {threads}; CREATE OR REPLACE TEMP TABLE answers AS {_statement.Replace("$as_of", $"DATE '{MadeUpSubjects.Today:yyyy-MM-dd}'", StringComparison.Ordinal)}");
        command.ExecuteNonQuery();
        command.CommandText = "SELECT count(*) FROM answers WHERE status = 'Eligible'";
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
