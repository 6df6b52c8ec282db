import type { FoundPart, Texts } from './found.js';
import { joined } from './texts.js';

/**
 * The part of the form that questions stand in, as a reader goes through it: a heading, and texts before the questions.
 * What nothing stands under is told of.
 */
export class Parts {
  #open: { part: FoundPart; where: string; used: boolean } | undefined;

  constructor(readonly lose: (where: string, text: Texts) => void) {}

  /** A heading. One right above it, with nothing in between, is said with it. */
  begin(where: string, title: Texts, stem?: Texts): void {
    const above = this.#open && !this.#open.used ? this.#open.part : undefined;
    this.#open = {
      where,
      used: false,
      part: {
        ...above,
        ...(hasText(title) && { title: above?.title ? joined([above.title, title], ' – ') : title }),
        ...(stem && hasText(stem) && { stem }),
      },
    };
  }

  /** A text for those that answer: before the next questions. */
  say(where: string, text: Texts): void {
    if (!hasText(text)) return;
    if (!this.#open || this.#open.used) this.#open = { where, used: false, part: {} };
    const { part } = this.#open;
    part.introduction = part.introduction ? joined([part.introduction, text], '\n') : text;
  }

  end(): void {
    if (this.#open && !this.#open.used) {
      const { title = {}, introduction = {}, stem = {} } = this.#open.part;
      this.lose(this.#open.where, joined([title, introduction, stem], ' – '));
    }
    this.#open = undefined;
  }

  /** What the next question stands in. */
  get here(): { part?: FoundPart } {
    if (!this.#open) return {};
    this.#open.used = true;
    return { part: this.#open.part };
  }
}

const hasText = (texts: Texts) => Object.keys(texts).length > 0;
