import { type Block, list, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { leastIn, periodLengths, proposedSmallest, read } from '../../reading/index.js';
import { periodWords } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';
import { titled } from '../titles.js';

/** How those who began in one period are set beside those of another, where clients keep coming. */
export const periods = (design: Design, words: Words): Block[] => {
  const { s, language } = words;
  const promise = promised(['periods'], design, words);
  if (promise.length === 0) return [];
  const least = leastIn(read(design).smallestShown ?? proposedSmallest);
  const lengths = words.list(
    periodLengths(design).map((length) => periodWords[length][language].one),
    'or',
  );
  return [
    titled(2, 'periods', words),
    ...promise.map((text) => paragraph(text)),
    list([
      s(
        `En klient hör till den period då hon började: startdagen i listan över ärenden, annars första svarsdagen. Perioden är ${lengths}: den kortaste där mer än hälften av de perioder som någon började i har minst ${least} personer med båda mätningarna i planens huvudmått (annars det första måttet som har ett tal), och om ingen har det år.`,
        `A client belongs to the period in which they began: the day of the start in the list of cases, else the first day of an answer. The period is ${lengths}: the shortest of which more than half of the periods that somebody began in have at least ${least} persons with both measurements of the plan’s main measure (else the first measure with a number), and years if none has.`,
      ),
      s(
        `En period med färre än ${least} personer med båda mätningarna är ingen punkt. Det behövs tre punkter. Andelen som saknar någon av mätningarna visas för varje period.`,
        `A period with fewer than ${least} persons with both measurements is no point. Three points are needed. The share without one of the measurements is shown for each period.`,
      ),
      s(
        'Linjediagram med median (run chart): medianen av alla punkter, från 16 punkter av den första hälften (avrundad nedåt). Punkter på medianen räknas inte. Från 10 punkter är det en signal när linjen korsar medianen färre gånger än 5:e percentilen i binomialfördelningen med n − 1 försök och sannolikheten 0,5; från 16 också när en svit på samma sida är längre än log₂ n + 3, avrundat. Under 10 punkter prövas ingen regel. Där inget ändras ger det en signal i 1 till 3 diagram av 100 med 10 till 15 punkter, och i upp till 10 med fler (Anhøj och Olesen 2014; simulerat).',
        'Run chart: the median of all points, from 16 points of their first half (rounded down). Points on the median do not count. From 10 points it is a signal when the line crosses the median fewer times than the 5th percentile of the binomial distribution of n − 1 trials with probability 0.5; from 16 also when a run on one side is longer than log₂ n + 3, rounded. Under 10 points no rule is tried. Where nothing changes that gives a signal in 1 to 3 charts of 100 with 10 to 15 points, and in up to 10 with more (Anhøj and Olesen 2014; simulated).',
      ),
      s(
        'Styrdiagram (XmR, Wheeler), från sex punkter: gränserna är medelvärdet av punkterna ± 2,66 gånger medelvärdet av avstånden mellan punkter som följer på varandra, för en andel inom 0 och 100 %; ett avstånd är stort över 3,267 gånger samma medelvärde. Där inget ändras ligger någon punkt utanför i 2 diagram av 100 med 10 punkter, 5 med 20 och 8 med 30.',
        'XmR chart (Wheeler), from six points: the limits are the mean of the points ± 2.66 times the mean of the distances between points that follow each other, for a share within 0 and 100%; a distance is large above 3.267 times the same mean. Where nothing changes some point lies outside in 2 charts of 100 with 10 points, 5 with 20 and 8 with 30.',
      ),
      s(
        'Det är utforskande: inga p-värden, och planens slutsats ändras inte av det. Svar från en version där frågorna betydde något annat räknas inte med; har någon sagt att de betyder samma sak ritas ett avbrott där de flesta svaren byter version.',
        'It is exploratory: no p-values, and the plan’s conclusion is not changed by it. Answers of a version whose questions meant something else are not counted; where somebody has said that they mean the same, a break is drawn where most answers change version.',
      ),
    ]),
  ];
};
