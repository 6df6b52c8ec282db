import { textWidth, wordLanguage } from '../../documents/docx/index.js';
import {
  checkBox,
  type Inside,
  type Paragraph,
  type ParagraphLook,
  type RunLook,
  run,
} from '../../documents/word/index.js';
import type { Form } from '../form.js';
import { clean, oneLine } from '../output/text.js';
import { direction } from '../words/languages.js';
import { filled } from '../words/terms.js';
import { inLanguage, ownLanguage, type Said, type Wording } from '../words/wording.js';

type Look = Pick<RunLook, 'bold' | 'italics' | 'size' | 'color'>;
const latin = /\p{Script=Latin}/gu;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** One paper form in one language: writes the form's wordings as Word's paragraphs, each the right way. */
export class Paper {
  readonly own: 'sv' | 'en';
  readonly rightToLeft: boolean;
  /** The sides of the page where lines begin and end. */
  readonly begin: 'left' | 'right';
  readonly end: 'left' | 'right';
  /** The width that there is to write on, in twips. */
  room: number = textWidth;
  #boxes = 0;

  constructor(
    readonly form: Form,
    readonly language: string,
    /** Whether it is the interviewer's version, with codes, rules for going on and response cards. */
    readonly interview: boolean,
  ) {
    this.own = ownLanguage(language);
    this.rightToLeft = direction(language) === 'rtl';
    this.begin = this.rightToLeft ? 'right' : 'left';
    this.end = this.rightToLeft ? 'left' : 'right';
  }

  /** Writes what stands inside something narrower than the page. */
  within<Written>(room: number, write: () => Written): Written {
    const before = this.room;
    this.room = room;
    const written = write();
    this.room = before;
    return written;
  }

  /** One of our own texts with its holes filled in, in the paper's language. */
  fill(words: Said, values: Readonly<Record<string, string>>): Wording {
    return Object.fromEntries(
      Object.entries(this.form.dictionary.translated(words)).map(([language, text]) => [
        language,
        filled(text, values),
      ]),
    );
  }

  #read(wording: Wording) {
    return inLanguage(this.form.dictionary.translated(wording), this.language);
  }

  text(wording: Wording): string {
    return clean(this.#read(wording).text);
  }

  /** Whether a text goes from right to left: our own words stand in English in a paper of such a language. */
  #turns(wording: Wording): boolean {
    const { text, language } = this.#read(wording);
    if (direction(language) === 'ltr') return false;
    return (text.match(latin) ?? []).length <= (text.match(fromRight) ?? []).length;
  }

  /** A wording as a run: its line breaks and tabs are kept, its language and direction marked. */
  run(wording: Wording, look: Look = {}): Inside {
    const { text, language } = this.#read(wording);
    const tag = wordLanguage(language);
    return run(clean(text), {
      ...look,
      ...(this.#turns(wording) && { rightToLeft: true }),
      ...(language !== this.language && { language: tag, bidirectional: tag }),
    });
  }

  /** What is not a wording: a number, a code, a dash. */
  plain(text: string, look: Look = {}): Inside {
    return run(clean(text), { ...look, ...(this.rightToLeft && { rightToLeft: true }) });
  }

  /** Names and codes, for whoever asks the questions or enters the answers; nothing in the version to answer in. */
  code(text: string): Inside[] {
    return this.interview ? [run(` [${text}]`, { style: 'Code' })] : [];
  }

  /** A box to cross, with the name that a screen reader says and the tag that a program finds it by (`variable=code`). */
  box(label: string, tag: string, style: 'Box' | 'SmallBox' = 'Box'): Inside {
    this.#boxes += 1;
    return checkBox(this.#boxes, oneLine(label), tag, style);
  }

  /** A paragraph that runs the way `wording` does, and stands at the side where the paper begins. */
  paragraph(children: readonly Inside[], look: ParagraphLook = {}, wording?: Wording): Paragraph {
    const turned = wording ? this.#turns(wording) : this.rightToLeft;
    return {
      ...(turned && { rightToLeft: true }),
      // A list stands at the side of its bullets.
      ...(turned !== this.rightToLeft && !look.numbering && { alignment: this.begin }),
      ...look,
      children,
    };
  }

  /** One wording as a paragraph. */
  say(wording: Wording, look: ParagraphLook = {}, letters: Look = {}): Paragraph {
    return this.paragraph([this.run(wording, letters)], look, wording);
  }
}
