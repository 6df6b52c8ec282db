import { allFormer } from '../../forms/index.js';
import type { Design, Language } from '../../model/index.js';
import { wordsFor } from '../../plan/index.js';
import { isContinuous, isCounted, leastIn, periodLengths, read } from '../../reading/index.js';
import { analyse } from '../analyse.js';
import { numberOf } from '../calculation/periods.js';
import { Dataset } from '../reading/dataset.js';
import type { Results } from '../results.js';
import { type Specification, specification } from '../specification.js';
import { closingsCode } from './closing.js';
import { formerCode } from './former.js';
import { formsCode } from './forms.js';
import { header } from './header.js';
import { arms as armsHelper } from './helpers/arms.js';
import { betweenClusters } from './helpers/between-clusters.js';
import { betweenShares } from './helpers/between-shares.js';
import { betweenValues } from './helpers/between-values.js';
import { change, sizes } from './helpers/change.js';
import { closing } from './helpers/closing.js';
import { clusters } from './helpers/clusters.js';
import { criteria } from './helpers/criteria.js';
import { data } from './helpers/data.js';
import { describing } from './helpers/describing.js';
import { exact } from './helpers/exact.js';
import { former } from './helpers/former.js';
import { groups } from './helpers/groups.js';
import { levels } from './helpers/levels.js';
import { meaning } from './helpers/meaning.js';
import { model } from './helpers/model.js';
import { norm } from './helpers/norm.js';
import { output } from './helpers/output.js';
import { periods } from './helpers/periods.js';
import { cells, scores, tables } from './helpers/reading.js';
import { shares } from './helpers/shares.js';
import { splits } from './helpers/splits.js';
import { units } from './helpers/units.js';
import { usable } from './helpers/usable.js';
import { measureCode } from './measures.js';
import { outcomeCode, outcomeHeading, partsCode } from './outcomes.js';
import { call, code, comment, heading, type Value } from './r.js';
import { answerSplitsCode, splitsCode } from './splits.js';

/**
 * The analysis as an R script that a statistician can read, run and extend: it reads the same files as the analysis and
 * gives the same numbers, by R's own functions. One file, `<code>.analysis.R`, the same bytes each time.
 */
export function generateScript(design: Design, { language }: { language: Language }): { path: string; text: string }[] {
  const plan = specification(design);
  // Which forms in which order, and which views are held together, is the same whatever the data.
  const outline = analyse(plan, new Dataset(plan));
  const before = allFormer(design);
  const words = wordsFor(design, language);
  const { comparison, splits: splitsOf } = read(design);
  const s = words.s;
  const path = `${design.code}.analysis.R`;
  const functions: (readonly [string, string])[] = [
    [s('Tal ut', 'Numbers out'), output(s)],
    [s('Läsa filer', 'Reading files'), tables(s)],
    [s('Läsa svar', 'Reading answers'), cells(s)],
    [s('Räkna ut poäng som filen saknar', 'Working out scores that the file has not'), scores(s)],
    [s('Tidigare namn', 'Former names'), former(s)],
    [s('Vad formulären betydde', 'What the forms meant'), meaning(s)],
    [s('Klienter, formulär och mått', 'Clients, forms and measures'), data(s)],
    [s('Värden som inte kan användas', 'Values that cannot be used'), usable(s)],
    [s('Beskriva', 'Describing'), describing(s)],
    [s('Medelförändring', 'Mean change'), sizes(s)],
    [s('Exakta test', 'Exact tests'), exact(s)],
    [s('Andelar', 'Shares'), shares(s)],
    [s('Förändring', 'Change'), change(s)],
    [s('Nivåer', 'Levels'), levels(s)],
    [s('Alla mätningar; de som saknas; att behålla', 'All measurements; the missing; maintaining'), model(s)],
    ...(plan.measures.some((one) => one.norm)
      ? [[s('Mot en normgrupp', 'Against a norm population'), norm(s)] as const]
      : []),
    [s('De som saknas', 'The missing'), groups(s)],
    [s('Uppdelning på grupper', 'Split by groups'), splits(s)],
    ...(comparison.arms || splitsOf.some(({ by }) => by === 'unit' || by === 'team')
      ? [[s('Kluster', 'Clusters'), clusters(s)] as const]
      : []),
    ...(splitsOf.some(({ by }) => by === 'unit' || by === 'team')
      ? [[s('Enheter sida vid sida', 'Units side by side'), units(s)] as const]
      : []),
    ...(comparison.arms
      ? ([
          [s('Två grupper', 'Two groups'), armsHelper(s)],
          [s('Två grupper: poäng och skattningar', 'Two groups: scores and ratings'), betweenValues(s)],
          [s('Två grupper: andelar', 'Two groups: shares'), betweenShares(s)],
          [s('Två grupper: kluster', 'Two groups: clusters'), betweenClusters(s)],
        ] as const)
      : []),
    [s('Hur det slutade', 'How it ended'), closing(s)],
    [s('Period för period', 'Period by period'), periods(s)],
    [s('Kriterier, två synsätt, alla test', 'Criteria, two views, all tests'), criteria(s)],
  ];
  const parts = [
    header(design, path, words),
    ...functions.map(([title, text]) => `${heading(title)}\n${wrapped(text)}`),
    `${heading(s('Formulären', 'The forms'), '=')}\n${formsCode(plan, before)}\n${formerCode(plan, before)}`,
    `${heading(s('Data', 'Data'), '=')}\n${start(plan, outline)}`,
    ...blocks(plan, outline, words),
    closingsCode(plan, words),
    `${heading(s('Planens test, och talen', 'The plan’s tests, and the numbers'), '=')}\n${end(plan)}`,
  ];
  return [
    {
      path,
      text: `${parts
        .filter((part) => part !== '')
        .map((part) => part.trimEnd())
        .join('\n\n')}\n`,
    },
  ];
}

/** Long comments on several lines. */
const wrapped = (text: string): string =>
  text.replace(/^( *)# (.*)$/gm, (_, indent: string, words: string) => comment(words).replace(/^/gm, indent));

/** Measures under their outcome; then what belongs to none. */
function blocks(plan: Specification, outline: Results, words: ReturnType<typeof wordsFor>): string[] {
  const done = new Set<string>();
  const own = plan.outcomes.flatMap((outcome) => {
    const measures = plan.measures.filter(({ id }) => outcome.measures.includes(id) && !done.has(id));
    for (const { id } of measures) done.add(id);
    return [
      outcomeHeading(outcome, words),
      ...measures.map((one) => measureCode(plan, one, words)),
      outcomeCode(plan, outcome, outline.outcomes[outcome.number]?.views ?? [], words),
    ];
  });
  const rest = plan.measures.filter(({ id }) => !done.has(id)).map((one) => measureCode(plan, one, words));
  const title = words.s('Utanför resultaten', 'Outside the outcomes');
  return [...own, ...(rest.length > 0 ? [heading(title, '='), ...rest] : [])].filter((part) => part !== '');
}

function start(plan: Specification, { flow }: Results): string {
  const { design } = plan;
  const ids = flow.map(({ form }) => form);
  const { arms } = read(design).comparison;
  return [
    'data <- read_data(files, all_forms)',
    ...(arms ? ['data$group <- of_list(data, "group", group_of)'] : []),
    ...(arms?.clustered ? ['data$cluster <- of_list(data, "cluster", cluster_of)'] : []),
    'data$age <- age_of(data)',
    splitsCode(design),
    'data$traits <- Map(function(by, one) trait_of(data, by, one), names(splits), splits)',
    ...answerSplitsCode(plan),
    'cases()',
    call('flow', [
      [
        '',
        code(
          ids.length > 0
            ? call(
                'c',
                ids.map((id): [string, Value] => ['', id]),
              )
            : 'character(0)',
        ),
      ],
    ]),
  ].join('\n');
}

/** The main measures by period, as `periodsOf` takes them. */
function periodsCode({ design, measures, primary, smallest }: Specification): string[] {
  const all = measures.flatMap((measure): [string, Value][] => {
    const { id, first, last, later } = measure;
    const of = isCounted(measure.series.type) ? numberOf(measure) : undefined;
    if (!of || first === undefined || last === undefined || !later.includes(last)) return [];
    const parts = Object.entries({ id, first, last, number: of });
    return [['', code(call('list', parts))]];
  });
  if (!isContinuous(design) || all.length === 0) return [];
  return [
    call('periods', [
      ['', code(call('list', all))],
      ['main', primary ?? ''],
      ['lengths', periodLengths(design)],
      ['least', leastIn(smallest)],
    ]),
  ];
}

function end(plan: Specification): string {
  const { primary, measures } = plan;
  const parts = partsCode(plan);
  const others = measures.filter(
    ({ id, role, series }) => role !== 'exploratory' && id !== primary && isCounted(series.type),
  );
  const written = others.map(({ id }): [string, Value] => ['', id]);
  return [
    ...(parts === '' ? [] : [parts]),
    ...periodsCode(plan),
    call('tests', [
      ['main', primary === undefined ? code('NULL') : primary],
      ['others', code(written.length > 0 ? call('c', written) : 'character(0)')],
    ]),
    'if (!is.null(results_file)) save_results(results_file)',
  ].join('\n');
}
