import { type Block, heading, list, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { isBetween, read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { usesRegisters } from '../guidance/lines.js';
import { titled } from '../titles.js';

/** What the follow-up can show, and what not, whatever was found. */
export interface Limits {
  can: string[];
  /** Why a change, without a comparison group, need not come from the intervention. */
  otherReasons: string;
  cannot: string[];
}
export const limitsOf = (design: Design, words: Words): Limits => {
  const { s } = words;
  const { tests } = read(design);
  const between = tests.some(({ method }) => isBetween(method));
  const changes = tests.some(({ lacks }) => !lacks);
  const lacking =
    [...new Set(tests.flatMap((one) => words.lack(one) ?? []))].join('; ') ||
    s('inget resultat har ett mått', 'no outcome has a measure');
  const can = [
    ...(changes
      ? [
          s(
            'Hur många individer som fått det bättre, var oförändrade eller fått det sämre i det som mätts, och hur mycket.',
            'How many individuals are better, unchanged or worse in what was measured, and by how much.',
          ),
        ]
      : [
          s(
            `Hur det var vid mätningen. Förändring kan inte visas: ${lacking}.`,
            `How things were when measured. Change cannot be shown: ${lacking}.`,
          ),
        ]),
    ...(between
      ? [
          s(
            'Om grupperna skiljer sig i det som mätts, hur mycket och hur säkert.',
            'Whether the groups differ in what was measured, by how much and how surely.',
          ),
        ]
      : []),
    s('Vilka som följdes upp och vilka som saknas.', 'Who was followed up and who is missing.'),
  ];
  const cannot = [
    s(
      'Hur det gick för dem som saknas, eller för dem som inte erbjöds insatsen.',
      'How it went for those who are missing, or for those not offered the intervention.',
    ),
    s(
      'Hur verksamheten står sig mot andra: målgrupper, bortfall och sätt att mäta skiljer sig.',
      'How the operation compares with others: target groups, attrition and ways of measuring differ.',
    ),
    s(
      'Varför det gick som det gick. Det kräver kunskap om vad som gjordes, från klienter och personal.',
      'Why it went as it did. That takes knowledge of what was done, from clients and staff.',
    ),
  ];
  if (usesRegisters(design)) {
    cannot.push(
      s(
        'Det som registren inte är gjorda för att visa. Fel kod, och ändrade rutiner för registreringen, kan se ut som en förändring.',
        'What the registers are not made to show. A wrong code, and changed routines of registration, can look like a change.',
      ),
    );
  } else if (design.uses.some((one) => one.secondary)) {
    cannot.push(
      s(
        'Mer än uppgifterna samlades in för: ett senare ändamål får det underlag som finns.',
        'More than the data were collected for: a later purpose gets the data there are.',
      ),
    );
  }
  return {
    can,
    otherReasons: s(
      'Den som söker hjälp när det är som värst får det ofta bättre ändå (återgång mot medelvärdet); problem kan gå över av sig själva; annat kan ha hänt samtidigt; och de som stannar kvar kan vara de som det går bra för.',
      'Those who seek help when things are at their worst often get better anyway (regression to the mean); problems can pass by themselves; other things may have happened at the same time; and those who stay may be those who do well.',
    ),
    cannot,
  };
};

/** What the follow-up can show and what it cannot, in words for the report. */
export const limits = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { group, arms } = read(design).comparison;
  const { can, otherReasons, cannot } = limitsOf(design, words);
  const own = design.weaknesses.map((one) => words.text(one.text));
  const wishes = design.wishes.map((one) => words.text(one.text));
  return [
    titled(2, 'limits', words),
    heading(3, s('Kan visa', 'Can show')),
    list(can),
    heading(3, s('Kan inte visa', 'Cannot show')),
    list([
      arms?.byChance
        ? s(
            'Hur insatsen verkar, eller att den verkar likadant för alla: bara om grupperna skiljer sig.',
            'How the intervention works, or that it works alike for all: only whether the groups differ.',
          )
        : `${s('Att förändringen beror på insatsen.', 'That the change is due to the intervention.')} ${arms ? s('Slumpen avgör inte vem som får den, så grupperna kan skilja sig av andra skäl.', 'Chance does not decide who gets it, so the groups can differ for other reasons.') : otherReasons}`,
      ...(group && !arms
        ? [
            s(
              'Skillnaden i förändring mot jämförelsegruppen: den räknas inte av verktyget.',
              'The difference in change from the comparison group: it is not computed by the tool.',
            ),
          ]
        : []),
      ...cannot,
    ]),
    ...(own.length > 0
      ? [
          heading(3, s('Brister som verksamheten själv nämner', 'Weaknesses that the operation itself names')),
          list(own),
        ]
      : []),
    ...(wishes.length > 0 ? [heading(3, s('Önskemål', 'Wishes')), list(wishes)] : []),
    paragraph(
      arms?.byChance
        ? s(
            'Skriv ”förändring” om det som hänt i en grupp och ”skillnad mellan grupperna” om jämförelsen. Vilka ord lottningen bär står under Jämförelse.',
            'Write “change” of what happened in one group and “difference between the groups” of the comparison. Which words the lottery carries stands under Comparison.',
          )
        : s(
            'Skriv ”förändring” och ”resultat”. Skriv inte ”effekt”, ”beror på” eller ”tack vare insatsen”.',
            'Write “change” and “result”. Do not write “effect”, “because of” or “thanks to the intervention”.',
          ),
    ),
  ];
};
