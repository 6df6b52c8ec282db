import { type Block, list, paragraph } from '../../documents/index.js';
import type { Design, Outcome, Success } from '../../model/index.js';
import { isInstrument, read } from '../../reading/index.js';
import { measureSaid } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';

/** `minst 50 % tillförlitligt förbättrade vid Avslut`. */
export const successText = (one: Success, design: Design, words: Words): string => {
  const { s } = words;
  const parts = [
    one.atLeast
      ? s(`minst ${words.amount(one.atLeast)} av klienterna`, `at least ${words.amount(one.atLeast)} of the clients`)
      : s('klienten', 'the client'),
  ];
  const reliably = one.reliably ? s('tillförlitligt ', 'reliably ') : '';
  if (one.change) {
    const changed =
      one.change === 'improved' ? s('förbättrad', 'improved') : s('oförändrad eller bättre', 'unchanged or better');
    const many =
      one.change === 'improved' ? s('förbättrade', 'improved') : s('oförändrade eller bättre', 'unchanged or better');
    parts.push(`${s('är', one.atLeast ? 'are' : 'is')} ${reliably}${one.atLeast ? many : changed}`);
  }
  if (one.measure && isInstrument(one.measure)) {
    const has = one.test ? `${s('har', one.atLeast ? 'have' : 'has')} ${testText(one, design, words)} ` : '';
    parts.push(`${has}${s('i', 'in')} ${measureSaid(design, one.measure)[words.language]}`);
  }
  if (one.at) parts.push(words.at(one.at));
  return parts.join(' ');
};

const testText = (one: Success, design: Design, words: Words): string => {
  const { s } = words;
  if (!one.test) return '';
  const { operator, value } = one.test;
  const measure = one.measure && isInstrument(one.measure) ? one.measure : undefined;
  const option = (name: string): string => {
    const kind = measure && read(design).values(measure)[0]?.item?.kind;
    const options = (kind && 'options' in kind ? kind.options : undefined) ?? [];
    const found = options.find((each) => each.name === name);
    if (found) return words.quote(words.text(found.text));
    return name === 'yes' ? s('ja', 'yes') : name === 'no' ? s('nej', 'no') : name;
  };
  if ('option' in value) {
    const answer = option(value.option);
    return operator === 'is-not'
      ? s(`ett annat svar än ${answer}`, `another answer than ${answer}`)
      : s(`svaret ${answer}`, `the answer ${answer}`);
  }
  const shown = 'number' in value ? words.number(value.number) : value.date;
  const said = {
    is: ['värdet', 'the value'],
    'is-not': ['ett annat värde än', 'another value than'],
    '<': ['ett värde under', 'a value below'],
    '<=': ['ett värde på högst', 'a value of at most'],
    '>': ['ett värde över', 'a value above'],
    '>=': ['ett värde på minst', 'a value of at least'],
  } as const;
  const [sv, en] = said[operator];
  return `${s(sv, en)} ${shown}`;
};

/** When an outcome counts as reached. */
export const successBlocks = (outcome: Outcome, design: Design, words: Words): Block[] => {
  const { s } = words;
  if (outcome.successes.length === 0) {
    return [
      paragraph(
        outcome.parts.length > 0
          ? s('Anges för delarna.', 'Stated for the parts.')
          : s(
              'Inte angivet. Bestäm före datainsamlingen vad som räknas som ett gott resultat och hur många som ska nå det.',
              'Not stated. Decide before data collection what counts as a good result and how many are to reach it.',
            ),
      ),
    ];
  }
  return [list(outcome.successes.map((one) => successText(one, design, words)))];
};

/** How every criterion is reported; said once, before the outcomes. */
export const criteriaBlocks = (outcomes: readonly Outcome[], design: Design, words: Words): Block[] => {
  const successes = outcomes.flatMap((outcome) => outcome.successes);
  if (successes.length === 0) return [];
  const state = words.s(
    'Ett läge som nåtts är ingen förändring: redovisa också hur många som var där redan vid det första mättillfället.',
    'A state that is reached is not a change: report also how many were there already at the first timepoint.',
  );
  const arms = words.s(
    'Där två grupper jämförs redovisas andelen av alla som fördelats till var och en, och skillnaden med Newcombes intervall (utan intervall där hela kluster lottas). Den prövas inte.',
    'Where two groups are compared, the share of all who were allotted to each is reported, and the difference with Newcombe’s interval (without an interval where whole clusters are drawn). It is not tested.',
  );
  return [
    ...promised(['criteria'], design, words),
    ...(read(design).comparison.arms ? [arms] : []),
    ...(successes.some((one) => one.test) ? [state] : []),
  ].map((text) => paragraph(text));
};
