import { rule } from '../../rule.js';

export const sameCode = rule<{ first: string; second: string; code: string }>({
  code: 'L-52',
  name: 'same-code',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ first, second, code }) =>
      `${first} och ${second} får samma kod (${code}) i formulär och data: byt namn på den ena.`,
    en: ({ first, second, code }) =>
      `${first} and ${second} get the same code (${code}) in forms and data: rename one of them.`,
  },
  *check(design) {
    for (const group of [design.instruments, design.timepoints]) {
      const seen = new Map<string, string>();
      for (const { code, name, path } of group) {
        const first = seen.get(code);
        if (first !== undefined) yield { path, params: { first, second: name, code } };
        else seen.set(code, name);
      }
    }
  },
});
