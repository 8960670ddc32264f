using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Generators.Tests.Fuzzing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>A record comes from the web: no text in it changes what the emitted code means.</summary>
public sealed class HostileTextTests
{
    private const string Marker = HostileTexts.Marker;
    private static readonly IReadOnlyList<string> Attacks = HostileTexts.Attacks;

    private static readonly string[] ExpectedTypes =
    [
        "Identifiers", "Facts", "Intervention", "Interventions", "Arm", "Arms", "Outcome", "Outcomes", "Site", "Sites", "Collaborator", "Collaborators",
        "Reference", "References", "ValueSets", "Subject", "SubjectConverter", "Criterion", "Result", "Eligibility", "Evaluation", "Rules", "Definitions", "Constants", "Clauses", "Moments",
        "Schemas", "VersionDefinition",
    ];

    public static TheoryData<int> AttackNumbers => [.. Enumerable.Range(0, Attacks.Count)];

    [Theory]
    [MemberData(nameof(AttackNumbers))]
    public void A_text_in_every_field_of_the_record_declares_nothing_new(int number)
    {
        var attack = Attacks[number];
        var run = new GeneratorSession([(SmallProtocol.RecordPath, RecordWith(_ => attack)), (SmallProtocol.RulesPath, RulesWith(attack))]).Run();
        AssertHarmless(run);
    }

    [Fact]
    public void All_texts_at_once_declare_nothing_new()
    {
        var next = 0;
        AssertHarmless(GeneratorSession.RunOn((SmallProtocol.Id + ".json", RecordWith(_ => Attacks[next++ % Attacks.Count]))));
    }

    [Theory]
    [MemberData(nameof(AttackNumbers))]
    public void The_texts_arrive_as_they_were_written(int number)
    {
        var attack = Attacks[number];
        if (string.IsNullOrWhiteSpace(attack) || attack.Any(char.IsSurrogate)) return;
        var run = GeneratorSession.RunOn((SmallProtocol.Id + ".json", RecordWith(_ => attack)));
        var title = run.Compilation.GetTypeByMetadataName("Protocols.Nct00000001")!.GetTypeMembers("Identifiers").Single().GetMembers("BriefTitle").Single(m => m is IFieldSymbol or IPropertySymbol);

        // What is too long for a constant is a property that is read from data.
        var text = title is IFieldSymbol constant
            ? constant.ConstantValue!.ToString()!
            : title.DeclaringSyntaxReferences.Single().GetSyntax(TestContext.Current.CancellationToken).DescendantTokens().Single(t => t.IsKind(SyntaxKind.Utf8StringLiteralToken)).ValueText;
        Assert.Equal(attack.Trim(), text.Trim());
    }

    private static void AssertHarmless(GeneratorRun run)
    {
        run.Compiles();
        foreach (var tree in run.Compilation.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var root = tree.GetRoot();
            Assert.DoesNotContain(root.DescendantTrivia(descendIntoTrivia: true), t => t.IsDirective && !t.IsKind(SyntaxKind.NullableDirectiveTrivia));
            Assert.DoesNotContain(root.DescendantTrivia(), t => t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || t.IsKind(SyntaxKind.DisabledTextTrivia));
            var space = Assert.IsType<FileScopedNamespaceDeclarationSyntax>(Assert.Single(((CompilationUnitSyntax)root).Members));
            Assert.Equal(["Sdk", "Gen", "Json", "Lists"], space.Usings.Select(u => u.Alias?.Name.Identifier.ValueText));
            Assert.All(space.Members, member =>
            {
                var type = Assert.IsType<ClassDeclarationSyntax>(member);
                Assert.Equal("Nct00000001", type.Identifier.ValueText);
                Assert.All(type.Members.OfType<BaseTypeDeclarationSyntax>(), nested => Assert.Contains(nested.Identifier.ValueText, ExpectedTypes));
            });
            Assert.DoesNotContain(root.DescendantNodes().OfType<InvocationExpressionSyntax>(), call => call.Expression.ToString() == Marker);
            Assert.All(tree.GetText().ToString(), c => Assert.True(c == '\n' || !char.IsControl(c), $"U+{(int)c:X4} in {tree.FilePath}"));
        }
    }

    private static string RecordWith(Func<string, string> text) => JsonEncode(new JsonObject
    {
        ["protocolSection"] = new JsonObject
        {
            ["identificationModule"] = new JsonObject
            {
                ["nctId"] = SmallProtocol.Id,
                ["orgStudyIdInfo"] = new JsonObject { ["id"] = text("org") },
                ["secondaryIdInfos"] = new JsonArray(new JsonObject { ["id"] = text("id"), ["type"] = text("type"), ["domain"] = text("domain") }),
                ["acronym"] = text("acronym"),
                ["briefTitle"] = text("brief"),
                ["officialTitle"] = text("official"),
            },
            ["statusModule"] = new JsonObject { ["overallStatus"] = text("status") },
            ["sponsorCollaboratorsModule"] = new JsonObject
            {
                ["leadSponsor"] = new JsonObject { ["name"] = text("sponsor"), ["class"] = text("class") },
                ["responsibleParty"] = new JsonObject { ["type"] = text("party") },
                ["collaborators"] = new JsonArray(new JsonObject { ["name"] = text("collaborator"), ["class"] = text("class") }),
            },
            ["conditionsModule"] = new JsonObject { ["conditions"] = new JsonArray(text("condition")), ["keywords"] = new JsonArray(text("keyword")) },
            ["designModule"] = new JsonObject
            {
                ["studyType"] = text("study type"),
                ["phases"] = new JsonArray(text("phase")),
                ["designInfo"] = new JsonObject { ["allocation"] = text("allocation"), ["primaryPurpose"] = text("purpose"), ["maskingInfo"] = new JsonObject { ["masking"] = text("masking") } },
            },
            ["armsInterventionsModule"] = new JsonObject
            {
                ["armGroups"] = new JsonArray(
                    new JsonObject { ["label"] = text("arm"), ["type"] = text("type"), ["description"] = text("description"), ["interventionNames"] = new JsonArray(text("name")) },
                    new JsonObject { ["label"] = text("arm") }),
                ["interventions"] = new JsonArray(
                    new JsonObject { ["name"] = text("intervention"), ["type"] = text("type"), ["description"] = text("description"), ["otherNames"] = new JsonArray(text("name")), ["armGroupLabels"] = new JsonArray(text("arm")) },
                    new JsonObject { ["name"] = text("intervention") }),
            },
            ["outcomesModule"] = new JsonObject
            {
                ["primaryOutcomes"] = new JsonArray(new JsonObject { ["measure"] = text("measure"), ["description"] = text("description"), ["timeFrame"] = text("time") }),
                ["secondaryOutcomes"] = new JsonArray(new JsonObject { ["measure"] = text("measure") }),
            },
            ["eligibilityModule"] = new JsonObject
            {
                ["eligibilityCriteria"] = $"Inclusion Criteria:\n\n* {text("inclusion")}\n* Second\n\nExclusion Criteria:\n\n* {text("exclusion")}",
                ["minimumAge"] = text("age"),
                ["sex"] = text("sex"),
            },
            ["contactsLocationsModule"] = new JsonObject
            {
                ["locations"] = new JsonArray(new JsonObject { ["facility"] = text("facility"), ["status"] = text("status"), ["city"] = text("city"), ["state"] = text("state"), ["country"] = text("country") }),
            },
            ["referencesModule"] = new JsonObject { ["references"] = new JsonArray(new JsonObject { ["pmid"] = text("pmid"), ["type"] = text("type"), ["citation"] = text("citation") }) },
        },
    });

    private static string RulesWith(string text) => JsonEncode(new JsonObject
    {
        ["dataElements"] = new JsonObject
        {
            ["onset"] = new JsonObject { ["type"] = "Date", ["label"] = text, ["question"] = text, ["comment"] = text },
            ["rows"] = new JsonObject { ["type"] = "List<Tuple{ code Code, size Quantity }>", ["label"] = text, ["valueSet"] = new JsonObject { ["code"] = "Things" } },
        },
        ["valueSets"] = new JsonObject
        {
            ["Things"] = new JsonObject { ["comment"] = text, ["system"] = text, ["codes"] = new JsonArray(new JsonObject { ["code"] = text, ["display"] = text, ["version"] = text }, new JsonObject { ["code"] = "x" + text }) },
        },
        ["criteria"] = new JsonObject
        {
            ["I1"] = new JsonObject { ["label"] = text, ["question"] = text, ["comment"] = text },
            ["I2"] = new JsonObject { ["label"] = text, ["cql"] = "onset is not null and onset after @2020-01-01" },
        },
        ["relatedTrials"] = new JsonArray(new JsonObject { ["nctId"] = "NCT00000009", ["title"] = text, ["status"] = text, ["phases"] = new JsonArray(text) }),
    });

    // Half surrogate pairs can't be in a .NET writer's output, but they can be in a file: as escapes.
    private static string JsonEncode(JsonNode node)
    {
        return Write(node);

        static string Write(JsonNode? value) => value switch
        {
            JsonObject o => "{" + string.Join(",", o.Select(p => JsonEncode(p.Key) + ":" + Write(p.Value))) + "}",
            JsonArray a => "[" + string.Join(",", a.Select(Write)) + "]",
            JsonValue v => JsonEncode(v.GetValue<string>()),
            _ => "null",
        };
    }

    private static string JsonEncode(string text) => JsonTexts.Escaped(text);
}
