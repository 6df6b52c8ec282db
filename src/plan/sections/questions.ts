import { type Block, item, list, note, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { remarkText } from './remarks.js';

/** Purposes, questions and what answers them, and what the follow-up claims. */
export const questions = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { comparison, outcomes: flat } = read(design);
  const purposes = design.purposes.map((one) => {
    const kinds = words.words('PurposeKind', one.kinds);
    if (one.none) {
      return item(
        kinds === ''
          ? s('Beskrivningen säger att det inte finns något syfte.', 'The description says that there is no purpose.')
          : s(`Är uttryckligen inte ett syfte: ${kinds}.`, `Expressly not a purpose: ${kinds}.`),
      );
    }
    const asides = [
      one.primary === 'yes' ? s('huvudsyfte', 'main purpose') : '',
      one.primary === 'no' ? s('inte huvudsyfte', 'not the main purpose') : '',
      kinds === '' ? '' : `${s('gäller', 'kind')}: ${kinds}`,
      one.instruments ? `${s('gäller', 'concerns')} ${words.list(one.instruments.map(words.instrument))}` : '',
      remarkText(one.path, design, words),
    ].filter((each) => each !== '');
    const text = one.text ? [words.show(one.text)] : [s('Utan egen text', 'Without a text of its own')];
    return item(asides.length > 0 ? [...text, ` (${asides.join('; ')})`] : text);
  });
  const asked = design.purposes.flatMap((one) => one.questions);
  const answers = (name: string): string => {
    const outcomes = flat
      .filter(({ outcome }) => outcome.questions?.includes(name))
      .map(
        ({ outcome, number }) =>
          `${s('resultat', 'outcome')} ${number}, ${outcome.text ? words.text(outcome.text) : outcome.name}`,
      );
    const collects = design.collects
      .filter((one) => one.questions?.includes(name) || one.fallbacks.some((each) => each.questions?.includes(name)))
      .map((one) => words.list(one.measures.map(words.measure)));
    return [...outcomes, ...collects].join('; ');
  };
  return [
    titled(2, 'questions', words),
    purposes.length > 0 ? list(purposes) : paragraph(s('Syftet är inte angivet.', 'The purpose is not stated.')),
    ...(asked.length > 0
      ? [
          table(
            [s('Fråga', 'Question'), s('Besvaras av', 'Answered by')],
            asked.map((one) => [
              words.show(one.text),
              answers(one.name) || s('inget resultat och ingen mätning', 'no outcome and no measurement'),
            ]),
            { caption: s('Frågor och vad som besvarar dem', 'Questions and what answers them') },
          ),
        ]
      : [paragraph(s('Frågeställningar är inte angivna.', 'Questions are not stated.'))]),
    paragraph(claimText(design, words)),
    ...(design.claim?.level === 'effect' && !comparison.supportsEffect
      ? [
          note(
            'missing',
            s('Anspråket har inte stöd', 'The claim lacks support'),
            paragraph(
              s(
                'Beskrivningen gör anspråk på effekt, men har ingen lottad eller matchad jämförelsegrupp. Planen redovisar därför resultat: förändringar hos individerna, utan att säga vad de beror på.',
                'The description claims an effect but has no randomised or matched comparison group. The plan therefore reports results: changes in the individuals, without saying what caused them.',
              ),
            ),
          ),
        ]
      : []),
  ];
};

const claimText = (design: Design, words: Words): string => {
  const { s } = words;
  const level = design.claim?.level;
  const { supportsEffect, arms } = read(design).comparison;
  if (level === 'effect' && supportsEffect) {
    return arms
      ? s(
          `Anspråk: effekt. Den prövas med skillnaden mellan gruppen som får insatsen och jämförelsegruppen${arms.byChance ? '' : ', som kan skilja sig av andra skäl eftersom slumpen inte fördelar dem'} (se Jämförelse).`,
          `Claim: effect. It is tested by the difference between the group that gets the intervention and the comparison group${arms.byChance ? '' : ', which can differ for other reasons since chance does not allot them'} (see Comparison).`,
        )
      : s(
          'Anspråk: effekt. Den visas av skillnaden mellan gruppen som får insatsen och jämförelsegruppen, som verktyget inte räknar (se Jämförelse).',
          'Claim: effect. It is shown by the difference between the group that gets the intervention and the comparison group, which the tool does not compute (see Comparison).',
        );
  }
  if (level === 'activity') {
    return s(
      'Anspråk: aktivitet. Planen beskriver vilka som fick insatsen och vad som gjordes; mätvärden beskrivs, men dras inte till slutsatser om resultat.',
      'Claim: activity. The plan describes who got the intervention and what was done; measured values are described, but no conclusions about outcomes are drawn.',
    );
  }
  const stated = level
    ? s('Anspråk: resultat.', 'Claim: result.')
    : s('Anspråket är inte angivet; planen utgår från resultat.', 'The claim is not stated; the plan assumes result.');
  return `${stated} ${s(
    'Planen beskriver uppmätt förändring, eller utebliven förändring, hos individerna. Den uppskattar inte vad som beror på insatsen.',
    'The plan describes measured change, or the lack of it, in the individuals. It does not estimate what is due to the intervention.',
  )}`;
};
