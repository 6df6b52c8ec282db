import { limesurveyCode, limesurveyEquation } from '../../forms/conventions.js';
import {
  allAsked,
  allScores,
  asked,
  type Form,
  type FormItem,
  hasOptions,
  headColumns,
  inDependencyOrder,
  noWord,
  yesNoCodes,
  yesWord,
} from '../../forms/index.js';
import { terms } from '../../words/index.js';
import { inAll } from '../labels/answer-texts.js';
import { foldings } from '../labels/folded.js';
import { type Aligned, aligned, type Heading } from '../labels/headings.js';
import { once } from '../labels/once.js';
import { doubtfulHeadings, refuseStrange, unknownHeadings } from '../labels/unreadable.js';
import { type Conversion, type MadeColumn, reshaped } from '../tables/conversion.js';
import { type Marks, type Part, Together } from './choices.js';
import { counted, leftOut, notToldSent, readAs, unsubmitted } from './notes.js';

/** The first columns of every export, in this order whatever they are called. The second says whether the response was sent in. */
const ofResponse = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed'];
/** Before version 3 there was no seed. */
const fewestOfResponse = 4;
/** What the second is called in Swedish and English, where others have been left out of the export. */
const sentTexts = new Set(['datum inskickad', 'date submitted']);
/** The program's other columns: of the response, of how long it took, and of the list of participants. */
const others = new Set(
  'startdate datestamp ipaddr refurl interviewtime token tid participant_id firstname lastname email emailstatus language blacklisted sent remindersent remindercount completed usesleft validfrom validuntil mpid'.split(
    ' ',
  ),
);
const patterns = /^(attribute_\d+|groupTime\d+|\d+X\d+(X\d+)?time)$/;
/** Texts that are only shown have a column, in which nothing ever stands. */
const shownText = /^note\d+$/;
const small = (words: Readonly<Record<string, string | undefined>>) =>
  Object.values(words).flatMap((word) => (word === undefined ? [] : [word.toLowerCase()]));
/** `N`, and the digits for both, when the export was told to convert them; words when it was told to write full answers. */
const marks: Marks = {
  chosen: ['Y', '1'],
  not: ['', 'N', '2', '0'],
  chosenWords: small(yesWord),
  // Where the question was not shown.
  notWords: [...small(noWord), 'n/a'],
};
/** Where full answers are written, what was not shown is so in some of the columns. */
const notShown = 'N/A';

const yesNo = new Map<string, string>([
  ['Y', yesNoCodes.yes],
  ['N', yesNoCodes.no],
  [notShown, ''],
]);

interface Known {
  variable: string;
  item?: FormItem;
  /** The option whose column it is. */
  code?: string;
}
type Column = Heading<Known>;

const isEquation = (name: string) => name.startsWith('{');

function itemColumns(form: Form, item: FormItem): Column[] {
  const { variable, kind } = item;
  const heading = limesurveyCode(variable);
  const texts = inAll(form, item.text);
  if (kind.type !== 'choices' || !hasOptions(item)) return [{ codes: [heading], texts, target: { variable, item } }];
  return kind.options.map(({ code, text }) => ({
    codes: [`${heading}[${code}]`, `${heading}_${code}`],
    texts: texts.flatMap((one) => inAll(form, text).map((other) => `${one} [${other}]`)),
    target: { variable, item, code },
  }));
}

/** Columns of the head that are called by a text that is known here. */
const named = new Set<string>(['case', 'date', 'timepoint', 'informant', 'form']);

/** The columns of a survey, in its own order. What is hidden is called by what stands in it. */
function columnsOf(form: Form, forms: readonly Form[]): Column[] {
  const own: Readonly<Record<string, readonly string[]>> = {
    case: inAll(form, terms.caseKey),
    date: inAll(form, terms.date),
    timepoint: form.timepoint ? [form.timepoint.code] : [],
    informant: form.informant ? [form.informant.kind] : [],
    form: [form.id],
  };
  const shown = ['case', 'date'];
  const hidden = headColumns.filter((name) => !shown.includes(name));
  const head = [...shown, ...hidden].map((variable): Column => {
    return { codes: [variable], texts: own[variable] ?? [], target: { variable } };
  });
  // What staff write in of the same sitting may have been asked in the survey itself when it was made.
  const besides = forms.filter((other) => other !== form && other.sitting === form.sitting);
  const sections = [form, ...besides]
    .flatMap((one) => one.sections)
    .flatMap((section) => [
      ...asked(section).flatMap((item) => itemColumns(form, item)),
      ...inDependencyOrder(section.scores).map((score): Column => {
        const { variable } = score;
        const text = limesurveyEquation(score, section.items, section.scores);
        // How a score is worked out may have been written otherwise when the survey was made; the order tells which it is.
        return { codes: [limesurveyCode(variable)], texts: [text], fits: isEquation, target: { variable } };
      }),
    ]);
  return [...head, ...sections];
}

const columnsOfAll = once((forms: readonly Form[]) => forms.map((form) => columnsOf(form, forms)));

/** What each heading stands for, of a file with codes as headings: all forms may stand in it. */
function byCode(forms: readonly Form[], names: readonly string[]): (Known | undefined)[] | undefined {
  const known = new Map<string, Known>(headColumns.map((variable) => [variable, { variable }]));
  for (const form of forms) {
    for (const { variable } of allScores(form)) known.set(limesurveyCode(variable), { variable });
    for (const item of allAsked(form)) {
      for (const { codes, target } of itemColumns(form, item)) for (const code of codes) known.set(code, target);
    }
  }
  const isOne = ofResponse.slice(1).some((name) => names.includes(name) && !known.has(name));
  // Nobody else writes the box of an answer so.
  if (!isOne && !names.some((name) => known.get(name)?.code !== undefined)) return undefined;
  // A form whose instruments are answered elsewhere asks nothing but who and when.
  const asks = names.includes('form') || names.some((name) => known.get(name)?.item);
  if (!names.includes('date') || !asks || new Set(names).size < names.length) return undefined;
  return names.map((name) => known.get(name));
}

/** The same by the texts of the questions, whole or cut. The form's own id is one of the headings. */
function byText(forms: readonly Form[], names: readonly string[]): (Known | undefined)[] | undefined {
  // It is called by what stands in it there, and not by its name.
  if (names.includes('form')) return undefined;
  let best: Aligned<Known> | undefined;
  for (const columns of columnsOfAll(forms)) {
    const found = aligned(names, columns);
    const has = (variable: string) => found.found.some((one) => one?.variable === variable);
    if (has('form') && has('date') && found.count > (best?.count ?? 0)) best = found;
  }
  if (!best) return undefined;
  if (best.doubtful.length > 0) throw doubtfulHeadings('LimeSurvey', best.doubtful);
  // What the form's own id is followed by, where forms say more of themselves than that.
  const found = [...best.found];
  const at = found.findIndex((one) => one?.variable === 'form') + 1;
  for (const variable of headColumns.filter((name) => !named.has(name))) found[at] ??= { variable };
  return found;
}

/** Headings where the code stands before the text: `case. Klientens kod`, with what stands between as the file has it. */
function withoutTexts(names: readonly string[]): readonly string[] {
  const [between] = names.flatMap((name) => /^submitdate([^\p{L}\d]+)\p{L}/u.exec(name)?.[1] ?? []);
  return between === undefined ? names : names.map((name) => name.split(between)[0] ?? name);
}

/** Texts whose spaces have been made underscores, with spaces again; what the form says of itself never had any. */
function withSpaces(forms: readonly Form[], names: readonly string[]): readonly string[] {
  if (names.some((name) => /\s/.test(name)) || !names.some((name) => name.includes('_'))) return names;
  const codes = new Set(
    forms.flatMap(({ id, timepoint, informant }): (string | undefined)[] => [id, timepoint?.code, informant?.kind]),
  );
  return names.map((name) => (codes.has(name) || isEquation(name) ? name : name.replaceAll('_', ' ')));
}

/** What is only shown before questions, as a heading begins with it. */
const shownTexts = once((forms: readonly Form[]) =>
  forms.flatMap((form) =>
    allAsked(form).flatMap(({ part }) =>
      [part?.title, part?.introduction, part?.stem].flatMap((text) =>
        text ? inAll(form, text).flatMap(foldings) : [],
      ),
    ),
  ),
);
/** Whether a heading is such a text, whole or cut. */
function isShownText(forms: readonly Form[], name: string): boolean {
  const [plain = ''] = foldings(name.split('..')[0] ?? '');
  return plain !== '' && shownTexts(forms).some((text) => plain.startsWith(text) || text.startsWith(plain));
}

/** How many columns of its own the program writes first: with or without the days when the response was begun and changed. */
const ownFirst = [ofResponse.length, ofResponse.length + 2];
const ownTexts = new Set(
  [
    ...[
      'datum påbörjad',
      'datum senaste åtgärd',
      'ip-adress',
      'hänvisande url',
      'tid totalt',
      'åtkomstkod',
      'behörighetskod',
    ],
    ...['date started', 'date last action', 'ip address', 'referrer url', 'total time', 'access code'],
    ...['förnamn', 'efternamn', 'e-postadress', 'e-poststatus', 'total tid'],
    ...['first name', 'last name', 'email address', 'email status'],
  ].map((text) => text.toLowerCase()),
);

/**
 * Responses as LimeSurvey exports them: CSV or Excel, with question codes, whole questions or cut ones as headings, and with
 * answers as codes or in words. Undefined for what is not an export of a survey. A heading that is nobody’s keeps its name, so
 * that the check says so.
 */
export function limesurvey(forms: readonly Form[], headings: readonly string[]): Conversion | undefined {
  const names = withoutTexts(headings);
  const isOurs = new Set(forms.flatMap((form) => allAsked(form).map(({ variable }): string => variable)));
  const coded = byCode(forms, names);
  const found = coded ?? byText(forms, withSpaces(forms, names));
  if (!found) {
    const isExport = ['submitdate', 'lastpage'].every((name) => names.includes(name) && !isOurs.has(name));
    if (isExport)
      throw unknownHeadings(
        'LimeSurvey',
        names.filter((name) => !ofResponse.includes(name) && !others.has(name)),
      );
    return undefined;
  }
  const first = found.findIndex((one) => one !== undefined);
  const last = found.findLastIndex((one) => one !== undefined);
  // How long each question took stands last, by its code; how long all took, before that.
  const codes = new Set([...headColumns, ...isOurs].map(limesurveyCode));
  const isTimed = names.slice(last + 1).some((name) => codes.has(name.split(': ')[1] ?? ''));
  const isOwn = (name: string, at: number) => {
    if (coded) {
      const timed = name.endsWith('Time') && (codes.has(name.slice(0, -4)) || shownText.test(name.slice(0, -4)));
      return ofResponse.includes(name) || others.has(name) || patterns.test(name) || timed;
    }
    if (ownTexts.has(name.replaceAll('_', ' ').toLowerCase()) || (isTimed && at > last)) return true;
    return at < first && (at < ofResponse.length || ownFirst.includes(first));
  };
  const isShown = (name: string, at: number) =>
    shownText.test(name) || (!coded && at > first && !isOwn(name, at) && isShownText(forms, name));
  refuseStrange(
    'LimeSurvey',
    names.filter((name, at) => !found[at] && !isOwn(name, at) && !isShown(name, at)),
    found,
  );
  const parts = new Map<string, Part[]>();
  const left: string[] = [];
  const together = new Together(marks);
  const columns = names.flatMap((name, at): MadeColumn[] => {
    const known = found[at];
    if (!known) {
      if (isShown(name, at)) return [];
      const own = isOwn(name, at);
      if (own) left.push(name);
      return own ? [] : [{ name, cell: (cells) => cells[at] ?? '' }];
    }
    const { variable, item, code } = known;
    if (code === undefined) {
      const words = item?.kind.type === 'yes-no' ? yesNo : undefined;
      return [{ name: variable, cell: (cells) => words?.get((cells[at] ?? '').trim()) ?? cells[at] ?? '' }];
    }
    const before = parts.get(variable);
    const all = before ?? [];
    all.push({ code, at });
    parts.set(variable, all);
    return before ? [] : [{ name: variable, cell: together.cell(all) }];
  });
  const sent = coded
    ? names.indexOf('submitdate')
    : first >= fewestOfResponse
      ? ofResponse.indexOf('submitdate')
      : names.findIndex((name) => sentTexts.has(name.replaceAll('_', ' ').toLowerCase()));
  let unsent = 0;
  const keep = (cells: readonly string[]) => {
    // An export without any response has one row, and nothing in it.
    if (cells.every((cell) => cell === '')) return false;
    if (sent < 0 || !['', notShown].includes((cells[sent] ?? '').trim())) return true;
    unsent += 1;
    return false;
  };
  return reshaped(columns, keep, {
    program: 'LimeSurvey',
    inWords: () => together.inWords,
    notes: () => [
      readAs('LimeSurvey'),
      ...leftOut(left),
      ...counted(unsent, unsubmitted),
      ...(sent < 0 ? [notToldSent] : []),
    ],
  });
}
