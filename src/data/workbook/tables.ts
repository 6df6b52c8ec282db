import { dueColumns, sheetNames, WorkbookSpeech, workbookReasonTexts, workbookRows } from '../../forms/conventions.js';
import { allAsked, allScores, columns, type Form, headColumns } from '../../forms/index.js';
import { type Design, splitVariables } from '../../model/index.js';
import { read as readingOf } from '../../reading/index.js';
import { counted, scoresWithoutValue } from '../exports/notes.js';
import { figure } from '../filled/filled-form.js';
import { type At, day, isEmpty, type Row, saidTo, trimmed, type Value, variablesOf } from './cells.js';
import type { Formulas, SheetTable } from './spreadsheet.js';

/** A value as the files have it. */
function textOf(value: Value | readonly string[]): string {
  if (typeof value === 'number') return figure(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'object' && value !== null ? value.join(' ') : String(value ?? '');
}

/** The rows that something is written in. */
function read(rows: readonly Row[], cellsOf: (row: Row) => string[], isWritten: (cells: readonly string[]) => boolean) {
  return rows.slice(workbookRows.first).flatMap((row, index) => {
    const cells = cellsOf(row);
    return isWritten(cells) ? [{ cells, row: workbookRows.first + index + 1 }] : [];
  });
}
const isAny = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

/** The sheet of a form. What its own rules forbid is left as it stands, for the check to say; so is a column that is gone. */
export function formTable(sheet: string, form: Form, rows: readonly Row[], empty: Formulas = []): SheetTable {
  const variables = variablesOf(rows);
  const has = (variable: string) => variables.includes(variable);
  const items = allAsked(form).filter(({ variable, kind }) =>
    kind.type === 'choices' ? kind.options.some(({ code }) => has(`${variable}.${code}`)) : has(variable),
  );
  const scores = allScores(form).filter(({ variable }) => has(variable));
  const own: Readonly<Record<string, string>> = {
    timepoint: form.timepoint?.code ?? '',
    informant: form.informant?.kind ?? '',
    form: form.id,
  };
  const cellsOf = (row: Row): string[] => {
    const at: At = (variable) => row[variables.indexOf(variable)];
    return [
      form.caseKey ? trimmed(at('case')) : '',
      ...['timepoint', 'informant', 'form'].map((name) => own[name] ?? ''),
      isEmpty(at('date')) ? '' : textOf(day(at('date'))),
      trimmed(at('version')),
      ...items.map((item) => textOf(saidTo(item, at, (_, value) => trimmed(value)))),
      ...scores.map(({ variable }) => (isEmpty(at(variable)) ? '' : textOf(at(variable)))),
    ];
  };
  const isWritten = ([code, , , , date, , ...answers]: readonly string[]) =>
    isAny([code ?? '', date ?? '', ...answers.slice(0, items.length)]);
  const names = new Set([...headColumns, ...[...items, ...scores].map(({ variable }) => variable)]);
  const written = read(rows, cellsOf, isWritten);
  const places = new Set(written.map(({ row }) => row - 1));
  const ofScores = new Set(scores.map(({ variable }) => variables.indexOf(variable)));
  const lost = empty.filter(({ row, column }) => places.has(row) && ofScores.has(column));
  return {
    sheet,
    kind: 'forms',
    names: columns(form).flatMap(({ variable }) => (names.has(variable) ? [variable] : [])),
    rows: written,
    notes: counted(lost.length, scoresWithoutValue),
  };
}

/** The sheet of the clients: the code, the first and the last day, the days of events that others are counted from, the group, and what results are split by. */
export function casesTable(sheet: string, design: Design, forms: readonly Form[], rows: readonly Row[]): SheetTable {
  const variables = variablesOf(rows);
  const events = dueColumns(design, forms).bases.flatMap((base) => (typeof base === 'string' ? [] : [base.event]));
  const places = variables.flatMap((variable, at) => (variable === 'event' ? [at] : []));
  // Of a workbook that was made before the events were others, nobody knows which is which.
  const known = places.length === events.length ? places : [];
  const lost = places.length - known.length;
  const listed = ['group', 'cluster', ...splitVariables].filter((column) => variables.includes(column));
  const chosen = new Set<string>(readingOf(design).listedSplits.flatMap(({ by, groups }) => (groups ? [by] : [])));
  const cellsOf = (row: Row) => [
    trimmed(row[0]),
    ...[1, 2, ...known].map((at) => (isEmpty(row[at]) ? '' : textOf(day(row[at])))),
    ...listed.map((column) => {
      const said = trimmed(row[variables.indexOf(column)]);
      // The code stands before the dash, in a list that is chosen from.
      return chosen.has(column) ? (said.split(' – ')[0] ?? '') : said;
    }),
  ];
  return {
    sheet,
    kind: 'cases',
    names: ['case', 'start', 'end', ...(known.length > 0 ? events : []), ...listed],
    rows: read(rows, cellsOf, isAny),
    notes: counted(lost, (count) => ({
      sv: `${count} kolumner med datum för händelser är inte med: uppföljningens händelser är ändrade sedan arbetsboken gjordes.`,
      en: `${count} ${count === 1 ? 'column' : 'columns'} with dates of events ${count === 1 ? 'is' : 'are'} left out: the events of the follow-up have changed since the workbook was made.`,
    })),
  };
}

/** Which form is meant by the name of a sheet: as the workbook has them, or as they were made in some language. */
function formNames(forms: readonly Form[], inBook: ReadonlyMap<string, Form | undefined>): Map<string, string> {
  const languages = new Set(['sv', 'en', ...forms.flatMap((form) => form.languages)]);
  const made = [...languages].flatMap((language) =>
    sheetNames(forms, new WorkbookSpeech(language)).map((name, at) => [name, forms[at]?.id ?? ''] as const),
  );
  const now = [...inBook].flatMap(([name, form]) => (form ? [[name, form.id] as const] : []));
  // A name in the workbook itself counts before what it would be in another language.
  return new Map([...made.reverse(), ...now]);
}

/** The kind of reason that a word is, alone or with more said after a colon. What is none is left as it is. */
function reasonOf(text: string): string {
  const word = text.split(':')[0]?.trim().toLowerCase();
  const found = Object.entries(workbookReasonTexts).find(([, said]) =>
    Object.values(said).some((one) => one.toLowerCase() === word),
  );
  return found?.[0] ?? text;
}

/** The sheet of what was not measured. Comments are free text, and are not read. */
export function missedTable(
  sheet: string,
  forms: readonly Form[],
  inBook: ReadonlyMap<string, Form | undefined>,
  rows: readonly Row[],
): SheetTable {
  const variables = variablesOf(rows);
  const ids = formNames(forms, inBook);
  const comment = variables.indexOf('comment');
  const cellsOf = (row: Row) => {
    const at: At = (variable) => row[variables.indexOf(variable)];
    const id = ids.get(trimmed(at('form'))) ?? trimmed(at('form'));
    const timepoint = forms.find((form) => form.id === id)?.timepoint?.code ?? '';
    return [
      trimmed(at('case')),
      timepoint,
      id,
      reasonOf(trimmed(at('reason'))),
      isEmpty(at('date')) ? '' : textOf(day(at('date'))),
    ];
  };
  const comments = rows.slice(workbookRows.first).filter((row) => comment >= 0 && trimmed(row[comment]) !== '').length;
  return {
    sheet,
    kind: 'missed',
    names: ['case', 'timepoint', 'form', 'reason', 'date'],
    rows: read(rows, cellsOf, isAny),
    notes: counted(comments, (count) => ({
      sv: `${count} kommentarer är inte med.`,
      en: `${count} ${count === 1 ? 'comment is' : 'comments are'} left out.`,
    })),
  };
}
