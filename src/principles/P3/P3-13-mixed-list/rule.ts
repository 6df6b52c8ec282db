import type { Design, Item, Option } from '../../../model/index.js';
import { quotedSaid } from '../../../words/index.js';
import { edit, fix, freeName, isOwn, literal } from '../../fixing.js';
import { contentOf, measuredBy } from '../../reading/measures.js';
import { rule } from '../../rule.js';

export const mixedList = rule<{ item: string }>({
  code: 'P3-13',
  name: 'mixed-list',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ item }) =>
      `${quotedSaid(item).sv} blandar hur det gick med varför det avslutades, så den som avbryter kan inte visa något resultat: dela upp frågan i två.`,
    en: ({ item }) =>
      `${quotedSaid(item).en} mixes how it went with why it was closed, so one who ends early cannot show any result: split the item in two.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { instrument, collect } of measuredBy(design)) {
      for (const item of contentOf(design, instrument)?.items ?? []) {
        if (reported.has(item.path) || !isMixed(item)) continue;
        reported.add(item.path);
        yield { path: item.path, params: { item: item.text.text }, instruments: [instrument], at: collect.at };
      }
    }
  },
  fixes({ path }, design) {
    const instrument = design.instruments.find(({ items }) => items.some((one) => one.path === path));
    const item = instrument?.items.find((one) => one.path === path);
    const parts = item && split(item);
    if (!instrument || !isOwn(instrument) || !item || !parts) return [];
    return [
      fix(
        'Dela upp frågan i hur det gick och varför det avslutades',
        'Split the item into how it went and why it was closed',
        edit(path, 'replace', ...written(item, parts, instrument.items)),
      ),
    ];
  },
});

/** Its answers, or it as a whole, are both about the result and about the reason for closing. */
function isMixed({ measures = [], kind }: Item): boolean {
  const options = kind && 'options' in kind ? kind.options.flatMap((one) => one.measures ?? []) : [];
  const all = new Set(options.length > 0 ? options : measures);
  return all.has('closing-reason') && (all.has('goal-attainment') || all.has('outcome'));
}

interface Parts {
  results: readonly Option[];
  reasons: readonly Option[];
}
/** The answers of each part; none when an answer belongs to neither or both, or when more is said of the item. */
function split({ kind, condition, help, source, optional }: Item): Parts | undefined {
  if (kind?.type !== 'choice' || kind.like || condition || help || source || optional) return undefined;
  const isReason = ({ measures = [] }: Option) => measures.length === 1 && measures[0] === 'closing-reason';
  const isResult = ({ measures = [] }: Option) => measures.length > 0 && !measures.includes('closing-reason');
  const reasons = kind.options.filter(isReason);
  const results = kind.options.filter(isResult);
  return reasons.length + results.length === kind.options.length ? { results, reasons } : undefined;
}

const valences = { positive: 'positivt', negative: 'negativt', neutral: 'neutralt', unknown: 'okänt' } as const;
const measured = { outcome: 'resultat', 'goal-attainment': 'måluppfyllelse' } as const;

function written(
  { name, text, kind, better }: Item,
  { results, reasons }: Parts,
  taken: Design['instruments'][0]['items'],
): [string, string] {
  const ordered = kind?.type === 'choice' && kind.ordered;
  const about = results.some(({ measures }) => measures?.includes('outcome')) ? 'outcome' : 'goal-attainment';
  const option = (word: string, one: Option, valence: string) =>
    `\n  ${word} ${one.name} ${literal(one.text)}${valence && ` ${valence}`}`;
  const direction = better
    ? [` ${better === 'higher' ? 'högre' : 'lägre'} är bättre`, ` ${better} is better`]
    : ['', ''];
  const sv = results.map((one) => option('svar', one, one.valence ? valences[one.valence] : '')).join('');
  const en = results.map((one) => option('option', one, one.valence ?? '')).join('');
  const why = (word: string) => reasons.map((one) => option(word, one, '')).join('');
  return [
    `fråga ${name} ${literal(text)} val${ordered ? ' ordnat' : ''}${direction[0]} {${sv}\n  mäter ${measured[about]}\n}\n` +
      `fråga ${freeName(taken, 'avslutsorsak')} "Varför avslutades insatsen?" val {${why('svar')}\n  mäter avslutsorsak\n}`,
    `item ${name} ${literal(text)} choice${ordered ? ' ordered' : ''}${direction[1]} {${en}\n  measures ${about}\n}\n` +
      `item ${freeName(taken, 'closing-reason')} "Why was the intervention closed?" choice {${why('option')}\n  measures closing-reason\n}`,
  ];
}
