import type { NoteKind } from '../tree.js';
import { headingStyle, type Numbering, type RunLook, type Style, type Styles } from '../word/index.js';
import { wordLanguage } from './runs.js';

/** Lengths in twips, a twentieth of a point. A4 with margins of 20 and 18 mm. */
export const page = { width: 11906, height: 16838, top: 1134, side: 1021 } as const;
export const textWidth = page.width - 2 * page.side;
/** How far each level of a list is moved in. */
export const step = 357;

const font = 'Calibri';
export const ink = { soft: '4C565E', line: 'BFC7CC', shade: 'F4F6F7' } as const;
export const noteInk: Record<NoteKind, string> = { information: '3C6382', proposal: '2F6F4F', missing: '8A5000' };

const bold = (size: number): RunLook => ({ size, bold: true, color: '1D2327', font });
const based = (id: string, name: string, before: number, after: number, line?: number): Style => ({
  id,
  name,
  run: { size: 20 },
  paragraph: { spacing: { before, after, ...(line !== undefined && { line }) } },
});

/** The looks of a document, by the names that Word has for them, so that a reader can change them in one place. */
export const styles = (language: string): Styles => ({
  all: {
    run: { font, size: 22, language: wordLanguage(language) },
    paragraph: { spacing: { after: 100, line: 254 } },
  },
  styles: [
    headingStyle(0, bold(44), { after: 240, line: 240 }),
    headingStyle(1, bold(30), { before: 320, after: 100 }),
    headingStyle(2, bold(25), { before: 220, after: 60 }),
    headingStyle(3, bold(22), { before: 140, after: 40 }),
    { id: 'Hyperlink', name: 'Hyperlink', of: 'letters', run: { color: '0B5394', underlined: true } },
    { ...based('Caption', 'caption', 120, 60), next: 'Normal', run: { color: ink.soft, size: 20 } },
    based('TableText', 'Table Text', 20, 20, 240),
    based('Sheet', 'Sheet', 0, 10, 232),
    {
      id: 'SheetHeading',
      name: 'Sheet heading',
      next: 'Sheet',
      run: { size: 22, bold: true, color: '1D2327' },
      paragraph: { spacing: { before: 40, after: 20, line: 240 }, keepNext: true },
    },
    based('SheetTable', 'Sheet table', 0, 0, 222),
    { ...based('SheetNote', 'Sheet note', 0, 0, 240), basedOn: 'Note-proposal' },
    ...(['information', 'proposal', 'missing'] as const).map((kind) => ({
      id: `Note-${kind}`,
      name: `Note ${kind}`,
      paragraph: {
        leftLine: { size: 24, space: 8, color: noteInk[kind] },
        fill: ink.shade,
        spacing: { before: 0, after: 0 },
        indent: { left: 170, right: 170 },
      },
    })),
  ],
});

const levels = 6;
const level = (text: string, index: number) => ({
  text,
  left: step * (index + 1),
  hanging: step,
  spacing: { after: 30 },
});
/** Bullets, and one numbering that every ordered list begins anew. */
export const numbering: Numbering = {
  bullets: ['•', '–', '·', '•', '–', '·'].map(level),
  numbers: Array.from({ length: levels }, (_, index) => level(`%${index + 1}.`, index)),
};
export const deepest = levels - 1;
