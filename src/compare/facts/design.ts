import type { Acceptance, Design, Remark } from '../../model/index.js';
import { attritions, collects, coverages, events, procedure, timepoints } from './collection.js';
import { compilations, demands, safeguard, systems, uses } from './data.js';
import { derived, editorial, element, fact, named } from './fact.js';
import { instruments } from './instruments.js';
import { outcomes } from './outcomes.js';
import { comparisons, interventions, organisation, problems, purposes, targetGroups } from './people.js';

/** Everything that a design can state, each with what a change of it is. */
export const designFacts = element<Design>()(['uppföljning', 'design'], {
  name: named,
  code: derived,
  title: editorial('titel', 'title'),
  version: element<NonNullable<Design['version']>>()(['version', 'version'], {
    label: editorial('version', 'version'),
    validFrom: editorial('versionen gäller från', 'the version is valid from'),
  }),
  status: element<NonNullable<Design['status']>>()(['status', 'status'], {
    word: editorial('status', 'status', { list: 'StatusWord' }),
    from: editorial('status från', 'status from'),
    to: editorial('status till', 'status to'),
    by: editorial('vem som beslutat', 'who has decided'),
  }),
  collection: element<NonNullable<Design['collection']>>()(['insamling', 'collection'], {
    since: editorial('insamling sedan', 'collection since'),
  }),
  licence: editorial('licens', 'licence'),
  languages: editorial('språk', 'languages'),
  period: editorial('period', 'period'),
  organisation,
  purposes,
  targetGroups,
  interventions,
  problems,
  outcomes,
  noOutcome: fact('goal', 'inget resultat', 'no outcome'),
  events,
  timepoints,
  procedure,
  collects,
  coverages,
  attritions,
  systems,
  compilations,
  uses,
  demands,
  comparisons,
  claim: element<NonNullable<Design['claim']>>()(['anspråk', 'claim'], { level: editorial('anspråk', 'claim') }),
  safeguard,
  paymentByResult: element<NonNullable<Design['paymentByResult']>>()(
    ['ersättning efter resultat', 'payment by result'],
    {
      value: fact('circumstances', 'ersättningen beror på resultatet', 'payment by result', { list: 'YesNo' }),
    },
    { added: 'circumstances' },
  ),
  weaknesses: element<Design['weaknesses'][number]>()(['brist', 'weakness'], {
    kind: editorial('slag av brist', 'kind of weakness'),
    text: editorial('brist', 'weakness'),
  }),
  wishes: element<Design['wishes'][number]>()(['önskan', 'wish'], { text: editorial('önskan', 'wish') }),
  remarks: element<Remark>()(['anmärkning', 'remark'], {
    of: editorial('vad anmärkningen gäller', 'what the remark is of'),
    text: editorial('anmärkning', 'remark'),
  }),
  toClient: element<NonNullable<Design['toClient']>>()(['till klienten', 'to the client'], {
    text: fact('told', 'vad klienten får veta', 'what the client is told'),
    heading: editorial('rubrik', 'heading'),
    handIn: editorial('hur svaren lämnas', 'how the answers are handed in'),
    contact: editorial('kontakt', 'contact'),
    quickExit: editorial('kan lämnas snabbt', 'quick exit', { list: 'YesNo' }),
  }),
  formTexts: editorial('formulärens texter', 'texts of the forms'),
  sources: editorial('källa', 'source'),
  accepts: element<Acceptance>()(['godtagen avvikelse', 'accepted deviation'], {
    rule: editorial('regel', 'rule'),
    instruments: editorial('i', 'in'),
    at: editorial('vid', 'at'),
    by: editorial('av', 'by'),
    until: editorial('till', 'until'),
    because: editorial('eftersom', 'because'),
  }),
  instruments,
  unresolved: editorial('namn som inte finns', 'unknown names', { within: 'not' }),
});
