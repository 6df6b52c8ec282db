/** An option that has a column of its own: which code, and where. */
export interface Part {
  code: string;
  at: number;
}

/** What stands in the column of an option that is chosen, and of one that is not. */
export interface Marks {
  chosen: readonly string[];
  not: readonly string[];
}

/**
 * Several chosen answers that have a column each, as one cell: the codes with spaces between. What is neither mark is
 * left in the cell as it stands, so that the check says that it is no code.
 */
export function together(parts: readonly Part[], { chosen, not }: Marks): (cells: readonly string[]) => string {
  return (cells) =>
    parts
      .flatMap(({ code, at }) => {
        const mark = (cells[at] ?? '').trim();
        if (chosen.includes(mark)) return [code];
        return not.includes(mark) ? [] : [mark];
      })
      .join(' ');
}
