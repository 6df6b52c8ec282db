import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { NoteKind } from '../tree.js';
import { wordLanguage } from './runs.js';

/** Lengths in twips, a twentieth of a point. A4 with margins of 20 and 18 mm. */
export const page = { width: 11906, height: 16838, top: 1134, side: 1021 } as const;
export const textWidth = page.width - 2 * page.side;
/** How far each level of a list is moved in. */
export const step = 357;

const font = 'Calibri';
export const ink = { soft: '4C565E', line: 'BFC7CC', shade: 'F4F6F7' } as const;
export const noteInk: Record<NoteKind, string> = { information: '3C6382', proposal: '2F6F4F', missing: '8A5000' };

const headingStyle = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1D2327', font },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** The looks of a document, by the names that Word has for them, so that a reader can change them in one place. */
export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 22, language: { value: wordLanguage(language) } },
      paragraph: { spacing: { after: 100, line: 254, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 44, bold: true, color: '1D2327', font },
      paragraph: { spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading1: headingStyle(30, 320, 100),
    heading2: headingStyle(25, 220, 60),
    heading3: headingStyle(22, 140, 40),
    hyperlink: { run: { color: '0B5394', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: ink.soft, size: 20 },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Sheet',
      name: 'Sheet',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 10, line: 232, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'SheetHeading',
      name: 'Sheet heading',
      basedOn: 'Normal',
      next: 'Sheet',
      run: { size: 22, bold: true, color: '1D2327' },
      paragraph: { spacing: { before: 40, after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'SheetTable',
      name: 'Sheet table',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 0, line: 222, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'SheetNote',
      name: 'Sheet note',
      basedOn: 'Note-proposal',
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    ...(['information', 'proposal', 'missing'] as const).map((kind) => ({
      id: `Note-${kind}`,
      name: `Note ${kind}`,
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 170, right: 170 },
        spacing: { before: 0, after: 0 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: noteInk[kind] } },
        shading: { type: 'clear' as const, fill: ink.shade, color: 'auto' },
      },
    })),
  ],
});

const levels = 6;
/** Bullets, and one numbering that every ordered list begins anew. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: Array.from({ length: levels }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: ['•', '–', '·'][level % 3] ?? '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: step * (level + 1), hanging: step }, spacing: { after: 30 } } },
      })),
    },
    {
      reference: 'numbers',
      levels: Array.from({ length: levels }, (_, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: step * (level + 1), hanging: step }, spacing: { after: 30 } } },
      })),
    },
  ],
};
export const deepest = levels - 1;
