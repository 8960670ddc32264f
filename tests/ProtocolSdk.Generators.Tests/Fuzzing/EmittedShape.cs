using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>What emitted code declares, and of which tokens it consists.</summary>
internal static partial class EmittedShape
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Identifiers", "Facts", "Intervention", "Interventions", "Arm", "Arms", "Outcome", "Outcomes", "Site", "Sites", "Collaborator", "Collaborators", "Reference", "References",
        "ValueSets", "Subject", "SubjectConverter", "Criterion", "Result", "Eligibility", "Evaluation", "Definitions", "Rules", "Constants", "Clauses", "Moments", "Schemas", "VersionDefinition", "TypeInfoResolver", "VersionList",
    };

    // What the parts of a protocol call the namespaces outside of it, in this order.
    private static readonly string[] Aliases =
    [
        "using Sdk = global::ProtocolSdk;", "using Gen = global::ProtocolSdk.Generation;", "using Json = global::System.Text.Json;", "using Lists = global::System.Collections.Generic;",
    ];

    // The types whose members are named after something in the files; every other type has the same members in every protocol.
    private static readonly HashSet<string> NamedByFiles = new(StringComparer.Ordinal)
    {
        "Identifiers", "Intervention", "Interventions", "Arm", "Arms", "Outcome", "Outcomes", "Site", "Sites", "Collaborator", "Collaborators", "Reference", "References", "ValueSets", "Subject", "Criterion",
        "Evaluation",
    };

    private static readonly HashSet<string> OfRules = new(StringComparer.Ordinal) { "Rules", "Definitions", "Clauses", "Constants", "Moments" };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Record", "RecordResource", "Definition", "JsonTypes", "ProtocolId", "ProtocolVersion", "NctId", "OrgStudyId", "Acronym", "BriefTitle", "OfficialTitle", "OverallStatus", "StartDate", "PrimaryCompletionDate",
        "CompletionDate", "StudyType", "Phases", "Enrollment", "Allocation", "InterventionModel", "ObservationalModel", "PrimaryPurpose", "Masking", "MinimumAge", "MaximumAge", "Conditions", "Keywords",
        "LeadSponsor", "ResponsibleParty", "All", "Of", "Fields", "Id", "OtherFields", "this", "Parse", "Read", "ReadField", "WriteTo", "ToJson", "Write", "Result", "EvaluateAt", "Evaluate", "DecideAt",
        "Decide", "ExplainAt", "Explain", "Fails", "Outcome", "AsOf", "Error", "TakeError", "Subject", "Inclusion", "Exclusion", "Rule", "Attestation", "RegistryField", "CriterionList", "ElementList", "ValueSetList",
        "RelatedTrialList", "Version", "Title", "Hash", "Criteria", "DataElements", "Arms", "Interventions", "ValueSets", "RelatedTrials", "SubjectSchema", "ResultSchema", "ReadSubject", "GetTypeInfo",
        "Sex", "HealthyVolunteers", "BirthDate", "HealthyVolunteer", "AdministrativeSex", "Female", "Male", "Other", "Count", "NameAt", "ValueAt",
        "Sql", "TestVectors", "RuleDomains", "Versions", "Migrate", "History", "EvaluateBatch", "EvaluateRow", "ScreenAsync", "ColumnPlan", "Own", "Statements", "ValueOf", "ReadValue", "WriteValues", "Begin", "NewResult", "JudgeRules",
        "FindMissing", "ExplainRules", "RowFields", "MinimumAgeMet", "MaximumAgeMet", "SexMet",
    };

    /// <summary>The first declaration that neither the emitted code's frame nor a text of the files explains; null when there is none.</summary>
    /// <param name="trees">The emitted files.</param>
    /// <param name="type">The protocol's type.</param>
    /// <param name="texts">All strings and property names of the files.</param>
    public static string? Unexplained(IEnumerable<SyntaxTree> trees, string type, IReadOnlyCollection<string> texts)
    {
        var normal = texts.Select(Letters).Where(t => t.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tree in trees)
        {
            var root = (CompilationUnitSyntax)tree.GetRoot();
            if (root.Externs.Count + root.Usings.Count + root.AttributeLists.Count > 0) return "A directive or attribute of the file.";
            if (root.Members is not [FileScopedNamespaceDeclarationSyntax { Externs.Count: 0 } space] || space.Name.ToString() != "Protocols") return $"{tree.FilePath} isn't one namespace.";
            if (!space.Usings.Select(u => u.ToString()).SequenceEqual(Aliases)) return $"{tree.FilePath} has other aliases: {string.Join(" ", space.Usings)}";
            if (space.Members.Count == 0 || space.Members.Where((part, i) => !IsPartOf(part, type, isFirst: i == 0)).Any()) return $"{tree.FilePath} isn't one type in its parts.";
            if (root.DescendantTrivia(descendIntoTrivia: false).FirstOrDefault(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
                || t.IsKind(SyntaxKind.DisabledTextTrivia) || (t.IsDirective && !t.IsKind(SyntaxKind.NullableDirectiveTrivia))) is { RawKind: not 0 } trivia) return trivia.ToString();
            foreach (var member in space.Members.SelectMany(part => part.DescendantNodes()).OfType<MemberDeclarationSyntax>())
            {
                foreach (var name in NamesOf(member))
                {
                    if (!IsExplained(member, name, normal)) return $"{tree.FilePath}: {member.Kind()} {name} in {(member.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText}";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Where the code of a hostile text differs from that of its inert twin in more than what strings say and how things are named that are named
    /// after such a string; null where it doesn't.
    /// </summary>
    public static string? Difference(SyntaxTree hostile, SyntaxTree inert)
    {
        using var left = hostile.GetRoot().DescendantTokens().GetEnumerator();
        using var right = inert.GetRoot().DescendantTokens().GetEnumerator();
        while (true)
        {
            var (more, moreOfTwin) = (left.MoveNext(), right.MoveNext());
            if (!more || !moreOfTwin) return more == moreOfTwin ? null : "One is longer than the other.";
            var (token, twin) = (left.Current, right.Current);
            if (IsText(token) && IsText(twin) && IsData(token) == IsData(twin)) continue;
            if (token.IsKind(SyntaxKind.IdentifierToken) && twin.IsKind(SyntaxKind.IdentifierToken) && twin.ValueText.Contains(TextSwap.InertMark, StringComparison.OrdinalIgnoreCase)) continue;
            if (token.RawKind == twin.RawKind && token.Text == twin.Text) continue;
            // A label of the record whose name a hostile one has taken before it: Arm2 is Arm2_2 then.
            if (token.IsKind(SyntaxKind.IdentifierToken) && twin.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.StartsWith(twin.ValueText, StringComparison.Ordinal) && Number.IsMatch(token.ValueText[twin.ValueText.Length..])) continue;
            return $"{hostile.FilePath}: '{token}' is '{twin}' in the twin\n    {LineOf(hostile, token)}\n    {LineOf(inert, twin)}";
        }
    }

    private static string LineOf(SyntaxTree tree, SyntaxToken token) => tree.GetText().Lines.GetLineFromPosition(token.SpanStart).ToString();

    // A protocol is declared part by part; what it is, the first of them says.
    private static bool IsPartOf(MemberDeclarationSyntax part, string type, bool isFirst) =>
        part is ClassDeclarationSyntax { BaseList: null, TypeParameterList: null, ParameterList: null, ConstraintClauses.Count: 0 } declaration
        && declaration.Identifier.ValueText == type
        && declaration.Modifiers.ToString() == (isFirst ? "public static partial" : "partial")
        && declaration.AttributeLists.Count == (isFirst ? 1 : 0);

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(v => v.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        EnumMemberDeclarationSyntax value => [value.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        IndexerDeclarationSyntax => ["this"],
        _ => ["?" + member.Kind()],
    };

    private static bool IsExplained(MemberDeclarationSyntax member, string name, HashSet<string> texts)
    {
        var owner = ((BaseTypeDeclarationSyntax)member.Parent!).Identifier.ValueText;
        var outer = (member.Parent.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
        if (member is BaseTypeDeclarationSyntax)
        {
            // Beside the frame's types: a class per value set, and one per list of rows.
            if (outer is null) return Types.Contains(name);
            return (owner is "ValueSets" && (Members.Contains(name) || IsNamedAfter(name, texts)))
                || (owner is "Subject" && NameOfRow.IsMatch(name) && IsNamedAfter(NameOfRow.Replace(name, "$1"), texts));
        }

        if (Members.Contains(name) || Numbered.IsMatch(name)) return true;
        if (OfRules.Contains(owner) && outer is not ("Subject" or "ValueSets")) return IsPartOfRule(name, texts);
        return (NamedByFiles.Contains(owner) || outer is "ValueSets" or "Subject") && IsNamedAfter(name, texts);
    }

    // The methods, clauses and constants of a rule are named after its criterion or definition, and what they are.
    private static bool IsPartOfRule(string name, HashSet<string> texts)
    {
        for (var length = name.Length; length > 0; length--)
        {
            var stem = name[..length];
            if (PartOfRule.IsMatch(name[length..]) && (Members.Contains(stem) || Numbered.IsMatch(stem) || Fallback.IsMatch(stem) || texts.Contains(Letters(stem)) || texts.Contains(Letters(Suffix.Replace(stem, "$1"))))) return true;
        }

        return false;
    }

    // Names are the letters and digits of a text, cut where they get long; then a number where two would be one, or a word of ours where it is taken.
    private static bool IsNamedAfter(string name, HashSet<string> texts)
    {
        if (Fallback.IsMatch(name)) return true;
        foreach (var candidate in new[] { name, Suffix.Replace(name, "$1"), Prefix.Replace(name, "$1"), Suffix.Replace(Prefix.Replace(name, "$1"), "$1") })
        {
            var letters = Letters(candidate);
            if (letters.Length > 0 && texts.Any(text => text.StartsWith(letters, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static bool IsData(SyntaxToken token) => token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    [GeneratedRegex("^(I|E|U|C|Fails|Evaluate|Explain|FindMissing|(?:Has_|Day_)?Moment_)[0-9]+(_?[A-Z][a-z]+)?(_?[0-9]+)?$")]
    private static partial Regex Numbered { get; }

    [GeneratedRegex("^_?[0-9]+$")]
    private static partial Regex Number { get; }

    [GeneratedRegex("^((Explain|Missing|Clause|Statement|And|Or|Not)_?[0-9]*)*(_[A-Z][A-Za-z]+[0-9]+)*$")]
    private static partial Regex PartOfRule { get; }

    [GeneratedRegex("^(Intervention|Arm|Outcome|Site|Collaborator|Reference|Criterion|Code|Value|Id|SecondaryId|Definition|ValueSet|Item)(_?[0-9]+)?$")]
    private static partial Regex Fallback { get; }

    [GeneratedRegex("^(.*?)(Id|Arm|Intervention|Outcome|Site|Collaborator|Reference|Criterion|Code|Value|Definition|ValueSet)?_?[0-9]*$")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex("^(?:Pmid|Has_)(.+?)(_?[0-9]+)?$")]
    private static partial Regex Prefix { get; }

    [GeneratedRegex("^(.*)Item(_?[0-9]+)?$")]
    private static partial Regex NameOfRow { get; }
}
