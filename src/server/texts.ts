import type { Language, Said } from '../model/index.js';
import type { Finding, Principle, Verdict } from '../principles/index.js';
import { quoted } from '../words/index.js';

/** What the server itself says: titles of actions, refusals, and the words around findings. */

/** The reason, who decided it and until when. */
export function acceptedSaid(accepted: NonNullable<Finding['accepted']>, language: Language): string {
  const { because, by, until } = accepted;
  const aside =
    language === 'sv'
      ? [by && `av ${by}`, until && `till och med ${until}`]
      : [by && `by ${by}`, until && `up to and including ${until}`];
  const details = aside.filter(Boolean).join(', ');
  const reason = because ? `: ${quoted(because, language)}` : '';
  return `${language === 'sv' ? 'Godtas' : 'Accepted'}${reason}${details ? ` (${details})` : ''}`;
}

/** What goes on while the files that no editor shows are read. */
export const readingFiles: Said = { sv: 'ISU: läser filerna', en: 'ISU: reading the files' };

export const notChecked: Said = {
  sv: 'Filen kunde inte granskas på grund av ett fel i ISU. Loggen ”ISU” säger vilket. Ändra i filen för att försöka igen.',
  en: 'The file could not be checked because of a fault in ISU. The log “ISU” says which. Change the file to try again.',
};

export const actions = {
  newDesign: { sv: 'Ny uppföljning: svara på fem frågor …', en: 'New design: answer five questions…' } as Said,
  template: (name: Said, written: Language): Said => ({
    sv: `${name.sv} på ${written === 'sv' ? 'svenska' : 'engelska'}`,
    en: `${name.en} in ${written === 'sv' ? 'Swedish' : 'English'}`,
  }),
  explain: (code: string): Said => ({ sv: `Förklara ${code}`, en: `Explain ${code}` }),
  explainOne: { sv: 'Förklara en av anmärkningarna …', en: 'Explain one of the findings …' } as Said,
  acceptOne: {
    sv: 'Godta en av anmärkningarna med ett skäl …',
    en: 'Accept one of the findings with a reason …',
  } as Said,
  more: (count: number): Said => ({ sv: `Fler rättningar (${count}) …`, en: `More fixes (${count}) …` }),
  all: (count: number, code: string): Said => ({
    sv: `Rätta alla ${count} av samma slag i filen (${code})`,
    en: `Fix all ${count} of the same kind in the file (${code})`,
  }),
  allSlips: { sv: 'Rätta skrivsättet i hela filen', en: 'Correct the way of writing in the whole file' } as Said,
  describe: (name: string): Said => ({
    sv: `Beskriv instrumentet ${name} i den här filen`,
    en: `Describe the instrument ${name} in this file`,
  }),
  importFrom: (name: string, path: string): Said => ({
    sv: `Importera ${name} från ${quoted(path, 'sv')}`,
    en: `Import ${name} from ${quoted(path, 'en')}`,
  }),
  importInstead: (path: string): Said => ({
    sv: `Importera ${quoted(path, 'sv')} i stället`,
    en: `Import ${quoted(path, 'en')} instead`,
  }),
  newVersion: (version: string): Said => ({
    sv: `Ge uppföljningen en ny version, ${version}`,
    en: `Give the design a new version, ${version}`,
  }),
  newVersionToday: (version: string, day: string): Said => ({
    sv: `Ge uppföljningen en ny version, ${version}, som samlas in från ${day}`,
    en: `Give the design a new version, ${version}, collected from ${day}`,
  }),
};

export const rename = {
  keyword: (word: string): Said => ({
    sv: `”${word}” är ett ord i språket och kan inte få ett annat namn.`,
    en: `“${word}” is a word of the language and cannot be renamed.`,
  }),
  builtin: (word: string): Said => ({
    sv: `”${word}” är inbyggt i språket och kan inte få ett annat namn. Deklarera ett eget mättillfälle eller en egen grupp i stället.`,
    en: `“${word}” is built into the language and cannot be renamed. Declare a timepoint or a group of your own instead.`,
  }),
  library: (word: string): Said => ({
    sv: `Instrumentet ”${word}” hör till biblioteket och kan inte få ett annat namn. Ett eget instrument beskrivs med ”instrument”.`,
    en: `The instrument “${word}” belongs to the library and cannot be renamed. An instrument of your own is described with “instrument”.`,
  }),
  nothing: { sv: 'Här finns inget namn att ändra.', en: 'There is no name to change here.' } as Said,
  unknown: (word: string): Said => ({
    sv: `”${word}” är inte beskrivet någonstans, så det finns inget att ändra namn på.`,
    en: `“${word}” is not described anywhere, so there is nothing to rename.`,
  }),
  notAName: (name: string): Said => ({
    sv: `”${name}” kan inte vara ett namn. Ett namn börjar med en bokstav och har bokstäver, siffror, - och _, inga mellanslag.`,
    en: `“${name}” cannot be a name. A name begins with a letter and has letters, digits, - and _, no spaces.`,
  }),
  taken: (name: string): Said => ({
    sv: `Namnet ”${name}” betyder redan något annat där det används. Välj ett annat namn.`,
    en: `The name “${name}” already means something else where it is used. Choose another name.`,
  }),
};

export const principleNames: Record<Principle, Said> = {
  P1: { sv: 'Syftet med uppföljningen är tydligt', en: 'The purpose of the follow-up is clear' },
  P2: {
    sv: 'Önskvärda resultat är definierade utifrån problematiken',
    en: 'Desired outcomes are defined in relation to the problem',
  },
  P3: {
    sv: 'Måtten kan jämföras över tid och visar grad av förändring',
    en: 'The measures can be compared over time and show degree of change',
  },
  P4: {
    sv: 'Både individens och professionens bedömning framgår',
    en: 'Both the individual’s and the profession’s assessment show',
  },
  P5: {
    sv: 'Insamlingen är systematisk och systematiserad',
    en: 'Collection is systematic and systematised',
  },
};

export const verdictWords: Record<Verdict, Said> = {
  follows: { sv: 'följs', en: 'follows' },
  partly: { sv: 'följs delvis', en: 'partly' },
  'does not': { sv: 'följs inte', en: 'does not' },
  'not stated': { sv: 'framgår inte', en: 'not stated' },
};

/** The five steps of the evaluation staircase. */
export const steps: readonly Said[] = [
  { sv: 'projektbeskrivning', en: 'project description' },
  { sv: 'aktivitetsuppföljning', en: 'activity follow-up' },
  { sv: 'resultat före och efter', en: 'results before and after' },
  { sv: 'effekt med konstruerad jämförelsegrupp', en: 'effect with a constructed comparison group' },
  { sv: 'effekt med lottad jämförelsegrupp', en: 'effect with a randomised comparison group' },
];
