import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { TextFinding } from './api.js';
import { type IsuParseResult, longestText } from './parser.js';
import { files } from './say.js';
import { finding, syntaxFindings } from './syntax-findings.js';

/** Why a text cannot be rewritten without guessing what was meant: errors of syntax. Empty when it can be. */
export function refusals(services: LangiumCoreServices, document: LangiumDocument): TextFinding[] {
  if ((document.parseResult as IsuParseResult).tooLong) {
    const start = { line: 0, character: 0 };
    return [finding('file-too-long', files.tooLong(longestText / 1_000_000), { start, end: start })];
  }
  const { keywords } = document.parseResult as IsuParseResult;
  return syntaxFindings(services, document, keywords).filter((f) => f.severity === 'error');
}

/** Whether a document was read without guessing; as `refusals`, without making the findings. */
export function isRewritable(document: LangiumDocument): boolean {
  const { failures, slips, tooLong } = document.parseResult as IsuParseResult;
  return !tooLong && failures.length === 0 && slips.every((slip) => slip.slip === 'decomposed');
}
