import { type Design, hash32 } from '../../model/index.js';
import type { Form } from '../form.js';
import { canonical, type FormFacet, formFacets, type Meaning } from './facets.js';
import { formMeaning, variableMeanings } from './variables.js';

/**
 * A fingerprint says what a form meant when it was made, in letters, digits and `_-.~` alone, so that every program keeps it:
 *
 *     f1 ~ version ~ informant, timepoint, window (4 characters each)
 *        ~ each variable, in order of name: 2 characters of its name, 4 of its meaning
 *        ~ for each further language its code, a full stop, and 3 characters a variable of what is read in it
 *
 * What the variables share stands once, and each has its own place, so that one old fingerprint tells which have changed.
 */
const scheme = 'f1';
const lengths = { form: 4, name: 2, meaning: 4, translation: 3 } as const;
const untranslated = '.'.repeat(lengths.translation);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Up to five characters of a text. */
function digest(text: string, length: number): string {
  // The last bits of a short text's sum differ least; they are spread before some are cut off.
  let hash = hash32(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return Array.from({ length }, (_, index) => alphabet[(hash >>> (index * 6)) & 63] ?? '').join('');
}

/** A version as it stands in a fingerprint. */
const versionMark = (version = ''): string => version.replace(/[^\w.-]+/g, '_').slice(0, 40);

function formMarks(form: Form, design: Design): string[] {
  const meaning = formMeaning(form, design);
  return formFacets.map((facet) => digest(meaning[facet] ?? '', lengths.form));
}

interface Mark {
  variable: string;
  name: string;
  meaning: string;
  translations: Readonly<Record<string, string>>;
}
function marksOf(form: Form, design: Design): Mark[] {
  return [...variableMeanings(form, design)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([variable, meaning]) => ({
      variable,
      name: digest(variable, lengths.name),
      meaning: digest(ownMeaning(meaning), lengths.meaning),
      translations: Object.fromEntries(
        Object.entries(meaning.translations).map(([language, said]) => [language, digest(said, lengths.translation)]),
      ),
    }));
}
/** Without what it shares with the whole form. */
function ownMeaning({ facets }: Meaning): string {
  const own = Object.entries(facets).filter(([facet]) => !formFacets.some((shared) => shared === facet));
  return canonical(Object.fromEntries(own)) ?? '';
}

/** What a form means, in a few characters a variable; the same however it is laid out. */
export function fingerprint(form: Form, design: Design): string {
  const marks = marksOf(form, design);
  const languages = [...new Set(marks.flatMap(({ translations }) => Object.keys(translations)))].toSorted();
  return [
    scheme,
    versionMark(form.design.version),
    formMarks(form, design).join(''),
    marks.map(({ name, meaning }) => name + meaning).join(''),
    ...languages.map(
      (language) => `${language}.${marks.map(({ translations }) => translations[language] ?? untranslated).join('')}`,
    ),
  ].join('~');
}

/** What a form means otherwise than when the fingerprint was made. */
export interface Since {
  /** The versions, where they differ, as fingerprints write them. */
  version?: { was: string; now: string };
  /** What has changed for all of the form. */
  form: FormFacet[];
  /** Variables that mean something else. */
  changed: string[];
  /** Variables that were not there. */
  added: string[];
  /** How many variables there were that are not there now; a fingerprint does not hold their names. */
  gone: number;
  /** By language, the variables that are read in other words there. */
  translations: Record<string, string[]>;
}

/** What was collected before still means what the form says now. */
export const sameMeaning = ({ form, changed, gone, translations }: Since): boolean =>
  form.length + changed.length + gone + Object.keys(translations).length === 0;

const shape = new RegExp(
  `^${scheme}~[\\w.-]*~([\\w-]{${lengths.form * formFacets.length}})~((?:[\\w-]{${lengths.name + lengths.meaning}})*)((?:~[A-Za-z0-9-]+\\.[\\w.-]*)*)$`,
);

/** Whether a text is a fingerprint that this version of the tool can read. */
export const isFingerprint = (text: string): boolean => shape.test(text);

/** Whether a fingerprint has a variable; now and then another of the same mark. */
export function isIn(text: string, variable: string): boolean {
  const [, , body = ''] = shape.exec(text.trim()) ?? [];
  return chunks(body, lengths.name + lengths.meaning).some((one) => one.startsWith(digest(variable, lengths.name)));
}

/** What has changed in a form since a fingerprint of it was made; undefined where the text is none. */
export function changedSince(text: string, form: Form, design: Design): Since | undefined {
  const found = shape.exec(text.trim());
  if (!found) return undefined;
  const [, head = '', body = '', spoken = ''] = found;
  const was = text.trim().split('~')[1] ?? '';
  const now = versionMark(form.design.version);
  const marks = marksOf(form, design);
  const { left, places } = pairs(chunks(body, lengths.name + lengths.meaning), marks);
  const formNow = formMarks(form, design);
  const formThen = chunks(head, lengths.form);
  return {
    ...(was !== now && { version: { was, now } }),
    form: formFacets.filter((_, index) => formThen[index] !== formNow[index]),
    changed: marks.filter(({ variable }) => places.get(variable)?.same === false).map(({ variable }) => variable),
    added: marks.filter(({ variable }) => !places.has(variable)).map(({ variable }) => variable),
    gone: left,
    translations: otherWords(spoken, marks, places),
  };
}

const chunks = (text: string, length: number): string[] => text.match(new RegExp(`.{${length}}`, 'g')) ?? [];

interface Place {
  /** Where the variable stood in the fingerprint. */
  at: number;
  same: boolean;
}
/** Which of the fingerprint's variables is which of the form's. Of several with one mark of the name, the equal go first. */
function pairs(then: readonly string[], marks: readonly Mark[]): { places: Map<string, Place>; left: number } {
  const places = new Map<string, Place>();
  const free = new Set(then.keys());
  const pair = (same: boolean, fits: (one: string, mark: Mark) => boolean) => {
    for (const mark of marks) {
      if (places.has(mark.variable)) continue;
      const at = [...free].find((index) => fits(then[index] ?? '', mark));
      if (at === undefined) continue;
      free.delete(at);
      places.set(mark.variable, { at, same });
    }
  };
  pair(true, (one, mark) => one === mark.name + mark.meaning);
  pair(false, (one, mark) => one.startsWith(mark.name));
  return { places, left: free.size };
}

/** A language that either side lacks, or a text that was not translated then, tells of no change. */
function otherWords(spoken: string, marks: readonly Mark[], places: ReadonlyMap<string, Place>): Since['translations'] {
  const changed: Since['translations'] = {};
  for (const part of spoken.split('~').filter((one) => one !== '')) {
    const [language = '', ...rest] = part.split('.');
    const then = chunks(rest.join('.'), lengths.translation);
    const others = marks.filter(({ variable, translations }) => {
      const [before, now] = [then[places.get(variable)?.at ?? -1], translations[language]];
      return before !== undefined && before !== untranslated && now !== undefined && before !== now;
    });
    if (others.length > 0) changed[language] = others.map(({ variable }) => variable);
  }
  return changed;
}
