import { type Attributes, element, xmlText } from '../../documents/index.js';
import type { Range } from '../../model/index.js';
import { unitWord } from '../../words/index.js';
import type { FormItem, Score } from '../form.js';
import { wholeText } from '../logic/arrangement.js';
import { itemsIn, scoresIn } from '../logic/lowering.js';
import { hints, isWhole } from '../logic/questions.js';
import { clean } from '../output/text.js';
import { conditionWords } from '../words/condition-words.js';
import { inLanguage, noDictionary, ownLanguage, type Wording } from '../words/wording.js';
import type { Variable } from './contents.js';
import { named } from './field.js';
import { scoreWords } from './score.js';
import { options, valueWords } from './values.js';

/** Ids are of one kind for all elements of an XML file, so variables' begin in their own way. */
export const variableId = (variable: string) => `V_${variable}`;

const isLanguage = (code: string) => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(code);

/** The tool's own languages that readers of these languages meet: no other language is claimed for its sentences. */
export const ownLanguages = (languages: readonly string[]) => [...new Set(languages.map(ownLanguage))];

/** The element once for each language that readers of these languages meet the text in. */
export function inEach(name: string, wording: Wording, languages: readonly string[]): string[] {
  const met = new Map(
    languages.map((language) => {
      const found = inLanguage(wording, language);
      return [found.language, clean(found.text)];
    }),
  );
  return [...met]
    .filter(([, said]) => said.trim() !== '')
    .map(([language, said]) =>
      element(name, { 'xml:lang': isLanguage(language) ? language : undefined }, xmlText(said)),
    );
}

/** A code with its label. */
export function category(code: string, label: Wording, languages: readonly string[]): string {
  return element('catgry', {}, element('catValu', {}, xmlText(code)), ...inEach('labl', label, languages));
}

function valueRange(range: Range | undefined, whole: boolean): string[] {
  if (range?.low === undefined && range?.high === undefined) return [];
  const limits = { min: range.low?.toString(), max: range.high?.toString() };
  return [element('valrng', {}, element('range', { UNITS: whole ? 'INT' : 'REAL', ...limits }))];
}

function itemAttributes({ kind }: FormItem): Attributes {
  switch (kind.type) {
    case 'number':
      return {
        intrvl: 'contin',
        measUnit: kind.unit && unitWord(kind.unit, undefined, 'en'),
        representationType: 'numeric',
      };
    case 'rating':
      return { intrvl: isWhole(kind.range) ? 'discrete' : 'contin', representationType: 'numeric' };
    case 'choice':
      return { intrvl: 'discrete', nature: kind.ordered ? 'ordinal' : 'nominal', representationType: 'code' };
    case 'yes-no':
      return { intrvl: 'discrete', nature: 'nominal', representationType: 'code' };
    case 'date':
      return { representationType: 'datetime' };
    default:
      return { representationType: 'text' };
  }
}

function itemFormat({ kind }: FormItem): string {
  const character = ['text', 'unstated', 'choices', 'date'].includes(kind.type);
  const category = kind.type === 'date' ? { category: 'date' } : {};
  return element('varFormat', { type: character ? 'character' : 'numeric', ...category });
}

function itemParts(
  { item, entry }: Extract<Variable, { of: 'item' }>,
  items: readonly FormItem[],
  languages: readonly string[],
): string[] {
  const condition =
    item.condition &&
    conditionWords(item.condition, items, named(items), {
      languages: ownLanguages(languages),
      dictionary: noDictionary,
    });
  const text = wholeText(item, languages);
  const range = item.kind.type === 'rating' || item.kind.type === 'number' ? item.kind.range : undefined;
  return [
    ...inEach('labl', text, languages),
    element(
      'qstn',
      {},
      ...(condition ? inEach('preQTxt', condition, languages) : []),
      ...inEach('qstnLit', text, languages),
      ...hints(item, { languages, dictionary: noDictionary }).flatMap((hint) => inEach('ivuInstr', hint, languages)),
    ),
    ...valueRange(range, item.kind.type === 'rating' && isWhole(item.kind.range)),
    ...valueWords(item, languages, entry).flatMap((words) => inEach('txt', words, languages)),
    ...(options(item) ?? []).map(({ code, text: label }) => category(code, label, languages)),
    itemFormat(item),
  ];
}

function scoreParts(score: Score, items: readonly FormItem[], languages: readonly string[]): string[] {
  const { value } = score.formula;
  const terms = [...itemsIn(value), ...scoresIn(value)].map(variableId);
  return [
    ...inEach('labl', score.title, languages),
    ...valueRange(score.possible, false),
    element(
      'derivation',
      terms.length > 0 ? { var: [...new Set(terms)].join(' ') } : {},
      ...inEach('drvdesc', scoreWords(score, items), languages),
    ),
    element('varFormat', { type: 'numeric' }),
  ];
}

/** A question or a score as a DDI variable; `items` are those of its instrument, `files` the ids of its data files. */
export function ddiVariable(
  one: Variable,
  items: readonly FormItem[],
  files: string,
  languages: readonly string[],
): string {
  const attributes = { ID: variableId(one.variable), name: one.variable, files };
  if (one.of === 'item') {
    return element('var', { ...attributes, ...itemAttributes(one.item) }, ...itemParts(one, items, languages));
  }
  return element(
    'var',
    { ...attributes, intrvl: 'contin', representationType: 'numeric' },
    ...scoreParts(one.score, items, languages),
  );
}
