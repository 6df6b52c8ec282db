import type { Comparison, NormValue } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { amount, informants, measure, people } from './basics.js';
import { timing } from './outcome.js';
import { provenance } from './provenance.js';
import { isDefined, known, maybeText, type Reader, some, stated } from './reader.js';

/** What the results are compared with, and how the groups came about; undefined when its kind is not known. */
export function comparison(reader: Reader, node: ast.Comparison, index: number): Comparison | undefined {
  const path = reader.at(`comparison/${index}`, node);
  const kind = known('ComparisonKind', node.kind);
  if (!kind) return undefined;
  const ratio = reader.one(node, 'ratios');
  const given = reader.one(node, 'given');
  const clusters = reader.one(node, 'clusters');
  const size = reader.one(node, 'clusterSizes');
  const icc = reader.one(node, 'icc');
  return stated({
    path,
    kind,
    with: known('Comparator', node.comparator),
    drawn: known('DrawnUnit', node.drawn),
    for: people(reader, reader.one(node, 'people')),
    text: maybeText(node.text),
    instruments: reader.instrumentNames(node.in),
    ratio: ratio && { intervention: ratio.intervention, comparison: ratio.comparison },
    offered: maybeText(reader.one(node, 'offered')),
    given: given && timing(reader, given),
    clusters: clusters && amount(clusters),
    clusterSize: size && amount(size),
    icc: icc && stated({ value: icc.value, ...provenance(icc), presumed: icc.presumed ? (true as const) : undefined }),
    layout: reader.word('Layout', node, 'layout'),
    groups: reader.one(node, 'groups'),
    norms: some(node.norms.map((one) => normValue(reader, one)).filter(isDefined)),
  });
}

function normValue(reader: Reader, node: ast.NormValue): NormValue | undefined {
  const own = measure(reader, node.measure);
  return (
    own &&
    stated({
      measure: own,
      from: some(informants(node.from)),
      mean: reader.one(node, 'means'),
      sd: reader.one(node, 'deviations'),
      size: reader.one(node, 'sizes'),
      ...provenance(node),
    })
  );
}
