import type { Language } from '../../model/index.js';

/** What a message of the command line tells people to do there, and what they do in the editor instead. The longest first. */
const instead: Record<Language, readonly (readonly [RegExp, string])[]> = {
  sv: [
    [/ Ange en annan --out, eller --force\./g, ' Flytta undan den, eller välj en annan mapp.'],
    [/ Flytta undan den, eller skriv över med --force\./g, ' Flytta undan den, eller välj en annan mapp.'],
    [/, eller ange en annan --out\./g, ', eller välj en annan mapp.'],
    [/, men --out ska vara en mapp\. Ange en annan mapp\./g, ', inte en mapp. Välj en annan mapp.'],
    [/, eller generera dem till var sin --out\./g, ', eller skapa dem i var sin mapp.'],
    [/, eller börja med isu init\./g, ', eller skapa en ny fil som slutar på .isu.'],
    [/ Installera git, eller ange en fil: --against FIL\./g, ' Installera git.'],
    [/ Ange en fil: --against FIL, eller använd isu diff\./g, ' Lägg mappen under versionshantering i git först.'],
    [/ Rätta det, eller ange en fil: --against FIL\./g, ' Rätta det.'],
    [/ Ange vilka: isu diff TIDIGARE NY\./g, ''],
    [/ Hämta det med git fetch, eller ange något annat efter --against\./g, ' Gör en första incheckning i git.'],
    [/: isu diff visar vad som är ändrat, isu migrate räknar om äldre svar\./g, '.'],
    [/isu data check/g, '”ISU: Kontrollera data”'],
    [/Kör ”ISU/g, 'Kör kommandot ”ISU'],
    [/isu analyze/g, '”ISU: Analysera data”'],
    [/isu precision/g, '”ISU: Precision”'],
  ],
  en: [
    [/ Name another --out, or use --force\./g, ' Move it away, or choose another folder.'],
    [/ Move it away, or overwrite it with --force\./g, ' Move it away, or choose another folder.'],
    [/, or name another --out\./g, ', or choose another folder.'],
    [/, but --out must be a folder\. Name another folder\./g, ', not a folder. Choose another folder.'],
    [/, or generate them to an --out of their own\./g, ', or generate each into a folder of its own.'],
    [/, or begin with isu init\./g, ', or make a new file that ends in .isu.'],
    [/ Install git, or name a file: --against FILE\./g, ' Install git.'],
    [/ Name a file: --against FILE, or use isu diff\./g, ' Put the folder under version control in git first.'],
    [/ Mend that, or name a file: --against FILE\./g, ' Mend that.'],
    [/ Name which: isu diff OLD NEW\./g, ''],
    [/ Fetch it with git fetch, or name something else after --against\./g, ' Make a first commit in git.'],
    [/: isu diff shows what has changed, isu migrate converts older answers\./g, '.'],
    [/isu data check/g, '“ISU: Check Data”'],
    [/isu analyze/g, '“ISU: Analyze Data”'],
    [/isu precision/g, '“ISU: Precision”'],
  ],
};

/** A message of the command line as it is said in an editor, where nobody is sent to a terminal. */
export const inEditor = (message: string, language: Language): string =>
  instead[language].reduce((text, [there, here]) => text.replace(there, here), message);
