import { type Columns, columnsOf, padding, sameTable } from './columns.js';
import { type Token, width } from './tokens.js';
import type { Block, Entry, Remark, Statement } from './tree.js';

const longestLine = 120;
const step = '  ';
/** A statement that goes on over several lines is indented more than a block in it. */
const continued = '    ';

/** The lines of a file. A text over several lines stands in one of them as it is. */
export const linesOf = (file: Block): string[] => block(file.entries, '', betweenElements);

/** Whether there is an empty line before the entry at an index (not the first). */
type Between = (entries: Entry[], index: number) => boolean;
const asWritten: Between = (entries, index) => entries[index]?.blank === true;

/** There is always one between what stands outermost and has a block; comments go with what they stand before. */
function betweenElements(entries: Entry[], index: number): boolean {
  const before = entries[index - 1];
  if (asWritten(entries, index) || before?.kind !== 'statement') return asWritten(entries, index);
  const rest = entries.slice(index);
  const length = rest.findIndex((entry) => entry.kind === 'statement') + 1;
  const after = rest[length - 1];
  if (after?.kind !== 'statement' || rest.slice(0, length).some((entry) => entry.blank)) return false;
  return before.block !== undefined || after.block !== undefined;
}

function block(entries: Entry[], indent: string, blankBefore: Between): string[] {
  const lines: string[] = [];
  const tables = tablesOf(entries, indent, blankBefore);
  entries.forEach((entry, i) => {
    if (i > 0 && blankBefore(entries, i)) lines.push('');
    if (entry.kind === 'remark') lines.push(...remark(entry, indent));
    else lines.push(...statement(entry, indent, tables.get(entry) ?? {}));
  });
  return lines;
}

/** Columns for neighbouring one-line statements of the same kind. */
function tablesOf(entries: Entry[], indent: string, blankBefore: Between): Map<Statement, Columns> {
  const found = new Map<Statement, Columns>();
  let rows: Statement[] = [];
  const close = () => {
    const columns = columnsOf(rows);
    for (const row of rows) found.set(row, columns);
    rows = [];
  };
  entries.forEach((entry, i) => {
    const last = rows[rows.length - 1];
    if (entry.kind !== 'statement' || oneLine(entry, indent) === undefined) {
      close();
      return;
    }
    if (last && (blankBefore(entries, i) || !sameTable(last, entry))) close();
    rows.push(entry);
  });
  close();
  return found;
}

function remark({ comments: [first, ...rest] }: Remark, indent: string): string[] {
  const lines = commentLines(first as Token, indent);
  const last = lines.pop() ?? '';
  lines.push([last, ...rest.map(plain)].join(' '));
  return lines;
}

/** A comment on a line of its own; its other lines move with the first. */
function commentLines(comment: Token, indent: string): string[] {
  const [first = '', ...rest] = comment.text.split(/\r\n?|\n/);
  const move = indent.length - comment.column;
  return [
    indent + first.trimEnd(),
    ...rest.map((line) => {
      const room = /^\s*/.exec(line)?.[0].length ?? 0;
      return (move >= 0 ? ' '.repeat(move) + line : line.slice(Math.min(room, -move))).trimEnd();
    }),
  ];
}

const plain = (token: Token): string =>
  token.comment ? token.text.replace(/[^\S\r\n]+(?=[\r\n]|$)/g, '') : token.text;

function statement(entry: Statement, indent: string, columns: Columns): string[] {
  const trail = entry.trail.map((comment) => ` ${plain(comment)}`).join('');
  const short = oneLine(entry, indent, columns);
  if (short !== undefined) return [indent + short + trail];
  const { block: inner } = entry;
  const whole = joined(entry, {});
  const lines = fits(indent + whole) && !mustBreak(entry) ? [indent + whole] : broken(entry, indent);
  if (!inner) return append(lines, trail);
  const opened = append(lines, inner.trail.map((comment) => ` ${plain(comment)}`).join(''));
  return [...opened, ...block(inner.entries, indent + step, asWritten), `${indent}}${trail}`];
}

const append = (lines: string[], text: string): string[] => [
  ...lines.slice(0, -1),
  `${lines[lines.length - 1] ?? ''}${text}`,
];

/**
 * A statement as one line without its indentation, if it can be one: it fits (however it is lined up) or the author has
 * not broken it, and it has no block, or a block with one statement that was written on the line.
 */
function oneLine(entry: Statement, indent: string, columns: Columns = {}): string | undefined {
  const simple = inOneLine(entry, {});
  if (simple === undefined) return undefined;
  const unbroken = !entry.block && entry.head.every((token, i) => i === 0 || token.breaks === 0);
  return unbroken || fits(indent + simple) ? inOneLine(entry, columns) : undefined;
}

function inOneLine(entry: Statement, columns: Columns): string | undefined {
  if (mustBreak(entry) || entry.head.some((token) => /[\r\n]/.test(token.text))) return undefined;
  const own = joined(entry, columns);
  const { block: inner } = entry;
  if (!inner) return own;
  if (!inner.oneLine || inner.trail.length > 0 || inner.entries.length > 1) return undefined;
  const [only] = inner.entries;
  if (!only) return `${own}}`;
  if (only.kind === 'remark' || only.lead.length > 0 || only.trail.length > 0) return undefined;
  const content = inOneLine(only, {});
  return content === undefined ? undefined : `${own} ${content} }`;
}

const fits = (text: string): boolean => text.split(/\r\n?|\n/).every((line) => width(line) <= longestLine);

/** Comments that a line must end after, or that stand on lines of their own, keep the words around them on their lines. */
const mustBreak = (entry: Statement): boolean =>
  entry.head.some((token) => token.line || (token.comment && token.breaks > 0));

function joined(entry: Statement, columns: Columns): string {
  let text = entry.lead.map((comment) => `${plain(comment)} `).join('');
  entry.head.forEach((token, i) => {
    const before = entry.head[i - 1];
    text += (before ? space(before, token) : '') + padding(entry, i, columns) + plain(token);
  });
  return text;
}

/** The lines that the author has broken a long statement into. */
function broken(entry: Statement, indent: string): string[] {
  const lines: string[] = [];
  let line = indent + entry.lead.map((comment) => `${plain(comment)} `).join('');
  entry.head.forEach((token, i) => {
    const before = entry.head[i - 1];
    const gap = before ? space(before, token) : '';
    if (before && (before.line || (token.breaks > 0 && gap !== '' && token.text !== '{'))) {
      lines.push(line);
      line = indent + continued + plain(token);
    } else {
      line += gap + plain(token);
    }
  });
  return [...lines, line];
}

function space(before: Token, after: Token): string {
  if (after.comment) return ' ';
  return before.tight.after || after.tight.before ? '' : ' ';
}
