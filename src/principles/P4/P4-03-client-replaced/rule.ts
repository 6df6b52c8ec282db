import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { informantsSaid, instrumentsSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const clientReplaced = rule<{ instruments: Said; by: Said }>({
  code: 'P4-03',
  name: 'client-replaced',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instruments, by }) =>
      `För de flesta ersätts klientens svar i ${instruments.sv} av vad ${by.sv} bedömer: sök fler vägar till klientens egna svar.`,
    en: ({ instruments, by }) =>
      `For most clients their answers in ${instruments.en} are replaced by what ${by.en} judges: find more ways to their own answers.`,
  },
  *check(design) {
    const { replaced } = read(design).sides;
    if (!replaced) return;
    const { fallback, instruments } = replaced;
    yield {
      path: fallback.path,
      params: {
        instruments: instrumentsSaid(design, instruments),
        by: informantsSaid(fallback.from.map(({ kind }) => kind)),
      },
      instruments,
      at: fallback.at,
    };
  },
});
