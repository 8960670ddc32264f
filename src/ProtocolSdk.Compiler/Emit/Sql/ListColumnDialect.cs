using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>A dialect with lists of structs as columns, and functions of lists that take lambdas.</summary>
internal abstract class ListColumnDialect : SqlTarget
{
    internal override bool HasListColumns => true;

    /// <summary>A list with a function of each row.</summary>
    protected abstract string Transform(string list, string row, string body);

    /// <summary>The same, with the row's place from 1.</summary>
    protected abstract string TransformWithPlace(string list, string row, string place, string body);

    protected abstract string Filter(string list, string row, string condition);

    protected abstract string Struct(IEnumerable<KeyValuePair<string, string>> fields);

    protected abstract string Fold(string function, string list);

    protected abstract string Field(string value, string name);

    internal override string RowsSource(string table, string rowsName, SqlScope subject, out IReadOnlyCollection<SqlColumn> uses)
    {
        var column = subject.Column(rowsName);
        uses = column.Uses;
        return column.Text;
    }

    internal override string Aggregate(string function, SqlScope scope, SqlText row) =>
        Fold(function, Transform(Staged(scope, row.Uses), scope.Alias, row.Text));

    internal override string First(SqlScope scope, SqlText included, IReadOnlyList<SqlSortKey> keys, bool fromEnd, SqlText value)
    {
        var ordinal = scope.Column(SubjectTable.Ordinal);
        var list = Staged(scope, [.. included.Uses, .. value.Uses, .. ordinal.Uses, .. keys.SelectMany(k => k.Key.Uses)]);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var key in keys) fields.Add(new("k" + fields.Count, key.Descending != fromEnd ? Negated(key) : key.Key.Text));
        fields.Add(new("o", fromEnd ? $"(0 - {ordinal.Text})" : ordinal.Text));
        fields.Add(new("v", value.Text));
        var picked = Transform(Filter(list, scope.Alias, included.Text), scope.Alias, Struct(fields));
        return Field(Fold("min", picked), "v");
    }

    private string Negated(SqlSortKey key) =>
        key.Type == SqlKeyType.Number ? $"(0 - {key.Key.Text})" : DaysBetween(key.Key, SqlText.Constant(Day(9999, 12, 31))).Text;

    /// <summary>The scope's rows with the computed columns that are used, level by level.</summary>
    private string Staged(SqlScope scope, IEnumerable<SqlColumn> uses)
    {
        var needed = scope.Needed(uses);
        var list = scope.Source;
        if (needed.Any(c => c.Level == 0 && c.Name == SubjectTable.Ordinal))
        {
            const string place = "place";
            list = TransformWithPlace(
                list,
                scope.Alias,
                place,
                Struct(needed.Where(c => c.Level == 0).Select(c => new KeyValuePair<string, string>(c.Name, c.Name == SubjectTable.Ordinal ? place : $"{scope.Alias}.{c.Name}"))));
        }

        for (var level = 1; level <= needed.Select(c => c.Level).DefaultIfEmpty(0).Max(); level++)
        {
            SqlBudget.Spend(list.Length);
            var at = level;
            list = Transform(list, scope.Alias, Struct(needed.Where(c => c.Level <= at).Select(c =>
                new KeyValuePair<string, string>(c.Name, c.Level == at ? c.Definition!.Text : $"{scope.Alias}.{c.Name}"))));
        }

        return list;
    }
}
