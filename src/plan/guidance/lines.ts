import type { Design, Said } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { both } from '../../words/index.js';

/** Data from a register: someone else's codes and routines, made for another use. */
export const usesRegisters = (design: Design): boolean =>
  design.collects.some(
    (one) =>
      !one.none &&
      [one, ...one.fallbacks].some(
        ({ from, evidence }) => from.some(({ kind }) => kind === 'register') || evidence?.includes('register'),
      ),
  );
export const allocates = (design: Design): boolean => design.comparisons.some(({ kind }) => kind === 'randomised');
/** Two groups, or more, whose results are held against each other. */
export const compares = (design: Design): boolean => read(design).comparison.group !== undefined;

export interface Line {
  name: Said;
  /** What is to be written. */
  what: Said;
  /** Only for such designs. */
  when?: (design: Design) => boolean;
}

/** What a plan needs that a description of a follow-up has no words for: written by hand before the decision. */
export const lines = {
  registration: {
    name: both('Registrering', 'Registration'),
    what: both(
      'nummer och var, eller att planen inte är registrerad',
      'number and where, or that the plan is not registered',
    ),
  },
  funding: {
    name: both('Finansiering och intressen', 'Funding and interests'),
    what: both(
      'vem som betalar, och om de som gör uppföljningen har egna intressen i den',
      'who pays, and whether those who do the follow-up have interests of their own in it',
    ),
  },
  ethics: {
    name: both('Etik', 'Ethics'),
    what: both(
      'prövning som gjorts (diarienummer), eller varför den inte behövs',
      'review made (reference number), or why none is needed',
    ),
  },
  consent: {
    name: both('Information och samtycke', 'Information and consent'),
    what: both(
      'hur klienterna informeras och av vem, och vad som händer när någon säger nej',
      'how clients are informed and by whom, and what happens when someone says no',
    ),
  },
  practice: {
    name: both('Mätningarna i praktiken', 'The measurements in practice'),
    what: both(
      'hur klienterna tillfrågas, i vilken ordning formulären ges och hur man påminner',
      'how clients are asked, in which order the forms are given, and how they are reminded',
    ),
  },
  content: {
    name: both('Insatsens innehåll', 'Content of the intervention'),
    what: both(
      'vad som görs och med vilket material, av vem (utbildning), var, hur ofta, hur det anpassas och när insatsen avbryts',
      'what is done with which materials, by whom (training), where, how often, how it is tailored and when it is stopped',
    ),
  },
  otherSupport: {
    name: both('Annat stöd', 'Other support'),
    what: both(
      'vad klienterna får samtidigt, och efter insatsen',
      'what clients get at the same time, and after the intervention',
    ),
  },
  involvement: {
    name: both('Klienters medverkan', 'Involvement of clients'),
    what: both(
      'hur klienter och brukarorganisationer har varit med om att utforma uppföljningen',
      'how clients and user organisations have taken part in designing the follow-up',
    ),
  },
  kept: {
    name: both('Förvaring', 'Keeping'),
    what: both(
      'var planen, koden och besluten finns, och vem som kan läsa dem',
      'where the plan, the code and the decisions are, and who can read them',
    ),
  },
  sharing: {
    name: both('Delning av uppgifterna', 'Sharing of data'),
    what: both(
      'om andra kan få ta del av dem, på vilka villkor',
      'whether others can have access to them, and on which terms',
    ),
  },
  dissemination: {
    name: both('Spridning', 'Dissemination'),
    what: both(
      'hur resultaten når andra, även klienterna, också när de inte är som man hoppats',
      'how results reach others, clients too, also when they are not as hoped',
    ),
  },
  allocation: {
    name: both('Lottning', 'Randomisation'),
    what: both(
      'hur den går till, vem som känner till den, hur många i varje grupp',
      'how it is made, who knows of it, how many in each group',
    ),
    when: allocates,
  },
  monitoring: {
    name: both('Granskning', 'Monitoring'),
    what: both(
      'vem som granskar att grupperna fördelas, mäts och hålls isär som det är bestämt, och hur ofta; eller varför ingen gör det',
      'who checks that the groups are allotted, measured and kept apart as decided, and how often; or why nobody does',
    ),
    when: compares,
  },
  register: {
    name: both('Registeruppgifter', 'Register data'),
    what: both(
      'område och år, koder för urval och mått, hur koderna prövats, hur uppgifter kopplas',
      'region and years, codes for selection and measures, how they were validated, how data are linked',
    ),
    when: usesRegisters,
  },
} satisfies Record<string, Line>;
export type LineName = keyof typeof lines;

/** The lines that concern a design, in order. */
export const linesOf = (design: Design): Line[] =>
  Object.values<Line>(lines).filter(({ when }) => when === undefined || when(design));
