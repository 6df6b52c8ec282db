import type { Instrument } from '../../../model/index.js';
import { rule } from '../../rule.js';

export const sameVariable = rule<{ first: string; second: string; variable: string }>({
  code: 'L-51',
  name: 'same-variable',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ first, second, variable }) =>
      `${first} och ${second} får samma variabelnamn (${variable}) i formulär och data: byt namn på den ena.`,
    en: ({ first, second, variable }) =>
      `${first} and ${second} get the same variable name (${variable}) in forms and data: rename one of them.`,
  },
  *check(design) {
    const seen = new Map<string, string>();
    for (const instrument of design.instruments) {
      for (const { variable, name, path } of variables(instrument)) {
        const full = `${instrument.name}.${name}`;
        const first = seen.get(variable);
        if (first !== undefined)
          yield { path, params: { first, second: full, variable }, instruments: [instrument.name] };
        else seen.set(variable, full);
      }
    }
  },
});

/** Items, the texts that go with their answers, and scales. */
function variables({ items, scales }: Instrument): { variable: string; name: string; path: string }[] {
  const texts = items.flatMap(({ name, kind }) =>
    ((kind && 'options' in kind && kind.options) || []).flatMap((option) =>
      option.detail ? [{ variable: option.detail.variable, name: `${name}.${option.name}`, path: option.path }] : [],
    ),
  );
  return [...items, ...texts, ...scales];
}
