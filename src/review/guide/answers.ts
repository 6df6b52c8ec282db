import type { Collect, Design, Informant, Procedure } from '../../model/index.js';
import { followedCollects, isMade, read, remarksOn } from '../../reading/index.js';
import { answersSummary, capital } from '../../words/index.js';
import { sizesWords } from '../plain/service.js';
import type { Speech } from '../speech.js';

/** What a design says of one question, and the path where it stands first. Undefined: it does not say. */
export interface GuideAnswer {
  text: string;
  path?: string;
}

const professional: readonly Informant['kind'][] = ['professional', 'external', 'school', 'police'];

/** The answers of a design, by the number of the question; an open one is missing. */
export const guideAnswers = (speech: Speech): ReadonlyMap<number, GuideAnswer> => {
  const { design } = speech;
  const found: [number, GuideAnswer | undefined][] = [
    ...background(speech),
    ...population(speech),
    ...measuring(speech),
    ...doing(speech),
    ...records(speech),
    [37, enough(speech)],
    [
      38,
      said(
        remarksOn(design, 'design')
          .map((one) => speech.text(one))
          .concat(
            design.weaknesses.map(({ text }) => speech.text(text)),
            design.wishes.map(({ text }) => speech.text(text)),
          ),
        design.weaknesses[0]?.path ?? design.wishes[0]?.path,
      ),
    ],
  ];
  return new Map(found.flatMap(([number, answer]) => (answer ? [[number, answer]] : [])));
};
type Found = [number, GuideAnswer | undefined];

/** Several things said, as one answer; undefined for none. */
const said = (parts: readonly (string | undefined)[], path?: string): GuideAnswer | undefined => {
  const known = [...new Set(parts.filter((one) => one !== undefined && one !== ''))];
  return known.length > 0 ? { text: capital(known.join('; ')), ...(path !== undefined && { path }) } : undefined;
};

const background = (speech: Speech): Found[] => {
  const { design, s } = speech;
  const { organisation: unit, purposes, targetGroups } = design;
  const reading = read(design);
  const named = purposes.filter(({ none }) => !none);
  const measures = reading.outcomes.flatMap(({ own }) => own);
  return [
    [2, said((unit?.responsible ?? []).map(speech.text), unit?.path)],
    [3, said((unit?.operations ?? []).map(speech.text), unit?.path)],
    [4, said(unit ? [speech.text(unit.text)] : [], unit?.path)],
    [
      5,
      said(
        targetGroups.map(({ text }) => speech.text(text)),
        targetGroups[0]?.path,
      ),
    ],
    [
      6,
      said(
        [...(unit?.missions ?? []).map(speech.text), ...design.interventions.map(({ text }) => speech.text(text))],
        unit?.missions.length ? unit.path : design.interventions[0]?.path,
      ),
    ],
    [
      7,
      reading.answers.length > 0
        ? said([answersSummary(reading.answers, speech.language)], design.outcomes[0]?.path)
        : undefined,
    ],
    [
      8,
      design.noOutcome
        ? said([s('uttryckligen inget', 'expressly nothing')])
        : said(
            reading.outcomes.map(({ outcome }) => (outcome.text ? speech.text(outcome.text) : outcome.name)),
            design.outcomes[0]?.path,
          ),
    ],
    [
      9,
      said(
        measures.length > 0
          ? [speech.measures(measures)]
          : design.collects.filter(isMade).map((one) => speech.measures(one.measures)),
        design.collects[0]?.path,
      ),
    ],
    [
      10,
      said(
        named.map(({ text, kinds }) => (text ? speech.text(text) : speech.words('PurposeKind', kinds))),
        named[0]?.path,
      ),
    ],
  ];
};

const population = (speech: Speech): Found[] => {
  const { design, s } = speech;
  const [coverage] = design.coverages;
  const { attritions, targetGroups } = design;
  const sizes = targetGroups.flatMap((one) => one.sizes);
  const exceptions = [...design.coverages, ...targetGroups].flatMap((one) => one.exceptions);
  const amounts = attritions.flatMap((one) => {
    const amount = one.amount
      ? speech.amount(one.amount)
      : one.magnitude
        ? speech.word('Magnitude', one.magnitude)
        : one.answered
          ? s(`${speech.amount(one.answered)} besvarade`, `${speech.amount(one.answered)} answered`)
          : undefined;
    const what = one.instruments ? `${speech.list(one.instruments.map(speech.instrument))}: ` : '';
    return amount === undefined ? [] : [`${what}${amount}`];
  });
  const examined = attritions.find((one) => one.examined !== undefined);
  const words = { yes: s('ja', 'yes'), partly: s('delvis', 'partly'), no: s('nej', 'no') } as const;
  const all = sizes.length > 0 ? sizes : (design.organisation?.sizes ?? []);
  return [
    [
      11,
      said(
        exceptions.map((one) => s(`inte ${speech.text(one.text)}`, `not ${speech.text(one.text)}`)),
        exceptions[0]?.path,
      ),
    ],
    [12, all.length > 0 ? said([sizesWords(all, speech)], all[0]?.path) : undefined],
    [13, coverage && said([speech.share(coverage.aim)], coverage.path)],
    [
      14,
      said(
        [
          ...design.coverages.map(({ actual }) => actual && speech.share(actual)),
          ...exceptions.map(({ because }) => because && speech.text(because)),
        ],
        coverage?.path,
      ),
    ],
    [15, said(amounts, attritions[0]?.path)],
    [16, examined?.examined && said([words[examined.examined]], examined.path)],
  ];
};

const measuring = (speech: Speech): Found[] => {
  const { design, s } = speech;
  const reading = read(design);
  const times = reading.time.sort(design.collects.filter(isMade).flatMap(({ at }) => at));
  const { baselines, noneAtStart } = reading.overTime;
  const methods = [...new Set(all(design).flatMap((one) => one.methods ?? []))];
  const asked = new Set(
    followedCollects(design).flatMap(({ measures }) => measures.map(({ instrument }) => instrument)),
  );
  const used = design.instruments.filter(({ name }) => asked.has(name));
  const origins = used.flatMap((one) =>
    one.origin === 'own'
      ? [`${speech.instrument(one.name)}: ${s('verksamhetens eget', 'the service’s own')}`]
      : one.origin
        ? [`${speech.instrument(one.name)}: ${speech.text(one.origin)}`]
        : [],
  );
  const standard = used.flatMap((one) =>
    one.standardised
      ? [
          `${speech.instrument(one.name)}: ${{ yes: s('ja', 'yes'), partly: s('delvis', 'partly'), no: s('nej', 'no') }[one.standardised]}`,
        ]
      : [],
  );
  const experience = used.filter(
    (one) => one.measures?.includes('experience') || one.items.some(({ measures }) => measures?.includes('experience')),
  );
  return [
    [17, said([speech.list(times.map(speech.timepoint))], design.timepoints[0]?.path)],
    [
      18,
      baselines.length > 0
        ? said(
            [
              s(
                `ja: ${speech.list([...new Set(baselines.map(({ instrument }) => speech.instrument(instrument)))])}`,
                `yes: ${speech.list([...new Set(baselines.map(({ instrument }) => speech.instrument(instrument)))])}`,
              ),
            ],
            baselines[0]?.collect.path,
          )
        : noneAtStart
          ? said([s('nej', 'no')], noneAtStart)
          : undefined,
    ],
    [
      19,
      said(
        design.systems.map(({ text }) => speech.text(text)),
        design.systems[0]?.path,
      ),
    ],
    [
      20,
      methods.length > 0
        ? said([speech.words('Method', methods)], design.procedure?.path ?? design.collects[0]?.path)
        : undefined,
    ],
    [21, said(origins, used[0]?.path)],
    [22, said(standard, used[0]?.path)],
    [
      23,
      experience.length > 0
        ? said(
            [s('ja: ', 'yes: ') + speech.list(experience.map(({ name }) => speech.instrument(name)))],
            experience[0]?.path,
          )
        : undefined,
    ],
  ];
};

/** The procedure of all, and of each measurement. */
const all = (design: Design): (Procedure | Collect)[] => [
  ...(design.procedure ? [design.procedure] : []),
  ...design.collects.filter(isMade),
];

const doing = (speech: Speech): Found[] => {
  const { design, s } = speech;
  const stated = all(design);
  const from = design.collects.filter(isMade).flatMap((one) => one.from);
  const who = (some: readonly Informant[]) => [...new Set(some.map(speech.who))];
  const staff = from.filter(({ kind }) => professional.includes(kind));
  const texts = (key: 'instruction' | 'manual' | 'fidelity') =>
    said(
      stated.map((one) => (one[key] === 'none' ? s('nej', 'no') : one[key] && speech.text(one[key]))),
      stated.find((one) => one[key] !== undefined)?.path,
    );
  const media = [...new Set(stated.flatMap((one) => one.media ?? []))];
  const training = stated.map(({ training: one }) =>
    one === 'none' ? s('nej', 'no') : one === 'required' ? s('ja', 'yes') : one && speech.text(one),
  );
  const by = design.collects.map((one) => one.by && speech.text(one.by));
  return [
    [24, said([speech.list(who(from))], design.collects[0]?.path)],
    [25, texts('instruction')],
    [26, media.length > 0 ? said([speech.words('Medium', media)], stated.find((one) => one.media)?.path) : undefined],
    [
      27,
      said(
        stated.map(({ place }) => place && speech.text(place)),
        stated.find(({ place }) => place)?.path,
      ),
    ],
    [
      28,
      said(
        [...who(staff), ...by],
        design.collects.find((one) => one.by || one.from.some(({ kind }) => professional.includes(kind)))?.path,
      ),
    ],
    [29, texts('manual')],
    [30, texts('fidelity')],
    [31, said(training, stated.find((one) => one.training)?.path)],
    [
      32,
      said(
        stated.map(({ trained }) => trained && speech.share(trained)),
        stated.find(({ trained }) => trained)?.path,
      ),
    ],
  ];
};

const records = (speech: Speech): Found[] => {
  const { design, s } = speech;
  const recorded = all(design).flatMap((one) => {
    const systems = one.recorded && 'systems' in one.recorded ? one.recorded.systems : [];
    return systems.map((name) => {
      const system = design.systems.find((each) => each.name === name);
      return system ? speech.text(system.text) : name;
    });
  });
  const { compilations, uses } = design;
  const levels = [
    ...new Set(compilations.flatMap((one) => one.levels.map(({ word }) => speech.word('LevelWord', word)))),
  ];
  return [
    [33, said(recorded, all(design).find((one) => one.recorded)?.path)],
    [
      34,
      said(
        compilations.map((one) =>
          `${one.instruments ? `${speech.list(one.instruments.map(speech.instrument))} ` : ''}${speech.list(one.intervals.map(speech.interval))}${one.by ? ` (${speech.text(one.by)})` : ''}`.trim(),
        ),
        compilations[0]?.path,
      ),
    ],
    [35, said(levels, compilations[0]?.path)],
    [
      36,
      said(
        uses.map((one) => (one.none ? s('inte alls', 'not at all') : one.text && speech.text(one.text))),
        uses[0]?.path,
      ),
    ],
  ];
};

/** Only the service can say whether it is enough; what it has said itself is its answer. */
const enough = (speech: Speech): GuideAnswer | undefined => {
  const { design, s } = speech;
  const no = design.compilations.find(({ conclusion }) => conclusion !== undefined);
  return no?.conclusion
    ? said([{ yes: s('ja', 'yes'), partly: s('delvis', 'partly'), no: s('nej', 'no') }[no.conclusion]], no.path)
    : undefined;
};
