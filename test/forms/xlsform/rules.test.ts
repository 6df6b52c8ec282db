// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of an XLSForm are written so
import { expect, it } from 'vitest';
import { faults, type Workbook } from './pyxform-rules.js';

/** A workbook without faults, written by hand. */
const good = (): Workbook => ({
  survey: [
    ['type', 'name', 'label::Svenska (sv)', 'label::English (en)', 'relevant', 'calculation'],
    ['begin_group', 'page_a', 'Sida', 'Page', null, null],
    ['select_one yn', 'a', 'Ja?', 'Yes?', null, null],
    ['text', 'b', 'Vem?', 'Who?', "${a} = '1'", null],
    ['calculate', 'c', null, null, null, "if(${a} != '', 1, '')"],
    ['end_group', 'page_a', null, null, null, null],
  ],
  choices: [
    ['list_name', 'name', 'label::Svenska (sv)', 'label::English (en)'],
    ['yn', '1', 'Ja', 'Yes'],
    ['yn', '0', 'Nej', 'No'],
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language'],
    ['Titel', 'd_f', '1-abc', 'Svenska (sv)'],
  ],
});

it('find nothing in a good workbook', () => {
  expect(faults(good())).toEqual([]);
});

it.each([
  ['an unknown reference', 'survey', 3, 4, "${x} = '1'", 'no question ${x}'],
  ['a reference in a label', 'survey', 3, 2, 'Hej ${a}', 'survey 4 label::Svenska (sv): read as a reference'],
  ['an expression in a label', 'survey', 3, 2, 'Hej {{1', 'survey 4 label::Svenska (sv): read as an expression'],
  ['two of one name', 'survey', 3, 1, 'A', 'two questions a'],
  ['a name that is not one', 'survey', 3, 1, 'a b', 'bad name a b'],
  ['a name that is reserved', 'survey', 3, 1, 'meta', 'reserved name meta'],
  ['an unknown type', 'survey', 3, 0, 'txt', 'b: unknown type txt'],
  ['a list that is not there', 'survey', 2, 0, 'select_one ny', 'a: no list ny'],
  ['no label in one language', 'survey', 3, 3, null, 'b: no label in some language'],
  ['a group that does not end', 'survey', 5, 0, 'note', 'page_a: never ends'],
  ['no calculation', 'survey', 4, 5, null, 'c: no calculation'],
  ['a ring', 'survey', 4, 5, '${c} + 1', 'c: depends on itself'],
  ['a cell that is too long', 'survey', 3, 2, 'x'.repeat(32768), 'survey 4 label::Svenska (sv): too long'],
  ['white space', 'survey', 3, 2, ' Vem?', 'survey 4 label::Svenska (sv): space around'],
  [
    'a column of another language',
    'survey',
    0,
    3,
    'label::Engelska (en)',
    'choices: label::English (en) is of no language',
  ],
  ['two choices of one name', 'choices', 2, 1, '1', 'choices: two yn/1'],
  ['a space in a choice', 'choices', 2, 1, 'n o', 'choices: bad name n o'],
  ['a choice without label', 'choices', 2, 2, null, 'choices yn/0: no label in some language'],
  ['an unused list', 'choices', 2, 0, 'no', 'no is a list that nobody uses'],
  ['another default language', 'settings', 1, 3, 'Swedish (sv)', 'settings: Swedish (sv) is of no label'],
  ['no title', 'settings', 1, 0, null, 'settings: no title'],
] as const)('find %s', (_, name, row, column, text, fault) => {
  const book = good();
  const cells = book[name]?.[row];
  if (cells) cells[column] = text;
  expect(faults(book)).toContain(fault);
});
