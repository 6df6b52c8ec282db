import { beforeAll, describe, expect, it } from 'vitest';
import { html, plain } from '../../src/documents/index.js';
import type { Collect, Design, Fact, Outcome } from '../../src/model/index.js';
import type { Language } from '../../src/model/said.js';
import { answers } from '../../src/plan/guidance/answers/index.js';
import { lines } from '../../src/plan/guidance/lines.js';
import { lists } from '../../src/plan/guidance/lists/index.js';
import { type Covered, coverage, openQuestions, plan, wordsFor } from '../../src/plan/index.js';
import { titles } from '../../src/plan/titles.js';
import { designIn, exampleDesigns, folders } from '../examples/reading.js';
import { design as bare } from '../model/design.js';
import { published } from './guidance-ids.js';
import { cells, headings, section, sectionText, tables } from './reading.js';

const languages: Language[] = ['sv', 'en'];
const itemOf = (design: Design, name: string): Covered => {
  const [list, id] = name.split(' ');
  const found = coverage(design).find((one) => one.list === list && one.id === id);
  if (!found) throw new Error(`no item ${name}`);
  return found;
};

describe('the guidance that a plan is held against', () => {
  it('has every item of the published lists, and no other', () => {
    expect(lists.map(({ id }) => id).sort()).toEqual(Object.keys(published).sort());
    for (const { id, items } of lists) expect(items.map(([item]) => item)).toEqual(published[id]?.ids);
  });
  it('marks the items that nobody has read in the publication', () => {
    for (const [list, { ids, read }] of Object.entries(published)) {
      const marked = coverage(bare()).filter((one) => one.list === list && one.fromMemory);
      expect(
        marked.map(({ id }) => id),
        list,
      ).toEqual(ids.slice(read));
    }
  });
  it('is said in both languages', () => {
    const texts = [
      ...lists.flatMap(({ title, source }) => [title, source]),
      ...lists.flatMap(({ items }) => items.map(([, , sv, en]) => ({ sv, en }))),
      ...Object.values(lines).flatMap(({ name, what }) => [name, what]),
      ...Object.values(titles),
      ...coverage(bare()).flatMap(({ missing, reasons }) => [...missing, ...reasons]),
    ];
    for (const { sv, en } of texts) {
      expect(sv.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(en).not.toMatch(/[åäö]/i);
    }
  });
  it('uses every answer and every line', () => {
    const used = new Set(lists.flatMap(({ items }) => items.flatMap(([, names]) => names)));
    expect([...used].sort()).toEqual(Object.keys(answers).sort());
    const written = new Set(Object.values(answers).flatMap((one) => ('line' in one ? [one.line] : [])));
    expect([...written].sort()).toEqual(Object.keys(lines).sort());
  });
});

describe('where a plan answers it', () => {
  let examples: Design[];
  beforeAll(async () => {
    examples = await exampleDesigns();
  });
  it.each(languages)('is a section that is there, in every example and in an empty design: %s', (language) => {
    for (const design of [...examples, bare()]) {
      const made = plan(design, language);
      const titled = headings(made).map((one) => plain(one.content));
      const page = html(made, { language });
      const ids = new Set([...page.matchAll(/<h[1-6] id="([^"]*)"/g)].map(([, id]) => id));
      const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
      expect(targets.filter((one) => !ids.has(one))).toEqual([]);
      for (const { places } of coverage(design))
        for (const place of places) if (place !== 'first') expect(titled).toContain(titles[place][language]);
      const written = tables(section(made, titles.fill[language]))
        .flatMap(cells)
        .map(([what]) => what);
      for (const one of coverage(design).flatMap((each) => each.lines))
        expect(written).toContain(lines[one].name[language]);
    }
  });
  it.each(languages)('stands in the appendix once for each item, and the counts add up: %s', (language) => {
    for (const design of examples) {
      const appendix = section(plan(design, language), titles.guidance[language]);
      const rows = tables(appendix).flatMap(cells);
      const all = coverage(design);
      expect(rows).toHaveLength(all.length);
      const mark = language === 'sv' ? 'Inte besvarat' : 'Not answered';
      const open = all.filter(({ status }) => status === 'uncovered');
      expect(rows.filter(([, , where]) => where?.startsWith(mark))).toHaveLength(open.length);
      expect(rows.every(([, , where]) => where !== '')).toBe(true);
    }
  });
});

describe('a fact that is taken out of a design', () => {
  let whole: Design;
  beforeAll(async () => {
    whole = await designIn(new URL('columbus-improved.isu', folders.examples));
  });
  const outcomes = (change: (one: Outcome) => Outcome) => (one: Design) => ({
    ...one,
    outcomes: one.outcomes.map(change),
  });
  const collects = (change: (one: Collect) => Collect) => (one: Design) => ({
    ...one,
    collects: one.collects.map(change),
  });
  const without = <T extends object, K extends keyof T>(one: T, key: K): T => ({ ...one, [key]: undefined });

  /** Neither the instruments nor the outcomes state such a fact. */
  const forget = (kind: Fact['kind']) => (one: Design) => {
    const others = (facts: readonly Fact[] = []) => facts.filter((fact) => fact.kind !== kind);
    const instruments = one.instruments.map((each) => ({
      ...each,
      scales: each.scales.map((scale) => ({ ...scale, facts: others(scale.facts) })),
    }));
    const silent = (outcome: Outcome): Outcome => ({
      ...outcome,
      indicators: outcome.indicators.map((each) => ({ ...each, facts: others(each.facts) })),
    });
    return { ...one, instruments, outcomes: one.outcomes.map(silent) };
  };

  it.each<[string, (one: Design) => Design, string[]]>([
    ['the version', (one) => without(one, 'version'), ['SAP2017 2', 'SPIRIT2025 2']],
    [
      'its day',
      (one) => ({ ...one, ...(one.version && { version: without(one.version, 'validFrom') }) }),
      ['SAP2017 2'],
    ],
    ['the operation', (one) => without(one, 'organisation'), ['SPIRIT2025 13', 'SPIRIT2025 3', 'STROBE 5']],
    ['the period', (one) => without(one, 'period'), ['STROBE 5', 'RECORD 1.2']],
    ['the problems', (one) => ({ ...one, problems: [] }), ['SAP2017 7', 'TIDieR 2']],
    ['the intervention', (one) => ({ ...one, interventions: [] }), ['TIDieR 1', 'SAP2017 9']],
    [
      'how long it lasts',
      (one) => ({ ...one, interventions: one.interventions.map((each) => without(each, 'lasts')) }),
      ['TIDieR 8'],
    ],
    ['the claim', (one) => without(one, 'claim'), ['SAP2017 12', 'STROBE 20']],
    ['the comparison', (one) => ({ ...one, comparisons: [] }), ['SPIRIT2025 9']],
    [
      'the number of persons',
      (one) => ({ ...one, targetGroups: one.targetGroups.map((each) => ({ ...each, sizes: [] })) }),
      ['SAP2017 11', 'SPIRIT-PRO 14', 'STROBE 10'],
    ],
    ['the attrition', (one) => ({ ...one, attritions: [] }), ['SAP2017 11', 'SAP2017 24a', 'SPIRIT2025 25b']],
    [
      'the windows',
      (one) => ({ ...one, timepoints: one.timepoints.map((each) => without(each, 'window')) }),
      ['SAP2017 15', 'SPIRIT-PRO 13'],
    ],
    ['the coverage', (one) => ({ ...one, coverages: [] }), ['SPIRIT2025 20', 'STROBE 6']],
    ['the primary outcome', outcomes((one) => without(one, 'primary')), ['SAP2017 26a', 'SAP2017 17', 'SISAQOL RS1']],
    ['the goals', outcomes((one) => without(one, 'goals')), ['SAP2017 12', 'SISAQOL RS3-8']],
    ['when it is reached', outcomes((one) => ({ ...one, successes: [] })), ['SISAQOL RS3-8']],
    ['what shows an outcome', outcomes((one) => ({ ...one, indicators: [] })), ['SAP2017 26b', 'SAP2017 27a']],
    ['the reliability of the main measure', forget('reliability'), ['SPIRIT-PRO 18a(i)', 'CONSORT-PRO P6a']],
    ['the smallest important change', forget('change'), ['SPIRIT-Outcomes 12.2', 'SISAQOL RS2']],
    ['how it is collected', collects((one) => without(one, 'methods')), ['SPIRIT-PRO 18a(ii)', 'STROBE 8']],
    ['who asks', collects((one) => without(without(one, 'by'), 'independent')), ['SPIRIT2025 21-24']],
    ['how the measures are watched', (one) => without(one, 'procedure'), ['SPIRIT2025 25a', 'SAP2017 32d']],
    [
      'the split by sex',
      (one) => ({ ...one, compilations: one.compilations.map((each) => without(each, 'disaggregate')) }),
      ['SAP2017 27f'],
    ],
    [
      'the limit of small cells',
      (one) => ({ ...one, compilations: one.compilations.map((each) => without(each, 'suppressBelow')) }),
      ['SPIRIT2025 33'],
    ],
    [
      'when it is compiled',
      (one) => ({ ...one, compilations: one.compilations.map((each) => ({ ...each, intervals: [] })) }),
      ['SAP2017 14'],
    ],
    ['the safeguard', (one) => without(one, 'safeguard'), ['SAP2017 30', 'SPIRIT-PRO 22']],
    ['the systems', (one) => ({ ...one, systems: [] }), ['SAP2017 32b', 'SPIRIT2025 26', 'SPIRIT2025 33']],
    ['the use', (one) => ({ ...one, uses: [] }), ['SPIRIT2025 8']],
  ])('leaves items uncovered, and is asked for: %s', (_, take, items) => {
    const less = take(whole);
    for (const name of items) {
      expect(itemOf(whole, name).status, name).not.toBe('uncovered');
      const { status, missing } = itemOf(less, name);
      expect(status, name).toBe('uncovered');
      expect(missing, name).not.toEqual([]);
    }
    const words = wordsFor(whole, 'sv');
    const before = new Set(openQuestions(whole, words).map(({ text }) => text));
    expect(openQuestions(less, words).filter(({ text }) => !before.has(text))).not.toEqual([]);
  });

  it('is a fact that is stated: fidelity of the intervention is answered when it is measured', () => {
    expect(itemOf(whole, 'TIDieR 11').status).toBe('uncovered');
    const measured = {
      ...whole,
      instruments: whole.instruments.map((one) => ({ ...one, measures: ['fidelity' as const] })),
    };
    expect(itemOf(measured, 'TIDieR 11').status).toBe('answered');
  });
});

describe('what a description cannot say', () => {
  it('has a line of its own, and counts as to fill in', () => {
    for (const name of [
      'SAP2017 1b',
      'SPIRIT2025 7',
      'SPIRIT2025 30',
      'SPIRIT2025 32',
      'SPIRIT2025 6',
      'SPIRIT2025 34',
    ])
      expect(itemOf(bare(), name).status, name).toBe('to fill in');
  });
  it('does not concern every design', () => {
    const lottery = bare({ comparisons: [{ path: 'c', kind: 'randomised' }] });
    const register: Partial<Collect> = { measures: [], from: [{ kind: 'register' }], at: [], fallbacks: [] };
    const registers = bare({ collects: [{ path: 'c', ...register } as Collect] });
    expect(itemOf(bare(), 'SAP2017 10')).toMatchObject({ status: 'not applicable', lines: [] });
    expect(itemOf(lottery, 'SAP2017 10')).toMatchObject({ status: 'to fill in', lines: ['allocation'] });
    expect(itemOf(bare(), 'RECORD 6.1').status).toBe('not applicable');
    expect(itemOf(registers, 'RECORD 6.1')).toMatchObject({ status: 'to fill in', lines: ['register'] });
    const written = (one: Design) => sectionText(plan(one, 'sv'), titles.fill.sv);
    expect(written(bare())).not.toContain('Lottning');
    expect(written(lottery)).toContain('Lottning');
    expect(written(registers)).toContain('Registeruppgifter');
  });
});
