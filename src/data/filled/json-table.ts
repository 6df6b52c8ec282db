import { fhirFormUrl, surveyjsName } from '../../forms/conventions.js';
import { allAsked, allScores, columns, type Form, formerTimes, forms, headColumns } from '../../forms/index.js';
import type { Design, Names, Said } from '../../model/index.js';
import { counted, dayOfSending, rejected, unsubmitted } from '../exports/notes.js';
import { type Program, Unreadable } from '../labels/unreadable.js';
import { formerIn } from '../tables/former.js';
import { readQuestionnaireResponse } from './fhir.js';
import { type FilledForm, figure, row } from './filled-form.js';
import { type Fields, isFields } from './json-fields.js';
import { onePage } from './program-json.js';

/** Answers as a table: a row a filled-in form. */
export interface JsonTable {
  /** Missing for the files that our own form saves. */
  program?: Program;
  names: readonly string[];
  rows: readonly (readonly string[])[];
  /** What was left out in reading. */
  notes?: readonly Said[];
}
/** The forms that the answers may be to, and ids that these have had. */
interface Known {
  forms: readonly Form[];
  former: Names;
}

/** A value as a cell of a CSV file has it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? figure(value) : '';
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Rows by name, with all the columns of their forms: what is not answered is not in the file. */
function tableOf(
  { forms, former }: Known,
  rows: readonly ReadonlyMap<string, string>[],
): Pick<JsonTable, 'names' | 'rows'> {
  const ids = new Set(rows.map((one) => former.get(one.get('form') ?? '') ?? one.get('form')));
  const own = forms.filter(({ id }) => ids.has(id)).flatMap((form) => columns(form).map(({ variable }) => variable));
  const names = [...new Set([...headColumns, ...own, ...rows.flatMap((one) => [...one.keys()])])];
  return { names, rows: rows.map((one) => names.map((name) => one.get(name) ?? '')) };
}

/** What stands in a file, as it is told: a dash where nothing does. */
const short = (value: unknown) =>
  (typeof value === 'object' && value !== null ? '{ }' : String(value ?? '–'))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .slice(0, 60);

/** What our own form saves. */
function ownTable(known: Known, all: readonly Fields[]): JsonTable {
  const code = known.forms[0]?.design.code;
  const rows = all.map((said) => {
    const { formatVersion, design, answers, scores } = said;
    if (formatVersion !== 1) {
      throw new Unreadable({
        sv: `Filen med svar är av en version som inte är känd här (formatVersion ${short(formatVersion)}; 1 är). Läs den med ett nyare isu.`,
        en: `The file of answers is of a version that is not known here (formatVersion ${short(formatVersion)}; 1 is). Read it with a newer isu.`,
      });
    }
    if (code !== undefined && design !== code) {
      throw new Unreadable({
        sv: `Svaren är till en annan uppföljning (${short(design)}, inte ${code}). Ange den uppföljning som formuläret gjordes av.`,
        en: `The answers are to another follow-up (${short(design)}, not ${code}). Name the design that the form was made from.`,
      });
    }
    const values = [said, isFields(answers) ? answers : {}, isFields(scores) ? scores : {}];
    const head = new Set<string>(headColumns);
    return new Map(
      values.flatMap((one, at) =>
        Object.entries(one).flatMap(([name, value]): [string, string][] =>
          at > 0 || head.has(name) ? [[name, textOf(value)]] : [],
        ),
      ),
    );
  });
  return tableOf(known, rows);
}

/** What SurveyJS gives, by the names of its questions. */
function surveyTable(known: Known, all: readonly Fields[]): JsonTable | undefined {
  const variables = new Map(
    known.forms.flatMap((form) =>
      [...allAsked(form), ...allScores(form)].map(({ variable }) => [surveyjsName(variable), variable] as const),
    ),
  );
  const isOne = (said: Fields) => 'form' in said || Object.keys(said).some((name) => variables.has(name));
  if (!all.every(isOne)) return undefined;
  const rows = all.map(
    (said) => new Map(Object.entries(said).map(([name, value]) => [variables.get(name) ?? name, textOf(value)])),
  );
  return { program: 'SurveyJS', ...tableOf(known, rows) };
}

/** What is left out of a list of responses, by what the program says of them. */
const notSent = new Set(['in-progress', 'stopped']);
const notMeant = new Set(['entered-in-error']);

/** The day on which a response says that it was written; for a form without a day of its own. */
const authored = ({ authored: time }: Fields): string => (typeof time === 'string' ? time : '');

function responseTable(known: Known, responses: readonly Fields[]): JsonTable {
  const isIn = (among: ReadonlySet<string>) => (one: Fields) => among.has(String(one.status ?? ''));
  const unsent = responses.filter(isIn(notSent)).length;
  const mistaken = responses.filter(isIn(notMeant)).length;
  let withoutDay = 0;
  const rows = responses
    .filter((one) => !isIn(notSent)(one) && !isIn(notMeant)(one))
    .map((resource) => {
      const { form, filled } = answered(known, resource);
      const date = filled.date ?? authored(resource);
      if (filled.date === undefined && date !== '') withoutDay += 1;
      const cells = row(form, { ...filled, date });
      return new Map<string, string>(columns(form).map(({ variable }, at) => [variable, cells[at] ?? '']));
    });
  const notes = [...counted(unsent, unsubmitted), ...counted(mistaken, rejected), ...counted(withoutDay, dayOfSending)];
  return { ...tableOf(known, rows), notes };
}

/** Which form a response is to, and what it says. The same questions may be asked at several timepoints: then only its address tells. */
function answered({ forms: all, former }: Known, resource: Fields): { form: Form; filled: FilledForm } {
  const { questionnaire } = resource;
  const address = (typeof questionnaire === 'string' ? questionnaire : '').replace(/\|.*$/s, '');
  const id = address.slice(address.lastIndexOf(':') + 1);
  const named = all.filter((form) => fhirFormUrl(form) === address || former.get(id) === form.id);
  const reasons: string[] = [];
  const able = (named.length > 0 ? named : all).flatMap((form) => {
    try {
      const questionnaire = named.length > 0 ? fhirFormUrl(form) : resource.questionnaire;
      return [{ form, filled: readQuestionnaireResponse(form, { ...resource, questionnaire }) }];
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  const [only] = able;
  if (only && able.length === 1) return only;
  if (only) {
    const ids = able.map(({ form }) => form.id);
    throw new Unreadable({
      sv: `Ett svar i FHIR säger inte vilket formulär det är till: questionnaire är ${short(address || undefined)}, och det kan vara ${ids.join(' eller ')}. Ange formulärets adress i questionnaire, till exempel ${fhirFormUrl(only.form)}.`,
      en: `A response in FHIR does not say which form it is to: questionnaire is ${short(address || undefined)}, and it may be ${ids.join(' or ')}. Give the form’s address in questionnaire, such as ${fhirFormUrl(only.form)}.`,
    });
  }
  throw new Unreadable({
    sv: `Ett svar i FHIR hör inte till något av uppföljningens formulär (${reason(reasons[0] ?? address)}). Ange den uppföljning som formuläret gjordes av.`,
    en: `A response in FHIR belongs to none of the follow-up’s forms (${reason(reasons[0] ?? address)}). Name the design that the form was made from.`,
  });
}

/** Why something was not read: longer than a value, on one line. */
const reason = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 160);

/** The keys of answers, and the links of items: where variables stand. */
function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* keysIn(one);
  else if (isFields(value)) {
    for (const [key, one] of Object.entries(value)) {
      yield key === 'linkId' ? String(one) : key;
      yield* keysIn(one);
    }
  }
}

/** The numbers of a report, which may be written beside the answers that they come from. */
const isReport = (text: string): boolean =>
  /^\s*\{\s*"version"\s*:\s*\d+,\s*"design"\s*:\s*\{[^}]*\},\s*"audience"/.test(text);

/** Whether a file that begins so may hold answers: other JSON may stand beside them. */
export const mayBeAnswers = (text: string): boolean =>
  !isReport(text) &&
  /"(?:isu-answers|QuestionnaireResponse)"|"(?:form|case|record_id|field_name|_submission_time|__system)"\s*:/.test(
    text,
  );

const mixed = () =>
  new Unreadable({
    sv: 'Filen har svar av flera slag i en lista (till exempel ur formuläret och i FHIR). Ingenting är läst. Spara varje slag i en egen fil.',
    en: 'The file has answers of several kinds in one list (such as from the form and in FHIR). Nothing is read. Save each kind in a file of its own.',
  });

/** What stands in the file: one or several, in a Bundle, or under a name as lists of responses are handed over. */
function listed(parsed: unknown): { list: readonly unknown[]; notes: readonly Said[] } {
  if (Array.isArray(parsed)) return { list: parsed, notes: [] };
  if (!isFields(parsed)) return { list: [parsed], notes: [] };
  const { entry, link, resourceType } = parsed;
  if (resourceType === 'Bundle' && Array.isArray(entry)) {
    const isMore = Array.isArray(link) && link.some((one) => isFields(one) && one.relation === 'next');
    return {
      list: entry.map((one: unknown) => (isFields(one) ? one.resource : one)),
      notes: isMore ? [onePage] : [],
    };
  }
  const within = [parsed.data, parsed.Data].find(Array.isArray);
  return { list: within ?? [parsed], notes: [] };
}

/**
 * The answers in JSON: what our own form saves, what SurveyJS gives, or a QuestionnaireResponse; one, a list of them, or a Bundle.
 * Undefined for other JSON. Throws an `Unreadable` for answers to something else.
 */
export function answersInJson(design: Design, parsed: unknown): JsonTable | undefined {
  const { list, notes } = listed(parsed);
  const all = list.filter(isFields);
  if (all.length === 0 || all.length < list.length) return undefined;
  const of = formerIn(design, keysIn(all))?.design ?? design;
  const made: Known = { forms: forms(of), former: formerTimes(of).forms };
  if (all.every(({ format }) => format === 'isu-answers')) return ownTable(made, all);
  const responses = all.filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');
  const isMixed = all.some(({ format }) => format === 'isu-answers');
  if (isMixed || (responses.length > 0 && all.some(({ resourceType }) => resourceType === undefined))) throw mixed();
  if (responses.length === 0) return surveyTable(made, all);
  const table = responseTable(made, responses);
  return { ...table, notes: [...notes, ...(table.notes ?? [])] };
}
