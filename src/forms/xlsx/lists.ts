import type { FormOption } from '../form.js';
import { noWord, yesWord } from '../words/languages.js';
import { identityNames } from './identity.js';
import { sheetWords, words } from './interface-texts.js';
import { type Speech, short } from './speech.js';
import { style } from './style.js';
import { Cells, letter, type NamedRange, quoted, type SheetOfBook } from './workbook-file.js';

/** What stands in the cell of an option that is chosen, where several may be. */
export const mark = 'X';

/** An option as it stands in a drop-down and in the cell: its code, then as much of its text as can be read there. */
export function entry({ code, text }: Pick<FormOption, 'code' | 'text'>, speech: Speech): string {
  const label = short(speech.line(text), 100);
  return label === '' ? code : `${code} – ${label}`;
}

/** The lists that drop-downs choose from, on a hidden sheet, each under a name of its own. Equal lists are one. */
export class Lists {
  readonly #columns: (string | number)[][] = [];
  readonly #names = new Map<string, string>();
  #identities = 0;
  readonly named: NamedRange[] = [];
  readonly yes: string;
  readonly no: string;
  /** The only choice while a question is not asked. It says so, and counts as no answer. */
  readonly notAsked: string;

  constructor(readonly speech: Speech) {
    this.yes = speech.say(yesWord);
    this.no = speech.say(noWord);
    this.notAsked = speech.word(words.notAsked);
  }

  /** The name of the list with these entries. */
  name(entries: readonly (string | number)[]): string {
    const key = JSON.stringify(entries);
    const known = this.#names.get(key);
    if (known) return known;
    const column = letter(this.#columns.length);
    const name = `list_${this.#columns.length + 1}`;
    const sheet = quoted(this.speech.word(sheetWords.lists));
    this.#columns.push([...entries]);
    this.#names.set(key, name);
    this.named.push({ name, range: `${sheet}!$${column}$1:$${column}$${entries.length}` });
    return name;
  }

  /** The options of a choice: the name of the list of entries, and of the list of their codes, in the same order. */
  options(options: readonly FormOption[]): { entries: string; codes: string } {
    return {
      entries: this.name(options.map((option) => entry(option, this.speech))),
      codes: this.name(options.map(({ code }) => Number(code))),
    };
  }

  yesNo(): string {
    return this.name([this.yes, this.no]);
  }

  marks(): string {
    return this.name([mark]);
  }

  none(): string {
    return this.name([this.notAsked]);
  }

  /** The name of whether the code in the first column of a sheet looks like an identity number. */
  identity(sheet: string): string {
    this.#identities += 1;
    const names = identityNames(`${quoted(sheet)}!$A1`, this.#identities);
    this.named.push(...names);
    return names[2].name;
  }

  sheet(): SheetOfBook {
    const cells = new Cells();
    for (const [column, entries] of this.#columns.entries()) {
      for (const [row, value] of entries.entries()) {
        if (typeof value === 'number') cells.number(row, column, value, style.body);
        else cells.text(row, column, value, style.body);
      }
    }
    return {
      name: this.speech.word(sheetWords.lists),
      cells: cells.map,
      columns: this.#columns.map(() => ({ width: 24 })),
      protection: { sheet: true },
      hidden: true,
    };
  }
}
