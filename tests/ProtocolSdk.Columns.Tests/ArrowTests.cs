using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Protocols;
using ProtocolSdk.Cql;
using ProtocolSdk.Data;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Columns.Tests;

/// <summary>Record batches of Apache Arrow in, record batches out.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public async Task A_record_batch_that_went_through_a_stream_is_answered_as_its_subjects_are(double unrecorded)
    {
        var subjects = MadeUpSubjects.OfScalars(2_100, 5, unrecorded);
        using var batch = await ThroughStream(Batch(subjects));
        AgreementCheck.Agree(ExampleScalars.Definition, subjects, ArrowSubjects.Read(ExampleScalars.Definition, batch), MadeUpSubjects.Today);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(67)]
    public void A_slice_that_begins_within_a_byte_is_answered_too(int start)
    {
        var subjects = MadeUpSubjects.OfScalars(500, 5, 0.2);
        using var batch = Batch(subjects);
        using var slice = batch.Slice(start, 300);
        AgreementCheck.Agree(ExampleScalars.Definition, [.. subjects.Skip(start).Take(300)], ArrowSubjects.Read(ExampleScalars.Definition, slice), MadeUpSubjects.Today);
    }

    [Fact]
    public async Task Lists_of_rows_are_read_with_their_fields()
    {
        var subjects = MadeUpSubjects.OfLaboratory(1_500, 5, 0.1).Select(s => new ExampleLaboratory.Subject { BirthDate = s.BirthDate, Platelets = s.Platelets, PriorLines = s.PriorLines, Medications = s.Medications }).ToList();
        var schema = new Schema.Builder();
        var columns = new List<IArrowArray>();
        Add(schema, columns, "birthDate", Texts(subjects.Select(s => s.BirthDate?.ToString())));
        Add(schema, columns, "platelets", List(
            subjects.Select(s => s.Platelets),
            rows => Struct(
                rows.Count,
                ("date", Texts(rows.Select(r => r.Date?.ToString()))),
                ("value", rows.Aggregate(new DoubleArray.Builder(), (b, r) => r.Value is { } value ? b.Append((double)value.Value) : b.AppendNull()).Build()))));
        Add(schema, columns, "priorLines", List(subjects.Select(s => s.PriorLines), rows => Texts(rows.Select(r => r.Value))));
        Add(schema, columns, "medications", List(
            subjects.Select(s => s.Medications),
            rows => Struct(rows.Count, ("stop", Texts(rows.Select(r => r.Stop?.ToString()))), ("code", Texts(rows.Select(r => r.Code?.Value))))));
        using var batch = await ThroughStream(new RecordBatch(schema.Build(), columns, subjects.Count));
        AgreementCheck.Agree(ExampleLaboratory.Definition, subjects, ArrowSubjects.Read(ExampleLaboratory.Definition, batch), MadeUpSubjects.Today);
    }

    [Fact]
    public async Task Answers_come_back_from_a_stream_with_null_for_unknown()
    {
        var subjects = MadeUpSubjects.OfScalars(777, 5, 0.2);
        var answers = ExampleScalars.Definition.EvaluateBatch(SubjectColumns.Of(ExampleScalars.Definition, subjects), MadeUpSubjects.Today);
        using var batch = await ThroughStream(ArrowSubjects.Write(ExampleScalars.Definition, answers));
        var statuses = (DictionaryArray)batch.Column("status");
        Assert.Equal(
            subjects.Select(s => ExampleScalars.Eligibility.Decide(s, MadeUpSubjects.Today).ToString()),
            Enumerable.Range(0, batch.Length).Select(i => ((StringArray)statuses.Dictionary).GetString(((Int8Array)statuses.Indices).GetValue(i)!.Value)));
        foreach (var criterion in ExampleScalars.Definition.Criteria)
        {
            var outcomes = (BooleanArray)batch.Column(criterion.Id);
            Assert.Equal(Enumerable.Range(0, batch.Length).Select(i => answers.OutcomeAt(criterion.Index, i).ToBoolean()), Enumerable.Range(0, batch.Length).Select(i => outcomes.GetValue(i)));
            Assert.Equal(Enumerable.Range(0, batch.Length).Count(i => outcomes.GetValue(i) is null), outcomes.NullCount);
        }
    }

    [Fact]
    public void Columns_whose_layout_agrees_are_not_copied()
    {
        const int count = 100_000;
        var schema = new Schema.Builder();
        var columns = new List<IArrowArray>();
        Add(schema, columns, "birthDate", new Date32Array(new ArrowBuffer(new byte[count * 4]), ArrowBuffer.Empty, count, 0, 0));
        Add(schema, columns, "ecog", new Int32Array(new ArrowBuffer(new byte[count * 4]), ArrowBuffer.Empty, count, 0, 0));
        Add(schema, columns, "weight", new Int64Array(new ArrowBuffer(new byte[count * 8]), ArrowBuffer.Empty, count, 0, 0));
        Add(schema, columns, "able", new BooleanArray(new ArrowBuffer(new byte[count / 8]), ArrowBuffer.Empty, count, 0, 0));
        using var batch = new RecordBatch(schema.Build(), columns, count);
        ArrowSubjects.Read(ExampleScalars.Definition, batch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ArrowSubjects.Read(ExampleScalars.Definition, batch);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, count / 8);
        Assert.Equal(count * 16L + (count / 8), read.Bytes);
    }

    [Theory]
    [InlineData("birthDate", "2025-13", "'birthDate', row 0: '2025-13' is not a date")]
    [InlineData("diagnosis", "gout", "'diagnosis' is 'gout', which isn't in the value set Diagnosis")]
    [InlineData("ecog", "1", "'ecog' is a Integer; a column of utf8 can't be read as one")]
    public void What_does_not_fit_is_named(string column, string text, string message)
    {
        var schema = new Schema.Builder();
        var columns = new List<IArrowArray>();
        Add(schema, columns, column, Texts([text]));
        using var batch = new RecordBatch(schema.Build(), columns, 1);
        var error = Assert.Throws<SubjectValueException>(() => ArrowSubjects.Read(ExampleScalars.Definition, batch));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static RecordBatch Batch(IReadOnlyList<ExampleScalars.Subject> subjects)
    {
        var schema = new Schema.Builder();
        var columns = new List<IArrowArray>();
        Add(schema, columns, "birthDate", Range(subjects.Select(s => s.BirthDate)));
        Add(schema, columns, "onset", Range(subjects.Select(s => s.Onset)));
        Add(schema, columns, "surgery", Texts(subjects.Select(s => s.Surgery?.ToString())));
        Add(schema, columns, "consent", Range(subjects.Select(s => s.Consent)));
        Add(schema, columns, "ecog", subjects.Aggregate(new Int32Array.Builder(), (b, s) => s.Ecog is { } v ? b.Append(v) : b.AppendNull()).Build());
        Add(schema, columns, "visits", subjects.Aggregate(new Int32Array.Builder(), (b, s) => s.Visits is { } v ? b.Append(v) : b.AppendNull()).Build());
        Add(schema, columns, "weight", subjects.Aggregate(new DoubleArray.Builder(), (b, s) => s.Weight is { } v ? b.Append((double)v.Value) : b.AppendNull()).Build());
        Add(schema, columns, "haemoglobin", subjects.Aggregate(new Decimal128Array.Builder(new Decimal128Type(20, 2)), (b, s) => s.Haemoglobin is { } v ? b.Append(v.Value) : b.AppendNull()).Build());
        Add(schema, columns, "score", subjects.Aggregate(new Decimal128Array.Builder(new Decimal128Type(28, 8)), (b, s) => s.Score is { } v ? b.Append(v) : b.AppendNull()).Build());
        var codes = ExampleScalars.ValueSets.Diagnosis.All.Codes.Select(c => c.Value).ToList();
        var places = subjects.Aggregate(new Int32Array.Builder(), (b, s) => s.Diagnosis is { } v ? b.Append(codes.IndexOf(v.Value)) : b.AppendNull()).Build();
        Add(schema, columns, "diagnosis", new DictionaryArray(new DictionaryType(Int32Type.Default, StringType.Default, false), places, Texts(codes)));
        Add(schema, columns, "smoker", subjects.Aggregate(new BooleanArray.Builder(), (b, s) => s.Smoker is { } v ? b.Append(v) : b.AppendNull()).Build());
        Add(schema, columns, "able", subjects.Aggregate(new BooleanArray.Builder(), (b, s) => s.Able is { } v ? b.Append(v) : b.AppendNull()).Build());
        Add(schema, columns, "somethingElse", Texts(subjects.Select(_ => "x")));
        return new RecordBatch(schema.Build(), columns, subjects.Count);
    }

    private static void Add(Schema.Builder schema, List<IArrowArray> columns, string name, IArrowArray array)
    {
        schema.Field(new Field(name, array.Data.DataType, true));
        columns.Add(array);
    }

    private static StringArray Texts(IEnumerable<string?> texts) => texts.Aggregate(new StringArray.Builder(), (b, t) => t is null ? b.AppendNull() : b.Append(t)).Build();

    private static StructArray Range(IEnumerable<CqlDate?> dates)
    {
        var all = dates.ToList();
        Date32Array Days(Func<CqlDate, DateOnly> day) => all.Aggregate(new Date32Array.Builder(), (b, d) => d is { } date ? b.Append(day(date)) : b.AppendNull()).Build();
        return Struct(all.Count, ("earliest", Days(d => d.Earliest)), ("latest", Days(d => d.Latest)));
    }

    private static StructArray Struct(int length, params (string Name, IArrowArray Array)[] fields) => new(
        new StructType([.. fields.Select(f => new Field(f.Name, f.Array.Data.DataType, true))]), length, fields.Select(f => f.Array), ArrowBuffer.Empty, 0);

    private static ListArray List<T>(IEnumerable<IReadOnlyList<T>?> lists, Func<List<T>, IArrowArray> rows)
    {
        var all = new List<T>();
        var offsets = new ArrowBuffer.Builder<int>().Append(0);
        var recorded = new ArrowBuffer.BitmapBuilder();
        var count = 0;
        foreach (var list in lists)
        {
            all.AddRange(list ?? []);
            offsets.Append(all.Count);
            recorded.Append(list is not null);
            count++;
        }

        var values = rows(all);
        return new ListArray(new ListType(new Field("item", values.Data.DataType, true)), count, offsets.Build(), values, recorded.Build(), recorded.UnsetBitCount);
    }

    private static async Task<RecordBatch> ThroughStream(RecordBatch batch)
    {
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, batch.Schema, leaveOpen: true))
        {
            await writer.WriteRecordBatchAsync(batch, TestContext.Current.CancellationToken);
            await writer.WriteEndAsync(TestContext.Current.CancellationToken);
        }

        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream);
        return await reader.ReadNextRecordBatchAsync(TestContext.Current.CancellationToken);
    }
}
