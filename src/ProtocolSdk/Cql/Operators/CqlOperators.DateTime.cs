namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>Date(year, month, day)</c>; null when the year is.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; null for a year alone.</param>
    /// <param name="day">The day; null for a month alone.</param>
    /// <exception cref="CqlRuntimeException">A component is out of range, or given though a coarser one isn't.</exception>
    public static CqlDate? Date(int? year, int? month = null, int? day = null)
    {
        if (year is not { } y) return null;
        if (month is null && day is not null) throw new CqlRuntimeException("A day is given though the month is not.");
        try
        {
            return month is not { } m ? new CqlDate(y) : day is not { } d ? new CqlDate(y, m) : new CqlDate(y, m, d);
        }
        catch (ArgumentException e)
        {
            throw new CqlRuntimeException(e.Message, e);
        }
    }

    /// <summary>CQL's <c>DateTime(year, …, timezoneOffset)</c>; null when the year is.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, or null.</param>
    /// <param name="day">The day, or null.</param>
    /// <param name="hour">The hour, or null.</param>
    /// <param name="minute">The minute, or null.</param>
    /// <param name="second">The second, or null.</param>
    /// <param name="millisecond">The millisecond, or null.</param>
    /// <param name="offset">Hours east of UTC; null for the evaluation's offset.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    /// <exception cref="CqlRuntimeException">A component is out of range, or given though a coarser one isn't.</exception>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, int? hour, int? minute, int? second, int? millisecond, decimal? offset, in AsOf asOf)
    {
        if (year is not { } y) return null;
        int? minutes = offset is { } o ? (int)Math.Clamp(decimal.Truncate(o * 60), -100_000, 100_000) : null;
        try
        {
            return new CqlDateTime(y, month, day, hour, minute, second, millisecond, minutes).In(asOf);
        }
        catch (ArgumentException e)
        {
            throw new CqlRuntimeException(e.Message, e);
        }
    }

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, int? hour, int? minute, int? second, int? millisecond, in AsOf asOf) =>
        DateTime(year, month, day, hour, minute, second, millisecond, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, int? hour, int? minute, int? second, in AsOf asOf) =>
        DateTime(year, month, day, hour, minute, second, null, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, int? hour, int? minute, in AsOf asOf) =>
        DateTime(year, month, day, hour, minute, null, null, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, int? hour, in AsOf asOf) =>
        DateTime(year, month, day, hour, null, null, null, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, int? day, in AsOf asOf) =>
        DateTime(year, month, day, null, null, null, null, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, int? month, in AsOf asOf) =>
        DateTime(year, month, null, null, null, null, null, null, asOf);

    /// <inheritdoc cref="DateTime(int?, int?, int?, int?, int?, int?, int?, decimal?, in AsOf)"/>
    public static CqlDateTime? DateTime(int? year, in AsOf asOf) =>
        DateTime(year, null, null, null, null, null, null, null, asOf);

    /// <summary>CQL's <c>Time(hour, …)</c>; null when the hour is.</summary>
    /// <param name="hour">The hour.</param>
    /// <param name="minute">The minute, or null.</param>
    /// <param name="second">The second, or null.</param>
    /// <param name="millisecond">The millisecond, or null.</param>
    /// <exception cref="CqlRuntimeException">A component is out of range, or given though a coarser one isn't.</exception>
    public static CqlTime? Time(int? hour, int? minute = null, int? second = null, int? millisecond = null)
    {
        if (hour is not { } h) return null;
        try
        {
            return new CqlTime(h, minute, second, millisecond);
        }
        catch (ArgumentException e)
        {
            throw new CqlRuntimeException(e.Message, e);
        }
    }

    /// <summary>CQL's <c>year from</c>, <c>month from</c> and so on; null when the component isn't known.</summary>
    /// <param name="value">The date.</param>
    /// <param name="precision">The component.</param>
    public static int? DateTimeComponentFrom(CqlDate? value, CqlPrecision precision) => value is not { } date ? null : precision switch
    {
        CqlPrecision.Year => date.Year,
        CqlPrecision.Month => date.Month,
        CqlPrecision.Day => date.Day,
        _ => null,
    };

    /// <inheritdoc cref="DateTimeComponentFrom(CqlDate?, CqlPrecision)"/>
    public static int? DateTimeComponentFrom(CqlDateTime? value, CqlPrecision precision) => value is not { } moment ? null : precision switch
    {
        CqlPrecision.Year => moment.Year,
        CqlPrecision.Month => moment.Month,
        CqlPrecision.Day => moment.Day,
        CqlPrecision.Hour => moment.Hour,
        CqlPrecision.Minute => moment.Minute,
        CqlPrecision.Second => moment.Second,
        CqlPrecision.Millisecond => moment.Millisecond,
        _ => null,
    };

    /// <inheritdoc cref="DateTimeComponentFrom(CqlDate?, CqlPrecision)"/>
    public static int? DateTimeComponentFrom(CqlTime? value, CqlPrecision precision) => value is not { } time ? null : precision switch
    {
        CqlPrecision.Hour => time.Hour,
        CqlPrecision.Minute => time.Minute,
        CqlPrecision.Second => time.Second,
        CqlPrecision.Millisecond => time.Millisecond,
        _ => null,
    };

    /// <summary>CQL's <c>date from</c>: the date part, as far as known.</summary>
    /// <param name="value">The date-time.</param>
    public static CqlDate? DateFrom(CqlDateTime? value) => value?.Date;

    /// <summary>CQL's <c>date from</c> a date: itself.</summary>
    /// <param name="value">The date.</param>
    public static CqlDate? DateFrom(CqlDate? value) => value;

    /// <summary>CQL's <c>date from</c> a range of date-times.</summary>
    /// <param name="value">The date-time.</param>
    public static Uncertain<CqlDate> DateFrom(Uncertain<CqlDateTime> value) =>
        value.HasValue ? Uncertain<CqlDate>.Range(value.Low.Date, value.High.Date) : default;

    /// <summary>CQL's <c>date from</c> a range of dates: itself.</summary>
    /// <param name="value">The date.</param>
    public static Uncertain<CqlDate> DateFrom(Uncertain<CqlDate> value) => value;

    /// <summary>CQL's <c>time from</c>: the time part, as far as known; null when the hour isn't.</summary>
    /// <param name="value">The date-time.</param>
    public static CqlTime? TimeFrom(CqlDateTime? value) =>
        value is { Precision: >= CqlPrecision.Hour } moment ? CqlTime.FromMilliseconds(moment.TimeMilliseconds, moment.Precision) : null;

    /// <summary>CQL's <c>timezoneoffset from</c>: hours east of UTC, of the date-time itself or of the evaluation.</summary>
    /// <param name="value">The date-time.</param>
    public static decimal? TimezoneOffsetFrom(CqlDateTime? value) =>
        value is { } moment ? decimal.Round(moment.EffectiveOffset / 60m, DecimalText.MaxScale) + 0.0m : null;

    /// <summary>
    /// CQL's <c>+</c> on a date: calendar years and months keep the day where the month has it; weeks and days are counted. Decimals of the quantity are
    /// dropped; on a partial date a finer unit is first turned into the date's own. Null when the result leaves the calendar.
    /// </summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to add.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static CqlDate? Add(CqlDate? value, Quantity? quantity) => value is { } date && quantity is { } q ? AddQuantity(date, q, 1) : null;

    /// <summary>CQL's <c>-</c> on a date; see <see cref="Add(CqlDate?, Quantity?)"/>.</summary>
    /// <param name="value">The date.</param>
    /// <param name="quantity">The duration to subtract.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't a calendar one.</exception>
    public static CqlDate? Subtract(CqlDate? value, Quantity? quantity) => value is { } date && quantity is { } q ? AddQuantity(date, q, -1) : null;

    /// <inheritdoc cref="Add(CqlDate?, Quantity?)"/>
    public static CqlDateTime? Add(CqlDateTime? value, Quantity? quantity) => value is { } moment && quantity is { } q ? AddQuantity(moment, q, 1) : null;

    /// <inheritdoc cref="Subtract(CqlDate?, Quantity?)"/>
    public static CqlDateTime? Subtract(CqlDateTime? value, Quantity? quantity) => value is { } moment && quantity is { } q ? AddQuantity(moment, q, -1) : null;

    /// <summary>CQL's <c>+</c> on a time of day, around the clock: after 23:59 comes 00:00.</summary>
    /// <param name="value">The time.</param>
    /// <param name="quantity">The duration to add, in hours or finer.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static CqlTime? Add(CqlTime? value, Quantity? quantity) => value is { } time && quantity is { } q ? AddQuantity(time, q, 1) : null;

    /// <summary>CQL's <c>-</c> on a time of day, around the clock.</summary>
    /// <param name="value">The time.</param>
    /// <param name="quantity">The duration to subtract, in hours or finer.</param>
    /// <exception cref="CqlRuntimeException">The unit isn't one of a time of day.</exception>
    public static CqlTime? Subtract(CqlTime? value, Quantity? quantity) => value is { } time && quantity is { } q ? AddQuantity(time, q, -1) : null;

    private static CqlDate? AddQuantity(CqlDate date, Quantity quantity, int sign)
    {
        CqlPrecision unit = QuantityMath.PrecisionOf(QuantityMath.CalendarUnitOf(quantity));
        if (WholeUnits(quantity.Value, ref unit, date.Precision) is not { } amount) return null;
        return DateMath.AddUnits(date, amount * sign, unit);
    }

    private static CqlDateTime? AddQuantity(CqlDateTime moment, Quantity quantity, int sign)
    {
        CqlPrecision unit = QuantityMath.PrecisionOf(QuantityMath.CalendarUnitOf(quantity));
        if (WholeUnits(quantity.Value, ref unit, moment.Precision) is not { } amount) return null;
        return DateMath.AddUnits(moment, amount * sign, unit);
    }

    private static CqlTime? AddQuantity(CqlTime time, Quantity quantity, int sign)
    {
        CqlPrecision unit = QuantityMath.PrecisionOf(QuantityMath.CalendarUnitOf(quantity));
        if (unit < CqlPrecision.Hour) throw new CqlRuntimeException($"A time of day can't be moved by {CqlPrecisionText.Name(unit)}s.");
        if (WholeUnits(quantity.Value, ref unit, time.Precision) is not { } amount) return null;
        long step = amount * sign % (Calendar.MillisecondsPerDay / TimeComponents.Unit(unit)) * TimeComponents.Unit(unit);
        long moved = (time.EarliestMilliseconds + step) % Calendar.MillisecondsPerDay;
        return CqlTime.FromMilliseconds((int)(moved < 0 ? moved + Calendar.MillisecondsPerDay : moved), time.Precision);
    }

    /// <summary>
    /// The whole units to add, and in which unit: decimals are dropped, except that seconds keep theirs as milliseconds; a unit finer than
    /// the value is turned into the value's finest one (a year is 12 months or 365 days, a month 30 days). Null when out of all range.
    /// </summary>
    private static long? WholeUnits(decimal value, ref CqlPrecision unit, CqlPrecision finest)
    {
        const decimal Limit = 1_000_000_000_000_000m;
        if (value is < -Limit or > Limit) return null;
        if (unit == CqlPrecision.Second)
        {
            unit = CqlPrecision.Millisecond;
            value *= 1000;
        }

        value = decimal.Truncate(value);
        if (unit <= finest || (unit == CqlPrecision.Week && finest >= CqlPrecision.Day)) return (long)value;
        if (finest is CqlPrecision.Year or CqlPrecision.Month)
        {
            decimal divisor = (unit, finest) switch
            {
                (CqlPrecision.Month, _) => 12,
                (_, CqlPrecision.Year) => 365m * Calendar.MillisecondsPerDay / TimeComponents.Unit(unit),
                _ => 30m * Calendar.MillisecondsPerDay / TimeComponents.Unit(unit),
            };
            unit = finest;
            return (long)decimal.Truncate(value / divisor);
        }

        decimal perUnit = (decimal)TimeComponents.Unit(finest) / TimeComponents.Unit(unit);
        unit = finest;
        return (long)decimal.Truncate(value / perUnit);
    }
}
