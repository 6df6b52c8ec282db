import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';

/** What `isu check --watch` says between two checks; `at` is the time of day. */
export const waiting = (at: string): Said => ({
  sv: `${at}  Väntar på ändringar. Avsluta med Ctrl-C.`,
  en: `${at}  Waiting for changes. End with Ctrl-C.`,
});

export function changed(at: string, files: readonly string[], checked: number): Said {
  const shown = files.slice(0, 3).join(', ') + (files.length > 3 ? ' …' : '');
  const count = counted(checked, ['fil', 'filer'], ['file', 'files']);
  return {
    sv: `${at}  Ändrat: ${shown}. ${checked === 0 ? 'Ingen fil finns kvar att granska.' : `Granskar ${count.sv}.`}`,
    en: `${at}  Changed: ${shown}. ${checked === 0 ? 'There is no file left to check.' : `Checking ${count.en}.`}`,
  };
}

export const watchNeedsFiles: Said = {
  sv: '--watch följer filer och kan inte läsa standard in (-). Ange en fil eller en mapp.',
  en: '--watch follows files and cannot read standard input (-). Give a file or a folder.',
};
