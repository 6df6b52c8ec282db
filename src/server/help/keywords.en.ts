import type { Helped } from './helped.js';

/** What each keyword means, in English; with an example where the word alone does not say how it is used. */
export const keywordsEn: Readonly<Record<Helped, string>> = {
  about: 'Roughly: the number is an estimate. `about 25 %`',
  accept:
    'The operation stands by a deviation. The finding is still shown, with the reason. Give the code of the finding and why; preferably also who decided it and until when. `accept P4-02 by "The head of unit" until 2027-12-31 because "…"`',
  access: 'Who can reach the data in the system, one line for each.',
  'according-to':
    'Where the fact about the instrument is from: a reference or a text, and then how it is known. `age 13.. according-to X seen`',
  actual: 'The share that is really followed, as against the share that is aimed at.',
  addresses: 'Which of the described problems the outcome is about.',
  after: 'After the event or timepoint that follows. `6 months after end`',
  afterwards: 'Decided afterwards, from data that already existed. `planned afterwards`',
  age: 'Age in years. `age 18..29` is from 18 up to and including 29, `age 18..` is 18 and older, `age ..18` is up to and including 18. As a variable (`disaggregate age`) it always exists.',
  allow: 'How many items may be unanswered for the score to be given all the same. `allow 1 missing`',
  and: 'Both conditions must hold. `and` binds closer than `or`.',
  answered: 'How many have answered, out of how many. `answered 125/187` is 125 out of 187.',
  answers: 'Which of the questions of the purpose the outcome or the measurement answers.',
  as: 'Ties a word to what follows. `provided as service`, `choice as x` (the same options as item x).',
  asked:
    'What an item counts as in a score when a condition leaves it out. `not asked counted as 0`, `… as missing`, `… as left-out`, `… as no-score`',
  at: 'When it happens: at one or several timepoints. `at start, end`. The `start` and `end` of the intervention always exist.',
  'at-least': 'At least this share of the clients. `success at-least 50 % improved`',
  attrition:
    'How many lack a measurement: as a share, a word (`small`, `large`, `unknown`) or a number. `in`, `at` and `for` say in which instrument, when and of whom. `attrition about 25 % in CORE-OM at end for started`',
  automatic: 'Whether the system compiles by itself: `automatic`, `automatic partly` or `not automatic`.',
  because: 'Why, in your own words.',
  before: 'Before the event or timepoint that follows. `2 weeks before end`',
  below: 'Less than the number. `suppress below 5`: groups of fewer than five persons are not reported.',
  better:
    'Better. `higher is better` or `lower is better`: in which direction a change is an improvement. Where the answer is yes or no: `yes is better` or `no is better`.',
  by: 'Who does it, in your own words.',
  'carried-out':
    'Whether the measurement really was made: `carried-out`, `carried-out partly` or `not carried-out` (planned, but it never came about).',
  change: 'How large a change must be to count as certain, according to a source.',
  child: 'The age is that of the child, not of the adult who gets the intervention. `age 0..17 child`',
  choice:
    'The one who answers chooses one of several options. `choice ordered`: the options go from worst to best, or the other way.',
  choices: 'The one who answers may choose several of the options.',
  chosen: 'Who takes part in deciding which outcomes matter. `chosen by client, professional`',
  claim:
    'What the operation holds that the follow-up shows: `activity` (what was done), `outcome` (how it went) or `effect` (what would not have happened without the intervention).',
  'clusters-per-group':
    'How many clusters each group has, when whole units, teams or municipalities are drawn and not persons. `clusters-per-group 6`',
  coded:
    'What others call the same thing: list, code, edition and what the code stands for. The operation takes the code from the list (KSI, ICF, LOINC, Kolada or one of its own); the tool only checks how it is written. `coded KSI "SMB RB ZZ" version "2022"`',
  collect:
    'A measurement: with which instrument, from whom and when. `collect CORE-OM from client at start, end`. The block says how it is done. `collect none at start` says that nothing is collected then.',
  commissioner: 'Who has commissioned the follow-up.',
  collection:
    'From which day data are collected. What then changes the meaning of data is an error, unless the design gets a new `version`. `collection since 2026-02-01`',
  compare: 'Which data are compared between those who answered and those who are missing. `compare age, sex`',
  compared: 'What the result is compared with. `compared with start`',
  comparison:
    'How a comparison group came about: `randomised`, `matched`, `alternating`, `ordinary`, `providers`, `units`, `norm` or `none`. `per` says what is drawn (`randomised per unit`), `for` who they are, `with` says what it gets instead. The block says more: `ratio 1 to 1`, `gets-intervention 6 months after start` of those who wait. A norm is no comparison group that shows an effect.',
  compile:
    'How the answers are brought together for more than one client: for which instruments, how often, by whom and at which level. `compile never` says that it is not done.',
  conclusion:
    'Whether the operation itself holds that conclusions about the service can be drawn: `conclusion`, `conclusion partly` or `no conclusion`.',
  concurrently: 'The number is at one time, as against during a year. `size 30 persons concurrently`',
  confidence: 'Stands before how a fact is known; may be left out. `cutoff 8 source "The book" confidence seen`',
  construct: 'What the instrument is meant to measure.',
  continuous: 'Without an end date for a follow-up; all the time for a compilation.',
  counted: 'How something is counted.',
  counts: 'What the measurement counts, when it is not persons who answer. `counts cases`',
  coverage:
    'The share that is meant to be followed. `actual` in the block says how many it turns out to be. `coverage all { actual about 90 % }`',
  cutoff: 'A score that tells one group from another, according to a source.',
  date: 'The one who answers gives a date.',
  day: 'One day.',
  days: 'A number of days. `within -14..14 days` is from 14 days before to 14 days after.',
  decline:
    'Who does not want to answer can say so. In data it is 999, which is kept apart from an item without an answer, and counts as a missing answer. `may decline`',
  decimals: 'The number of decimals that a score is rounded to. `rounded to 0 decimals`',
  demand: 'Who asked for the results. `demand none` says that nobody did.',
  derived: 'The fact is computed or concluded from other facts.',
  design:
    'A follow-up: what is to be followed for an intervention, how, when and to what use. It holds everything else.',
  disaggregate:
    'What the results are divided by when they are reported. `disaggregate sex, age 18..29, 30..64, unit`. Also `team`, `intervention`, `reason` and `length ..2, 3.. months`, and the first answer in an instrument (`core.total 0..10, 11..`); only what stands here is split.',
  draft: 'Whether an unfinished answer may stay on the device that it is given on: `draft` or `no draft`.',
  dropouts:
    'How those who end the intervention early are counted: as not having reached the outcome, as missing, or they are followed in a register or another instrument. `dropouts missing`',
  electronic:
    'Whether the instrument may be given on a screen: `electronic`, `not electronic` or only by permission (`electronic permission`).',
  evaluator: 'Who evaluates, when it is another than the one who commissions.',
  event: 'A moment beside start and end that timepoints can be counted from. `event ninth-grade "Leaves ninth grade"`',
  every: 'Again and again at this interval. `every year`, `every 6 months`',
  evidence: 'What a judgement rests on. `evidence conversation, file`',
  examined: 'Whether the causes of the attrition have been examined: `examined`, `examined partly` or `not examined`.',
  except: 'Who is left out, in your own words. `in` and `at` narrow it, `because` gives the reason.',
  fallback:
    'What is done instead when the ordinary way fails. `from` is whose information it then is, `with` which instrument is then used, `for` how many it concerns and `because` when. `fallback for some with X from professional`: the instrument X is used instead.',
  feedback: 'Whether the one who answers gets to know the result: `feedback`, `feedback partly` or `no feedback`.',
  fidelity: 'How one makes sure that the instruments are used as intended. `fidelity none` says that it is not done.',
  field: 'The field of the operation: `children-youth`, `adults`, `older-people`, `disability` or `livelihood-work`.',
  flexible: 'The time may be adapted to the client.',
  for: 'Whom it concerns: a described group, a share, or `all`, `most`, `some`, `few`, `started`, `completed`.',
  from: 'Whose information it is (`from client`), of an item whose answer or judgement, from which day (`from 2026-01-01`), where a system takes its data from, which instruments a compilation is made from, or how early a measurement counts (`from 30 days before to 60 days after`).',
  'gets-intervention':
    'When those on the waiting list get the intervention. The groups are compared until then. `gets-intervention 6 months after start`',
  gives:
    'The points of an answer, where they are not its number. `option 2 sometimes "Sometimes" gives 1`. In a table: what the row gives. `row 0..4 gives 45`',
  goal: 'Whether the state is to get better or to be kept. When the goal is to `maintain`, no change is a good result.',
  groups:
    'How many groups are compared, the one that gets the intervention included. The tool analyses two. `groups 3`',
  help: 'Help for the one who answers, below the item.',
  higher: 'A higher value. `higher is better`',
  hour: 'One hour.',
  hours: 'A number of hours.',
  icc: 'How alike persons of one cluster are (the intraclass correlation, 0 to 1), as it is reckoned with. `icc 0.05 according-to "The source" seen`',
  identity:
    'Whether answers are `anonymous` (cannot be linked to a person), `keyed` (by a code) or `named`. Before and after can be compared for a person only when the answers can be paired.',
  if: 'The item is asked only when the condition holds. `if occupation is part-time`',
  import: 'Reads instruments from another file, by its path from the folder of this file. `import "instruments.isu"`',
  improved: 'The client has become better.',
  in: 'In which instrument or system.',
  'in-procurement': 'The demand stands in the procurement of a provider. `demand "Social services" in-procurement`',
  include: 'Who is part of the target group, in your own words.',
  included: 'Whether the measurement is part of the follow-up. `not included`: it is asked, but not used here.',
  indefinitely: 'The intervention has no end of its own. `lasts indefinitely`',
  independent:
    'Whether the one who asks is another than the one who gives the intervention: `independent`, `independent partly` or `not independent`.',
  indicator:
    'What shows whether the outcome was reached: an instrument, or an item or scale of it. The block says whether it is the main measure, and which facts you count with. `indicator CORE-OM.total from client { main-measure }`',
  individualised:
    'Whether the goal is set together with each client: `individualised`, `individualised partly` or `not individualised`.',
  informant:
    'Who usually gives the information in the instrument. Who it is in this very follow-up is said in the measurement.',
  instruction:
    'What the one who answers is told about the items and the use of the answers. `instruction none` says that nothing is told.',
  instrument:
    'A form, an interview or something else that collects data: what it measures, who answers, and its items. A well-known instrument is in the library and need not be described.',
  interim: 'Compiled during a period that has not ended.',
  intervention: 'The intervention that is followed, in your own words.',
  introduction: 'What is said before the items of a section.',
  irregularly: 'Now and then, at no set interval.',
  is: 'The answer equals the value; or in which direction is better.',
  item: 'An item of the instrument, with its text and how it is answered. `item wellbeing "How are you?" rated 0..10 higher is better`',
  items: 'The number of items in the instrument, when they are not listed. `items 34 rated 0..4`',
  joint: 'Whether several judge together: `joint`, `joint partly` or `not joint`.',
  kind: 'What kind of purpose it is. `kind outcome, improvement`',
  languages: 'The languages that the forms or the instrument exist in, by code. `languages sv, en`',
  large: 'Large, without a figure being known.',
  lasts: 'How long it takes or goes on. `lasts 15 minutes`, `lasts 3..12 months`',
  layout:
    'How the comparison is laid out: `parallel`, `stepped-wedge` or `crossover`. The tool analyses parallel groups.',
  'legal-ground': 'The legal ground for handling the data, in words.',
  level: 'At which level results are compiled. `level unit`',
  licence:
    'What is required to be allowed to use the instrument; in a design: on what terms others may use it. `licence "CC BY 4.0"`',
  lower: 'A lower value. `lower is better`',
  lowest: 'One that is missing counts as the lowest points of its item. `allow 3 missing as lowest`',
  'main-measure': 'Whether this is the main measure of the outcome: `main-measure` or `not main-measure`.',
  'main-outcome': 'Whether this is the outcome that the plan is judged by: `main-outcome` or `not main-outcome`.',
  'main-purpose': 'Whether this is the main purpose: `main-purpose` or `not main-purpose`.',
  manual: 'Written guidance for those who carry out the measurement. `manual none` says that there is none.',
  margin:
    'How large a deterioration still counts as maintained: points of the main measure, or percentage points where answers are counted. It is decided before data collection, by who knows what matters. `margin 1.5`, `margin 10 %`',
  may: 'What the one who answers may do. `may decline`',
  mean: 'The mean: of the items of a scale, or in a group that has been studied.',
  measures: 'What the instrument, item or option is about. Only `outcome` can show degree of change.',
  medium: 'In what way the answer is given. `medium web, paper`',
  memory: 'The fact is given from memory and has not been checked against a source.',
  method: 'How the data are collected. `method self-report`',
  minute: 'One minute.',
  minutes: 'A number of minutes.',
  missing: 'Unanswered items. `allow 1 missing`',
  mission: 'The mission of the operation, in your own words.',
  municipality:
    'The municipality’s four digits at Statistics Sweden, and its name. The design can then be shown in a register of several municipalities. `municipality "1480" "City of Gothenburg"`',
  month: 'One month.',
  months: 'A number of months. `4..8 months` is from four to eight months.',
  'more-options': 'Whether there are more answers than those that stand here: `more-options` or `no more-options`.',
  negative: 'The option is a bad result.',
  neutral: 'The option is neither a good nor a bad result.',
  never: 'It is not done.',
  no: 'No.',
  none: 'An explicit no. Leaving the statement out means instead that it is not stated.',
  'norm-value':
    'What a measure is in the norm population that it is compared with: mean, standard deviation and among how many persons, with the source. Clients are compared with it first and last. `norm-value core.total mean 4.6 sd 4.8 size 229 according-to "The source" seen`',
  not: 'The answer is another than the value. `if work is not yes`',
  number: 'The one who answers gives a number. `number 0..30 days`',
  offered: 'What the comparison group gets, in your own words. `offered "Ordinary support"`',
  'on-demand': 'When somebody asks for it.',
  once: 'A single time.',
  only: 'The score is for these alone: by sex, age or who answers. `only for woman age 13..17`',
  operation:
    'The unit within the organisation that does the work. `organisation "Social services" { operation "The youth centre" }`',
  option:
    'One of the answers to an item, with a short name and the text that is shown. `option full-time "Works full-time"`',
  optional: 'The item may be left unanswered.',
  or: 'At least one of the conditions must hold.',
  ordered: 'The options have an order, so that a change can have a degree.',
  organisation: 'Which organisation is responsible for the follow-up.',
  origin: 'Who made the instrument. `origin own`: the operation itself.',
  outcome:
    'A desired outcome for the client: which problem it is about, what shows it and when it is reached. `outcome none` says that none has been decided.',
  own: 'The operation made the instrument itself.',
  part: 'A part of the organisation that only some of the clients meet.',
  partly: 'Stands after what is only partly so. `systematic partly`',
  partner: 'An organisation that the operation works together with.',
  'payment-by-result':
    'Whether the payment to a provider depends on the results: `payment-by-result`, `payment-by-result partly` or `no payment-by-result`.',
  per: 'The number during this time. `90 persons per year`',
  period:
    'During which time the follow-up goes on: `continuous`, or between two dates. `period from 2025-05-01 to 2026-04-30`',
  permission: 'Only by permission. `electronic permission`',
  'persons-per-cluster': 'About how many persons each cluster has. `persons-per-cluster about 12`',
  place: 'Where the measurement is made, in your own words.',
  planned:
    'Whether the follow-up was planned before it began: `planned`, `planned partly`, `not planned` or `planned afterwards`.',
  positive: 'The option is a good result.',
  presumed:
    'The conclusion of the one who writes; the operation has not said so itself. Stands before a text, a word or an amount. `reason presumed declines`',
  'previous-name':
    'What the item, option, scale, instrument or timepoint was called before, so that it is known as the same when the design is compared with an earlier version. `previous-name worry`',
  problem:
    'The problem of the client that the intervention is to do something about. Outcomes refer to it with `addresses`.',
  procedure: 'How all collection in the follow-up is done. A measurement can say otherwise for its own part.',
  provided:
    'How the intervention is given. `provided as service`: without a decision. `provided as assistance`: after one.',
  purpose: 'What the follow-up is for. `kind` says what kind of purpose it is. `purpose none` says that there is none.',
  question: 'A question that the follow-up is to answer. Outcomes and measurements refer to it with `answers`.',
  rated:
    'Rated on a scale between two numbers. `rated 0..10` is from 0 to 10. The texts say what the ends stand for: `rated 0..10 "very bad" .. "very good"`',
  ratio:
    'How many get the intervention to how many of the comparison group. `ratio 2 to 1` gives twice as many the intervention.',
  reason: 'A cause of the attrition. `reason declines`',
  recall: 'How far back the items look. `recall 30 days`',
  recommended: 'The training is advised, not a requirement. `training recommended "A course of one day"`',
  recorded:
    'Where the answers are kept, and who enters them. `recorded in register by "the therapist"`. `recorded none` says that they are not kept.',
  reference:
    'A source that facts about instruments can refer to by a short name. `reference X "Title, year" url "https://…"`',
  reliability: 'How precisely the scale measures, from 0 to 1, according to a source.',
  reliably: 'The change is larger than measurement error can explain.',
  remark:
    'Something else worth knowing that no other word says. On an instrument or a scale with where it stands: `remark "Covers one month" according-to X seen`',
  repeated:
    'The section is asked once for each, as many times as the answer to the item before says. `section children "Child" { repeated number times … }` The item needs a highest answer, `number 0..6`. Each time has columns of its own in the data.',
  repeats: 'The same items asked again: the answers can be compared with that instrument.',
  reported: 'Whether the option is reported. `not reported`: the result is known but not shown.',
  required: 'The one who uses the instrument must have had training.',
  resembles: 'Alike another instrument, but the answers cannot be compared.',
  responsible: 'Which position is responsible for the follow-up.',
  retained: 'How long the data are kept. `retained 5 years`',
  rounded: 'The score is rounded, halves up. `rounded to 0 decimals`',
  row: 'A row of the table that `lookup(…)` reads: a range for each part, and what they give. `row 0..4, 7..10 gives 45`',
  safeguard:
    'What is done when a follow-up finds a person in a bad state. `safeguard none` says that it has not been decided.',
  sample: 'How those who are followed were chosen. `coverage about 30 % { sample random }`',
  scale: 'A score made from the items, or an area of an interview. `scale total 0..40 lower is better`',
  scope: 'How wide the follow-up is: `local`, `city`, `municipalities`, `county`, `region` or `national`.',
  sd: 'Standard deviation: how much scores differ between persons, according to a source.',
  secondary: 'The use came afterwards, for data that were collected for something else.',
  section:
    'Items that stand together under a heading, with an introduction and a stem that they share. `section body "The body" { stem "How much have you been bothered by" … }` A section changes how the form looks, never the data.',
  seen: 'The fact has been read in the source given.',
  sensitive: 'Which sensitive data are handled. `sensitive health`. `sensitive none` says that none are.',
  session: 'At every session: the first is the start and the last the end. `timepoint sessions every session`',
  since: 'The first day of collection. `collection since 2026-02-01`',
  size: 'How many it concerns, and what is counted. `size about 90 persons per year`',
  small: 'Small, without a figure being known.',
  source: 'Where the information comes from.',
  standardised:
    'Whether the instrument is a standardised assessment method, the same for all and tried: `standardised`, `standardised partly` or `not standardised`.',
  status:
    'How far the follow-up itself has come, since when and who has said so. `status decided from 2026-01-01 by "The board"`',
  stem: 'The beginning of a sentence that each item of the section goes on from. `stem "During the last week I have"`',
  structured: 'Whether the items are set beforehand: `structured`, `structured partly` or `not structured`.',
  success:
    'When the outcome counts as reached: for which share of the clients, and what each must show. `success at-least 50 % reliably improved at end`',
  suppress: 'Small groups are not reported, so that nobody can be recognised. `suppress below 5`',
  system: 'An IT system or register where answers are kept.',
  systematic: 'Whether it is done in the same way for everyone: `systematic`, `systematic partly` or `not systematic`.',
  'target-group': 'Whom the intervention and the follow-up are for.',
  text: 'The one who answers writes in their own words. After an option, `with text`, only who chooses it. `option other "Other" with text`',
  timepoint:
    'When it is measured. `at` or `months after` says when, `within` how far before and after counts. `timepoint later 6 months after end within -30..60 days`',
  times: 'So many times during the intervention. `4 times`',
  to: 'Up to and including that day.',
  trained: 'The share of the staff who have had the training. `trained all`',
  training: 'The training that is needed: in your own words, `required` or `none`.',
  unchanged: 'The client is as before, or better.',
  unique: 'Whether each person is in the system only once: `unique`, `unique partly` or `not unique`.',
  unknown: 'It is said that it is not known. Leaving the statement out means instead that it is not stated.',
  unsure: 'The fact is unsure or ambiguous in its source, and has not been checked.',
  until: 'Up to and including which day it holds. `until 2027-12-31`',
  url: 'A web address with more about the instrument.',
  use: 'What the results are used for, by whom and how often. `use none` says that they are not used.',
  valid: 'From which day the version holds. `version "2.0" valid from 2026-01-01`',
  version: 'Which version of the follow-up it is.',
  voluntary: 'Whether answering is voluntary: `voluntary`, `voluntary partly` or `not voluntary`.',
  weakness: 'A weakness that the operation itself sees, in what and in its own words. `weakness burden "…"`',
  week: 'One week.',
  weeks: 'A number of weeks.',
  'form-text':
    'A text that every form has (a button, an instruction), as the tool writes it, in a language that the tool lacks. `form-text "Next" @ar "…"`',
  'to-client':
    'What the client is told before the questions, in words to the one who answers: why you ask, that they choose, what becomes of the answers. Three short sentences at most. `to-client "We ask to see whether you feel better. You choose whether to answer."`',
  heading: 'What the client’s form is called, in the client’s words. `heading "How are you?"`',
  'hand-in':
    'What the client does with the answers when they are ready. `hand-in "Give the screen to the person you see today."`',
  contact: 'Whom the client can talk to when not well. `contact "your therapist, 08-123 45 67"`',
  'quick-exit':
    'The client’s form has a button that empties it and leaves the page at once. It is there anyway where the follow-up is about violence, sex or addiction.',
  wish: 'Something that the operation would like to do. A wish is no weakness.',
  with: 'What it is compared with, or what is used instead.',
  within:
    'The window: how far after or before the timepoint a measurement still counts. `within 14 days after`; in both directions it is `from 30 days before to 60 days after`.',
  year: 'One year.',
  years: 'A number of years.',
  yes: 'Yes.',
  'yes-no': 'The one who answers chooses yes or no.',
};
