namespace ProtocolSdk.Schema.Tests;

/// <summary>
/// Which keywords of draft-07 both validators enforce. An emitted schema uses only those that are listed here as enforced:
/// with any other, one reader of the schema would accept what another refuses.
/// </summary>
public sealed class KeywordTests(Validators validators)
{
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
        { "allOf", """{ "allOf": [{ "type": "integer" }, { "minimum": 2 }] }""", ["2"], ["1", "2.5"] },
        { "not", """{ "not": { "type": "string" } }""", ["1"], ["\"a\""] },
        { "$ref", """{ "type": "array", "items": { "$ref": "#/definitions/code" }, "definitions": { "code": { "type": "string", "minLength": 1 } } }""", ["""["a"]"""], ["""[""]""", "[1]"] },
        { "format: date", """{ "type": "string", "format": "date" }""", ["\"2024-02-29\""], ["\"2025-02\"", "\"2025-02-30\"", "\"2025/02/03\"", "\"yesterday\""] },
        { "format: date-time", """{ "type": "string", "format": "date-time" }""", ["\"2025-11-25T08:30:00Z\"", "\"2025-11-25T08:30:00+03:00\""], ["\"yesterday\"", "\"08:30\""] },
        { "format: time", """{ "type": "string", "format": "time" }""", ["\"08:30:00Z\""], ["\"half past eight\""] },
        { "const", """{ "const": "a" }""", ["\"a\""], ["\"b\""] },
        { "if", """{ "type": "object", "if": { "required": ["a"] }, "then": { "required": ["b"] } }""", ["{}"], ["""{ "a": 1 }"""] },
        { "contains", """{ "type": "array", "contains": { "type": "string" } }""", ["[1, \"a\"]"], ["[1]"] },
        { "propertyNames", """{ "type": "object", "propertyNames": { "pattern": "^[a-z]+$" } }""", ["{}"], ["""{ "A": 1 }"""] },
        { "dependencies", """{ "type": "object", "dependencies": { "a": ["b"] } }""", ["{}"], ["""{ "a": 1 }"""] },
        { "items: tuple", """{ "type": "array", "items": [{ "type": "string" }, { "type": "integer" }], "additionalItems": false, "minItems": 2 }""", ["[\"a\", 1]"], ["[1, \"a\"]", "[\"a\", 1, 2]"] },
    };

    [Theory]
    [MemberData(nameof(Enforced))]
    public Task Both_validators_enforce(string keyword, string schema, string[] valid, string[] invalid)
    {
        Assert.NotEmpty(keyword);
        return validators.AgreeAsync(schema, valid, invalid);
    }
}
