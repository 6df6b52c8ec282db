import { type FormFormat, formFormats, scoresBeyond } from '../../forms/index.js';
import * as lineTexts from '../../messages/command-line.js';
import type { Design } from '../../model/index.js';
import { folderEntries, indexFile, isFormFormat } from '../../project/index.js';
import type { Command } from '../call/command.js';
import { generate } from '../write/generate.js';

/** `isu generate forms`: the forms of every timepoint and informant. Says which scores a program cannot work out. */
export const run: Command = async (call) => {
  const notes = new Set<string>();
  const note = (design: Design, to: FormFormat) => {
    const scores = scoresBeyond(design, to).map(({ variable }) => variable);
    if (scores.length > 0) notes.add(call.say(lineTexts.scoresBeyond(to, scores)));
  };
  const code = await generate(call, {
    formats: `${formFormats.join(',')}|all`,
    configured: ({ forms }) => forms,
    expand: (format) => (format === 'all' ? formFormats : [format]),
    make: (design, format) => {
      const to = isFormFormat(format) ? format : 'html';
      note(design, to);
      return call.rooms.forms(design, { to });
    },
    index: { ...indexFile, text: (generated) => call.rooms.folderPage(folderEntries(generated), call.language) },
  });
  for (const each of notes) call.io.err(`isu: ${each}\n`);
  return code;
};
