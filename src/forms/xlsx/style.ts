import type { CellStyle } from 'hucre/xlsx';

const solid = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const line = { style: 'thin', color: { rgb: 'BFC8CC' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const top = { vertical: 'top', wrapText: true } as const;
const unlocked = { locked: false };
const font = (more: CellStyle['font'] = {}): CellStyle['font'] => ({ name: 'Calibri', size: 11, ...more });

const ink = '1F2D33';
const shade = { title: 'DCEAEE', heading: 'E9F1F3', quiet: 'F4F6F7' };

/** How the cells look; one look for each kind of content. What is written in is white, what is worked out is grey. */
export const style = {
  band: {
    font: font({ bold: true, size: 16, color: { rgb: ink } }),
    fill: solid(shade.title),
    alignment: { vertical: 'center' },
  },
  heading: { font: font({ bold: true, size: 13, color: { rgb: ink } }), alignment: top },
  section: { font: font({ bold: true, color: { rgb: ink } }), fill: solid(shade.title), border, alignment: top },
  question: { font: font({ bold: true, color: { rgb: ink } }), fill: solid(shade.heading), border, alignment: top },
  how: { font: font({ size: 9, color: { rgb: '44545B' } }), fill: solid(shade.heading), border, alignment: top },
  variable: { font: font({ size: 8, name: 'Consolas', color: { rgb: '5B6B72' } }), fill: solid(shade.quiet), border },
  body: { alignment: top },
  strong: { font: font({ bold: true }), alignment: top },
  link: { font: font({ underline: true, color: { rgb: '0B5A7A' } }), alignment: top },
  cell: { border, alignment: top },
  linkCell: { font: font({ underline: true, color: { rgb: '0B5A7A' } }), border, alignment: top },
  entry: { border, protection: unlocked, alignment: { vertical: 'top', horizontal: 'left' } },
  entryCentred: { border, protection: unlocked, alignment: { vertical: 'top', horizontal: 'center' } },
  entryText: { border, protection: unlocked, alignment: { vertical: 'top' }, numFmt: '@' },
  entryDate: { border, protection: unlocked, alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'yyyy-mm-dd' },
  entryCount: { border, protection: unlocked, alignment: { vertical: 'top' }, numFmt: '0' },
  worked: { border, fill: solid(shade.quiet), alignment: { vertical: 'top' } },
  workedDate: {
    border,
    fill: solid(shade.quiet),
    alignment: { vertical: 'top', horizontal: 'left' },
    numFmt: 'yyyy-mm-dd',
  },
  workedShare: { border, fill: solid(shade.quiet), alignment: { vertical: 'top' }, numFmt: '0%' },
  workedMean: { border, fill: solid(shade.quiet), alignment: { vertical: 'top' }, numFmt: '0.0' },
  check: { border, fill: solid(shade.quiet), font: font({ size: 10 }), alignment: { vertical: 'top' } },
  hidden: { font: font({ size: 8, color: { rgb: '8A979D' } }) },
} satisfies Record<string, CellStyle>;

const coloured = (rgb: string, font: string): CellStyle => ({
  font: { color: { rgb: font } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb } },
});

/** What a cell turns into while something holds. */
export const conditionalStyle = {
  notAsked: coloured('D5DADC', '8A979D'),
  fine: coloured('DDF0DF', '1E5B27'),
  wrong: coloured('FBE3D6', '8A2B06'),
};
