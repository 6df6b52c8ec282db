import {
  type Block,
  type Content,
  column,
  heading,
  item,
  list,
  note,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Informant } from '../../model/index.js';
import type { MeasureKind } from '../data.js';
import type { Side, Sides } from '../side.js';
import { kindTerms } from '../terms.js';

const kinds = Object.keys(kindTerms) as MeasureKind[];

/** What is measured with, what the measures can say, and who answers. */
export const measures = (sides: Sides): Block[] => {
  const { s, language, data, all } = sides;
  const asked = Object.keys(data.informants) as Informant['kind'][];
  const shown = kinds.filter((kind) => data.measureKinds[kind] > 0);
  const name = (side: Side, instrument: string): string => side.words.instrument(instrument);
  return [
    heading(2, s('Mått', 'Measures')),
    paragraph(
      s(
        'Ett mått bedöms efter hur det används i uppföljningen, inte bara efter vad det är: samma formulär visar förändring bara där det samlas in både tidigt och sent.',
        'A measure is judged by how it is used in the follow-up, not only by what it is: the same form shows change only where it is collected both early and late.',
      ),
    ),
    list(
      shown.map(
        (kind) =>
          `${kindTerms[kind].name[language]} (${kindTerms[kind].meaning[language]}): ${s(`${data.measureKinds[kind]} av ${sides.counted} uppföljningar`, `${data.measureKinds[kind]} of ${sides.counted} follow-ups`)}`,
      ),
    ),
    table(
      [s('Uppföljning', 'Follow-up'), kindTerms.change.name[language], s('Övriga mått', 'Other measures')],
      all.map((side): Content[] => {
        const change = side.row.measures.filter(({ kind }) => kind === 'change');
        const others = side.row.measures.filter(({ kind }) => kind !== 'change');
        return [
          side.called,
          change.map((one) => name(side, one.instrument)).join('; ') || '–',
          others.map((one) => `${name(side, one.instrument)} (${kindTerms[one.kind].short[language]})`).join('; ') ||
            '–',
        ];
      }),
      { caption: s('Mått efter vad de kan visa', 'Measures by what they can show') },
    ),
    heading(2, s('Uppgiftslämnare', 'Informants')),
    table(
      [s('Uppföljning', 'Follow-up'), ...asked.map((kind) => column(informantWord(kind, sides), 'center'))],
      all.map(({ called, row }): Content[] => [
        called,
        ...asked.map((kind) => (row.informants.includes(kind) ? s('● ja', '● yes') : '–')),
      ]),
      {
        caption: s(
          'Vem som lämnar uppgifter; det som görs i andra hand är inte med',
          'Who gives information; what is done instead is left out',
        ),
      },
    ),
  ];
};

const informantWord = (kind: Informant['kind'], { all }: Sides): string =>
  all[0]?.words.word('InformantKind', kind) ?? kind;

/** What is used in more than one place, and what could be. */
export const shared = (sides: Sides): Block[] => {
  const { s, data, language } = sides;
  const title = (one: {
    instrument: string;
    title?: { text: string; translations?: Record<string, string> };
  }): string => {
    const full = one.title ? sides.text(one.title) : '';
    return full === '' || full === one.instrument
      ? one.instrument
      : full.startsWith(one.instrument)
        ? full
        : `${one.instrument} (${full})`;
  };
  const age = (range: { low?: number; high?: number } | undefined): string => {
    if (!range) return s('inte angiven', 'not stated');
    const { low, high } = range;
    if (low !== undefined && high !== undefined) return `${low}–${high} ${s('år', 'years')}`;
    return low !== undefined
      ? `${s('från', 'from')} ${low} ${s('år', 'years')}`
      : `${s('till och med', 'up to')} ${high ?? ''} ${s('år', 'years')}`;
  };
  return [
    heading(2, s('Instrument som flera använder', 'Instruments that several use')),
    ...(data.common.length > 0
      ? [
          table(
            [s('Instrument', 'Instrument'), s('Används i', 'Used in')],
            data.common.map((one): Content[] => [title(one), one.designs.map(sides.named).join('; ')]),
            {
              caption: s('Kända instrument i minst två uppföljningar', 'Known instruments in at least two follow-ups'),
            },
          ),
        ]
      : [
          paragraph(
            s(
              'Inget känt instrument används i mer än en uppföljning.',
              'No known instrument is used in more than one follow-up.',
            ),
          ),
        ]),
    paragraph(
      s(
        'Verksamheternas egna formulär räknas aldrig som gemensamma, även om de heter lika.',
        'The services’ own forms are never counted as shared, even when they have the same name.',
      ),
    ),
    heading(2, s('Mått som skulle kunna delas', 'Measures that could be shared')),
    note(
      'missing',
      s('Var försiktig', 'Be careful'),
      paragraph(
        s(
          'Ett allmänt mått som delas av olika insatser säger om det går bättre för klienterna, inte varför. Det passar till att följa hur det går över tid, inte till att jämföra verksamheter med varandra: de har olika klienter, som börjar i olika lägen. Ett bortfall som skiljer sig åt gör också siffrorna olika.',
          'A general measure shared by unlike interventions says whether clients do better, not why. It is fit for following how it goes over time, not for comparing services with each other: they have different clients, who begin in different states. Attrition that differs makes the figures differ too.',
        ),
      ),
      list([
        item(
          s(
            'Prövar måttet det som är önskat resultat just där?',
            'Does the measure test what is the desired outcome there?',
          ),
        ),
        item(
          s(
            'Passar det åldern, språket och problemet, och får det användas?',
            'Does it fit the age, the language and the problem, and may it be used?',
          ),
        ),
        item(
          s(
            'Är belastningen rimlig, och ersätter det något eller läggs det till?',
            'Is the burden reasonable, and does it replace something or come on top?',
          ),
        ),
      ]),
    ),
    ...(data.candidates.length > 0
      ? [
          table(
            [
              s('Instrument', 'Instrument'),
              s('Vad det mäter', 'What it measures'),
              s('Visar förändring i', 'Shows change in'),
              s('Ålder', 'Age'),
              s('Åldern passar också i', 'The age also fits in'),
            ],
            data.candidates.map((one): Content[] => [
              title(one),
              one.construct ? sides.text(one.construct) : s('inte angivet', 'not stated'),
              one.showsChange.map(sides.named).join('; '),
              age(one.age),
              one.age ? one.couldAsk.map(sides.named).join('; ') || '–' : s('kan inte avgöras', 'cannot be told'),
            ]),
            {
              caption: s(
                'Kandidater: visar redan förändring någonstans. Bara åldern är prövad.',
                'Candidates: they already show change somewhere. Only the age is tested.',
              ),
            },
          ),
        ]
      : [
          paragraph(
            language === 'sv'
              ? 'Inget känt instrument visar förändring i någon av uppföljningarna.'
              : 'No known instrument shows change in any of the follow-ups.',
          ),
        ]),
  ];
};
