import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { textWidth, wordLanguage } from '../../documents/docx/index.js';
import type { Form } from '../form.js';
import { clean } from '../output/text.js';
import { direction } from '../words/languages.js';
import { filled } from '../words/terms.js';
import { inLanguage, ownLanguage, type Said, type Wording } from '../words/wording.js';
import { Box } from './check-box.js';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'color'>;
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
    this.begin = this.rightToLeft ? AlignmentType.RIGHT : AlignmentType.LEFT;
    this.end = this.rightToLeft ? AlignmentType.LEFT : AlignmentType.RIGHT;
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

  /** A wording as runs: its line breaks and tabs are kept, its language and direction marked. */
  runs(wording: Wording, look: Look = {}): TextRun[] {
    const { text, language } = this.#read(wording);
    const tag = wordLanguage(language);
    const options = {
      ...look,
      ...(this.#turns(wording) && { rightToLeft: true }),
      ...(language !== this.language && { language: { value: tag, bidirectional: tag } }),
    };
    return clean(text)
      .split('\n')
      .map((line, index) => {
        const children = line.split('\t').flatMap((piece, at) => [...(at > 0 ? [new Tab()] : []), piece]);
        return new TextRun({ ...options, children, ...(index > 0 && { break: 1 }) });
      });
  }

  /** What is not a wording: a number, a code, a dash. */
  plain(text: string, look: Look = {}): TextRun {
    return new TextRun({ ...look, text: clean(text), ...(this.rightToLeft && { rightToLeft: true }) });
  }

  /** Names and codes, for whoever asks the questions or enters the answers; nothing in the version to answer in. */
  code(text: string): TextRun[] {
    return this.interview ? [new TextRun({ text: ` [${text}]`, style: 'Code' })] : [];
  }

  box(label: string, tag: string, style: 'Box' | 'SmallBox' = 'Box'): ParagraphChild {
    this.#boxes += 1;
    return new Box(this.#boxes, label, tag, style) as unknown as ParagraphChild;
  }

  /** A paragraph that runs the way `wording` does, and stands at the side where the paper begins. */
  paragraph(children: readonly ParagraphChild[], options: IParagraphOptions = {}, wording?: Wording): Paragraph {
    const turned = wording ? this.#turns(wording) : this.rightToLeft;
    return new Paragraph({
      ...(turned && { bidirectional: true }),
      // A list stands at the side of its bullets.
      ...(turned !== this.rightToLeft && !options.numbering && { alignment: this.begin }),
      ...options,
      children,
    });
  }

  /** One wording as a paragraph. */
  say(wording: Wording, options: IParagraphOptions = {}, look: Look = {}): Paragraph {
    return this.paragraph(this.runs(wording, look), options, wording);
  }
}
