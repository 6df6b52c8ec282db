import type { Said } from '../model/index.js';

/**
 * What the command line says beside what editors say too: what both show names no command of it.
 */

/** Added where a file may not be overwritten. */
export const outOrForce: Said = {
  sv: 'På kommandoraden: ange en annan mapp med --out, eller skriv över med --force.',
  en: 'On the command line: name another folder with --out, or overwrite with --force.',
};

export const noDesignsIn = (folder: string): Said => ({
  sv: `Det finns inga .isu-filer i ${folder}. Ange en annan mapp, eller börja med isu init.`,
  en: `There are no .isu files in ${folder}. Name another folder, or begin with isu init.`,
});
/** `path`: within the output folder; the others: the files of the two designs. */
export const sameFiles = (path: string, one: string, other: string): Said => ({
  sv: `Uppföljningarna i ${one} och ${other} skulle båda ge filen ${path}, så inget har skrivits. Byt namn på den ena, eller generera dem till var sin --out.`,
  en: `The designs in ${one} and ${other} would both give the file ${path}, so nothing has been written. Rename one of them, or generate them to an --out of their own.`,
});
/** `format`: as after `--to`; `scores`: their names. */
export const scoresBeyond = (format: string, scores: readonly string[]): Said => ({
  sv: `${format} kan inte räkna ut ${scores.join(', ')} i formulären: programmet saknar det som beräkningen behöver. isu analyze räknar ut dem ur svaren när data saknar kolumnen.`,
  en: `${format} cannot work out ${scores.join(', ')} in the forms: the program lacks what the calculation takes. isu analyze works them out from the answers where the data has no such column.`,
});
export const mapWritten = (path: string): Said => ({
  sv: `Kolumnkarta: ${path}. Läs formulärets data med isu data check UTKAST DATA --map ${path}`,
  en: `Column map: ${path}. Read the data of the form with isu data check DRAFT DATA --map ${path}`,
});
export const mapWithOut: Said = {
  sv: 'Med --out FILE skrivs också en kolumnkarta, som läser formulärets data.',
  en: 'With --out FILE a column map is written too, which reads the data of the form.',
};

const migrate = 'isu migrate';
const byCode: Readonly<Record<string, readonly string[]>> = {
  'L-91': ['isu texts'],
  'S-14': ['isu translate'],
  'S-15': ['isu init'],
  'S-21': ['isu format'],
  relabelled: ['isu format --numbers', migrate],
  type: [migrate],
  'answer-removed': [migrate],
  'answer-code': [migrate],
  'column-removed': [migrate],
  'column-renamed': [migrate],
  renamed: [migrate],
};

/** The commands that help with findings of these codes, or differences of these kinds; undefined when there is none. */
export function helpfulCommands(codes: readonly string[]): Said | undefined {
  const commands = new Set(codes.flatMap((code) => byCode[code] ?? []));
  if (commands.size === 0) return undefined;
  const listed = [...commands].join(' · ');
  return { sv: `Kommandon som hjälper: ${listed}`, en: `Commands that help: ${listed}` };
}
/** A filled-in letter to a unit and where its replies go. */
export const oneLetter: Said = {
  sv: 'Ange ett enda ifyllt brev: isu import SVAR.docx --into UPPFÖLJNING.isu.',
  en: 'Give one filled-in letter: isu import REPLY.docx --into DESIGN.isu.',
};
export const notWritten: Said = {
  sv: 'Inget är skrivet. Lägg till --write för att skriva ändringarna i filen.',
  en: 'Nothing is written. Add --write to write the changes into the file.',
};
export const repliesWritten = (path: string): Said => ({
  sv: `${path}: ändringarna är skrivna. Läs dem och kontrollera med isu check.`,
  en: `${path}: the changes are written. Read them, and check with isu check.`,
});
