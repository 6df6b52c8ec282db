import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import type { NextFeature } from 'langium/lsp';
import { deepest, keywordOf, statementKeywords } from '../../language/editor.js';
import type { IsuServices } from '../module.js';
import { follow } from './follow.js';
import type { Place } from './place.js';

/** What may stand at a place. */
export interface Allowed {
  /** What goes on with the statement that the place is in. */
  here: NextFeature[];
  /** What begins a new statement. */
  statements: NextFeature[];
  /** Heads of the blocks around the place, then the statement that it is in. */
  heads: IToken[];
  statement: IToken[];
}

/** A statement seldom stands on more lines than this; further back, a beginning is not looked for. */
const mostLines = 12;

/**
 * Only the blocks around a place and the statement that it is in decide what may stand there. So the rest of the file
 * is left out, and may be wrong in any way.
 */
export function allowedAt(services: IsuServices, place: Place): Allowed {
  const tokens = place.before;
  const around: IToken[][] = [[]];
  let from = 0;
  const opened = openBraces(tokens);
  // What stands so deep is not read.
  if (opened.length > deepest) return { here: [], statements: [], heads: [], statement: [] };
  for (const open of opened) {
    const outer = around.at(-1) ?? [];
    around.push([...outer, ...statementBefore(services, outer, tokens.slice(from, open + 1)).tokens]);
    from = open + 1;
  }
  const own = tokens.slice(from);
  let heads = around.pop() ?? [];
  let found = statementBefore(services, heads, own);
  // A statement that only fits further out: the block before it has not been closed.
  while (!place.startsLine && own.length > 0 && found.tokens.length === 0 && around.length > 1) {
    const outer = around.pop() ?? [];
    const fits = statementBefore(services, outer, own);
    if (fits.tokens.length > 0) [heads, found] = [outer, fits];
  }
  const { tokens: statement, next } = found;
  const fresh = follow(services, heads);
  const isStatement = statementTest(services, fresh);
  const here = next.filter((each) => !isStatement(each));
  const starts = place.startsLine || tokens.at(-1)?.image === '{' || tokens.at(-1)?.image === '}';
  // In the middle of an unfinished statement nothing new can begin.
  const statements = starts || statement.length === 0 || next.some(isStatement) ? fresh.filter(isStatement) : [];
  return { here, statements, heads, statement };
}

function openBraces(tokens: readonly IToken[]): number[] {
  const open: number[] = [];
  tokens.forEach(({ image }, index) => {
    if (image === '{') open.push(index);
    else if (image === '}') open.pop();
  });
  return open;
}

/** The last statement of some tokens: from the nearest beginning of a line from which they can be read. */
function statementBefore(
  services: IsuServices,
  heads: readonly IToken[],
  tokens: readonly IToken[],
): { tokens: IToken[]; next: NextFeature[] } {
  let lines = 0;
  for (let at = tokens.length - 1; at >= 0 && lines < mostLines; at--) {
    const token = tokens[at] as IToken;
    const previous = tokens[at - 1];
    if (token.image === '}') break;
    const starts = !previous || previous.image === '}' || previous.endLine !== token.startLine;
    if (!starts) continue;
    lines++;
    if (!keywordOf(token.image)) continue;
    const statement = tokens.slice(at);
    const next = follow(services, [...heads, ...statement]);
    if (next.length > 0) return { tokens: statement, next };
  }
  return { tokens: [], next: [] };
}

/** Tells what begins a statement in the block from what goes on with one, also where both are the same word. */
function statementTest(services: IsuServices, fresh: readonly NextFeature[]): (next: NextFeature) => boolean {
  const keywords = statementKeywords(services.Grammar);
  const beginnings = new Set(fresh.map(({ feature }) => feature));
  return ({ feature }) => beginnings.has(feature) && (!GrammarAST.isKeyword(feature) || keywords.has(feature));
}
