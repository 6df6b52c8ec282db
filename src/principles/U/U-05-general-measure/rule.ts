import { both, reachOf, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const generalMeasure = rule<{ instrument: string; interventions: number }>({
  code: 'U-05',
  name: 'general-measure',
  group: 'U',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ instrument, interventions }) =>
      `${instrument} är gemensamt för ${interventions} olika insatser och visar om det gick bra men inte varför: följ också hur varje insats genomförs.`,
    en: ({ instrument, interventions }) =>
      `${instrument} is common to ${interventions} different interventions and shows whether it went well but not why: also follow how each intervention is carried out.`,
  },
  *check(design) {
    const { procedure, collects } = design;
    const reaches = design.interventions.map((one) => reachOf(one.for));
    const interventions = reaches.filter((one, index) =>
      reaches.some((other, place) => place !== index && both(one, other) !== 'few'),
    );
    if (interventions.length < 2) return;
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result');
    const [first] = results;
    const carriedOut =
      [procedure, ...collects].some((one) => one?.fidelity !== undefined && one.fidelity !== 'none') ||
      design.instruments.some(({ measures }) => measures?.includes('fidelity'));
    if (!first || carriedOut || results.some(({ collect }) => reachOf(collect.for) !== 'everyone')) return;
    yield {
      path: first.collect.path,
      params: { instrument: first.instrument, interventions: interventions.length },
      instruments: [first.instrument],
    };
  },
});
