import type { Anchor, Design, Duration, Timepoint, Timing } from '../model/index.js';
import type { FormTimepoint } from './form.js';
import { asWritten, compose, inLanguage, type Said, type Wording, wordingOf } from './wording.js';
import { durationWords, everyWords, rangeWords, unitWord } from './words.js';

const moments: Record<'start' | 'end', Said> = {
  start: { sv: 'start', en: 'start' },
  end: { sv: 'avslut', en: 'end' },
};
export const momentTitles: Record<'start' | 'end', Said> = {
  start: { sv: 'Start', en: 'Start' },
  end: { sv: 'Avslut', en: 'End' },
};
type Own = 'sv' | 'en';

const quoted = (text: string, own: Own) => (own === 'sv' ? `”${text}”` : `“${text}”`);
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

function moment(name: string): 'start' | 'end' | undefined {
  return name === 'start' || name === 'end' ? name : undefined;
}

function anchorTitle(anchor: Anchor, design: Design, main: string): Wording {
  if ('moment' in anchor) return moments[anchor.moment];
  const list = 'event' in anchor ? design.events : design.timepoints;
  const name = 'event' in anchor ? anchor.event : anchor.timepoint;
  const text = list.find((element) => element.name === name)?.text;
  return text ? wordingOf(text, main) : asWritten(name, main);
}

function anchorWords(anchor: Anchor, title: Wording, language: string, own: Own): string {
  const { text } = inLanguage(title, language);
  return 'moment' in anchor ? text : quoted(text, own);
}

function timingWords(timing: Timing, language: string, own: Own, titleOf: (anchor: Anchor) => Wording): string {
  const words = (anchor: Anchor) => anchorWords(anchor, titleOf(anchor), language, own);
  switch (timing.kind) {
    case 'at':
      return `${own === 'sv' ? 'vid' : 'at'} ${timing.anchors.map(words).join(own === 'sv' ? ' och ' : ' and ')}`;
    case 'offset': {
      const side = { before: { sv: 'före', en: 'before' }, after: { sv: 'efter', en: 'after' } }[timing.side][own];
      return `${durationWords({ ...timing.amount, unit: timing.unit }, own)} ${side} ${words(timing.anchor)}`;
    }
    case 'times': {
      const one = timing.count.high === 1;
      return `${rangeWords(timing.count, own)} ${own === 'sv' ? (one ? 'gång' : 'gånger') : one ? 'time' : 'times'}`;
    }
    case 'every':
      return everyWords(timing.count, timing.unit, own);
  }
}

function windowWords({ low, high, unit }: Duration, own: Own): string {
  const days = (amount: number) => `${Math.abs(amount)} ${unitWord(unit, Math.abs(amount), own)}`;
  const side = (amount: number) => (own === 'sv' ? (amount < 0 ? 'före' : 'efter') : amount < 0 ? 'before' : 'after');
  const at = (amount: number) =>
    amount === 0 ? (own === 'sv' ? 'tidpunkten' : 'the moment itself') : `${days(amount)} ${side(amount)}`;
  if (low === undefined && high === undefined) return '';
  if (low === undefined) return `${own === 'sv' ? 'senast' : 'at the latest'} ${at(high ?? 0)}`;
  if (high === undefined) return `${own === 'sv' ? 'tidigast' : 'at the earliest'} ${at(low)}`;
  if (low === high) return at(low);
  if (low === 0) return `${own === 'sv' ? 'inom' : 'within'} ${days(high)} ${side(high)}`;
  if (high === 0) return `${own === 'sv' ? 'inom' : 'within'} ${days(low)} ${side(low)}`;
  return own === 'sv' ? `mellan ${at(low)} och ${at(high)}` : `between ${at(low)} and ${at(high)}`;
}

/** Whether the timepoint falls more than once for each client: a series, a number of times, or several moments. */
function comesBack(timings: readonly Timing[]): boolean {
  const moments = timings.reduce(
    (sum, one) => sum + (one.kind === 'at' ? one.anchors.length : one.kind === 'offset' ? 1 : 0),
    0,
  );
  const series = timings.some((one) => one.kind === 'every' || (one.kind === 'times' && (one.count.high ?? 2) > 1));
  return series || moments > 1;
}

/** A timepoint with its title and when it falls, in words: `6 månader efter avslut (mellan 30 dagar före och …)`. */
export function formTimepoint(timepoint: Timepoint, design: Design, languages: readonly string[]): FormTimepoint {
  const main = languages[0] ?? 'sv';
  const titleOf = (anchor: Anchor) => anchorTitle(anchor, design, main);
  const builtIn = moment(timepoint.name);
  const timings: Timing[] =
    timepoint.timings.length === 0 && timepoint.implicit && builtIn
      ? [{ kind: 'at', anchors: [{ moment: builtIn }] }]
      : timepoint.timings;
  // The words are Swedish or English in every language, so that no language is claimed that the text is not in.
  const inWords = (withWindow: boolean): Wording | undefined => {
    if (timings.length === 0) return undefined;
    return compose(['sv', 'en'], [], (_, own) => {
      const words = timings.map((timing) => timingWords(timing, own, own, titleOf)).join(', ');
      const range = withWindow && timepoint.window ? windowWords(timepoint.window, own) : '';
      return capital(range ? `${words} (${range})` : words);
    });
  };
  const text = timepoint.text && wordingOf(timepoint.text, main);
  const title = text ?? (builtIn && momentTitles[builtIn]) ?? inWords(false) ?? asWritten(timepoint.name, main);
  const when = inWords(true);
  return {
    name: timepoint.name,
    code: timepoint.code,
    title,
    ...(when && { when }),
    repeats: comesBack(timings),
  };
}
