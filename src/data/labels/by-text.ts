import { allAsked, allScores, columns, type Form } from '../../forms/index.js';
import { terms } from '../../words/index.js';
import { counted, dayOfSending, leftOut, readAs } from '../exports/notes.js';
import type { Conversion } from '../tables/conversion.js';
import { tableKind } from '../tables/table-kind.js';
import { inAll } from './answer-texts.js';
import { type Heading, resolved } from './headings.js';
import { once } from './once.js';
import { doubtfulHeadings, unknownHeadings } from './unreadable.js';

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
const headingsOf = once((form: Form): Heading<string>[] => {
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
});

/**
 * A table of answers where the questions stand in words: its columns get the codebook's names. What Microsoft Forms adds of
 * itself is left out, and the day when the form was sent in is its date where it asks for none. Undefined where all names are
 * the codebook's, and for a table of something else.
 */
export function byText(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const known = new Set(forms.flatMap((form) => columns(form).map(({ variable }): string => variable)));
  if (names.every((name) => known.has(name)) || (tableKind(names) !== 'forms' && names.includes('case')))
    return undefined;
  const { found: variables, doubtful } = resolved(names, forms.map(headingsOf), (variable) => variable);
  const sent = names.findIndex((name) => sentAt.has(small(name)));
  if (sent >= 0 && doubtful.length > 0) throw doubtfulHeadings('Microsoft Forms', doubtful);
  const questions = new Set(forms.flatMap((form) => allAsked(form).map(({ variable }): string => variable)));
  const asks = variables.flat().some((variable) => questions.has(variable));
  if (!asks) {
    const strange = names.filter((name) => !own.has(small(name)));
    if (sent >= 0 && !names.some((name) => known.has(name))) throw unknownHeadings('Microsoft Forms', strange);
    return undefined;
  }
  if (sent < 0 && names.every((name, at) => variables[at]?.every((variable) => variable === name))) return undefined;
  const isOwn = (name: string, at: number) => sent >= 0 && variables[at]?.length === 0 && own.has(small(name));
  const kept = names.flatMap((name, at) => {
    const known = variables[at] ?? [];
    return isOwn(name, at) ? [] : (known.length > 0 ? known : [name]).map((one) => ({ name: one, at }));
  });
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
