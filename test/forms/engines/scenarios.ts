import type { FilledForm } from '../../../src/data/filled/filled-form.js';
import type { Answer, Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { design } from '../fixture.js';
import { designOf, intakeText } from '../intake.js';

function formOf(id: string): Form {
  const found = forms(design).find((one) => one.id === id);
  if (!found) throw new Error(`the fixture has no form ${id}`);
  return found;
}
/** The form that every engine fills in: it has every kind of item, a condition on each kind, and a score of each function. */
export const form = formOf('nybesok_client');
/** What staff write in at the same timepoint. */
export const staffForm = formOf('nybesok_client_staff');
export { design };

/** A form with sections, matrices, answers with a text, and an item that is another informant's. */
export const intake = await designOf(intakeText);
const [intakeForm] = forms(intake);
if (!intakeForm) throw new Error('the intake has no form');

/** The design of a form. */
export const ofForm = (one: Form): Design => (one === intakeForm ? intake : design);

/** One person's way through the form: answers given one after another, as a person would, who may change an answer. */
export interface Scenario {
  name: string;
  case: string;
  date: string;
  /** Asked questions only; `''` takes an answer back. */
  steps: [variable: string, answer: Answer][];
  /** Worked out by hand. */
  expected: FilledForm;
}

/** Fills in the form in one program, with steps in order, and returns what leaves that program as data. */
export type Engine = (form: Form, scenario: Scenario) => Promise<FilledForm>;

export const scenarios: Scenario[] = [
  {
    name: 'everything is answered',
    case: 'K-001',
    date: '2026-03-02',
    steps: [
      ['maendemar', 7],
      ['maendeoro', 1],
      ['maendearb', '1'],
      ['maendesedan', '2025-01-15'],
      ['maendeboende', '3'],
      ['maendestod', ['1', '3']],
      ['maendedagar', 2.5],
      ['maendekomm', '=1+1 "å"\nrad två'],
    ],
    expected: {
      case: 'K-001',
      date: '2026-03-02',
      answers: {
        maendemar: 7,
        maendeoro: 1,
        maendearb: '1',
        maendesedan: '2025-01-15',
        maendeboende: '3',
        maendestod: ['1', '3'],
        maendedagar: 2.5,
        maendekomm: '=1+1 "å"\nrad två',
      },
      // 7 + (4 − 1) · (7 + 3) / 2 × 10 · yes, and some support
      scores: { maendesumma: 10, maendemedel: 50, maendeantal: 2 },
    },
  },
  {
    name: 'answers are changed, so that what was shown is hidden again',
    case: 'Å-17',
    date: '2026-12-31',
    steps: [
      ['maendemar', 2],
      ['maendeoro', 4],
      ['maendearb', '1'],
      ['maendesedan', '2024-12-31'],
      ['maendearb', '0'],
      ['maendeboende', '2'],
      ['maendestod', ['3']],
      ['maendevem', 'Grannen'],
      ['maendestod', ['1']],
      ['maendedagar', 0],
    ],
    expected: {
      case: 'Å-17',
      date: '2026-12-31',
      answers: {
        maendemar: 2,
        maendeoro: 4,
        maendearb: '0',
        maendeboende: '2',
        maendestod: ['1'],
        maendedagar: 0,
      },
      // 2 + (4 − 4) · (2 + 2) / 2 × 10 · no work, but some support
      scores: { maendesumma: 2, maendemedel: 20, maendeantal: 1 },
    },
  },
  {
    name: 'some questions are left out',
    case: 'K-003',
    date: '2026-01-01',
    steps: [
      ['maendeoro', 1],
      ['maendeboende', '1'],
      ['maendevem', 'Ingen <b>alls</b>'],
      ['maendestod', ['2']],
      ['maendedagar', 30],
    ],
    expected: {
      case: 'K-003',
      date: '2026-01-01',
      answers: {
        maendeoro: 1,
        maendeboende: '1',
        maendevem: 'Ingen <b>alls</b>',
        maendestod: ['2'],
        maendedagar: 30,
      },
      // one of two may be missing: (4 − 1) × 2 · none may be missing · one may be missing: some support
      scores: { maendesumma: 6, maendeantal: 1 },
    },
  },
  {
    name: 'nothing is answered',
    case: 'K-004',
    date: '2026-01-02',
    steps: [],
    expected: { case: 'K-004', date: '2026-01-02', answers: {}, scores: {} },
  },
];

/** Staff write in the total of a licensed form. */
export const staffScenarios: Scenario[] = [
  {
    name: 'staff write in a total',
    case: 'K-001',
    date: '2026-03-03',
    steps: [['skyddtotal', 12]],
    expected: { case: 'K-001', date: '2026-03-03', answers: { skyddtotal: 12 }, scores: {} },
  },
  {
    name: 'the total is the least there is',
    case: 'Å-17',
    date: '2026-12-31',
    steps: [['skyddtotal', 0]],
    expected: { case: 'Å-17', date: '2026-12-31', answers: { skyddtotal: 0 }, scores: {} },
  },
];

const intakeScenarios: Scenario[] = [
  {
    name: 'other, namely; and a matrix',
    case: 'K-101',
    date: '2026-03-02',
    steps: [
      ['intagningboende', '2'],
      ['intagningboendeannat', 'Hos en vän'],
      ['intagninghjalp', ['1', '2']],
      ['intagninghjalpovrigt', 'Hemtjänst'],
      ['intagningoro', 3],
      ['intagningsomn', 1],
      ['intagningbemotande', '3'],
      ['intagningvantan', '1'],
      ['intagningigen', '1'],
      ['intagningbehov', 7],
    ],
    expected: {
      case: 'K-101',
      date: '2026-03-02',
      answers: {
        intagningboende: '2',
        intagningboendeannat: 'Hos en vän',
        intagninghjalp: ['1', '2'],
        intagninghjalpovrigt: 'Hemtjänst',
        intagningoro: 3,
        intagningsomn: 1,
        intagningbemotande: '3',
        intagningvantan: '1',
        intagningigen: '1',
        intagningbehov: 7,
      },
      scores: { intagningsumma: 4 },
    },
  },
  {
    name: 'a text whose answer is changed is no answer',
    case: 'K-102',
    date: '2026-03-03',
    steps: [
      ['intagningboende', '2'],
      ['intagningboendeannat', 'Hos en vän'],
      ['intagningboende', '1'],
      ['intagningsomn', 0],
      ['intagningvantan', '2'],
    ],
    expected: {
      case: 'K-102',
      date: '2026-03-03',
      answers: { intagningboende: '1', intagningsomn: 0, intagningvantan: '2' },
      scores: {},
    },
  },
];

/** Each form with the ways through it. */
export const filledForms: { form: Form; scenarios: Scenario[] }[] = [
  { form, scenarios },
  { form: staffForm, scenarios: staffScenarios },
  { form: intakeForm, scenarios: intakeScenarios },
];
