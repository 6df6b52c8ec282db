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
import { type Aligned, aligned, type Heading } from '../labels/headings.js';
import { once } from '../labels/once.js';
import { doubtfulHeadings, refuseStrange, unknownHeadings } from '../labels/unreadable.js';
import { type Conversion, type MadeColumn, reshaped } from '../tables/conversion.js';
import { type Marks, type Part, Together } from './choices.js';
import { counted, leftOut, readAs, unsubmitted } from './notes.js';

/** The first columns of every export, in this order whatever they are called. The second says whether the response was sent in. */
const ofResponse = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed'];
/** The program's other columns: of the response, of how long it took, and of the list of participants. */
const others = new Set(
  'startdate datestamp ipaddr refurl interviewtime token tid participant_id firstname lastname email emailstatus language blacklisted sent remindersent remindercount completed usesleft validfrom validuntil mpid'.split(
    ' ',
  ),
);
const patterns = /^(attribute_\d+|groupTime\d+|\d+X\d+X\d+time|Question time: .*|Group time: .*)$/;
/** Texts that are only shown have a column, in which nothing ever stands. */
const shownText = /^note\d+$/;
const small = (words: Readonly<Record<string, string | undefined>>) =>
  Object.values(words).flatMap((word) => (word === undefined ? [] : [word.toLowerCase()]));
/** `N`, and the digits for both, when the export was told to convert them; words when it was told to write full answers. */
const marks: Marks = {
  chosen: ['Y', '1'],
  not: ['', 'N', '2', '0'],
  chosenWords: small(yesWord),
  notWords: small(noWord),
};

const yesNo = new Map<string, string>([
  ['Y', yesNoCodes.yes],
  ['N', yesNoCodes.no],
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
  if (!isOne) return undefined;
  // A form whose instruments are answered elsewhere asks nothing but who and when.
  const asks = names.includes('form') || names.some((name) => known.get(name)?.item);
  if (!names.includes('date') || !asks || new Set(names).size < names.length) return undefined;
  return names.map((name) => known.get(name));
}

/** The same by the texts of the questions, whole or cut. The form's own id is one of the headings. */
function byText(forms: readonly Form[], names: readonly string[]): (Known | undefined)[] | undefined {
  // The program's own columns come first, and are called otherwise than any of ours.
  const own = new Set<string>(headColumns);
  if (names.length <= ofResponse.length || names.slice(0, ofResponse.length).some((name) => own.has(name)))
    return undefined;
  let best: Aligned<Known> | undefined;
  for (const columns of columnsOfAll(forms)) {
    const found = aligned(names, columns);
    const has = (variable: string) => found.found.some((one) => one?.variable === variable);
    if (has('form') && has('date') && found.count > (best?.count ?? 0)) best = found;
  }
  const first = best?.found.findIndex((one) => one !== undefined) ?? 0;
  if (!best || first < ofResponse.length) return undefined;
  if (best.doubtful.length > 0) throw doubtfulHeadings('LimeSurvey', best.doubtful);
  // What the form's own id is followed by, where forms say more of themselves than that.
  const found = [...best.found];
  const at = found.findIndex((one) => one?.variable === 'form') + 1;
  for (const variable of headColumns.filter((name) => !named.has(name))) found[at] ??= { variable };
  return found;
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
  ].map((text) => text.toLowerCase()),
);

/**
 * Responses as LimeSurvey exports them: CSV or Excel, with question codes, whole questions or cut ones as headings, and with
 * answers as codes or in words. Undefined for what is not an export of a survey. A heading that is nobody’s keeps its name, so
 * that the check says so.
 */
export function limesurvey(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const isOurs = new Set(forms.flatMap((form) => allAsked(form).map(({ variable }): string => variable)));
  const coded = byCode(forms, names);
  const found = coded ?? byText(forms, names);
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
  const isOwn = (name: string, at: number) => {
    if (coded) return ofResponse.includes(name) || others.has(name) || patterns.test(name);
    return at < first && (at < ofResponse.length || ownFirst.includes(first) || ownTexts.has(name.toLowerCase()));
  };
  refuseStrange(
    'LimeSurvey',
    names.filter((name, at) => !found[at] && !isOwn(name, at) && !shownText.test(name)),
    found,
  );
  const parts = new Map<string, Part[]>();
  const left: string[] = [];
  const together = new Together(marks);
  const columns = names.flatMap((name, at): MadeColumn[] => {
    const known = found[at];
    if (!known) {
      if (shownText.test(name)) return [];
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
  const sent = coded ? names.indexOf('submitdate') : ofResponse.indexOf('submitdate');
  let unsent = 0;
  const keep = (cells: readonly string[]) => {
    // An export without any response has one row, and nothing in it.
    if (cells.every((cell) => cell === '')) return false;
    if (sent < 0 || (cells[sent] ?? '').trim() !== '') return true;
    unsent += 1;
    return false;
  };
  return reshaped(columns, keep, {
    program: 'LimeSurvey',
    inWords: () => together.inWords,
    notes: () => [readAs('LimeSurvey'), ...leftOut(left), ...counted(unsent, unsubmitted)],
  });
}
