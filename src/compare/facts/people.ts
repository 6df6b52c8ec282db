import type { Design, Intervention, Organisation, Problem, Purpose, Size, TargetGroup } from '../../model/index.js';
import { codes, editorial, element, fact, named } from './fact.js';

const sizes = element<Size>()(['antal', 'size'], {
  amount: editorial('antal', 'number'),
  unit: editorial('räknas i', 'counted in', { list: 'CountUnit' }),
  per: editorial('per', 'per'),
  concurrently: editorial('samtidigt', 'concurrently'),
  for: editorial('för', 'for'),
  from: editorial('från', 'from'),
  to: editorial('till', 'to'),
});
/** Also of coverage. */
export const exceptions = element<TargetGroup['exceptions'][number]>()(
  ['undantag', 'exception'],
  {
    text: fact('people', 'undantag', 'exception'),
    at: fact('people', 'undantag vid', 'exception at'),
    instruments: fact('people', 'undantag i', 'exception in'),
    because: editorial('skäl till undantag', 'reason for an exception'),
  },
  { added: 'people', removed: 'people' },
);

export const organisation = element<Organisation>()(['organisation', 'organisation'], {
  text: fact('controller', 'organisation', 'organisation'),
  municipality: element<NonNullable<Organisation['municipality']>>()(['kommun', 'municipality'], {
    code: editorial('kommunkod', 'municipality code'),
    title: editorial('kommun', 'municipality'),
  }),
  operations: editorial('verksamhet', 'operation'),
  scope: editorial('omfattning', 'scope', { list: 'Scope' }),
  field: editorial('område', 'field', { list: 'Field' }),
  responsible: editorial('ansvarig', 'responsible'),
  missions: editorial('uppdrag', 'mission'),
  partners: editorial('samverkanspart', 'partner'),
  commissioners: editorial('beställare', 'commissioner'),
  evaluators: fact('recipients', 'utvärderare', 'evaluator', { lessFree: true }),
  parts: element<Organisation['parts'][number]>()(['del av organisationen', 'part of the organisation'], {
    name: named,
    title: editorial('titel på del', 'title of a part'),
  }),
  sizes,
});

export const purposes = element<Purpose>()(
  ['syfte', 'purpose'],
  {
    none: fact('purpose', 'inget syfte', 'no purpose'),
    text: fact('purpose', 'syfte', 'purpose'),
    kinds: fact('purpose', 'vad syftet gäller', 'kind of purpose', { list: 'PurposeKind', lessFree: true }),
    primary: editorial('huvudsyfte', 'main purpose', { list: 'YesNo' }),
    instruments: fact('purpose', 'instrument som syftet gäller', 'instruments that the purpose is of'),
    questions: element<Purpose['questions'][number]>()(
      ['frågeställning', 'question'],
      { name: named, text: fact('goal', 'frågeställning', 'question') },
      { removed: 'goal' },
    ),
  },
  { added: 'purpose' },
);

export const targetGroups = element<TargetGroup>()(
  ['målgrupp', 'target group'],
  {
    name: named,
    text: fact('people', 'målgrupp', 'target group'),
    for: fact('people', 'vilka målgruppen gäller', 'whom the target group is of'),
    age: fact('people', 'ålder', 'age'),
    sizes,
    includes: fact('people', 'målgruppen omfattar', 'the target group includes'),
    exceptions,
    languages: editorial('målgruppens språk', 'languages of the target group'),
    codes,
  },
  { added: 'people', removed: 'people' },
);

export const interventions = element<Intervention>()(
  ['insats', 'intervention'],
  {
    name: named,
    text: fact('intervention', 'insats', 'intervention'),
    for: fact('intervention', 'vilka insatsen är för', 'whom the intervention is for'),
    provided: fact('intervention', 'hur insatsen ges', 'how the intervention is provided'),
    lasts: fact('intervention', 'insatsen varar', 'the intervention lasts'),
    openEnded: fact('intervention', 'insatsen varar tills vidare', 'the intervention lasts indefinitely'),
    codes,
  },
  { added: 'intervention', removed: 'intervention' },
);

export const problems = element<Problem>()(['problem', 'problem'], {
  name: named,
  text: editorial('problem', 'problem'),
  for: editorial('vilka problemet gäller', 'whose problem it is'),
  codes,
});

export const comparisons = element<Design['comparisons'][number]>()(
  ['jämförelse', 'comparison'],
  {
    kind: fact('comparison', 'jämförelsens slag', 'kind of comparison'),
    with: fact('comparison', 'jämförs med', 'compared with', { list: 'Comparator' }),
    drawn: fact('allotment', 'vad som lottas', 'what is drawn by lot', { list: 'DrawnUnit' }),
    for: fact('comparison', 'jämförelsegrupp', 'comparison group'),
    text: fact('comparison', 'jämförelse', 'comparison'),
    instruments: fact('comparison', 'instrument som jämförs', 'instruments that are compared'),
    ratio: fact('allotment', 'fördelning mellan grupperna', 'ratio of the groups'),
    offered: fact('comparison', 'vad jämförelsegruppen erbjuds', 'what the comparison group is offered'),
    given: fact('comparison', 'när de som väntar får insatsen', 'when those who wait get the intervention'),
    clusters: editorial('kluster per grupp', 'clusters per group'),
    clusterSize: editorial('personer per kluster', 'persons per cluster'),
    icc: editorial('intraklasskorrelation', 'intraclass correlation'),
    layout: fact('allotment', 'upplägg', 'layout', { list: 'Layout' }),
    groups: fact('comparison', 'antal grupper', 'number of groups'),
    norms: editorial('normvärden', 'norm values'),
  },
  { removed: 'comparison' },
);
