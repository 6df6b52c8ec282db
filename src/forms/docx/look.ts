import { wordLanguage } from '../../documents/docx/index.js';
import { boxFont, headingStyle, type Numbering, type Style, type Styles } from '../../documents/word/index.js';

/** Half points. What is answered is never smaller than 12 points; the smallest is for staff. */
export const sizes = { text: 24, question: 26, box: 32, card: 40, small: 19 } as const;
/** A face with wide, open letters that every computer has, for Arabic script too. */
const font = 'Arial';
export const black = '000000';
/** Ink for what is not to be read by the person who answers; 7:1 against white. */
export const soft = '595959';
export const shade = 'EDEDED';
/** Height of what is written in by hand, in twips: 0.9 cm. */
export const writingHeight = 510;

const line = 264;
const heading = (level: 0 | 1 | 2, size: number, before: number, after: number): Style =>
  headingStyle(level, { size, bold: true, color: black, font }, { before, after, line });
const paragraph = (id: string, name: string, size: number, before: number, after: number): Style => ({
  id,
  name,
  run: { size },
  paragraph: { spacing: { before, after, line } },
});
const bold = { size: sizes.question, bold: true };

/** The looks by name, so that they can be changed in one place in Word: a larger type for somebody who sees badly. */
export const styles = (language: string): Styles => ({
  all: {
    run: { font, size: sizes.text, language: wordLanguage(language), bidirectional: wordLanguage(language) },
    paragraph: { spacing: { after: 80, line } },
  },
  styles: [
    heading(0, 40, 0, 80),
    heading(1, 32, 360, 120),
    heading(2, 26, 200, 60),
    { id: 'Code', name: 'Code', of: 'letters', run: { size: sizes.small, bold: false, color: soft } },
    { id: 'Box', name: 'Box', of: 'letters', run: { size: sizes.box, font: boxFont, color: black } },
    { id: 'SmallBox', name: 'Small Box', of: 'letters', run: { size: sizes.text, font: boxFont, color: black } },
    { ...paragraph('Question', 'Question', sizes.question, 280, 60), run: bold },
    { ...paragraph('QuestionAfter', 'Question After', sizes.question, 0, 60), run: bold },
    paragraph('Condition', 'Condition', sizes.text, 280, 20),
    paragraph('Help', 'Help', sizes.text, 0, 60),
    paragraph('Option', 'Option', sizes.text, 20, 20),
    paragraph('Cell', 'Cell', sizes.text, 20, 20),
    { ...paragraph('Staff', 'Staff', sizes.small, 40, 40), run: { size: sizes.small, color: soft } },
    { id: 'Gap', name: 'Gap', paragraph: { spacing: { before: 0, after: 0, line: 120, exact: true } } },
  ],
});

const step = 357;
export const bullets: Numbering = {
  bullets: [{ text: '•', left: step, hanging: step, spacing: { before: 20, after: 40 } }],
};
