import type { Design, Timepoint } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { capital, inBoth, momentTitle, timepointWords as whenWords } from '../../words/index.js';
import type { FormTimepoint } from '../form.js';
import { asWritten, type Said, wordingOf } from '../words/wording.js';

export const momentTitles: Record<'start' | 'end', Said> = {
  start: inBoth((language) => momentTitle('start', language)),
  end: inBoth((language) => momentTitle('end', language)),
};

/** A timepoint with its title and when it falls, in words: `6 månader efter avslut (från 30 dagar före till …)`. */
export function formTimepoint(timepoint: Timepoint, design: Design, languages: readonly string[]): FormTimepoint {
  const main = languages[0] ?? 'sv';
  const { name } = timepoint;
  const { time } = read(design);
  const isTimed = time.of(name)?.placed.problems.every(({ reason }) => reason !== 'no timing');
  // The words are Swedish or English in every language, so that no language is claimed that the text is not in.
  const said = (one: Timepoint): Said | undefined =>
    isTimed ? inBoth((language) => capital(whenWords(one, language, design, 'words'))) : undefined;
  const { window, flexible, ...bare } = timepoint;
  const text = timepoint.text && wordingOf(timepoint.text, main);
  const builtIn = name === 'start' || name === 'end' ? momentTitles[name] : undefined;
  const when = said(timepoint);
  return {
    name,
    code: timepoint.code,
    title: text ?? builtIn ?? said(bare) ?? asWritten(name, main),
    ...(when && { when }),
    repeats: time.comesBack(name),
    mayRepeat: time.mayComeBack(name),
  };
}
