import type { Language, Said, Word, WordList } from '../model/index.js';

type Table<L extends WordList> = Record<Word<L>, Said>;
const both = (sv: string, en: string): Said => ({ sv, en });

/** The closed words as documents write them, within a sentence. */
const vocabulary = {
  YesNo: { yes: both('ja', 'yes'), partly: both('delvis', 'partly'), no: both('nej', 'no') },
  Planned: {
    yes: both('ja', 'yes'),
    partly: both('delvis', 'partly'),
    no: both('nej', 'no'),
    afterwards: both('i efterhand', 'afterwards'),
  },
  Scope: {
    local: both('lokal', 'local'),
    city: both('hela staden', 'the whole city'),
    municipalities: both('flera kommuner', 'several municipalities'),
    county: both('hela länet', 'the whole county'),
    region: both('regionen', 'the region'),
    national: both('nationell', 'national'),
  },
  Field: {
    'children-youth': both('barn och unga', 'children and youth'),
    adults: both('vuxna', 'adults'),
    'older-people': both('äldre', 'older people'),
    disability: both('funktionsnedsättning', 'disability'),
    'livelihood-work': both('försörjning och arbete', 'livelihood and work'),
  },
  StatusWord: {
    proposed: both('föreslagen', 'proposed'),
    piloted: both('prövas', 'being piloted'),
    decided: both('beslutad', 'decided'),
    ended: both('avslutad', 'ended'),
  },
  SampleKind: {
    everyone: both('alla tas med', 'everyone is included'),
    random: both('slumpmässigt urval', 'a random sample'),
    stratified: both('slumpmässigt urval inom grupper (stratifierat)', 'a random sample within groups (stratified)'),
    'every-nth': both('systematiskt urval, som var tredje', 'a systematic sample, such as every third'),
    consecutive: both('de som kommer i följd under en tid', 'those who come in succession during a time'),
    purposive: both(
      'utvalda för sina egenskaper (ändamålsenligt urval)',
      'chosen for their characteristics (a purposive sample)',
    ),
    convenience: both(
      'de som är lätta att nå (bekvämlighetsurval)',
      'those who are easy to reach (a convenience sample)',
    ),
  },
  DrawnUnit: {
    person: both('personer', 'persons'),
    staff: both('personal', 'staff'),
    team: both('team', 'teams'),
    unit: both('enheter', 'units'),
    municipality: both('kommuner', 'municipalities'),
  },
  PurposeKind: {
    outcome: both('resultat', 'outcomes'),
    improvement: both('utveckling av verksamheten', 'improvement of the service'),
    quality: both('kvalitetssäkring', 'quality assurance'),
    evaluation: both('utvärdering', 'evaluation'),
    research: both('forskning', 'research'),
    communication: both('kommunikation', 'communication'),
    casework: both('arbetet med den enskilda klienten', 'work with the individual client'),
    caseload: both('överblick över ärenden', 'overview of cases'),
    reach: both('räckvidd', 'reach'),
    alliance: both('allians', 'alliance'),
    experience: both('upplevelse', 'experience'),
    costs: both('kostnader', 'costs'),
    management: both('styrning', 'management'),
  },
  CountUnit: {
    persons: both('personer', 'persons'),
    cases: both('ärenden', 'cases'),
    places: both('platser', 'places'),
    enrolments: both('inskrivningar', 'enrolments'),
    moves: both('flyttar', 'moves'),
  },
  ProvisionForm: {
    service: both('service (utan biståndsbeslut)', 'service (without a needs-assessed decision)'),
    assistance: both('bistånd', 'needs-assessed decision'),
  },
  Goal: { improve: both('förbättra', 'improve'), maintain: both('bibehålla', 'maintain') },
  Method: {
    'self-report': both('självskattning', 'self-report'),
    interview: both('intervju', 'interview'),
    conversation: both('samtal', 'conversation'),
    judgement: both('bedömning', 'judgement'),
    observation: both('observation', 'observation'),
    registration: both('registrering', 'registration'),
  },
  Evidence: {
    file: both('akt', 'file'),
    interview: both('intervju', 'interview'),
    conversation: both('samtal', 'conversation'),
    observation: both('observation', 'observation'),
    register: both('register', 'register'),
  },
  Medium: {
    paper: both('papper', 'paper'),
    web: both('webb', 'web'),
    phone: both('telefon', 'telephone'),
    meeting: both('möte', 'meeting'),
    post: both('post', 'post'),
  },
  Identity: {
    anonymous: both('anonym', 'anonymous'),
    keyed: both('kodad (kan paras ihop per individ)', 'keyed (can be paired per individual)'),
    named: both('namngiven', 'named'),
  },
  ShareWord: {
    all: both('alla', 'all'),
    most: both('de flesta', 'most'),
    some: both('några', 'some'),
    few: both('få', 'few'),
    none: both('ingen', 'none'),
    unknown: both('okänd andel', 'an unknown share'),
  },
  ReasonKind: {
    declines: both('avböjer', 'declines'),
    unreachable: both('går inte att nå', 'cannot be reached'),
    'ends-early': both('avbryter', 'ends early'),
    moves: both('flyttar', 'moves'),
    placed: both('placeras', 'is placed'),
    forgets: both('glömmer', 'forgets'),
    'language-barrier': both('språkhinder', 'language barrier'),
    staff: both('personalen', 'staff'),
    'no-time': both('tidsbrist', 'lack of time'),
    'not-offered': both('erbjuds inte', 'is not offered it'),
    dies: both('avlider', 'dies'),
    'file-missing': both('akten saknas', 'the file is missing'),
    other: both('annat', 'other'),
  },
  Sensitive: {
    health: both('hälsa', 'health'),
    crime: both('brott', 'crime'),
    ethnicity: both('etnicitet', 'ethnicity'),
    religion: both('religion', 'religion'),
    sexuality: both('sexualliv', 'sexuality'),
    protected: both('skyddade personuppgifter', 'protected personal data'),
  },
  LevelWord: {
    individual: both('individ', 'individual'),
    team: both('team', 'team'),
    unit: both('enhet', 'unit'),
    department: both('avdelning', 'department'),
    administration: both('förvaltning', 'administration'),
    city: both('stad', 'city'),
    municipalities: both('flera kommuner', 'several municipalities'),
    county: both('län', 'county'),
    region: both('region', 'region'),
    national: both('nationell', 'national'),
    subgroup: both('delgrupp', 'subgroup'),
  },
  Comparator: {
    ordinary: both('ordinarie insats', 'ordinary intervention'),
    other: both('en annan insats', 'another intervention'),
    'waiting-list': both('väntelista', 'a waiting list'),
    none: both('ingen insats', 'no intervention'),
  },
  Layout: {
    parallel: both('parallella grupper', 'parallel groups'),
    'stepped-wedge': both('stegvis införande', 'a stepped wedge'),
    crossover: both('överkorsning', 'crossover'),
  },
  Measures: {
    outcome: both('resultat', 'outcome'),
    'goal-attainment': both('måluppfyllelse', 'goal attainment'),
    'closing-reason': both('avslutsorsak', 'reason for closing'),
    experience: both('upplevelse av stödet', 'experience of the service'),
    output: both('prestation', 'output'),
    fidelity: both('metodtrohet', 'fidelity'),
    background: both('bakgrund', 'background'),
    planning: both('planering', 'planning'),
  },
  InformantKind: {
    client: both('klient', 'client'),
    parent: both('förälder', 'parent'),
    relative: both('anhörig', 'relative'),
    professional: both('profession', 'professional'),
    external: both('extern bedömare', 'external assessor'),
    school: both('skola', 'school'),
    police: both('polis', 'police'),
    register: both('register', 'register'),
  },
  IntervalWord: {
    interim: both('vid delårsrapport', 'at interim reports'),
    continuous: both('löpande', 'continuously'),
    'on-demand': both('vid behov', 'on demand'),
    irregularly: both('oregelbundet', 'irregularly'),
    once: both('en gång', 'once'),
    never: both('aldrig', 'never'),
  },
  Magnitude: {
    small: both('litet, ingen siffra', 'small, no figure'),
    large: both('stort, ingen siffra', 'large, no figure'),
    unknown: both('okänt', 'unknown'),
  },
  FactKind: {
    reliability: both('reliabilitet', 'reliability'),
    cutoff: both('gränsvärde', 'cut-off'),
    sd: both('standardavvikelse', 'standard deviation'),
    mean: both('medelvärde', 'mean'),
    change: both('gräns för förändring', 'threshold of change'),
  },
} satisfies { [L in WordList]?: Table<L> };

/** The lists that there are words for. */
export type Known = keyof typeof vocabulary;

/** A closed word, as it stands within a sentence. */
export const word = <L extends Known>(list: L, value: Word<L>, language: Language): string => {
  const table: Record<string, Said> = vocabulary[list];
  return table[value]?.[language] ?? value;
};
