import type { IToken } from 'chevrotain';
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { type Language, nearest } from '../model/index.js';
import type { Fix, TextFinding, TextRange } from './api.js';
import type { Expected, expectedAfter } from './expected.js';
import type { Slip } from './lexer.js';
import type { Failure, IsuParseResult } from './parser.js';
import { fixes, slips, syntax } from './say.js';
import { type TextRule, textRules } from './text-findings.js';
import { keywordIn, keywordOf } from './vocabulary.js';

export function finding(
  rule: TextRule,
  message: TextFinding['message'],
  range: TextRange,
  fix: Fix[] = [],
): TextFinding {
  return { ...textRules[rule], name: rule, message, range, fixes: fix };
}

/** What keeps a file from being read as it was meant, in the order of the text. */
export function syntaxFindings(
  services: LangiumCoreServices,
  document: LangiumDocument,
  language: Language,
): TextFinding[] {
  const result = document.parseResult as IsuParseResult;
  const at = (start: number, end: number): TextRange => ({
    start: document.textDocument.positionAt(start),
    end: document.textDocument.positionAt(Math.max(end, start)),
  });
  // On a line whose quotation marks do not add up, words are read as text and text as words: that is said, and no more.
  const line = (offset: number) => document.textDocument.positionAt(offset).line;
  const unopened = result.failures.filter(({ repair }) => repair.kind === 'quote').flatMap(({ token }) => token ?? []);
  const unclosed = result.slips.filter(({ slip }) => slip === 'unclosed');
  const opening = new Set(unopened.map(({ startOffset }) => line(startOffset)));
  const closing = new Set(unclosed.map(({ start }) => line(start)));
  const kept = result.slips.filter(({ slip, start }) =>
    slip === 'unclosed' ? !opening.has(line(start)) : !opening.has(line(start)) && !closing.has(line(start)),
  );
  return [
    ...kept.map((slip) => slipFinding(slip, document.textDocument.getText(), at)),
    ...result.failures.map((failure) => failureFinding(services, failure, language, at)),
  ];
}

let after: typeof expectedAfter | undefined;
/** What may stand at a place is only asked when a text does not parse; until this has run, findings go without it. */
export async function loadExpected(): Promise<void> {
  after ??= (await import('./expected.js')).expectedAfter;
}
const nothing: Expected = { words: [], things: [], spellings: new Map() };

type Place = (start: number, end: number) => TextRange;

function slipFinding(slip: Slip, text: string, at: Place): TextFinding {
  const { rule, say, fix } = slips[slip.slip];
  const range = at(slip.start, slip.end);
  const edits = slip.instead === undefined ? [] : [{ title: fix, edits: [{ range, newText: slip.instead }] }];
  return finding(rule, say(text.slice(slip.start, slip.end), slip.instead ?? ''), range, edits);
}

const end = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;

function failureFinding(services: LangiumCoreServices, failure: Failure, language: Language, at: Place): TextFinding {
  const { token, before, repair } = failure;
  const last = before.filter((t) => !t.isInsertedInRecovery).at(-1);
  const place = token ? at(token.startOffset, end(token)) : last ? at(last.startOffset, end(last)) : at(0, 0);
  const about = repair.about && at(repair.about.startOffset, end(repair.about));
  switch (repair.kind) {
    case 'missing-brace':
      return finding('missing-brace', syntax.missingBrace, about ?? place, braceFix(last, at));
    case 'missing-open': {
      const stop = repair.about ? end(repair.about) : 0;
      const edits = [{ range: at(stop, stop), newText: ' {' }];
      return finding('missing-brace', syntax.missingOpen, about ?? place, [{ title: fixes.openBrace, edits }]);
    }
    case 'quote': {
      const { startOffset: start } = token as IToken;
      const range = { start: place.start, end: place.start };
      const { rule, say, fix } = slips.unopened;
      return finding(rule, say('', ''), at(start, end(token as IToken)), [
        { title: fix, edits: [{ range, newText: '"' }] },
      ]);
    }
    case 'early-brace':
    case 'extra-brace': {
      const range = about ?? place;
      const message = repair.kind === 'early-brace' ? syntax.earlyBrace : syntax.extraBrace;
      return finding('missing-brace', message, range, [{ title: fixes.removeBrace, edits: [{ range, newText: '' }] }]);
    }
    case 'clause':
      if (token && repair.about) return clauseFinding(token, repair, at);
      break;
    case 'name': {
      const expected = after?.(services, before.slice(0, repair.from), language, false) ?? nothing;
      // A name is what is missing, where one can stand; else a word of a list.
      const missing = expected.things.length > 0 ? { ...expected, words: [] } : expected;
      return finding('syntax', syntax.unfinished(missing), about ?? place);
    }
    case 'comma': {
      const range = last ? at(end(last), end(last)) : place;
      const fix = { title: fixes.comma, edits: [{ range, newText: ',' }] };
      return finding('syntax', syntax.comma(token?.image ?? ''), place, [fix]);
    }
    case 'block':
      if (token?.image === '{') return finding('syntax', syntax.block(token.image), place);
      break;
    case 'unfinished': {
      // Reading went on into the next line; what is missing stands after the last word of the line before.
      const own = before.slice(0, repair.to);
      const stop = own.at(-1);
      const expected = after?.(services, own, language, false) ?? nothing;
      return finding('syntax', syntax.unfinished(expected), stop ? at(stop.startOffset, end(stop)) : place);
    }
  }
  const anew = token !== undefined && (!last || last.endLine !== token.startLine || last.image === '{');
  const found = after?.(services, before, language, anew) ?? nothing;
  // Where a line begins, a statement is what was meant, not the rest of the one before.
  const expected = anew && found.words.length > 0 ? { ...found, things: [] } : found;
  const read = repair.kind === 'misspelt' ? keywordOf(repair.insert[0]?.image ?? '') : undefined;
  const meant = read ? keywordIn(language, read) : token && meantBy(token.image, expected);
  const fix = meant && token ? [{ title: fixes.replace(meant), edits: [{ range: place, newText: meant }] }] : [];
  return finding('syntax', syntax.unexpected(token?.image, expected, meant), place, fix);
}

/** What a misspelt word was, in the file's language, whichever it was spelt in. */
function meantBy(word: string, { spellings }: Expected): string | undefined {
  const [near] = nearest(word, spellings.keys());
  return near === undefined ? undefined : spellings.get(near);
}

/** A clause after the block that it belongs before: the fix moves it. */
function clauseFinding(token: IToken, { insert, about, from, to }: Failure['repair'], at: Place): TextFinding {
  const brace = about as IToken;
  const count = insert.length - insert.indexOf(brace);
  const clause = insert.slice(0, to - from - count);
  const closing = insert.at(-1) as IToken;
  const last = clause.at(-1) ?? token;
  const text = `${words(clause)} `;
  const edits = [
    { range: at(brace.startOffset, brace.startOffset), newText: text },
    { range: at(end(closing), end(last)), newText: '' },
  ];
  return finding('syntax', syntax.clause(token.image), at(token.startOffset, end(last)), [
    { title: fixes.moveBefore, edits },
  ]);
}

/** Tokens with the space between them that they were written with, on one line. */
const words = (tokens: readonly IToken[]): string =>
  tokens
    .map((token, i) => {
      const before = tokens[i - 1];
      return (before && end(before) < token.startOffset ? ' ' : '') + token.image;
    })
    .join('');

function braceFix(last: IToken | undefined, at: Place): Fix[] {
  if (!last) return [];
  const range = at(end(last), end(last));
  return [{ title: fixes.addBrace, edits: [{ range, newText: '\n}' }] }];
}
