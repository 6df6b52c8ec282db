import type { Said } from '../../../model/index.js';
import { isAbsent, isOpen, read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { newMeasureFixes } from '../../fixing.js';
import { rule } from '../../rule.js';

export const professionOnlyRegisters = rule<{ instrument: Said }>({
  code: 'P4-04',
  name: 'profession-only-registers',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument }) =>
      `Personalen registrerar uppgifter i ${instrument.sv}, men det sägs inte att den bedömer hur det gick: lägg till professionens bedömning av resultatet.`,
    en: ({ instrument }) =>
      `Staff register facts in ${instrument.en}, but it is not said that they judge how it went: add the profession’s assessment of the result.`,
  },
  *check(design) {
    const { client, profession, facts } = read(design).sides;
    const first = facts[0];
    if (profession !== 'facts' || !first) return;
    yield {
      path: first.collect.path,
      params: { instrument: instrumentSaid(design, first.instrument) },
      verdict: isAbsent(client) ? 'does not' : isOpen(client, profession) ? 'not stated' : 'partly',
      instruments: [first.instrument],
      at: first.collect.at,
    };
  },
  fixes(_, design) {
    return newMeasureFixes(design, 'professional');
  },
});
