import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/forms/form.js';
import { redcap } from '../../../src/forms/redcap/index.js';
import { form as scenarioForm, scenarios } from '../engines/scenarios.js';
import { design, emptyDesign, wellbeing } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { asking, collect, file, filesOf, filledIn, findings, item, projectOf } from './made.js';
import { choicesOf, type Row, readCsv, readDictionary } from './rules.js';

describe('the project', () => {
  const rows = readDictionary(projectOf(design)?.dictionary ?? '');
  const row = (name: string) => rows.find((one) => one.name === name);

  it.each(scenarios)('shows and calculates: $name', ({ steps, expected }) => {
    // Every answer that was ever given is kept, so the last step of each variable is what REDCap has.
    const answers = Object.fromEntries(steps);
    for (const blank of [true, false]) {
      const own = rows.filter(({ form }) => form === 'maende_client');
      const got = filledIn(own, answers, 'nybesok_arm_1', '', blank);
      expect(Object.keys(expected.answers).every((variable) => got.asked.includes(variable))).toBe(true);
      expect(got.scores).toEqual(expected.scores);
    }
    expect(scenarioForm.sections.map(({ code }) => code)).toEqual(['maende']);
  });

  it('has the client’s code as record, a date in each form, and forms mapped to the timepoints', () => {
    expect(rows[0]).toMatchObject({ name: 'record_id', form: 'case', label: 'Klientens kod' });
    expect(rows[0]?.note).toContain('Skriv aldrig personnummer');
    expect(row('maende_date')).toMatchObject({ validation: 'date_ymd', required: 'y', heading: 'Hur du har det' });
    const mapping = readCsv(projectOf(design)?.mapping ?? '').map(([, event, form]) => `${event} ${form}`);
    expect(mapping.filter((one) => one.endsWith(' maende_client'))).toEqual([
      'nybesok_arm_1 maende_client',
      'end_arm_1 maende_client',
      'senare_arm_1 maende_client',
    ]);
    expect(mapping.filter((one) => one.endsWith(' uiv_client'))).toEqual(['end_arm_1 uiv_client']);
  });

  it('gives variables an ending when someone else, or another way, answers the same instrument', () => {
    expect(row('maendemar')?.form).toBe('maende_client');
    expect(row('maendemar_cli')?.form).toBe('maende_client_interview_instead');
    expect(row('maendesedan_cli')?.branching).toBe("[maendearb_cli] = '1'");
    expect(row('bildgrad_pro')?.form).toBe('bild_professional_instead');
  });

  it('has limits, choices and codes as the codebook', () => {
    expect(row('maendedagar')).toMatchObject({ type: 'text', validation: 'number', min: '0', max: '30' });
    expect(row('bildlage')).toMatchObject({ type: 'text', validation: 'integer', min: '-5', max: '5' });
    expect(row('bildgrad')?.note).toBe('Ett heltal, 0–100. 0 = inget. 100 = allt');
    expect(choicesOf(row('maendearb') as Row)).toEqual([
      ['1', 'Ja'],
      ['0', 'Nej'],
    ]);
    expect(choicesOf(row('maendestod') as Row).map(([code]) => code)).toEqual(['1', '2', '3']);
    expect(row('maendekomm')).toMatchObject({ type: 'notes', identifier: 'y', required: '' });
    expect(row('skyddtotal')).toMatchObject({ validation: 'number', min: '0', max: '40' });
  });

  it('keeps anonymous forms out, in a project of their own', () => {
    const files = filesOf(design);
    const anonymous = readDictionary(file(files, 'columbus_end_client_anonymous_dictionary.csv'));
    expect(anonymous[0]).toMatchObject({ name: 'record_id', form: 'end_client_anonymous' });
    expect(anonymous.map(({ name }) => name)).toContain('maendevem');
    expect(anonymous.some(({ label }) => label.includes('Klientens kod'))).toBe(false);
    expect(file(files, 'mapping.csv')).not.toContain('anonymous');
    expect(file(files, 'README.md')).toContain('`columbus_end_client_anonymous_dictionary.csv`');
  });

  it('what is asked at some events only is shown, and scored, at those', () => {
    const of = asking([], {
      instruments: [wellbeing],
      collects: [
        collect([{ instrument: 'mående', part: 'mår' }]),
        collect([{ instrument: 'mående' }], { at: ['end'] }),
      ],
    });
    expect(findings(of)).toEqual([]);
    const own = readDictionary(projectOf(of)?.dictionary ?? '').filter(({ form }) => form === 'maende_client');
    const answers = { maendemar: 7, maendeoro: 1, maendeboende: '3' };
    const at = (event: string) => filledIn(own, answers, event, '', true);
    expect(at('start_arm_1').asked.filter((one) => one.startsWith('maendem'))).toEqual(['maendemar']);
    expect(at('start_arm_1').scores).toEqual({});
    expect(at('end_arm_1').asked).toContain('maendeoro');
    expect(at('end_arm_1').scores).toEqual({ maendesumma: 10, maendemedel: 50 });
    expect(own.map(({ name }) => name).indexOf('maendemar')).toBeLessThan(
      own.map(({ name }) => name).indexOf('maendeoro'),
    );
  });

  it('an answer that is hidden is not counted, though REDCap keeps it', () => {
    const yes = { type: 'yes-no' as const };
    const when = (name: string) => ({
      any: [{ all: [{ item: name, operator: 'is' as const, value: { option: 'yes' } }] }],
    });
    const of = asking([
      item('a', { kind: yes }),
      item('b', { kind: yes, condition: when('a') }),
      item('c', { kind: yes, condition: when('b') }),
    ]);
    const own = readDictionary(projectOf(of)?.dictionary ?? '');
    const branching = own.find(({ name }) => name === 'provc')?.branching ?? '';
    const holds = (kept: Answers) => filledIn(own, kept, 'start_arm_1', '', false).asked.includes('provc');
    expect(branching).toBe("[prova] = '1' and [provb] = '1'");
    expect(holds({ prova: '1', provb: '1' })).toBe(true);
    expect(holds({ prova: '0', provb: '1' })).toBe(false);
  });

  it('items that depend on each other are not shown', () => {
    const when = (name: string) => ({
      any: [{ all: [{ item: name, operator: 'is' as const, value: { option: 'yes' } }] }],
    });
    const of = asking([
      item('a', { kind: { type: 'yes-no' }, condition: when('b') }),
      item('b', { kind: { type: 'yes-no' }, condition: when('a') }),
    ]);
    expect(findings(of)).toEqual([]);
    expect(
      filledIn(readDictionary(projectOf(of)?.dictionary ?? ''), { prova: '1', provb: '1' }, 'start_arm_1', '', true)
        .asked,
    ).not.toContain('prova');
  });

  it('is in the language that is asked for, when the design has it', () => {
    const label = (language: string) =>
      readDictionary(file(filesOf(design, { language }), 'columbus_dictionary.csv')).find(
        ({ name }) => name === 'maendemar',
      )?.label;
    expect([label('en'), label('ar'), label('so')]).toEqual(['How do you feel?', 'كيف تشعر؟', 'Hur mår du?']);
  });

  it('says what to turn on: repetition, and where the timepoints are', () => {
    const readme = file(
      filesOf(
        asking([], {
          timepoints: [
            { path: 't', name: 'start', code: 'start', timings: [{ kind: 'every', count: 2, unit: 'week' }] },
          ],
        }),
      ),
      'README.md',
    );
    expect(readme).toContain('| `start_arm_1` | Start | Varannan vecka under insatsen | ja, slå på upprepning |');
    expect(readme).toContain(
      '| `start_arm_1` | Start | Every other week during the intervention | yes, turn on repetition |',
    );
    expect(readme).toContain('2. Läs in datalexikonet');
  });
});

describe('texts', () => {
  const shown = (wanted: string) =>
    wanted.replaceAll('\u200b', '').replaceAll('‹', '<').replaceAll('›', '>').replaceAll('ǀ', '|');
  const hostile = hostileTexts.map((one, index) =>
    item(`q${index}`, {
      text: { text: one },
      kind: {
        type: 'choice',
        ordered: false,
        options: [{ path: 'o', name: 'o', code: '1', text: { text: `${one}|2, två` } }],
      },
    }),
  );
  const of = asking(hostile, { title: { text: '=1+1' } });
  const rows = readDictionary(projectOf(of)?.dictionary ?? '');

  it('are seen as they were written, and harmless', () => {
    expect(findings(of)).toEqual([]);
    const labels = hostile.map(({ variable }) => rows.find(({ name }) => name === variable)?.label ?? '');
    expect(labels.slice(0, 5).map(shown)).toEqual(hostileTexts.slice(0, 5));
    expect(shown(labels[5] ?? '')).toBe('en flik\noch rad\noch en till');
    expect(shown(labels[7] ?? '')).toBe('👩‍👩‍👧 å\u0308');
    expect(labels[9]).toBe('ö'.repeat(5000));
    expect(labels.join('')).not.toMatch(/<script|<img|\{done\}/);
  });

  it('a bar or a line break in a choice makes no other choice', () => {
    for (const { variable } of hostile) {
      const choices = choicesOf(rows.find(({ name }) => name === variable) as Row);
      expect(choices.map(([code]) => code)).toEqual(['1']);
      expect(shown(choices[0]?.[1] ?? '')).toContain('|2, två');
    }
  });

  it('names of fields and values in a text are not filled in', () => {
    const one = asking([item('a', { text: { text: '[record_id] {prova} [a] &lt;b&gt; 1 < 2 [ok]' } })]);
    expect(findings(one)).toEqual([]);
    const { label = '' } = readDictionary(projectOf(one)?.dictionary ?? '').find(({ name }) => name === 'prova') ?? {};
    expect(label).not.toMatch(/\[record_id\]|\{prova\}|&lt;/);
    expect(label).toContain('1 < 2');
    expect(shown(label)).toBe('[record_id] {prova} [a] &lt;b&gt; 1 < 2 [ok]');
  });
});

it('a design without forms gives no files; the same design gives the same bytes', () => {
  expect(redcap(emptyDesign(), [])).toEqual([]);
  expect([...filesOf(design)]).toEqual([...filesOf(design)]);
});
