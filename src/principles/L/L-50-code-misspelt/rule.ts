import { codeFault, isMunicipalityCode, knownCodeList, type Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

interface Params {
  list: string;
  code: string;
  /** How a code of the list is written; missing where only the check digit is wrong. */
  written?: Said;
}

export const codeMisspelt = rule<Params>({
  code: 'L-50',
  name: 'code-misspelt',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ list, code, written }) =>
      written
        ? `”${code}” är inte skriven som en kod ur ${list} (${written.sv}): hämta koden ur listan igen.`
        : `Kontrollsiffran i ”${code}” stämmer inte, så koden är felskriven: hämta den ur ${list} igen.`,
    en: ({ list, code, written }) =>
      written
        ? `“${code}” is not written as a code of ${list} (${written.en}): take the code from the list again.`
        : `The check digit of “${code}” is wrong, so the code is misspelt: take it from ${list} again.`,
  },
  *check(design) {
    for (const { coded } of read(design).codes) {
      const fault = codeFault(coded.list, coded.code);
      const written = knownCodeList(coded.list)?.written;
      if (!fault) continue;
      const params = { list: coded.list, code: coded.code, ...(fault === 'shape' && written ? { written } : {}) };
      yield { path: coded.path, params };
    }
    const municipality = design.organisation?.municipality;
    if (municipality && !isMunicipalityCode(municipality.code)) {
      yield { path: municipality.path, params: { ...municipalities, code: municipality.code } };
    }
  },
});

const municipalities = {
  list: 'SCB',
  written: { sv: 'fyra siffror, som 1480', en: 'four digits, such as 1480' },
};
