import type { Unit } from '../model/index.js';
import { code, codeLength } from '../model/index.js';
import { unitWord } from '../words/index.js';
import type { FoundForm, FoundQuestion, FoundSection, Texts } from './found.js';
import { eachText } from './texts.js';

/**
 * What a form that was generated from a design says beside the design’s own texts, and how its variables are divided.
 * With this, a form that comes back is the instrument that it was made from.
 */

const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];
const unitWords = units.flatMap((unit) =>
  (['sv', 'en'] as const).flatMap((language) => [unitWord(unit, undefined, language), unitWord(unit, 1, language)]),
);
const ofUnit = new Map(
  units.flatMap((unit) =>
    (['sv', 'en'] as const).flatMap((language) =>
      [unitWord(unit, undefined, language), unitWord(unit, 1, language)].map((word) => [word, unit] as const),
    ),
  ),
);

const number = '[−-]?\\d+(?:[.,]\\d+)?';
const limits = `(?:, (?:(?:minst|högst|at least|at most) )?${number}(?:(?:–| till | to )${number})?)?`;
const sentences = [
  'Flera svar kan väljas\\.',
  'You can choose several answers\\.',
  'Svarsalternativ är inte angivna i uppföljningen\\. Svara med egna ord\\.',
  'The follow-up does not state the possible answers\\. Answer in your own words\\.',
  `(?:Ett tal|Ett heltal|A number|A whole number)${limits}`,
];
const ownLine = new RegExp(`^(?:${sentences.join('|')})\\.?(?: \\((?<unit>${unitWords.join('|')})\\))?$`);
const atEnd = new RegExp(`(?:^|(?<=[.!?:…] ?))(?:${sentences.join('|')})\\.?$`);
const optional = / ?\((?:valfri|optional)\)$/;
const step = new RegExp(`^(${number}) = (.*)$`, 's');

/** Takes away from a question what the tool itself has added. */
export function withoutOwnWords(question: FoundQuestion, oneLine: boolean): void {
  if (Object.values(question.text).some((text) => optional.test(text))) {
    question.text = eachText(question.text, (text) => text.replace(optional, ''));
    question.optional = true;
  }
  const { help, answer } = question;
  if (!help) return;
  const low: Record<string, string> = {};
  const high: Record<string, string> = {};
  const left = eachText(help, (text, language) => {
    const lines = oneLine ? splitSentences(text) : text.split('\n');
    let ends: Record<string, string> | undefined;
    return lines
      .filter((line) => {
        if (/^\((valfri|optional)\)$/.test(line)) {
          question.optional = true;
          return false;
        }
        const found = ownLine.exec(line);
        const unit = ofUnit.get(found?.groups?.unit ?? (answer.type === 'number' ? line : ''));
        if (unit && answer.type === 'number') answer.unit = unit;
        const end = answer.type === 'rating' || answer.type === 'number' ? step.exec(line) : undefined;
        if (end && 'low' in answer) {
          const value = Number((end[1] ?? '').replace('−', '-').replace(',', '.'));
          if (value !== answer.low && value !== answer.high) return true;
          ends = value === answer.low ? low : high;
          ends[language] = end[2] ?? '';
          return false;
        }
        if (found || unit) return false;
        // The name of an end may have several lines.
        if (ends) ends[language] += `\n${line}`;
        return ends === undefined;
      })
      .join(oneLine ? ' ' : '\n');
  });
  if (Object.keys(left).length > 0) question.help = left;
  else delete question.help;
  if (answer.type !== 'rating') return;
  if (Object.keys(low).length > 0) answer.lowText ??= low;
  if (Object.keys(high).length > 0) answer.highText ??= high;
}
/** A line in which the tool’s own sentences come last: those as lines of their own. */
function splitSentences(text: string): string[] {
  const own: string[] = [];
  let rest = text;
  const numbers = /(?:^|(?<=[.!?:…] ))(?:Ett tal|Ett heltal|A number|A whole number)\b/.exec(rest);
  // What follows says what the ends mean.
  if (numbers) rest = rest.slice(0, numbers.index).trimEnd();
  for (let found = atEnd.exec(rest); found && own.length < 4; found = atEnd.exec(rest)) {
    own.unshift(found[0]);
    rest = rest.slice(0, found.index).trimEnd();
  }
  return [...(rest === '' ? [] : [rest]), ...own];
}

/** The head of a generated form, which no instrument asks. */
export const headNames: ReadonlySet<string> = new Set(['case', 'date', 'timepoint', 'informant', 'form']);

/**
 * How variables are divided into the instrument’s code and the codes of its items: where they are not said, as long a
 * beginning as they share, so that the variables stay as they are.
 */
export function sharedCode(variables: readonly string[], title: string): string | undefined {
  const [first = '', ...others] = variables;
  const wanted = code(title, codeLength.instrument);
  const fits = (part: string) =>
    /^[a-z][a-z0-9]*$/.test(part) &&
    variables.every(
      (one) =>
        one.startsWith(part) && /^[a-z]/.test(one.slice(part.length)) && one.length - part.length <= codeLength.item,
    );
  if (fits(wanted)) return wanted;
  for (let length = Math.min(codeLength.instrument, first.length - 1); length > 0; length -= 1) {
    if (fits(first.slice(0, length)) && others.every((one) => one.startsWith(first.slice(0, length))))
      return first.slice(0, length);
  }
  return undefined;
}

/** A generated form’s sections get the codes that their variables begin with. */
export function divide(form: FoundForm): void {
  const main = form.languages[0] ?? 'sv';
  for (const section of form.sections) {
    const names = [...section.questions, ...section.scores];
    for (const question of section.questions) question.called = question.name;
    for (const one of names) one.name = one.name.replace(/_[a-z0-9]*$/, '');
    const { code: said } = section;
    const fits = said !== undefined && names.every(({ name }) => name.startsWith(said) && name.length > said.length);
    const found = fits
      ? said
      : sharedCode(
          names.map(({ name }) => name),
          section.title[main] ?? section.name,
        );
    if (found === undefined) delete section.code;
    else section.code = found;
  }
}

export const emptySection = (name: string, title: Texts): FoundSection => ({ name, title, questions: [], scores: [] });
