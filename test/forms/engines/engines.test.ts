import { afterAll, describe, expect, it } from 'vitest';
import { row } from '../../../src/data/filled/filled-form.js';
import type { Form } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { needsBrowser } from '../browser.js';
import { describeLForms } from '../fhir/lforms.js';
import { inOffice } from '../xlsx/office.js';
import { fhir, fhirR5 } from './fhir.js';
import { html } from './html.js';
import { breaking, caught, edited, harmless } from './kinds.js';
import { kobo } from './kobo.js';
import { redcap } from './redcap.js';
import { type Engine, filledForms, form as fixtureForm, staffForm, staffScenarios } from './scenarios.js';
import { surveyjs } from './surveyjs.js';
import { xform } from './xform.js';
import { xlsx } from './xlsx.js';

/**
 * The same person fills in the same form in every program that runs here, by clicking and typing, and the same row of data
 * comes out: the same answers, and the same scores as each program works them out. REDCap, which cannot be had, and KoboToolbox's
 * export follow what is documented of them. The expected rows are made by hand.
 */
const always = (title: string, tests: () => void) => describe(title, tests);
const engines: { name: string; group: (title: string, tests: () => void) => void; fill: Engine }[] = [
  { name: 'HTML in Chromium', group: needsBrowser, fill: html },
  { name: 'XForm in ODK’s engine', group: always, fill: xform },
  { name: 'FHIR R4 in LForms', group: describeLForms, fill: fhir },
  { name: 'FHIR R5 in LForms', group: describeLForms, fill: fhirR5 },
  { name: 'SurveyJS in Chromium', group: needsBrowser, fill: surveyjs },
  { name: 'Excel workbook in LibreOffice', group: inOffice, fill: xlsx },
  { name: 'XLSForm in ODK’s engine, exported as by KoboToolbox', group: always, fill: kobo },
  { name: 'REDCap by its rules', group: always, fill: redcap },
];
const rows: { form: Form; scenario: string; engine: string; cells: string[] }[] = [];
const all = filledForms.flatMap(({ form, scenarios }) =>
  scenarios.map((scenario) => ({ name: scenario.name, form, scenario })),
);

for (const { name, group, fill } of engines) {
  group(name, () => {
    it.each(all)('$name', async ({ form, scenario }) => {
      const cells = row(form, await fill(form, scenario));
      rows.push({ form, scenario: scenario.name, engine: name, cells });
      expect(cells).toEqual(row(form, { ...scenario.expected, version: form.stamp }));
    });
    /** The row with every answer, as the program gave it. */
    const own = () =>
      rows.find((one) => one.engine === name && one.form === fixtureForm && one.scenario === all[0]?.name)?.cells ?? [];
    it.each(breaking)('is found to mean something else after $kind', ({ edit, column }) => {
      expect(caught(edited(edit), fixtureForm, own())).toContain(column);
    });
    it.each(harmless)('means the same after $kind', ({ edit }) => {
      expect(own().length).toBeGreaterThan(0);
      expect(caught(edited(edit), fixtureForm, own())).toEqual([]);
    });
    it.each(staffScenarios)('$name', async (scenario) => {
      expect(row(staffForm, await fill(staffForm, scenario))).toEqual(
        row(staffForm, { ...scenario.expected, version: staffForm.stamp }),
      );
    });
  });
}

/** What each program gave, side by side: the head's columns are left out, since they are the same by the form. */
afterAll(() => {
  for (const { form, scenarios } of filledForms) {
    const prefix = form.sections[0]?.code ?? '';
    const shown = columns(form)
      .map(({ variable, of }, index) => ({ variable: variable.replace(prefix, ''), index, of }))
      .filter(({ of, variable }) => of !== 'head' || variable === 'case');
    const cell = (text: string) => text.replace(/\s+/g, ' ').slice(0, 10).padEnd(10);
    const line = (first: string, cells: string[]) => `${first.padEnd(30)} ${cells.map(cell).join(' ')}`;
    const table = scenarios.flatMap(({ name }) => [
      '',
      line(
        name.slice(0, 30),
        shown.map(({ variable }) => variable),
      ),
      ...rows
        .filter((one) => one.form === form && one.scenario === name)
        .map(({ engine, cells }) =>
          line(
            engine,
            shown.map(({ index }) => cells[index] ?? ''),
          ),
        ),
    ]);
    console.log(table.join('\n'));
  }
});
