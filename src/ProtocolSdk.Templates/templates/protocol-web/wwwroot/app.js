// The form comes from the subject's JSON Schema; each answer is sent, and the verdict shown. Texts are set as text, never as HTML.
const byId = id => document.getElementById(id);
const types = schema => [schema.type ?? []].flat();
let trial;
let latest = 0;

function control(name, schema) {
  const choices = (schema.anyOf ?? []).map(option => option.enum).find(Boolean);
  if (choices || types(schema).includes('boolean')) {
    const select = document.createElement('select');
    const options = choices ? choices.map(code => [code, code]) : [['true', 'yes'], ['false', 'no']];
    for (const [value, text] of [['', 'not known'], ...options]) select.add(new Option(text, value));
    select.dataset.kind = choices ? 'text' : 'json';
    return select;
  }
  const structured = types(schema).some(type => type === 'array' || type === 'object');
  const field = document.createElement(structured ? 'textarea' : 'input');
  if (structured) field.placeholder = types(schema).includes('array') ? 'JSON, such as [] or [ … ]' : 'JSON, such as { "value": 7.5, "unit": "mg" }';
  field.dataset.kind = structured || types(schema).some(type => type === 'number' || type === 'integer') ? 'json' : 'text';
  field.autocomplete = 'off';
  return field;
}

function addField(form, name, schema) {
  const field = document.createElement('div');
  field.className = 'field';
  const label = document.createElement('label');
  label.htmlFor = `field-${name}`;
  label.textContent = schema.title ?? name;
  const input = control(name, schema);
  input.id = `field-${name}`;
  input.name = name;
  field.append(label, input);
  if (schema.description) {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.id = `hint-${name}`;
    hint.textContent = schema.description;
    input.setAttribute('aria-describedby', hint.id);
    label.after(hint);
  }
  form.append(field);
}

function subject() {
  const answers = {};
  for (const input of byId('subject').elements) {
    if (input.value.trim() === '') continue;
    answers[input.name] = input.dataset.kind === 'json' ? JSON.parse(input.value) : input.value.trim();
  }
  return answers;
}

async function screen() {
  const mine = ++latest;
  byId('problem').textContent = '';
  let body;
  try {
    body = JSON.stringify(subject());
  } catch (error) {
    byId('problem').textContent = `This isn't JSON yet: ${error.message}`;
    return;
  }
  const response = await fetch('api/screen', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const verdict = await response.json();
  if (mine !== latest) return;
  if (!response.ok) {
    byId('problem').textContent = verdict.detail;
    return;
  }
  byId('status').textContent = verdict.status;
  byId('status').dataset.status = verdict.status;
  byId('next').textContent = verdict.questions.length > 0 ? `Ask next: ${verdict.questions[0].text}` : '';
  const texts = new Map(trial.criteria.map(criterion => [criterion.id, criterion.text]));
  byId('criteria').replaceChildren(...verdict.criteria.map(criterion => {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    name.textContent = `${criterion.id} ${{ Met: 'met', NotMet: 'not met', Unknown: 'unknown' }[criterion.outcome]}`;
    name.dataset.status = criterion.fails ? 'Ineligible' : criterion.outcome === 'Unknown' ? 'Undetermined' : 'Eligible';
    const reason = document.createElement('span');
    reason.className = 'reason';
    reason.textContent = criterion.reason;
    item.append(name, ` ${texts.get(criterion.id)}`, reason);
    return item;
  }));
}

trial = await (await fetch('api/trial')).json();
document.title = `Screening for ${trial.id}`;
byId('trial-id').textContent = `${trial.id}, version ${trial.version}`;
byId('title').textContent = trial.title ?? trial.id;
for (const [name, schema] of Object.entries(trial.schema.properties)) {
  if (name !== 'id' && name !== 'protocolVersion') addField(byId('subject'), name, schema);
}
byId('subject').addEventListener('input', screen);
byId('subject').addEventListener('submit', event => event.preventDefault());
await screen();
