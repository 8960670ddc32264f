using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry;

/// <summary>Somebody to ask; null is unstated.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">Such as <c>CONTACT</c>.</param>
/// <param name="Phone">Telephone number, as written.</param>
/// <param name="PhoneExt">Its extension.</param>
/// <param name="Email">E-mail address.</param>
public sealed record RecordContact(string? Name, string? Role, string? Phone, string? PhoneExt, string? Email);

/// <summary>Somebody who answers for the study; null is unstated.</summary>
/// <param name="Name">Name.</param>
/// <param name="Affiliation">Organisation.</param>
/// <param name="Role">Such as <c>PRINCIPAL_INVESTIGATOR</c>.</param>
public sealed record OverallOfficial(string? Name, string? Affiliation, string? Role);

/// <summary>A site; null is unstated.</summary>
public sealed record RecordLocation
{
    /// <summary>The facility's name.</summary>
    public string? Facility { get; init; }

    /// <summary>Such as <c>RECRUITING</c>.</summary>
    public string? Status { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Where it is on the globe.</summary>
    public GeoPoint? GeoPoint { get; init; }

    /// <summary>Whom to ask there.</summary>
    public EquatableArray<RecordContact> Contacts { get; init; }
}

/// <summary>A place on the globe.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record GeoPoint(double Latitude, double Longitude);

/// <summary>A publication; null is unstated.</summary>
/// <param name="Pmid">Its PubMed id.</param>
/// <param name="Type">Such as <c>BACKGROUND</c> or <c>RESULT</c>.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record RecordReference(string? Pmid, string? Type, string? Citation);

/// <summary>A link; null is unstated.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Url">Where it is.</param>
public sealed record SeeAlsoLink(string? Label, string? Url);
