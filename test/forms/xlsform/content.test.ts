import { describe, expect, it, vi } from 'vitest';
import type { Form, FormItem, Section } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { xlsform } from '../../../src/forms/xlsform/index.js';
import { sheets } from '../../../src/forms/xlsform/survey.js';
import { xform } from '../../../src/forms/xlsform/xform.js';
import { answer, field, nodes, openForm } from '../engines/xform.js';
import { design, emptyDesign } from '../fixture.js';
import { scoreFormulaOf } from '../formula.js';
import { identityCodes, identityWithin, plainCodes } from '../identity.js';
import { choices, seen, visible } from './formatted.js';

const all = forms(design);
const form = (id: string): Form => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
};
const open = (one: Form) => openForm(xform(sheets(one)));
const client = form('nybesok_client');
const staffForm = form('nybesok_client_staff');

describe('the files', () => {
  it('are one workbook and one XForm a form, with portable names, and the same bytes each time', async () => {
    const files = await xlsform(design, all, {});
    expect(files.map(({ path }) => path)).toContain('xlsform/columbus_nybesok_client.xlsx');
    expect(files.map(({ path }) => path)).toContain('xlsform/columbus_nybesok_client.xml');
    expect(files.length).toBe(2 * all.length);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:10'), toFake: ['Date'] });
    const again = await xlsform(design, all, {});
    vi.useRealTimers();
    expect(again).toEqual(files);
    expect(await xlsform(emptyDesign(), [])).toEqual([]);
  });

  it('have a version that begins with the design’s and changes with any content', () => {
    const { settings } = sheets(client);
    expect(settings.version).toMatch(/^2\.0-[A-Za-z0-9]{8}$/);
    expect(sheets(client).settings.version).toBe(settings.version);
    const [first, ...rest] = client.sections;
    const other = { ...client, sections: [{ ...first, title: { sv: 'Annat' } } as (typeof rest)[number], ...rest] };
    expect(sheets(other).settings.version).not.toBe(settings.version);
  });
});

describe('in ODK’s engine', () => {
  it('the languages are the form’s, and the first is the design’s or the one that is asked for', async () => {
    const root = await open(client);
    const names = root.languages.map((one) => ('language' in one ? one.language : ''));
    expect(names).toEqual(['Svenska (sv)', 'English (en)', 'العربية (ar)']);
    expect(root.currentState.activeLanguage).toMatchObject({ language: 'Svenska (sv)' });
    const english = await openForm(xform(sheets(client, 'en')));
    expect(field(english, 'maendemar').currentState.label?.asString).toBe('How do you feel?');
    expect(field(english, 'case').currentState.label?.asString).toBe('Client code');
    expect(sheets(client, 'fi').settings.default_language).toBe('Svenska (sv)');
  });

  it('a rating is chosen step by step, with words at the ends; a wide one is a whole number', async () => {
    const steps = field(await open(client), 'maendemar');
    const labels = choices(steps).map(({ code, text }) => [code, text]);
    expect(labels[0]).toEqual(['0', '0 = mycket dåligt']);
    expect(labels[5]).toEqual(['5', '5']);
    expect(labels[10]).toEqual(['10', '10 = mycket bra']);
    expect(steps.nodeType === 'select' && steps.appearances['columns-pack']).toBe(true);

    const staff = await open(form('nybesok_professional_ansvarig_behandlare'));
    const wide = field(staff, 'bildgrad');
    expect(wide.nodeType === 'input' && wide.valueType).toBe('int');
    answer(staff, 'bildgrad', 101);
    expect(wide.nodeType === 'input' && wide.validationState.violation?.message.asString).toBe('Ett heltal, 0–100');
    answer(staff, 'bildgrad', 100);
    expect(wide.nodeType === 'input' && wide.validationState.violation).toBeNull();
    expect(wide.currentState.hint?.asString).toContain('0 = inget');
    expect(field(await open(client), 'maendedagar').currentState.hint?.asString).toBe('Ett tal, 0–30 (dagar)');
  });

  it.each([
    ...[...identityCodes, ...identityWithin].map((code): [string, boolean] => [code, false]),
    ...plainCodes.map((code): [string, boolean] => [code, true]),
  ])('the case %s may be written: %s', async (text, may) => {
    const root = await open(client);
    const node = field(root, 'case');
    if (node.nodeType !== 'input') throw new Error('not an input');
    expect(node.validationState.violation?.condition).toBe('required');
    answer(root, 'case', text);
    expect(node.validationState.violation?.message.asString).toBe(
      may ? undefined : 'Det ser ut som ett personnummer. Skriv klientens kod i stället.',
    );
  });

  it('the date is today’s from the beginning, and never later', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-04T12:00:00'), toFake: ['Date'] });
    try {
      const root = await open(client);
      const node = field(root, 'date');
      if (node.nodeType !== 'input') throw new Error('not an input');
      expect(String(node.currentState.value)).toBe('2026-03-04');
      answer(root, 'date', '2026-03-05');
      expect(node.validationState.violation?.message.asString).toBe('Datumet har inte varit än.');
      answer(root, 'date', '2026-03-03');
      expect(node.validationState.violation).toBeNull();
      answer(root, 'case', 'K-1');
      expect(field(root, 'instanceName').currentState).toMatchObject({ value: 'K-1 2026-03-03' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('questions named as XForms names its own, in a ring, or without answers to choose do not stop it', async () => {
    const item = (variable: string, on: string | undefined, kind: FormItem['kind']): FormItem => ({
      name: variable,
      variable,
      text: { sv: variable },
      optional: false,
      kind,
      ...(on && { condition: { any: [{ all: [{ variable: on, operator: 'is', value: { code: '1' } }] }] } }),
    });
    const yesNo = { type: 'yes-no' } as const;
    const items = [
      item('data', undefined, yesNo),
      item('meta', 'data', yesNo),
      item('a', 'b', yesNo),
      item('b', 'a', yesNo),
      item('c', 'a', yesNo),
      item('none', undefined, { type: 'choice', ordered: false, options: [] }),
      item('d', 'none', yesNo),
    ];
    const terms = ['data', 'meta', 'none'].map((variable) => ({ variable, reverse: false }));
    const formula = scoreFormulaOf({ function: 'sum', factor: 1e-7, allowMissing: 1 }, terms);
    const score = { name: 's', variable: 's', title: { sv: 's' }, formula };
    const [section] = client.sections;
    const root = await open({ ...client, sections: [{ ...section, items, entries: [], scores: [score] } as Section] });
    answer(root, 'data_', '1');
    answer(root, 'meta_', '1');
    const asked = items.filter(({ variable }) => {
      const name = ['data', 'meta'].includes(variable) ? `${variable}_` : variable;
      return field(root, name).currentState.relevant;
    });
    expect(asked.map(({ variable }) => variable)).toEqual(['data', 'meta', 'none']);
    // Two of three answered: the mean, 1, three times.
    expect(Number(field(root, 's').currentState.value)).toBeCloseTo(3e-7, 15);
  });

  it('only the case and the date must be answered, and an anonymous form has no case', async () => {
    const required = async (one: Form) =>
      nodes(await open(one))
        .filter(({ currentState }) => currentState.required)
        .map(({ currentState }) => currentState.reference);
    expect(await required(client)).toEqual(['/data/first_page/case', '/data/first_page/date']);
    const anonymous = all.find(({ caseKey }) => !caseKey);
    expect(anonymous && (await required(anonymous))).toEqual(['/data/first_page/date']);
  });

  it('each section is a page of its own, and a licensed instrument says where it is had', async () => {
    const root = await open(client);
    const groups = nodes(root).filter(({ nodeType }) => nodeType === 'group');
    expect(groups.slice(0, -1).map(({ currentState }) => currentState.label?.asString)).toEqual([
      'Om formuläret',
      'Hur du har det',
    ]);
    const written = await open(staffForm);
    const notesOf = (of: typeof root) =>
      nodes(of).flatMap(({ nodeType, currentState }) =>
        nodeType === 'note' ? [visible(seen(currentState.label?.formatted ?? []))] : [],
      );
    const notes = notesOf(root);
    expect(notes).toContain('Syfte Veta om deltagarna mår bättre');
    expect(notes.join()).not.toContain('https://example.org/skydd');
    expect(notesOf(written)).toContain('Finns att få från https://example.org/skydd');
    expect(notes).toContain('Vem som kan se dem • Enhetschefen • Två utredare');
  });
});
