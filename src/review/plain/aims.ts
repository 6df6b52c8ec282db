import { type Block, heading, item, type ListItem, list, paragraph } from '../../documents/index.js';
import type { Anchor, Indicator, Outcome, Purpose } from '../../model/index.js';
import { read, remarksOn } from '../../reading/index.js';
import { anchorWords } from '../../words/index.js';
import { confidenceWords, factWords } from '../facts.js';
import type { Speech } from '../speech.js';
import { remarkWords } from './following.js';
import { successWords } from './success.js';

/** Why the follow-up is done, and what is wished for the clients. */
export const aims = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const problems = design.problems.map((one) => {
    const text = speech.quote(one.text ? speech.text(one.text) : one.name);
    return one.for ? `${text} (${speech.people(one.for)})` : text;
  });
  return [
    heading(3, s('Varför man följer upp', 'Why the follow-up is done')),
    ...(design.purposes.length > 0
      ? [list(design.purposes.map((one) => purposeItem(one, speech)))]
      : [paragraph(s('Inget syfte är angivet.', 'No purpose is stated.'))]),
    heading(3, s('Problem och önskat resultat', 'Problem and desired outcome')),
    ...(problems.length > 0
      ? [
          paragraph(
            speech.sentence(
              `${s('Det som insatsen ska möta är', 'What the intervention is to meet')}${s('', ' is')} ${speech.list(problems)}`,
            ),
          ),
        ]
      : []),
    ...(design.noOutcome
      ? [
          paragraph(
            s(
              'Beskrivningen säger uttryckligen att inget önskat resultat är bestämt.',
              'The description expressly says that no desired outcome is decided.',
            ),
          ),
        ]
      : []),
    ...(design.outcomes.length > 0
      ? [list(design.outcomes.map((one) => outcomeItem(one, speech)))]
      : design.noOutcome
        ? []
        : [paragraph(s('Inget önskat resultat är angivet.', 'No desired outcome is stated.'))]),
  ];
};

const purposeItem = (one: Purpose, speech: Speech): ListItem => {
  const { s } = speech;
  const kinds = speech.words('PurposeKind', one.kinds);
  if (one.none) {
    return item(
      one.kinds.length > 0
        ? s(`Syftet är uttryckligen inte ${kinds}.`, `The purpose is expressly not ${kinds}.`)
        : s(
            'Beskrivningen säger uttryckligen att det inte finns något syfte.',
            'The description expressly says that there is no purpose.',
          ),
    );
  }
  const text = one.text
    ? [speech.show(one.text)]
    : [s('Syftet har ingen egen formulering', 'The purpose has no wording of its own')];
  const asides = [
    kinds === '' ? '' : `${s('gäller', 'kind')}: ${kinds}`,
    one.primary === 'yes' ? s('huvudsyfte', 'the main purpose') : '',
    one.instruments ? `${s('gäller', 'for')} ${speech.list(one.instruments.map(speech.instrument))}` : '',
  ].filter((each) => each !== '');
  const questions = one.questions.map((each) =>
    item([s('Fråga att besvara: ', 'Question to answer: '), speech.show(each.text)]),
  );
  return item(
    [...text, asides.length > 0 ? ` (${asides.join('; ')}).` : '.', remarkWords(one, speech)],
    ...(questions.length > 0 ? [list(questions)] : []),
  );
};

const outcomeItem = (one: Outcome, speech: Speech): ListItem => {
  const { s, design } = speech;
  const addressed = (one.addresses ?? []).map((name) => {
    const found = design.problems.find((each) => each.name === name);
    return speech.quote(found?.text ? speech.text(found.text) : name);
  });
  const facts = [
    one.primary === 'yes' ? s('huvudresultat', 'the primary outcome') : '',
    one.goals ? `${s('målet är att', 'the goal is to')} ${speech.words('Goal', one.goals)}` : '',
    one.margin
      ? `${s('största försämring som godtas är', 'the largest deterioration accepted is')} ${speech.margin(one.margin)}`
      : '',
    addressed.length > 0 ? `${s('svarar mot problemet', 'answers to the problem')} ${speech.list(addressed)}` : '',
    one.individualised === 'yes' ? s('målet sätts för varje klient', 'the goal is set for each client') : '',
    one.chosenBy ? `${s('valt av', 'chosen by')} ${speech.list(one.chosenBy.map(speech.who))}` : '',
    one.compared ? `${s('jämförs med', 'compared with')} ${anchorText(one.compared, speech)}` : '',
  ].filter((each) => each !== '');
  const shown = one.indicators.map((each) => {
    const measure =
      'instrument' in each.measure ? speech.measure(each.measure) : speech.s('ålder eller kön', 'age or sex');
    const asides = [
      each.primary === 'yes' ? s('huvudmått', 'main measure') : '',
      each.from && each.from.length > 0
        ? `${s('enligt', 'according to')} ${speech.list(each.from.map(speech.who))}`
        : '',
    ].filter((aside) => aside !== '');
    return asides.length > 0 ? `${measure} (${asides.join(', ')})` : measure;
  });
  const below: ListItem[] = [
    ...(shown.length > 0 ? [item(`${s('Visas av', 'Shown by')} ${speech.list(shown)}.`)] : []),
    ...lackItems(one, speech),
    ...one.indicators.flatMap((each) => countedWith(each, speech)),
    ...one.successes.map((each) =>
      item(speech.sentence(`${s('Räknas som uppnått när', 'Counts as reached when')} ${successWords(each, speech)}`)),
    ),
    ...one.parts.map((each) => outcomeItem(each, speech)),
    ...remarksOn(design, one.path).map((each) => item([s('Anmärkning: ', 'Remark: '), speech.show(each)])),
    ...one.sources.map((each) => item([s('Källa: ', 'Source: '), speech.show(each)])),
  ];
  return item(
    [one.text ? speech.show(one.text) : one.name, facts.length > 0 ? ` (${facts.join('; ')}).` : '.'],
    ...(below.length > 0 ? [list(below)] : []),
  );
};

/** Why no change can be shown, in the words of the plan. */
const lackItems = (one: Outcome, speech: Speech): ListItem[] => {
  const test = read(speech.design).tests.find(({ outcome }) => outcome === one);
  const lacking = test && speech.lack(test);
  return lacking
    ? [
        item(
          speech.sentence(speech.s(`Ingen förändring kan räknas: ${lacking}`, `No change can be computed: ${lacking}`)),
        ),
      ]
    : [];
};

/** What the design counts with in a measure, each with where it is from and how it is known. */
const countedWith = ({ measure, facts = [] }: Indicator, speech: Speech): ListItem[] => {
  const { s } = speech;
  if (facts.length === 0 || !('instrument' in measure)) return [];
  const items = facts.map((fact) => {
    const from = fact.source
      ? `${s('enligt', 'according to')} ${speech.text(fact.source)}`
      : s('ingen källa', 'no source');
    return item(speech.sentence([factWords(fact, speech), from, confidenceWords(fact, speech)].join('; ')));
  });
  return [item(`${s('Att räkna med i', 'To count with in')} ${speech.measure(measure)}:`, list(items))];
};

/** The moment's own words, or a timepoint or an event by its own. */
export const anchorText = (anchor: Anchor, speech: Speech): string =>
  anchorWords(anchor, speech.language, speech.design);
