import type { Words } from '../../plan/index.js';
import { read } from '../../reading/index.js';
import type { Criterion } from '../criteria.js';
import { judgedParts } from '../judged-parts.js';
import type { ViewsResult } from '../results.js';
import type { OutcomeSpecification, Specification } from '../specification.js';
import { call, code, comment, heading, type Value } from './r.js';

export const outcomeHeading = ({ number, outcome }: OutcomeSpecification, words: Words): string =>
  heading(
    `${words.s('Resultat', 'Outcome')} ${number}: ${outcome.text ? words.text(outcome.text) : outcome.name}`,
    '=',
  );

/** Criteria and views of an outcome, when its measures are there. `views`: which measures are held together. */
export function outcomeCode(
  specification: Specification,
  { number, criteria }: OutcomeSpecification,
  views: readonly ViewsResult[],
  words: Words,
): string {
  const { s } = words;
  const base = `outcomes/${number}`;
  const calls = criteria.map((one, index) => criterionCode(specification, `${base}/criteria/${index}`, one));
  const shown = views.map(({ own, staff, time }, index) => {
    const first = specification.measures.find(({ id }) => id === own)?.first ?? '';
    return call('views', [
      ['', `${base}/views/${index}`],
      ['', code(call('measured', [['', own]]))],
      ['', code(call('measured', [['', staff]]))],
      ['first', first],
      ['time', time],
    ]);
  });
  return [
    ...(calls.length > 0
      ? [comment(s('När resultatet räknas som nått.', 'When the outcome counts as reached.')), ...calls]
      : []),
    ...(shown.length > 0
      ? [comment(s('Klientens syn och personalens.', 'The client’s view and the staff’s.')), ...shown]
      : []),
  ].join('\n');
}

/** Of outcomes that are judged through their parts; after all the criteria. */
export function partsCode(specification: Specification): string {
  return specification.outcomes
    .flatMap((one) => {
      const all = judgedParts(specification, one);
      if (all.length < 2) return [];
      const places = all.map(({ number }) => `outcomes/${number}/criteria/0`);
      return [
        call('parts', [
          ['', `outcomes/${one.number}/parts`],
          ['', places],
        ]),
      ];
    })
    .join('\n');
}

function criterionCode(
  { design, measures }: Specification,
  place: string,
  { measure, time, atLeast, shows }: Criterion,
): string {
  const about = measures.find(({ id }) => id === measure);
  const asked: [string, Value][] = atLeast === undefined ? [] : [['at_least', atLeast]];
  const { arms } = read(design).comparison;
  if (arms) asked.push(['by_group', arms.clustered ? 'clusters' : 'persons']);
  const of: (readonly [string, Value])[] = [
    ['', place],
    ['', code(call('measured', [['', measure]]))],
  ];
  if (time === undefined) return call('criterion', [...of, ...asked]);
  return call('criterion', [
    ...of,
    ['time', time],
    ...(about?.first === undefined ? [] : [['first', about.first] as const]),
    ...('operator' in shows
      ? ([
          ['is', shows.operator],
          ['value', shows.value],
        ] as const)
      : ([['change', shows.change], ...(shows.reliably ? [['reliably', true] as const] : [])] as const)),
    ...asked,
  ]);
}
