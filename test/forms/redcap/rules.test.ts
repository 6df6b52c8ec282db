import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/forms/form.js';
import { lacking } from '../../../src/forms/lacking.js';
import { relevant } from '../../../src/forms/logic/condition.js';
import { beyond } from '../../../src/forms/logic/lowering.js';
import { asked } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { forms } from '../../../src/forms/making/forms.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { randomAnswers } from '../random-answers.js';
import { filesOf, filledIn, findings, projectOf, rowsOf } from './made.js';
import { type ProjectFiles, projectFindings, type Row, readDictionary } from './rules.js';

const examples = await exampleDesigns();

/** Compares one form in the project with what it is made from, on random answers. Gives how many scores were seen. */
function compare(rows: readonly Row[], form: Form): number {
  let seen = 0;
  for (const section of form.sections) {
    const variables = [...asked(section), ...section.scores].map(({ variable }) => variable);
    if (variables.length === 0) continue;
    const { rows: own, suffix } = form.caseKey ? rowsOf(rows, form, variables) : { rows, suffix: '' };
    const event = `${form.timepoint?.code ?? 'unscheduled'}_arm_1`;
    for (const answers of randomAnswers(asked(section), 5)) {
      for (const blank of [true, false]) {
        const got = filledIn(own, answers, event, suffix, blank);
        const wanted = [...relevant(asked(section), answers)].sort();
        expect(got.asked.filter((one) => variables.includes(one)).sort(), form.id).toEqual(wanted);
        const not = beyond(section.scores, lacking.redcap);
        const all = scoresOf({ items: asked(section), scores: section.scores }, answers, '2026-03-02');
        const scores = Object.fromEntries(Object.entries(all).filter(([variable]) => !not.has(variable)));
        const mine = Object.entries(got.scores).filter(([one]) => variables.includes(one));
        expect(Object.fromEntries(mine), `${form.id} ${JSON.stringify(answers)}`).toEqual(scores);
        seen += Object.keys(scores).length;
      }
    }
  }
  return seen;
}

describe('REDCap’s rules', () => {
  it('the fixture keeps them', () => {
    expect(findings(design)).toEqual([]);
  });

  it('the examples keep them', () => {
    expect(examples.length).toBeGreaterThan(10);
    for (const of of examples) expect(findings(of), of.code).toEqual([]);
  });

  it('the generated designs keep them, and show and calculate as the reference does', () => {
    let seen = 0;
    for (const of of generatedDesigns()) {
      const files = filesOf(of);
      expect(findings(of, files), of.code).toEqual([]);
      const rows = readDictionary(projectOf(of, files)?.dictionary ?? '\n');
      for (const form of forms(of)) {
        const own = [...files].find(([path]) => path.includes(`_${form.id}_`) && path.includes('anonymous'));
        seen += compare(form.caseKey ? rows : readDictionary(own?.[1] ?? '\n'), form);
      }
    }
    expect(seen).toBeGreaterThan(600);
  });

  const good = projectOf(design) ?? { dictionary: '', arms: '', events: '', mapping: '' };
  const breaks: [string, keyof ProjectFiles, string | RegExp, string][] = [
    ['header', 'dictionary', 'Field Note,', 'Field Notes,'],
    ['name', 'dictionary', /maendeoro/g, 'Maendeoro'],
    ['two fields of one name', 'dictionary', /maendeoro,/g, 'maendemar,'],
    ['choices', 'dictionary', '1, Familj | ', '1; Familj | '],
    ['validation', 'dictionary', 'date_ymd', 'date'],
    ['no field', 'dictionary', "[maendearb] = '1'", "[arbete] = '1'"],
    ['no field', 'dictionary', "[maendestod(3)] = '1'", "[maendestod] = '1'"],
    ['together', 'dictionary', 'maendeoro,maende_client', 'maendeoro,case'],
    ['REDCap would name it', 'events', 'senare,1,senare_arm_1', 'Senare mätning,1,senare_arm_1'],
    ['mapping to nothing', 'mapping', 'uiv_client', 'uiv'],
    ['logic names the event', 'dictionary', "'end_arm_1'", "'slut_arm_1'"],
  ];
  it.each(breaks)('a file that breaks one is found: %s', (finding, name, from, to) => {
    const bad = { ...good, [name]: good[name].replace(from, to) };
    expect(bad[name]).not.toBe(good[name]);
    expect(projectFindings(bad).join('\n')).toContain(finding);
  });
});
