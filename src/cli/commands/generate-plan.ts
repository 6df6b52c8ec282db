import type { Command } from '../call/command.js';
import { generate } from '../write/generate.js';

const formats = ['md', 'html', 'docx'] as const;

/** `isu generate plan`: the analysis plan, in the language of the call. */
export const run: Command = (call) =>
  generate(call, {
    formats: formats.join(','),
    configured: ({ plan }) => plan,
    // The plan in the other language is another file, and stays.
    by: `${call.command} ${call.language}`,
    make: (design, format) =>
      call.rooms.plan(design, { to: formats.find((each) => each === format) ?? 'md', language: call.language }),
  });
