import type { Token } from './tokens.js';

/** A statement with the comments that belong to it. */
export interface Statement {
  kind: 'statement';
  /** A blank line stands before it. */
  blank: boolean;
  /** Short comments before it on its own line. */
  lead: Token[];
  /** Its words, and comments among them. */
  head: Token[];
  block?: Block;
  /** Comments after it on its last line. */
  trail: Token[];
}
/** Comments on a line of their own. */
export interface Remark {
  kind: 'remark';
  blank: boolean;
  comments: Token[];
}
export type Entry = Statement | Remark;
export interface Block {
  /** Comments after `{` on its line. */
  trail: Token[];
  entries: Entry[];
  /** It was written on one line. */
  oneLine: boolean;
}

/** Sorts the tokens of a whole file (without errors of syntax) into statements, blocks and comments. */
export function treeOf(tokens: Token[]): Block {
  return new Sorter(tokens).block();
}

class Sorter {
  private at = 0;

  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  /** Up to the `}` that ends the block, or to the end of the file. */
  block(): Block {
    const from = this.at;
    const block: Block = { trail: [], entries: [], oneLine: false };
    for (;;) {
      const previous = block.entries[block.entries.length - 1];
      const lead = this.comments(
        block,
        previous?.kind === 'statement' ? previous : undefined,
        from === this.at && from > 0,
      );
      const token = this.tokens[this.at];
      if (!token || token.text === '}') {
        block.oneLine = this.tokens.slice(from, this.at + 1).every((t) => t.breaks === 0 && !/[\r\n]/.test(t.text));
        this.at++;
        return block;
      }
      block.entries.push(this.statement(lead));
    }
  }

  /** Comments between two statements go to the line that they stand on; what is left stands before the next statement. */
  private comments(block: Block, previous: Statement | undefined, opened: boolean): Token[] {
    const run: Token[] = [];
    while (this.tokens[this.at]?.comment) run.push(this.tokens[this.at++] as Token);
    const next = this.tokens[this.at];
    const lead: Token[] = [];
    if (next?.begins && next.breaks === 0) {
      while (run.length > 0) {
        const last = run[run.length - 1] as Token;
        const before = run.length > 1 ? run[run.length - 2] : undefined;
        if (last.line || /[\r\n]/.test(last.text)) break;
        // A comment between two statements of one line belongs to the first.
        const follows = last.breaks === 0 && !before && previous;
        if (follows) break;
        lead.unshift(last);
        run.pop();
        if (last.breaks > 0) break;
      }
    }
    const trail = opened ? block.trail : previous?.trail;
    while (trail && run[0]?.breaks === 0) trail.push(run.shift() as Token);
    for (const comment of run) {
      const last = block.entries[block.entries.length - 1];
      if (comment.breaks === 0 && last?.kind === 'remark') last.comments.push(comment);
      else block.entries.push({ kind: 'remark', blank: comment.breaks > 1, comments: [comment] });
    }
    return lead;
  }

  private statement(lead: Token[]): Statement {
    const head: Token[] = [this.tokens[this.at++] as Token];
    const statement: Statement = {
      kind: 'statement',
      blank: ((lead[0] ?? head[0])?.breaks ?? 0) > 1,
      lead,
      head,
      trail: [],
    };
    for (;;) {
      let i = this.at;
      while (this.tokens[i]?.comment) i++;
      const next = this.tokens[i];
      // Comments after the last word belong to the lines around the statement.
      if (!next || next.begins || next.text === '}') return statement;
      head.push(...this.tokens.slice(this.at, i + 1));
      this.at = i + 1;
      if (next.text === '{') {
        statement.block = this.block();
        return statement;
      }
    }
  }
}
