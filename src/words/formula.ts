import type { Expression, Formula, Informant, Language, Level, Option, Range, Unasked } from '../model/index.js';
import { numberWords, rangeWords } from './numbers.js';
import { informantWord } from './people.js';
import { listed } from './sentences.js';

/** An expression of names or of variables: what a formula of the model and of a form have alike. */
type Term =
  | { number: number }
  | { item: string }
  | { scale: string }
  | { score: string }
  | { variable: 'date' }
  | { call: Extract<Expression, { call: string }>['call']; terms: readonly Term[] }
  | { operator: Extract<Expression, { operator: string }>['operator']; left: Term; right: Term };

export interface FormulaNames {
  /** What an item or another score is called. */
  named(term: { item: string } | { scale: string } | { score: string }): string;
  /** What the answer is taken from where the item is turned round, if that is known. */
  turned?(item: string): number | undefined;
  /** Many items alike are said by how many they are. */
  brief?: boolean;
}

/** What a score is made of: `summan av a, b och c (vänd)`. No sentence of its own. */
export function formulaWords(term: Term, names: FormulaNames, language: Language): string {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const say = (one: Term): string => formulaWords(one, names, language);
  const inBrackets = (one: Term): string => ('operator' in one ? `(${say(one)})` : say(one));
  if ('number' in term) return numberWords(term.number, language);
  if ('variable' in term) return s('dagen för svaret', 'the day of the answers');
  if ('item' in term || 'scale' in term || 'score' in term) return names.named(term);
  if ('operator' in term) {
    const [left, right] = [inBrackets(term.left), inBrackets(term.right)];
    const signs = {
      '+': '+',
      '-': '−',
      '*': '×',
      '/': '/',
      is: s('är', 'is'),
      'is-not': s('är inte', 'is not'),
      '<': s('är mindre än', 'is less than'),
      '<=': s('är högst', 'is at most'),
      '>': s('är mer än', 'is more than'),
      '>=': s('är minst', 'is at least'),
    };
    return `${left} ${signs[term.operator]} ${right}`;
  }
  const { call, terms } = term;
  const all = list(terms, say, names, language);
  const one = terms[0] ? say(terms[0]) : '';
  switch (call) {
    case 'sum':
      return s(`summan av ${all}`, `the sum of ${all}`);
    case 'mean':
      return s(`medelvärdet av ${all}`, `the mean of ${all}`);
    case 'count':
      return terms.every(isTest)
        ? s(`hur många av detta som gäller: ${all}`, `how many of these hold: ${all}`)
        : s(`hur många av ${all} som har mer eller mindre än 0 poäng`, `how many of ${all} have other than 0 points`);
    case 'share':
      return s(
        `andelen av ${all} som har mer eller mindre än 0 poäng`,
        `the share of ${all} that have other than 0 points`,
      );
    case 'any':
      return s(`1 om något av detta gäller, annars 0: ${all}`, `1 if any of these holds, else 0: ${all}`);
    case 'all':
      return s(`1 om allt detta gäller, annars 0: ${all}`, `1 if all of these hold, else 0: ${all}`);
    case 'max':
      return s(`det högsta av ${all}`, `the highest of ${all}`);
    case 'min':
      return s(`det lägsta av ${all}`, `the lowest of ${all}`);
    case 'reverse':
      return turned(terms[0], one, names, language);
    case 'lookup':
      return s(`tabellens värde för ${all}`, `the table’s value for ${all}`);
    case 'digits':
      return s(`siffrorna i ${all} efter varandra`, `the digits of ${all} one after another`);
    case 'ln':
      return s(`den naturliga logaritmen av ${one}`, `the natural logarithm of ${one}`);
    case 'sqrt':
      return s(`kvadratroten ur ${one}`, `the square root of ${one}`);
    case 'floor':
      return s(`${one} avrundat nedåt`, `${one} rounded down`);
    case 'days':
      return s(`dagarna från ${fromTo(terms, say, 'till')}`, `the days from ${fromTo(terms, say, 'to')}`);
    case 'years':
      return s(`de hela åren från ${fromTo(terms, say, 'till')}`, `the whole years from ${fromTo(terms, say, 'to')}`);
  }
}

function turned(term: Term | undefined, one: string, names: FormulaNames, language: Language): string {
  const sum = term && 'item' in term ? names.turned?.(term.item) : undefined;
  if (language === 'sv')
    return `${one} (vänd: ${sum === undefined ? 'lägsta + högsta' : numberWords(sum, 'sv')} − svaret)`;
  return `${one} (reversed: ${sum === undefined ? 'lowest + highest' : numberWords(sum, 'en')} − the answer)`;
}

const isTest = (term: Term): boolean => 'operator' in term && !['+', '-', '*', '/'].includes(term.operator);
const isReversed = (term: Term): boolean => 'call' in term && term.call === 'reverse';
const fromTo = (terms: readonly Term[], say: (one: Term) => string, word: string): string =>
  terms.map(say).join(` ${word} `);

function list(terms: readonly Term[], say: (one: Term) => string, { brief }: FormulaNames, language: Language): string {
  const items = terms.filter((term) => 'item' in term || isReversed(term));
  if (!brief || terms.length < 4 || items.length < terms.length) return listed(terms.map(say), language);
  const turned = terms.filter(isReversed).length;
  const count = terms.length;
  if (turned === 0) return language === 'sv' ? `${count} frågor` : `${count} items`;
  return language === 'sv' ? `${count} frågor, varav ${turned} vänds` : `${count} items, ${turned} of them reversed`;
}

const gathering = ['sum', 'mean', 'count', 'share', 'max', 'min'];
const calls = (term: Term): readonly string[] =>
  'call' in term
    ? [term.call, ...term.terms.flatMap(calls)]
    : 'operator' in term
      ? [...calls(term.left), ...calls(term.right)]
      : [];

/** How many items there are, where the formula has one sum, mean or count of items. */
function sizeOf(term: Term): number | undefined {
  const found = gatherings(term);
  return found.length === 1 ? found[0] : undefined;
}
function gatherings(term: Term): number[] {
  if ('call' in term) return gathering.includes(term.call) ? [term.terms.length] : term.terms.flatMap(gatherings);
  return 'operator' in term ? [...gatherings(term.left), ...gatherings(term.right)] : [];
}

/** What a score does about answers that are missing, questions that are not asked, and decimals: a sentence each. */
export function formulaRules(
  formula: Omit<Formula, 'value' | 'lowest'> & { value: Term; lowest?: boolean | undefined },
  language: Language,
): string[] {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const { value, allowMissing = 0, lowest, decimals, unasked } = formula;
  const used = calls(value);
  const size = sizeOf(value);
  const allowed = size === undefined ? allowMissing : Math.min(allowMissing, size - 1);
  const mayMiss = allowed > 0 && used.some((call) => gathering.includes(call));
  return [
    mayMiss
      ? s(
          `Högst ${allowed}${size === undefined ? '' : ` av ${size}`} får saknas, och minst en måste vara besvarad.`,
          `At most ${allowed}${size === undefined ? '' : ` of ${size}`} may be missing, and at least one must be answered.`,
        )
      : used.includes('any') || used.includes('all')
        ? s(
            'Svar som saknas gör ingenting när de andra avgör saken.',
            'Missing answers do not matter where the others decide.',
          )
        : s('Alla måste vara besvarade.', 'All must be answered.'),
    ...(mayMiss && lowest
      ? [s('Den som saknas räknas som lägsta poäng.', 'One that is missing counts as the lowest points.')]
      : mayMiss && used.includes('sum')
        ? [
            s(
              `När svar saknas är summan de besvarades medelvärde × ${size ?? 'antalet frågor'}.`,
              `When answers are missing, the sum is the mean of those answered × ${size ?? 'the number of items'}.`,
            ),
          ]
        : mayMiss && used.includes('count')
          ? [s('När svar saknas räknas de inte upp.', 'When answers are missing, nothing is added for them.')]
          : []),
    ...(unasked === undefined ? [] : [`${unaskedWords(unasked, language)}.`]),
    ...(decimals === undefined
      ? []
      : decimals === 0
        ? [s('Avrundas till heltal, halva uppåt.', 'Rounded to whole numbers, halves up.')]
        : [s(`Avrundas till ${decimals} decimaler, halva uppåt.`, `Rounded to ${decimals} decimals, halves up.`)]),
  ];
}

/** `En fråga som inte ställs räknas som 0`. No sentence of its own. */
export function unaskedWords(unasked: Unasked, language: Language): string {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  if (typeof unasked === 'number') {
    const points = numberWords(unasked, language);
    return s(`En fråga som inte ställs räknas som ${points}`, `An item that is not asked counts as ${points}`);
  }
  return {
    missing: s('En fråga som inte ställs räknas som saknad', 'An item that is not asked counts as missing'),
    'left-out': s('En fråga som inte ställs räknas inte med', 'An item that is not asked is left out'),
    'no-score': s('Ställs inte alla frågor blir det ingen poäng', 'Without all items asked there is no score'),
  }[unasked];
}

/** What an answer counts as, where its points are not what it says itself: `2 poäng`, `räknas inte`. */
export function pointsWords(points: Exclude<Option['points'], undefined>, language: Language): string {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  if (typeof points === 'number')
    return s(`${numberWords(points, language)} poäng`, `${numberWords(points, language)} points`);
  return points === 'missing' ? s('räknas inte', 'not counted') : s('räknas inte med', 'left out');
}

/** Whom a level or a limit is for: `kvinnor, 13–17 år`; nothing for everyone. */
export function scoreGroupWords(group: Level['for'], language: Language, informant: (kind: string) => string): string {
  if (!group) return '';
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const { low, high } = group.age ?? {};
  const years =
    low !== undefined && high !== undefined
      ? `${low}–${high}`
      : low !== undefined
        ? s(`från ${low}`, `from ${low}`)
        : s(`till ${high}`, `to ${high}`);
  return [
    ...(group.sex ? [group.sex === 'woman' ? s('kvinnor', 'women') : s('män', 'men')] : []),
    ...(group.age ? [s(`${years} år`, `${years} years`)] : []),
    ...(group.informant ? [informant(group.informant)] : []),
  ].join(', ');
}

/** Said of what nobody has read in a source. */
export const unverifiedWords = (language: Language): string =>
  language === 'sv' ? 'inte kontrollerad' : 'not verified';

/**
 * The named parts of a score's range: `0–7 zon I; 8–15 zon II (kvinnor, inte kontrollerad)`. What nobody has read in a
 * source is said to be unverified.
 */
export function levelsWords(
  levels: readonly { range: Range; text: string; for?: Level['for']; verified: boolean }[],
  language: Language,
): string {
  return levels
    .map((level) => {
      const said = [
        scoreGroupWords(level.for, language, (kind) => informantWord({ kind: kind as Informant['kind'] }, language)),
        ...(level.verified ? [] : [unverifiedWords(language)]),
      ].filter((part) => part !== '');
      return `${rangeWords(level.range, language)} ${level.text}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
    })
    .join('; ');
}
