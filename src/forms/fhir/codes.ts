import type { Coding } from 'fhir/r4.js';
import { knownCodeList } from '../../model/index.js';
import type { FormCode, Section } from '../form.js';
import { clean } from '../output/text.js';

/** Asked of all who pass on LOINC's codes. */
export const loincNotice =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.';

/**
 * The codes of a thing. A list whose address in FHIR nobody has been found to say has none here either: its name then stands
 * before the code in what is shown of it (`KSI SMB RB ZZ`).
 */
export const coded = (codes: readonly FormCode[] | undefined): { code?: Coding[] } =>
  codes === undefined ? {} : { code: codes.map(coding) };

function coding({ list, code, version }: FormCode): Coding {
  const system = knownCodeList(list)?.system;
  // A code in FHIR has no blanks around it, and single ones within.
  const own = clean(code).trim().replace(/\s+/g, ' ');
  const edition = version === undefined ? '' : clean(version).trim();
  return {
    ...(system !== undefined && { system }),
    ...(edition !== '' && { version: edition }),
    code: own,
    ...(system === undefined && { display: `${clean(list).trim()} ${own}` }),
  };
}

/** Whether anything in the section has a code of LOINC. */
export const hasLoinc = (section: Section): boolean =>
  [section, ...section.items, ...section.scores, ...section.entries].some(({ codes = [] }) =>
    codes.some(({ list }) => knownCodeList(list)?.name === 'LOINC'),
  );
