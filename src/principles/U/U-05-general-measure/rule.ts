import type { Said } from '../../../model/index.js';
import { both, reachOf, read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const generalMeasure = rule<{ instrument: Said; interventions: number; denied: boolean }>({
  code: 'U-05',
  name: 'general-measure',
  group: 'U',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ instrument, interventions, denied }) =>
      `${denied ? 'Det följs inte' : 'Det sägs inte'} hur var och en av de ${interventions} insatserna genomförs, och ${instrument.sv} är gemensam för dem och visar inte varför det gick som det gick: följ också genomförandet.`,
    en: ({ instrument, interventions, denied }) =>
      `It is ${denied ? 'not followed' : 'not said'} how each of the ${interventions} interventions is carried out, and ${instrument.en} is common to them and does not show why it went as it did: also follow how they are carried out.`,
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
    const isDenied = [procedure, ...collects].some((one) => one?.fidelity === 'none');
    yield {
      path: first.collect.path,
      params: {
        instrument: instrumentSaid(design, first.instrument),
        interventions: interventions.length,
        denied: isDenied,
      },
      ...(!isDenied && { unsaid: true as const }),
      instruments: [first.instrument],
    };
  },
});
