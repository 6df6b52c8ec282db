import type { Command } from '../call/command.js';
import { judged } from '../check/assess.js';
import { generate } from '../write/generate.js';

const formats = ['docx', 'html', 'md'] as const;

/** `isu letter`: what is asked of the unit, with room for its replies, in the language of the call. */
export const run: Command = (call) =>
  generate(call, {
    formats: formats.join(','),
    configured: () => undefined,
    by: `${call.command} ${call.language}`,
    make: async (design, format, { settings }) =>
      call.rooms.letter(await judged(design, settings, call), {
        to: formats.find((each) => each === format) ?? 'docx',
        language: call.language,
      }),
  });
