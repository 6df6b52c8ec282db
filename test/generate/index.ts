import fc from 'fast-check';
import type { Language } from '../../src/model/said.js';
import { Draw } from './draw.js';
import { type Layout, written } from './layout.js';
import { Writer } from './sentence.js';
import { property } from './special.js';
import { freshName } from './words.js';
import { planWorld, type World } from './world.js';

export { bytes, runs, tries } from './runs.js';
export { keywordNames } from './words.js';
export type { Layout };

/** A file with one design and its instruments, without errors: every name is described, every word is one of its list. */
export interface Generated {
  text: string;
  language: Language;
  world: World;
}
export interface GenerateOptions {
  /** Keywords in this language; either, when left out. */
  language?: Language;
  /** Either, when left out. */
  layout?: Layout;
}

/** Designs of the language, from the empty one to some two hundred lines; with every statement, property and word. */
export function designs(options: GenerateOptions = {}): fc.Arbitrary<Generated> {
  return fc
    .tuple(
      fc.uint8Array({ minLength: 0, maxLength: 2500, size: 'max' }),
      options.language ? fc.constant(options.language) : fc.constantFrom<Language>('sv', 'en'),
      options.layout ? fc.constant(options.layout) : fc.constantFrom<Layout>('plain', 'wild'),
    )
    .map(([bytes, language, layout]) => generate(bytes, language, layout));
}

/** The same bytes always give the same design. */
export function generate(bytes: Uint8Array, language: Language, layout: Layout): Generated {
  const draw = new Draw(bytes);
  const world = planWorld(draw);
  const writer = new Writer(draw, language, world);
  const instruments = world.instruments.map((instrument) => () => {
    const withBlock = instrument.items.length + instrument.scales.length > 0;
    writer.rule('Instrument', { name: instrument.name, instrument, withBlock });
  });
  const citations = world.citations.map((name) => () => writer.rule('Citation', { name }));
  const parts = [() => design(writer), ...citations, ...instruments];
  for (const write of draw.shuffled(parts)) write();
  return { text: written(writer.tokens, layout, draw), language, world };
}

/** Statements of which a design has one. */
const once = [
  'Version',
  'Status',
  'Collection',
  'Languages',
  'Period',
  'Procedure',
  'Claim',
  'Safeguard',
  'Payment',
  'ToClient',
  'Terms',
];
const many = [
  ...[
    'TargetGroup',
    'Intervention',
    'Collect',
    'Collect',
    'Collect',
    'Coverage',
    'Attrition',
    'Attrition',
    'Compile',
    'Use',
  ],
  ...['Demand', 'Comparison', 'Weakness', 'Wish', 'Remark', 'FormText', 'Source', 'Accept'],
];

function design(w: Writer): void {
  const { draw, world } = w;
  const named = (rule: string, names: string[]) => names.map((name) => () => w.rule(rule, { name }));
  const sometimes = (rules: string[]) => rules.filter(() => draw.chance(0.4)).map((rule) => () => w.rule(rule));
  w.keyword('design', true);
  w.emit(freshName(draw, new Set()));
  if (draw.chance(0.9)) w.rule('Text');
  w.emit('{');
  const members = [
    ...sometimes(once),
    () => organisation(w),
    () => purpose(w, world.questions),
    ...(draw.chance(0.2) ? [() => purpose(w, [])] : []),
    ...named('TargetGroup', world.groups),
    ...named('Problem', world.problems),
    ...named('Outcome', world.outcomes),
    ...named('Event', world.events),
    ...world.timepoints.map(
      (name, i) => () => w.rule('Timepoint', { name, moments: [...world.events, ...world.timepoints.slice(0, i)] }),
    ),
    ...named('System', world.systems),
    ...sometimes(many),
    ...(world.outcomes.length === 0 && draw.chance(0.5) ? [() => noOutcome(w)] : []),
  ];
  for (const write of draw.shuffled(members)) write();
  w.emit('}');
}

/** Always with its parts, which the rest refers to. */
function organisation(w: Writer): void {
  w.keyword('organisation', true);
  w.rule('Text');
  if (w.world.parts.length === 0 && !w.draw.chance(0.5)) return;
  w.emit('{');
  if (w.draw.chance(0.5)) property(w, 'scope', 'Scope');
  if (w.draw.chance(0.5)) property(w, 'field', 'Field');
  const texts = ['operation', 'responsible', 'mission', 'partner', 'commissioner', 'evaluator'];
  for (const keyword of texts) if (w.draw.chance(0.3)) property(w, keyword, 'Text');
  if (w.draw.chance(0.3)) w.rule('Size');
  if (w.draw.chance(0.3)) property(w, 'municipality', 'Municipality');
  for (const name of w.world.parts) w.rule('Part', { name });
  w.emit('}');
}

/** With the questions that the rest refers to; or without, and then perhaps none at all. */
function purpose(w: Writer, questions: string[]): void {
  w.keyword('purpose', true);
  if (questions.length === 0 && w.draw.chance(0.5)) w.keyword('none');
  else w.rule('Text');
  if (w.draw.chance(0.2)) w.rule('In');
  if (questions.length === 0 && !w.draw.chance(0.5)) return;
  w.emit('{');
  if (w.draw.chance(0.7)) property(w, 'kind', 'PurposeKind', true);
  if (w.draw.chance(0.3)) w.rule('MainPurposeFlag');
  for (const name of questions) w.rule('Question', { name });
  w.emit('}');
}

function noOutcome(w: Writer): void {
  w.keyword('outcome', true);
  w.emit(w.builtin('none'));
}
