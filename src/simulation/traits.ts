import type { Design, SplitVariable } from '../model/index.js';
import { type ListedSplit, read } from '../reading/index.js';
import type { Random } from './random.js';

/** What the list says of a client beside sex, group and days, as it is written there. */
export type Traits = Readonly<Partial<Record<SplitVariable, string>>>;

/** Where the list of the clients names the groups, and not the design: so many of them. */
const usual = 5;
/** Ages of those who come, where the design says nothing of them. */
const usualAges = { low: 18, high: 80 };

/** The columns of the list that the design needs to split results by; sex and days are always there. */
export const traitColumns = (design: Design): SplitVariable[] =>
  read(design)
    .listedSplits.map(({ by }) => by)
    .filter((by) => by !== 'sex' && by !== 'length');

/** What is drawn for one client, every group as often. */
export const traitsOf = (design: Design, random: Random): Traits =>
  Object.fromEntries(
    read(design)
      .listedSplits.filter(({ by }) => by !== 'sex' && by !== 'length')
      .map((split) => [split.by, split.by === 'age' ? ageIn(split, random) : groupOf(split, random)]),
  );

function groupOf({ by, groups }: ListedSplit, random: Random): string {
  if (groups) return random.one(groups).code;
  return `${by}-${random.whole(1, usual)}`;
}

/** An age within one of the bands; one without an end is as wide as people's ages are. */
function ageIn({ groups = [] }: ListedSplit, random: Random): string {
  const { low, high } = random.one(groups).range ?? {};
  const from = low ?? Math.max(0, Math.min(usualAges.low, high ?? usualAges.low) - 5);
  const to = high ?? Math.max(usualAges.high, from);
  return String(random.whole(Math.min(from, to), to));
}
