namespace ProtocolSdk.Cql.Units;

/// <summary>The units of medicine and chemistry.</summary>
internal static partial class UnitTable
{
    private const string ClinicalRows = """
        # clinical
        m[H2O] m 980665e-5 kPa
        m[Hg] m 133.3220 kPa
        [in_i'H2O] - 1 m[H2O].[in_i]/m
        [in_i'Hg] - 1 m[Hg].[in_i]/m
        [PRU] - 1 mm[Hg].s/ml
        [wood'U] - 1 mm[Hg].min/L
        [diop] - 1 /m
        [p'diop] -s 1 1
        %[slope] -s 1 1
        [mesh_i] - 1 /[in_i]
        [Ch] - 1 mm/3
        [drp] - 1 ml/20
        [hnsf'U] - 1 1
        [MET] - 3.5 mL/min/kg
        [hp'_X] -s 1 1
        [hp'_C] -s 1 1
        [hp'_M] -s 1 1
        [hp'_Q] -s 1 1
        [hp_X] -a 1 1
        [hp_C] -a 1 1
        [hp_M] -a 1 1
        [hp_Q] -a 1 1
        [kp_X] -a 1 1
        [kp_C] -a 1 1
        [kp_M] -a 1 1
        [kp_Q] -a 1 1
        # chemical
        eq m 1 mol
        osm m 1 mol
        [pH] -s 1 1
        g% m 1 g/dl
        [S] - 1 10*-13.s
        [HPF] - 1 1
        [LPF] - 100 1
        kat m 1 mol/s
        U m 1 umol/min
        [iU] ma 1 1
        [IU] m 1 [iU]
        [arb'U] -a 1 1
        [USP'U] -a 1 1
        [GPL'U] -a 1 1
        [MPL'U] -a 1 1
        [APL'U] -a 1 1
        [beth'U] -a 1 1
        [anti'Xa'U] -a 1 1
        [todd'U] -a 1 1
        [dye'U] -a 1 1
        [smgy'U] -a 1 1
        [bdsk'U] -a 1 1
        [ka'U] -a 1 1
        [knk'U] -a 1 1
        [mclg'U] -a 1 1
        [tb'U] -a 1 1
        [CCID_50] -a 1 1
        [TCID_50] -a 1 1
        [EID_50] -a 1 1
        [PFU] -a 1 1
        [FFU] -a 1 1
        [CFU] -a 1 1
        [BAU] -a 1 1
        [AU] -a 1 1
        [Amb'a'1'U] -a 1 1
        [PNU] -a 1 1
        [Lf] -a 1 1
        [D'ag'U] -a 1 1
        [FEU] -a 1 1
        [ELU] -a 1 1
        [EU] -a 1 1
        """;
}
