// Reads Spark SQL from standard input and prints what the grammar objects to, as JSON.
import { register } from 'node:module';

register('./resolve.mjs', import.meta.url);
const { SparkSQL } = await import('dt-sql-parser');

let text = '';
process.stdin.setEncoding('utf8');
for await (const part of process.stdin) text += part;
const errors = new SparkSQL().validate(text);
process.stdout.write(JSON.stringify(errors.map((e) => `${e.startLine}:${e.startColumn} ${e.message}`)));
