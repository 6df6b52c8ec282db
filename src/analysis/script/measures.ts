import { levelsInTurn, type Provenance } from '../../model/index.js';
import { sureness, testName, typeName, type Words } from '../../plan/index.js';
import { isBetween, isCounted, isModelled, isSized, read } from '../../reading/index.js';
import { codesOf } from '../calculation/description.js';
import { leastOfGroup } from '../calculation/splits.js';
import { levelsFor } from '../levels.js';
import type { MeasureSpecification, Threshold } from '../measure.js';
import { cutoffOf, normRange } from '../norm.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';
import { timeText } from '../times.js';
import { type Code, call, code, comment, heading, literal, type Value } from './r.js';

/** One measure: what is said of it, and each step of its analysis. */
export function measureCode(specification: Specification, measure: MeasureSpecification, words: Words): string {
  const { series } = measure;
  const steps = isCounted(series.type) ? stepsOf(specification, measure) : [];
  return [
    heading(`${words.s('Mått', 'Measure')} ${measure.id}`),
    ...about(specification, measure, words).map((line) => comment(line)),
    `cat("\\n==== ", ${titleOf(measure, words)}, "\\n", sep = "")`,
    `m <- ${definition(measure)}`,
    ...(steps.length > 0 ? [`if (concludes(m)) {\n${steps.join('\n').replace(/^/gm, '  ')}\n}`] : []),
  ].join('\n');
}

const titleOf = (measure: MeasureSpecification, words: Words): string =>
  literal(`${measure.id}: ${words.measure(measure.value)}`);

function definition(measure: MeasureSpecification): string {
  const { id, series, better, desired, threshold } = measure;
  const codes = codesOf(series);
  const given = Object.entries(threshold).filter(([name]) => name !== 'unverified');
  const limits = call('list', given as [string, Value][]);
  return seriesCode(id, series, [
    ...(codes.length > 0 ? [['codes', codes] as const] : []),
    ...(better ? [['better', better] as const] : []),
    ...(desired.length > 0 ? [['desired', desired] as const] : []),
    ...(series.type === 'score' ? [['threshold', code(limits)] as const] : []),
  ]);
}

/** A value over time, as the script reads it. */
export function seriesCode(id: string, series: Series, about: readonly (readonly [string, Value])[] = []): string {
  const { low, high } = series.range ?? {};
  return call('measure', [
    ['', id],
    ['type', series.type],
    ['variables', series.variables],
    ['forms', isCounted(series.type) ? series.forms.map((form) => form.id) : []],
    ['times', series.times],
    ...(series.twice === undefined ? [] : [['twice', series.twice] as const]),
    ...(series.type === 'score' && low !== undefined ? [['low', low] as const] : []),
    ...(series.type === 'score' && high !== undefined ? [['high', high] as const] : []),
    ...about,
  ]);
}

const m: readonly [string, Code] = ['', code('m')];

/** The calls, as `analyse` takes them: see `measureResult` there. */
function stepsOf({ design, smallest }: Specification, measure: MeasureSpecification): string[] {
  const { series, role, first, last, later, keep, method } = measure;
  const compared = series.times.length >= 2 && first !== undefined && later.length > 0;
  const describe = [
    call('describe', [m]),
    ...levelCode(
      measure,
      compared
        ? [
            ['', first],
            ['', later],
          ]
        : [],
    ),
  ];
  const none = (not: string) => [
    ...describe,
    call('put', [
      ['', code('m$path')],
      ['not', not],
    ]),
  ];
  if (series.times.length < 2) return none('one-time');
  if (first === undefined) return none('no-first-time');
  if (later.length === 0) return none('one-time');
  const test = method === undefined ? [] : [['test', method] as const];
  const changes = later.map((time): [string, Value] => [
    '',
    code(call('change', [m, ['', first], ['', time], ...(time === last ? test : [])])),
  ]);
  const modelled = isModelled(series.type) && later.length > 1;
  const both: (readonly [string, Value])[] = [m, ['', first], ['', last ?? '']];
  const hasMain = last !== undefined && later.includes(last);
  const margin = keep?.margin === undefined ? [] : [['margin', keep.margin.value] as const];
  const { arms } = read(design).comparison;
  const isArms = isBetween(method);
  return [
    ...describe,
    call('changes', changes),
    ...(modelled ? [call('model', [m, ['', first], ['', later]])] : []),
    ...(isSized(series.type) && hasMain ? [call('carried', both)] : []),
    ...(keep && hasMain && !isArms ? [call('maintain', [...both, ...margin, ...test])] : []),
    ...(hasMain ? normCode(measure, both) : []),
    ...(role !== 'exploratory' && hasMain
      ? [
          call('not_reached', both),
          call('turning', [...both, ...test]),
          ...(isArms && arms
            ? [call('between', [...both, ['method', method], ['by_chance', arms.byChance], ...margin])]
            : []),
          call('attrition', both),
          call('by_splits', [
            ...both,
            ['least', leastOfGroup(smallest)],
            ...(isArms && arms ? [['compared', true] as const] : []),
          ]),
        ]
      : []),
  ];
}

/** Against the norm population that is stated. */
function normCode(measure: MeasureSpecification, both: readonly (readonly [string, Value])[]): string[] {
  const { norm, better } = measure;
  if (!norm) return [];
  const { mean, sd, size } = norm;
  const cutoff = cutoffOf(measure);
  const given = { mean, sd, ...(size !== undefined && { size }), ...normRange(norm, better) };
  return [
    call('against_norm', [
      ...both,
      ...Object.entries(given),
      ...(cutoff === undefined ? [] : [['cutoff', cutoff] as const]),
    ]),
  ];
}

/** How many are at each level, when the score has levels. */
function levelCode(measure: MeasureSpecification, compared: readonly (readonly [string, Value])[]): string[] {
  const codes = new Map(
    levelsFor(measure).flatMap(({ code, levels }) => levels.map((level) => [level, code] as const)),
  );
  if (codes.size === 0) return [];
  const all = levelsInTurn(measure.value.scale?.levels ?? []).flatMap((level): [string, Value][] => {
    const number = codes.get(level);
    if (number === undefined) return [];
    const { low, high } = level.range;
    const { sex, age, informant } = level.for ?? {};
    const unknown = age !== undefined || (informant !== undefined && !measure.informant);
    return [
      [
        '',
        code(
          call('level', [
            ['', number],
            ...(low === undefined ? [] : [['low', low] as const]),
            ...(high === undefined ? [] : [['high', high] as const]),
            ...(sex === undefined ? [] : [['sex', sex] as const]),
            ...(unknown ? [['unknown', true] as const] : []),
          ]),
        ),
      ],
    ];
  });
  return [call('put_levels', [m, ...compared, ['levels', code(call('list', all))]])];
}

/** In words: what is measured, by whom and when, which test counts, and where the limits are from. */
function about({ design, primary }: Specification, measure: MeasureSpecification, words: Words): string[] {
  const { s } = words;
  const { id, value, informant, series, better, first, last, role, method } = measure;
  const test = method ? testName(method, words) : s('inget p-värde', 'no p-value');
  const who = informant ? words.informant(informant) : words.unstated;
  const way = { higher: s('Högre är bättre.', 'Higher is better.'), lower: s('Lägre är bättre.', 'Lower is better.') };
  const roles = {
    primary: s(`Huvudtest, utan korrektion: ${test}.`, `Main test, not corrected: ${test}.`),
    secondary: s(
      `Prövas, korrigerat enligt Holm med de andra som inte är huvudtest: ${test}.`,
      `Tested, corrected by Holm together with the others that are not the main test: ${test}.`,
    ),
    exploratory: s('Utforskande: storlekar och intervall, inget test.', 'Exploratory: sizes and intervals, no test.'),
  };
  const time = (code: string) => `${words.quote(timeText(design, code, words))} (${code})`;
  return [
    `${words.measure(value)} (${typeName(series.type, words)}). ${s('Uppgiftslämnare', 'Informant')}: ${who}. ${better ? way[better] : ''}`,
    ...(first !== undefined && last !== undefined
      ? [s(`Jämför ${time(first)} med ${time(last)}.`, `Compares ${time(first)} with ${time(last)}.`)]
      : []),
    id === primary ? roles.primary : roles[role],
    ...desiredAbout(measure, words),
    ...limitsAbout(measure, words),
  ];
}

function desiredAbout({ series, desired }: MeasureSpecification, words: Words): string[] {
  const wanted = series.options.filter((_, index) => desired.includes(index + 1)).map(({ text }) => words.text(text));
  return wanted.length > 0 ? [`${words.s('Önskade svar', 'Desired answers')}: ${wanted.join('; ')}.`] : [];
}

/** What the limits are, and who says so. */
function limitsAbout(measure: MeasureSpecification, words: Words): string[] {
  const { s } = words;
  const { value, threshold, keep } = measure;
  const judged: Partial<Threshold> = 'not' in threshold ? {} : threshold;
  const used = (value.scale?.facts ?? []).filter(({ kind, value: number }) => {
    if (kind === 'change') return keep?.margin?.from === 'instrument' && keep.margin.value === number;
    return (kind === 'reliability' || kind === 'sd' || kind === 'cutoff') && judged[kind] === number;
  });
  const own = s('de egna första värdenas', 'that of the own first values');
  const from = (fact: Provenance) =>
    `${fact.source ? words.text(fact.source) : s('ingen källa', 'no source')} (${sureness(fact, words)})`;
  return [
    ...used.map((fact) => `${words.word('FactKind', fact.kind)} ${words.number(fact.value)}: ${from(fact)}.`),
    ...levelsFor(measure).flatMap(({ code, text, levels }) =>
      levels.map((one) => `${s('Nivå', 'Level')} ${code}: ${words.text(text)}: ${from(one)}.`),
    ),
    ...(judged.reliability !== undefined && judged.sd === undefined
      ? [`${words.word('FactKind', 'sd')}: ${own}.`]
      : []),
    ...(keep && keep.margin === undefined
      ? [s('Ingen marginal för att behålla är angiven.', 'No margin for maintaining is stated.')]
      : []),
  ];
}
