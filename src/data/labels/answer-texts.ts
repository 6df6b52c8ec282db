import { type Form, type FormItem, noWord, stepsOf, stepWording, yesNoCodes, yesWord } from '../../forms/index.js';
import { folded, foldings, spaced, words } from './folded.js';

type Texts = readonly string[];
type Wording = FormItem['text'];

const truths: Readonly<Record<string, Texts>> = {
  [yesNoCodes.yes]: ['true', 'sant', 'y'],
  [yesNoCodes.no]: ['false', 'falskt', 'n'],
};

/** A text in all the languages that it has. */
export const inAll = (form: Form, wording: Wording): string[] =>
  Object.values(form.dictionary.translated(wording)).filter((text) => text.trim() !== '');

/** The codes of an item's answers, each with what the answer is called in any language. */
function answersOf(item: FormItem, form: Form): [code: string, texts: Texts][] {
  const { kind } = item;
  const step = (value: number, text: Wording | undefined, declines?: true): [string, Texts] => {
    // A number in words is not always written as the code: −5.
    if (!text) return [String(value), inAll(form, stepWording({ value }, []))];
    const whole = inAll(form, stepWording({ value, text }, Object.keys(form.dictionary.translated(text))));
    return [String(value), declines ? inAll(form, text) : [...whole, ...inAll(form, text)]];
  };
  const said = ('options' in kind ? kind.options : undefined) ?? [];
  switch (kind.type) {
    case 'rating': {
      const { low, high } = kind.range;
      const steps = stepsOf(kind) ?? [
        ...(low === undefined ? [] : [{ value: low, text: kind.lowLabel }]),
        ...(high === undefined ? [] : [{ value: high, text: kind.highLabel }]),
        ...said.map(({ code, text, declines }) => ({ value: Number(code), text, declines })),
      ];
      return steps.map(({ value, text, declines }) => step(value, text, declines));
    }
    case 'number':
      return said.map(({ code, text }) => step(Number(code), text));
    case 'yes-no':
      return [
        [yesNoCodes.yes, [...inAll(form, yesWord), ...(truths[yesNoCodes.yes] ?? [])]],
        [yesNoCodes.no, [...inAll(form, noWord), ...(truths[yesNoCodes.no] ?? [])]],
      ];
    case 'choice':
      return kind.options.map(({ code, text }): [string, Texts] => {
        const words =
          kind.yesNo && code === yesNoCodes.yes ? yesWord : kind.yesNo && code === yesNoCodes.no ? noWord : {};
        return [code, [...inAll(form, text), ...inAll(form, words)]];
      });
    case 'choices':
      return kind.options.map(({ code, text }): [string, Texts] => [code, inAll(form, text)]);
    default:
      return [];
  }
}

/** What each answer to a question is called, by its code, in any of the forms that ask it and in any language. */
export class AnswerTexts {
  readonly kind: FormItem['kind']['type'];
  readonly codes: ReadonlySet<string>;
  /** Codes that are also what another answer is called: which of them is meant only the rest of the file tells. */
  readonly doubtful: ReadonlySet<string>;
  /** By the text as it is, then by what is left of it; `undefined` where two answers are called the same. */
  readonly #exact = new Map<string, string | undefined>();
  readonly #folded = new Map<string, string | undefined>();
  readonly #words: { code: string; words: string }[] = [];

  constructor(asked: readonly { item: FormItem; form: Form }[]) {
    const [first] = asked;
    this.kind = first?.item.kind.type ?? 'text';
    const answers = asked.flatMap(({ item, form }) => answersOf(item, form));
    this.codes = new Set(answers.map(([code]) => code));
    const put = (map: Map<string, string | undefined>, text: string, code: string) =>
      map.set(text, map.has(text) && map.get(text) !== code ? undefined : code);
    const doubtful = new Set<string>();
    for (const [code, texts] of answers) {
      for (const text of new Set(texts)) {
        put(this.#exact, spaced(text), code);
        for (const one of foldings(text)) put(this.#folded, one, code);
        const plain = words(text);
        if (plain !== '') this.#words.push({ code, words: plain });
        const other = spaced(text);
        if (other !== code && this.codes.has(other)) doubtful.add(other);
      }
    }
    this.doubtful = doubtful;
  }

  /** The code of the answer that is called so; undefined where none is, or more than one. */
  code(text: string): string | undefined {
    const exact = spaced(text);
    if (this.#exact.has(exact)) return this.#exact.get(exact);
    return this.#folded.get(folded(text));
  }

  /**
   * The codes of several answers in one cell, whatever stands between them: `1 3`, `1, 3`, `Familj;Annan;`, or `Familj Annan`,
   * where answers may have spaces in them. Undefined where the cell can be read in no way, or in more than one.
   */
  chosen(text: string): readonly string[] | undefined {
    const parts = text.split(/[\s,;|]+/).filter((part) => part !== '');
    if (parts.every((part) => this.codes.has(part))) return parts;
    const cell = words(text);
    const known = new Map<number, readonly string[][]>();
    const from = (start: number): readonly string[][] => {
      const at = start + (/^[\s,;|]*/.exec(cell.slice(start))?.[0].length ?? 0);
      if (at >= cell.length) return [[]];
      const before = known.get(at);
      if (before) return before;
      known.set(at, []);
      const found = new Map<string, string[]>();
      for (const { code, words: one } of this.#words) {
        if (!cell.startsWith(one, at)) continue;
        const end = at + one.length;
        if (end < cell.length && !/[\s,;|]/.test(cell[end] ?? '')) continue;
        for (const rest of from(end)) {
          const all = [code, ...rest];
          if (found.size < 3) found.set(all.join(' '), all);
        }
      }
      const ways = [...found.values()];
      known.set(at, ways);
      return ways;
    };
    const ways = from(0);
    return ways.length === 1 ? ways[0] : undefined;
  }
}
