using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Whom to ask, and where the study takes place.</summary>
/// <remarks>Object <c>protocolSection.contactsLocationsModule</c>.</remarks>
public sealed class ContactsLocationsModule : RegistryObject
{
    /// <summary>Contacts for the whole study. Field <c>protocolSection.contactsLocationsModule.centralContacts</c>.</summary>
    [JsonIgnore, JsonPropertyName("centralContacts")]
    public IReadOnlyList<Contact>? CentralContacts { get => _centralContacts.Get<IReadOnlyList<Contact>>(); init => _centralContacts = Field.Of(value); }

    /// <summary>Who leads the study scientifically. Field <c>protocolSection.contactsLocationsModule.overallOfficials</c>.</summary>
    [JsonIgnore, JsonPropertyName("overallOfficials")]
    public IReadOnlyList<Official>? OverallOfficials { get => _overallOfficials.Get<IReadOnlyList<Official>>(); init => _overallOfficials = Field.Of(value); }

    /// <summary>The sites. Field <c>protocolSection.contactsLocationsModule.locations</c>.</summary>
    [JsonIgnore, JsonPropertyName("locations")]
    public IReadOnlyList<Location>? Locations { get => _locations.Get<IReadOnlyList<Location>>(); init => _locations = Field.Of(value); }

    [JsonInclude, JsonPropertyName("centralContacts"), JsonConverter(typeof(ObjectListConverter<Contact>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _centralContacts;

    [JsonInclude, JsonPropertyName("overallOfficials"), JsonConverter(typeof(ObjectListConverter<Official>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _overallOfficials;

    [JsonInclude, JsonPropertyName("locations"), JsonConverter(typeof(ObjectListConverter<Location>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _locations;
}

/// <summary>A person or office to ask about enrollment.</summary>
/// <remarks>
/// One of the objects
/// <c>protocolSection.contactsLocationsModule.centralContacts[]</c> and
/// <c>protocolSection.contactsLocationsModule.locations[].contacts[]</c>.
/// </remarks>
public sealed class Contact : RegistryObject
{
    /// <summary>Name or title of the contact. Field <c>protocolSection.contactsLocationsModule.centralContacts[].name</c> or <c>protocolSection.contactsLocationsModule.locations[].contacts[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    /// <summary>Role of the contact. Field <c>protocolSection.contactsLocationsModule.centralContacts[].role</c> or <c>protocolSection.contactsLocationsModule.locations[].contacts[].role</c>.</summary>
    [JsonIgnore, JsonPropertyName("role")]
    public ContactRole? Role { get => _role.GetValue<ContactRole>(); init => _role = Field.Of(value); }

    /// <summary>Telephone number. Field <c>protocolSection.contactsLocationsModule.centralContacts[].phone</c> or <c>protocolSection.contactsLocationsModule.locations[].contacts[].phone</c>.</summary>
    [JsonIgnore, JsonPropertyName("phone")]
    public string? Phone { get => _phone.Get<string>(); init => _phone = Field.Of(value); }

    /// <summary>Extension of the telephone number. Field <c>protocolSection.contactsLocationsModule.centralContacts[].phoneExt</c> or <c>protocolSection.contactsLocationsModule.locations[].contacts[].phoneExt</c>.</summary>
    [JsonIgnore, JsonPropertyName("phoneExt")]
    public string? PhoneExt { get => _phoneExt.Get<string>(); init => _phoneExt = Field.Of(value); }

    /// <summary>Address for e-mail. Field <c>protocolSection.contactsLocationsModule.centralContacts[].email</c> or <c>protocolSection.contactsLocationsModule.locations[].contacts[].email</c>.</summary>
    [JsonIgnore, JsonPropertyName("email")]
    public string? Email { get => _email.Get<string>(); init => _email = Field.Of(value); }

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;

    [JsonInclude, JsonPropertyName("role"), JsonConverter(typeof(EnumConverter<ContactRole>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _role;

    [JsonInclude, JsonPropertyName("phone"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _phone;

    [JsonInclude, JsonPropertyName("phoneExt"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _phoneExt;

    [JsonInclude, JsonPropertyName("email"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _email;
}

/// <summary>A person who leads the study.</summary>
/// <remarks>Object <c>protocolSection.contactsLocationsModule.overallOfficials[]</c>.</remarks>
public sealed class Official : RegistryObject
{
    /// <summary>Name and degrees. Field <c>protocolSection.contactsLocationsModule.overallOfficials[].name</c>.</summary>
    [JsonIgnore, JsonPropertyName("name")]
    public string? Name { get => _name.Get<string>(); init => _name = Field.Of(value); }

    /// <summary>Where the official works. Field <c>protocolSection.contactsLocationsModule.overallOfficials[].affiliation</c>.</summary>
    [JsonIgnore, JsonPropertyName("affiliation")]
    public string? Affiliation { get => _affiliation.Get<string>(); init => _affiliation = Field.Of(value); }

    /// <summary>Role in the study. Field <c>protocolSection.contactsLocationsModule.overallOfficials[].role</c>.</summary>
    [JsonIgnore, JsonPropertyName("role")]
    public OfficialRole? Role { get => _role.GetValue<OfficialRole>(); init => _role = Field.Of(value); }

    [JsonInclude, JsonPropertyName("name"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _name;

    [JsonInclude, JsonPropertyName("affiliation"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _affiliation;

    [JsonInclude, JsonPropertyName("role"), JsonConverter(typeof(EnumConverter<OfficialRole>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _role;
}

/// <summary>A site of the study.</summary>
/// <remarks>Object <c>protocolSection.contactsLocationsModule.locations[]</c>.</remarks>
public sealed class Location : RegistryObject
{
    /// <summary>Name of the site. Field <c>protocolSection.contactsLocationsModule.locations[].facility</c>.</summary>
    [JsonIgnore, JsonPropertyName("facility")]
    public string? Facility { get => _facility.Get<string>(); init => _facility = Field.Of(value); }

    /// <summary>Recruitment status of the site; often absent once recruitment has ended. Field <c>protocolSection.contactsLocationsModule.locations[].status</c>.</summary>
    [JsonIgnore, JsonPropertyName("status")]
    public RecruitmentStatus? Status { get => _status.GetValue<RecruitmentStatus>(); init => _status = Field.Of(value); }

    /// <summary>City. Field <c>protocolSection.contactsLocationsModule.locations[].city</c>.</summary>
    [JsonIgnore, JsonPropertyName("city")]
    public string? City { get => _city.Get<string>(); init => _city = Field.Of(value); }

    /// <summary>State or province. Field <c>protocolSection.contactsLocationsModule.locations[].state</c>.</summary>
    [JsonIgnore, JsonPropertyName("state")]
    public string? State { get => _state.Get<string>(); init => _state = Field.Of(value); }

    /// <summary>Postal code. Field <c>protocolSection.contactsLocationsModule.locations[].zip</c>.</summary>
    [JsonIgnore, JsonPropertyName("zip")]
    public string? Zip { get => _zip.Get<string>(); init => _zip = Field.Of(value); }

    /// <summary>Country. Field <c>protocolSection.contactsLocationsModule.locations[].country</c>.</summary>
    [JsonIgnore, JsonPropertyName("country")]
    public string? Country { get => _country.Get<string>(); init => _country = Field.Of(value); }

    /// <summary>Contacts and investigators of the site. Field <c>protocolSection.contactsLocationsModule.locations[].contacts</c>.</summary>
    [JsonIgnore, JsonPropertyName("contacts")]
    public IReadOnlyList<Contact>? Contacts { get => _contacts.Get<IReadOnlyList<Contact>>(); init => _contacts = Field.Of(value); }

    /// <summary>Position of the city on the map. Field <c>protocolSection.contactsLocationsModule.locations[].geoPoint</c>.</summary>
    [JsonIgnore, JsonPropertyName("geoPoint")]
    public GeoPoint? GeoPoint { get => _geoPoint.Get<GeoPoint>(); init => _geoPoint = Field.Of(value); }

    [JsonInclude, JsonPropertyName("facility"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _facility;

    [JsonInclude, JsonPropertyName("status"), JsonConverter(typeof(EnumConverter<RecruitmentStatus>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _status;

    [JsonInclude, JsonPropertyName("city"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _city;

    [JsonInclude, JsonPropertyName("state"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _state;

    [JsonInclude, JsonPropertyName("zip"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _zip;

    [JsonInclude, JsonPropertyName("country"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _country;

    [JsonInclude, JsonPropertyName("contacts"), JsonConverter(typeof(ObjectListConverter<Contact>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _contacts;

    [JsonInclude, JsonPropertyName("geoPoint"), JsonConverter(typeof(ObjectConverter<GeoPoint>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _geoPoint;
}

/// <summary>A position on the map.</summary>
/// <remarks>Object <c>protocolSection.contactsLocationsModule.locations[].geoPoint</c>.</remarks>
public sealed class GeoPoint : RegistryObject
{
    /// <summary>Latitude in degrees, north positive. Field <c>protocolSection.contactsLocationsModule.locations[].geoPoint.lat</c>.</summary>
    [JsonIgnore, JsonPropertyName("lat")]
    public double? Lat { get => _lat.GetValue<double>(); init => _lat = Field.Of(value); }

    /// <summary>Longitude in degrees, east positive. Field <c>protocolSection.contactsLocationsModule.locations[].geoPoint.lon</c>.</summary>
    [JsonIgnore, JsonPropertyName("lon")]
    public double? Lon { get => _lon.GetValue<double>(); init => _lon = Field.Of(value); }

    [JsonInclude, JsonPropertyName("lat"), JsonConverter(typeof(NumberConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lat;

    [JsonInclude, JsonPropertyName("lon"), JsonConverter(typeof(NumberConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _lon;
}
