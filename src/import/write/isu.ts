import { type Language, type Said, textLiteral } from '../../model/index.js';
import type { Draft, DraftInstrument, DraftItem, DraftKind, DraftOption, DraftPart, DraftScale } from '../draft.js';
import type { Texts } from '../found.js';
import { lossLine } from '../loss-line.js';
import { plainNumber } from '../making.js';
import { isLanguage } from '../texts.js';

/** A draft as the text of a design, with English keywords. What people read is in the language of the call. */

/** A text with its translations: first the main language’s, which has no mark. */
function literal(given: Texts, main: string, otherwise = ''): string {
  const texts = Object.fromEntries(Object.entries(given).filter(([language]) => isLanguage(language)));
  const own = texts[main];
  const [first = main] = Object.keys(texts);
  const base = own === undefined ? first : main;
  // One that is as the main text is written where others differ: a reader without a text of their own gets English.
  const isSame = Object.values(texts).every((text) => text === texts[base]);
  const others = isSame ? [] : Object.entries(texts).filter(([language]) => language !== base);
  return [
    textLiteral(texts[base] ?? otherwise),
    ...others.map(([language, text]) => `@${language} ${textLiteral(text)}`),
  ].join(' ');
}

/** One line of a comment. */
const comment = (text: string) => `// ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;

const both = (sv: string, en: string): Said => ({ sv, en });
const texts = {
  draft: (file: string) =>
    both(
      `Utkast, gjort av ${file}. Läs igenom det: ett formulär säger inte varför frågorna ställs.`,
      `A draft, made from ${file}. Read it through: a form does not say why its questions are asked.`,
    ),
  lost: both(
    'Det här är inte med, eller är annorlunda än i filen:',
    'This is left out, or is otherwise than in the file:',
  ),
  nothing: both(
    'Inget av filens frågor, svar och villkor är borta.',
    'Nothing of the questions, answers and conditions of the file is lost.',
  ),
  purpose: both(
    '[Skriv vad ni vill veta om klienternas resultat]',
    '[Write what you want to know about the clients’ results]',
  ),
  who: both(
    'Skriv från vem och när: mätning … från klient vid start, avslut',
    'Write from whom and when: collect … from client at start, end',
  ),
  more: (count: number) => both(`… och ${count} till.`, `… and ${count} more.`),
};

function kind(of: DraftKind, main: string): string {
  switch (of.type) {
    case 'rating': {
      const ends = of.lowText || of.highText;
      const end = (text: Texts | undefined, value: number) => literal(text ?? {}, main, plainNumber(value));
      const labels = ends ? ` ${end(of.lowText, of.low)} .. ${end(of.highText, of.high)}` : '';
      return `rated ${plainNumber(of.low)}..${plainNumber(of.high)}${labels}`;
    }
    case 'choice':
      return of.ordered ? 'choice ordered' : 'choice';
    case 'number': {
      const range =
        of.low === undefined && of.high === undefined
          ? ''
          : ` ${of.low === undefined ? '' : plainNumber(of.low)}..${of.high === undefined ? '' : plainNumber(of.high)}`;
      return `number${range}${of.unit ? ` ${of.unit}s` : ''}`;
    }
    default:
      return of.type;
  }
}

const signs = { is: 'is', 'is-not': 'is not', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

const option = ({ name, number, text, points, detail }: DraftOption, main: string) =>
  [
    'option',
    ...(number === undefined ? [] : [plainNumber(number)]),
    ...(name === undefined ? [] : [name]),
    literal(text, main),
    ...(points === undefined ? [] : [points === 'not-counted' ? 'not counted' : `gives ${plainNumber(points)}`]),
    ...(detail ? [`with text${detail.prompt ? ` ${literal(detail.prompt, main)}` : ''}`] : []),
  ].join(' ');

function item({ name, text, kind: of, help, optional, condition }: DraftItem, main: string): string[] {
  const groups = condition?.map((group) =>
    group.map((test) => `${test.item} ${signs[test.operator]} ${test.value}`).join(' and '),
  );
  const head = [
    `item ${name} ${literal(text, main)}`,
    kind(of, main),
    ...(optional ? ['optional'] : []),
    ...(groups ? [`if ${groups.join(' or ')}`] : []),
  ].join(' ');
  const inside = [
    ...('options' in of ? of.options.map((one) => option(one, main)) : []),
    ...('words' in of ? of.words.map((one) => option(one, main)) : []),
    ...(help ? [`help ${literal(help, main)}`] : []),
  ];
  return inside.length > 0 ? [`${head} {`, ...inside, '}'] : [head];
}

const scale = ({ name, text, formula }: DraftScale, main: string) =>
  `scale ${name}${Object.keys(text).length > 0 ? ` ${literal(text, main)}` : ''} = ${formula}`;

/** Items after each other that stand under the same. */
function partsOf(items: readonly DraftItem[]): [DraftPart | undefined, DraftItem[]][] {
  const parts: [DraftPart | undefined, DraftItem[]][] = [];
  for (const one of items) {
    const last = parts.at(-1);
    if (last && last[0] === one.part) last[1].push(one);
    else parts.push([one.part, [one]]);
  }
  return parts;
}

function section(part: DraftPart | undefined, own: readonly DraftItem[], main: string): string[] {
  const items = own.flatMap((one) => item(one, main));
  if (!part) return items;
  const { name, title, introduction, stem } = part;
  return [
    `section ${name}${title ? ` ${literal(title, main)}` : ''} {`,
    ...(introduction ? [`introduction ${literal(introduction, main)}`] : []),
    ...(stem ? [`stem ${literal(stem, main)}`] : []),
    ...items,
    '}',
  ];
}

function instrument({ name, title, items, scales }: DraftInstrument, main: string): string[] {
  const head = `instrument ${name}${Object.keys(title).length > 0 ? ` ${literal(title, main)}` : ''}`;
  const inside = [
    ...partsOf(items).flatMap(([part, own]) => section(part, own, main)),
    ...(scales.length > 0 ? [''] : []),
    ...scales.map((one) => scale(one, main)),
  ];
  return inside.length > 0 ? [`${head} {`, ...inside, '}'] : [head];
}

/** So many are listed in the draft; all of them are said when it is made. */
const most = 300;

/** The draft as text. `file` is the name of the form’s file. */
export function written(draft: Draft, file: string, language: Language, anonymous = false): string {
  const { name, title, instruments, linked, losses } = draft;
  const languages = draft.languages.filter(isLanguage);
  const main = languages[0] ?? 'sv';
  const used = [...instruments.map((one) => one.name), ...linked];
  const lines = [
    comment(texts.draft(file)[language]),
    comment((losses.length > 0 ? texts.lost : texts.nothing)[language]),
    ...losses.slice(0, most).map((loss) => comment(`- ${lossLine(loss, language)}`)),
    ...(losses.length > most ? [comment(texts.more(losses.length - most)[language])] : []),
    '',
    `design ${name}${Object.keys(title).length > 0 ? ` ${literal(title, main)}` : ''} {`,
    `languages ${(languages.length > 0 ? languages : [main]).join(', ')}`,
    `purpose ${textLiteral(texts.purpose[language])}`,
    ...(used.length > 0 ? [comment(texts.who[language]), `collect ${used.join(', ')}`] : []),
    ...(anonymous ? ['procedure {', 'identity anonymous', '}'] : []),
    '}',
    ...instruments.flatMap((one) => ['', ...instrument(one, main)]),
  ];
  return `${lines.join('\n')}\n`;
}
