import { type Block, paragraph } from '../../../documents/index.js';
import { isVerified, type Level } from '../../../model/index.js';
import { sureness } from '../../../plan/index.js';
import { levelsWords, rangeWords } from '../../../words/index.js';
import { levelsFor } from '../../levels.js';
import type { Description, LevelsResult, Share } from '../../results.js';
import { type Context, countText, type Found, measureName, nText, shareText, timeName } from '../context.js';
import { movesTableOf } from './changes.js';
import { right, shownTable, sideBySide } from './table.js';

/** How many are at each level of a score, what the levels are and who says so, and how many came to another one. */
export function levelTables(context: Context, one: Found, upTo: 'times' | 'changes' | 'moves'): Block[] {
  const { levels } = one.result;
  if (!levels || Object.values(levels.times).every(({ n }) => n === 0)) return [];
  return [
    paragraph(aboutLevels(context, one)),
    ...timesTable(context, one, levels),
    ...(upTo === 'times' ? [] : changesTable(context, one, levels)),
    ...(upTo === 'moves' ? lastMoves(context, one, levels) : []),
  ];
}

/** `Nivåer i PHQ-9: 0–4 lätt; 5–9 måttlig (inte kontrollerad). Källa: …` */
function aboutLevels(context: Context, one: Found): string {
  const { words } = context;
  const { s } = words;
  const all = levelsFor(one.planned).flatMap(({ levels }) => levels);
  const limits = levelsWords(
    all.map((level) => ({ ...level, text: words.text(level.text), verified: isVerified(level) })),
    words.language,
  );
  const source = (level: Level) =>
    `${level.source ? words.text(level.source) : s('ingen källa', 'no source')} (${sureness(level, words)})`;
  const sources = [...new Set(all.map(source))];
  const name = measureName(context, one);
  const byAge = all.some((level) => level.for?.age)
    ? s(
        ' Åldern står inte i data, så den som kan höra till en nivå för en viss ålder är på ingen.',
        ' The data do not say how old anybody is, so who may belong to a level for an age is at none.',
      )
    : '';
  return `${s(`Nivåer i ${name}`, `Levels of ${name}`)}: ${limits}. ${s('Enligt', 'According to')}: ${sources.join('; ')}.${byAge}`;
}

const levelName = ({ words }: Context, one: Found, code: string): string => {
  const all = levelsFor(one.planned);
  const named = all.find((each) => String(each.code) === code);
  if (!named) return words.s('Ingen av nivåerna', 'None of the levels');
  const again = all.filter(({ text }) => text.text === named.text.text).length > 1;
  const limits = named.levels.map(({ range }) => rangeWords(range, words.language)).join(', ');
  return again ? `${words.text(named.text)} (${limits})` : words.text(named.text);
};

/** The codes from the lowest; that of no level last, and only where somebody is there. */
function codesOf(tables: readonly (Readonly<Record<string, Share>> | undefined)[]): string[] {
  const codes = [...new Set(tables.flatMap((one) => Object.keys(one ?? {})))];
  const none = codes.filter((code) => code === '0' && tables.some((one) => one?.[code] && one[code].count !== 0));
  return [...codes.filter((code) => code !== '0'), ...none];
}

function timesTable(context: Context, one: Found, { times }: LevelsResult): Block[] {
  const { s } = context.words;
  const name = measureName(context, one);
  const shown = Object.entries(times).filter(([, { answers }]) => answers);
  const isHidden = ([, { answers }]: [string, Description]) =>
    Object.values(answers ?? {}).every(({ count }) => count === null);
  if (shown.every(isHidden)) {
    return [
      paragraph(
        s(
          `Hur många som är på varje nivå i ${name} visas inte: för få på någon nivå, eller något annat tal skulle gå att räkna ut.`,
          `How many are at each level of ${name} is not shown: too few at some level, or another number could be worked out.`,
        ),
      ),
    ];
  }
  return sideBySide(context, {
    codes: codesOf(shown.map(([, { answers }]) => answers)),
    title: s('Nivå', 'Level'),
    name: (code) => levelName(context, one, code),
    times: shown.map(([time, { n, answers }]) => ({ time: timeName(context, time), n, answers })),
    caption: s(
      `${name}: antal och andel på varje nivå, med 95 % intervall`,
      `${name}: number and share at each level, with 95% interval`,
    ),
  });
}

function changesTable(context: Context, one: Found, { changes }: LevelsResult): Block[] {
  const { s } = context.words;
  const shown = Object.entries(changes).filter(([, { direction }]) => direction);
  if (shown.length === 0) return [];
  const words: Record<string, string> = {
    better: s('Bättre nivå', 'Better level'),
    unchanged: s('Samma nivå', 'Same level'),
    worse: s('Sämre nivå', 'Worse level'),
    higher: s('Högre nivå', 'Higher level'),
    lower: s('Lägre nivå', 'Lower level'),
    unplaced: s('Ingen nivå före eller efter', 'No level before or after'),
  };
  const all = [...new Set(shown.flatMap(([, { direction }]) => Object.keys(direction ?? {})))];
  const ways = all.filter(
    (way) => way !== 'unplaced' || shown.some(([, { direction }]) => direction?.[way] && direction[way].count !== 0),
  );
  return shownTable(
    [s('Till', 'To'), right('n'), ...ways.map((way) => right(words[way] ?? way))],
    shown.map(([time, { n, direction }]) => [
      timeName(context, time),
      countText(context, n),
      ...ways.map((way) => shareText(context, direction?.[way], n)),
    ]),
    s(
      `${measureName(context, one)}: hur många som bytt nivå, av dem som har båda mätningarna`,
      `${measureName(context, one)}: how many came to another level, of those with both measurements`,
    ),
  );
}

function lastMoves(context: Context, one: Found, { changes }: LevelsResult): Block[] {
  const { s } = context.words;
  const { last, first } = one.result;
  const change = last === undefined ? undefined : changes[last];
  if (!change?.moves) return [];
  const { moves, n } = change;
  if (Object.values(moves).some((row) => Object.values(row).includes(null))) {
    return [
      paragraph(
        s(
          `Från vilken nivå till vilken var och en gått i ${measureName(context, one)} visas inte (${nText(context, n)}): för få i några rutor.`,
          `From which level to which each has gone in ${measureName(context, one)} is not shown (${nText(context, n)}): too few in some cells.`,
        ),
      ),
    ];
  }
  const rows = Object.entries(moves).map(([code, row]) => ({ code, own: Object.values(row), to: row['0'] ?? 0 }));
  const unplaced = rows.some(({ code, own, to }) => to !== 0 || (code === '0' && own.some((count) => count !== 0)));
  return movesTableOf(context, moves, {
    codes: Object.keys(moves)
      .filter((code) => code !== '0')
      .concat(unplaced ? ['0'] : []),
    name: (code) => levelName(context, one, code),
    times: { first, last },
    n,
  });
}
