import {
  type Block,
  type Content,
  heading,
  item,
  type ListItem,
  list,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Instrument, Item, Section } from '../../model/index.js';
import { scoreGroupWords, unitWord } from '../../words/index.js';
import type { Speech } from '../speech.js';

/** What the measures are, and the service's own questions with their answers in words. */
export const instruments = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const asked = new Set(
    design.collects.flatMap((one) => [
      ...one.measures.map((each) => each.instrument),
      ...one.fallbacks.flatMap((each) => each.instruments ?? []),
    ]),
  );
  const used = design.instruments.filter((one) => asked.has(one.name));
  if (used.length === 0) return [];
  const own = used.filter((one) => one.from !== 'library' && one.items.length > 0);
  const terms = used.flatMap((one) => [...termItems(one, speech), ...onlyItems(one, speech)]);
  return [
    heading(3, s('Måtten', 'The measures')),
    table(
      [
        s('Mått', 'Measure'),
        s('Vad det mäter', 'What it measures'),
        s('Slag av mått', 'Kind of measure'),
        s('Ålder', 'Age'),
      ],
      used.map((one): Content[] => [
        called(one, speech),
        testsWords(one, speech),
        originWords(one, speech),
        one.age ? speech.age(one.age) : '–',
      ]),
      { caption: s('Måtten i uppföljningen', 'The measures of the follow-up') },
    ),
    ...(terms.length > 0 ? [list(terms)] : []),
    ...own.flatMap((one): Block[] => [
      paragraph(
        speech.sentence(`${s('Frågorna i', 'The questions of')} ${speech.instrument(one.name)}`).replace(/\.$/, ':'),
      ),
      ...questions(one, speech),
    ]),
  ];
};

/** What it takes to use a measure, and whether it may be given on a screen. */
const termItems = (one: Instrument, speech: Speech): Content[] => {
  const { s } = speech;
  const screen =
    one.electronic &&
    {
      yes: s('Får ges på skärm.', 'May be given on a screen.'),
      permission: s('Får ges på skärm bara med tillstånd.', 'May be given on a screen only by permission.'),
      no: s('Får inte ges på skärm.', 'May not be given on a screen.'),
    }[one.electronic];
  if (!one.licence && !screen) return [];
  const name = `${s('Villkor för', 'Terms for')} ${speech.instrument(one.name)}: `;
  const licence = one.licence ? [speech.show(one.licence), '. '] : [];
  return [[name, ...licence, screen ?? '']];
};

/** The scores that are not for everyone. */
const onlyItems = (one: Instrument, speech: Speech): Content[] =>
  one.scales.flatMap((scale) => {
    const who = scoreGroupWords(scale.for, speech.language, (kind) => speech.who({ kind: kind as 'client' }));
    if (who === '') return [];
    const score = speech.measure({ instrument: one.name, part: scale.name });
    return [speech.sentence(`${score} ${speech.s('är bara för', 'is only for')} ${who}`)];
  });

const called = (one: Instrument, speech: Speech): Content => {
  const name = speech.instrument(one.name);
  if (!one.title || one.from !== 'library') return name;
  return speech.text(one.title).startsWith(name) ? speech.show(one.title) : [`${name}: `, speech.show(one.title)];
};
const testsWords = (one: Instrument, speech: Speech): string => {
  const parts = [
    one.construct ? speech.text(one.construct) : '',
    one.measures ? `(${speech.words('Measures', one.measures)})` : '',
    one.resembles
      ? speech.s(
          `liknar ${speech.instrument(one.resembles)}, men kan inte jämföras med det`,
          `resembles ${speech.instrument(one.resembles)}, but cannot be compared with it`,
        )
      : '',
    one.repeats
      ? speech.s(
          `samma frågor som ${speech.instrument(one.repeats)}`,
          `the same questions as ${speech.instrument(one.repeats)}`,
        )
      : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : speech.unstated;
};
const originWords = (one: Instrument, speech: Speech): string => {
  const { s } = speech;
  const origin =
    one.origin === 'own' ? s('verksamhetens eget', 'the service’s own') : one.origin ? speech.text(one.origin) : '';
  const standard =
    one.standardised &&
    {
      yes: s('standardiserat', 'standardised'),
      partly: s('delvis standardiserat', 'partly standardised'),
      no: s('inte standardiserat', 'not standardised'),
    }[one.standardised];
  return [origin, standard ?? ''].filter((part) => part !== '').join(', ') || speech.unstated;
};

/** The questions, those of a section under its heading, introduction and stem. */
const questions = (one: Instrument, speech: Speech): Block[] => {
  const { sections = [] } = one;
  const blocks: Block[] = [];
  for (let at = 0; at < one.items.length; ) {
    const first = one.items[at];
    const section = sections.find(({ items }) => first && items.includes(first.name));
    const rest = one.items.slice(at);
    const end = rest.findIndex(({ name }) =>
      section ? !section.items.includes(name) : sections.some(({ items }) => items.includes(name)),
    );
    const together = end < 0 ? rest : rest.slice(0, end);
    at += together.length;
    // What is asked again is asked in the same words.
    if (section?.round && section.round.number > 1) continue;
    const said = [section?.title, section?.introduction, section?.stem].filter((text) => text !== undefined);
    blocks.push(
      ...said.map((text) => paragraph(speech.show(text))),
      ...(section?.round ? [paragraph(roundWords(section.round, one, speech))] : []),
      list(together.map((each) => questionItem(each, one, speech))),
    );
  }
  return blocks;
};

/** How many times a section is asked. */
function roundWords({ of, by }: NonNullable<Section['round']>, { items }: Instrument, { s, show }: Speech): Content {
  const decides = items.find(({ name }) => name === by);
  if (!decides) return s(`Frågorna ställs ${of} gånger.`, `The items are asked ${of} times.`);
  const asked = show(decides.text);
  return s(
    `Frågorna ställs en gång för var och en, lika många gånger som svaret på ”${asked}”, högst ${of}.`,
    `The items are asked once for each, as many times as the answer to “${asked}”, at most ${of}.`,
  );
}

const questionItem = (one: Item, instrument: Instrument, speech: Speech): ListItem => {
  const { s } = speech;
  const about = one.measures ?? [];
  const asides = [
    answerWords(one, speech),
    one.moreOptions === 'yes'
      ? s('fler svar finns än de som är kända här', 'there are more answers than are known here')
      : '',
    one.better && one.kind?.type === 'yes-no'
      ? { higher: s('ja är bättre', 'yes is better'), lower: s('nej är bättre', 'no is better') }[one.better]
      : one.better
        ? { higher: s('högre är bättre', 'higher is better'), lower: s('lägre är bättre', 'lower is better') }[
            one.better
          ]
        : '',
    about.length > 0 && about.join() !== instrument.measures?.join()
      ? `${s('visar', 'shows')} ${speech.words('Measures', about)}`
      : '',
    one.condition
      ? s('frågas bara ibland, beroende på ett tidigare svar', 'asked only sometimes, depending on an earlier answer')
      : '',
    one.optional ? s('frivillig', 'optional') : '',
    one.declinable ? s('får avböjas', 'may be declined') : '',
    one.informants
      ? `${s('besvaras eller bedöms av', 'answered or judged by')} ${speech.list(one.informants.map(speech.who))}`
      : '',
  ].filter((part) => part !== '');
  const stop = /[.?!:…]$/.test(speech.text(one.text)) ? '' : '.';
  return item([speech.show(one.text), `${stop} ${speech.sentence(asides.join('; '))}`]);
};

/** The answers that can be given: `skattas från 0 (mycket dåligt) till 10 (mycket bra)`. */
const answerWords = ({ kind }: Item, speech: Speech): string => {
  const { s } = speech;
  if (!kind) return s('svaren är inte angivna', 'the answers are not stated');
  switch (kind.type) {
    case 'rating': {
      const end = (value: number | undefined, label: typeof kind.lowLabel): string =>
        `${value === undefined ? '' : speech.number(value)}${label ? ` (${speech.text(label)})` : ''}`;
      return s(
        `skattas från ${end(kind.range.low, kind.lowLabel)} till ${end(kind.range.high, kind.highLabel)}`,
        `rated from ${end(kind.range.low, kind.lowLabel)} to ${end(kind.range.high, kind.highLabel)}`,
      );
    }
    case 'choice':
    case 'choices': {
      const options = kind.options
        .map(
          (option) =>
            `${speech.quote(speech.text(option.text))}${option.detail ? s(' med egen text', ' with own text') : ''}`,
        )
        .join(', ');
      const how =
        kind.type === 'choices'
          ? s('flera svar kan väljas', 'several answers can be chosen')
          : kind.ordered
            ? s('ett svar väljs, i ordning', 'one answer is chosen, in order')
            : s('ett svar väljs', 'one answer is chosen');
      return `${how}: ${options}`;
    }
    case 'number': {
      const range = kind.range ? ` ${speech.range(kind.range)}` : '';
      const unit = kind.unit ? ` (${unitWord(kind.unit, undefined, speech.language)})` : '';
      return `${s('ett tal', 'a number')}${range}${unit}`;
    }
    case 'yes-no':
      return s('ja eller nej', 'yes or no');
    case 'date':
      return s('ett datum', 'a date');
    case 'text':
      return s('fritt svar', 'free answer');
  }
};
