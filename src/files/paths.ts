/** Paths with forward slashes, as Node's `path.posix` has them, for where there is no Node. */

export const sep = '/';

export const isAbsolute = (path: string): boolean => path.startsWith('/');

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute(path)) parts.push('..');
  }
  return (isAbsolute(path) ? '/' : '') + parts.join('/');
}

export function join(...parts: string[]): string {
  return normal(parts.filter((part) => part !== '').join('/')) || '.';
}

/** From the last absolute part on; the root, where none is. */
export function resolve(...parts: string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  return normal(`/${parts.slice(Math.max(from, 0)).join('/')}`);
}

export function dirname(path: string): string {
  const bare = path.replace(/(?<=.)\/+$/, '');
  const at = bare.lastIndexOf('/');
  return at < 0 ? '.' : bare.slice(0, at).replace(/\/+$/, '') || '/';
}

export function basename(path: string): string {
  const bare = path.replace(/\/+$/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}

export function relative(from: string, to: string): string {
  const [a, b] = [from, to].map((path) => resolve(path).split('/').filter(Boolean)) as [string[], string[]];
  const different = a.findIndex((part, index) => part !== b[index]);
  const shared = different < 0 ? a.length : different;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
}
