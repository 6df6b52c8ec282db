import { formFormats } from '../../forms/index.js';
import { folderEntries, indexFile, isFormFormat } from '../../project/index.js';
import type { Command } from '../call/command.js';
import { generate } from '../write/generate.js';

/** `isu generate forms`: the forms of every timepoint and informant. */
export const run: Command = (call) =>
  generate(call, {
    formats: `${formFormats.join(',')}|all`,
    configured: ({ forms }) => forms,
    expand: (format) => (format === 'all' ? formFormats : [format]),
    make: (design, format) => call.rooms.forms(design, { to: isFormFormat(format) ? format : 'html' }),
    index: { ...indexFile, text: (generated) => call.rooms.folderPage(folderEntries(generated), call.language) },
  });
