import { type Anchor, type Design, type Language, type Timepoint, type Timing, timingsOf } from '../model/index.js';
import { atEach, placeOf } from './at.js';
import { durationWords, timesWords, windowSigns, windowWords } from './durations.js';
import { quoted } from './sentences.js';
import { textWords } from './titles.js';
import { everyWords } from './units.js';

/** What names stand for; only these parts of the design are read. */
type Named = Pick<Design, 'events' | 'timepoints'>;

const moments = { start: { sv: 'start', en: 'the start' }, end: { sv: 'avslut', en: 'the end' } } as const;

const titleOf = (anchor: Exclude<Anchor, { moment: unknown }>, language: Language, design?: Named): string => {
  const [list, name] = 'event' in anchor ? [design?.events, anchor.event] : [design?.timepoints, anchor.timepoint];
  const text = list?.find((one) => one.name === name)?.text;
  return text ? textWords(text, language).replace(/\s*\n\s*/g, ' ') : name;
};

/** `avslut`, `start`, or the event's or the timepoint's own words. */
export const anchorWords = (anchor: Anchor, language: Language, design?: Named): string =>
  'moment' in anchor ? moments[anchor.moment][language] : quoted(titleOf(anchor, language, design), language);

/** `vid start`, `vid ”Inskrivning”`, `när barnet flyttar`. */
const atAnchors = (anchors: readonly Anchor[], language: Language, design: Named | undefined): string => {
  // An event may never come, so that only one of them is met; a start and an end always do.
  const joint = anchors.every((one) => 'moment' in one) ? 'and' : 'or';
  const places = anchors.map((one) => {
    const own = 'moment' in one ? undefined : placeOf(titleOf(one, language, design), language);
    return own?.free ? own : { title: anchorWords(one, language, design), free: false };
  });
  return atEach(places, language, joint);
};

const timingWords = (timing: Timing, language: Language, design: Named | undefined): string => {
  switch (timing.kind) {
    case 'at':
      return atAnchors(timing.anchors, language, design);
    case 'offset': {
      const side = { before: { sv: 'före', en: 'before' }, after: { sv: 'efter', en: 'after' } }[timing.side][language];
      const length = durationWords({ ...timing.amount, unit: timing.unit }, language);
      return `${length} ${side} ${anchorWords(timing.anchor, language, design)}`;
    }
    case 'times':
      if (timing.each) return language === 'sv' ? 'vid varje träff' : 'at every session';
      return timesWords(timing.count, language);
    case 'every':
      return everyWords(timing.count, timing.unit, language);
  }
};

/**
 * When a timepoint is, in plain words: `6 månader efter avslut (−30 till +60 dagar)`; with `window` in words, `(från 30
 * dagar före till 60 dagar efter)`. With the design given, events and other timepoints are called by their own words. A
 * timepoint without a time says so.
 */
export const timepointWords = (
  timepoint: Timepoint,
  language: Language,
  design?: Named,
  window: 'signs' | 'words' = 'signs',
): string => {
  const sv = language === 'sv';
  const timings = timingsOf(timepoint, design ?? { events: [] });
  const parts = timings.map((one) => timingWords(one, language, design));
  const placed = timings.some((one) => one.kind === 'at' || one.kind === 'offset');
  if (parts.length > 0 && !placed) parts.push(sv ? 'under insatsen' : 'during the intervention');
  if (parts.length === 0) parts.push(sv ? 'tid inte angiven' : 'time not stated');
  const say = window === 'signs' ? windowSigns : windowWords;
  const asides = [
    ...(timepoint.window ? [say(timepoint.window, language)] : []),
    ...(timepoint.flexible ? [sv ? 'tiden får anpassas' : 'the time may be adapted'] : []),
  ];
  const joined = parts.join(placed && parts.length > 1 ? ', ' : ' ');
  return asides.length === 0 ? joined : `${joined} (${asides.join('; ')})`;
};
