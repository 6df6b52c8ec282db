import type { Coded, Fact, Instrument, Note, Provenance, Scale, Text } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { group } from './formula.js';
import { isDefined, known, maybeText, type Reader, some, stated, text } from './reader.js';

/** Where something is from and how it is known; a reference gives its citation. Undefined when neither is stated. */
export function provenance(
  node: ast.Known | ast.Fact | ast.ScoreLevel | ast.Row | ast.Margin | ast.Icc | ast.NormValue | ast.Coded | undefined,
): Provenance | undefined {
  if (!node) return undefined;
  const cited = node.reference?.ref;
  const made: Provenance = stated({
    source: maybeText(node.source),
    ...(cited && citation(cited)),
    confidence: known('Confidence', node.confidence),
  });
  return Object.keys(made).length > 0 ? made : undefined;
}

/** What a reference stands for. */
export const citation = (node: ast.Citation): Provenance =>
  stated({ reference: node.name, source: maybeText(node.text), url: node.url });

export const notes = (nodes: readonly ast.Note[]): Note[] | undefined =>
  some(nodes.map((node) => ({ text: text(node.text), ...provenance(node.known) })));

/** What others call the thing at `parent`. */
export const codes = (reader: Reader, nodes: readonly ast.Coded[], parent: string): Coded[] | undefined =>
  some(
    nodes.map((node, i) =>
      stated({
        path: reader.at(`${parent}/coded/${i + 1}`, node),
        list: node.list.trim(),
        code: node.code.trim(),
        version: node.version,
        text: maybeText(node.text),
        ...provenance(node),
      }),
    ),
  );

/** Those whose kind is a word that the list has. */
export const facts = (nodes: readonly ast.Fact[]): Fact[] =>
  nodes
    .map((node) => {
      const kind = known('FactKind', node.kind);
      return (
        kind &&
        stated({
          kind,
          value: node.value,
          text: maybeText(node.text),
          for: group(node),
          ...provenance(node),
          presumed: node.presumed ? (true as const) : undefined,
        })
      );
    })
    .filter(isDefined);

/** By property; undefined when nothing is stated of any. */
const byProperty = <K extends string>(
  all: Record<K, Provenance | undefined>,
): Partial<Record<K, Provenance>> | undefined => {
  const made = stated(all) as Partial<Record<K, Provenance>>;
  return Object.keys(made).length > 0 ? made : undefined;
};

export function ofInstrument(node: ast.Instrument): Instrument['provenance'] {
  const [count] = node.counts;
  const rated = count?.range && provenance(count.knownRange);
  return byProperty({
    construct: provenance(node.knownConstruct[0]),
    targetGroup: provenance(node.knownTargets[0]),
    measures: provenance(node.knownMeasures[0]),
    informants: provenance(node.knownInformants[0]),
    methods: provenance(node.knownMethods[0]),
    structured: provenance(node.knownStructured[0]),
    standardised: provenance(node.knownStandardised[0]),
    origin: provenance(node.knownOrigin[0]),
    repeats: provenance(node.knownRepeats[0]),
    resembles: provenance(node.knownResembles[0]),
    age: provenance(node.knownAges[0]),
    lasts: provenance(node.knownDuration[0]),
    recall: provenance(node.knownRecall[0]),
    languages: provenance(node.knownLanguages[0]),
    training: provenance(node.knownTraining[0]),
    recommendedTraining: provenance(node.knownRecommended[0]),
    itemCount: provenance(count?.known) ?? rated,
    rated,
    licence: provenance(node.knownLicence[0]),
    electronic: provenance(node.knownElectronic[0]),
  });
}

/** What is said once, last, is of the range too. */
export function ofScale(node: ast.Scale): Scale['provenance'] {
  const better = node.direction.length > 0 ? provenance(node.knownDirection) : undefined;
  const range = node.range ? (provenance(node.knownRange) ?? better) : undefined;
  return byProperty({ text: node.text ? provenance(node.knownText) : undefined, range, better });
}

/** The citations that the facts of an instrument are according to, each once, in the order of the text. */
export function citations({
  provenance: own,
  notes,
  codes: coded,
  items,
  scales,
}: Omit<Instrument, 'sources'>): Text[] {
  const all: (Provenance | undefined)[] = [
    ...Object.values(own ?? {}),
    ...(notes ?? []),
    ...(coded ?? []),
    ...items.flatMap((item) => [item.provenance, ...(item.codes ?? [])]),
    ...scales.flatMap((scale) => [
      ...Object.values(scale.provenance ?? {}),
      ...scale.facts,
      ...(scale.notes ?? []),
      ...(scale.codes ?? []),
    ]),
  ];
  const found = new Map<string, Text>();
  for (const one of all.filter(isDefined)) {
    if (one.reference && one.source && !found.has(one.reference)) found.set(one.reference, one.source);
  }
  return [...found.values()];
}
