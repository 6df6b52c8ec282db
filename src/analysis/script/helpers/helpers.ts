/** The one of two texts that is in the script's language. */
export type Say = (sv: string, en: string) => string;
/** A part of the script's own functions, as R. */
export type Helper = (s: Say) => string;

/** R code as it stands, with its own backslashes. */
export const r = String.raw;
