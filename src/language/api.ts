import type { Design, Language, Said } from '../model/index.js';
import type { Severity } from '../principles/index.js';

/** Zero-based lines and UTF-16 characters, as in the language server protocol. */
export interface TextRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}
export interface TextEdit {
  range: TextRange;
  newText: string;
}
export interface Fix {
  title: Said;
  edits: TextEdit[];
}
/** A finding about the text itself: syntax, names, words, imports. Codes begin with `L-`. */
export interface TextFinding {
  code: string;
  name: string;
  severity: Severity;
  message: Said;
  range: TextRange;
  fixes: Fix[];
}
/** A design with the way back from a model path to the text. An unknown path gives the nearest known one above it. */
export interface DesignSource {
  design: Design;
  place(path: string): { uri: string; range: TextRange };
}
/** One file as read: what is wrong with the text, and the designs in it (as far as they could be understood). */
export interface Reading {
  uri: string;
  text: string;
  /** The language of the file's keywords. */
  keywords: Language;
  findings: TextFinding[];
  designs: DesignSource[];
}
/** Either the new text, or why there is none. */
export type Rewritten = { text: string } | { findings: TextFinding[] };

/** The language without an editor. Made by `createIsu`. */
export interface Isu {
  /** Reads, links and models the files; files that they import are read too. One reading per file, in the order given. */
  open(files: readonly { uri: string; text: string }[]): Promise<Reading[]>;
  /** Lays the file out. Refused (findings) when the text has syntax errors. Never loses a comment. */
  format(text: string, options?: { numbers?: boolean }): Promise<Rewritten>;
  /**
   * Changes the language of the keywords. Refused when a name would be captured, unless `rename`. `uri`: where the text
   * stands, so that what it imports can be read; without it, the names of imported files are not known.
   */
  translate(text: string, to: Language, options?: { rename?: boolean; uri?: string }): Promise<Rewritten>;
}
/** How files that are not given are read: the text, or undefined where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;
