import { type Block, heading, item, list, note, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { type Norm, read } from '../../reading/index.js';
import { nineDecimals } from '../../statistics/index.js';
import { noNormWords, normWords, sentence } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';

/** How clients are set against norm populations, and what is missing where they cannot be. */
export function normBlocks(design: Design, words: Words): Block[] {
  const { s, language } = words;
  const { norms } = read(design);
  if (norms.length === 0) return [];
  const counted = norms.flatMap(({ norm }) => (norm ? [norm] : []));
  const missing = norms.flatMap(({ stated, comparison, why }) => {
    if (!why) return [];
    const what = stated
      ? normWords(design, stated, language)
      : comparison.text
        ? words.text(comparison.text)
        : s('Normgruppen', 'The norm population');
    return [`${what}. ${sentence(noNormWords[why][language])}`];
  });
  return [
    heading(3, s('Mot normgruppen', 'Against the norm population')),
    ...promised(['norm'], design, words).map((text) => paragraph(text)),
    ...(counted.length > 0 ? [list(counted.map((one) => item(countedText(design, one, words))))] : []),
    ...(missing.length > 0
      ? [
          note(
            'missing',
            s('Räknas inte av verktyget', 'Not computed by the tool'),
            list(missing.map((text) => item(text))),
            paragraph(
              s(
                'Ange medelvärdet, standardavvikelsen och källan med normvärde i jämförelsen. Ett medelvärde som är känt för ett mått säger inte att det är normgruppens, så verktyget väljer inget själv.',
                'State the mean, the standard deviation and the source by norm-value in the comparison. A mean that is known of a measure does not say that it is the norm population’s, so the tool chooses none itself.',
              ),
            ),
          ),
        ]
      : []),
  ];
}

/** The numbers, and the formulas by which somebody else comes to the same. */
function countedText(design: Design, { stated, mean, sd, size, value }: Norm, words: Words): string {
  const { s, language, number } = words;
  const deviation = number(sd);
  const difference = s(
    `Skillnaden är (klienternas medelvärde − ${number(mean)}) / ${deviation}.`,
    `The difference is (the clients’ mean − ${number(mean)}) / ${deviation}.`,
  );
  const interval =
    size === undefined
      ? s(
          `Hur många personer normen bygger på är inte angivet, så både dess medelvärde och dess standardavvikelse räknas som kända: intervallet är ± t · s / √n / ${deviation}, med n − 1 frihetsgrader, där s är klienternas standardavvikelse vid mätningen.`,
          `Among how many persons the norm was found is not stated, so both its mean and its standard deviation count as known: the interval is ± t · s / √n / ${deviation}, with n − 1 degrees of freedom, where s is the clients’ standard deviation at the measurement.`,
        )
      : s(
          `Normens standardavvikelse räknas som känd, dess medelvärde som osäkert: intervallet är ± t · √(s²/n + ${deviation}²/${number(size)}) / ${deviation}, med Welchs frihetsgrader, där s är klienternas standardavvikelse vid mätningen.`,
          `The norm’s standard deviation counts as known, its mean as uncertain: the interval is ± t · √(s²/n + ${deviation}²/${number(size)}) / ${deviation}, with Welch’s degrees of freedom, where s is the clients’ standard deviation at the measurement.`,
        );
  const end = (side: number) => number(nineDecimals(mean + side * 2 * sd));
  const { better } = value;
  const range =
    better === 'lower'
      ? s(`högst ${end(1)}`, `at most ${end(1)}`)
      : better === 'higher'
        ? s(`minst ${end(-1)}`, `at least ${end(-1)}`)
        : s(`${end(-1)} till ${end(1)}`, `${end(-1)} to ${end(1)}`);
  const within = better
    ? s(
        `Inom spannet räknas den som har ${range}: inte mer än två av normens standardavvikelser åt det sämre hållet från dess medelvärde (Jacobson och Truax, gräns b).`,
        `Within the range is whoever has ${range}: not more than two of the norm’s standard deviations from its mean on the worse side (Jacobson and Truax, cut-off b).`,
      )
    : s(
        `Inom spannet räknas den som har ${range}: inte mer än två av normens standardavvikelser från dess medelvärde, eftersom det inte är angivet vad som är bättre.`,
        `Within the range is whoever has ${range}: not more than two of the norm’s standard deviations from its mean, since which way is better is not stated.`,
      );
  const [cutoff, ...others] = value.scale?.facts.filter(({ kind }) => kind === 'cutoff') ?? [];
  const past =
    better && cutoff && others.length === 0
      ? ` ${s(`Bredvid står andelen på den bättre sidan av instrumentets gränsvärde ${number(cutoff.value)}.`, `Beside it stands the share on the better side of the instrument’s cut-off ${number(cutoff.value)}.`)}`
      : '';
  return `${normWords(design, stated, language)}. ${difference} ${interval} ${within}${past}`;
}
