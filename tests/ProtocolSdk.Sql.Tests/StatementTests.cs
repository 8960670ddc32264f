using System.Text;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Sql.Tests.Agreement;
using ProtocolSdk.Testing.RandomRules;

namespace ProtocolSdk.Sql.Tests;

/// <summary>What is written, what is refused, and what the documentation says of both.</summary>
public sealed class StatementTests
{
    private const string TableStart = "<!-- operators: made of SqlOperators -->\n";
    private const string TableEnd = "<!-- /operators -->\n";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";

    [Fact]
    public void Every_operator_of_the_catalogue_is_declared_as_expressible_or_not()
    {
        Assert.Empty(OperatorCatalogue.All.Select(o => o.Name).Except(SqlOperators.All.Select(o => o.Name)));
        Assert.Empty(SqlOperators.All.Select(o => o.Name).Except(OperatorCatalogue.All.Select(o => o.Name)));
        Assert.All(SqlOperators.All.Where(o => !o.IsSupported), o => Assert.False(string.IsNullOrEmpty(o.Note)));
    }

    [Fact]
    public void The_documentation_has_a_row_for_every_operator()
    {
        var table = new StringBuilder(TableStart).Append("| operator | DuckDB | PostgreSQL | Spark | for which operands, or why not |\n|---|---|---|---|---|\n");
        foreach (var declaration in OperatorCatalogue.All)
        {
            var declared = SqlOperators.Find(declaration.Name)!;
            table.Append($"| `{declaration.Spelling.Replace("|", "\\|", StringComparison.Ordinal)}` ({declaration.Name}) ");
            foreach (var dialect in SqlTarget.All) table.Append(declared.Supports(dialect) ? "| yes " : "| – ");
            table.Append($"| {declared.Note} |\n");
        }

        table.Append(TableEnd);
        var path = RepositoryFiles.PathOf("src", "ProtocolSdk.Compiler", "Emit", "Sql", "README.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (page.IndexOf(TableStart, StringComparison.Ordinal), page.IndexOf(TableEnd, StringComparison.Ordinal) + TableEnd.Length);
        Assert.True(start >= 0 && end > start, "The page has no place for the table.");
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, page[..start] + table + page[end..]);
        else Assert.Equal(table.ToString(), page[start..end]);
    }

    /// <summary>Any rule of the language is either written or refused with its operator; the writer never throws.</summary>
    [Fact]
    public void Every_rule_is_written_or_refused()
    {
        var written = 0;
        var refused = 0;
        for (var seed = 0; seed < (IsLong ? 20 : 3); seed++)
        {
            var model = AgreementCase.Compile(RandomRule.Many(seed, 200));
            foreach (var dialect in SqlTarget.All)
            {
                var statement = SqlEmitter.Emit(model, dialect);
                Assert.Equal(statement.Problems.Count > 0, statement.Statement is null);
                Assert.All(statement.Problems, p => Assert.False(string.IsNullOrEmpty(p.Operator) || string.IsNullOrEmpty(p.Reason)));
                written += model.Criteria.Count - statement.Problems.Count;
                refused += statement.Problems.Count;
            }
        }

        Assert.True(written > 0 && refused > 0);
    }

    [Theory]
    [InlineData("Meets", "Interval[onset, @2026-01-01] meets Interval[surgery, @2026-01-01]")]
    [InlineData("Upper", "score > 1 and Upper(ethnicity) = 'A'")]
    [InlineData("data element seenAt", "seenAt before Now()")]
    [InlineData("Aggregate", "(scores S aggregate T starting 0: T + S) > 4")]
    [InlineData("Less", "ethnicity < 'b'")]
    public void What_a_dialect_cannot_say_is_refused_by_the_name_of_the_operator(string name, string rule)
    {
        var model = AgreementCase.Compile([rule, "score > 1"]);
        foreach (var dialect in SqlTarget.All)
        {
            var statement = SqlEmitter.Emit(model, dialect);
            Assert.Null(statement.Statement);
            var problem = Assert.Single(statement.Problems);
            Assert.Equal(("I1", name), (problem.Criterion, problem.Operator));
            Assert.InRange(problem.Span.End, 1, rule.Length);
        }
    }

    [Fact]
    public void The_same_protocol_gives_the_same_bytes()
    {
        foreach (var dialect in SqlTarget.All)
        {
            var first = SqlEmitter.Emit(AgreementCase.Compile(WrittenRules.All), dialect);
            var second = SqlEmitter.Emit(AgreementCase.Compile(WrittenRules.All), dialect);
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void No_text_of_a_rule_can_end_its_literal()
    {
        const string hostile = "a'; DROP TABLE subjects; -- \\' \"";
        var model = AgreementCase.Compile([$"ethnicity = '{hostile.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"]);
        Assert.Contains("'a''; DROP TABLE subjects; -- \\'' \"'", SqlEmitter.Emit(model, SqlTarget.DuckDb).Statement, StringComparison.Ordinal);
        Assert.Contains("'a''; DROP TABLE subjects; -- \\'' \"'", SqlEmitter.Emit(model, SqlTarget.PostgreSql).Statement, StringComparison.Ordinal);
        Assert.Contains("'a\\'; DROP TABLE subjects; -- \\\\\\' \"'", SqlEmitter.Emit(model, SqlTarget.Spark).Statement, StringComparison.Ordinal);
    }

    /// <summary>Parsers recurse: what nests deeply is put into columns.</summary>
    [Fact]
    public void A_deep_rule_stays_shallow()
    {
        var deep = "score" + string.Concat(Enumerable.Range(0, 80).Select(i => $" + {i}")) + " > 3";
        var longChain = string.Join(" or ", Enumerable.Range(0, 2_000).Select(i => $"score = {i}"));
        var statement = SqlEmitter.Emit(AgreementCase.Compile([deep, longChain]), SqlTarget.DuckDb).Statement!;
        var depth = 0;
        var deepest = 0;
        foreach (var c in statement)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        Assert.InRange(deepest, 1, 40);
    }
}
