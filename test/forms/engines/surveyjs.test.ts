import { describe, expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { noBrowser } from '../surveyjs/page.js';
import { form, scenarios } from './scenarios.js';
import { surveyjs } from './surveyjs.js';

const name = noBrowser ? `SurveyJS (${noBrowser})` : 'SurveyJS';
describe.skipIf(noBrowser && process.env.CI !== 'true')(name, () => {
  it.each(scenarios)('$name', async (scenario) => {
    expect(row(form, await surveyjs(form, scenario))).toEqual(row(form, scenario.expected));
  });
});
