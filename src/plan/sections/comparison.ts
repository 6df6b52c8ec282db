import { type Block, item, list, paragraph } from '../../documents/index.js';
import type { Comparison, Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { studiesEffect, supportsEffect } from '../facts/claim.js';
import { titled } from '../titles.js';

/** What the results are compared with, and what that can carry. */
export const comparison = (design: Design, words: Words): Block[] => {
  const { s } = words;
  return [
    titled(2, 'comparison', words),
    ...(design.comparisons.length > 0
      ? [list(design.comparisons.map((one) => item(comparisonText(one, words))))]
      : [
          paragraph(
            s(
              'Ingen jämförelse är angiven. Individernas senare värden jämförs med deras egna första.',
              'No comparison is stated. The individuals’ later values are compared with their own first ones.',
            ),
          ),
        ]),
    ...(supportsEffect(design)
      ? [
          paragraph(
            s(
              'Analys: skillnaden mellan grupperna i värdet vid det mättillfälle som jämförs, justerad för första värdet (kovariansanalys), med 95-procentigt konfidensintervall. Alla räknas till den grupp de hör till från början, också de som avbröt. För ja eller nej: skillnaden i andelar med intervall (Newcombe).',
              'Analysis: the difference between the groups in the value at the timepoint compared, adjusted for the first value (analysis of covariance), with 95% confidence interval. Everyone counts in the group they belong to from the beginning, also those who ended early. For yes or no: the difference in shares with interval (Newcombe).',
            ),
          ),
          ...(studiesEffect(design)
            ? []
            : [
                paragraph(
                  s(
                    'Beskrivningen gör inte anspråk på effekt; skillnaden redovisas som en jämförelse av förändringar.',
                    'The description does not claim an effect; the difference is reported as a comparison of changes.',
                  ),
                ),
              ]),
        ]
      : []),
  ];
};

const comparisonText = (one: Comparison, words: Words): string => {
  const { s } = words;
  const who = one.with ? words.word('Comparator', one.with) : s('inte angivet med vad', 'with what is not stated');
  const text = one.text ? `${words.text(one.text)}: ` : '';
  const scope = one.instruments ? ` (${words.list(one.instruments.map(words.instrument))})` : '';
  switch (one.kind) {
    case 'randomised':
      return `${text}${s(
        `lottad jämförelsegrupp, ${who}. Beskriv hur lottningen går till, vem som känner till den och hur många i varje grupp.`,
        `randomised comparison group, ${who}. Describe how the allocation is made, who knows of it, and how many are in each group.`,
      )}${scope}`;
    case 'matched':
      return `${text}${s(
        `matchad jämförelsegrupp, ${who}. Bestäm i förväg på vad den matchas och visa hur lika grupperna blev (standardiserad skillnad under 0,1). Det som inte är mätt kan ändå skilja.`,
        `matched comparison group, ${who}. Decide beforehand on what it is matched and show how alike the groups became (standardised difference below 0.1). What is not measured can still differ.`,
      )}${scope}`;
    case 'ordinary':
      return `${text}${s(
        'jämförelse med ordinarie arbete, utan lottning eller matchning. Grupperna kan skilja sig från början, så skillnaden visar inte vad som beror på insatsen.',
        'comparison with ordinary work, without randomisation or matching. The groups can differ from the beginning, so the difference does not show what is due to the intervention.',
      )}${scope}`;
    case 'norm':
      return `${text}${s(
        'jämförelse med en normgrupp. Den visar hur gruppen ligger till mot befolkningen, före och efter; en normgrupp är ingen jämförelsegrupp.',
        'comparison with a norm population. It shows where the group stands against the population, before and after; a norm population is no control group.',
      )}${scope}`;
    case 'none':
      return `${text}${s('ingen jämförelse, säger beskrivningen.', 'no comparison, says the description.')}${scope}`;
  }
};
