import type { Answers, Form, FormItem } from '../../../src/forms/form.js';
import { limesurvey } from '../../../src/forms/limesurvey/index.js';
import { allAsked, allScores } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design, Item } from '../../../src/model/index.js';
import { emptyDesign, emptyInstrument, text } from '../fixture.js';
import { evaluate, type Value } from './expressions.js';
import { readSurvey } from './tsv.js';

export const bytes = (file: string | Uint8Array) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);
/** The surveys of a design, each with the form that it is made from. */
export const surveys = (of: Design) => {
  const all = forms(of);
  const files = limesurvey(of, all);
  return all.map((form, index) => ({ form, path: files[index]?.path ?? '', file: bytes(files[index]?.text ?? '') }));
};
export const surveyOf = (of: Design, id: string) => {
  const found = surveys(of).find(({ form }) => form.id === id);
  if (!found) throw new Error(id);
  return { ...found, rows: readSurvey(found.file).rows };
};
/** A question's row. */
export const row = (rows: Record<string, string>[], name: string, language = 'sv') =>
  rows.find((one) => one.class === 'Q' && one.name === name && one.language === language) ?? {};
/** A design with one instrument, `prov`, asked of clients at the start. */
export const asking = (items: Item[], more: Partial<Design> = {}, code = 'prov'): Design => ({
  ...emptyDesign(),
  languages: ['sv'],
  timepoints: [{ path: 't', name: 'start', code: 'start', timings: [] }],
  collects: [{ path: 'c', measures: [{ instrument: code }], from: [{ kind: 'client' }], at: ['start'], fallbacks: [] }],
  instruments: [{ ...emptyInstrument(code), items }],
  ...more,
});
export const item = (code: string, more: Partial<Item>, instrument = 'prov'): Item => ({
  path: code,
  name: code,
  code,
  variable: instrument + code,
  text: text(code),
  ...more,
});

/** The survey of one form filled in as LimeSurvey's server sees it: a hidden question has no value. */
export function filledIn(form: Form, rows: Record<string, string>[], answers: Answers) {
  const language = form.languages[0] ?? 'sv';
  const block = rows.filter((one) => one.class === 'Q' && one.language === language);
  const byCode = new Map(block.map((one) => [(one.name ?? '').toLowerCase(), one]));
  const items = new Map<string, FormItem>();
  for (const one of allAsked(form)) items.set(byCode.has(one.variable) ? one.variable : `v${one.variable}`, one);
  const shown = new Map<string, boolean>();
  const scores = new Map(
    allScores(form).map(({ variable }) => [byCode.has(variable) ? variable : `v${variable}`, variable]),
  );
  // A question can only read those before it.
  const order = [...byCode.keys()].filter((code) => scores.has(code));
  const worked: string[] = [];
  const scoreOf = (code: string): Value => {
    if (worked.length > 0 && order.indexOf(code) >= order.indexOf(worked.at(-1) ?? '')) return '';
    worked.push(code);
    const value = evaluate((byCode.get(code)?.text ?? '').slice(1, -1), lookup);
    worked.pop();
    return typeof value === 'number' ? String(value) : value;
  };
  const lookup = (name: string): Value | undefined => {
    const [code = '', option] = name.toLowerCase().split('_');
    if (code === 'date') return '2026-03-02 00:00';
    const of = items.get(code);
    if (!of) return scores.has(code) ? scoreOf(code) : undefined;
    if (!isShown(code)) return null;
    const answer = answers[of.variable];
    if (option !== undefined) return Array.isArray(answer) && answer.includes(option) ? 'Y' : '';
    if (typeof answer === 'number')
      return byCode.get(code)?.['type/scale'] === 'N' ? answer.toFixed(10) : String(answer);
    if (of.kind.type === 'date' && answer !== undefined) return `${answer} 00:00`;
    return typeof answer === 'string' ? answer : '';
  };
  const isShown = (code: string): boolean => {
    const known = shown.get(code);
    if (known !== undefined) return known;
    const result = evaluate(byCode.get(code)?.relevance ?? '', lookup);
    const holds = result !== false && result !== 0 && result !== '';
    shown.set(code, holds);
    return holds;
  };
  return {
    asked: [...items].filter(([code]) => isShown(code)).map(([, { variable }]) => variable),
    scores: Object.fromEntries(
      [...scores].flatMap(([code, variable]) => {
        const result = scoreOf(code);
        return result === '' ? [] : [[variable, Number(Number(result).toPrecision(12))]];
      }),
    ),
  };
}
