import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { inOffice } from '../xlsx/office.js';
import { form, scenarios } from './scenarios.js';
import { xlsx } from './xlsx.js';

inOffice('the workbook filled in and saved in LibreOffice', () => {
  it.each(scenarios)('$name', async (scenario) => {
    expect(row(form, await xlsx(form, scenario))).toEqual(row(form, scenario.expected));
  });
});
