import { type FolderEntry, type FormFormat, formFormats } from '../forms/index.js';
import type { Design } from '../model/index.js';
import type { Generated } from './manifest.js';

/** The page that explains the folder. It belongs to no design: any run of isu may write it anew. */
export const indexFile = { path: 'index.html', design: '*' } as const;

export const isFormFormat = (format: string | undefined): format is FormFormat =>
  formFormats.some((each) => each === format);

/** The forms in the folder; files that no run makes any more are left out, and so are plans and reviews. */
export function folderEntries(generated: ReadonlyMap<string, Generated>): FolderEntry[] {
  // By path, so that the page is the same whichever run made what.
  const sorted = [...generated].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([path, { by, format, of = {}, title, left }]) =>
    by === 'generate forms' && isFormFormat(format) && !left
      ? [{ path, format, design: of, ...(title && { title }) }]
      : [],
  );
}

/** The design's title by language; without one, its name. */
export const designTitle = ({ title, name, languages }: Design): Record<string, string> =>
  title ? { [languages?.[0] ?? 'sv']: title.text, ...title.translations } : { sv: name };
