import { DataCheck } from '../../../src/data/check/index.js';
import { row } from '../../../src/data/filled/filled-form.js';
import type { Form } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import type { Design, Instrument, Item, Option, Timepoint } from '../../../src/model/index.js';
import { design, text } from '../fixture.js';
import { formulaOf } from '../formula.js';
import { scenarios } from './scenarios.js';

type Edit = (design: Design) => void;

const wellbeing = ({ instruments }: Design): Instrument => {
  const found = instruments.find(({ name }) => name === 'mående');
  if (!found) throw new Error('the fixture has no mående');
  return found;
};
function itemOf(of: Design, name: string): Item {
  const found = wellbeing(of).items.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
function optionsOf(of: Design, name: string): Option[] {
  const { kind } = itemOf(of, name);
  if (!kind || !('options' in kind) || !kind.options) throw new Error(`${name} has no answers`);
  return kind.options;
}
function firstTime(of: Design): Timepoint {
  const found = of.timepoints.find(({ name }) => name === 'nybesök');
  if (!found) throw new Error('no nybesök');
  return found;
}
const scoreOf = (of: Design) => wellbeing(of).scales.find(({ name }) => name === 'summa');

/** What changes the meaning of answers that are given already: the edit, and the column where it is said. */
export const breaking: readonly { kind: string; edit: Edit; column: string }[] = [
  {
    kind: 'two answers swapped',
    edit: (of) => {
      const [first, second] = optionsOf(of, 'boende');
      if (first && second) [first.text, second.text] = [second.text, first.text];
    },
    column: 'maendeboende',
  },
  { kind: 'an answer removed', edit: (of) => void optionsOf(of, 'boende').shift(), column: 'maendeboende' },
  {
    kind: 'answers with other numbers',
    edit: (of) => {
      for (const [index, option] of optionsOf(of, 'boende').entries()) option.code = String(3 - index);
    },
    column: 'maendeboende',
  },
  {
    kind: 'answers that count as others',
    edit: (of) => {
      for (const option of optionsOf(of, 'boende')) option.points = Number(option.code) * 2;
    },
    column: 'maendeboende',
  },
  {
    kind: 'another wording',
    edit: (of) => {
      itemOf(of, 'mår').text = text('Hur har du mått?', 'How have you felt?', 'كيف كنت تشعر؟');
    },
    column: 'maendemar',
  },
  {
    kind: 'another range',
    edit: (of) => {
      const { kind } = itemOf(of, 'mår');
      if (kind?.type === 'rating') kind.range = { low: 0, high: 100 };
    },
    column: 'maendemar',
  },
  {
    kind: 'the direction turned',
    edit: (of) => {
      itemOf(of, 'mår').better = 'lower';
    },
    column: 'maendemar',
  },
  {
    kind: 'another informant of a question',
    edit: (of) => {
      itemOf(of, 'mår').informants = [{ kind: 'relative' }];
    },
    column: 'maendemar',
  },
  {
    kind: 'another informant of the form',
    edit: (of) => {
      for (const collect of of.collects) collect.from = [{ kind: 'parent' }];
    },
    column: 'form',
  },
  {
    kind: 'the timepoint moved',
    edit: (of) => {
      firstTime(of).timings = [
        { kind: 'offset', amount: { low: 3, high: 3 }, unit: 'month', side: 'after', anchor: { moment: 'start' } },
      ];
    },
    column: 'version',
  },
  {
    kind: 'another scoring',
    edit: (of) => {
      const score = scoreOf(of);
      if (score) {
        score.formula = formulaOf({ function: 'sum', allowMissing: 1 }, [
          { item: 'mår', reverse: false },
          { item: 'oro', reverse: false },
        ]);
      }
    },
    column: 'maendesumma',
  },
  {
    kind: 'another time that is looked back on',
    edit: (of) => {
      wellbeing(of).recall = { low: 1, high: 1, unit: 'year' };
    },
    column: 'maendemar',
  },
];

/** What changes nothing in what answers mean. */
export const harmless: readonly { kind: string; edit: Edit }[] = [
  { kind: 'nothing', edit: () => {} },
  {
    kind: 'other titles',
    edit: (of) => {
      of.title = text('Uppföljning vid Kolumbus');
      wellbeing(of).title = text('Så har du det');
    },
  },
  {
    kind: 'a comment',
    edit: (of) => {
      of.remarks = [{ path: 'remark/0', of: of.path, text: text('Läst av två') }];
    },
  },
  {
    kind: 'another purpose',
    edit: (of) => {
      of.purposes = [];
    },
  },
  {
    kind: 'white space',
    edit: (of) => {
      itemOf(of, 'mår').text = text('Hur  mår du? ', 'How do you feel?', 'كيف تشعر؟');
    },
  },
  {
    kind: 'a heading over some questions',
    edit: (of) => {
      wellbeing(of).sections = [{ path: 's', name: 's', title: text('Arbete'), items: ['arbete', 'sedan'] }];
    },
  },
  {
    kind: 'a question added',
    edit: (of) => {
      wellbeing(of).items.push({
        ...{ path: 'ny', name: 'ny', code: 'ny', variable: 'maendeny', text: text('Något nytt?') },
        kind: { type: 'yes-no' },
      });
    },
  },
  {
    kind: 'a new version of the same',
    edit: (of) => {
      of.version = { path: 'version', label: '3.0' };
    },
  },
];

/** The fixture with an edit. */
export function edited(edit: Edit): Design {
  const made = structuredClone(design);
  edit(made);
  return made;
}

/** A row of the fixture’s form as a program gives it: everything is answered, and the version is what the program says. */
export function answered(form: Form, version: string): string[] {
  const [everything] = scenarios;
  if (!everything) throw new Error('no scenario');
  return row(form, { ...everything.expected, version });
}

/** What is said of a row that was filled in on a form, when it is held against a design: `column code`. */
export function saidOf(of: Design, form: Form, cells: readonly string[]): string[] {
  const check = new DataCheck(of);
  const table = check.table('forms', 'svar.csv');
  const found = [...table.header(columns(form).map(({ variable }) => variable)), ...table.row(cells, 2)];
  return [...found, ...[...check.finish()].map(({ problem }) => problem)].map(
    ({ column, code }) => `${column} ${code}`,
  );
}

/** The columns whose meaning is said to be another. */
export const caught = (of: Design, form: Form, cells: readonly string[]): string[] =>
  saidOf(of, form, cells).flatMap((said) => {
    const [column = '', code] = said.split(' ');
    return code === 'other-meaning' || code === 'unknown-form' ? [column] : [];
  });
