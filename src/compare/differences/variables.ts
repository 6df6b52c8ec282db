import type { Facet, FormItem } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import { both, inBoth, quoted, rangeWords } from '../../words/index.js';
import { type Collected, variableSaid } from '../collected.js';
import { changedSaid, type Difference, difference } from '../difference.js';
import type { Kind } from '../kinds.js';
import { answerChanges, type Change } from './answers.js';

type All = ReadonlyMap<string, Collected>;

/** What variables mean otherwise, which of them are gone, and which are new. */
export function variableDifferences(before: All, now: All): Difference[] {
  const instrumentsBefore = new Set([...before.values()].map(({ instrument }) => instrument));
  const instrumentsNow = new Map([...now.values()].map(({ instrument, path }) => [instrument, path]));
  const isPart = (path: string) => path.split('/').slice(0, 2).join('/');
  const gone = [...before.values()].flatMap((was): Difference[] => {
    const home = instrumentsNow.get(was.instrument);
    if (now.has(was.variable) || home === undefined) return [];
    const place = { path: isPart(home), earlier: was.path, subject: variableSaid(was), variables: [was.variable] };
    return [difference('column-removed', place, both('finns inte längre', 'no longer there'))];
  });
  const fresh = [...now.values()].flatMap((is): Difference[] => {
    if (before.has(is.variable) || !instrumentsBefore.has(is.instrument)) return [];
    const place = { path: is.path, subject: variableSaid(is), variables: [is.variable] };
    return [difference('column-added', place, both('tillkommer', 'added'))];
  });
  const changed = [...now.values()].flatMap((is) => {
    const was = before.get(is.variable);
    return was ? [...changedMeaning(was, is, now), ...changedTranslations(was, is)] : [];
  });
  return [...changed, ...gone, ...fresh];
}

/** Scores that a variable goes into. */
const scoresWith = (variable: string, all: All): string[] =>
  [...all.values()].flatMap((one) => {
    const inputs = one.meaning.facets.inputs;
    return inputs?.includes(`["${variable}",`) ? [one.variable] : [];
  });

function changedMeaning(was: Collected, is: Collected, all: All): Difference[] {
  const [before, now] = [was.meaning.facets, is.meaning.facets];
  const differs = (facet: Facet) => before[facet] !== now[facet];
  const place = {
    path: is.path,
    earlier: was.path,
    subject: variableSaid(is),
    variables: [is.variable, ...scoresWith(is.variable, all)],
  };
  const made = (changes: readonly Change[]) => changes.map(({ kind, what }) => difference(kind, place, what));
  if (differs('type')) return made([{ kind: 'type', what: typeSaid(was, is) }]);
  return made([
    ...(differs('wording') ? wordingChanges(before.wording, now.wording) : []),
    ...(differs('steps') || differs('anchors') ? stepChanges(was, is) : []),
    ...(differs('points') ? [pointsChange(before.points, now.points)] : []),
    ...simple.flatMap(({ facet, kind, said }): Change[] => (differs(facet) ? [{ kind, what: said(was, is) }] : [])),
  ]);
}

const changed = (sv: string, en: string) => () => both(sv, en);
/** The facets that are said as they are. */
const simple: { facet: Facet; kind: Kind; said: (was: Collected, is: Collected) => Said }[] = [
  { facet: 'direction', kind: 'direction', said: directionSaid },
  {
    facet: 'condition',
    kind: 'condition',
    said: changed('när frågan ställs: ändrat', 'when the question is asked: changed'),
  },
  { facet: 'scoring', kind: 'scoring', said: scoringSaid },
  { facet: 'rounding', kind: 'scoring', said: changed('avrundning: ändrad', 'rounding: changed') },
  { facet: 'answeredBy', kind: 'informant', said: changed('vems svar det är: ändrat', 'whose answer it is: changed') },
  { facet: 'instrument', kind: 'instrument-version', said: instrumentSaid },
];

type Wordings = Record<'text' | 'help' | 'stem' | 'introduction', string | undefined>;
const wordParts: Record<keyof Wordings, Said> = {
  text: both('fråga', 'question'),
  help: both('hjälptext', 'help'),
  stem: both('stam', 'stem'),
  introduction: both('inledning', 'introduction'),
};

function wordingChanges(before = '{}', now = '{}'): Change[] {
  const parse = (text: string): Partial<Wordings> => {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? { text: value } : (value as Partial<Wordings>);
  };
  const [was, is] = [parse(before), parse(now)];
  const said = (text: string | undefined) =>
    text === undefined ? undefined : inBoth((language) => quoted(text, language));
  return (Object.keys(wordParts) as (keyof Wordings)[]).flatMap((part): Change[] =>
    was[part] === is[part]
      ? []
      : [{ kind: 'wording', what: changedSaid(wordParts[part], said(was[part]), said(is[part])) }],
  );
}

const kindOf = ({ is }: Collected): FormItem['kind'] | undefined => ('item' in is ? is.item.kind : undefined);

function stepChanges(was: Collected, is: Collected): Change[] {
  const [before, now] = [kindOf(was), kindOf(is)];
  if (before && now) return answerChanges(before, now);
  const range = ({ is: one }: Collected) =>
    inBoth(
      (language) =>
        rangeWords(('score' in one ? one.score.range : 'entry' in one ? one.entry.range : undefined) ?? {}, language) ||
        '–',
    );
  return [{ kind: 'steps', what: changedSaid(both('skalans gränser', 'limits of the score'), range(was), range(is)) }];
}

function pointsChange(before = '{}', now = '{}'): Change {
  const [was, is] = [before, now].map((text) => JSON.parse(text) as Record<string, number | string>) as [
    Record<string, number | string>,
    Record<string, number | string>,
  ];
  const codes = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((code) => was[code] !== is[code]);
  const points: Record<string, Said> = {
    missing: both('räknas inte', 'not counted'),
    'left-out': both('utelämnad', 'left out'),
  };
  // Where nothing is said, an answer counts as its number.
  const said = (code: string, value: number | string | undefined): Said =>
    points[String(value)] ?? both(String(value ?? code), String(value ?? code));
  const what = inBoth((language) => {
    const each = codes.map((code) => `${code}: ${said(code, was[code])[language]} → ${said(code, is[code])[language]}`);
    return `${language === 'sv' ? 'poäng' : 'points'} ${each.join(', ')}`;
  });
  return { kind: 'points', what };
}

const directions = {
  higher: both('högre är bättre', 'higher is better'),
  lower: both('lägre är bättre', 'lower is better'),
};
function directionSaid(was: Collected, is: Collected): Said {
  const of = ({ meaning }: Collected): Said | undefined => {
    const { better } = JSON.parse(meaning.facets.direction ?? '{}') as { better?: 'higher' | 'lower' };
    return better && directions[better];
  };
  const [before, now] = [of(was), of(is)];
  const isShown = before?.sv !== now?.sv;
  return changedSaid(both('riktning', 'direction'), before, now, isShown);
}

function scoringSaid({ is: was }: Collected, { is }: Collected): Said {
  const formula = (one: Collected['is']) => ('score' in one ? one.score.formula : undefined);
  const [before, now] = [formula(was), formula(is)];
  if (before && now && before.allowMissing !== now.allowMissing) {
    const many = (count: number) => both(String(count), String(count));
    return changedSaid(
      both('tillåtna saknade svar', 'answers that may be missing'),
      many(before.allowMissing),
      many(now.allowMissing),
    );
  }
  return both('hur summan räknas: ändrat', 'how the score is worked out: changed');
}

function instrumentSaid(was: Collected, is: Collected): Said {
  const of = ({ meaning }: Collected) => {
    const text = JSON.parse(meaning.facets.instrument ?? '""') as string;
    return inBoth((language) => quoted(text, language));
  };
  return changedSaid(both('instrument', 'instrument'), of(was), of(is));
}

const types: Record<string, Said> = {
  rating: both('skattning', 'rating'),
  choice: both('val', 'choice'),
  choices: both('flerval', 'several choices'),
  number: both('tal', 'number'),
  'yes-no': both('ja eller nej', 'yes or no'),
  date: both('datum', 'date'),
  text: both('text', 'text'),
  unstated: both('svarsskala inte angiven', 'answers not stated'),
  score: both('uträknad summa', 'worked-out score'),
  entry: both('summa som skrivs in', 'score that is written in'),
};
function typeSaid(was: Collected, is: Collected): Said {
  const of = ({ meaning }: Collected) => types[meaning.facets.type ?? ''] ?? types.text;
  const [before, now] = [of(was), of(is)];
  return changedSaid(both('frågans slag', 'type of question'), before, now, before !== now);
}

/** What is read in one language, each text by what it is of: a part of the question, or an answer's code. */
function textsIn(translation: string | undefined): Map<string, string> {
  const { anchors, ...words } = JSON.parse(translation ?? '{}') as Record<string, unknown>;
  const all = [...Object.entries(words), ...Object.entries(typeof anchors === 'object' && anchors ? anchors : {})];
  return new Map(all.map(([of, text]): [string, string] => [of, String(text)]));
}

/** A text that is new there changes nothing, nor one that is gone with what it was of. */
function changedTranslations(was: Collected, is: Collected): Difference[] {
  const [before, now] = [was.meaning.translations, is.meaning.translations];
  const { wording, anchors } = is.meaning.facets;
  const there = new Set([...textsIn(wording).keys(), ...textsIn(anchors).keys()]);
  const place = { path: is.path, earlier: was.path, subject: variableSaid(is), variables: [is.variable] };
  return Object.keys(before).flatMap((language): Difference[] => {
    const [old, fresh] = [textsIn(before[language]), textsIn(now[language])];
    return [...old].flatMap(([of, text]): Difference[] => {
      const other = fresh.get(of);
      if (other === text || (other === undefined && !there.has(of))) return [];
      const said = (one: string | undefined) => (one === undefined ? undefined : inBoth((own) => quoted(one, own)));
      return [difference('translation', place, changedSaid(both(language, language), said(text), said(other)))];
    });
  });
}
