import type { Collect, Design, Informant, Instrument, Item, Text } from '../model/index.js';
import { isMade } from './evidence/evidence.js';
import { propertiesOf, systemsOf } from './evidence/procedure.js';
import type { Reading } from './reading.js';

/** A text that a form shows, and where in the model it stands. */
export interface ShownText {
  path: string;
  text: Text;
}

/** Staff, who read the design's own language. */
const staff = new Set<Informant['kind']>(['professional', 'register', 'police']);

const shown = (path: string, ...texts: (Text | 'none' | undefined)[]): ShownText[] =>
  texts.flatMap((text) => (text && text !== 'none' ? [{ path, text }] : []));

/** A question with all that helps to answer it. */
function itemTexts({ path, text, kind, help }: Item): ShownText[] {
  const ends = kind?.type === 'rating' ? [kind.lowLabel, kind.highLabel] : [];
  const options = kind && 'options' in kind ? (kind.options ?? []).map((option) => option.text) : [];
  return shown(path, text, help, ...ends, ...options);
}

/** What an instrument asks, when it is the design's own to translate. */
export function askedTexts({ from, items }: Instrument): ShownText[] {
  return from === 'library' ? [] : items.flatMap(itemTexts);
}

/** What is said around the questions of a measurement: why, to whom it is told, who sees the answers. */
function aroundTexts(design: Design, collects: readonly Collect[]): ShownText[] {
  const names = new Set(collects.flatMap(({ at, fallbacks }) => [...at, ...fallbacks.flatMap((one) => one.at)]));
  const systems = new Set(collects.flatMap((one) => systemsOf(design, propertiesOf(design, one))));
  const { organisation, safeguard, toClient } = design;
  return [
    ...shown(design.path, design.title),
    ...(organisation ? shown(organisation.path, organisation.text, ...organisation.responsible) : []),
    ...design.purposes.flatMap(({ path, text, none }) => (none || text?.presumed ? [] : shown(path, text))),
    ...design.timepoints.flatMap(({ path, name, text }) => (names.has(name) ? shown(path, text) : [])),
    ...design.systems
      .filter(({ name }) => systems.has(name))
      .flatMap(({ path, text, access, legalGround }) => shown(path, text, ...access, legalGround)),
    ...(toClient ? shown(toClient.path, toClient.text, toClient.heading, toClient.handIn, toClient.contact) : []),
    ...(safeguard ? shown(safeguard.path, safeguard.routine) : []),
    ...collects.flatMap((one) => [
      ...shown(one.path, ...one.from.map(({ label }) => label), propertiesOf(design, one).instruction),
      ...one.fallbacks.flatMap(({ path, because, by }) => shown(path, because, by)),
    ]),
  ];
}

/**
 * Every text that the forms of those who are not staff show in each language, the questions first: what staff fill in is in the
 * design's own language. An instrument of the library is not the design's to translate.
 */
export function shownTexts({ design, instruments }: Reading): ShownText[] {
  const collects = design.collects.filter(
    (one) => isMade(one) && (one.from.length === 0 || one.from.some(({ kind }) => !staff.has(kind))),
  );
  const names = new Set(collects.flatMap(({ measures }) => measures.map(({ instrument }) => instrument)));
  const asked = [...names].flatMap((name) => {
    const instrument = instruments.content(name) ?? instruments.of(name);
    if (!instrument || instrument.items.length === 0 || instrument.from === 'library') return [];
    return [...shown(instrument.path, instrument.title), ...askedTexts(instrument)];
  });
  if (asked.length === 0) return [];
  const all = [...asked, ...aroundTexts(design, collects)];
  return [...new Map(all.map((one) => [one.text, one])).values()];
}

/** Those that nobody has written in the language. */
export function untranslated(texts: readonly ShownText[], language: string): ShownText[] {
  return texts.filter(({ text: { translations } }) => !translations?.[language]?.trim());
}
