import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/documents/index.js';
import type { Design, Outcome } from '../../src/model/index.js';
import type { Language } from '../../src/model/said.js';
import { wordsFor } from '../../src/plan/design-words.js';
import { plan } from '../../src/plan/index.js';
import { timepointWords } from '../../src/words/index.js';
import { runs } from '../generate/runs.js';
import { design } from '../model/design.js';
import { anyDesign } from './arbitrary.js';
import { columbus } from './columbus.js';
import { cells, headings, missingTexts, section, tables, textOf } from './reading.js';
import { varied } from './varied.js';

const flat = (all: readonly Outcome[]): Outcome[] => all.flatMap((one) => [one, ...flat(one.parts)]);

/** Fails unless every outcome, timepoint, informant and measure of the design stands where a reader looks for it. */
const covers = (one: Design, language: Language): void => {
  const made = plan(one, language);
  const words = wordsFor(one, language);
  const s = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const titles = headings(made)
    .filter((each) => each.level === 3)
    .map((each) => plain(each.content));

  for (const outcome of flat(one.outcomes)) {
    const called = outcome.text ? words.text(outcome.text) : outcome.name;
    const title = titles.find((each) => /^(Resultat|Outcome) [0-9.]+: /.test(each) && each.endsWith(called));
    expect(title, `outcome ${outcome.name}`).toBeDefined();
    const rows = tables(section(made, title ?? '')).flatMap(cells);
    for (const { measure, from } of outcome.indicators) {
      if (!('instrument' in measure)) continue;
      const row = rows.filter((cell) =>
        cell[0]?.startsWith(measure.part === undefined ? words.instrument(measure.instrument) : words.measure(measure)),
      );
      expect(row, `indicator ${JSON.stringify(measure)}`).not.toEqual([]);
      for (const informant of from ?? [])
        expect(row.some((cell) => cell[1]?.includes(words.informant(informant)))).toBe(true);
    }
    const text = textOf(section(made, title ?? ''));
    for (const success of outcome.successes)
      for (const name of success.at ?? []) expect(text).toContain(words.timepoint(name));
  }

  const schedule = section(made, s('Mätschema', 'Schedule of measurements'));
  const [first, ...rest] = tables(schedule);
  const timepointRows = first ? cells(first) : [];
  const measurements = rest.at(-1) ?? first;
  for (const timepoint of one.timepoints) {
    expect(
      timepointRows.some(
        (row) => row[0] === words.timepoint(timepoint.name) && row[1] === timepointWords(timepoint, language, one),
      ),
      `timepoint ${timepoint.name}`,
    ).toBe(true);
  }
  for (const collect of one.collects) {
    if (collect.none || collect.unknown) continue;
    const ways = [
      { ...collect, mark: s('Ja', 'Yes') },
      ...collect.fallbacks.map((each) => ({
        ...collect,
        from: each.from.length > 0 ? each.from : collect.from,
        at: each.at.length > 0 ? each.at : collect.at,
        measures: each.instruments?.map((instrument) => ({ instrument })) ?? collect.measures,
        mark: s('I andra hand', 'Instead'),
      })),
    ];
    for (const way of ways) {
      for (const measure of way.measures) {
        for (const informant of way.from.length > 0 ? way.from.map(words.informant) : [words.unstated]) {
          expect(measurements).toBeDefined();
          if (!measurements) return;
          const row = cells(measurements).find((each) => each[0] === words.measure(measure) && each[1] === informant);
          expect(row, `${words.measure(measure)} from ${informant}`).toBeDefined();
          for (const name of way.at) {
            const column = measurements.columns.findIndex(
              (each, index) => index > 1 && plain(each.title) === words.timepoint(name),
            );
            const shown =
              column < 0
                ? row?.[2]?.includes(words.timepoint(name))
                : [way.mark, s('Ja', 'Yes')].includes(row?.[column] ?? '');
            expect(shown, `${words.measure(measure)} from ${informant} at ${name}`).toBe(true);
          }
        }
      }
    }
  }

  const measured = section(made, s('Måtten', 'The measures'));
  for (const instrument of one.instruments) {
    const at = measured.findIndex(
      (each) => each.kind === 'heading' && plain(each.content) === words.instrument(instrument.name),
    );
    expect(at, `instrument ${instrument.name}`).toBeGreaterThan(0);
    const own = measured.slice(at + 1);
    const end = own.findIndex((each) => each.kind === 'heading');
    const rows = tables(end < 0 ? own : own.slice(0, end)).flatMap(cells);
    for (const part of [...instrument.scales, ...instrument.items]) {
      const called = part.text ? words.text(part.text) : part.name;
      expect(
        rows.some((row) => row[0] === called),
        `${instrument.name}.${part.name}`,
      ).toBe(true);
    }
    for (const fact of instrument.scales.flatMap((each) => each.facts)) {
      expect(
        rows.some((row) => row[2] === words.number(fact.value)),
        `fact ${fact.value}`,
      ).toBe(true);
    }
  }
};

describe('the plan covers the whole design', () => {
  it.each([
    ['columbus', columbus],
    ['varied', varied],
    ['nothing', design()],
  ] as const)('%s', (_, one) => {
    covers(one, 'sv');
    covers(one, 'en');
  });
  it('any design', () => {
    fc.assert(
      fc.property(anyDesign, fc.constantFrom('sv' as const, 'en' as const), (one, language) => covers(one, language)),
      runs(60),
    );
  });
  it('shows every text of the design', () => {
    for (const one of [columbus, varied]) {
      expect(missingTexts(one, textOf(plan(one, 'sv').blocks)).map((each) => `${each.path}: ${each.text}`)).toEqual([]);
    }
  });
  it('shows a result of each timepoint where something is measured in the table of attrition', () => {
    for (const one of [columbus, varied]) {
      const words = wordsFor(one, 'sv');
      const rows = tables(section(plan(one, 'sv'), 'Täckning och bortfall')).flatMap(cells);
      for (const name of new Set(
        one.collects.filter((each) => !each.none && !each.unknown).flatMap((each) => each.at),
      )) {
        expect(rows.map((row) => row[0])).toContain(words.timepoint(name));
      }
    }
  });
});
