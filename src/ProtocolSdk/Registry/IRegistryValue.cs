namespace ProtocolSdk.Registry;

/// <summary>
/// One of the registry's enumerated values, such as <see cref="OverallStatus.Recruiting"/>. The registry adds values over time:
/// a value that this version doesn't know is kept with its text, and <see cref="IsKnown"/> says so.
/// </summary>
public interface IRegistryValue
{
    /// <summary>The value as the registry writes it, such as <c>RECRUITING</c>; null only in a <see langword="default"/> instance.</summary>
    string Value { get; }

    /// <summary>Whether the value is among those of the schema.</summary>
    bool IsKnown { get; }
}

/// <summary>An enumeration of the registry whose values are <typeparamref name="TSelf"/>.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
public interface IRegistryValue<TSelf> : IRegistryValue
    where TSelf : struct, IRegistryValue<TSelf>
{
    /// <summary>The values of the schema, in its order.</summary>
    static abstract IReadOnlyList<TSelf> KnownValues { get; }

    /// <summary>The enumerated value with this text, known or not.</summary>
    /// <param name="value">The text as the registry writes it; upper and lower case differ.</param>
    static abstract TSelf FromValue(string value);
}

/// <summary>What all enumerations of the registry share.</summary>
internal static class RegistryValue
{
    /// <summary>Whether <paramref name="value"/> is among the schema's.</summary>
    internal static bool IsKnown<T>(T value)
        where T : struct, IRegistryValue<T>
    {
        foreach (var known in T.KnownValues)
        {
            if (string.Equals(known.Value, value.Value, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
