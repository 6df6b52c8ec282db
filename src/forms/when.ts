import type { Design, Timepoint, Timing } from '../model/index.js';
import { timingsOf } from '../model/timings.js';
import { capital, inBoth, momentTitle, when as whenWords } from '../words/index.js';
import type { FormTimepoint } from './form.js';
import { asWritten, type Said, wordingOf } from './wording.js';

export const momentTitles: Record<'start' | 'end', Said> = {
  start: inBoth((language) => momentTitle('start', language)),
  end: inBoth((language) => momentTitle('end', language)),
};

/** Whether the timepoint falls more than once for each client: a series, a number of times, or several moments. */
function comesBack(timings: readonly Timing[]): boolean {
  const moments = timings.reduce(
    (sum, one) => sum + (one.kind === 'at' ? one.anchors.length : one.kind === 'offset' ? 1 : 0),
    0,
  );
  const series = timings.some((one) => one.kind === 'every' || (one.kind === 'times' && (one.count.high ?? 2) > 1));
  return series || moments > 1;
}

/** A timepoint with its title and when it falls, in words: `6 månader efter avslut (från 30 dagar före till …)`. */
export function formTimepoint(timepoint: Timepoint, design: Design, languages: readonly string[]): FormTimepoint {
  const main = languages[0] ?? 'sv';
  const { name } = timepoint;
  const timings = timingsOf(timepoint, design);
  // The words are Swedish or English in every language, so that no language is claimed that the text is not in.
  const said = (one: Timepoint): Said | undefined =>
    timings.length === 0 ? undefined : inBoth((language) => capital(whenWords(one, language, design, 'words')));
  const { window, flexible, ...bare } = timepoint;
  const text = timepoint.text && wordingOf(timepoint.text, main);
  const builtIn = name === 'start' || name === 'end' ? momentTitles[name] : undefined;
  const when = said(timepoint);
  return {
    name,
    code: timepoint.code,
    title: text ?? builtIn ?? said(bare) ?? asWritten(name, main),
    ...(when && { when }),
    repeats: comesBack(timings),
  };
}
