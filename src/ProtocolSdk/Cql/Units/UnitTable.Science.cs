namespace ProtocolSdk.Cql.Units;

/// <summary>Numbers, SI, constants and the units of physics, heat and information.</summary>
internal static partial class UnitTable
{
    private const string ScienceRows = """
        # dimless
        10* - 10 1
        10^ - 10 1
        [pi] - 3.1415926535897932384626433832795028841971693993751058209749445923 1
        % - 1 10*-2
        [ppth] - 1 10*-3
        [ppm] - 1 10*-6
        [ppb] - 1 10*-9
        [pptr] - 1 10*-12
        # si
        mol m 6.0221367 10*23
        sr m 1 rad2
        Hz m 1 s-1
        N m 1 kg.m/s2
        Pa m 1 N/m2
        J m 1 N.m
        W m 1 J/s
        A m 1 C/s
        V m 1 J/C
        F m 1 C/V
        Ohm m 1 V/A
        S m 1 Ohm-1
        Wb m 1 V.s
        Cel mt 1 K
        T m 1 Wb/m2
        H m 1 Wb/A
        lm m 1 cd.sr
        lx m 1 lm/m2
        Bq m 1 s-1
        Gy m 1 J/kg
        Sv m 1 J/kg
        # iso1000
        gon - 0.9 deg
        deg - 2 [pi].rad/360
        ' - 1 deg/60
        '' - 1 '/60
        l m 1 dm3
        L m 1 l
        ar m 100 m2
        min - 60 s
        h - 60 min
        d - 24 h
        a_t - 365.24219 d
        a_j - 365.25 d
        a_g - 365.2425 d
        a - 1 a_j
        wk - 7 d
        mo_s - 29.53059 d
        mo_j - 1 a_j/12
        mo_g - 1 a_g/12
        mo - 1 mo_j
        t m 1e3 kg
        bar m 1e5 Pa
        u m 1.6605402e-24 g
        eV m 1 [e].V
        AU - 149597.870691 Mm
        pc m 3.085678e16 m
        # const
        [c] m 299792458 m/s
        [h] m 6.6260755e-24 J.s
        [k] m 1.380658e-23 J/K
        [eps_0] m 8.854187817e-12 F/m
        [mu_0] m 1 4.[pi].10*-7.N/A2
        [e] m 1.60217733e-19 C
        [m_e] m 9.1093897e-28 g
        [m_p] m 1.6726231e-24 g
        [G] m 6.67259e-11 m3.kg-1.s-2
        [g] m 980665e-5 m/s2
        atm - 101325 Pa
        [ly] m 1 [c].a_j
        gf m 1 g.[g]
        [lbf_av] - 1 [lb_av].[g]
        # cgs
        Ky m 1 cm-1
        Gal m 1 cm/s2
        dyn m 1 g.cm/s2
        erg m 1 dyn.cm
        P m 1 dyn.s/cm2
        Bi m 10 A
        St m 1 cm2/s
        Mx m 1e-8 Wb
        G m 1e-4 T
        Oe m 250 /[pi].A/m
        Gb m 1 Oe.cm
        sb m 1 cd/cm2
        Lmb m 1 cd/cm2/[pi]
        ph m 1e-4 lx
        Ci m 37e9 Bq
        R m 2.58e-4 C/kg
        RAD m 100 erg/g
        REM m 1 RAD
        # heat
        [degF] -t 5 K/9
        [degR] - 5 K/9
        cal_[15] m 4.18580 J
        cal_[20] m 4.18190 J
        cal_m m 4.19002 J
        cal_IT m 4.1868 J
        cal_th m 4.184 J
        cal m 1 cal_th
        [Cal] - 1 kcal_th
        [Btu_39] - 1.05967 kJ
        [Btu_59] - 1.05480 kJ
        [Btu_60] - 1.05468 kJ
        [Btu_m] - 1.05587 kJ
        [Btu_IT] - 1.05505585262 kJ
        [Btu_th] - 1.054350 kJ
        [Btu] - 1 [Btu_th]
        [HP] - 550 [ft_i].[lbf_av]/s
        tex m 1 g/km
        [den] - 1 g/9/km
        # temperature
        [degRe] -t 5 K/4
        # levels
        Np ms 1 1
        B ms 1 1
        B[SPL] ms 1 1
        B[V] ms 1 1
        B[mV] ms 1 1
        B[uV] ms 1 1
        B[10.nV] ms 1 1
        B[W] ms 1 1
        B[kW] ms 1 1
        # misc
        st m 1 m3
        Ao - 0.1 nm
        b - 100 fm2
        att - 1 kgf/cm2
        mho m 1 S
        [psi] - 1 [lbf_av]/[in_i]2
        circ - 2 [pi].rad
        sph - 4 [pi].sr
        [car_m] - 2e-1 g
        [car_Au] - 1 /24
        [smoot] - 67 [in_i]
        # infotech
        bit_s -s 1 1
        bit m 1 1
        By m 8 bit
        Bd m 1 /s
        """;
}
