import { read } from '../../../reading/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const noSafeguard = rule<{ denied: boolean }>({
  code: 'E-01',
  name: 'no-safeguard',
  group: 'E',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Det finns ingen rutin för när svaren visar att någon mår mycket dåligt: bestäm vem som tar kontakt, och hur snart.'
        : 'Det sägs inte vad som görs när svaren visar att någon mår mycket dåligt: ange vem som tar kontakt, och hur snart.',
    en: ({ denied }) =>
      denied
        ? 'There is no routine for when the answers show that someone is in a very bad state: decide who makes contact, and how soon.'
        : 'It is not said what is done when the answers show that someone is in a very bad state: say who makes contact, and how soon.',
  },
  *check(design) {
    const routine = design.safeguard?.routine;
    if (routine !== undefined && routine !== 'none') return;
    const [first] = read(design).sides.clientMeasures;
    if (!first) return;
    yield {
      path: design.safeguard?.path ?? first.collect.path,
      params: { denied: routine === 'none' },
      ...(routine !== 'none' && { unsaid: true as const }),
    };
  },
  fixes({ params: { denied } }, design) {
    const text = prompt('vem som tar kontakt, och hur snart', 'who makes contact, and how soon');
    const routine = statement`safeguard ${text}`;
    const at =
      denied && design.safeguard
        ? edit(design.safeguard.path, 'replace', routine)
        : edit('design', 'add-inside', routine);
    return [fix('Ange en rutin för oro', 'State a routine for worry', at)];
  },
});
