import type { Design, Language, Text } from '../model/index.js';
import { presumed } from './numbers.js';

/** A text of the design: translated when it is, else in its own language; `(antaget)` when presumed. */
export const textWords = (text: Text & { presumed?: true }, language: Language): string => {
  const own = (text.translations?.[language] ?? text.text).trim();
  return text.presumed ? presumed(own, language) : own;
};

const moments = { start: { sv: 'Start', en: 'Start' }, end: { sv: 'Avslut', en: 'End' } } as const;
/** `Start`, `Avslut`: the moments that always exist, as titles. */
export const momentTitle = (moment: 'start' | 'end', language: Language): string => moments[moment][language];
export const isMoment = (name: string): name is 'start' | 'end' => name === 'start' || name === 'end';

/** A timepoint by its own words, its event's, or its name. */
export const timepointTitle = (
  design: Pick<Design, 'timepoints' | 'events'>,
  name: string,
  language: Language,
): string => {
  const text = timepointText(design, name);
  if (text) return textWords(text, language);
  return isMoment(name) ? momentTitle(name, language) : name;
};
/** The words that the design has for a timepoint; one that is used without being declared has its event's. */
export const timepointText = (design: Pick<Design, 'timepoints' | 'events'>, name: string): Text | undefined => {
  const found = design.timepoints.find((one) => one.name === name);
  return found?.text ?? (found?.implicit ? design.events.find((one) => one.name === name)?.text : undefined);
};

/**
 * An instrument as people call it: the name of a known instrument (`Livets stege` for `Livets-stege`, in the reader's
 * language), the title of an own one.
 */
export const instrumentTitle = (design: Pick<Design, 'instruments'>, name: string, language: Language): string => {
  const found = design.instruments.find((one) => one.name === name);
  if (!found?.title) return name;
  if (found.from !== 'library') return textWords(found.title, language);
  // A name of several words can only be written with hyphens; its title, before what is explained in brackets, has them as they are.
  const own = beforeBrackets(found.title.text).toLowerCase();
  const isSame = own.replaceAll(' ', '-') === name.toLowerCase();
  return name.includes('-') && isSame ? beforeBrackets(textWords(found.title, language)) : name;
};
const beforeBrackets = (title: string): string => title.split(' (')[0] ?? title;

type Named = { instrument: string; part?: string };
const partTitle = (design: Pick<Design, 'instruments'>, one: Named, language: Language): string => {
  const found = design.instruments.find((each) => each.name === one.instrument);
  const part =
    found?.scales.find((each) => each.name === one.part) ?? found?.items.find((each) => each.name === one.part);
  return part?.text ? textWords(part.text, language) : (one.part ?? '');
};

/** An instrument, or one score or item of it: `CORE-OM: Total`. */
export const measureTitle = (design: Pick<Design, 'instruments'>, one: Named, language: Language): string => {
  const instrument = instrumentTitle(design, one.instrument, language);
  return one.part === undefined ? instrument : `${instrument}: ${partTitle(design, one, language)}`;
};

/** Several, those of the same instrument together: `CORE-OM: total; Intervju: skola, vänner`. Each once. */
export const measureTitles = (design: Pick<Design, 'instruments'>, all: readonly Named[], language: Language): string =>
  [...new Set(all.map((one) => one.instrument))]
    .map((name) => {
      const parts = all.filter((one) => one.instrument === name && one.part !== undefined);
      const titles = new Set(parts.map((one) => partTitle(design, one, language)));
      const instrument = instrumentTitle(design, name, language);
      return titles.size === 0 ? instrument : `${instrument}: ${[...titles].join(', ')}`;
    })
    .join('; ');
