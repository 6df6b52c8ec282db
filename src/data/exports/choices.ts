/** An option that has a column of its own: which code, and where. */
export interface Part {
  code: string;
  at: number;
}

/** What stands in the column of an option that is chosen, and of one that is not. */
export interface Marks {
  chosen: readonly string[];
  not: readonly string[];
  /** The same in words, in small letters, where the program may write it so. */
  chosenWords?: readonly string[];
  notWords?: readonly string[];
}

/** How the marks of several answers are read, and whether they stood in words. */
export class Together {
  readonly #marks: Marks;
  inWords = false;

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /**
   * Several chosen answers that have a column each, as one cell: the codes with spaces between. What is neither mark is
   * left in the cell as it stands, so that it is said to be no code.
   */
  cell(parts: readonly Part[]): (cells: readonly string[]) => string {
    const { chosen, not, chosenWords = [], notWords = [] } = this.#marks;
    return (cells) =>
      parts
        .flatMap(({ code, at }) => {
          const mark = (cells[at] ?? '').trim();
          if (not.includes(mark)) return [];
          if (chosen.includes(mark)) return [code];
          const word = mark.toLowerCase();
          const isChosen = chosenWords.includes(word);
          if (!isChosen && !notWords.includes(word)) return [mark];
          this.inWords = true;
          return isChosen ? [code] : [];
        })
        .join(' ');
  }
}
