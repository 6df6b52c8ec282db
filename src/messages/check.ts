import type { Said } from '../model/index.js';
import { conditionOf, type Principle, type Severity, type Verdict } from '../principles/index.js';
import { counted } from '../words/index.js';

/** The words around findings and verdicts, the same in every output format. */
export const severities: Record<Severity, Said> = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  information: { sv: 'upplysning', en: 'information' },
  hint: { sv: 'tips', en: 'hint' },
};
export const verdicts: Record<Verdict, Said> = {
  follows: { sv: 'Följer', en: 'Follows' },
  partly: { sv: 'Delvis', en: 'Partly' },
  'does not': { sv: 'Följer inte', en: 'Does not follow' },
  'not stated': { sv: 'Framgår inte', en: 'Not stated' },
};
export const principleTitles: Record<Principle, Said> = {
  P1: { sv: 'Syftet med uppföljningen är tydligt', en: 'The purpose of the follow-up is clear' },
  P2: {
    sv: 'Önskvärda resultat är definierade i relation till problematiken',
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
  P5: { sv: 'Insamlingen är systematisk och systematiserad', en: 'Collection is systematic and systematised' },
};
export const principle: Said = { sv: 'Princip', en: 'Principle' };
export const verdict: Said = { sv: 'Bedömning', en: 'Verdict' };
export const findingsTitle: Said = { sv: 'Anmärkningar', en: 'Findings' };
export const acceptedBecause = (because: string, by?: string, until?: string): Said => ({
  sv: `godtagen${by ? ` av ${by}` : ''}${until ? ` till ${until}` : ''}${because ? `: ${because}` : ''}`,
  en: `accepted${by ? ` by ${by}` : ''}${until ? ` until ${until}` : ''}${because ? `: ${because}` : ''}`,
});
export const fixLabel: Said = { sv: 'kan rättas så', en: 'can be corrected so' };
export const staircaseName: Said = { sv: 'Utvärderingstrappan', en: 'Evaluation staircase' };
/** The highest step that the design supports, the one it claims, and the one that it may support if what it leaves unsaid is so. */
export const staircase = (supported: number, claimed: number | undefined, possible: number): Said => {
  const condition = conditionOf(supported, possible);
  return {
    sv: [
      `räcker till steg ${supported} av 5`,
      ...(condition ? [`till steg ${possible} ${condition.sv}`] : []),
      ...(claimed === undefined ? [] : [`gör anspråk på steg ${claimed}`]),
    ].join('; '),
    en: [
      `supports step ${supported} of 5`,
      ...(condition ? [`step ${possible} ${condition.en}`] : []),
      ...(claimed === undefined ? [] : [`claims step ${claimed}`]),
    ].join('; '),
  };
};
/** Where a finding really stands, when that file is not among those checked. */
export const standsIn = (path: string, line: number): Said => ({
  sv: ` (står i ${path}, rad ${line})`,
  en: ` (stands in ${path}, line ${line})`,
});
export const standsInLibrary: Said = {
  sv: ' (står i det inbyggda biblioteket)',
  en: ' (stands in the built-in library)',
};
export const nothingFound: Said = { sv: 'Inga anmärkningar.', en: 'No findings.' };
export const explainHint = (codes: readonly string[]): Said => ({
  sv: `Läs mer om en regel: ${codes.map((code) => `isu explain ${code}`).join(' · ')}`,
  en: `Read more about a rule: ${codes.map((code) => `isu explain ${code}`).join(' · ')}`,
});
export const tooManyWarnings = (count: number, limit: number): Said => ({
  sv: `${counted(count, ['varning', 'varningar'], ['', '']).sv}, högst ${limit} godtas (--max-warnings).`,
  en: `${counted(count, ['', ''], ['warning', 'warnings']).en}, at most ${limit} accepted (--max-warnings).`,
});
export const counts = {
  files: (count: number) => counted(count, ['fil', 'filer'], ['file', 'files']),
  designs: (count: number) => counted(count, ['uppföljning', 'uppföljningar'], ['design', 'designs']),
  errors: (count: number) => counted(count, ['fel', 'fel'], ['error', 'errors']),
  warnings: (count: number) => counted(count, ['varning', 'varningar'], ['warning', 'warnings']),
  information: (count: number) =>
    counted(count, ['upplysning', 'upplysningar'], ['piece of information', 'pieces of information']),
  hints: (count: number) => counted(count, ['tips', 'tips'], ['hint', 'hints']),
  accepted: (count: number) => counted(count, ['godtagen', 'godtagna'], ['accepted', 'accepted']),
  /** After those that it is some of. */
  unsaid: (count: number): Said => ({
    sv: `varav ${count} att ta ställning till`,
    en: `of which ${count} left to decide`,
  }),
};

export const unchangedSince = (reference: string, files: number): Said => {
  const count = counted(files, ['fil', 'filer'], ['file', 'files']);
  return {
    sv: `${count.sv} är ${files === 1 ? 'oförändrad' : 'oförändrade'} sedan ${reference} och granskas inte.`,
    en: `${count.en} ${files === 1 ? 'is' : 'are'} unchanged since ${reference} and not checked.`,
  };
};
export const changedSinceAlone: Said = {
  sv: '--changed-since läser filer i git, en gång. Det går inte ihop med --watch eller standard in (-).',
  en: '--changed-since reads files in git, once. It does not go with --watch or standard input (-).',
};
