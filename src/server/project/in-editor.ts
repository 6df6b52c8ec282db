import type { Language } from '../../model/index.js';

/** What a message of the command line tells people to do there, and what they do in the editor instead. The longest first. */
const instead: Record<Language, readonly (readonly [RegExp, string])[]> = {
  sv: [
    [/ Installera git, eller ange en fil: --against FIL\./g, ' Installera git.'],
    [/ Ange en fil: --against FIL, eller använd isu diff\./g, ' Lägg mappen under versionshantering i git först.'],
    [/ Rätta det, eller ange en fil: --against FIL\./g, ' Rätta det.'],
    [/ Ange vilka: isu diff TIDIGARE NY\./g, ''],
    [/ Hämta det med git fetch, eller ange något annat efter --against\./g, ' Gör en första incheckning i git.'],
    [/: isu diff visar vad som är ändrat, isu migrate räknar om äldre svar\./g, '.'],
    [/isu data check/g, '”ISU: Kontrollera data”'],
    [/Kör ”ISU/g, 'Kör kommandot ”ISU'],
    [/isu analyze/g, '”ISU: Analysera data”'],
  ],
  en: [
    [/ Install git, or name a file: --against FILE\./g, ' Install git.'],
    [/ Name a file: --against FILE, or use isu diff\./g, ' Put the folder under version control in git first.'],
    [/ Mend that, or name a file: --against FILE\./g, ' Mend that.'],
    [/ Name which: isu diff OLD NEW\./g, ''],
    [/ Fetch it with git fetch, or name something else after --against\./g, ' Make a first commit in git.'],
    [/: isu diff shows what has changed, isu migrate converts older answers\./g, '.'],
    [/isu data check/g, '“ISU: Check Data”'],
    [/isu analyze/g, '“ISU: Analyze Data”'],
  ],
};

/** A message of the command line as it is said in an editor, where nobody is sent to a terminal. */
export const inEditor = (message: string, language: Language): string =>
  instead[language].reduce((text, [there, here]) => text.replace(there, here), message);
