import { neededOption, tooLargeNumber, wrongNumber } from '../../messages/call.js';
import { Problem } from '../../project/index.js';
import type { Call, Command } from '../call/command.js';
import { generate } from '../write/generate.js';

/** More than anyone follows up; enough for a million rows. */
const mostClients = 500_000;

/** A whole number from an option; without it the given one. */
function whole(call: Call, name: string, otherwise: number): number {
  const value = call.value(name);
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new Problem(wrongNumber(`--${name}`, value));
  return Number(value);
}

/** `isu simulate`: made-up data that fits the design, so that a unit can see its report before it starts. */
export const run: Command = (call) => {
  if (call.value('clients') === undefined) throw new Problem(neededOption('--clients', 'N', call.command));
  const options = { clients: whole(call, 'clients', 0), seed: whole(call, 'seed', 1) };
  if (options.clients > mostClients) throw new Problem(tooLargeNumber('--clients', options.clients, mostClients));
  return generate(call, {
    formats: 'csv',
    configured: () => ['csv'],
    make: (design) => call.rooms.simulation(design, options),
  });
};
