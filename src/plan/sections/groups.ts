import { type Block, list, note, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { proposedSmallest, read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { splitItems } from './splits.js';

/** Results by sex and other groups, and what is not shown because the group is small. */
export const groups = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { smallestShown, splitBy: split } = read(design);
  const names = [...new Set((split ?? []).map(words.split))];
  const bySex = split?.some((one) => 'variable' in one && one.variable === 'sex') ?? false;
  const limit = smallestShown ?? proposedSmallest;
  const howSplit =
    split === undefined
      ? s(
          'Uppdelning på kön eller andra grupper är inte angiven. Förslag: dela upp på kön från början, eller ange skälet till att inte göra det.',
          'A split by sex or other groups is not stated. Proposal: split by sex from the beginning, or state the reason for not doing so.',
        )
      : names.length === 0
        ? s(
            'Beskrivningen säger att resultaten inte delas upp. Ange skälet.',
            'The description says that the results are not split. State the reason.',
          )
        : s(`Resultaten delas upp på ${words.list(names)}.`, `The results are split by ${words.list(names)}.`) +
          (bySex ? '' : s(' Kön är inte med: ange skälet.', ' Sex is not among them: state the reason.'));
  return [
    titled(2, 'groups', words),
    paragraph(howSplit),
    list(splitItems(design, words)),
    titled(3, 'small', words),
    ...(smallestShown === undefined
      ? [
          note(
            'proposal',
            s('Förslag', 'Proposal'),
            paragraph(
              s(
                `Gränsen är inte angiven. Förslag: redovisa inte uppgifter om färre än ${proposedSmallest} personer. Talet är en vanlig praxis, inte en lagregel; verksamheten bestämmer.`,
                `The limit is not stated. Proposal: do not report data on fewer than ${proposedSmallest} persons. The number is common practice, not a legal rule; the operation decides.`,
              ),
            ),
          ),
        ]
      : [
          paragraph(
            s(
              `Uppgifter om färre än ${limit} personer redovisas inte (beskrivningen).`,
              `Data on fewer than ${limit} persons are not reported (the description).`,
            ),
          ),
        ]),
    list([
      s(
        `Hur många som startat, svarat och har båda mätningarna visas alltid. Andra antal 1–${limit - 1} döljs (”dolt”); medelvärden och andelar visas inte när gruppen är mindre än ${limit}.`,
        `How many started, answered and have both measurements is always shown. Other counts 1–${limit - 1} are hidden (“hidden”); means and shares are not shown when the group is smaller than ${limit}.`,
      ),
      s(
        'Kan ett dolt tal räknas ut från en summa eller en annan redovisning döljs ett tal till. Det gäller också när de övriga är så få.',
        'If a hidden number can be worked out from a total or another report, one more number is hidden. The same holds when the remainder is that small.',
      ),
      s(
        'Högsta och lägsta värde och enskilda individers värden finns bara i en intern arbetskopia, för dem som har rätt att se dem.',
        'Highest and lowest values and the values of individuals stand only in an internal working copy, for those entitled to see them.',
      ),
    ]),
  ];
};
