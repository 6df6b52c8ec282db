import type { Answer } from '../../../src/forms/form.js';
import { eventOf, uniqueEventName, variantOf } from '../../../src/forms/redcap/names.js';
import { filledIn, projectOf } from '../redcap/made.js';
import { annotationColumn, choicesOf, type Row, readDictionary } from '../redcap/rules.js';
import { given, read } from './exported.js';
import { type Engine, ofForm } from './scenarios.js';

/** What REDCap takes in a field, by its documented rules for data: the codes there are, the kind and limits of a text. */
function refusal({ type, validation, min, max, ...row }: Row, answer: Answer): string | undefined {
  if (type === 'radio' || type === 'dropdown' || type === 'checkbox') {
    const codes = choicesOf({ type, validation, min, max, ...row }).map(([code]) => code);
    const wrong = [answer].flat().filter((one) => !codes.includes(String(one)));
    return wrong.length > 0 ? `no such choice: ${wrong}` : undefined;
  }
  const text = String(answer);
  const shape = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, date_ymd: /^\d{4}-\d{2}-\d{2}$/ }[validation];
  if (shape && !shape.test(text)) return `not ${validation}: ${text}`;
  if (min !== '' && Number(text) < Number(min)) return `below ${min}`;
  if (max !== '' && Number(text) > Number(max)) return `above ${max}`;
  return undefined;
}

/**
 * REDCap by its description: the generated dictionary, its branching and calculations by an evaluator of its logic, and the
 * record exported as raw data. Someone who says yes to erasing what is hidden again loses that answer, as in its surveys.
 */
export const redcap: Engine = async (form, scenario) => {
  const rows = readDictionary(projectOf(ofForm(form))?.dictionary ?? '\n');
  const event = uniqueEventName(eventOf(form));
  const names = form.sections.map(
    ({ code, asksElsewhere }) => `${code}_${variantOf(form)}${asksElsewhere ? '_staff' : ''}`,
  );
  const own = rows.filter((row) => names.includes(row.form));
  let answers = given(scenario, 0);
  for (const [variable, answer] of scenario.steps) {
    const row = own.find(({ name }) => name === variable);
    const { asked } = filledIn(own, answers, event, '', true);
    if (!row || !asked.includes(variable)) throw new Error(`${variable} is not asked`);
    const wrong = answer === '' ? undefined : refusal(row, answer);
    if (wrong) throw new Error(`${variable}: ${wrong}`);
    answers = { ...answers, [variable]: answer };
    const shown = new Set(filledIn(own, answers, event, '', true).asked);
    answers = Object.fromEntries(Object.entries(answers).filter(([name, one]) => shown.has(name) && one !== ''));
  }
  const [worked, other] = [true, false].map((blank) => filledIn(own, answers, event, '', blank));
  if (JSON.stringify(worked?.scores) !== JSON.stringify(other?.scores))
    throw new Error('a score hangs on how blanks count');
  const cells = new Map([
    ['record_id', scenario.case],
    ['redcap_event_name', event],
  ]);
  for (const { name, type, required, validation, ...row } of own.filter((one) => one.type !== 'descriptive')) {
    const answer = answers[name];
    if (required === 'y' && validation === 'date_ymd') cells.set(name, scenario.date);
    else if (type === 'calc') cells.set(name, String(worked?.scores[name] ?? ''));
    else if (type !== 'checkbox') {
      // What a field has from the beginning stands when the form is opened.
      const beginning = /@DEFAULT="([^"]*)"/.exec(row.rest[annotationColumn] ?? '')?.[1] ?? '';
      cells.set(name, answer === undefined ? beginning : String(answer));
    } else {
      for (const [code] of choicesOf({ name, type, required, validation, ...row })) {
        cells.set(`${name}___${code}`, [answer].flat().includes(code) ? '1' : '0');
      }
    }
  }
  for (const name of names) cells.set(`${name}_complete`, '2');
  return read(form, cells);
};
