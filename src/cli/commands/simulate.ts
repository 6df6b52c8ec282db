import { neededOption, tooLargeNumber, wrongChange, wrongNumber } from '../../messages/call.js';
import { Problem } from '../../project/index.js';
import type { Call, Command } from '../call/command.js';
import { generate } from '../write/generate.js';

/** More than anyone follows up; enough for a million rows. */
const mostClients = 500_000;

/** Longer than any follow-up of one design. */
const mostYears = 50;

/** A whole number from an option; without it the given one. */
function whole(call: Call, name: string, otherwise: number): number {
  const value = call.value(name);
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new Problem(wrongNumber(`--${name}`, value));
  return Number(value);
}

/** `0.5`, `1=0.5,2=0`, or both: the number alone is of all outcomes that are to improve. */
function knownChange(value: string): { all?: number; outcomes: Record<string, number> } {
  const found: { all?: number; outcomes: Record<string, number> } = { outcomes: {} };
  for (const part of value.split(',').map((one) => one.trim())) {
    const [, outcome, size] = /^(?:([^=]+)=)?(-?\d{1,2}(?:\.\d{1,6})?)$/.exec(part) ?? [];
    if (size === undefined) throw new Problem(wrongChange(value));
    if (outcome !== undefined) found.outcomes[outcome.trim()] = Number(size);
    else if (found.all === undefined) found.all = Number(size);
    else throw new Problem(wrongChange(value));
  }
  return found;
}

/** `isu simulate`: made-up data that fits the design, so that a unit can see its report before it starts. */
export const run: Command = (call) => {
  if (call.value('clients') === undefined) throw new Problem(neededOption('--clients', 'N', call.command));
  const change = call.value('change');
  const years = whole(call, 'years', 1);
  if (years < 1) throw new Problem(wrongNumber('--years', String(years), 1));
  if (years > mostYears) throw new Problem(tooLargeNumber('--years', years, mostYears));
  const options = {
    clients: whole(call, 'clients', 0),
    seed: whole(call, 'seed', 1),
    ...(years !== 1 && { years }),
    ...(change !== undefined && { change: knownChange(change) }),
  };
  if (options.clients > mostClients) throw new Problem(tooLargeNumber('--clients', options.clients, mostClients));
  return generate(call, {
    formats: 'csv',
    configured: () => ['csv'],
    make: (design) => call.rooms.simulation(design, options),
  });
};
