import { allAsked, allScores, columns, type Form } from '../../forms/index.js';
import { terms } from '../../words/index.js';
import { counted, dayOfSending, leftOut, readAs } from '../exports/notes.js';
import type { Conversion } from '../tables/conversion.js';
import { tableKind } from '../tables/table-kind.js';
import { inAll } from './answer-texts.js';
import { aligned, type Heading } from './headings.js';
import { unknownHeadings } from './unreadable.js';

/** What Microsoft Forms adds, in Swedish and English. Some of it tells who somebody is. */
const sentAt = new Set(['slutförandetid', 'completion time']);
const own = new Set([
  ...['id', 'starttid', 'slutförandetid', 'e-post', 'namn', 'språk', 'senast ändrad', 'senaste ändringstid'],
  ...['start time', 'completion time', 'email', 'name', 'language', 'last modified time'],
]);
const small = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/** What the columns of a form are called, in the order of the form. */
function headingsOf(form: Form): Heading<string>[] {
  const heading = (variable: string, texts: readonly string[]): Heading<string> => ({
    codes: [variable],
    texts,
    target: variable,
  });
  return [
    heading('case', inAll(form, terms.caseKey)),
    heading('timepoint', []),
    heading('informant', inAll(form, terms.informant)),
    heading('form', []),
    heading('date', inAll(form, terms.date)),
    ...allAsked(form).map(({ variable, text }) => heading(variable, inAll(form, text))),
    ...allScores(form).map(({ variable, title }) => heading(variable, inAll(form, title))),
  ];
}

/** The variable of each heading, as all the forms say that have most of them; a heading that they do not agree on has none. */
function variablesOf(forms: readonly Form[], names: readonly string[]): (string | undefined)[] {
  const found = forms.map((form) => aligned(names, headingsOf(form)).found);
  const count = (one: readonly (string | undefined)[]) => one.filter((name) => name !== undefined).length;
  const most = Math.max(0, ...found.map(count));
  const best = found.filter((one) => count(one) === most);
  return names.map((_, at) => {
    const all = new Set(best.map((one) => one[at]));
    return all.size === 1 ? [...all][0] : undefined;
  });
}

/**
 * A table of answers where the questions stand in words: its columns get the codebook's names. What Microsoft Forms adds of
 * itself is left out, and the day when the form was sent in is its date where it asks for none. Undefined where all names are
 * the codebook's, and for a table of something else.
 */
export function byText(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const known = new Set(forms.flatMap((form) => columns(form).map(({ variable }): string => variable)));
  if (names.every((name) => known.has(name)) || (tableKind(names) !== 'forms' && names.includes('case')))
    return undefined;
  const variables = variablesOf(forms, names);
  const sent = names.findIndex((name) => sentAt.has(small(name)));
  const questions = new Set(forms.flatMap((form) => allAsked(form).map(({ variable }): string => variable)));
  const asks = variables.some((variable) => variable !== undefined && questions.has(variable));
  if (!asks) {
    const strange = names.filter((name) => !own.has(small(name)));
    if (sent >= 0 && !names.some((name) => known.has(name))) throw unknownHeadings('Microsoft Forms', strange);
    return undefined;
  }
  if (sent < 0 && names.every((name, at) => variables[at] === undefined || variables[at] === name)) return undefined;
  const isOwn = (name: string, at: number) => sent >= 0 && variables[at] === undefined && own.has(small(name));
  const kept = names.flatMap((name, at) => (isOwn(name, at) ? [] : [{ name: variables[at] ?? name, at }]));
  const withoutDay = sent >= 0 && !kept.some(({ name }) => name === 'date');
  if (withoutDay) kept.push({ name: 'date', at: sent });
  let rows = 0;
  return {
    ...(sent >= 0 && { program: 'Microsoft Forms' as const }),
    names: kept.map(({ name }) => name),
    rows: (cells) => {
      rows += 1;
      return [kept.map(({ at }) => cells[at] ?? '')];
    },
    notes: () => [
      ...(sent >= 0 ? [readAs('Microsoft Forms')] : []),
      ...leftOut(names.filter(isOwn)),
      ...(withoutDay ? counted(rows, dayOfSending) : []),
    ],
  };
}
