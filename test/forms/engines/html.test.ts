import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { needsBrowser } from '../browser.js';
import { html } from './html.js';
import { form, scenarios } from './scenarios.js';

needsBrowser('the HTML form in Chromium gives the answers that were given, as JSON and as CSV', () => {
  it.each(scenarios)('$name', async (scenario) => {
    expect(row(form, await html(form, scenario))).toEqual(row(form, scenario.expected));
  });
});
