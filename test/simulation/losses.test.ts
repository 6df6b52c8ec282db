import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { simulate } from '../../src/simulation/simulate.js';
import { readText } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';

async function designed(text: string): Promise<Design> {
  const { designs, findings } = await readText(`design d "D" { languages en
    collect a from client at start, half, end
    collect b from professional at start, half, end
    timepoint half "Half-way" 3 months after start
    ${text} }
    instrument a "A" { item x "X" rated 0..10 "l" .. "h" }
    instrument b "B" { item y "Y" rated 0..10 "l" .. "h" }`);
  const [only] = designs;
  if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
  return only.design;
}

const made = (design: Design, clients = 300) => simulate(design, { clients, seed: 4 });
const who = ({ forms }: ReturnType<typeof simulate>, id: string) =>
  new Set(forms.find(({ form }) => form.id === id)?.filled.map((one) => one.case ?? ''));

describe('those who are lost', () => {
  it.each([
    ['stated for the middle only', 'attrition 40 % in a at half'],
    ['stated for all times, more in the middle', 'attrition 10 % in a attrition 40 % in a at half'],
  ])('are not back: %s', async (_, text) => {
    const all = made(await designed(text));
    const [half, end] = [who(all, 'half_client'), who(all, 'end_client')];
    expect(half.size).toBeLessThan(240);
    expect([...end].filter((code) => !half.has(code))).toEqual([]);
    // What is said of one instrument does not concern another.
    for (const id of ['start_professional', 'half_professional', 'end_professional'])
      expect(who(all, id).size).toBe(text.includes('in a') ? 300 : 0);
  });

  it('are back where the design says that fewer are missing at the later timepoint', async () => {
    const all = made(await designed('attrition 40 % in a at half attrition 10 % in a at end'));
    expect(who(all, 'end_client').size).toBeGreaterThan(who(all, 'half_client').size + 50);
  });

  it('have the reasons that are stated of the instrument, at the timepoint, of those who can have them', async () => {
    const all = made(
      await designed(`attrition 40 % in a at half { reason declines reason dies }
        attrition 10 % in a at end { reason moves }
        attrition 30 % in b at half { reason staff reason declines }`),
    );
    const of = (form: string) => [
      ...new Set(all.missed.filter((one) => one.form === form).map(({ reason }) => reason)),
    ];
    expect(of('half_professional')).toEqual(['staff']);
    expect(of('end_client').sort()).toEqual(['moves']);
    expect(of('half_client').sort()).toEqual(['declines', 'dies']);
    // Nobody answers after having died or moved.
    const answers = new Map<string, string[]>();
    for (const { form, filled } of all.forms)
      for (const { case: code = '', date = '' } of filled)
        answers.set(code, [...(answers.get(code) ?? []), `${form.timepoint?.name} ${date}`]);
    for (const { case: code, reason } of all.missed) {
      if (reason !== 'dies') continue;
      expect(
        answers.get(code)?.filter((one) => one.startsWith('end')),
        code,
      ).toEqual([]);
    }
  });

  it('have a reason of those stated or none, whatever the design', () => {
    for (const design of generatedDesigns(60)) {
      const stated = new Set<string>(design.attritions.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
      for (const { reason } of made(design, 6).missed) expect(reason === 'unknown' || stated.has(reason)).toBe(true);
    }
  });
});

describe('events', () => {
  it('come in the order of the timepoints that hang on them, before the start and after the end where those do', async () => {
    const { designs, findings } = await readText(`design d "D" { languages en
      event applied "Applied" event moved "Moved" event trained "Trained" event relapse "Relapse"
      timepoint first "1" at applied timepoint third "3" 1 weeks after trained timepoint second "2" at moved timepoint last "4" at relapse
      collect a from client at first, start, second, third, end, last }
      instrument a "A" { item x "X" rated 0..10 "l" .. "h" }`);
    const [only] = designs;
    if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
    const { cases } = made(only.design, 80);
    for (const { start, end, events } of cases) {
      const { applied = '', moved = '', trained = '', relapse = '' } = events;
      const days = [applied, start, moved, trained, end, relapse];
      expect([...days].sort()).toEqual(days);
    }
  });
});
