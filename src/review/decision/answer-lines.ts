import { item, type ListItem, strong } from '../../documents/index.js';
import { fewestBetter, precisionOf } from '../../plan/index.js';
import { type Answer, type Persons, read } from '../../reading/index.js';
import { answerWords, askedWords, capital, sentence } from '../../words/index.js';
import type { Speech } from '../speech.js';

/** More lines than this do not fit on the sheet. */
const most = 3;

/**
 * What the plan can and cannot answer, with the persons that it expects; the first line says how many they are. A reason that
 * `above` holds is not said again.
 */
export const answerLines = (speech: Speech, above: string): ListItem[] => {
  const { s, design, language } = speech;
  const { answers } = read(design);
  const chosen = firstOf(answers);
  const byReason = new Map<string, string[]>();
  for (const one of chosen) {
    const said = answerWords(design, one, language);
    const isByOutcomes = one.because[0]?.code === 'answered by';
    const reason =
      said.answered === 'yes'
        ? sentence(said.said)
        : isByOutcomes
          ? s('Det beror på resultaten.', 'It depends on the outcomes.')
          : (said.because[0] ?? sentence(said.said));
    const ending = `${capital(said.verdict)}.\n${reason}`;
    byReason.set(ending, [...(byReason.get(ending) ?? []), short(said.title)]);
  }
  const lines = [...byReason].map(([ending, titles]) => {
    const [verdict = '', reason = ''] = ending.split('\n');
    const title = titles.join('; ').replaceAll('?;', '?');
    return item([
      `${title}${/[?!.…]$/.test(title) ? '' : ':'} `,
      strong(verdict),
      above.includes(reason.slice(1)) ? '' : ` ${reason}`,
    ]);
  });
  const rest = answers.length - chosen.length;
  return [
    item(personsLine(speech)),
    ...lines,
    ...(rest > 0
      ? [item(s(`Och ${rest} till, längre fram i granskningen.`, `And ${rest} more, further on in the review.`))]
      : []),
    ...goalLines(speech),
    ...beyond(speech),
  ];
};

/** The main one first, then what cannot be answered. */
const firstOf = (answers: readonly Answer[]): readonly Answer[] => {
  const rank = ({ about, answered }: Answer): number => {
    if ('outcome' in about && about.outcome.primary === 'yes') return 0;
    return answered === 'no' ? 1 : answered === 'partly' ? 2 : 3;
  };
  if (answers.length <= most) return answers;
  return answers.toSorted((one, other) => rank(one) - rank(other)).slice(0, most);
};

const span = ({ low, high }: Persons): string => (low === high ? `${low}` : `${low}–${high}`);

/** How many begin, how many are expected to have both measurements, and how many of them must be better. */
const personsLine = (speech: Speech): string => {
  const { s, design } = speech;
  const { started, answering, lost, noPairs, atMost, refused } = precisionOf(design);
  if (!started || !answering) {
    return s(
      'Hur många klienter det gäller är inte angivet, så det går inte att säga hur många som måste bli bättre.',
      'How many clients there are is not stated, so it cannot be said how many must get better.',
    );
  }
  const per = started.per ? s(` om ${perWord(started.per, true)}`, ` a ${perWord(started.per, false)}`) : '';
  const percent =
    lost &&
    `${speech.number(Math.round(100 * lost.low))}${lost.high === lost.low ? '' : `–${speech.number(Math.round(100 * lost.high))}`}`;
  const missing = percent
    ? s(`, ${percent} procents bortfall`, `, ${percent} per cent missing`)
    : s(' (bortfallet är inte angivet)', ' (how many are missing is not stated)');
  const asked = askedWords(read(design).expected, design, speech.language);
  const about = asked === undefined ? missing : `${missing}; ${asked}`;
  const begun = s(`${span(started)} klienter${per}${about}: `, `${span(started)} clients${per}${about}: `);
  if (refused || (noPairs && noPairs !== 'unpaired'))
    return `${begun}${s(
      `${span(answering)} svarar, men ingen har två mätningar att jämföra.`,
      `${span(answering)} answer, but nobody has two measurements to compare.`,
    )}`;
  const atMostWord = atMost ? s('högst ', 'at most ') : '';
  const both = s(
    `${atMostWord}${span(answering)} ${noPairs ? 'svarar båda gångerna' : 'har båda mätningarna'}.`,
    `${atMostWord}${span(answering)} ${noPairs ? 'answer both times' : 'have both measurements'}.`,
  );
  const needed = betterWords(answering, speech, noPairs !== undefined);
  const differ =
    answering.high < started.high
      ? s(' De som svarar kan skilja sig från de andra.', ' Those who answer may differ from the others.')
      : '';
  return `${begun}${both} ${noPairs ? s(`Gick svaren att para ihop, ${needed}`, `If the answers could be paired, ${needed}`) : capital(needed)}.${differ}`;
};

/** `minst 12 av 14 måste ha blivit bättre …`; after a condition the verb comes first in Swedish. */
const betterWords = ({ low, high }: Persons, { s, list }: Speech, isAfterCondition: boolean): string => {
  const counts = [...new Set([low, high])].flatMap((persons) => {
    const better = fewestBetter(persons);
    return better === undefined ? [] : [s(`${better} av ${persons}`, `${better} of ${persons}`)];
  });
  const turned = (subject: string, verb: string) => (isAfterCondition ? `${verb} ${subject}` : `${subject} ${verb}`);
  if (counts.length === 0)
    return s(
      `${turned('de', 'är')} för få för att en förändring ska gå att skilja från slumpen`,
      'they are too few for a change to be told from chance',
    );
  return s(
    `${turned(`minst ${list(counts, 'or')}`, 'måste')} ha blivit bättre, annars kan det vara slumpen`,
    `at least ${list(counts, 'or')} must have got better, or it may be chance`,
  );
};
const perWord = (unit: string, sv: boolean): string =>
  sv
    ? ({ year: 'året', month: 'månaden', week: 'veckan', day: 'dagen' }[unit] ?? unit)
    : ({ year: 'year', month: 'month', week: 'week', day: 'day' }[unit] ?? unit);

/** Stated goals that so few persons cannot show for certain. */
const goalLines = (speech: Speech): ListItem[] => {
  const { s, design } = speech;
  const reading = read(design);
  return precisionOf(design)
    .needed.slice(0, 1)
    .map(({ outcome, target, persons, measured, count }) => {
      const found = reading.outcomes.find((one) => one.outcome.name === outcome)?.outcome;
      const title = speech.quote(found?.text ? speech.text(found.text) : outcome);
      const percent = speech.number(Math.round(100 * target));
      const head = s(`Når ${percent} procent ${title}? `, `Do ${percent} per cent reach ${title}? `);
      return count === undefined
        ? item([
            head,
            strong(s('Inte säkert.', 'Not for certain.')),
            s(` Inte ens om alla ${measured} som svarar gör det.`, ` Not even if all ${measured} who answer do.`),
          ])
        : item([
            head,
            s(
              `Säkert först om minst ${count} av ${persons} gör det.`,
              `For certain only if at least ${count} of ${persons} do.`,
            ),
          ]);
    });
};

/** Whether it lasts, and whether it is due to the intervention: what nearly every reader asks. */
const beyond = ({ s, design }: Speech): ListItem[] => {
  const { evidence, time, comparison } = read(design);
  const isAfter = evidence.some(({ at }) => at.some((one) => time.phases(one).has('after')));
  const isOpen = evidence.some(({ at }) => at.length === 0 || at.some((one) => !time.isPlaced(one)));
  const lasts = isAfter
    ? []
    : isOpen
      ? [s('Framgår inte.', 'Not stated.'), s(' Inte alla mätningar har en tid.', ' Not every measurement has a time.')]
      : [s('Nej.', 'No.'), s(' Inget mäts efter avslut.', ' Nothing is measured after the end.')];
  const due =
    comparison.arms || comparison.refused
      ? []
      : [
          s('Beror det på insatsen? ', 'Is it due to the intervention? '),
          strong(s('Går inte att säga.', 'It cannot be said.')),
          s(' Ingen grupp finns att jämföra med.', ' There is no group to compare with.'),
        ];
  const kept = lasts[0] ? [s('Håller det i sig? ', 'Does it last? '), strong(lasts[0]), `${lasts[1] ?? ''} `] : [];
  return kept.length + due.length > 0 ? [item([...kept, ...due])] : [];
};

/** What stands in full in the picture. */
const short = (title: string): string => (title.length > 70 ? `${title.slice(0, 66).trimEnd()}…` : title);
