import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { describeLForms } from '../fhir/lforms.js';
import { fhir, fhirR5 } from './fhir.js';
import { form, scenarios } from './scenarios.js';

describeLForms('a FHIR Questionnaire filled in with LForms', () => {
  it.each(scenarios)('R4: $name', async (scenario) => {
    expect(row(form, await fhir(form, scenario))).toEqual(row(form, scenario.expected));
  });

  it.each(scenarios)('R5: $name', async (scenario) => {
    expect(row(form, await fhirR5(form, scenario))).toEqual(row(form, scenario.expected));
  });
});
