import type { Design } from '../../model/index.js';
import { type Arms, read } from '../../reading/index.js';
import { type GroupCode, groupCodes, groupOf } from '../tables/group.js';
import { kept } from '../tables/remembered.js';
import { type Allotted, type Clients, type LateProblem, type Listed, type Place, placeIn } from './clients.js';
import { codeOf } from './code.js';
import { type DataProblem, type ProblemCode, problem } from './problem.js';
import { shown } from './who.js';

/** In which of two groups the clients of the list are, and in which clusters. Nothing, where the design has no two groups. */
export class GroupsCheck {
  readonly #arms: Arms | undefined;
  /** Each cluster's code once, however many clients it has. */
  readonly #clusters = new Map<string, string>();

  constructor(design: Design) {
    this.#arms = read(design).comparison.arms;
  }

  /** The columns that the list has for it. */
  get columns(): readonly ('group' | 'cluster')[] {
    if (!this.#arms) return [];
    return this.#arms.clustered ? ['group', 'cluster'] : ['group'];
  }

  /** A list that lacks one of the columns. */
  header(names: readonly string[]): DataProblem[] {
    const missing = this.columns.filter((column) => !names.includes(column));
    return missing.map((column) => problem('missing-column', { row: 1, column }));
  }

  /** In which group and cluster a row says that its client is. `cell`: by column; undefined where the list lacks it. */
  row(cell: (column: string) => string | undefined, row: number): { allotted?: Allotted; problems: DataProblem[] } {
    if (!this.#arms) return { problems: [] };
    const value = cell('group');
    const group = groupOf(value ?? '');
    const cluster = this.#arms.clustered && cell('cluster');
    const own = cluster ? this.#known(codeOf(cluster)) : '';
    const isWrong = value !== undefined && value !== '' && !group;
    return {
      allotted: { ...(group && { group }), ...(own !== '' && { cluster: own }) },
      problems: [
        ...(isWrong ? [problem('wrong-code', { row, column: 'group', value }, groupCodes.join(', '))] : []),
        ...(value === '' ? [problem('no-group', { row, column: 'group' })] : []),
        ...(cluster === '' ? [problem('no-cluster', { row, column: 'cluster' })] : []),
      ],
    };
  }
  #known(code: string): string {
    const found = this.#clusters.get(code);
    if (found !== undefined) return found;
    const made = kept(code);
    this.#clusters.set(made, made);
    return made;
  }

  /** A client who stands in the list again, now in another group. */
  again(code: string, { group }: Allotted, { place: listed, allotted }: Listed, place: Place): DataProblem[] {
    if (!group || !allotted?.group || group === allotted.group) return [];
    return [problem('two-groups', { row: place.row, column: 'group', value: shown(code) }, placeIn(listed, place))];
  }

  /** What is known first when all tables are read. */
  *finish(clients: Clients): Generator<LateProblem> {
    if (!this.#arms || clients.size === 0) return;
    if (!clients.hasList) {
      yield { table: clients.first(0).table, problem: problem('no-case-list', {}) };
      return;
    }
    const { sizes, clusters, place } = counted(clients);
    const all = sizes.intervention + sizes.comparison;
    for (const code of groupCodes) {
      if (all > 0 && sizes[code] === 0)
        yield { table: place.table, problem: problem('empty-group', { column: 'group' }, groupNames[code]) };
    }
    for (const [code, one] of clusters) {
      if (one.clients === 1) yield told('lone-in-cluster', code, one);
      if (one.groups.size > 1) yield told('cluster-in-both', code, one);
    }
  }
}

/** A cluster: how many are of it, in which groups, and where it first stands. */
interface Cluster {
  clients: number;
  groups: Set<GroupCode>;
  place: Place;
}

function counted(clients: Clients): { sizes: Record<GroupCode, number>; clusters: Map<string, Cluster>; place: Place } {
  const sizes: Record<GroupCode, number> = { intervention: 0, comparison: 0 };
  const clusters = new Map<string, Cluster>();
  let first: Place = { row: 1, table: '' };
  for (const { place, allotted = {} } of clients.allListed) {
    first = place;
    const { group, cluster } = allotted;
    if (group) sizes[group] += 1;
    if (cluster === undefined) continue;
    const one = clusters.get(cluster) ?? { clients: 0, groups: new Set(), place };
    clusters.set(cluster, one);
    one.clients += 1;
    if (group) one.groups.add(group);
  }
  return { sizes, clusters, place: first };
}

const groupNames = {
  intervention: { sv: 'insatsgruppen (intervention)', en: 'the intervention group (intervention)' },
  comparison: { sv: 'jämförelsegruppen (comparison)', en: 'the comparison group (comparison)' },
} as const;

const told = (kind: ProblemCode, code: string, { clients, place }: Cluster): LateProblem => ({
  table: place.table,
  problem: problem(kind, { row: place.row, column: 'cluster', value: shown(code) }, String(clients)),
});
