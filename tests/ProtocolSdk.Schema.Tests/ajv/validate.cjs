// Validates documents against one draft-07 schema.
// stdin:  { "schema": …, "documents": [ … ] }   (documents as JSON text, so that unreadable ones are told apart)
// stdout: [ null | "reason", … ]                 (null: valid)
'use strict';

const { readFileSync } = require('node:fs');
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;

const { schema, documents } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = addFormats(new Ajv({ allErrors: true }));
const validate = ajv.compile(schema);
const reasons = documents.map(text =>
  validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors, { separator: '; ' }));
process.stdout.write(JSON.stringify(reasons));
