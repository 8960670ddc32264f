using System.Text;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>
/// A protocol's criteria as one SQL statement: a row per subject, a column per criterion (true is met, false is not met, NULL is unknown) and the
/// status. Computed columns stand in steps, each of which reads the one before.
/// </summary>
public static class SqlEmitter
{
    /// <summary>The most characters that a statement has. Nobody could read a longer one, no parser was made for it, and generated code carries three.</summary>
    public const int LongestStatement = 256 * 1024;

    // A column's text is made of its parts' texts, each of which is short: four million characters are far more than a statement's columns need.
    private const int MostText = 16 * LongestStatement;

    private const string Moment = "as_of";

    /// <summary>Writes the statement.</summary>
    /// <param name="protocol">The checked protocol.</param>
    /// <param name="dialect">The database's language.</param>
    /// <param name="tableName">The subjects' table, with its schema if need be.</param>
    /// <param name="asOf">The evaluation's day as year, month and day; null leaves it to a parameter (<see cref="SqlTarget.MomentParameter"/>).</param>
    public static SqlStatement Emit(ProtocolModel protocol, SqlTarget dialect, string tableName = "subjects", (int Year, int Month, int Day)? asOf = null)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        if (tableName is null) throw new ArgumentNullException(nameof(tableName));
        using var budget = SqlBudget.Open(MostText);
        var table = TableOf(protocol);
        var subject = new SqlScope("s", 0, dialect.Table(tableName), []);
        var writer = new SqlExpressionWriter(dialect, protocol, table, tableName, subject, subject.Column(Moment));
        var names = new ColumnNames(SubjectTable.Key, SubjectTable.Id, "status");
        var answers = new List<(string Name, CriterionModel Criterion, SqlText Answer)>();
        var problems = new List<SqlProblem>();
        foreach (var criterion in protocol.Criteria)
        {
            try
            {
                answers.Add((names.Unique(criterion.Id, [string.Empty]), criterion, writer.Rule(ClauseTree.Of(criterion.Expression, criterion.Cql ?? string.Empty))));
            }
            catch (UnsupportedInSqlException error)
            {
                problems.Add(new SqlProblem(criterion.Id, error.OperatorName, error.Message, error.Definition, error.Span));
            }
            catch (SqlBudgetExceededException)
            {
                // Nothing is left for the criteria behind it.
                problems.Add(TooLarge(criterion, "its SQL is too large for a statement"));
                break;
            }
        }

        var text = problems.Count > 0 ? null : Print(dialect, subject, answers, asOf);
        if (text is null && problems.Count == 0) problems.Add(TooLarge(Largest(subject, answers), "its SQL, with that of the other criteria, is too large for a statement"));
        return new SqlStatement(text, problems.ToEquatableArray());
    }

    /// <summary>The statements that create the tables.</summary>
    /// <param name="protocol">The checked protocol.</param>
    /// <param name="dialect">The database's language.</param>
    /// <param name="tableName">The subjects' table, with its schema if need be.</param>
    public static string Layout(ProtocolModel protocol, SqlTarget dialect, string tableName = "subjects")
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        return LayoutText.Create(TableOf(protocol), dialect.Layout, tableName);
    }

    /// <summary>The columns of a protocol's criteria, in the order of its criteria.</summary>
    public static IReadOnlyList<string> CriterionColumns(ProtocolModel protocol)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        var names = new ColumnNames(SubjectTable.Key, SubjectTable.Id, "status");
        return [.. protocol.Criteria.Select(c => names.Unique(c.Id, [string.Empty]))];
    }

    internal static SubjectTable TableOf(ProtocolModel protocol) =>
        SubjectTable.Of(protocol.DataElements.Select(e => new ElementDescription(e.Name, e.Type.ToString()!, e.UnitOf)));

    private static SqlProblem TooLarge(CriterionModel criterion, string reason) => new(criterion.Id, SqlOperators.NameOf(criterion.Expression), reason, null, criterion.Expression.Span.Value);

    /// <summary>The criterion that adds the most to what those before it need; the first of several.</summary>
    private static CriterionModel Largest(SqlScope subject, List<(string Name, CriterionModel Criterion, SqlText Answer)> answers)
    {
        var seen = new HashSet<SqlColumn>();
        var largest = answers[0].Criterion;
        var most = 0;
        foreach (var (_, criterion, answer) in answers)
        {
            var size = 0;
            var pending = new Stack<SqlColumn>(answer.Uses);
            while (pending.Count > 0)
            {
                var column = pending.Pop();
                if (column.Scope != subject || !seen.Add(column) || column.Definition is null) continue;
                size += column.Definition.Text.Length;
                foreach (var use in column.Definition.Uses) pending.Push(use);
            }

            if (size > most) (largest, most) = (criterion, size);
        }

        return largest;
    }

    /// <summary>The statement; null when it is too long.</summary>
    private static string? Print(SqlTarget dialect, SqlScope subject, List<(string Name, CriterionModel Criterion, SqlText Answer)> answers, (int Year, int Month, int Day)? asOf)
    {
        var key = subject.Column(SubjectTable.Key);
        var id = subject.Column(SubjectTable.Id);
        List<SqlColumn> selected = [.. answers.SelectMany(a => a.Answer.Uses), .. key.Uses, .. id.Uses];
        var needed = subject.Needed(selected);
        var lastUses = LastUses(needed, selected);
        var moment = asOf is { } day ? SqlTarget.Day(day.Year, day.Month, day.Day) : $"CAST({dialect.MomentParameter} AS DATE)";
        var text = new StringBuilder();
        var levels = needed.Select(c => c.Level).DefaultIfEmpty(0).Max();
        var columnsOfLevels = needed.ToLookup(c => c.Level);
        var carried = new List<SqlColumn>();
        for (var level = 0; level <= levels; level++)
        {
            var at = level;
            text.Append(level == 0 ? "WITH " : ",\n").Append("step").Append(Digits(level)).Append(" AS (\n    SELECT\n        ");
            // What no step from here on reads isn't looked at again, so that the work is as much as the text.
            carried.RemoveAll(c => lastUses[c] <= at);
            var columns = carried.Concat(columnsOfLevels[level]).ToList();
            text.Append(string.Join(",\n        ", columns.Select(c => Selected(c, at, subject.Alias, moment))));
            text.Append("\n    FROM ").Append(level == 0 ? subject.Source : "step" + Digits(level - 1)).Append(" AS ").Append(subject.Alias);
            if (dialect.StepEnd.Length > 0) text.Append("\n   ").Append(dialect.StepEnd);
            text.Append("\n)");
            if (text.Length > LongestStatement) return null;
            carried = columns;
        }

        text.Append("\nSELECT\n    s.").Append(SubjectTable.Key).Append(",\n    s.").Append(SubjectTable.Id).Append(",\n    ").Append(Status(answers)).Append(" AS status");
        foreach (var (name, _, answer) in answers) text.Append(",\n    ").Append(answer.Text).Append(" AS ").Append(name);
        text.Append("\nFROM step").Append(Digits(levels)).Append(" AS ").Append(subject.Alias).Append('\n');
        return text.Length > LongestStatement ? null : text.ToString();
    }

    /// <summary>The last step that reads each column: it is carried along no further, because PostgreSQL has a limit of 1,664 columns.</summary>
    private static Dictionary<SqlColumn, int> LastUses(IReadOnlyList<SqlColumn> needed, IEnumerable<SqlColumn> selected)
    {
        var last = new Dictionary<SqlColumn, int>();
        foreach (var column in needed)
        {
            foreach (var use in column.Definition?.Uses ?? [])
                last[use] = Math.Max(column.Level, last.TryGetValue(use, out var level) ? level : 0);
        }

        foreach (var column in selected) last[column] = int.MaxValue;
        return last;
    }

    private static string Selected(SqlColumn column, int level, string alias, string moment) =>
        column.Definition is not null && column.Level == level ? $"{column.Definition.Text} AS {column.Name}"
        : level == 0 && column.Name == Moment ? $"{moment} AS {Moment}"
        : $"{alias}.{column.Name}";

    /// <summary>One failing criterion makes a subject ineligible, whatever is unknown.</summary>
    private static string Status(List<(string Name, CriterionModel Criterion, SqlText Answer)> answers)
    {
        if (answers.Count == 0) return "'Eligible'";
        var fails = answers.Select(a => a.Criterion.IsExclusion ? a.Answer.Text : $"NOT {a.Answer.Text}");
        var unknown = answers.Select(a => $"{a.Answer.Text} IS NULL");
        return $"CASE WHEN {string.Join(" OR ", fails)} THEN 'Ineligible' WHEN {string.Join(" OR ", unknown)} THEN 'Undetermined' ELSE 'Eligible' END";
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
