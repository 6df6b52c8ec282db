import { limesurveyCode } from '../../forms/conventions.js';
import {
  allAsked,
  allScores,
  type Form,
  type FormItem,
  hasOptions,
  headColumns,
  yesNoCodes,
} from '../../forms/index.js';
import { type Conversion, type MadeColumn, reshaped } from '../tables/conversion.js';
import { type Marks, type Part, together } from './choices.js';
import { counted, leftOut, readAs, unsubmitted } from './notes.js';

/** Columns of every response; the first says whether it was sent in. By one of these an export is known. */
const ofResponse = ['submitdate', 'lastpage', 'startlanguage', 'seed'];
/** The program's other columns: of the response, of how long it took, and of the list of participants. */
const others = new Set(
  'id startdate datestamp ipaddr refurl interviewtime token tid participant_id firstname lastname email emailstatus language blacklisted sent remindersent remindercount completed usesleft validfrom validuntil mpid'.split(
    ' ',
  ),
);
const patterns = /^(attribute_\d+|groupTime\d+|\d+X\d+X\d+time|Question time: .*|Group time: .*)$/;
/** Texts that are only shown have a column, in which nothing ever stands. */
const shownText = /^note\d+$/;
/** `N`, and the digits for both, when the export was told to convert them. */
const marks: Marks = { chosen: ['Y', '1'], not: ['', 'N', '2', '0'] };

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

/** What each heading stands for: a question’s code, and for several answers `code[1]` or `code_1`. */
function headings(forms: readonly Form[]): Map<string, Known> {
  const known = new Map<string, Known>(headColumns.map((variable) => [variable, { variable }]));
  for (const form of forms) {
    for (const { variable } of allScores(form)) known.set(limesurveyCode(variable), { variable });
    for (const item of allAsked(form)) {
      const { variable, kind } = item;
      const heading = limesurveyCode(variable);
      if (kind.type !== 'choices' || !hasOptions(item)) known.set(heading, { variable, item });
      else {
        for (const { code } of kind.options) {
          for (const one of [`${heading}[${code}]`, `${heading}_${code}`]) known.set(one, { variable, item, code });
        }
      }
    }
  }
  return known;
}

/**
 * Responses as LimeSurvey exports them, with question codes as headings and answer codes: CSV or Excel. Undefined for
 * what is not an export of a generated survey. A heading that is nobody’s keeps its name, so that the check says so.
 */
export function limesurvey(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const known = headings(forms);
  const isOne = ofResponse.some((name) => names.includes(name) && !known.has(name));
  // A form whose instruments are answered elsewhere asks nothing but who and when.
  const asks = names.includes('form') || names.some((name) => known.get(name)?.item);
  if (!isOne || !names.includes('date') || !asks) return undefined;
  const parts = new Map<string, Part[]>();
  const left: string[] = [];
  const columns = names.flatMap((name, at): MadeColumn[] => {
    const found = known.get(name);
    if (!found) {
      if (shownText.test(name)) return [];
      const own = ofResponse.includes(name) || others.has(name) || patterns.test(name);
      if (own) left.push(name);
      return own ? [] : [{ name, cell: (cells) => cells[at] ?? '' }];
    }
    const { variable, item, code } = found;
    if (code === undefined) {
      const words = item?.kind.type === 'yes-no' ? yesNo : undefined;
      return [{ name: variable, cell: (cells) => words?.get((cells[at] ?? '').trim()) ?? cells[at] ?? '' }];
    }
    const before = parts.get(variable);
    const all = before ?? [];
    all.push({ code, at });
    parts.set(variable, all);
    return before ? [] : [{ name: variable, cell: together(all, marks) }];
  });
  const sent = names.indexOf('submitdate');
  let unsent = 0;
  const keep = (cells: readonly string[]) => {
    // An export without any response has one row, and nothing in it.
    if (cells.every((cell) => cell === '')) return false;
    if (sent < 0 || (cells[sent] ?? '').trim() !== '') return true;
    unsent += 1;
    return false;
  };
  return reshaped(columns, keep, () => [readAs('LimeSurvey'), ...leftOut(left), ...counted(unsent, unsubmitted)]);
}
