import { describe, expect, it } from 'vitest';
import { relevant } from '../../../src/forms/logic/condition.js';
import { allAsked, allScores, asked } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { randomAnswers } from '../random-answers.js';
import { bytes, filledIn, surveyOf, surveys } from './made.js';
import { findings } from './rules.js';
import { readSurvey } from './tsv.js';

const examples = await exampleDesigns();

describe('the rules that LimeSurvey does not report', () => {
  it('the fixture keeps them', () => {
    for (const { path, file } of surveys(design)) expect(findings(file), path).toEqual([]);
  });

  it('the examples keep them', () => {
    expect(examples.flatMap(surveys).length).toBeGreaterThan(30);
    for (const { path, file } of examples.flatMap(surveys)) expect(findings(file), path).toEqual([]);
  });

  it('the generated designs keep them, and show and calculate as the reference does', () => {
    let checked = 0;
    for (const of of generatedDesigns()) {
      for (const { form, path, file } of surveys(of)) {
        expect(findings(file), path).toEqual([]);
        const { rows } = readSurvey(file);
        for (const answers of randomAnswers(allAsked(form), 6)) {
          const got = filledIn(form, rows, answers);
          const wanted = form.sections.flatMap((section) => [...relevant(asked(section), answers)]);
          expect(got.asked.sort(), path).toEqual(wanted.sort());
          const scores = scoresOf({ items: allAsked(form), scores: allScores(form) }, answers, '2026-03-02');
          expect(got.scores, `${path} ${JSON.stringify(answers)}`).toEqual(scores);
          checked += Object.keys(scores).length;
        }
      }
    }
    expect(checked).toBeGreaterThan(600);
  });

  const { file } = surveyOf(design, 'nybesok_client');
  const good = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  it.each([
    ['question code', /\tmaendeoro\t1/g, '\tmaende_oro\t1'],
    ['answer code', /\tA\t0\t3\t/g, '\tA\t0\tstrong\t'],
    ['the rows in en differ', /\tQ\tL\tmaendearb(\t.*\ten\t)/, '\tQ\tT\tmaendearb$1'],
    ['two questions with one code', /\tmaendeoro\t/g, '\tmaendemar\t'],
    ['brace', 'Hur mår du?', 'Hur {mår} du?'],
    ['no question', /maendearb\.NAOK == /g, 'maendearbb.NAOK == '],
    ['class of a row', /\tSQ\t/g, '\tR\t'],
    ['number of cells', 'Hur mår du?', 'Hur\tmår du?'],
    ['byte order mark', '\ufeff', ''],
    ['title in sv', 'Nybesök – Klient', 'x'.repeat(201)],
  ])('a file that breaks one is found: %s', (finding, from, to) => {
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(findings(bytes(bad)).join('\n')).toContain(finding);
  });
});
