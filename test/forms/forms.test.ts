import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/forms/form.js';
import { forms } from '../../src/forms/making/forms.js';
import type { Collect, Design } from '../../src/model/index.js';
import { Design as DesignSchema } from '../../src/model/schema.js';
import { design, emptyDesign, emptyInstrument, text, wellbeing } from './fixture.js';
import { licensed } from './fixture-instruments.js';

const form = (id: string, of: Design = design): Form => {
  const found = forms(of).find((one) => one.id === id);
  if (!found) throw new Error(`no form ${id} among ${forms(of).map((one) => one.id)}`);
  return found;
};
const collect = (more: Partial<Collect>): Collect => ({
  path: 'collect/0',
  measures: [{ instrument: 'mående' }],
  from: [{ kind: 'client' }],
  at: ['start'],
  fallbacks: [],
  ...more,
});
const start = { path: 'timepoint/start', name: 'start', code: 'start', implicit: true as const, timings: [] };
const small = (more: Partial<Design>): Design => ({
  ...emptyDesign(),
  timepoints: [start],
  instruments: [wellbeing],
  ...more,
});

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('which forms there are', () => {
  it('the fixture is a design as the model has it', () => {
    expect(DesignSchema.parse(design)).toEqual(design);
  });

  it('one for each timepoint and informant, then those used instead', () => {
    expect(forms(design).map(({ id }) => id)).toEqual([
      'nybesok_client',
      'nybesok_client_staff',
      'end_client',
      'end_client_staff',
      'senare_client',
      'senare_client_staff',
      'nybesok_professional_ansvarig_behandlare',
      'end_professional_ansvarig_behandlare',
      'end_client_anonymous',
      'end_professional_instead',
      'nybesok_client_interview_instead',
      'nybesok_client_interview_instead_staff',
      'end_client_interview_instead',
      'end_client_interview_instead_staff',
      'senare_client_interview_instead',
      'senare_client_interview_instead_staff',
    ]);
  });

  it('measurements at the same timepoint from the same informant share a form', () => {
    expect(form('end_client').sections.map(({ name }) => name)).toEqual(['mående']);
    expect(form('end_client_staff').sections.map(({ name }) => name)).toEqual(['SKYDD', 'UIV']);
    expect(form('end_client_staff').collects).toEqual(['collect/0', 'collect/1']);
    // What is said of the others does not hold for what the client answers.
    expect(form('end_client').collects).toEqual(['collect/0']);
  });

  it('what staff write in from a licensed form stands in a form of their own, beside that of whoever answers', () => {
    const [own, staff] = [form('nybesok_client'), form('nybesok_client_staff')];
    expect(own.sections.map(({ code }) => code)).toEqual(['maende']);
    expect(own.sections.flatMap(({ entries }) => entries)).toEqual([]);
    expect(own.filledBy).toBeUndefined();
    expect(staff.sections.map(({ code, items }) => [code, items])).toEqual([['skydd', []]]);
    expect(staff).toMatchObject({
      filledBy: 'staff',
      sitting: own.id,
      informant: own.informant,
      timepoint: own.timepoint,
    });
    expect(staff.title.sv).toBe('Nybesök – Klient – fylls i av personalen');
    expect(staff.intro.voluntary).toBeUndefined();
    expect(form('end_professional_ansvarig_behandlare').filledBy).toBeUndefined();
  });

  it('of an instrument with questions and a score that is written in, each form has its part', () => {
    const mixed = { ...wellbeing, scales: [...wellbeing.scales, ...licensed.scales] };
    const [own, staff, ...others] = forms(small({ collects: [collect({})], instruments: [mixed] }));
    expect(others).toEqual([]);
    const parts = (one: Form | undefined) => one?.sections.map((each) => [each.scores.length, each.entries.length]);
    expect(own?.sections.map(({ items }) => items.length)).toEqual([wellbeing.items.length]);
    expect(staff?.sections.map(({ items }) => items.length)).toEqual([0]);
    expect([parts(own), parts(staff)]).toEqual([[[wellbeing.scales.length, 0]], [[0, 1]]]);
  });

  it('where the person has nothing to answer, the staff’s form is the only one and keeps the id', () => {
    const all = forms(small({ collects: [collect({ measures: [{ instrument: 'SKYDD' }] })], instruments: [licensed] }));
    expect(all.map(({ id, sitting, filledBy }) => [id, sitting, filledBy])).toEqual([
      ['start_client', 'start_client', 'staff'],
    ]);
  });

  it('anonymous answers never stand in a form with a key', () => {
    expect(form('end_client').caseKey).toBe(true);
    expect(form('end_client_anonymous').caseKey).toBe(false);
    expect(form('end_client_anonymous').title).toMatchObject({ sv: 'Avslut – Klient – anonymt' });
  });

  it('a fallback with another informant or method is marked, and says when it is used', () => {
    expect(form('end_professional_instead').fallback?.because?.en).toBe('The client cannot be reached');
    expect(form('end_professional_instead').sections.map(({ name }) => name)).toEqual(['bild']);
    expect(form('end_client_interview_instead').title.sv).toBe('Avslut – Klient – Intervju – i stället för ordinarie');
    expect(forms(design).filter(({ fallback, filledBy }) => fallback && !filledBy)).toHaveLength(4);
  });

  it('a fallback with another informant does not take over what was said of the first one', () => {
    expect(form('end_professional_instead').intro.voluntary).toBeUndefined();
    expect(form('end_professional_instead').draft).toBe(false);
    expect(form('end_professional_instead').intro.instruction?.sv).toBe('Fråga personalen om något är oklart.');
  });

  it('what is not collected, and what is not chosen yet, gives none', () => {
    expect(forms(emptyDesign())).toEqual([]);
    const none = collect({ none: true, measures: [] });
    expect(forms(small({ collects: [none, collect({ unknown: true })] }))).toEqual([]);
  });

  it('a measurement that does not say when or from whom still gives a form, and nothing is made up', () => {
    const [one] = forms(small({ collects: [collect({ from: [], at: [] })] }));
    expect(one?.id).toBe('unscheduled_anyone');
    expect(one?.timepoint).toBeUndefined();
    expect(one?.informant).toBeUndefined();
  });

  it('ids are portable and unique whatever the labels are', () => {
    const labels = ['Läraren', 'läraren!', 'معلم', '🙂', '"; <script>'];
    const all = forms(
      small({ collects: [collect({ from: labels.map((l) => ({ kind: 'school', label: text(l) })) })] }),
    );
    expect(all).toHaveLength(5);
    expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    for (const { id } of all) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('an id does not change when another measurement is added', () => {
    const before = forms(small({ collects: [collect({})] })).map(({ id }) => id);
    const more = collect({ path: 'collect/1', from: [{ kind: 'parent' }], identity: 'anonymous' });
    expect(forms(small({ collects: [more, collect({})] })).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  });

  it('the design is only read, and the same design gives the same forms', () => {
    expect(forms(frozen(structuredClone(design)))).toEqual(forms(design));
  });
});

describe('what the person is told', () => {
  it('the purposes of these instruments, without what the operation has not said itself', () => {
    expect(form('nybesok_client').intro.purposes.map(({ sv }) => sv)).toEqual(['Veta om deltagarna mår bättre']);
    expect(form('end_client_staff').intro.purposes.map(({ sv }) => sv)).toContain('Bara för UIV');
  });

  it('where the answers go', () => {
    expect(form('nybesok_client').intro).toMatchObject({
      voluntary: 'yes',
      recorded: [{ title: { sv: 'Enhetens register' }, retained: { low: 5, high: 5, unit: 'year' } }],
      contact: [{ sv: 'Enhetschefen' }],
      safeguard: { en: 'The therapist calls within two working days.' },
    });
  });

  it('a measurement overrides the procedure', () => {
    const procedure = {
      path: 'procedure',
      draft: 'yes' as const,
      voluntary: 'no' as const,
      methods: ['interview' as const],
    };
    const one = (more: Partial<Collect>) => forms(small({ procedure, collects: [collect(more)] }))[0];
    expect(one({})).toMatchObject({ draft: true, intro: { voluntary: 'no' }, methods: ['interview'] });
    const other = one({ draft: 'no', voluntary: 'yes', methods: ['self-report'] });
    expect(other).toMatchObject({ draft: false, intro: { voluntary: 'yes' }, methods: ['self-report'] });
  });

  it('a draft is kept only when every measurement in the form says yes', () => {
    expect(form('nybesok_client').draft).toBe(true);
    expect(form('end_client_staff').draft).toBe(false);
    for (const draft of ['no', 'partly', undefined] as const) {
      expect(forms(small({ collects: [collect({ draft })] }))[0]?.draft).toBe(false);
    }
  });

  it('what only some measurements say is kept with their instruments', () => {
    expect(form('nybesok_client').intro.voluntary).toBe('yes');
    const two = ['mående', 'igen'].map((instrument, index) =>
      collect({ path: `collect/${index}`, measures: [{ instrument }], ...(index === 0 && { voluntary: 'yes' }) }),
    );
    const again = { ...emptyInstrument('igen'), repeats: 'mående' };
    const [one] = forms(small({ collects: two, instruments: [wellbeing, again] }));
    expect(one?.intro.voluntary).toBeUndefined();
    expect(one?.sections.map(({ voluntary }) => voluntary)).toEqual(['yes', undefined]);
  });

  it('silence is told as nothing', () => {
    expect(forms(small({ collects: [collect({})] }))[0]?.intro).toEqual({ purposes: [], contact: [] });
  });

  it('an explicit no about recording is told', () => {
    expect(forms(small({ collects: [collect({ recorded: { none: true } })] }))[0]?.intro.recorded).toBe('none');
  });
});

describe('when', () => {
  it('in plain words, with the window', () => {
    expect(form('nybesok_client').timepoint?.when).toEqual({
      sv: 'Vid start (inom 14 dagar efter)',
      en: 'At the start (within 14 days after)',
    });
    expect(form('senare_client').timepoint?.when?.sv).toBe(
      '6 månader efter avslut (från 30 dagar före till 60 dagar efter)',
    );
  });

  it.each([
    [
      { kind: 'every', count: 1, unit: 'week' },
      'Varje vecka under insatsen',
      'Every week during the intervention',
      true,
    ],
    [
      { kind: 'every', count: 2, unit: 'year' },
      'Vartannat år under insatsen',
      'Every other year during the intervention',
      true,
    ],
    [
      { kind: 'every', count: 6, unit: 'month' },
      'Var sjätte månad under insatsen',
      'Every sixth month during the intervention',
      true,
    ],
    [{ kind: 'times', count: { low: 4, high: 4 } }, '4 gånger under insatsen', '4 times during the intervention', true],
    [{ kind: 'times', count: { low: 1, high: 1 } }, '1 gång under insatsen', '1 time during the intervention', false],
    [{ kind: 'at', anchors: [{ event: 'remiss' }] }, 'Vid ”Remiss”', 'At “Referral”', false],
    [
      { kind: 'offset', amount: { low: 4, high: 8 }, unit: 'month', side: 'before', anchor: { moment: 'end' } },
      '4–8 månader före avslut',
      '4–8 months before the end',
      false,
    ],
  ] as const)('%j', (timing, sv, en, repeats) => {
    const moment = { path: 't', name: 't', code: 't', timings: [structuredClone(timing) as never] };
    const [one] = forms(small({ events: design.events, timepoints: [moment], collects: [collect({ at: ['t'] })] }));
    expect(one?.timepoint).toMatchObject({ when: { sv, en }, repeats });
  });

  it('the built-in moments have names', () => {
    expect(form('end_client').timepoint?.title).toEqual({ sv: 'Avslut', en: 'End' });
  });
});

describe('what is asked', () => {
  const items = () => form('nybesok_client').sections[0]?.items ?? [];

  it('conditions name variables and answer codes', () => {
    expect(items().find(({ name }) => name === 'sedan')?.condition).toEqual({
      any: [{ all: [{ variable: 'maendearb', operator: 'is', value: { code: '1' } }] }],
    });
    expect(items().find(({ name }) => name === 'vem')?.condition?.any[0]?.all).toEqual([
      { variable: 'maendestod', operator: 'is', value: { code: '3' } },
      { variable: 'maendemar', operator: '<=', value: { number: 3 } },
    ]);
  });

  it('a part brings the questions that decide whether it is asked, and no more', () => {
    const [section] = form('end_client_anonymous').sections;
    expect(section?.items.map(({ name }) => name)).toEqual(['mår', 'boende', 'stöd', 'vem']);
  });

  it('a measured scale brings its items', () => {
    const one = forms(small({ collects: [collect({ measures: [{ instrument: 'mående', part: 'summa' }] })] }))[0];
    expect(one?.sections[0]?.items.map(({ name }) => name)).toEqual(['mår', 'oro']);
    expect(one?.sections[0]?.scores.map(({ name }) => name)).toEqual(['summa']);
  });

  it('a part together with the whole is the whole, once', () => {
    const measures = [{ instrument: 'mående', part: 'mår' }, { instrument: 'mående' }];
    const one = forms(small({ collects: [collect({ measures })] }))[0];
    expect(one?.sections).toHaveLength(1);
    expect(one?.sections[0]?.items).toHaveLength(wellbeing.items.length);
  });

  it('an instrument without described items has its scores written in, and says where it is had', () => {
    const section = form('nybesok_client_staff').sections[0];
    expect(section?.items).toEqual([]);
    expect(section?.entries).toMatchObject([{ variable: 'skyddtotal', range: { low: 0, high: 40 } }]);
    expect(section?.areas).toMatchObject([{ sv: 'Risk' }]);
    expect(section?.source).toMatchObject({ url: 'https://example.org/skydd', itemCount: 34 });
  });

  it('an instrument that repeats another asks the same with variables of its own', () => {
    const again = { ...emptyInstrument('igen'), repeats: 'mående' };
    const one = forms(
      small({ instruments: [wellbeing, again], collects: [collect({ measures: [{ instrument: 'igen' }] })] }),
    )[0];
    expect(one?.sections[0]?.items[0]).toMatchObject({ variable: 'igenmar', text: { sv: 'Hur mår du?' } });
    expect(one?.sections[0]?.scores[0]?.formula.value).toMatchObject({
      terms: [{ item: 'igenmar' }, { call: 'reverse' }],
    });
  });

  it('instruments that repeat each other in a ring are simply empty', () => {
    const ring = [
      { ...emptyInstrument('ett'), repeats: 'två' },
      { ...emptyInstrument('två'), repeats: 'ett' },
    ];
    const one = forms(small({ instruments: ring, collects: [collect({ measures: [{ instrument: 'ett' }] })] }))[0];
    expect(one?.sections[0]?.items).toEqual([]);
  });

  it('a section for some people says for whom', () => {
    expect(form('end_client_staff').sections[1]?.people).toMatchObject({ sv: 'Bostad först', en: 'Housing First' });
  });

  it('an item without a stated answer scale is kept', () => {
    const staff = form('nybesok_professional_ansvarig_behandlare').sections[0]?.items.at(-1);
    expect(staff?.kind).toEqual({ type: 'unstated' });
  });
});
