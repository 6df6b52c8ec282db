import { looksLikeIdentity } from '../../data/index.js';
import { wordsAsName } from '../../model/index.js';
import type { FoundAnswer, FoundForm, FoundQuestion, Loss, Texts } from '../found.js';
import { ImportRefused } from '../found.js';
import { emptySection } from '../own.js';
import { tidy } from '../texts.js';
import { answerLost as lost } from './answers-losses.js';
import type { Found } from './formats.js';
import { refusals } from './refusals.js';

/**
 * Answers as a table, one row a person: as Microsoft Forms and Excel have them. The questions are its headings, and how
 * they are answered is what the answers look like. Of what anyone has written, only answers that several have given alike
 * are repeated.
 */

/** Columns of the program: who, and when. */
const program: readonly [RegExp, string | null][] = [
  [
    /^(slutförandetid|completion time|slutförd|submitted at|submission date|tidsstämpel|timestamp|datum|date|svarsdatum)$/i,
    'date',
  ],
  [/^(kod|klientkod|klientens kod|client code|code|case|ärendekod|deltagarkod|participant code)$/i, 'case'],
  [/^(id|starttid|start time|last modified time|senast ändrad( tid)?|språk|language)$/i, null],
  [
    /^(e-?post(adress)?|e-?mail( address)?|namn|name|förnamn|efternamn|first name|last name|telefon(nummer)?|phone( number)?|personnummer|adress|address|ip.?(adress|address)?|username|användarnamn)$/i,
    null,
  ],
  [/^(points|feedback|poäng|återkoppling) [-–] /i, null],
  [/^(total points|quiz feedback|total poäng|grade posted time)$/i, null],
];
/** Fewer rows say too little of what the answers are. */
const few = 5;
/** The longest list that is taken for the answers of a question. */
const longest = 15;
const mostQuestions = 1000;

const numberIn = (text: string) => (/^-?\d{1,12}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined);
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}([T ][\d:.]+)?$/.test(text);
const isOtherDay = (text: string) => /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}( .*)?$/.test(text);

interface Counted {
  text: string;
  count: number;
}
/** Each answer with how many gave it, in the order in which they first come. */
function counted(answers: readonly string[]): Counted[] {
  const all = new Map<string, number>();
  for (const text of answers) all.set(text, (all.get(text) ?? 0) + 1);
  return [...all].map(([text, count]) => ({ text, count }));
}

const words = { yes: new Set(['ja', 'yes']), no: new Set(['nej', 'no']) };

class Column {
  readonly losses: Loss[] = [];
  constructor(
    readonly where: string,
    readonly answers: readonly string[],
    readonly language: string,
    readonly heading: string,
  ) {}

  lose(what: Loss['what']): void {
    this.losses.push({ where: this.where, what });
  }

  answer(): FoundAnswer {
    const { answers } = this;
    if (answers.length === 0) {
      this.lose(lost.unanswered);
      return { type: 'text' };
    }
    if (answers.every(isDay)) return { type: 'date' };
    if (answers.every(isOtherDay)) {
      this.lose(lost.dayFormat);
      return { type: 'date' };
    }
    const numbers = answers.map(numberIn);
    if (!numbers.includes(undefined)) return this.#number(numbers.filter((number) => number !== undefined));
    const parts = answers.map((text) => text.split(';').map((part) => part.trim()));
    const isSeveral = answers.some((text) => /;\s*$/.test(text)) || parts.some((one) => one.length > 2);
    const list = this.#list(isSeveral ? parts.flatMap((one) => one.filter((part) => part !== '')) : answers);
    if (!list) return { type: 'text' };
    const [first, second] = list;
    if (!isSeveral && first && list.length <= 2) {
      const pair = [first, ...(second ? [second] : [])];
      const yes = pair.find((text) => words.yes.has(text.toLowerCase()));
      const no = pair.find((text) => words.no.has(text.toLowerCase()));
      if (pair.every((text) => text === yes || text === no)) {
        const other = { sv: { yes: 'Ja', no: 'Nej' }, en: { yes: 'Yes', no: 'No' } }[
          this.language === 'sv' ? 'sv' : 'en'
        ];
        return { type: 'yes-no', yes: yes ?? other.yes, no: no ?? other.no };
      }
    }
    this.lose(lost.orderUnknown);
    const options = list.map((text) => ({ code: text, text: { [this.language]: text } }));
    return { type: isSeveral ? 'several' : 'one', options };
  }

  #number(numbers: readonly number[]): FoundAnswer {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const isWhole = numbers.every((number) => Number.isInteger(number));
    // A heading may say the scale itself: `Hur mår du? (0–10)`.
    const said = /\b(\d{1,3})\s*[–-]\s*(\d{1,3})\b/.exec(this.heading);
    const [from, to] = [Number(said?.[1]), Number(said?.[2])];
    if (isWhole && from < to && from <= low && high <= to) return { type: 'rating', low: from, high: to };
    if (isWhole && low >= 0 && high <= 10 && numbers.length >= few) {
      const scale =
        low >= 1 && high <= 5
          ? { low: 1, high: 5 }
          : low >= 1 && high <= 7 && high > 5
            ? { low: 1, high: 7 }
            : { low: 0, high: 10 };
      this.lose(lost.scaleGuessed(low, high, scale.low, scale.high));
      return { type: 'rating', ...scale };
    }
    this.lose(lost.rangeSeen(low, high));
    return { type: 'number' };
  }

  /** The answers that are a list: those that several have given. Undefined where each has written their own. */
  #list(answers: readonly string[]): string[] | undefined {
    const all = counted(answers);
    const shared = all.filter(({ count, text }) => count > 1 && text.length <= 120 && !looksLikeIdentity(text));
    const once = all.length - shared.length;
    if (shared.length === 0 || shared.length > longest || once > shared.length) {
      this.lose(lost.asText);
      return undefined;
    }
    if (once > 0) this.lose(lost.seenOnce(once));
    return shared.map(({ text }) => text);
  }
}

export function answers(rows: readonly (readonly string[])[], file: string, language: string, sheet = ''): Found {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const headings = (rows[head] ?? []).map((cell) => tidy(cell));
  const body = rows.slice(head + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (head < 0 || headings.length === 0) throw new ImportRefused(refusals.nothing);
  if (headings.length > mostQuestions) throw new ImportRefused(refusals.tooMany(mostQuestions));
  const isSwedish = /[åäöÅÄÖ]/.test(headings.join(' '));
  const main = isSwedish ? 'sv' : language;
  const losses: Loss[] = [];
  const columns: Record<string, string | null> = {};
  const questions: FoundQuestion[] = [];
  const title: Texts = { [main]: file };
  const seen = new Map<string, number>();
  for (const [at, heading] of headings.entries()) {
    const place = `${sheet}${letters(at)}${head + 1}`;
    if (heading === '') {
      if (body.some((row) => (row[at] ?? '').trim() !== '')) losses.push({ where: place, what: lost.noHeading });
      continue;
    }
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    if (times > 1) {
      losses.push({ where: place, what: lost.twice });
      continue;
    }
    const own = program.find(([pattern]) => pattern.test(heading))?.[1];
    const raw = rows[head]?.[at]?.trim() ?? heading;
    const cells = body.map((row) => tidy(row[at] ?? '')).filter((cell) => cell !== '');
    if (own !== undefined && !(own !== null && Object.values(columns).includes(own))) {
      columns[raw] = own;
      if (own === null) losses.push({ where: place, what: lost.ofProgram(heading) });
      if (own === 'date' && cells.some(isOtherDay)) losses.push({ where: place, what: lost.dayFormat });
      continue;
    }
    if (cells.some((cell) => looksLikeIdentity(cell))) {
      columns[raw] = null;
      losses.push({ where: place, what: lost.identity });
      continue;
    }
    const column = new Column(place, cells, main, heading);
    const answer = column.answer();
    losses.push(...column.losses);
    questions.push({ name: raw, where: place, text: { [main]: heading }, answer });
  }
  if (questions.length === 0) throw new ImportRefused(refusals.nothing);
  if (body.length < few) losses.push({ where: '', what: lost.fewRows(body.length) });
  const known = new Set(Object.values(columns));
  if (!known.has('case')) losses.push({ where: '', what: lost.noCase });
  if (!known.has('date')) losses.push({ where: '', what: lost.noDate });
  losses.push({ where: '', what: lost.fromTable });
  const section = { ...emptySection(wordsAsName(file) ?? 'svar', title), questions };
  const form: FoundForm = { program: 'answers', title, languages: [main], sections: [section], own: false, losses };
  return {
    ...(!known.has('case') && { anonymous: true as const }),
    form,
    written: new Map(),
    map: { columns },
  };
}

/** A column as spreadsheets name it. */
function letters(at: number): string {
  const rest = at % 26;
  const letter = String.fromCharCode(65 + rest);
  return at < 26 ? letter : letters(Math.floor(at / 26) - 1) + letter;
}
