import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { read } from '../../src/reading/index.js';
import { review } from '../../src/review/index.js';
import { answerLead, answerLine, answerText, answerWords } from '../../src/words/index.js';
import { sectionText, textOf } from '../plan/reading.js';
import { designIn, filesIn, folders, nameOf } from './reading.js';

/** What each example can answer, in the order of its questions and then its outcomes. */
const expected: Record<string, string> = {
  'boende_hemloshet.isu': 'no',
  'columbus-improved.isu': 'yes yes yes yes yes yes',
  'columbus.en.isu': 'no no',
  'columbus.isu': 'no no',
  'kast.isu': 'no no',
  'mini_maria.isu': 'yes yes',
  'mst_teamet.isu': 'partly partly partly',
  'resursenheten_barn_nordost.isu': 'partly partly partly partly',
  'riktat_foraldraskapsstod.isu': 'partly partly',
  'sambuh.isu': 'yes yes yes yes yes yes yes',
  'spel_respons.isu': 'no no no no',
  'ung_hisingen.isu': 'partly no partly partly partly partly',
  'vuxen_asi_ubat.isu': '',
};

describe.each(filesIn(folders.examples).map((file) => ({ file, name: nameOf(file) })))('$name', ({ file, name }) => {
  test('answers what a careful reader finds that it can', async () => {
    const { answers } = read(await designIn(file));
    expect(answers.map(({ answered }) => answered).join(' ')).toBe(expected[name]);
  });

  test.each(['sv', 'en'] as const)('says the same in the review and in the plan (%s)', async (language) => {
    const design = await designIn(file);
    const reviewed = review(design, assess(design), { language });
    const inReview = sectionText(reviewed, language === 'sv' ? 'Går att besvara' : 'Can be answered');
    const inPlan = textOf(plan(design, language).blocks);
    for (const one of read(design).answers.map((each) => answerWords(design, each, language))) {
      expect(inReview).toContain(`${one.title}\t`);
      expect(inReview).toContain(answerText(one));
      expect(inPlan).toContain(`${answerLead(one)} ${answerLine(one)}`);
    }
    // No name that only the file knows, and no sentence that is broken by what stands in it.
    expect(inReview).not.toMatch(/undefined|\bvid (när|efter|före)\b|\.\.|\( ?\)/);
  });
});
