using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using ProtocolSdk.Columns;
using ProtocolSdk.Data.Arrow;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Data;

/// <summary>Subjects as record batches of Apache Arrow, and the answers about them.</summary>
public static class ArrowSubjects
{
    private const string PlainValue = "value";
    private const string Status = "status";

    /// <summary>
    /// The columns of a record batch, named after the data elements; other columns are passed over, and data elements without one are unrecorded. The batch must
    /// live as long as the columns, which read its memory where the layouts agree.
    /// </summary>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="batch">
    /// <list type="table">
    /// <listheader><term>CQL's type</term><description>Arrow's types</description></listheader>
    /// <item><term>Boolean, Integer, Long</term><description>Boolean, Int32, Int64; not copied</description></item>
    /// <item><term>Date</term><description>Date32, or a struct of the Date32 <c>earliest</c> and <c>latest</c>; not copied. Or texts such as <c>2025-02</c></description></item>
    /// <item><term>Decimal, and Quantity in its declared unit</term><description>Int64; not copied. Or Int32, Decimal128 with up to 8 digits after the point, Double</description></item>
    /// <item><term>String, Code</term><description>a dictionary of texts with Int32 indices; not copied. Or texts. A code is written as in a subject's JSON</description></item>
    /// <item><term>List</term><description>a list of a struct with the fields of the rows, or of plain values</description></item>
    /// <item><term>any other</term><description>texts: the value's JSON</description></item>
    /// </list>
    /// </param>
    /// <exception cref="SubjectValueException">A column has a type that can't be read, or a value doesn't fit; the message names column and row.</exception>
    public static SubjectColumns Read(ProtocolDefinition protocol, RecordBatch batch)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(batch);
        var builder = new SubjectColumnsBuilder(protocol, batch.Length);
        try
        {
            foreach (var element in protocol.DataElements)
            {
                var index = batch.Schema.GetFieldIndex(element.Name);
                if (index < 0) continue;
                var type = ValueType.Parse(element.Type);
                if (type.Name == "List") AddList(builder, protocol, element, type.Element!, batch.Column(index));
                else new ColumnReader<SubjectColumnsBuilder>(builder, $"{protocol.Id}: the data element").Add(element.Name, type, batch.Column(index), new DictionaryValues(protocol, element.Name, false, null, IsText(type)).Read);
            }
        }
        catch (ArgumentException error)
        {
            throw new SubjectValueException(error.Message, error);
        }

        return builder.Build();
    }

    /// <summary>The answers as a record batch: <c>status</c> as a dictionary of texts, and a Boolean per criterion, named after its id, that is null where it is unknown.</summary>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="answers">Its answers; they are copied.</param>
    /// <exception cref="ArgumentException">The answers are of another protocol.</exception>
    public static RecordBatch Write(ProtocolDefinition protocol, EligibilityBatch answers)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.CriterionCount != protocol.Criteria.Count)
            throw new ArgumentException($"The answers are about {answers.CriterionCount} criteria, and {protocol.Id} version {protocol.Version} has {protocol.Criteria.Count}.", nameof(answers));
        var type = new DictionaryType(Int8Type.Default, StringType.Default, false);
        var schema = new Schema.Builder().Field(new Field(Status, type, false));
        var names = new StringArray.Builder().AppendRange(Enum.GetValues<EligibilityStatus>().Select(s => s.ToString())).Build();
        var statuses = new ArrowBuffer(MemoryMarshal.AsBytes(answers.Statuses).ToArray());
        var columns = new List<IArrowArray> { new DictionaryArray(type, new Int8Array(statuses, ArrowBuffer.Empty, answers.Count, 0, 0), names) };
        foreach (var criterion in protocol.Criteria)
        {
            schema.Field(new Field(criterion.Id, BooleanType.Default, true));
            columns.Add(Outcomes(answers.Met(criterion.Index), answers.NotMet(criterion.Index), answers.Count));
        }

        return new RecordBatch(schema.Build(), columns, answers.Count);
    }

    private static BooleanArray Outcomes(ReadOnlySpan<ulong> met, ReadOnlySpan<ulong> notMet, int count)
    {
        var known = met.ToArray();
        var nulls = count;
        for (var i = 0; i < known.Length; i++)
        {
            known[i] |= notMet[i];
            nulls -= System.Numerics.BitOperations.PopCount(known[i]);
        }

        return new BooleanArray(new ArrowBuffer(MemoryMarshal.AsBytes(met).ToArray()), new ArrowBuffer(MemoryMarshal.AsBytes(known.AsSpan()).ToArray()), count, nulls, 0);
    }

    private static void AddList(SubjectColumnsBuilder builder, ProtocolDefinition protocol, DataElementDefinition element, ValueType row, IArrowArray array)
    {
        if (array is NullArray) return;
        if (array is not ListArray list) throw new SubjectValueException($"{protocol.Id}: the data element '{element.Name}' is a List; a column of {array.Data.DataType.Name} can't be read as one.");
        var offsets = new CastMemory<int>(list.ValueOffsetsBuffer.Memory).Memory.Slice(list.Offset, list.Length + 1);
        builder.List(element.Name, offsets, ColumnReader<SubjectColumnsBuilder>.Recorded(list), rows =>
        {
            var reader = new ColumnReader<RowColumnsBuilder>(rows, $"{protocol.Id}: the data element '{element.Name}' has rows whose");
            if (row.Name != "Tuple")
            {
                reader.Add(PlainValue, row, list.Values, new DictionaryValues(protocol, element.Name, true, null, IsText(row)).Read);
                return;
            }

            if (list.Values is not StructArray values) throw new SubjectValueException($"{protocol.Id}: the data element '{element.Name}' has rows with fields; a list of {list.Values.Data.DataType.Name} can't be read as them.");
            rows.Rows(ColumnReader<RowColumnsBuilder>.Recorded(values));
            var fields = ((StructType)values.Data.DataType).Fields;
            for (var i = 0; i < fields.Count; i++)
            {
                var field = row.Fields.FirstOrDefault(f => f.Key == fields[i].Name);
                if (field.Key is not null) reader.Add(field.Key, field.Value, values.Fields[i], new DictionaryValues(protocol, element.Name, true, field.Key, IsText(field.Value)).Read);
            }
        });
    }

    private static bool IsText(ValueType type) => type.Name is "String" or "Code";
}
