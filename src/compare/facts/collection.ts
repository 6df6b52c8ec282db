import type { Attrition, Collect, Coverage, Design, Fallback, Procedure, Timepoint } from '../../model/index.js';
import { derived, editorial, element, type Fact, fact, named } from './fact.js';
import { exceptions } from './people.js';

const within = 'measurements' as const;

export const events = element<Design['events'][number]>()(
  ['händelse', 'event'],
  { name: named, text: fact('timepoint', 'vad händelsen är', 'what the event is') },
  { removed: 'column-removed' },
);

export const timepoints = element<Timepoint>()(['mättillfälle', 'timepoint'], {
  name: named,
  code: derived,
  implicit: editorial('bara använt, inte beskrivet', 'used and not declared', { within: 'not' }),
  text: editorial('mättillfällets namn', 'name of the timepoint'),
  timings: fact('timepoint', 'när det mäts', 'when it is measured', { within }),
  window: fact('window', 'hur nära tidpunkten', 'how near the time', { within }),
  flexible: fact('window', 'tiden får anpassas', 'the time may be adapted', { within }),
  previously: editorial('tidigare namn', 'previous name', { within: 'names' }),
  for: fact('people', 'vilka som mäts då', 'who is measured then'),
});

const procedureFacts = {
  methods: fact('method', 'metod', 'method', { list: 'Method', within }),
  media: fact('method', 'kanal', 'medium', { list: 'Medium', within }),
  place: editorial('plats', 'place', { within }),
  identity: fact('identity', 'identitet', 'identity', { list: 'Identity', within }),
  voluntary: fact('voluntary', 'frivilligt', 'voluntary', { list: 'YesNo', within }),
  independent: fact('method', 'oberoende av behandlaren', 'independent of who treats', { list: 'YesNo', within }),
  planned: editorial('planerat', 'planned', { list: 'Planned', within }),
  systematic: fact('method', 'systematiskt', 'systematic', { list: 'YesNo', within }),
  included: fact('measurement-removed', 'ingår i uppföljningen', 'included in the follow-up', {
    list: 'YesNo',
    within,
  }),
  lasts: editorial('hur lång tid det tar', 'how long it takes', { within }),
  feedback: fact('feedback', 'återkopplas', 'feedback', { list: 'YesNo', within, firstFree: true }),
  draft: editorial('halvfärdiga svar sparas', 'unfinished answers are kept', { list: 'YesNo', within }),
  manual: editorial('manual', 'manual', { within }),
  instruction: fact('wording', 'instruktion', 'instruction', { within }),
  training: editorial('utbildning', 'training', { within }),
  trained: editorial('utbildade', 'trained', { within }),
  fidelity: editorial('metodtrohet', 'fidelity', { within }),
  recorded: fact('access', 'var svaren registreras', 'where answers are recorded', { within, firstFree: true }),
};
export const procedure = element<Procedure>()(['rutin', 'procedure'], procedureFacts, { within });

const collectFacts = {
  ...procedureFacts,
  evidence: fact('method', 'underlag', 'evidence', { list: 'Evidence', within }),
  joint: fact('method', 'gemensamt', 'joint', { list: 'YesNo', within }),
  carriedOut: fact('measurement-removed', 'genomfört', 'carried out', { list: 'YesNo', within }),
  compared: fact('goal', 'jämförs med', 'compared with', { within }),
  countedAs: fact('steps', 'vad som räknas', 'what is counted', { list: 'CountUnit', within }),
  questions: editorial('frågeställning som mätningen besvarar', 'question that the measurement answers', { within }),
  by: fact('method', 'vem som genomför mätningen', 'who makes the measurement', { within, firstFree: true }),
  for: fact('people', 'vilka som mäts', 'who is measured', { within }),
};
const fallbacks = element<Fallback>()(
  ['i andra hand', 'fallback'],
  {
    ...collectFacts,
    instruments: fact('method', 'vad som används i andra hand', 'what is used instead', { within }),
    from: fact('method', 'vem som lämnar uppgiften i andra hand', 'who gives the information instead', { within }),
    at: fact('method', 'när det görs i andra hand', 'when it is done instead', { within }),
    because: editorial('när det görs i andra hand', 'when it is done instead', { within }),
  },
  { within, added: 'method', removed: 'method' },
);
/** What is known of each measurement, with what is said of all of them. */
export const measurementFacts: Readonly<Record<string, Fact>> = collectFacts;
export const collects = element<Collect>()(
  ['mätning', 'measurement'],
  {
    ...collectFacts,
    none: fact('measurement-removed', 'mäts inte', 'not measured', { within }),
    unknown: editorial('måttet är inte valt', 'the measure is not chosen', { within }),
    presumed: editorial('förmodligen', 'presumed', { within: 'not' }),
    measures: fact('measurement-removed', 'vad som mäts', 'what is measured', { within }),
    from: fact('informant', 'vem som lämnar uppgiften', 'informant', { within }),
    at: fact('timepoint', 'när det mäts', 'when it is measured', { within }),
    fallbacks,
  },
  { within },
);

export const coverages = element<Coverage>()(['täckning', 'coverage'], {
  aim: editorial('hur många som ska följas', 'how many are to be followed'),
  for: fact('people', 'vilka täckningen gäller', 'whom the coverage is of'),
  instruments: editorial('instrument som täckningen gäller', 'instruments that the coverage is of'),
  at: editorial('täckning vid', 'coverage at'),
  actual: editorial('hur många som följs', 'how many are followed'),
  sample: fact('people', 'urval', 'sample', { list: 'SampleKind' }),
  exceptions,
  sources: editorial('källa', 'source'),
});

export const attritions = element<Attrition>()(['bortfall', 'attrition'], {
  amount: editorial('bortfall', 'attrition'),
  magnitude: editorial('bortfallets storlek', 'size of attrition', { list: 'Magnitude' }),
  presumed: editorial('förmodligen', 'presumed', { within: 'not' }),
  instruments: editorial('instrument som bortfallet gäller', 'instruments that the attrition is of'),
  at: editorial('bortfall vid', 'attrition at'),
  for: editorial('vilka bortfallet gäller', 'whom the attrition is of'),
  from: editorial('bortfall från', 'attrition from'),
  to: editorial('bortfall till', 'attrition to'),
  answered: editorial('besvarat', 'answered'),
  reasons: editorial('orsaker till bortfall', 'reasons for attrition'),
  examined: editorial('bortfallet är undersökt', 'attrition is examined', { list: 'YesNo' }),
  compare: editorial('vad bortfallet jämförs i', 'what attrition is compared in'),
  dropouts: fact('goal', 'hur den som avbryter räknas', 'how who ends early is counted'),
  sources: editorial('källa', 'source'),
});
