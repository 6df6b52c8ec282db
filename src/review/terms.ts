import type { Said } from '../model/index.js';
import type { Group, Principle, Severity, Verdict } from '../principles/index.js';
import { both } from '../words/index.js';

/** The words of a review around verdicts and findings: for people who file it, not for a terminal. */
/** Each verdict with a sign of its own, so that it is told apart without colour. */
export const verdictTerms: Record<Verdict, { sign: string; said: Said }> = {
  follows: { sign: '●', said: both('Följer', 'Follows') },
  partly: { sign: '◐', said: both('Delvis', 'Partly') },
  'does not': { sign: '○', said: both('Följer inte', 'Does not follow') },
  'not stated': { sign: '?', said: both('Framgår inte', 'Not stated') },
};

export const principleTerms: Record<Principle, { title: Said; short: Said; follows: Said }> = {
  P1: {
    title: both('Syftet med uppföljningen är tydligt', 'The purpose of the follow-up is clear'),
    short: both('Syfte', 'Purpose'),
    follows: both(
      'Ett angivet syfte rör klienternas resultat eller hur insatsen fungerar.',
      'A stated purpose concerns the clients’ results or how the intervention works.',
    ),
  },
  P2: {
    title: both(
      'Önskvärda resultat är definierade i relation till problematiken',
      'Desired outcomes are defined in relation to the problem',
    ),
    short: both('Önskat resultat', 'Desired outcome'),
    follows: both(
      'Det önskade resultatet och måtten svarar mot det problem som anges.',
      'The desired outcome and the measures answer to the stated problem.',
    ),
  },
  P3: {
    title: both(
      'Måtten kan jämföras över tid och visar grad av förändring',
      'The measures can be compared over time and show degree of change',
    ),
    short: both('Jämförbart över tid', 'Comparable over time'),
    follows: both(
      'Samma uppgifter samlas in åtminstone nära start och nära avslut, och kan visa grad av förändring.',
      'The same data are collected at least close to the start and close to the end, and can show degree of change.',
    ),
  },
  P4: {
    title: both(
      'Både individens och professionens bedömning framgår',
      'Both the individual’s and the profession’s assessment show',
    ),
    short: both('Båda perspektiven', 'Both perspectives'),
    follows: both(
      'Både klienten och professionen bedömer hur det gick.',
      'Both the client and the profession judge how it went.',
    ),
  },
  P5: {
    title: both('Insamlingen är systematisk och systematiserad', 'Collection is systematic and systematised'),
    short: both('Systematisk insamling', 'Systematic collection'),
    follows: both(
      'Det finns ett bestämt sätt att göra det på, och alla eller en majoritet har resultatmätningen.',
      'There is a set procedure, and all or a majority have the result measurement.',
    ),
  },
};

export const groupTerms: Record<Exclude<Group, Principle>, Said> = {
  R: both('Resultat är inte effekt', 'Result is not effect'),
  T: both('Anspråk och underlag', 'Claim and support'),
  J: both('Jämställdhet', 'Gender equality'),
  E: both('Etik och skydd', 'Ethics and protection'),
  N: both('Små grupper', 'Small groups'),
  D: both('Dataskydd', 'Data protection'),
  U: both('Användning', 'Use'),
  L: both('Tillstånd och språk', 'Permissions and language'),
};

/** How loud a finding is, and what that means to the one who reads. */
export const severityTerms: Record<Severity, { said: Said; means: Said }> = {
  error: {
    said: both('Måste åtgärdas', 'Must be mended'),
    means: both('Uppföljningen kan inte starta så här.', 'The follow-up cannot start like this.'),
  },
  warning: {
    said: both('Bör åtgärdas före start', 'Should be mended before the start'),
    means: both(
      'Annars går svaret på frågan förlorat, helt eller delvis.',
      'Else the answer to the question is lost, wholly or in part.',
    ),
  },
  information: {
    said: both('Bra att veta', 'Good to know'),
    means: both(
      'Det gör uppföljningen svagare, men den går att genomföra.',
      'It makes the follow-up weaker, but it can be carried out.',
    ),
  },
  hint: {
    said: both('Tips', 'Tips'),
    means: both('Kan göra uppföljningen bättre.', 'Can make the follow-up better.'),
  },
};

export const stepTerms: readonly Said[] = [
  both('Projektbeskrivning', 'Project description'),
  both('Aktivitetsuppföljning', 'Activity follow-up'),
  both('Resultat före och efter', 'Results before and after'),
  both('Effekt, matchad jämförelsegrupp', 'Effect, matched comparison group'),
  both('Effekt, lottad jämförelsegrupp', 'Effect, randomised comparison group'),
];
