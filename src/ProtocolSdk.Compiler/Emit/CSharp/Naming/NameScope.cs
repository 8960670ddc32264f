using System.Globalization;

namespace ProtocolSdk.Compiler.Emit.CSharp.Naming;

/// <summary>
/// Hands out the member names of one emitted type: unique ignoring case (file systems, Visual Basic and readers do),
/// never the type's own name and never a member that every type has.
/// </summary>
internal sealed class NameScope
{
    private static readonly string[] InheritedMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    private readonly HashSet<string> _taken = new(InheritedMembers, StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a scope in which <paramref name="reserved"/> names can't be given.</summary>
    public NameScope(params string[] reserved) => _taken.UnionWith(reserved);

    /// <summary>A name for <paramref name="text"/>; <paramref name="kind"/> (such as <c>Arm</c>) helps where the text gives none.</summary>
    public string Allocate(string text, string kind)
    {
        var wanted = IdentifierText.Pascal(text, kind);
        if (_taken.Add(wanted)) return wanted;
        if (InheritedMembers.Contains(wanted, StringComparer.OrdinalIgnoreCase) && _taken.Add(wanted + kind)) return wanted + kind;
        for (var number = 2; ; number++)
        {
            // A digit at the end needs a separator: Level1 and another Level1 must not become Level12.
            var separator = char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "";
            var numbered = wanted + separator + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered)) return numbered;
        }
    }
}
