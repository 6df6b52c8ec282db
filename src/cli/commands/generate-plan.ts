import type { Command } from '../command.js';
import { generate } from '../generate.js';

/** `isu generate plan`: the analysis plan, in the language of the call. */
export const run: Command = (call) =>
  generate(call, {
    formats: 'md,html',
    configured: ({ plan }) => plan,
    make: (design, format) =>
      call.rooms.plan(design, { to: format === 'html' ? 'html' : 'md', language: call.language }),
  });
