namespace ProtocolSdk.Schema.Tests;

/// <summary>
/// Which keywords of draft-07 both validators enforce. An emitted schema uses only those listed as enforced, always with the
/// type beside them and with no boolean schema or root reference: otherwise one reader of the schema would accept what
/// another refuses. A change in what is listed as a disagreement means that a validator got better.
/// </summary>
public sealed class KeywordTests(Validators validators)
{
    // In .NET "$" also matches before a last line break, in JavaScript it doesn't: "$(?!\n)" means the end in both.
    private const string PartialDate = """
        {
          "type": "string",
          "pattern": "^(?!0000)[0-9]{4}",
          "anyOf": [{ "format": "date" }, { "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$(?!\\n)" }]
        }
        """;

    private const string Code = """
        {
          "oneOf": [
            { "type": "string", "enum": ["C3-C4", "C4-C5"] },
            {
              "type": "object",
              "required": ["code"],
              "properties": { "code": { "type": "string", "enum": ["C3-C4", "C4-C5"] }, "display": { "type": "string" } },
              "additionalProperties": false
            }
          ]
        }
        """;

    /// <summary>Keyword, schema, documents that it accepts, documents that it refuses.</summary>
    public static TheoryData<string, string, string[], string[]> Enforced => new()
    {
        { "type", """{ "type": "boolean" }""", ["true"], ["\"true\"", "1", "null"] },
        { "type: integer", """{ "type": "integer" }""", ["1", "-3"], ["1.5", "\"1\"", "true"] },
        { "type: number", """{ "type": "number" }""", ["1", "1.5"], ["\"1.5\"", "null"] },
        { "type: several", """{ "type": ["string", "null"] }""", ["\"a\"", "null"], ["1", "{}"] },
        { "properties", """{ "type": "object", "properties": { "a": { "type": "integer" } } }""", ["{}", """{ "a": 1 }""", """{ "b": "x" }"""], ["""{ "a": "x" }"""] },
        { "required", """{ "type": "object", "required": ["a"] }""", ["""{ "a": null }"""], ["{}", """{ "A": 1 }"""] },
        { "additionalProperties: false", """{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }""", ["{}", """{ "a": 1 }"""], ["""{ "a": 1, "b": 2 }"""] },
        { "additionalProperties: schema", """{ "type": "object", "additionalProperties": { "type": "string" } }""", ["""{ "a": "x" }"""], ["""{ "a": 1 }"""] },
        { "patternProperties", """{ "type": "object", "patternProperties": { "^[a-z]+$": { "type": "integer" } }, "additionalProperties": false }""", ["""{ "ab": 1 }"""], ["""{ "ab": "x" }""", """{ "AB": 1 }"""] },
        { "minProperties", """{ "type": "object", "minProperties": 1 }""", ["""{ "a": 1 }"""], ["{}"] },
        { "maxProperties", """{ "type": "object", "maxProperties": 1 }""", ["""{ "a": 1 }"""], ["""{ "a": 1, "b": 2 }"""] },
        { "enum", """{ "enum": ["C3-C4", "C4-C5"] }""", ["\"C3-C4\""], ["\"C3/C4\"", "\"c3-c4\""] },
        { "pattern", """{ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }""", ["\"2025\"", "\"2025-02\"", "\"2025-02-28\""], ["\"25\"", "\"2025-2\"", "\"2025-02-28T00:00\""] },
        { "minLength", """{ "type": "string", "minLength": 1 }""", ["\"a\""], ["\"\""] },
        { "maxLength", """{ "type": "string", "maxLength": 2 }""", ["\"ab\""], ["\"abc\""] },
        { "minimum", """{ "type": "number", "minimum": 0 }""", ["0", "0.5"], ["-0.5"] },
        { "maximum", """{ "type": "number", "maximum": 10 }""", ["10"], ["10.5"] },
        { "exclusiveMinimum", """{ "type": "number", "exclusiveMinimum": 0 }""", ["0.5"], ["0"] },
        { "exclusiveMaximum", """{ "type": "number", "exclusiveMaximum": 10 }""", ["9.5"], ["10"] },
        { "multipleOf", """{ "type": "integer", "multipleOf": 3 }""", ["6"], ["7"] },
        { "items", """{ "type": "array", "items": { "type": "string" } }""", ["[]", """["a"]"""], ["""["a", 1]""", "[null]"] },
        { "minItems", """{ "type": "array", "minItems": 1 }""", ["[1]"], ["[]"] },
        { "maxItems", """{ "type": "array", "maxItems": 1 }""", ["[1]"], ["[1, 2]"] },
        { "uniqueItems", """{ "type": "array", "uniqueItems": true }""", ["[1, 2]"], ["[1, 1]"] },
        { "oneOf", """{ "oneOf": [{ "type": "string" }, { "type": "object", "required": ["code"] }] }""", ["\"a\"", """{ "code": "a" }"""], ["1", "{}"] },
        { "oneOf: not two", """{ "oneOf": [{ "minimum": 1, "type": "number" }, { "type": "number", "maximum": 5 }] }""", ["0", "6"], ["3"] },
        { "anyOf", """{ "anyOf": [{ "type": "string" }, { "type": "integer" }] }""", ["\"a\"", "1"], ["1.5", "[]"] },
        { "anyOf beside type", """{ "type": "object", "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", ["""{ "a": 1 }""", """{ "b": 1 }"""], ["{}", """{ "c": 1 }"""] },
        { "allOf", """{ "allOf": [{ "type": "integer" }, { "type": "integer", "minimum": 2 }] }""", ["2"], ["1", "2.5"] },
        { "not", """{ "not": { "type": "string" } }""", ["1"], ["\"a\""] },
        { "$ref", """{ "type": "array", "items": { "$ref": "#/definitions/code" }, "definitions": { "code": { "type": "string", "minLength": 1 } } }""", ["""["a"]"""], ["""[""]""", "[1]"] },
        { "format: date", """{ "type": "string", "format": "date" }""", ["\"2024-02-29\""], ["\"2025-02\"", "\"2025-02-30\"", "\"2025/02/03\"", "\"yesterday\""] },
        { "format: uri", """{ "type": "string", "format": "uri" }""", ["\"urn:a:b\"", "\"http://a/b\""], ["\"a b\""] },
        { "$ref with siblings", """{ "type": "object", "properties": { "a": { "$ref": "#/definitions/d", "description": "said here" } }, "definitions": { "d": { "type": "string" } } }""", ["""{ "a": "x" }"""], ["""{ "a": 1 }"""] },
        { "$ref to itself, below the root", """{ "type": "object", "properties": { "root": { "$ref": "#/definitions/node" } }, "definitions": { "node": { "type": "object", "properties": { "next": { "$ref": "#/definitions/node" } }, "additionalProperties": false } } }""", ["""{ "root": { "next": { "next": {} } } }"""], ["""{ "root": { "next": { "previous": {} } } }""", """{ "root": { "next": 1 } }"""] },
        { "not: nothing at all", """{ "type": "object", "properties": { "a": { "not": {} } } }""", ["{}"], ["""{ "a": 1 }""", """{ "a": null }"""] },
        { "minimum and maximum of a 32-bit integer", """{ "type": "integer", "minimum": -2147483648, "maximum": 2147483647 }""", ["2147483647", "-2147483648"], ["2147483648", "-2147483649", "99999999999999999999999"] },
        { "partial date", PartialDate, ["\"2025\"", "\"2025-02\"", "\"2024-02-29\"", "\"0001-01-01\"", "\"9999\""], ["\"2025-02-29\"", "\"2025-13\"", "\"0000\"", "\"0000-01-01\"", "\"2025-02-03T00:00:00Z\"", "\"2025\\n\"", "\"2025-02-03\\n\"", "\"25\"", "\"\"", "2025", "null"] },
        { "code: a string or an object", Code, ["\"C3-C4\"", """{ "code": "C3-C4" }""", """{ "code": "C3-C4", "display": "C3–C4" }"""], ["\"C3/C4\"", """{ "code": "C3/C4" }""", "{}", """{ "code": "C3-C4", "extra": 1 }""", "1", "null"] },
        { "items: tuple", """{ "type": "array", "items": [{ "type": "string" }, { "type": "integer" }], "additionalItems": false, "minItems": 2 }""", ["[\"a\", 1]"], ["[1, \"a\"]", "[\"a\", 1, 2]"] },
    };

    [Theory]
    [MemberData(nameof(Enforced))]
    public Task Both_validators_enforce(string keyword, string schema, string[] valid, string[] invalid)
    {
        Assert.NotEmpty(keyword);
        return validators.AgreeAsync(schema, valid, invalid);
    }

    /// <summary>What to write instead or why not, schema, a document on which the two disagree, whether ajv accepts it.</summary>
    public static TheoryData<string, string, string, bool> Disagreements => new()
    {
        { "const: write an enum of one", """{ "const": "a" }""", "\"b\"", false },
        { "if", """{ "type": "object", "if": { "required": ["a"] }, "then": { "required": ["b"] } }""", """{ "a": 1 }""", false },
        { "contains", """{ "type": "array", "contains": { "type": "string" } }""", "[1]", false },
        { "propertyNames: write patternProperties", """{ "type": "object", "propertyNames": { "pattern": "^[a-z]+$" } }""", """{ "A": 1 }""", false },
        { "dependencies", """{ "type": "object", "dependencies": { "a": ["b"] } }""", """{ "a": 1 }""", false },
        { "format date-time: write a pattern", """{ "type": "string", "format": "date-time" }""", "\"2025-11-25\"", false },
        { "format time: write a pattern", """{ "type": "string", "format": "time" }""", "\"08:30:00\"", false },
        { "format date lets ajv take the year 0000: write a pattern beside it", """{ "type": "string", "format": "date" }""", "\"0000-01-01\"", true },
        { "a pattern's $: write $(?!\\n)", """{ "type": "string", "pattern": "^[0-9]+$" }""", "\"12\\n\"", false },
        { "a pattern's \\d: write [0-9]", """{ "type": "string", "pattern": "^\\d$" }""", "\"٣\"", false },
        { "an enum without its type", """{ "enum": [1, 2] }""", "\"1\"", false },
        { "multipleOf a fraction", """{ "type": "number", "multipleOf": 0.01 }""", "0.07", false },
        { "uniqueItems of objects", """{ "type": "array", "uniqueItems": true }""", """[{ "a": 1, "b": 2 }, { "b": 2, "a": 1 }]""", false },
        { "maxLength counts characters or UTF-16 units", """{ "type": "string", "maxLength": 1 }""", "\"\\ud83d\\ude00\"", true },
        { "an integer written as 1.0", """{ "type": "integer" }""", "1.0", true },
        { "the end of 64 bits is beyond a double", """{ "type": "integer", "maximum": 9223372036854775807 }""", "9223372036854775808", true },
    };

    [Theory]
    [MemberData(nameof(Disagreements))]
    public Task The_validators_disagree_on(string what, string schema, string document, bool ajvAccepts)
    {
        Assert.NotEmpty(what);
        return validators.DisagreeAsync(schema, document, ajvAccepts);
    }

    [Fact]
    public async Task A_recursive_reference_at_the_root_is_more_than_NJsonSchema_can_resolve()
    {
        const string Schema = """
            {
              "$ref": "#/definitions/node",
              "definitions": { "node": { "type": "object", "properties": { "next": { "$ref": "#/definitions/node" } } } }
            }
            """;
        await Assert.ThrowsAsync<InvalidOperationException>(() => validators.AgreeAsync(Schema, ["{}"], []));
    }
}
