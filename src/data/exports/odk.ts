import { xlsformField, xlsformSheets } from '../../forms/conventions.js';
import { allAsked, allScores, type Form } from '../../forms/index.js';
import { type Conversion, type MadeColumn, reshaped } from '../tables/conversion.js';
import { type Marks, type Part, together } from './choices.js';
import { counted, encrypted, leftOut, readAs, rejected } from './notes.js';

/** What a program that uses XLSForms adds to the answers; by one of the first its export is known. */
interface Program {
  name: string;
  ofSubmission: readonly string[];
  others: ReadonlySet<string>;
  /** Between the names of the groups that a field stands in. */
  between: string;
}
const programs: readonly Program[] = [
  {
    name: 'ODK',
    ofSubmission: ['SubmissionDate', 'KEY'],
    others: new Set(
      'SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState DeviceID Edits FormVersion isValidated instanceID instanceName meta-instanceID meta-instanceName'.split(
        ' ',
      ),
    ),
    between: '-',
  },
  {
    name: 'KoboToolbox',
    ofSubmission: ['_submission_time', '_uuid'],
    others: new Set(
      'start end _id _validation_status _notes _status _submitted_by __version__ _tags _index _parent_table_name _parent_index _attachments _geolocation _xform_id_string _bamboo_dataset_id formhub/uuid meta/instanceID meta/instanceName meta/rootUuid instanceID instanceName'.split(
        ' ',
      ),
    ),
    between: '/',
  },
];
const marks: Marks = { chosen: ['1'], not: ['', '0'] };

interface Known {
  /** Missing for a text that is only shown: it has a column, in which nothing ever stands. */
  variable?: string;
  /** The option whose column it is, where several answers are split. */
  code?: string;
}

/** What each heading stands for: the field’s name, with and without the groups that it stands in, `page_maende-maendemar`. */
function headings(form: Form, between: string): Map<string, Known> {
  const items = new Map(allAsked(form).map((item) => [xlsformField(item.variable), item]));
  const scores = new Map(allScores(form).map(({ variable }) => [xlsformField(variable), variable]));
  const known = new Map<string, Known>();
  const groups: string[] = [];
  for (const { type, name } of xlsformSheets(form).survey) {
    if (type === 'begin_group') groups.push(name);
    else if (type === 'end_group') groups.pop();
    else {
      const item = items.get(name);
      const variable = item?.variable ?? scores.get(name) ?? (type === 'note' ? undefined : name);
      for (const heading of [name, [...groups, name].join(between)]) {
        known.set(heading, variable === undefined ? {} : { variable });
        if (item?.kind.type !== 'choices') continue;
        for (const { code } of item.kind.options) known.set(`${heading}/${code}`, { variable: item.variable, code });
      }
    }
  }
  return known;
}

/**
 * Submissions as ODK Central (or Briefcase) and KoboToolbox (XML values and headings) export them as CSV, with or without the
 * names of groups, and with several answers in one column or split. Undefined for what is not an export of a generated form.
 */
export function odk(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const program = programs.find((one) => one.ofSubmission.some((name) => names.includes(name)));
  if (!program) return undefined;
  const { ofSubmission, others, between } = program;
  const known = new Map(forms.flatMap((form) => [...headings(form, between)]));
  const isKnown = (variable: string) => names.some((name) => known.get(name)?.variable === variable);
  const questions = forms.flatMap((form) => allAsked(form).map(({ variable }) => variable));
  // A form whose instruments are answered elsewhere asks nothing but who and when.
  if (!isKnown('date') || !['form', ...questions].some(isKnown)) return undefined;
  const whole = new Set(
    names.flatMap((name) => {
      const { variable, code } = known.get(name) ?? {};
      return variable !== undefined && code === undefined ? [variable] : [];
    }),
  );
  const parts = new Map<string, Part[]>();
  const left: string[] = [];
  const columns = names.flatMap((name, at): MadeColumn[] => {
    const found = known.get(name);
    if (!found) {
      const own = ofSubmission.includes(name) || others.has(name);
      if (own) left.push(name);
      return own ? [] : [{ name, cell: (cells) => cells[at] ?? '' }];
    }
    const { variable, code } = found;
    if (variable === undefined) return [];
    if (code === undefined) return [{ name: variable, cell: (cells) => cells[at] ?? '' }];
    // The whole answer stands in a column too.
    if (whole.has(variable)) return [];
    const before = parts.get(variable);
    const all = before ?? [];
    all.push({ code, at });
    parts.set(variable, all);
    return before ? [] : [{ name: variable, cell: together(all, marks) }];
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
  return reshaped(columns, keep, () => [
    readAs(program.name),
    ...leftOut(left),
    ...counted(count.rejected, rejected),
    ...counted(count.encrypted, encrypted),
  ]);
}
