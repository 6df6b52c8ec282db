import type { Said, TargetGroup } from '../../../model/index.js';
import { both, reachOf, read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

interface Ages {
  low?: number;
  high?: number;
}
export const instrumentAge = rule<{ instrument: Said; made: Ages; group: Ages }>({
  code: 'P2-08',
  name: 'instrument-age',
  group: 'P2',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, made, group }) =>
      `${instrument.sv} är gjort för ${ages(made, 'år')} men målgruppen är ${ages(group, 'år')}: välj ett instrument för hela målgruppen, eller säg vilka det gäller.`,
    en: ({ instrument, made, group }) =>
      `${instrument.en} is made for ages ${ages(made, '')} but the target group is ${ages(group, '')}: choose an instrument for the whole target group, or say whom it is for.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      const made = read(design).instruments.content(instrument)?.age;
      if (!made || made.child || reported.has(instrument) || !collect.from.some(({ kind }) => kind === 'client'))
        continue;
      const people = reachOf(collect.for);
      const group = design.targetGroups.find(
        (one) =>
          isOutside(one, made) &&
          (typeof people === 'string' || one.name === undefined || people.has(one.name) || isOfPart(one, people)),
      );
      if (!group?.age) continue;
      reported.add(instrument);
      yield {
        path: collect.path,
        params: { instrument: instrumentSaid(design, instrument), made, group: group.age },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
});

/** A group that certainly holds people too young or too old. Ages of the child are not the client's own. */
function isOutside({ age }: TargetGroup, made: Ages): boolean {
  if (!age || age.child) return false;
  const tooYoung = made.low !== undefined && age.low !== undefined && age.low < made.low;
  const tooOld = made.high !== undefined && age.high !== undefined && age.high > made.high;
  return tooYoung || tooOld;
}
function isOfPart(group: TargetGroup, people: ReadonlySet<string>): boolean {
  return group.for !== undefined && both(reachOf(group.for), people) !== 'few';
}
function ages({ low, high }: Ages, unit: string): string {
  const range = low === undefined ? `–${high}` : high === undefined ? `${low}–` : `${low}–${high}`;
  return unit ? `${range} ${unit}` : range;
}
