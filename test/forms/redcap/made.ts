import type { Answers, Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { redcap } from '../../../src/forms/redcap/index.js';
import type { Collect, Design, Item } from '../../../src/model/index.js';
import { emptyDesign, emptyInstrument, text } from '../fixture.js';
import { evaluate } from './logic.js';
import { dictionaryFindings, type ProjectFiles, projectFindings, type Row } from './rules.js';

/** A design's files by path. */
export const filesOf = (of: Design, options = {}) =>
  new Map(redcap(of, forms(of), options).map(({ path, text: file }) => [path, String(file)]));
export const file = (files: ReadonlyMap<string, string>, ending: string) =>
  [...files].find(([path]) => path.endsWith(ending))?.[1] ?? '';
/** The longitudinal project, if there is one. */
export function projectOf(of: Design, files = filesOf(of)): ProjectFiles | undefined {
  if (!files.has(`redcap/${of.code}_dictionary.csv`)) return undefined;
  const own = (name: string) => files.get(`redcap/${of.code}_${name}.csv`) ?? '';
  return { dictionary: own('dictionary'), arms: own('arms'), events: own('events'), mapping: own('mapping') };
}
/** Everything that is wrong with a design's files. */
export function findings(of: Design, files = filesOf(of)): string[] {
  const own = projectOf(of, files);
  const others = [...files].filter(([path]) => path.includes('_anonymous') && path.endsWith('_dictionary.csv'));
  return [...(own ? projectFindings(own) : []), ...others.flatMap(([, one]) => dictionaryFindings(one))];
}
export const collect = (measures: Collect['measures'], more: Partial<Collect> = {}): Collect => ({
  ...{ path: 'c', measures, from: [{ kind: 'client' }], at: ['start'], fallbacks: [] },
  ...more,
});
export const asking = (items: Item[], more: Partial<Design> = {}): Design => ({
  ...emptyDesign(),
  languages: ['sv'],
  timepoints: ['start', 'end'].map((name) => ({ path: name, name, code: name, timings: [] })),
  collects: [collect([{ instrument: 'prov' }])],
  instruments: [{ ...emptyInstrument('prov'), items }],
  ...more,
});
export const item = (code: string, more: Partial<Item>): Item => ({
  ...{ path: code, name: code, code, variable: `prov${code}`, text: text(code) },
  ...more,
});

/** The REDCap form in which a form's section stands, and what its variables end with there. */
export function rowsOf(
  rows: readonly Row[],
  form: Form,
  variables: readonly string[],
): { rows: Row[]; suffix: string } {
  const timepoint = `${form.timepoint?.code ?? 'unscheduled'}_`;
  const variant = form.sitting.startsWith(timepoint) ? form.sitting.slice(timepoint.length) : form.sitting;
  // The one of exactly that name first: others who answer in a like way may be asked other things.
  const isIts = (name: string) => Number(!name.endsWith(`_${variant}`));
  const names = [...new Set(rows.map((row) => row.form))].sort((a, b) => isIts(a) - isIts(b));
  for (const name of names.filter(
    (one) => one.slice(0, 40).endsWith(variant.slice(0, 20)) || one.includes(`_${variant}`.slice(0, 30)),
  )) {
    const own = rows.filter((row) => row.form === name);
    const found = own.find((row) => row.name === variables[0] || row.name.startsWith(`${variables[0]}_`));
    if (found) return { rows: own, suffix: found.name.slice(variables[0]?.length) };
  }
  throw new Error(`${form.id}: ${variables[0]} not among ${names}`);
}

/** A form filled in as REDCap has it: fields that are hidden keep their values. */
export function filledIn(rows: readonly Row[], answers: Answers, event: string, suffix: string, blank: boolean) {
  const variable = (name: string) => name.slice(0, name.length - suffix.length);
  const working = new Set<string>();
  const context = {
    blank,
    value: (field: string, code?: string): string | undefined => {
      if (field === 'event-name') return event;
      const calc = rows.find(({ name, type }) => name === field && type === 'calc');
      if (calc) {
        if (working.has(field)) return '';
        working.add(field);
        const result = evaluate(calc.choices, context);
        working.delete(field);
        return typeof result === 'number' ? String(Number(result.toPrecision(12))) : String(result);
      }
      const answer = answers[variable(field)];
      if (code !== undefined) return Array.isArray(answer) && answer.includes(code) ? '1' : '0';
      return answer === undefined ? '' : String(answer);
    },
  };
  const fields = rows.filter(({ name, type }) => type !== 'descriptive' && name.endsWith(suffix));
  const shown = fields.filter(({ branching }) => branching === '' || evaluate(branching, context) === true);
  return {
    asked: shown.filter(({ type }) => type !== 'calc').map(({ name }) => variable(name)),
    scores: Object.fromEntries(
      fields.flatMap(({ name, type, choices }) => {
        const result = type === 'calc' ? evaluate(choices, context) : '';
        return result === '' ? [] : [[variable(name), Number(Number(result).toPrecision(12))]];
      }),
    ),
  };
}
