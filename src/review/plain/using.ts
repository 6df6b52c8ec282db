import { type Block, heading, item, type ListItem, list } from '../../documents/index.js';
import type { Compilation, System, Use } from '../../model/index.js';
import { remarksOn } from '../../reading/index.js';
import { splitWords } from '../../words/index.js';
import type { Speech } from '../speech.js';
import { asideWords, remarkWords } from './following.js';
import { headed } from './headed.js';

/** Where the data are, how they become numbers, who uses them, and what is claimed. */
export const using = (speech: Speech): Block[] => {
  const { s, design } = speech;
  return [
    ...headed(s('Vad som händer med uppgifterna', 'What happens to the data'), [
      ...design.systems.map((one) => systemItem(one, speech)),
      ...design.compilations.map((one) => item(compilationWords(one, speech))),
      ...design.uses.map((one) => item(useWords(one, speech))),
      ...design.demands.map((one) =>
        item(
          'by' in one
            ? speech.sentence(
                `${s('Den som efterfrågar resultaten är', 'The one who asks for the results is')} ${speech.text(one.by)}${one.procured ? s('; det är ett krav i upphandlingen', '; it is a demand in the procurement') : ''}`,
              )
            : s('Ingen efterfrågar resultaten.', 'Nobody asks for the results.'),
        ),
      ),
      ...(design.safeguard
        ? [
            item(
              design.safeguard.routine === 'none'
                ? s(
                    'Det finns ingen rutin för när ett svar visar att någon mår dåligt.',
                    'There is no routine for when an answer shows that someone is in a bad state.',
                  )
                : speech.sentence(
                    `${s('När ett svar visar att någon mår dåligt', 'When an answer shows that someone is in a bad state')}: ${speech.text(design.safeguard.routine)}`,
                  ),
            ),
          ]
        : []),
      ...(design.paymentByResult
        ? [
            item(
              {
                yes: s('Ersättningen beror på resultatet.', 'Payment depends on the result.'),
                partly: s('Ersättningen beror delvis på resultatet.', 'Payment partly depends on the result.'),
                no: s('Ersättningen beror inte på resultatet.', 'Payment does not depend on the result.'),
              }[design.paymentByResult.value],
            ),
          ]
        : []),
    ]),
    ...headed(
      s('Vad klienten får veta före frågorna', 'What the client is told before the questions'),
      toldItems(speech),
    ),
    ...headed(s('Jämförelse och anspråk', 'Comparison and claim'), [
      ...design.comparisons.map((one) => item(comparisonWords(one, speech))),
      ...(design.claim
        ? [
            item(
              {
                activity: s(
                  'Uppföljningen gör anspråk på att visa vad som görs och för vilka.',
                  'The follow-up claims to show what is done and for whom.',
                ),
                outcome: s(
                  'Uppföljningen gör anspråk på att visa resultat: hur det gick för klienterna.',
                  'The follow-up claims to show results: how it went for the clients.',
                ),
                effect: s(
                  'Uppföljningen gör anspråk på att visa effekt: vad som beror på insatsen.',
                  'The follow-up claims to show effect: what is due to the intervention.',
                ),
              }[design.claim.level],
            ),
          ]
        : []),
    ]),
    ...ownWords(speech),
  ];
};

const systemItem = (one: System, speech: Speech): ListItem => {
  const { s } = speech;
  const facts = [
    one.sensitive === undefined
      ? ''
      : one.sensitive === 'none'
        ? s('inga känsliga uppgifter', 'no sensitive data')
        : `${s('känsliga uppgifter', 'sensitive data')}: ${speech.words('Sensitive', one.sensitive)}`,
    one.legalGround ? `${s('lagstöd', 'legal ground')}: ${speech.text(one.legalGround)}` : '',
    one.retained ? `${s('bevaras', 'kept for')} ${speech.duration(one.retained)}` : '',
    one.access.length > 0 ? `${s('åtkomst har', 'access')}: ${speech.texts(one.access)}` : '',
  ].filter((each) => each !== '');
  const part = one.for ? ` (${speech.people(one.for)})` : '';
  return item(
    `${speech.sentence(`${s('Uppgifterna finns i', 'The data are kept in')} ${speech.text(one.text)}${part}`)} ${facts.length > 0 ? speech.sentence(facts.join('; ')) : ''}${remarkWords(one, speech)}`,
  );
};

const compilationWords = (one: Compilation, speech: Speech): string => {
  const { s } = speech;
  const levels = one.levels.map((each) =>
    each.text
      ? `${speech.word('LevelWord', each.word)} (${speech.text(each.text)})`
      : speech.word('LevelWord', each.word),
  );
  const what = one.instruments ? speech.list(one.instruments.map(speech.instrument)) : s('resultaten', 'the results');
  const parts = [
    s(`${what} sammanställs`, `${what} ${one.instruments ? 'is' : 'are'} compiled`),
    one.intervals.length > 0 ? speech.list(one.intervals.map(speech.interval)) : '',
    one.at ? speech.times(one.at) : '',
    one.by ? `${s('av', 'by')} ${speech.text(one.by)}` : '',
    levels.length > 0 ? s(`på nivån ${speech.list(levels)}`, `at the level of ${speech.list(levels)}`) : '',
  ].filter((each) => each !== '');
  const extra = [
    one.disaggregate
      ? `${s('Särredovisas efter', 'Reported separately by')} ${speech.list(one.disaggregate.map((each) => splitWords(speech.design, each, speech.language)))}`
      : '',
    one.suppressBelow !== undefined
      ? s(
          `Grupper med färre än ${one.suppressBelow} personer döljs`,
          `Groups of fewer than ${one.suppressBelow} persons are hidden`,
        )
      : '',
    one.conclusion === 'no'
      ? s(
          'Verksamheten själv säger att inga slutsatser om den går att dra',
          'The service itself says that no conclusions about it can be drawn',
        )
      : '',
    one.automatic === 'yes' ? s('Det sker automatiskt', 'This is done automatically') : '',
  ].filter((each) => each !== '');
  return [parts.join(' '), ...extra].map(speech.sentence).join(' ') + asideWords(one, speech);
};
const useWords = (one: Use, speech: Speech): string => {
  const { s } = speech;
  if (one.none) return s('Resultaten används inte till något.', 'The results are not used for anything.');
  const parts = [
    one.text ? `${s('används till', 'are used for')}: ${speech.text(one.text)}` : s('används', 'are used'),
    one.by ? `${s('av', 'by')} ${speech.text(one.by)}` : '',
    one.intervals.length > 0 ? speech.list(one.intervals.map(speech.interval)) : '',
    one.secondary
      ? s(
          '(en annan användning än den uppgifterna samlades in för)',
          '(another use than the one the data were collected for)',
        )
      : '',
  ].filter((each) => each !== '');
  const what = one.instruments ? speech.list(one.instruments.map(speech.instrument)) : s('resultaten', 'the results');
  return speech.sentence(`${what} ${parts.join(' ')}`);
};

const comparisonWords = (one: Speech['design']['comparisons'][number], speech: Speech): string => {
  const { s } = speech;
  const text = one.text ? ` (${speech.text(one.text)})` : '';
  const which = one.instruments ? ` ${s('i', 'in')} ${speech.list(one.instruments.map(speech.instrument))}` : '';
  const said = {
    randomised: s('Resultaten jämförs med en lottad grupp', 'The results are compared with a randomised group'),
    matched: s('Resultaten jämförs med en matchad grupp', 'The results are compared with a matched group'),
    alternating: s(
      'Resultaten jämförs med en grupp som bildas växelvis, till exempel av varannan klient',
      'The results are compared with a group formed in alternation, for example of every second client',
    ),
    ordinary: s(
      'Resultaten jämförs med dem som får ordinarie insats',
      'The results are compared with those who get the ordinary intervention',
    ),
    providers: s('Utförarna jämförs med varandra', 'The providers are compared with each other'),
    units: s('Enheterna jämförs med varandra', 'The units are compared with each other'),
    norm: s('Resultaten jämförs med en normgrupp', 'The results are compared with a norm group'),
    none: s('Det görs uttryckligen ingen jämförelse med andra', 'Expressly, no comparison with others is made'),
  }[one.kind];
  const asides = [
    one.drawn ? `${s('det som lottas är', 'what is drawn is')} ${speech.word('DrawnUnit', one.drawn)}` : '',
    one.for ? `${s('jämförelsegruppen är', 'the comparison group is')} ${speech.people(one.for)}` : '',
    ...speech.groupDetails(one),
  ].filter((each) => each !== '');
  const also = asides.length > 0 ? `; ${asides.join('; ')}` : '';
  const caution =
    one.kind === 'providers' || one.kind === 'units'
      ? ` ${s('Deras klienter kan skilja sig från början.', 'Their clients can differ from the beginning.')}`
      : one.kind === 'norm'
        ? ` ${s('En normgrupp är ingen kontrollgrupp.', 'A norm group is no control group.')}`
        : '';
  return speech.sentence(`${said}${which}${text}${also}`) + caution;
};

/** The words to the client, and what the client does with the answers. */
function toldItems(speech: Speech): ListItem[] {
  const { s, design } = speech;
  const { toClient: told } = design;
  if (!told) return [];
  return [
    item(speech.text(told.text)),
    ...(told.heading ? [item(`${s('Rubrik', 'Heading')}: ${speech.text(told.heading)}`)] : []),
    ...(told.handIn
      ? [item(`${s('Så lämnas svaren', 'How the answers are handed in')}: ${speech.text(told.handIn)}`)]
      : []),
    ...(told.contact
      ? [
          item(
            `${s('Den som mår dåligt kan prata med', 'Whoever is not well can talk to')} ${speech.text(told.contact)}.`,
          ),
        ]
      : []),
    ...(told.quickExit
      ? [
          item(
            told.quickExit === 'no'
              ? s('Formuläret kan inte lämnas snabbt.', 'The form cannot be left quickly.')
              : s('Formuläret kan tömmas och lämnas direkt.', 'The form can be emptied and left at once.'),
          ),
        ]
      : []),
  ];
}

/** Weaknesses and wishes, as the service itself says them. */
const ownWords = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const remarks = remarksOn(design, 'design');
  if (design.weaknesses.length + design.wishes.length + remarks.length === 0) return [];
  return [
    heading(3, s('Vad verksamheten själv säger om uppföljningen', 'What the service itself says of the follow-up')),
    list([
      ...design.weaknesses.map((one) => [s('Svaghet: ', 'Weakness: '), speech.show(one.text)]),
      ...design.wishes.map((one) => [s('Önskan: ', 'Wish: '), speech.show(one.text)]),
      ...remarks.map((one) => [s('Anmärkning: ', 'Remark: '), speech.show(one)]),
    ]),
  ];
};
