import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { wordLanguage } from '../../documents/docx/index.js';
import { boxFont } from './check-box.js';

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

const line = { line: 264, lineRule: LineRuleType.AUTO };
const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: black, font },
  paragraph: { spacing: { before, after, ...line }, keepNext: true },
});
const paragraph = (id: string, name: string, size: number, spacing: { before: number; after: number }) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size },
  paragraph: { spacing: { ...spacing, ...line } },
});

/** The looks by name, so that they can be changed in one place in Word: a larger type for somebody who sees badly. */
export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font,
        size: sizes.text,
        language: { value: wordLanguage(language), bidirectional: wordLanguage(language) },
      },
      paragraph: { spacing: { after: 80, ...line } },
    },
    title: heading(40, 0, 80),
    heading1: heading(32, 360, 120),
    heading2: heading(26, 200, 60),
  },
  characterStyles: [
    { id: 'Code', name: 'Code', run: { size: sizes.small, bold: false, color: soft } },
    { id: 'Box', name: 'Box', run: { size: sizes.box, font: boxFont, color: black } },
    { id: 'SmallBox', name: 'Small Box', run: { size: sizes.text, font: boxFont, color: black } },
  ],
  paragraphStyles: [
    {
      ...paragraph('Question', 'Question', sizes.question, { before: 280, after: 60 }),
      run: { size: sizes.question, bold: true },
    },
    {
      ...paragraph('QuestionAfter', 'Question After', sizes.question, { before: 0, after: 60 }),
      run: { size: sizes.question, bold: true },
    },
    paragraph('Condition', 'Condition', sizes.text, { before: 280, after: 20 }),
    paragraph('Help', 'Help', sizes.text, { before: 0, after: 60 }),
    paragraph('Option', 'Option', sizes.text, { before: 20, after: 20 }),
    paragraph('Cell', 'Cell', sizes.text, { before: 20, after: 20 }),
    {
      ...paragraph('Staff', 'Staff', sizes.small, { before: 40, after: 40 }),
      run: { size: sizes.small, color: soft },
    },
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
    },
  ],
});

const step = 357;
export const bullets: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: step, hanging: step }, spacing: { before: 20, after: 40 } } },
        },
      ],
    },
  ],
};
