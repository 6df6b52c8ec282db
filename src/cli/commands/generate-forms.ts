import type { Command } from '../command.js';
import { generate } from '../generate.js';

/** `isu generate forms`: the forms of every timepoint and informant. */
export const run: Command = (call) =>
  generate(call, {
    formats: 'html',
    configured: ({ forms }) => forms,
    make: (design) => call.rooms.forms(design, { to: 'html' }),
  });
