import type { Design } from '../model/index.js';
import { both, inBoth, quoted } from '../words/index.js';
import { collected } from './collected.js';
import { type Difference, difference } from './difference.js';
import { collectedInstruments, measurementDifferences } from './differences/measurements.js';
import { answerNames, type DataNames, dataNames, renameDifferences } from './differences/renamed.js';
import { timepointDifferences } from './differences/timepoints.js';
import { variableDifferences } from './differences/variables.js';
import { compareFacts } from './elements.js';
import { designFacts } from './facts/design.js';
import { aligned } from './renames.js';

/** What two versions of a design mean otherwise. */
export interface Comparison {
  /** What breaks first, by class; then what does not. */
  differences: Difference[];
  /** What data have become called, as the newer design says. */
  names: DataNames;
}

const classes = ['comparability', 'data', 'promise', 'editorial'];
const weight = (one: Difference): number => (one.breaks ? 0 : 10) + classes.indexOf(one.class);

/** The differences of meaning between an earlier and a newer version of one design. Layout and comments have none. */
export function compare(earlier: Design, now: Design): Comparison {
  const { design: before, renames } = aligned(earlier, now);
  const designs = { before, now };
  const [was, is] = [collected(before), collected(now)];
  const renamed = renames.length > 0 ? dataNames(earlier, before) : { columns: {}, timepoints: {}, forms: {} };
  const names = { ...renamed, answers: answerNames(was, is) };
  const followed = collectedInstruments(before);
  // What nobody has been asked has no data.
  const asked = (design: Design): Design => ({
    ...design,
    instruments: design.instruments.filter(({ name }) => followed.has(name)),
  });
  const differences = [
    ...designRenamed(earlier, now),
    ...variableDifferences(was, is),
    ...occasionDifferences(was, is),
    ...measurementDifferences(designs),
    ...timepointDifferences(designs),
    ...renameDifferences(renames, names, is),
    ...compareFacts(designFacts, { ...asked(before) }, { ...asked(now) }, designs, {
      path: 'design',
      earlier: 'design',
    }),
  ];
  return { differences: differences.toSorted((a, b) => weight(a) - weight(b)), names };
}

function designRenamed(before: Design, now: Design): Difference[] {
  if (before.code === now.code) return [];
  const subject = inBoth((language) => quoted(now.name, language));
  return [
    difference(
      'renamed',
      { path: 'design', earlier: 'design', subject },
      both(`${before.name} → ${now.name}`, `${before.name} → ${now.name}`),
    ),
  ];
}

/** Questions that are no longer asked of someone or at some time, though the rest of their instrument is. */
function occasionDifferences(before: ReturnType<typeof collected>, now: ReturnType<typeof collected>): Difference[] {
  const occasionsOf = (all: typeof before, instrument: string) =>
    new Set(
      [...all.values()].filter((one) => one.instrument === instrument).flatMap(({ occasions }) => [...occasions]),
    );
  return [...now.values()].flatMap((is): Difference[] => {
    const was = before.get(is.variable);
    const lost = [...(was?.occasions ?? [])].filter((one) => !is.occasions.has(one));
    if (!was || lost.length === 0) return [];
    const kept = occasionsOf(now, is.instrument);
    if (!lost.some((one) => kept.has(one))) return [];
    const place = {
      path: is.path,
      earlier: was.path,
      subject: both(is.variable, is.variable),
      variables: [is.variable],
    };
    return [
      difference(
        'measurement-removed',
        place,
        both('frågas inte längre vid varje mätning', 'no longer asked at every measurement'),
      ),
    ];
  });
}
