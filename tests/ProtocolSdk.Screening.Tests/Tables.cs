using System.Buffers;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace ProtocolSdk.Screening.Tests;

/// <summary>Subjects as comma-separated values: what isn't a text is its JSON.</summary>
internal static class CsvText
{
    public static string Of(ProtocolDefinition protocol, IEnumerable<ISubject> subjects)
    {
        var text = new StringBuilder("id," + string.Join(',', protocol.DataElements.Select(e => e.Name)) + "\n");
        foreach (var subject in subjects)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
            using var json = JsonDocument.Parse(buffer.WrittenMemory);
            text.Append(subject.Id);
            foreach (var element in protocol.DataElements)
            {
                text.Append(',');
                if (!json.RootElement.TryGetProperty(element.Name, out var value)) continue;
                var cell = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                text.Append(cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>Rows of a Parquet file of results, written as the rows of JSON are.</summary>
internal static class ParquetRows
{
    public static IReadOnlyList<string> Read(string path, ProtocolDefinition protocol)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet('{path}')";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var outcomes = protocol.Criteria.Select(c => $"\"{c.Id}\":\"{reader.GetString(c.Index + 3)}\"");
            rows.Add($"{{\"line\":{reader.GetInt64(0)},\"id\":\"{reader.GetString(1)}\",\"status\":\"{reader.GetString(2)}\",\"criteria\":{{{string.Join(',', outcomes)}}}}}");
        }

        return rows;
    }
}
