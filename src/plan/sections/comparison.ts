import { type Block, item, list, note, paragraph } from '../../documents/index.js';
import type { Comparison, Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { sentence } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { armsBlocks } from './arms.js';
import { normBlocks } from './norm.js';

/** What the results are compared with, and what that can carry. */
export const comparison = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { group, arms, refused } = read(design).comparison;
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
    ...(refused
      ? [
          note(
            'missing',
            s('Räknas inte av verktyget', 'Not computed by the tool'),
            paragraph(sentence(words.refused(refused.why))),
            paragraph(
              s(
                'Resultaten prövas därför inte. Den som ska jämföra grupperna bestämmer före datainsamlingen hur det görs, och gör det vid sidan av.',
                'The outcomes are therefore not tested. Whoever is to compare the groups decides before data collection how it is done, and does it separately.',
              ),
            ),
          ),
        ]
      : arms
        ? armsBlocks(design, arms, words)
        : group
          ? [
              note(
                'missing',
                s('Räknas inte av verktyget', 'Not computed by the tool'),
                paragraph(
                  s(
                    'Enligt beskrivningen mäts inget i jämförelsegruppen. Skillnaden mellan grupperna kan därför inte räknas, och analysen gäller bara dem som mäts. De talen är ingen effekt.',
                    'According to the description nothing is measured in the comparison group. The difference between the groups therefore cannot be computed, and the analysis is only of those measured. Those numbers are no effect.',
                  ),
                ),
              ),
            ]
          : []),
    ...normBlocks(design, words),
  ];
};

const comparisonText = (one: Comparison, words: Words): string => {
  const { s } = words;
  const who = one.with ? words.word('Comparator', one.with) : s('inte angivet med vad', 'with what is not stated');
  const text = one.text ? `${words.text(one.text)}: ` : '';
  const asides = [
    one.instruments ? words.list(one.instruments.map(words.instrument)) : '',
    one.drawn ? `${s('det som lottas', 'what is drawn')}: ${words.word('DrawnUnit', one.drawn)}` : '',
    one.for ? `${s('jämförelsegruppen', 'the comparison group')}: ${words.people(one.for)}` : '',
    ...words.groupDetails(one),
  ].filter((each) => each !== '');
  const scope = asides.length > 0 ? ` (${asides.join('; ')})` : '';
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
    case 'alternating':
      return `${text}${s(
        `jämförelsegrupp som bildas växelvis, ${who}. Det är ingen slump: den som känner till turen kan styra vem som kommer till vilken grupp, så skillnaden visar inte säkert vad som beror på insatsen.`,
        `comparison group formed in alternation, ${who}. It is not chance: who knows the turn can decide who comes to which group, so the difference does not show for certain what is due to the intervention.`,
      )}${scope}`;
    case 'ordinary':
      return `${text}${s(
        'jämförelse med ordinarie arbete, utan lottning eller matchning. Grupperna kan skilja sig från början, så skillnaden visar inte vad som beror på insatsen.',
        'comparison with ordinary work, without randomisation or matching. The groups can differ from the beginning, so the difference does not show what is due to the intervention.',
      )}${scope}`;
    case 'providers':
      return `${text}${s(
        'jämförelse mellan utförare, som görs för hand. Deras klienter, bortfall och sätt att mäta kan skilja sig, så skillnaden visar inte vem som är bäst.',
        'comparison between providers, made by hand. Their clients, attrition and ways of measuring can differ, so the difference does not show who is best.',
      )}${scope}`;
    case 'units':
      return `${text}${s(
        'jämförelse mellan enheter, som görs för hand. Deras klienter, bortfall och sätt att mäta kan skilja sig, så skillnaden visar inte vilken som är bäst.',
        'comparison between units, made by hand. Their clients, attrition and ways of measuring can differ, so the difference does not show which is best.',
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
