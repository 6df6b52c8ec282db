import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { readWorkbook } from '../../../src/data/workbook.js';
import { relevantAnswers } from '../../../src/forms/condition.js';
import type { Answers, Form } from '../../../src/forms/form.js';
import { allAsked, allScores, isWhole } from '../../../src/forms/questions.js';
import { score } from '../../../src/forms/score.js';
import { letter } from '../../../src/forms/xlsx/workbook-file.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { randomAnswers } from '../random-answers.js';
import { type Book, book, rowDeeds } from './filling.js';
import { type Deed, inOffice, office, scratch } from './office.js';

/** Answers that the form's rules allow: where only whole numbers are, halves are made whole. */
function allowedAnswers(form: Form, count: number): Answers[] {
  const whole = new Set(
    allAsked(form).flatMap(({ variable, kind }) => (kind.type === 'rating' && isWhole(kind.range) ? variable : [])),
  );
  const bounded = ([variable, answer]: [string, Answers[string]]) =>
    [variable, typeof answer === 'number' && whole.has(variable) ? Math.floor(answer) : answer] as const;
  return randomAnswers(allAsked(form), count).map((answers) =>
    Object.fromEntries(Object.entries(answers).map(bounded)),
  );
}

/** The row that should come out, as the neutral form works it out. */
function expected(form: Form, answers: Answers, number: number): string[] {
  const scores = allScores(form).flatMap((rule) => {
    const section = form.sections.find(({ scores: own }) => own.includes(rule));
    const value = score(rule, section?.items ?? [], answers);
    return value === undefined ? [] : [[rule.variable, value] as const];
  });
  return row(form, {
    ...(form.caseKey && { case: `K-${number}` }),
    date: '2026-03-02',
    answers: relevantAnswers(allAsked(form), answers),
    scores: Object.fromEntries(scores),
  });
}

inOffice('workbooks in LibreOffice', () => {
  it('have no formula with an error, and give the same answers and scores as the neutral form', async () => {
    const folder = scratch();
    const designs = [design, ...(await exampleDesigns()), ...generatedDesigns(200).slice(0, 40)];
    const books: Book[] = [];
    for (const [index, one] of designs.entries()) books.push(await book(one, folder, `b${index}`));
    const given = books.map((one) => one.forms.map((form) => allowedAnswers(form, 3)));
    const deeds = books.flatMap(({ path, layouts, sheets, speech }, index): Deed[] => [
      { open: path },
      ...layouts.flatMap((layout, at) =>
        (given[index]?.[at] ?? []).flatMap((answers, line) =>
          rowDeeds(layout, answers, sheets[at] ?? 0, 6 + line, speech),
        ),
      ),
      { errors: true },
      { save: `${path}.out.xlsx` },
    ]);
    expect(office(deeds)).toEqual(books.map(() => ''));
    let compared = 0;
    for (const [index, { path, forms }] of books.entries()) {
      const read = await readWorkbook(forms, readFileSync(`${path}.out.xlsx`));
      for (const [at, form] of forms.entries()) {
        const wanted = (given[index]?.[at] ?? []).map((answers, line) => expected(form, answers, 6 + line));
        expect(read.get(form.id)?.map((filled) => row(form, filled))).toEqual(wanted);
        compared += wanted.length;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it('refuse what the design forbids, and nothing else', async () => {
    const folder = scratch();
    const books: Book[] = [];
    for (const [index, one] of [design, ...generatedDesigns(200).slice(60, 80)].entries()) {
      books.push(await book(one, folder, `b${index}`));
    }
    const found: { form: string; cell: string; wanted: boolean; invalid: string }[] = [];
    const deeds = books.flatMap(({ path, layouts, sheets, speech }): Deed[] => [
      { open: path },
      ...layouts.flatMap((layout, at): Deed[] => {
        const sheet = sheets[at] ?? 0;
        const [, answers = {}] = allowedAnswers(layout.form, 1);
        const asked = new Set(Object.keys(relevantAnswers(allAsked(layout.form), answers)));
        const written = rowDeeds(layout, answers, sheet, 6, speech);
        for (const { item, columns } of layout.places) {
          const answer = answers[item.variable];
          if (answer === undefined || (typeof answer === 'object' && answer.length === 0)) continue;
          const chosen = columns.filter(
            ({ option }) => !option || (typeof answer === 'object' && answer.includes(option.code)),
          );
          for (const { column } of chosen) {
            found.push({
              form: layout.form.id,
              cell: `${letter(column)}6`,
              wanted: !asked.has(item.variable),
              invalid: '',
            });
          }
        }
        // In the next row, what no question of that kind allows.
        const forbidden = layout.places.flatMap(({ item: { kind }, columns }) =>
          columns.flatMap(({ column }): Extract<Deed, { write: unknown }>[] => {
            const at7 = { in: `${letter(column)}7`, sheet };
            const range = 'range' in kind ? kind.range : undefined;
            if (kind.type === 'text' || kind.type === 'unstated') return [];
            if (range?.high !== undefined) return [{ write: range.high + 1, ...at7 }];
            if (range?.low !== undefined) return [{ write: range.low - 1, ...at7 }];
            return [{ write: 'något annat', ...at7 }];
          }),
        );
        for (const { in: cell } of forbidden) found.push({ form: layout.form.id, cell, wanted: true, invalid: '' });
        return [...written, ...forbidden, { invalid: sheet }];
      }),
    ]);
    const invalid = office(deeds);
    const forms = books.flatMap((one) => one.layouts);
    expect(invalid).toHaveLength(forms.length);
    let next = 0;
    for (const [index, { form, places }] of forms.entries()) {
      const cells = new Set(invalid[index]?.trim().split(' '));
      for (; next < found.length && found[next]?.form === form.id; next += 1) {
        const one = found[next];
        if (!one) break;
        expect({ ...one, invalid: cells.has(one.cell) }).toEqual({ ...one, invalid: one.wanted });
      }
      expect(places.length).toBeGreaterThanOrEqual(0);
    }
  });
});
