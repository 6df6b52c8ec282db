import { type Block, heading, list } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import type { Needed, Precision } from './numbers.js';
import { percent } from './say.js';

/** What must be seen for a stated share to be reached, and how attrition leaves it undecided. */
export const neededShares = (design: Design, { needed }: Precision, words: Words): Block[] => {
  const { s } = words;
  if (needed.length === 0) return [];
  const nameOf = (name: string) => {
    const text = read(design).outcomes.find(({ outcome }) => outcome.name === name)?.outcome.text;
    return text ? words.text(text) : name;
  };
  return [
    heading(2, s('Andelar som ska lyckas', 'Shares that are to succeed')),
    list(needed.map((one) => `${nameOf(one.outcome)}: ${neededText(one, words)}`)),
  ];
};

const neededText = ({ target, persons, measured, reached, count, notReached }: Needed, words: Words): string => {
  const { s } = words;
  const missing = persons - measured;
  const aim = s(
    `målet är minst ${percent(target, words)} av alla som började (${persons}).`,
    `the target is at least ${percent(target, words)} of all who began (${persons}).`,
  );
  const all = missing === 0 ? s('av dem', 'of them') : s(`av de ${measured} som mäts`, `of the ${measured} measured`);
  const enough =
    reached === undefined
      ? s(
          `Eftersom ${missing} väntas saknas kan det inte sägas vara nått, inte ens om alla ${measured} som mäts lyckas.`,
          `Since ${missing} are expected to be missing it cannot be said to be reached, not even if all ${measured} who are measured succeed.`,
        )
      : s(`Nått är det om minst ${reached} ${all} lyckas.`, `It is reached if at least ${reached} ${all} succeed.`);
  const certain =
    count === undefined
      ? s(
          'Så många räcker inte till för att data säkert ska tala för det (hela osäkerhetsintervallet över målet).',
          'So many do not suffice for the data to speak for it with certainty (the whole interval above the target).',
        )
      : s(
          `För att hela osäkerhetsintervallet ska ligga över målet behöver ${count} lyckas (${percent(count / persons, words)} av alla som började).`,
          `For the whole interval to be above the target ${count} need to succeed (${percent(count / persons, words)} of all who began).`,
        );
  const undecided =
    missing === 0
      ? ''
      : notReached === undefined
        ? s(
            ` De ${missing} som väntas saknas kan avgöra: lyckas färre är det oavgjort.`,
            ` The ${missing} expected to be missing can decide: if fewer succeed it is undecided.`,
          )
        : s(
            ` De ${missing} som väntas saknas kan avgöra: först om högst ${notReached} lyckas är målet säkert missat, däremellan är det oavgjort.`,
            ` The ${missing} expected to be missing can decide: only if at most ${notReached} succeed is it missed for certain, in between it is undecided.`,
          );
  return [aim, enough, certain].join(' ') + undecided;
};
