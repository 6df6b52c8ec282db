import { describe, expect, it } from 'vitest';
import { row } from '../../../src/data/filled.js';
import { form, scenarios } from './scenarios.js';
import { xform } from './xform.js';

describe('an XForm filled in with ODK’s engine', () => {
  it.each(scenarios)('$name', async (scenario) => {
    expect(row(form, await xform(form, scenario))).toEqual(row(form, scenario.expected));
  });
});
