import { xlsformField, xlsformSheets } from '../../forms/conventions.js';
import { allAsked, allScores, type Form } from '../../forms/index.js';
import { inAll } from '../labels/answer-texts.js';
import { type Heading, resolved } from '../labels/headings.js';
import { once } from '../labels/once.js';
import { doubtfulHeadings, refuseStrange, unknownHeadings } from '../labels/unreadable.js';
import { type Conversion, type MadeColumn, reshaped } from '../tables/conversion.js';
import { type Marks, type Part, Together } from './choices.js';
import { counted, encrypted, leftOut, readAs, rejected } from './notes.js';

/** What a program that uses XLSForms adds to the answers; by one of the first its export is known. */
interface Program {
  name: 'ODK' | 'KoboToolbox';
  ofSubmission: readonly string[];
  /** All the columns that are not the form's. */
  own: ReadonlySet<string>;
  /** Between the names of the groups that a field stands in. */
  between: '-' | '/';
}
const programs: readonly Program[] = [
  {
    name: 'ODK',
    ofSubmission: ['SubmissionDate', 'KEY'],
    own: new Set(
      'SubmissionDate KEY SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState DeviceID Edits FormVersion isValidated instanceID instanceName meta-instanceID meta-instanceName'.split(
        ' ',
      ),
    ),
    between: '-',
  },
  {
    name: 'KoboToolbox',
    ofSubmission: ['_submission_time', '_uuid'],
    own: new Set(
      '_submission_time _uuid start end _id _validation_status _notes _status _submitted_by __version__ _tags _index _parent_table_name _parent_index _attachments _geolocation _xform_id_string _bamboo_dataset_id formhub/uuid meta/instanceID meta/instanceName meta/rootUuid instanceID instanceName'.split(
        ' ',
      ),
    ),
    between: '/',
  },
];
/** What a form may ask the device for besides, in both programs. */
const ofDevice =
  'start end today deviceid username phonenumber subscriberid simserial email audit audit_URL background-audio background-audio_URL'.split(
    ' ',
  );
/** What the file of a repeated group has: it says nothing without the file that it belongs to. */
const ofRepeat = ['PARENT_KEY', '_parent_index', '_submission__id'];
const marks: Marks = { chosen: ['1'], not: ['', '0'] };

interface Known {
  /** Missing for a text that is only shown: it has a column, in which nothing ever stands. */
  variable?: string;
  /** The option whose column it is, where several answers are split. */
  code?: string;
}
type Column = Heading<Known>;

/**
 * The columns of a form: the field's name, with and without the groups that it stands in (`page_maende-maendemar`), or what
 * is asked in any of the form's languages.
 */
const columnsOf = {
  '-': once((form: Form) => columnsWith(form, '-')),
  '/': once((form: Form) => columnsWith(form, '/')),
};

function columnsWith(form: Form, between: '-' | '/'): Column[] {
  const items = new Map(allAsked(form).map((item) => [xlsformField(item.variable), item]));
  const scores = new Map(allScores(form).map(({ variable }) => [xlsformField(variable), variable]));
  const groups: string[] = [];
  return xlsformSheets(form).survey.flatMap(({ type, name, label = {} }): Column[] => {
    if (type === 'begin_group') groups.push(name);
    else if (type === 'end_group') groups.pop();
    if (type === 'begin_group' || type === 'end_group') return [];
    const item = items.get(name);
    const variable = item?.variable ?? scores.get(name) ?? (type === 'note' ? undefined : name);
    const codes = [name, [...groups, name].join(between)];
    // What is only shown has no text of its own to be known by: a question may be called the same.
    const texts =
      variable === undefined ? [] : [...new Set([...Object.values(label), ...(item ? inAll(form, item.text) : [])])];
    const whole: Column = { codes, texts, target: variable === undefined ? {} : { variable } };
    if (item?.kind.type !== 'choices') return [whole];
    const parts = item.kind.options.map(({ code, text }): Column => {
      const called = texts.flatMap((one) => inAll(form, text).map((other) => `${one}/${other}`));
      return { codes: codes.map((one) => `${one}/${code}`), texts: called, target: { variable: item.variable, code } };
    });
    return [whole, ...parts];
  });
}

/** What each heading stands for, by codes, of which all forms may stand in one file, or else by texts. */
function foundIn(
  forms: readonly Form[],
  { name: program, between, own }: Program,
  names: readonly string[],
): readonly (readonly Known[])[] {
  const columns = forms.map(columnsOf[between]);
  const byCode = new Map(columns.flat().flatMap(({ codes, target }) => codes.map((code) => [code, target] as const)));
  const coded = names.map((name) => byCode.get(name));
  if (names.every((name, at) => coded[at] || own.has(name))) return coded.map((one) => (one ? [one] : []));
  const without = names.map((name) => (own.has(name) && !byCode.has(name) ? '' : name));
  const { found, doubtful } = resolved(without, columns, ({ variable, code }) => JSON.stringify([variable, code]));
  if (doubtful.length > 0) throw doubtfulHeadings(program, doubtful);
  return found.map((one, at) => {
    const code = coded[at];
    return one.length === 0 && code ? [code] : one;
  });
}

/**
 * Submissions as ODK Central (or Briefcase) and KoboToolbox export them as CSV or Excel, with or without the names of groups, with
 * several answers in one column or split, with names or labels. Undefined for what is not an export of theirs.
 */
export function odk(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const program = programs.find((one) => one.ofSubmission.some((name) => names.includes(name)));
  const isRepeat = ofRepeat.some((name) => names.includes(name)) && !names.includes('_submission_time');
  if (isRepeat && !names.includes('SubmissionDate')) {
    const isKobo = names.some((name) => name.startsWith('_submission__'));
    throw unknownHeadings(isKobo ? 'KoboToolbox' : 'ODK', names);
  }
  if (!program) return undefined;
  const own = new Set([...program.own, ...ofDevice]);
  const found = foundIn(forms, { ...program, own }, names);
  const strange = names.filter((name, at) => found[at]?.length === 0 && !own.has(name));
  const known = found.flat();
  refuseStrange(program.name, strange, known);
  if (!known.some(({ variable }) => variable === 'date')) throw unknownHeadings(program.name, strange);
  const whole = new Set(known.flatMap(({ variable, code }) => (code === undefined ? [variable] : [])));
  const parts = new Map<string, Part[]>();
  const left: string[] = [];
  const together = new Together(marks);
  const made = ({ variable, code }: Known, at: number): MadeColumn[] => {
    if (variable === undefined) return [];
    if (code === undefined) return [{ name: variable, cell: (cells) => cells[at] ?? '' }];
    // The whole answer stands in a column too.
    if (whole.has(variable)) return [];
    const before = parts.get(variable);
    const all = before ?? [];
    all.push({ code, at });
    parts.set(variable, all);
    return before ? [] : [{ name: variable, cell: together.cell(all) }];
  };
  const columns = names.flatMap((name, at): MadeColumn[] => {
    const targets = found[at] ?? [];
    if (targets.length > 0) return targets.flatMap((target) => made(target, at));
    if (own.has(name)) left.push(name);
    return own.has(name) ? [] : [{ name, cell: (cells) => cells[at] ?? '' }];
  });
  const status = names.indexOf('Status');
  const review = names.indexOf('ReviewState');
  const validation = names.indexOf('_validation_status');
  const count = { rejected: 0, encrypted: 0 };
  const keep = (cells: readonly string[]) => {
    if ((cells[status] ?? '').trim() !== '') count.encrypted += 1;
    else if (cells[review] === 'rejected' || /not.?approved/i.test(cells[validation] ?? '')) count.rejected += 1;
    else return true;
    return false;
  };
  return reshaped(columns, keep, {
    program: program.name,
    notes: () => [
      readAs(program.name),
      ...leftOut(left),
      ...counted(count.rejected, rejected),
      ...counted(count.encrypted, encrypted),
    ],
  });
}
