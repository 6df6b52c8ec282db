import type { Said } from './said.js';

/** What is wrong with how a code is written: its shape, its check digit, or nothing. */
export type CodeFault = 'shape' | 'check digit';

/** A list of codes that is known by its form alone: what is in it is its owner's, and is not here. */
export interface KnownCodeList {
  /** As it is written. */
  name: string;
  shape: RegExp;
  /** A code is written so, in words. */
  written: Said;
  /** Whether the last digit fits the others. */
  isChecked?(code: string): boolean;
  /** What the list is called in FHIR; missing where no owner has been found to say. */
  system?: string;
}

/**
 * The forms as read in the owners' own texts or in standards that cite them. KSI: Socialstyrelsen's examples of 2017 (`SMB RB ZZ`);
 * the form of later editions is not verified, so the parts may be fewer, and stand together. ICF: WHO, with qualifiers after a
 * full stop. KVÅ: Socialstyrelsen. Kolada: RKA's API, also for units (`U`). LOINC: Regenstrief, check digit modulo 10; SNOMED CT:
 * check digit by Verhoeff. The two systems are those of HL7.
 */
export const knownCodeLists: readonly KnownCodeList[] = [
  {
    name: 'KSI',
    shape: /^[A-Z]{3}([ .-]?[A-Z]{2}){0,2}$/,
    written: {
      sv: 'tre stora bokstäver, två och två, som SMB RB ZZ',
      en: 'three capital letters, two and two, such as SMB RB ZZ',
    },
  },
  {
    name: 'ICF',
    shape: /^[bsde]\d(\d{2,4})?(\.\+?[0-489]{1,4})?$/,
    written: {
      sv: 'b, s, d eller e och en, tre, fyra eller fem siffror, som d850',
      en: 'b, s, d or e and one, three, four or five digits, such as d850',
    },
  },
  {
    name: 'KVÅ',
    shape: /^[A-Z]{2}\d{3}$/,
    written: {
      sv: 'två stora bokstäver och tre siffror, som ZV100',
      en: 'two capital letters and three digits, such as ZV100',
    },
  },
  {
    name: 'Kolada',
    shape: /^[NU]\d{5}$/,
    written: { sv: 'N eller U och fem siffror, som N00945', en: 'N or U and five digits, such as N00945' },
  },
  {
    name: 'LOINC',
    shape: /^\d{1,7}-\d$/,
    written: {
      sv: 'siffror, bindestreck och en kontrollsiffra, som 72110-0',
      en: 'digits, a hyphen and a check digit, such as 72110-0',
    },
    isChecked: isLoinc,
    system: 'http://loinc.org',
  },
  {
    name: 'SNOMED',
    shape: /^[1-9]\d{5,17}$/,
    written: { sv: '6 till 18 siffror, den sista en kontrollsiffra', en: '6 to 18 digits, the last a check digit' },
    isChecked: isVerhoeff,
    system: 'http://snomed.info/sct',
  },
];

/** Other names that people write for the lists. */
const otherNames: Readonly<Record<string, string>> = {
  'snomed ct': 'SNOMED',
  sct: 'SNOMED',
  kva: 'KVÅ',
};

/** Two spellings of one list's name: `ksi` and `KSI`. */
export const codeListKey = (list: string): string => list.trim().normalize('NFC').toLowerCase();

/** The list of that name, whatever its letters; undefined for a list that only the project knows. */
export function knownCodeList(list: string): KnownCodeList | undefined {
  const key = codeListKey(list);
  const name = codeListKey(otherNames[key] ?? key);
  return knownCodeLists.find((one) => codeListKey(one.name) === name);
}

/** What is wrong with how a code of that list is written; of an unknown list nothing can be said. */
export function codeFault(list: string, code: string): CodeFault | undefined {
  const known = knownCodeList(list);
  if (!known) return undefined;
  if (!known.shape.test(code)) return 'shape';
  return known.isChecked?.(code) === false ? 'check digit' : undefined;
}

/** A municipality's code in Sweden: four digits (Statistics Sweden). */
export const isMunicipalityCode = (code: string): boolean => /^\d{4}$/.test(code);

/** Modulo 10 (Luhn): every other digit from the right is doubled. */
function isLoinc(code: string): boolean {
  const digits = [...code.replace('-', '')].map(Number).reverse();
  const sum = digits.reduce((all, digit, at) => {
    const doubled = digit * (at % 2 === 0 ? 1 : 2);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Multiplication in the group of the regular pentagon's ten symmetries, in which Verhoeff's digits are checked. */
const turned = (a: number, b: number): number => {
  const [within, by] = [a % 5, b % 5];
  const sum = a < 5 ? (within + by) % 5 : (within - by + 5) % 5;
  return a < 5 === b < 5 ? sum : sum + 5;
};
const moved = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
/** J. Verhoeff, Error detecting decimal codes, 1969. */
function isVerhoeff(code: string): boolean {
  const sum = [...code].reverse().reduce((all, digit, at) => {
    let value = Number(digit);
    for (let turn = 0; turn < at % 8; turn++) value = moved[value] ?? 0;
    return turned(all, value);
  }, 0);
  return sum === 0;
}
