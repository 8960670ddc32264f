using Protocols;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.Subjects;

/// <summary>
/// Made-up subjects of the three trials, as a registry might hand them over for screening: most of them fit most criteria, a few values are
/// unrecorded, a few dates known in part. Nobody is behind them.
/// </summary>
public static class MadeUpSubjects
{
    /// <summary>How many values of a hundred are unrecorded, unless said otherwise.</summary>
    public const double Unrecorded = 0.02;

    /// <summary>The day on which they are screened.</summary>
    public static DateOnly Today => MadeUpValues.Today;

    /// <summary>Subjects of NCT06995300.</summary>
    public static IReadOnlyList<Nct06995300.Subject> OfNct06995300(int count, int seed = 1, double unrecorded = Unrecorded)
    {
        var made = new MadeUpValues(seed, unrecorded);
        return [.. Enumerable.Range(0, count).Select(_ => new Nct06995300.Subject
        {
            BirthDate = made.DaysAgo(6_000, 33_000, 0.05),
            StenosisCause = made.Code(Nct06995300.ValueSets.StenosisCause.All, 0.95),
            StenosisSymptoms = made.List<Code>(0, 4, () => Pick(made, Nct06995300.ValueSets.StenosisSymptom.All)),
            MriDate = made.DaysAgo(-3, 200, 0.05),
            CompressionSources = made.List<Code>(0, 4, () => Pick(made, Nct06995300.ValueSets.CompressionSource.All)),
            SymptomOnset = made.DaysAgo(30, 900, 0.2),
            PlannedSurgery = made.DaysAgo(-90, -1, 0.05),
            CervicalLevels = made.List<Code>(0, 5, () => Pick(made, Nct06995300.ValueSets.CervicalLevel.All)),
            ConsentDate = made.DaysAgo(-2, 60, 0.02),
            AbleAndWillingToComply = made.Boolean(0.97),
            AnteriorDecompressionNeeded = made.Boolean(0.05),
            PriorProcedures = made.List<Nct06995300.Subject.PriorProceduresItem>(0, 3, () => new()
            {
                Code = made.Code(Nct06995300.ValueSets.SpineProcedure.All, 0),
                Date = made.DaysAgo(100, 4_000, 0.5),
                Level = made.Code(Nct06995300.ValueSets.SpinalLevel.All, 0),
            }),
            MriNotPossible = made.Boolean(0.03),
            XrayNotPossible = made.Boolean(0.02),
            NeckOrNonRadicularPain = made.Boolean(0.2),
            PainEtiologyEstablished = made.Boolean(0.8),
            OtherNeurologicalConditions = made.List<Nct06995300.Subject.OtherNeurologicalConditionsItem>(0, 2, () => new()
            {
                Name = "Migraine",
                MayInterfere = made.Boolean(0.1),
            }),
            PreviouslyEnrolled = made.Boolean(0.01),
            EnrolledElsewhere = made.Boolean(0.04),
            PlansToEnrollElsewhere = made.Boolean(0.03),
        })];
    }

    /// <summary>Subjects of the made-up laboratory protocol.</summary>
    public static IReadOnlyList<ExampleLaboratory.Subject> OfLaboratory(int count, int seed = 1, double unrecorded = Unrecorded)
    {
        var made = new MadeUpValues(seed, unrecorded);
        return [.. Enumerable.Range(0, count).Select(_ => new ExampleLaboratory.Subject
        {
            BirthDate = made.DaysAgo(6_000, 33_000, 0.05),
            Ecog = made.Integer(0, 3),
            Diagnosis = made.Code(ExampleLaboratory.ValueSets.Diagnosis.All, 0.8),
            Weight = made.Quantity(38, 120, "kg"),
            Platelets = made.List<ExampleLaboratory.Subject.PlateletsItem>(1, 5, () => new() { Value = made.Quantity(70, 400, "10*9/L"), Date = made.DaysAgo(0, 60, 0.02) }),
            Haemoglobin = made.List<ExampleLaboratory.Subject.HaemoglobinItem>(1, 5, () => new() { Value = made.Quantity(80, 170, "g/L"), Date = made.DaysAgo(0, 60, 0.02) }),
            Creatinine = made.List<ExampleLaboratory.Subject.CreatinineItem>(1, 5, () => new() { Value = made.Quantity(50, 140, "umol/L"), Date = made.DaysAgo(0, 60, 0.02) }),
            AlanineAminotransferase = made.List<ExampleLaboratory.Subject.AlanineAminotransferaseItem>(1, 5, () => new() { Value = made.Quantity(10, 110, "U/L"), Date = made.DaysAgo(0, 60, 0.02) }),
            Bilirubin = made.List<ExampleLaboratory.Subject.BilirubinItem>(0, 5, () => new() { Value = made.Quantity(3, 31, "umol/L"), Date = made.DaysAgo(0, 60, 0.02) }),
            Medications = made.List<ExampleLaboratory.Subject.MedicationsItem>(0, 4, () => new()
            {
                Code = Pick(made, ExampleLaboratory.ValueSets.Medication.All),
                Start = made.DaysAgo(100, 2_000, 0.3),
                Stop = made.Chance(0.2) ? null : made.DaysAgo(1, 400, 0.1),
            }),
            PriorLines = made.List<Code>(0, 5, () => Pick(made, ExampleLaboratory.ValueSets.Therapy.All)),
            Pregnant = made.Boolean(0.03),
        })];
    }

    /// <summary>Subjects of the made-up protocol of single values.</summary>
    public static IReadOnlyList<ExampleScalars.Subject> OfScalars(int count, int seed = 1, double unrecorded = Unrecorded)
    {
        var made = new MadeUpValues(seed, unrecorded);
        return [.. Enumerable.Range(0, count).Select(_ => new ExampleScalars.Subject
        {
            BirthDate = made.DaysAgo(6_000, 29_000, 0.05),
            Onset = made.DaysAgo(30, 900, 0.2),
            Surgery = made.DaysAgo(-90, -1, 0.05),
            Consent = made.DaysAgo(-2, 60, 0.02),
            Ecog = made.Integer(0, 3),
            Visits = made.Integer(0, 11),
            Weight = made.Quantity(38, 120, "kg"),
            Haemoglobin = made.Quantity(80, 170, "g/L"),
            Score = made.Decimal(0, 8),
            Diagnosis = made.Code(ExampleScalars.ValueSets.Diagnosis.All, 0.8),
            Smoker = made.Boolean(0.1),
            Able = made.Boolean(0.97),
        })];
    }

    private static Code Pick(MadeUpValues made, ValueSet codes) => codes.Codes[made.Next(0, codes.Codes.Count)];
}
