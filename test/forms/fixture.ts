import type { Design } from '../../src/model/index.js';
import { design as stated } from '../model/design.js';
import { bare, licensed, staff, text, wellbeing } from './fixture-instruments.js';

export { emptyInstrument, text, wellbeing } from './fixture-instruments.js';

/** A design that states nothing but its name. */
export const emptyDesign = (): Design => stated();

/** A design in three languages, with an ordinary form, a staff form, an anonymous one, a fallback and a licensed instrument. */
export const design: Design = {
  ...emptyDesign(),
  path: 'design/columbus',
  name: 'columbus',
  code: 'columbus',
  title: text('Uppföljning vid Columbus', 'Follow-up at Columbus', 'المتابعة في كولومبوس'),
  version: { path: 'design/columbus/version', label: '2.0' },
  languages: ['sv', 'en', 'ar'],
  organisation: {
    path: 'design/columbus/organisation',
    text: text('Socialförvaltningen i en kommun', 'Social services of a municipality'),
    responsible: [text('Enhetschefen', 'The head of the unit')],
    missions: [],
    partners: [],
    parts: [{ path: 'design/columbus/part/bf', name: 'bostad-först', title: text('Bostad först', 'Housing First') }],
    sizes: [],
  },
  purposes: [
    {
      path: 'purpose/0',
      text: text(
        'Veta om deltagarna mår bättre',
        'To know whether the participants feel better',
        'معرفة ما إذا كان المشاركون يشعرون بتحسن',
      ),
      kinds: ['outcome'],
      questions: [],
    },
    { path: 'purpose/1', text: { text: 'Något som ingen har sagt', presumed: true }, kinds: [], questions: [] },
    { path: 'purpose/2', text: text('Bara för UIV', 'Only for UIV'), kinds: [], instruments: ['UIV'], questions: [] },
  ],
  events: [{ path: 'event/remiss', name: 'remiss', text: text('Remiss', 'Referral', 'إحالة') }],
  timepoints: [
    {
      path: 'timepoint/nybesök',
      name: 'nybesök',
      code: 'nybesok',
      text: text('Nybesök', 'First visit', 'الزيارة الأولى'),
      timings: [{ kind: 'at', anchors: [{ moment: 'start' }] }],
      window: { low: 0, high: 14, unit: 'day' },
    },
    {
      path: 'timepoint/end',
      name: 'end',
      code: 'end',
      implicit: true,
      timings: [{ kind: 'at', anchors: [{ moment: 'end' }] }],
    },
    {
      path: 'timepoint/senare',
      name: 'senare',
      code: 'senare',
      timings: [
        { kind: 'offset', amount: { low: 6, high: 6 }, unit: 'month', side: 'after', anchor: { moment: 'end' } },
      ],
      window: { low: -30, high: 60, unit: 'day' },
    },
  ],
  procedure: {
    path: 'procedure',
    identity: 'keyed',
    draft: 'no',
    instruction: text('Fråga personalen om något är oklart.', 'Ask the staff if anything is unclear.'),
    recorded: { systems: ['register'] },
  },
  systems: [
    {
      path: 'system/register',
      name: 'register',
      text: text('Enhetens register', 'The unit’s register'),
      retained: { low: 5, high: 5, unit: 'year' },
      access: [text('Enhetschefen', 'The head of the unit'), text('Två utredare', 'Two analysts')],
      legalGround: text('Socialtjänstlagen', 'The Social Services Act'),
    },
  ],
  collects: [
    {
      path: 'collect/0',
      measures: [{ instrument: 'mående' }, { instrument: 'SKYDD' }],
      from: [{ kind: 'client' }],
      at: ['nybesök', 'end', 'senare'],
      methods: ['self-report'],
      voluntary: 'yes',
      draft: 'yes',
      lasts: { low: 15, high: 15, unit: 'minute' },
      countedAs: 'persons',
      fallbacks: [
        {
          path: 'collect/0/fallback/0',
          instruments: ['bild'],
          from: [{ kind: 'professional' }],
          at: ['end'],
          methods: ['judgement'],
          because: text('Klienten går inte att nå', 'The client cannot be reached'),
        },
        { path: 'collect/0/fallback/1', from: [], at: [], methods: ['interview'], media: ['phone'] },
      ],
    },
    {
      path: 'collect/1',
      measures: [{ instrument: 'UIV' }],
      from: [{ kind: 'client' }],
      at: ['end'],
      for: { groups: [{ part: 'bostad-först' }] },
      fallbacks: [],
    },
    {
      path: 'collect/2',
      measures: [{ instrument: 'bild' }],
      from: [{ kind: 'professional', label: text('Ansvarig behandlare', 'Responsible therapist') }],
      at: ['nybesök', 'end'],
      methods: ['judgement', 'conversation'],
      fallbacks: [],
    },
    {
      path: 'collect/3',
      measures: [{ instrument: 'mående', part: 'vem' }],
      from: [{ kind: 'client' }],
      at: ['end'],
      identity: 'anonymous',
      fallbacks: [],
    },
    { path: 'collect/4', none: true, measures: [], from: [{ kind: 'parent' }], at: ['end'], fallbacks: [] },
  ],
  safeguard: {
    path: 'safeguard',
    routine: text('Behandlaren ringer inom två vardagar.', 'The therapist calls within two working days.'),
  },
  instruments: [wellbeing, licensed, bare, staff],
};
