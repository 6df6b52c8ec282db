import type { Design } from '../../src/model/index.js';
import { readText } from '../examples/reading.js';

/** The answers of one form, and what an outcome is judged by in it. */
const items = {
  score: 'scale total 0..8 lower is better',
  rating: 'item total "How is it?" rated 0..10 higher is better',
  days: 'item total "How many days?" number 0..30 days lower is better',
  ordinal:
    'item total "How is it?" choice ordered { option bad "Bad" negative option so "So so" option good "Good" positive }',
  'yes-no': 'item total "Is it well?" yes-no higher is better',
} as const;

/** A design with one main result, in a few words. */
export async function followUp({
  size = '100 persons',
  outcome = 'goal improve',
  of = 'score',
  facts = '',
  comparison = '',
  attrition = '',
  instruments = '',
}: {
  size?: string;
  /** What the outcome says beside its measure. */
  outcome?: string;
  of?: keyof typeof items;
  /** Of the measure. */
  facts?: string;
  comparison?: string;
  attrition?: string;
  /** Others than that of the measure. */
  instruments?: string;
}): Promise<Design> {
  const item = items[of];
  const about = facts === '' ? item : `${item} { ${facts} }`;
  const { findings, designs } = await readText(`design one "One" {
  languages en
  target-group "Adults" { ${size === '' ? '' : `size ${size}`} }
  intervention new "New support"
  outcome better "Better" { primary yes\n${outcome}\nindicator w.total from client }
  collect w from client at start, end { identity keyed }
  ${comparison}
  ${attrition}
}
instrument w "W" { informant client\n${about} }
${instruments}`);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [first] = designs;
  if (!first) throw new Error('No design.');
  return first.design;
}
