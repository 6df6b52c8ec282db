import { allAsked, allScores, columns, type Form, type FormItem } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import { terms } from '../../words/index.js';
import { counted, dayOfSending, leftOut, readAs, triedOut, unsubmitted } from '../exports/notes.js';
import type { Conversion } from '../tables/conversion.js';
import { tableKind } from '../tables/table-kind.js';
import { inAll } from './answer-texts.js';
import { type Heading, resolved } from './headings.js';
import { once } from './once.js';
import { doubtfulHeadings, type Program, unknownHeadings } from './unreadable.js';

/** A program whose forms somebody makes by hand: what it adds, in Swedish and English. Some of it tells who somebody is. */
interface Asking {
  program: Program;
  /** When a form was sent in. */
  sentAt: ReadonlySet<string>;
  own: ReadonlySet<string>;
  /** What it adds to each question. */
  ofQuestions?: RegExp;
  /** Columns by which a row is no answer, and what then stands there. */
  out?: Readonly<Record<string, { values: ReadonlySet<string>; say: (count: number) => Said }>>;
}
const among = (...texts: string[]): ReadonlySet<string> => new Set(texts);
const programs: readonly Asking[] = [
  {
    program: 'Microsoft Forms',
    sentAt: among('slutförandetid', 'completion time'),
    own: among(
      ...['id', 'starttid', 'slutförandetid', 'e-post', 'namn', 'språk', 'senast ändrad', 'senaste ändringstid'],
      ...['start time', 'completion time', 'email', 'name', 'language', 'last modified time'],
      ...['total points', 'quiz feedback', 'grade posted time', 'totalt antal poäng', 'feedback för test'],
    ),
    ofQuestions: /^(points|feedback|poäng) [-–] /,
  },
  {
    program: 'Google Forms',
    sentAt: among('tidsstämpel', 'timestamp'),
    own: among(
      ...['tidsstämpel', 'e-postadress', 'användarnamn', 'poäng', 'totalpoäng'],
      ...['timestamp', 'email address', 'username', 'score', 'total score'],
    ),
  },
  {
    program: 'Qualtrics',
    sentAt: among('recordeddate', 'recorded date'),
    own: among(
      ...[
        'startdate',
        'enddate',
        'status',
        'ipaddress',
        'progress',
        'duration (in seconds)',
        'finished',
        'recordeddate',
      ],
      ...['responseid', 'recipientlastname', 'recipientfirstname', 'recipientemail', 'externalreference'],
      ...['locationlatitude', 'locationlongitude', 'distributionchannel', 'userlanguage', 'recorded date'],
    ),
    out: {
      finished: { values: among('false', '0', 'falskt', 'no', 'nej'), say: unsubmitted },
      status: { values: among('survey preview', '1', 'survey test', '4', 'spam', '8'), say: triedOut },
    },
  },
];
const small = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/** What is asked, alone and as the programs write a row of a matrix: with what all the rows begin with before it. */
function withStem(form: Form, text: FormItem['text'], stem: FormItem['text'] | undefined): string[] {
  const texts = inAll(form, text);
  const before = stem ? inAll(form, stem) : [];
  return [
    ...texts,
    ...before.flatMap((first) => texts.flatMap((one) => [`${first} [${one}]`, `${first} - ${one}`, first + one])),
  ];
}

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
    ...allAsked(form).map(({ variable, text, part }) => heading(variable, withStem(form, text, part?.stem))),
    ...allScores(form).map(({ variable, title }) => heading(variable, inAll(form, title))),
  ];
});

/**
 * A table of answers where the questions stand in words: its columns get the codebook's names. What a program adds of
 * itself is left out, and the day when the form was sent in is its date where it asks for none. Undefined where all names are
 * the codebook's, and for a table of something else.
 */
export function byText(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const known = new Set(forms.flatMap((form) => columns(form).map(({ variable }): string => variable)));
  if (names.every((name) => known.has(name)) || (tableKind(names) !== 'forms' && names.includes('case')))
    return undefined;
  const { found: variables, doubtful } = resolved(names, forms.map(headingsOf), (variable) => variable);
  const asking = programs.find(({ sentAt }) => names.some((name) => sentAt.has(small(name))));
  const sent = names.findIndex((name) => asking?.sentAt.has(small(name)));
  if (asking && doubtful.length > 0) throw doubtfulHeadings(asking.program, doubtful);
  const questions = new Set(forms.flatMap((form) => allAsked(form).map(({ variable }): string => variable)));
  const asks = variables.flat().some((variable) => questions.has(variable));
  const isAdded = (name: string) =>
    asking !== undefined && (asking.own.has(small(name)) || (asking.ofQuestions?.test(small(name)) ?? false));
  if (!asks) {
    const strange = names.filter((name) => !isAdded(name));
    if (asking && !names.some((name) => known.has(name))) throw unknownHeadings(asking.program, strange);
    return undefined;
  }
  if (!asking && names.every((name, at) => variables[at]?.every((variable) => variable === name))) return undefined;
  const isOwn = (name: string, at: number) => variables[at]?.length === 0 && isAdded(name);
  const kept = names.flatMap((name, at) => {
    const known = variables[at] ?? [];
    return isOwn(name, at) ? [] : (known.length > 0 ? known : [name]).map((one) => ({ name: one, at }));
  });
  const withoutDay = asking !== undefined && !kept.some(({ name }) => name === 'date');
  if (withoutDay) kept.push({ name: 'date', at: sent });
  const out = Object.entries(asking?.out ?? {}).map(([column, rest]) => ({
    ...rest,
    at: names.findIndex((name, at) => small(name) === column && isOwn(name, at)),
    count: 0,
  }));
  let rows = 0;
  return {
    ...(asking && { program: asking.program }),
    names: kept.map(({ name }) => name),
    rows: (cells) => {
      const why = out.find(({ at, values }) => values.has(small(cells[at] ?? '')));
      if (why) {
        why.count += 1;
        return [];
      }
      rows += 1;
      return [kept.map(({ at }) => cells[at] ?? '')];
    },
    notes: () => [
      ...(asking ? [readAs(asking.program)] : []),
      ...leftOut(names.filter(isOwn)),
      ...out.flatMap(({ count, say }) => counted(count, say)),
      ...(withoutDay ? counted(rows, dayOfSending) : []),
    ],
  };
}
