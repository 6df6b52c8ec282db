/** Whether a file is one of the language, by its name: nothing else is read as one. */
export const isDesignFile = (path: string): boolean => /[^/\\]\.isu$/.test(path);
