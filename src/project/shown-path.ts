import { isAbsolute, relative, sep } from '#files';

/** A path as printed: relative to the working folder, with forward slashes; absolute on another drive. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file) || '.';
  return (isAbsolute(path) ? file : path).replaceAll(sep, '/');
}
