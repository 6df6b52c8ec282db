import { type FormFormat, formFormats } from '../../forms/formats.js';
import type { FolderEntry } from '../../forms/index.js';
import type { Command } from '../command.js';
import { generate } from '../generate.js';
import type { Generated } from '../manifest.js';

const isFormat = (format: string | undefined): format is FormFormat => formFormats.some((each) => each === format);

/** What the folder holds that can be explained; files that no run makes any more are left out. */
function entries(generated: ReadonlyMap<string, Generated>): FolderEntry[] {
  return [...generated].flatMap(([path, { format, of = {}, title, left }]) =>
    isFormat(format) && !left ? [{ path, format, design: of, ...(title && { title }) }] : [],
  );
}

/** `isu generate forms`: the forms of every timepoint and informant. */
export const run: Command = (call) =>
  generate(call, {
    formats: `${formFormats.join(',')}|all`,
    configured: ({ forms }) => forms,
    expand: (format) => (format === 'all' ? formFormats : [format]),
    make: (design, format) => call.rooms.forms(design, { to: isFormat(format) ? format : 'html' }),
    index: { path: 'index.html', text: (generated) => call.rooms.folderPage(entries(generated), call.language) },
  });
