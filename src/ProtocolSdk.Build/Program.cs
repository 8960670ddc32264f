// Run by the package's targets; people have no reason to.
//   dotnet exec ProtocolSdk.Build.dll schemas REQUEST FOLDER
// REQUEST has a line for each protocol file: the path below the protocol root, a tab, the full path.
// What is wrong with a protocol isn't said here: the generator has said it by the time this runs.

using ProtocolSdk.Build;

if (args is not ["schemas", var request, var folder])
{
    Console.Error.WriteLine("Usage: schemas REQUEST FOLDER");
    return 2;
}

try
{
    new SchemaFolder(folder).Write(ProtocolRequest.Read(request));
    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
