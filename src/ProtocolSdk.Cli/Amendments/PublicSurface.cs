using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>
/// The public members of a protocol's generated class, read from the C# that the generator emits. It writes full type names, so that the
/// text of a member's types is enough to tell whether they changed.
/// </summary>
internal static class PublicSurface
{
    /// <summary>Members by their path below the protocol's class, such as <c>Arms.Cohort</c>, with their types as text.</summary>
    /// <param name="model">The protocol.</param>
    /// <param name="id">The identity to emit it under: two versions are compared under one name.</param>
    public static IReadOnlyDictionary<string, string> Of(ProtocolModel model, string id)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var code = CSharpEmitter.Emit(model with { Id = id, IsFrozen = false }, EmitOptions.Default).Text;
        foreach (var type in CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(t => t.Parent is BaseNamespaceDeclarationSyntax))
        {
            Add(type, "", members);
        }

        return members;
    }

    private static void Add(BaseTypeDeclarationSyntax type, string path, SortedDictionary<string, string> members)
    {
        if (type is EnumDeclarationSyntax enumeration)
        {
            foreach (var member in enumeration.Members) members[$"{path}.{member.Identifier.ValueText}"] = "member";
            return;
        }

        foreach (var member in ((TypeDeclarationSyntax)type).Members)
        {
            if (!member.Modifiers.Any(SyntaxKind.PublicKeyword)) continue;
            switch (member)
            {
                case BaseTypeDeclarationSyntax nested:
                    var own = Below(path, nested.Identifier.ValueText);
                    members[own] = nested.Kind().ToString();
                    Add(nested, own, members);
                    break;
                case PropertyDeclarationSyntax property:
                    members[Below(path, property.Identifier.ValueText)] = property.Type.ToString();
                    break;
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) members[Below(path, variable.Identifier.ValueText)] = field.Declaration.Type.ToString();
                    break;
                case MethodDeclarationSyntax method:
                    members[$"{Below(path, method.Identifier.ValueText)}({Types(method.ParameterList)})"] = method.ReturnType.ToString();
                    break;
                case IndexerDeclarationSyntax indexer:
                    members[$"{path}[{string.Join(", ", indexer.ParameterList.Parameters.Select(p => p.Type))}]"] = indexer.Type.ToString();
                    break;
            }
        }
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Types(ParameterListSyntax parameters) => string.Join(", ", parameters.Parameters.Select(p => p.Type));
}
