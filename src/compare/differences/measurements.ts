import { plainText } from '../../forms/index.js';
import type { Collect, Design, Informant, Said } from '../../model/index.js';
import { isMade, propertiesOf, read } from '../../reading/index.js';
import { both, inBoth, informantWord, instrumentSaid, listed, recallWords, timepointSaid } from '../../words/index.js';
import { changedSaid, type Difference, difference } from '../difference.js';
import { type Designs, factSaid } from '../elements.js';
import { measurementFacts } from '../facts/collection.js';
import type { Fact } from '../facts/fact.js';
import { same } from '../same.js';

/** One instrument, had from one, at one time. */
interface Measurement {
  instrument: string;
  informant?: Informant;
  at?: string;
  collect: Collect;
  properties: Record<string, unknown>;
}

const orNone = <T>(all: readonly T[]): (T | undefined)[] => (all.length > 0 ? [...all] : [undefined]);
const whoKey = (one: Informant | undefined): string =>
  JSON.stringify([one?.kind, one?.label && plainText(one.label.text)]);
const keyOf = ({ instrument, informant, at }: Measurement): string =>
  JSON.stringify([instrument, whoKey(informant), at]);

/** What a design collects, each once. */
function measurementsOf(design: Design): Map<string, Measurement> {
  const all = new Map<string, Measurement>();
  for (const collect of design.collects) {
    if (!isMade(collect) || collect.carriedOut === 'no') continue;
    const { for: people, fallbacks, ...own } = collect;
    const properties = { ...propertiesOf(design, { ...own, fallbacks }), for: people, fallbacks };
    for (const { instrument } of collect.measures) {
      for (const informant of orNone(collect.from)) {
        for (const at of orNone(collect.at)) {
          const one = { instrument, ...(informant && { informant }), ...(at && { at }), collect, properties };
          if (!all.has(keyOf(one))) all.set(keyOf(one), one);
        }
      }
    }
  }
  return all;
}

/** Which instruments a design collects, those that they repeat included. */
export function collectedInstruments(design: Design): Set<string> {
  const { instruments } = read(design);
  const own = design.collects.filter(isMade).flatMap(({ measures }) => measures.map(({ instrument }) => instrument));
  return new Set(own.flatMap((name) => [name, instruments.content(name)?.name ?? name]));
}

const unstated = both('inte angivet', 'not stated');
const whoSaid = (one: Informant | undefined): Said =>
  one ? inBoth((language) => informantWord(one, language)) : unstated;
const whenSaid = (design: Design, at: string | undefined): Said =>
  at === undefined ? unstated : timepointSaid(design, at);

/** What is measured of whom and when, and how, otherwise than before. */
export function measurementDifferences(designs: Designs): Difference[] {
  const [before, now] = [measurementsOf(designs.before), measurementsOf(designs.now)];
  const gone = [...before].flatMap(([key, one]) => (now.has(key) ? [] : [one]));
  const fresh = [...now].flatMap(([key, one]) => (before.has(key) ? [] : [one]));
  return [
    ...movedDifferences(gone, fresh, designs),
    ...propertyDifferences(before, now, designs),
    ...recallDifferences(designs),
  ];
}

/** Those that are had from another or at another time, then those that only are gone or new. */
function movedDifferences(gone: Measurement[], fresh: Measurement[], designs: Designs): Difference[] {
  const found: Difference[] = [];
  const free = new Set(fresh);
  const rest = new Set(gone);
  const pair = (
    kind: 'informant' | 'timepoint',
    fits: (was: Measurement, is: Measurement) => boolean,
    said: (one: Measurement, design: Design) => Said,
  ) => {
    for (const was of rest) {
      const is = [...free].find((one) => one.instrument === was.instrument && fits(was, one));
      if (!is) continue;
      rest.delete(was);
      free.delete(is);
      const title = kind === 'informant' ? both('vem som svarar', 'informant') : both('när det mäts', 'timepoint');
      found.push(
        difference(
          kind,
          { path: is.collect.path, earlier: was.collect.path, subject: measurementSaid(is, designs.now) },
          changedSaid(title, said(was, designs.before), said(is, designs.now)),
        ),
      );
    }
  };
  pair(
    'informant',
    (was, is) => was.at === is.at,
    ({ informant }) => whoSaid(informant),
  );
  pair(
    'timepoint',
    (was, is) => whoKey(was.informant) === whoKey(is.informant),
    ({ at }, design) => whenSaid(design, at),
  );
  for (const was of rest) {
    const place = { path: 'design', earlier: was.collect.path, subject: measurementSaid(was, designs.before) };
    found.push(difference('measurement-removed', place, both('mäts inte längre', 'no longer measured')));
  }
  for (const is of free) {
    const place = { path: is.collect.path, subject: measurementSaid(is, designs.now) };
    found.push(difference('measurement-added', place, both('tillkommer', 'added')));
  }
  return found;
}

const measurementSaid = ({ instrument, informant, at }: Measurement, design: Design): Said =>
  inBoth((language) => {
    const what = instrumentSaid(design, instrument)[language];
    const [from, when] = language === 'sv' ? ['från', 'vid'] : ['from', 'at'];
    const who = informant ? ` ${from} ${informantWord(informant, language)}` : '';
    return `${what}${who}${at === undefined ? '' : ` ${when} ${timepointSaid(design, at)[language]}`}`;
  });

/** How the measurements that both have are made; what is the same of several is said once. */
function propertyDifferences(
  before: ReadonlyMap<string, Measurement>,
  now: ReadonlyMap<string, Measurement>,
  designs: Designs,
): Difference[] {
  const groups = new Map<string, { key: string; was: Measurement; all: Measurement[] }>();
  for (const [id, is] of now) {
    const was = before.get(id);
    if (!was) continue;
    for (const key of [...Object.keys(measurementFacts), 'fallbacks']) {
      const [old, fresh] = [was.properties[key], is.properties[key]];
      if (same(old ?? [], fresh ?? [])) continue;
      const group = JSON.stringify([key, old, fresh]);
      const known = groups.get(group);
      if (known) known.all.push(is);
      else groups.set(group, { key, was, all: [is] });
    }
  }
  return [...groups.values()].flatMap(({ key, was, all }): Difference[] => {
    const [is] = all;
    const fact = measurementFacts[key] ?? (key === 'fallbacks' ? fallbackFact : undefined);
    if (!is || !fact) return [];
    const [old, fresh] = [was.properties[key], is.properties[key]];
    const subject = inBoth((language) => {
      const names = [...new Set(all.map(({ instrument }) => instrumentSaid(designs.now, instrument)[language]))];
      return `${language === 'sv' ? 'mätning av' : 'measurement of'} ${listed(names, language)}`;
    });
    const isFirst = fact.firstFree === true && old === undefined;
    const place = { path: is.collect.path, earlier: was.collect.path, subject };
    return [difference(fact.kind, place, factSaid(fact, old, fresh, designs), !isFirst)];
  });
}
const fallbackFact: Fact = { kind: 'method', said: both('i andra hand', 'fallback') };

function recallDifferences({ before, now }: Designs): Difference[] {
  const collected = collectedInstruments(before);
  const [was, is] = [read(before).instruments, read(now).instruments];
  return now.instruments.flatMap((instrument): Difference[] => {
    const old = was.of(instrument.name);
    if (!collected.has(instrument.name) || !old || !is.of(instrument.name)) return [];
    if (same(old.recall, instrument.recall)) return [];
    const said = (duration: typeof old.recall) => duration && inBoth((language) => recallWords(duration, language));
    const place = { path: instrument.path, earlier: old.path, subject: instrumentSaid(now, instrument.name) };
    return [
      difference(
        'recall',
        place,
        changedSaid(both('frågorna gäller', 'the questions look back on'), said(old.recall), said(instrument.recall)),
      ),
    ];
  });
}
