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
const ownLine = new RegExp(`^(?:${sentences.join('|')})\\.?$`);
const unitAtEnd = new RegExp(` \\((${unitWords.join('|')})\\)$`);
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
  const said = new Map<string, Record<string, string>>();
  const left = eachText(help, (text, language) => {
    const lines = (oneLine ? splitSentences(text) : text.split('\n')).map((line, index, all) => {
      const stated = answer.type === 'number' && index === all.length - 1 ? unitAtEnd.exec(line) : undefined;
      const unit = ofUnit.get(stated?.[1] ?? '');
      if (!unit || answer.type !== 'number') return line;
      answer.unit = unit;
      return line.slice(0, stated?.index);
    });
    let ends: Record<string, string> | undefined;
    return lines
      .filter((line) => {
        if (/^\((valfri|optional)\)$/.test(line)) {
          question.optional = true;
          return false;
        }
        const found = ownLine.exec(line);
        const unit = ofUnit.get(answer.type === 'number' ? line : '');
        if (unit && answer.type === 'number') answer.unit = unit;
        const end = answer.type === 'rating' || answer.type === 'number' ? step.exec(line) : undefined;
        if (end && (answer.type === 'number' || answer.type === 'rating')) {
          const code = String(Number((end[1] ?? '').replace('−', '-').replace(',', '.')));
          said.set(code, said.get(code) ?? {});
          ends = said.get(code);
          if (ends) ends[language] = end[2] ?? '';
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
  if (said.size === 0 || (answer.type !== 'number' && answer.type !== 'rating')) return;
  const isEnd = (code: string) => 'low' in answer && (Number(code) === answer.low || Number(code) === answer.high);
  if (answer.type === 'number' || ![...said.keys()].every(isEnd)) {
    answer.words = [...said].map(([code, text]) => ({ code, text }));
    return;
  }
  for (const [code, text] of said) {
    if (Number(code) === answer.low) answer.lowText ??= text;
    else answer.highText ??= text;
  }
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
export const headNames: ReadonlySet<string> = new Set(['case', 'date', 'timepoint', 'informant', 'form', 'version']);

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
    for (const one of names) one.called = one.name;
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
