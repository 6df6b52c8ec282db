import type { Command } from '../call/command.js';
import { generate } from '../write/generate.js';

/** `isu generate script`: the plan as an R script. */
export const run: Command = (call) =>
  generate(call, {
    formats: 'r',
    configured: () => ['r'],
    make: (design) => call.rooms.script(design, { language: call.language }),
  });
