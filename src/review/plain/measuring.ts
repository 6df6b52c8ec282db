import { type Block, heading, item, type ListItem, list, paragraph } from '../../documents/index.js';
import type { Collect, Fallback, Informant } from '../../model/index.js';
import { isMade, read } from '../../reading/index.js';
import type { Speech } from '../speech.js';
import { remarkWords } from './following.js';
import { howSentences } from './how.js';

/** What is asked, of whom, when and how, a sentence for each measurement. */
export const measuring = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const made = design.collects.filter(isMade);
  const denied = design.collects.filter((one) => !isMade(one));
  const timepoints = read(design).time.order.filter((one) => !one.implicit);
  const told = new Set<string>();
  const { procedure } = design;
  const common = procedure
    ? [...howSentences(procedure, speech), remarkWords(procedure, speech).trim()].filter((each) => each !== '')
    : [];
  return [
    heading(3, s('Hur det mäts', 'How it is measured')),
    ...(timepoints.length > 0
      ? [
          paragraph(s('Mättillfällena är:', 'The timepoints are:')),
          list(
            timepoints.map((one) => {
              const who = one.for ? `; ${s('bara för', 'only for')} ${speech.people(one.for)}` : '';
              return `${speech.timepoint(one.name)}: ${speech.moment(one.name)}${who}.`;
            }),
          ),
        ]
      : []),
    ...(made.length > 0
      ? [paragraph(s('Det här mäts:', 'This is measured:')), list(made.map((one) => collectItem(one, speech, told)))]
      : [paragraph(s('Inga mätningar är angivna.', 'No measurements are stated.'))]),
    ...(denied.length > 0 ? [list(denied.map((one) => deniedWords(one, speech)))] : []),
    ...(common.length > 0
      ? [paragraph(`${s('För alla mätningar gäller:', 'For all measurements:')} ${common.join(' ')}`)]
      : []),
  ];
};

/** `told`: the timepoints whose windows are already said. */
const collectItem = (one: Collect, speech: Speech, told: Set<string>): ListItem => {
  const { s } = speech;
  const said = [
    mainSentence(one, speech, told),
    ...(one.presumed
      ? [
          s(
            'Det är antaget; verksamheten säger det inte själv.',
            'This is presumed; the service does not say so itself.',
          ),
        ]
      : []),
    ...(one.included === 'no' ? [s('Det ingår inte i uppföljningen.', 'It is not part of the follow-up.')] : []),
    ...howSentences(one, speech),
  ];
  const fallbacks = one.fallbacks.map((each) => item(fallbackSentences(each, one, speech)));
  return item(said.join(' ') + remarkWords(one, speech), ...(fallbacks.length > 0 ? [list(fallbacks)] : []));
};

/** `Klienten fyller i CORE-OM vid nybesök (inom 14 dagar efter) och vid avslut.` */
const mainSentence = (one: Collect, speech: Speech, told: Set<string>): string => {
  const { s } = speech;
  const what =
    one.measures.length > 0
      ? speech.list(one.measures.map(speech.measure))
      : s('ett mått som inte är angivet', 'a measure that is not stated');
  const fresh = new Set(one.at.filter((name) => !told.has(name)));
  for (const name of fresh) told.add(name);
  const when =
    one.at.length > 0
      ? speech.times(one.at, { windows: fresh })
      : s('(tiden är inte angiven)', '(the time is not stated)');
  const people = one.for ? `, ${s('för', 'for')} ${speech.people(one.for)}` : '';
  if (one.from.length === 0) {
    return speech.sentence(
      s(
        `${what} samlas in ${when}${people}; vem som svarar är inte angivet`,
        `${what} is collected ${when}${people}; who answers is not stated`,
      ),
    );
  }
  return speech.sentence(`${actionWords(one.from, one.methods, what, speech)} ${when}${people}`);
};

const staff: readonly Informant['kind'][] = ['professional', 'external'];
/** Who does what with the instrument, by the first method; the profession does other things than the client. */
const actionWords = (from: readonly Informant[], methods: Collect['methods'], what: string, speech: Speech): string => {
  const { s } = speech;
  const who = speech.list(from.map(speech.who));
  const plural = from.length > 1 || from.every((one) => one.kind === 'professional' && !one.label);
  const many = (one: string, several: string): string => (plural ? several : one);
  const byStaff = from.every(({ kind }) => staff.includes(kind));
  if (from.every(({ kind }) => kind === 'register'))
    return s(`Uppgifter till ${what} hämtas ur ${who}`, `Data for ${what} are taken from ${who}`);
  switch (methods?.[0]) {
    case 'self-report':
      return s(`${who} fyller i ${what}`, `${who} ${many('fills in', 'fill in')} ${what}`);
    case 'interview':
      return byStaff
        ? s(
            `${who} intervjuas om klienten med ${what}`,
            `${who} ${many('is', 'are')} interviewed about the client with ${what}`,
          )
        : s(`${who} intervjuas med ${what}`, `${who} ${many('is', 'are')} interviewed with ${what}`);
    case 'conversation':
      return s(
        `${who} svarar på ${what} i ett samtal`,
        `${who} ${many('answers', 'answer')} ${what} in a conversation`,
      );
    case 'judgement':
      return s(`${who} bedömer med ${what}`, `${who} ${many('makes', 'make')} a judgement with ${what}`);
    case 'observation':
      return s(`${who} observerar med ${what}`, `${who} ${many('observes', 'observe')} with ${what}`);
    case 'registration':
      return s(`${who} registrerar ${what}`, `${who} ${many('records', 'record')} ${what}`);
    default:
      return byStaff
        ? s(`${who} lämnar uppgifter i ${what}`, `${who} ${many('gives', 'give')} information in ${what}`)
        : s(`${who} svarar på ${what}`, `${who} ${many('answers', 'answer')} ${what}`);
  }
};

const fallbackSentences = (one: Fallback, ordinary: Collect, speech: Speech): string => {
  const { s } = speech;
  const measures = one.instruments ? one.instruments.map(speech.instrument) : ordinary.measures.map(speech.measure);
  const from = one.from.length > 0 ? one.from : ordinary.from;
  const what = speech.list(measures);
  const action =
    from.length > 0 ? actionWords(from, one.methods, what, speech) : s(`${what} samlas in`, `${what} is collected`);
  const when = one.at.length > 0 ? ` ${speech.times(one.at)}` : '';
  const said = [
    speech.sentence(
      `${s('När det inte går görs något annat i stället', 'When that is not possible, something else is done instead')}: ${action}${when}`,
    ),
    one.because
      ? `${s('Skäl', 'Reason')}: ${speech.sentence(speech.text(one.because))}`
      : s('Skälet är inte angivet.', 'The reason is not stated.'),
    one.for
      ? speech.sentence(`${s('Det gäller', 'This concerns')} ${speech.people(one.for)}`)
      : s('Hur ofta det sker är inte angivet.', 'How often this happens is not stated.'),
    ...howSentences(one, speech, one.methods ? 1 : 0),
  ];
  return said.join(' ') + remarkWords(one, speech);
};

const deniedWords = (one: Collect, speech: Speech): string => {
  const { s } = speech;
  const parts = [
    one.measures.length > 0 ? speech.list(one.measures.map(speech.measure)) : '',
    one.from.length > 0 ? `${s('från', 'from')} ${speech.list(one.from.map(speech.who))}` : '',
    one.at.length > 0 ? speech.times(one.at) : '',
    one.for ? `${s('för', 'for')} ${speech.people(one.for)}` : '',
  ].filter((each) => each !== '');
  const scope = parts.join(' ');
  if (one.unknown) {
    return (
      speech.sentence(
        `${s('Något ska mätas, men måttet är inte valt', 'Something is to be measured, but the measure is not chosen')}${scope === '' ? '' : `: ${scope}`}`,
      ) + remarkWords(one, speech)
    );
  }
  const denied = speech.sentence(
    scope === ''
      ? s('Uttryckligen mäts inget', 'Expressly, nothing is measured')
      : `${s('Uttryckligen mäts inget', 'Expressly, nothing is measured')} ${scope}`,
  );
  return denied + remarkWords(one, speech);
};
