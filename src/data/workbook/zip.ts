import { unzipSync } from 'fflate';

/** Why nothing of an Office document is read. */
export type WhyNot = 'too-much' | 'no-zip' | 'document-type';
export class NotUnzipped extends Error {
  constructor(readonly why: WhyNot) {
    super(why);
  }
}

/** So many parts there are at the most. */
const mostParts = 5_000;

/**
 * The parts of an Office document that are wanted, by path. Never more than the sizes that it states, which together are `largest`
 * bytes at the most; nothing with a document type, which can be made to do harm. Throws a `NotUnzipped` otherwise.
 */
export function unzipped(
  bytes: Uint8Array,
  largest: number,
  wanted: (path: string) => boolean,
): Map<string, Uint8Array> {
  let size = 0;
  let count = 0;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > largest || count > mostParts) throw new NotUnzipped('too-much');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof NotUnzipped ? error : new NotUnzipped('no-zip');
  }
  const all = new Map(Object.entries(found));
  for (const [path, content] of all) {
    if (/\.(xml|rels)$/i.test(path) && hasDocumentType(content)) throw new NotUnzipped('document-type');
  }
  return all;
}

/** Looked for where it may stand: before the first element. */
function hasDocumentType(content: Uint8Array): boolean {
  return /<!(doctype|entity)/i.test(new TextDecoder().decode(content.subarray(0, 100_000)));
}

/** Of a workbook; pictures, macros, links to other files and the like say nothing of what stands in its cells. */
export const isOfWorkbook = (path: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/|xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/|worksheets\/[^/]+\.xml))/i.test(
    path,
  );
