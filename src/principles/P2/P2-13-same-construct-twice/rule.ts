import type { Design, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const sameConstructTwice = rule<{ first: Said; second: Said; construct: string }>({
  code: 'P2-13',
  name: 'same-construct-twice',
  group: 'P2',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ first, second, construct }) =>
      `${first.sv} och ${second.sv} mäter samma sak (${construct}) hos samma person: behåll det ena, eller säg varför båda behövs.`,
    en: ({ first, second, construct }) =>
      `${first.en} and ${second.en} measure the same thing (${construct}) in the same person: keep one, or say why both are needed.`,
  },
  *check(design) {
    const all = read(design).evidence.filter(({ part, bearing }) => part === undefined && bearing !== 'other');
    const reported = new Set<string>();
    for (const [index, second] of all.entries()) {
      const construct = constructOf(design, second);
      const first = all
        .slice(0, index)
        .find((one) => one.root !== second.root && constructOf(design, one) === construct);
      if (construct === undefined || !first || reported.has(second.root) || !isSamePerson(first, second)) continue;
      reported.add(second.root);
      yield {
        path: second.collect.path,
        params: {
          first: instrumentSaid(design, first.instrument),
          second: instrumentSaid(design, second.instrument),
          construct,
        },
        instruments: [second.instrument],
        at: second.collect.at,
      };
    }
  },
});

/** What comes before a colon, a bracket or a comma: “psykisk ohälsa: välbefinnande (4 frågor)” is about psykisk ohälsa. */
function constructOf(design: Design, { instrument }: Measured): string | undefined {
  const text = read(design).instruments.content(instrument)?.construct?.text;
  return text?.split(/[:(,]/)[0]?.trim().toLowerCase() || undefined;
}
function isSamePerson(one: Measured, other: Measured): boolean {
  const kinds = other.informants;
  const meet = one.informants.some((kind) => kinds.includes(kind));
  return meet && one.collect.at.some((at) => other.collect.at.includes(at));
}
