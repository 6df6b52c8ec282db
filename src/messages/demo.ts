import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';

/** What the demonstration says. */
export const title: Said = {
  sv: 'Exemplen, granskade mot de fem principerna:',
  en: 'The examples, checked against the five principles:',
};
export const found = (designs: number, errors: number, warnings: number, accepted: number): Said => {
  const [d, e, w, a] = [
    counted(designs, ['uppföljning', 'uppföljningar'], ['design', 'designs']),
    counted(errors, ['fel', 'fel'], ['error', 'errors']),
    counted(warnings, ['varning', 'varningar'], ['warning', 'warnings']),
    counted(accepted, ['godtagen avvikelse', 'godtagna avvikelser'], ['accepted deviation', 'accepted deviations']),
  ];
  return {
    sv: `${d.sv}: ${e.sv}, ${w.sv}, ${a.sv}. De är väntade: de flesta exemplen beskriver verkliga uppföljningar som de är.`,
    en: `${d.en}: ${e.en}, ${w.en}, ${a.en}. They are expected: most of the examples describe real follow-ups as they are.`,
  };
};
const files = (count: number) => counted(count, ['fil', 'filer'], ['file', 'files']);
export const forms = (count: number, folder: string): Said => ({
  sv: `Formulären för det förbättrade Columbus: ${files(count).sv} i ${folder}/`,
  en: `The forms of the improved Columbus: ${files(count).en} in ${folder}/`,
});
export const plan = (count: number, folder: string): Said => ({
  sv: `Analysplanen för det förbättrade Columbus: ${files(count).sv} i ${folder}/`,
  en: `The analysis plan of the improved Columbus: ${files(count).en} in ${folder}/`,
});
export const report = (_: number, folder: string): Said => ({
  sv: `Planen utförd på 40 påhittade klienter i out/data/: en rapport i ${folder}/`,
  en: `The plan carried out on 40 made-up clients in out/data/: a report in ${folder}/`,
});
export const open = (path: string): Said => ({
  sv: `Börja med ${path}`,
  en: `Begin with ${path}`,
});
export const next = (path: string): Said => ({
  sv: `Alla anmärkningar med sina skäl: isu check ${path}`,
  en: `Every finding with its reasons: isu check ${path}`,
});
