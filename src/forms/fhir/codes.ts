import type { Coding } from 'fhir/r4.js';
import type { Section } from '../form.js';

/**
 * LOINC's codes of the library's instruments, as read in LOINC: of the whole, and of scores by their name. An instrument that
 * is not here has none that anybody has read; none is guessed.
 */
const loinc: Readonly<Record<string, { whole?: string; scores?: Readonly<Record<string, string>> }>> = {
  AUDIT: { whole: '72110-0', scores: { total: '75624-7' } },
  'PHQ-9': { whole: '44249-1' },
  'GAD-7': { scores: { total: '70274-6' } },
};

/** Asked of all who pass on LOINC's codes. */
export const loincNotice =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.';

const coded = (code: string | undefined): { code?: Coding[] } =>
  code === undefined ? {} : { code: [{ system: 'http://loinc.org', code }] };

/** The code of an instrument, for its group. */
export const instrumentCode = ({ library = '' }: Section) => coded(loinc[library]?.whole);
/** The code of a score, worked out or written in. */
export const scoreCode = ({ library = '' }: Section, name: string) => coded(loinc[library]?.scores?.[name]);
/** Whether anything in the section has a code. */
export const isCoded = (section: Section): boolean =>
  [...section.scores, ...section.entries].some(({ name }) => scoreCode(section, name).code) ||
  instrumentCode(section).code !== undefined;
