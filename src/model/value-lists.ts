/**
 * The closed lists of words that a design may use as values, in English. The language room holds their Swedish
 * forms; `schema.ts` makes zod enums of them. Plain arrays, so that start-up does not load zod for a check.
 */
export const valueLists = {
  YesNo: ['yes', 'partly', 'no'],
  Planned: ['yes', 'partly', 'no', 'afterwards'],
  Scope: ['local', 'city', 'municipalities', 'county', 'region', 'national'],
  Field: ['children-youth', 'adults', 'older-people', 'disability', 'livelihood-work'],
  /** How far the follow-up itself has come. */
  StatusWord: ['proposed', 'piloted', 'decided', 'ended'],
  /** How those who are followed were chosen. */
  SampleKind: ['everyone', 'random', 'stratified', 'every-nth', 'consecutive', 'purposive', 'convenience'],
  /** outcome: how it went for the clients, or how the intervention works; casework: in the client's own case. */
  PurposeKind: [
    'outcome',
    'improvement',
    'quality',
    'evaluation',
    'research',
    'communication',
    'casework',
    'caseload',
    'reach',
    'alliance',
    'experience',
    'costs',
    'management',
  ],
  CountUnit: ['persons', 'cases', 'places', 'enrolments', 'moves'],
  ProvisionForm: ['service', 'assistance'],
  Goal: ['improve', 'maintain'],
  Method: ['self-report', 'interview', 'conversation', 'judgement', 'observation', 'registration'],
  Evidence: ['file', 'interview', 'conversation', 'observation', 'register'],
  Medium: ['paper', 'web', 'phone', 'meeting', 'post'],
  Identity: ['anonymous', 'keyed', 'named'],
  ShareWord: ['all', 'most', 'some', 'few', 'none', 'unknown'],
  DropoutRule: ['not-reached', 'missing', 'followed'],
  ReasonKind: [
    'declines',
    'unreachable',
    'ends-early',
    'moves',
    'placed',
    'forgets',
    'language-barrier',
    'staff',
    'no-time',
    'not-offered',
    'dies',
    'file-missing',
    'other',
  ],
  Sensitive: ['health', 'crime', 'ethnicity', 'religion', 'sexuality', 'protected'],
  LevelWord: [
    'individual',
    'team',
    'unit',
    'department',
    'administration',
    'city',
    'municipalities',
    'county',
    'region',
    'national',
    'subgroup',
  ],
  /** `alternating`: every second person, or every second week; no chance in it. */
  ComparisonKind: ['randomised', 'matched', 'alternating', 'ordinary', 'providers', 'units', 'norm', 'none'],
  /** What is drawn by lot: where it is not individuals, those of one draw are alike. */
  DrawnUnit: ['person', 'staff', 'team', 'unit', 'municipality'],
  Comparator: ['ordinary', 'other', 'waiting-list', 'none'],
  /** `stepped-wedge`: all get the intervention, a few at a time; `crossover`: each gets both, one after the other. */
  Layout: ['parallel', 'stepped-wedge', 'crossover'],
  ClaimLevel: ['activity', 'outcome', 'effect'],
  WeaknessKind: ['burden', 'support', 'comparability', 'quality', 'coverage', 'demand', 'use', 'measures'],
  /** What an instrument, item or option is about. Only `outcome` can show degree of change. */
  Measures: [
    'outcome',
    'goal-attainment',
    'closing-reason',
    'experience',
    'output',
    'fidelity',
    'background',
    'planning',
  ],
  InformantKind: ['client', 'parent', 'relative', 'professional', 'external', 'school', 'police', 'register'],
  Unit: ['minute', 'hour', 'day', 'week', 'month', 'year'],
  IntervalWord: ['interim', 'continuous', 'on-demand', 'irregularly', 'once', 'never'],
  Magnitude: ['small', 'large', 'unknown'],
  Valence: ['positive', 'negative', 'neutral', 'unknown'],
  FactKind: ['reliability', 'cutoff', 'sd', 'mean', 'change'],
  FormulaFunction: [
    'sum',
    'mean',
    'count',
    'share',
    'any',
    'all',
    'max',
    'min',
    'reverse',
    'lookup',
    'digits',
    'ln',
    'sqrt',
    'floor',
    'days',
    'years',
  ],
  /** What a question that is not asked counts as in a score, where it is not a number. */
  UnaskedRule: ['missing', 'left-out', 'no-score'],
  OptionRule: ['left-out'],
  Sex: ['woman', 'man'],
  /** How a fact is known: read in the source, from memory, read but ambiguous, worked out from other facts. */
  Confidence: ['seen', 'memory', 'unsure', 'derived'],
  /** What it takes to use an instrument. */
  LicenceKind: ['free', 'permission', 'agreement', 'purchase', 'unknown'],
  /** Whether it may be given on a screen. */
  Electronic: ['yes', 'permission', 'no'],
} as const;

/** The name of one closed list, as in the grammar. */
export type WordList = keyof typeof valueLists;
/** A word of one closed list. */
export type Word<L extends WordList> = (typeof valueLists)[L][number];

/** What the list of the clients says of each, that results can be split by. */
export const splitVariables = ['sex', 'age', 'unit', 'team', 'intervention', 'reason', 'length'] as const;
export type SplitVariable = (typeof splitVariables)[number];
