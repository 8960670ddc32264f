namespace ProtocolSdk;

/// <summary>One version of a protocol, with its dates and the amendment that made it.</summary>
public sealed class ProtocolVersion
{
    /// <summary>For generated code, and for apps that put a history together themselves.</summary>
    /// <param name="definition">The version at run time.</param>
    /// <param name="effectiveDate">The day from which it is in force; null when not stated.</param>
    /// <param name="amendment">The amendment that made it; null when none is named.</param>
    /// <param name="attestations">For each data element by which people answer a criterion, that criterion's id; null when there are none.</param>
    public ProtocolVersion(ProtocolDefinition definition, DateOnly? effectiveDate, StudyAmendment? amendment, IReadOnlyDictionary<string, string>? attestations = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        EffectiveDate = effectiveDate;
        Amendment = amendment;
        Attestations = attestations ?? new Dictionary<string, string>();
    }

    /// <summary>The version's text, such as <c>2.0</c>: what a subject's <c>protocolVersion</c> says.</summary>
    public string Number => Definition.Version;

    /// <summary>The version at run time: criteria, data elements, evaluation.</summary>
    public ProtocolDefinition Definition { get; }

    /// <summary>The day from which this version is in force where nothing else is said; null when not stated.</summary>
    public DateOnly? EffectiveDate { get; }

    /// <summary>The amendment that made this version; null for the first one, and where none is named.</summary>
    public StudyAmendment? Amendment { get; }

    internal IReadOnlyDictionary<string, string> Attestations { get; }

    /// <summary>
    /// The day from which this version is in force at a place: the narrowest "Protocol Effective" date of its amendment that holds there, else
    /// <see cref="EffectiveDate"/>. Null when the amendment doesn't apply there, when no date is stated, or when the place doesn't say enough
    /// of itself to tell.
    /// </summary>
    public DateOnly? EffectiveDateAt(TrialPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return DateAt(place).Day;
    }

    /// <summary>The version's text.</summary>
    public override string ToString() => Number;

    /// <param name="place">Null for wherever nothing else is said.</param>
    internal LocalDate DateAt(TrialPlace? place)
    {
        switch (Applies(place))
        {
            case false: return LocalDate.Never;
            case null: return LocalDate.Unknown;
        }

        DateOnly? day = EffectiveDate;
        var narrowest = GeographicScopeType.Global;
        GeographicScopeType? perhaps = null;
        foreach (var date in Amendment?.Dates.Where(d => d.IsEffectiveDate) ?? [])
        {
            if (date.GeographicScopes.Count == 0 && narrowest == GeographicScopeType.Global) day = date.Date;
            foreach (var scope in date.GeographicScopes)
            {
                var holds = place is null ? scope.Type == GeographicScopeType.Global : place.IsIn(scope);
                if (holds == true && scope.Type >= narrowest)
                {
                    narrowest = scope.Type;
                    day = date.Date;
                }
                else if (holds is null && (perhaps is null || scope.Type > perhaps))
                {
                    perhaps = scope.Type;
                }
            }
        }

        // A narrower date may hold at a place that doesn't say in which country or site it is.
        return day is null || perhaps > narrowest ? LocalDate.Unknown : new LocalDate(day, true);
    }

    private bool? Applies(TrialPlace? place)
    {
        if (Amendment is null || Amendment.GeographicScopes.Count == 0) return true;
        bool? applies = false;
        foreach (var scope in Amendment.GeographicScopes)
        {
            var holds = place is null ? scope.Type == GeographicScopeType.Global : place.IsIn(scope);
            if (holds == true) return true;
            if (holds is null) applies = null;
        }

        return applies;
    }

    /// <summary>From when a version is in force somewhere.</summary>
    /// <param name="Day">The day; null when it isn't known, or never comes.</param>
    /// <param name="IsKnown">Whether that is known.</param>
    internal readonly record struct LocalDate(DateOnly? Day, bool IsKnown)
    {
        public static LocalDate Unknown { get; } = new(null, false);

        public static LocalDate Never { get; } = new(null, true);
    }
}
