// Validates documents against draft-07 schemas: a line in, a line out, until the input ends.
// in:  { "schema": …, "documents": [ "…", … ] }   (documents as JSON text)
// out: { "reasons": [ null | "reason", … ] }       (null: valid), or { "refused": "…" } when ajv refuses the schema itself
'use strict';

const { createInterface } = require('node:readline');
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;

function answer({ schema, documents }) {
  const ajv = addFormats(new Ajv({ allErrors: true, strictTypes: true }));
  const validate = ajv.compile(schema);
  return documents.map(text =>
    validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors, { separator: '; ' }));
}

createInterface({ input: process.stdin }).on('line', line => {
  let result;
  try {
    result = { reasons: answer(JSON.parse(line)) };
  } catch (error) {
    result = { refused: String(error && error.message) };
  }
  process.stdout.write(JSON.stringify(result) + '\n');
});
