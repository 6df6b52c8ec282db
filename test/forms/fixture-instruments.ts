import type { Instrument, Text } from '../../src/model/index.js';
import { formulaOf } from './formula.js';

/** A text in Swedish, English and Arabic. */
export function text(sv: string, en?: string, ar?: string): Text {
  const translations = { ...(en !== undefined && { en }), ...(ar !== undefined && { ar }) };
  return Object.keys(translations).length > 0 ? { text: sv, translations } : { text: sv };
}

/** An instrument that states nothing but its name; the code is the name. */
export function emptyInstrument(name: string): Instrument {
  return { path: `instrument/${name}`, name, code: name, from: 'file', items: [], scales: [], sources: [] };
}

/** Every kind of item, with conditions on each kind and scores of each function. */
export const wellbeing: Instrument = {
  ...emptyInstrument('mående'),
  code: 'maende',
  title: text('Hur du har det', 'How things are for you', 'كيف حالك'),
  recall: { low: 2, high: 2, unit: 'week' },
  items: [
    {
      path: 'instrument/mående/mår',
      name: 'mår',
      code: 'mar',
      variable: 'maendemar',
      text: text('Hur mår du?', 'How do you feel?', 'كيف تشعر؟'),
      help: text(
        'Utgå från de senaste två veckorna.\nVäg in både bra och dåliga dagar.',
        'Think of the last two weeks.\nInclude good days and bad days.',
        'فكر في الأسبوعين الماضيين.\nفكر في الأيام الجيدة والسيئة.',
      ),
      kind: {
        type: 'rating',
        range: { low: 0, high: 10 },
        lowLabel: text('mycket dåligt', 'very bad', 'سيئ جدا'),
        highLabel: text('mycket bra', 'very good', 'جيد جدا'),
      },
      better: 'higher',
    },
    {
      path: 'instrument/mående/oro',
      name: 'oro',
      code: 'oro',
      variable: 'maendeoro',
      text: text('Hur ofta känner du oro?', 'How often do you worry?', 'كم مرة تشعر بالقلق؟'),
      kind: { type: 'rating', range: { low: 0, high: 4 } },
      better: 'lower',
    },
    {
      path: 'instrument/mående/arbete',
      name: 'arbete',
      code: 'arb',
      variable: 'maendearb',
      text: text('Har du arbete?', 'Do you have a job?', 'هل لديك عمل؟'),
      kind: { type: 'yes-no' },
    },
    {
      path: 'instrument/mående/sedan',
      name: 'sedan',
      code: 'sedan',
      variable: 'maendesedan',
      text: text('I arbete sedan', 'In work since', 'في العمل منذ'),
      kind: { type: 'date' },
      condition: { any: [{ all: [{ item: 'arbete', operator: 'is', value: { option: 'yes' } }] }] },
    },
    {
      path: 'instrument/mående/boende',
      name: 'boende',
      code: 'boende',
      variable: 'maendeboende',
      text: text('Hur bor du?', 'How do you live?', 'أين تسكن؟'),
      kind: {
        type: 'choice',
        ordered: true,
        options: [
          { path: 'o1', name: 'akut', code: '1', text: text('Akut hemlöshet', 'Acute homelessness', 'بلا مأوى') },
          {
            path: 'o2',
            name: 'tillfälligt',
            code: '2',
            text: text('Tillfälligt boende', 'Temporary housing', 'سكن مؤقت'),
          },
          { path: 'o3', name: 'eget', code: '3', text: text('Eget boende', 'A home of my own', 'سكن خاص') },
        ],
      },
    },
    {
      path: 'instrument/mående/stöd',
      name: 'stöd',
      code: 'stod',
      variable: 'maendestod',
      text: text('Vem får du stöd av?', 'Who supports you?', 'من يدعمك؟'),
      kind: {
        type: 'choices',
        options: [
          { path: 'o1', name: 'familj', code: '1', text: text('Familj', 'Family', 'العائلة') },
          { path: 'o2', name: 'vänner', code: '2', text: text('Vänner', 'Friends', 'الأصدقاء') },
          { path: 'o3', name: 'annan', code: '3', text: text('Någon annan', 'Someone else', 'شخص آخر') },
        ],
      },
    },
    {
      path: 'instrument/mående/vem',
      name: 'vem',
      code: 'vem',
      variable: 'maendevem',
      text: text('Vem är det?', 'Who is it?', 'من هو؟'),
      kind: { type: 'text' },
      condition: {
        any: [
          {
            all: [
              { item: 'stöd', operator: 'is', value: { option: 'annan' } },
              { item: 'mår', operator: '<=', value: { number: 3 } },
            ],
          },
          { all: [{ item: 'boende', operator: 'is', value: { option: 'akut' } }] },
        ],
      },
    },
    {
      path: 'instrument/mående/dagar',
      name: 'dagar',
      code: 'dagar',
      variable: 'maendedagar',
      text: text('Dagar utan sömn', 'Days without sleep', 'أيام بلا نوم'),
      kind: { type: 'number', range: { low: 0, high: 30 }, unit: 'day' },
      better: 'lower',
    },
    {
      path: 'instrument/mående/kommentar',
      name: 'kommentar',
      code: 'komm',
      variable: 'maendekomm',
      text: text('Något du vill tillägga?', 'Anything to add?', 'هل تريد إضافة شيء؟'),
      kind: { type: 'text' },
      optional: true,
    },
  ],
  scales: [
    {
      path: 'instrument/mående/summa',
      name: 'summa',
      code: 'summa',
      variable: 'maendesumma',
      text: text('Summa', 'Sum', 'المجموع'),
      range: { low: 0, high: 14 },
      better: 'higher',
      formula: formulaOf({ function: 'sum', allowMissing: 1 }, [
        { item: 'mår', reverse: false },
        { item: 'oro', reverse: true },
      ]),
      facts: [],
    },
    {
      path: 'instrument/mående/medel',
      name: 'medel',
      code: 'medel',
      variable: 'maendemedel',
      formula: formulaOf({ function: 'mean', factor: 10 }, [
        { item: 'mår', reverse: false },
        { item: 'boende', reverse: false },
      ]),
      facts: [],
    },
    {
      path: 'instrument/mående/antal',
      name: 'antal',
      code: 'antal',
      variable: 'maendeantal',
      formula: formulaOf({ function: 'count', allowMissing: 1 }, [
        { item: 'arbete', reverse: false },
        { item: 'stöd', reverse: false },
      ]),
      facts: [],
    },
  ],
};

/** A licensed instrument: its questions are not described, its scores are. */
export const licensed: Instrument = {
  ...emptyInstrument('SKYDD'),
  code: 'skydd',
  title: text('Ett licensierat formulär', 'A licensed form', 'نموذج مرخص'),
  itemCount: { count: 34 },
  licence: text('Kräver licens från utgivaren', 'Needs a licence from the publisher'),
  url: 'https://example.org/skydd',
  scales: [
    {
      path: 'instrument/SKYDD/total',
      name: 'total',
      code: 'total',
      variable: 'skyddtotal',
      text: text('Totalpoäng', 'Total score', 'المجموع الكلي'),
      range: { low: 0, high: 40 },
      better: 'lower',
      facts: [],
    },
    {
      path: 'instrument/SKYDD/risk',
      name: 'risk',
      code: 'risk',
      variable: 'skyddrisk',
      text: text('Risk', 'Risk'),
      facts: [],
    },
  ],
};

/** An instrument of which nothing is known but the name. */
export const bare: Instrument = { ...emptyInstrument('UIV'), code: 'uiv' };

/** What staff judge: a rating with many steps, one with negative steps, an item whose answers are not stated. */
export const staff: Instrument = {
  ...emptyInstrument('bild'),
  title: text('Behandlarens bild', 'The therapist’s view'),
  items: [
    {
      path: 'instrument/bild/grad',
      name: 'grad',
      code: 'grad',
      variable: 'bildgrad',
      text: text('Hur stor del av målet är nått, i procent?', 'How much of the goal is reached, in per cent?'),
      kind: {
        type: 'rating',
        range: { low: 0, high: 100 },
        lowLabel: text('inget', 'nothing'),
        highLabel: text('allt', 'all of it'),
      },
    },
    {
      path: 'instrument/bild/läge',
      name: 'läge',
      code: 'lage',
      variable: 'bildlage',
      text: text('Förändring', 'Change'),
      kind: { type: 'rating', range: { low: -5, high: 5 } },
    },
    {
      path: 'instrument/bild/ord',
      name: 'ord',
      code: 'ord',
      variable: 'bildord',
      text: text('Beskriv läget'),
    },
  ],
};
