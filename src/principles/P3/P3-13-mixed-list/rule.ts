import type { Design, Item, Option, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { textSaid } from '../../../words/index.js';
import type { Statement } from '../../finding.js';
import { edit, fix, isOwn, literal, newName, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

export const mixedList = rule<{ item: Said }>({
  code: 'P3-13',
  name: 'mixed-list',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ item }) =>
      `${item.sv} blandar hur det gick med varför det avslutades, så den som avbryter kan inte visa något resultat: dela upp frågan i två.`,
    en: ({ item }) =>
      `${item.en} mixes how it went with why it was closed, so one who ends early cannot show any result: split the item in two.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { instrument, collect } of read(design).evidence) {
      for (const item of read(design).instruments.content(instrument)?.items ?? []) {
        if (reported.has(item.path) || !isMixed(item)) continue;
        reported.add(item.path);
        yield { path: item.path, params: { item: textSaid(item.text) }, instruments: [instrument], at: collect.at };
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
        edit(path, 'replace', written(item, parts, instrument.items)),
      ),
    ];
  },
});

/** Its answers, or it as a whole, are both about the result and about the reason for closing. */
function isMixed({ measures = [], kind }: Item): boolean {
  const options = kind && 'options' in kind ? (kind.options ?? []).flatMap((one) => one.measures ?? []) : [];
  const all = new Set(options.length > 0 ? options : measures);
  return all.has('closing-reason') && (all.has('goal-attainment') || all.has('outcome'));
}

interface Parts {
  results: readonly Option[];
  reasons: readonly Option[];
}
/** The answers of each part; none when an answer belongs to neither or both, or when more is said of the item. */
function split({ kind, condition, help, source, optional, declinable, informants }: Item): Parts | undefined {
  if (kind?.type !== 'choice' || kind.like || condition || help || source || optional) return undefined;
  if (declinable || informants || kind.options.some(({ detail }) => detail)) return undefined;
  const isReason = ({ measures = [] }: Option) => measures.length === 1 && measures[0] === 'closing-reason';
  const isResult = ({ measures = [] }: Option) => measures.length > 0 && !measures.includes('closing-reason');
  const reasons = kind.options.filter(isReason);
  const results = kind.options.filter(isResult);
  return reasons.length + results.length === kind.options.length ? { results, reasons } : undefined;
}

function written(
  { name, text, kind, better }: Item,
  { results, reasons }: Parts,
  taken: Design['instruments'][0]['items'],
): Statement {
  const ordered = kind?.type === 'choice' && kind.ordered ? ' ordered' : '';
  const direction = better ? ` ${better} is better` : '';
  const about = results.some(({ measures }) => measures?.includes('outcome')) ? 'outcome' : 'goal-attainment';
  const option = (one: Option, valence = '') =>
    `\n  option ${one.name} ${literal(one.text)}${valence && ` ${valence}`}`;
  const how = results.map((one) => option(one, one.valence)).join('');
  const why = reasons.map((one) => option(one)).join('');
  const reason = newName(taken, 'avslutsorsak', 'closing-reason');
  const asked = { sv: '"Varför avslutades insatsen?"', en: '"Why was the intervention closed?"' };
  return statement`item ${name} ${literal(text)} choice${ordered}${direction} {${how}\n  measures ${about}\n}\nitem ${reason} ${asked} choice {${why}\n  measures closing-reason\n}`;
}
