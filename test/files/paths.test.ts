import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as paths from '../../src/files/paths.js';

const part = fc.constantFrom('a', 'åäö', 'b.isu', '.', '..', '', ' ');
const path = fc
  .tuple(fc.boolean(), fc.array(part, { maxLength: 6 }))
  .map(([root, parts]) => (root ? '/' : '') + parts.join('/'));
const absolute = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
/** What Node leaves at the end says that a folder is meant: here nobody asks. */
const bare = (text: string) => (text.length > 1 ? text.replace(/\/+$/, '') || '/' : text);

describe('paths without Node are those of Node', () => {
  test('put together', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 3 }), absolute, path, (parts, from, to) => {
        expect(paths.join(...parts)).toBe(bare(posix.join(...parts)));
        expect(paths.resolve(from, to)).toBe(posix.resolve(from, to));
      }),
    );
  });

  test('taken apart', () => {
    fc.assert(
      fc.property(absolute, absolute, (one, to) => {
        const from = posix.normalize(one);
        expect(paths.dirname(from)).toBe(posix.dirname(from));
        expect(paths.basename(from)).toBe(posix.basename(from));
        expect(paths.isAbsolute(from)).toBe(posix.isAbsolute(from));
        expect(paths.relative(from, to)).toBe(posix.relative(from, to));
      }),
    );
  });
});
