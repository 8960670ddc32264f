using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: type information of a protocol's subject and result, without reflection.</summary>
/// <typeparam name="TSubject">The protocol's subject.</typeparam>
/// <typeparam name="TResult">The protocol's result.</typeparam>
/// <param name="subjects">Reads and writes subjects.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TypeInfoResolver<TSubject, TResult>(JsonConverter<TSubject> subjects) : IJsonTypeInfoResolver
    where TSubject : ISubject
    where TResult : EligibilityResult
{
    /// <summary>The information on one of the two; null for every other type.</summary>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(TSubject)) return JsonMetadataServices.CreateValueInfo<TSubject>(options, subjects);
        if (type == typeof(TResult)) return JsonMetadataServices.CreateValueInfo<TResult>(options, new EligibilityResultConverter<TResult>());
        return null;
    }
}
