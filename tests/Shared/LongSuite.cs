namespace ProtocolSdk.Testing;

/// <summary>Tests that take too long for every run: they run when the environment variable <c>PROTOCOLSDK_FULL</c> is 1.</summary>
internal static class LongSuite
{
    /// <summary>Skips the calling test unless the long suite is wanted.</summary>
    /// <param name="what">What takes long, as the subject of a sentence, such as "Native compilation".</param>
    public static void OnlyThere(string what) =>
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1",
            $"{what} takes long; set PROTOCOLSDK_FULL=1 to run this test.");
}
