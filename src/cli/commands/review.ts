import { atLine } from '../../messages/review.js';
import type { Command } from '../call/command.js';
import { judged } from '../check/assess.js';
import { generate } from '../write/generate.js';

const formats = ['html', 'docx', 'md'] as const;

/** `isu review`: what a research and development unit files, in the language of the call. */
export const run: Command = (call) =>
  generate(call, {
    formats: formats.join(','),
    configured: () => undefined,
    // The review in the other language is another file, and stays.
    by: `${call.command} ${call.language}`,
    make: async (design, format, { source, placed, settings }) => {
      const { rooms, language } = call;
      return rooms.review(await judged(design, settings, call), {
        to: formats.find((each) => each === format) ?? 'html',
        language,
        place: (path) => {
          const { uri, range } = placed.place(path);
          return uri === source.uri ? atLine(range.start.line + 1)[language] : undefined;
        },
      });
    },
  });
