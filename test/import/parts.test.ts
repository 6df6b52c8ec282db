import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { imported, opened } from './reading.js';

/** Small forms as they are written by hand in each program: the same intake with a heading, a grid, and “other, namely”. */
const fields = (rows: Record<string, string>[], names: string[], separator: string) =>
  [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) =>
      cells.map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\n');

const xlsform = await writeXlsx({
  sheets: [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'relevant'],
        ['text', 'who', 'Who are you?', ''],
        ['begin_group', 'home', 'Housing', ''],
        ['note', 'n', 'First some questions about where you live.', ''],
        ['select_one h or_other', 'lives', 'Where do you live?', ''],
        ['end_group', '', '', ''],
        ['begin_group', 'mood', 'Mood', ''],
        ['note', 'm', 'How often have you been', ''],
        ['select_one f', 'sad', 'sad?', ''],
        ['select_one f', 'angry', 'angry?', ''],
        ['end_group', '', '', ''],
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['h', '1', 'Own flat'],
        ['f', '0', 'never'],
        ['f', '2', 'often'],
      ],
    },
  ],
});

const redcap = fields(
  [
    { 'Variable / Field Name': 'record_id', 'Form Name': 'intake', 'Field Type': 'text', 'Field Label': 'Record' },
    { 'Variable / Field Name': 'who', 'Form Name': 'intake', 'Field Type': 'text', 'Field Label': 'Who are you?' },
    {
      'Variable / Field Name': 'lives',
      'Form Name': 'intake',
      'Section Header': 'Housing',
      'Field Type': 'radio',
      'Field Label': 'Where do you live?',
      'Choices, Calculations, OR Slider Labels': '1, Own flat | 9, Other',
    },
    {
      'Variable / Field Name': 'lives_other',
      'Form Name': 'intake',
      'Field Type': 'text',
      'Field Label': 'Where then?',
      'Branching Logic (Show field only if...)': "[lives] = '9'",
    },
    ...['sad', 'angry'].map((name) => ({
      'Variable / Field Name': name,
      'Form Name': 'intake',
      ...(name === 'sad' && { 'Section Header': 'How often have you been' }),
      'Field Type': 'radio',
      'Field Label': `${name}?`,
      'Choices, Calculations, OR Slider Labels': '0, never | 2, often',
      'Matrix Group Name': 'mood',
    })),
  ],
  [
    'Variable / Field Name',
    'Form Name',
    'Section Header',
    'Field Type',
    'Field Label',
    'Choices, Calculations, OR Slider Labels',
    'Branching Logic (Show field only if...)',
    'Matrix Group Name',
  ],
  ',',
);

const surveyjs = JSON.stringify({
  title: 'Intake',
  pages: [
    { name: 'p1', elements: [{ type: 'text', name: 'who', title: 'Who are you?' }] },
    {
      name: 'p2',
      title: 'Housing',
      description: 'First some questions about where you live.',
      elements: [
        {
          type: 'radiogroup',
          name: 'lives',
          title: 'Where do you live?',
          choices: [{ value: 1, text: 'Own flat' }],
          showOtherItem: true,
          otherText: 'Other',
        },
        {
          type: 'matrix',
          name: 'mood',
          title: 'How often have you been',
          columns: [
            { value: 0, text: 'never' },
            { value: 2, text: 'often' },
          ],
          rows: [
            { value: 'sad', text: 'sad?' },
            { value: 'angry', text: 'angry?' },
          ],
        },
      ],
    },
  ],
});

const coding = (code: string, display: string, value?: number) => ({
  valueCoding: { code, display },
  ...(value !== undefined && {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  }),
});
const fhir = JSON.stringify({
  resourceType: 'Questionnaire',
  status: 'draft',
  title: 'Intake',
  item: [
    { linkId: 'who', type: 'string', text: 'Who are you?' },
    {
      linkId: 'home',
      type: 'group',
      text: 'Housing',
      item: [
        { linkId: 'n', type: 'display', text: 'First some questions about where you live.' },
        { linkId: 'lives', type: 'open-choice', text: 'Where do you live?', answerOption: [coding('1', 'Own flat')] },
      ],
    },
    {
      linkId: 'mood',
      type: 'group',
      text: 'How often have you been',
      item: ['sad', 'angry'].map((linkId) => ({
        linkId,
        type: 'choice',
        text: `${linkId}?`,
        answerOption: [coding('0', 'never', 0), coding('2', 'often', 2), coding('9', 'I do not know')],
      })),
    },
  ],
});

const columns = ['class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language', 'other'];
const limesurvey = fields(
  [
    { class: 'S', name: 'language', text: 'en' },
    { class: 'SL', name: 'surveyls_title', text: 'Intake', language: 'en' },
    { class: 'G', 'type/scale': '1', name: 'Housing', relevance: '1', text: 'First some questions.', language: 'en' },
    {
      class: 'Q',
      'type/scale': 'L',
      name: 'lives',
      relevance: '1',
      text: 'Where do you live?',
      language: 'en',
      other: 'Y',
    },
    { class: 'A', 'type/scale': '0', name: '1', text: 'Own flat', language: 'en' },
    { class: 'Q', 'type/scale': 'F', name: 'mood', relevance: '1', text: 'How often have you been', language: 'en' },
    { class: 'SQ', 'type/scale': '0', name: 'sad', text: 'sad?', language: 'en' },
    { class: 'SQ', 'type/scale': '0', name: 'angry', text: 'angry?', language: 'en' },
    { class: 'A', 'type/scale': '0', name: '0', text: 'never', language: 'en' },
    { class: 'A', 'type/scale': '0', name: '2', text: 'often', language: 'en' },
  ],
  columns,
  '\t',
);

/** What stands before each question that stands in a part. */
async function read(content: string | Uint8Array, file: string) {
  const { text, draft, map } = await imported(content, file);
  const { design, errors } = await opened(text);
  expect(errors, text).toEqual([]);
  const [instrument] = design.instruments;
  if (!instrument) throw new Error(text);
  const { items, sections = [] } = instrument;
  return {
    map,
    losses: draft.losses.map(({ what }) => what.en),
    item: (name: string) => items.find((one) => one.name === name),
    names: items.map(({ name }) => name),
    over: (name: string) => {
      const found = sections.find((one) => one.items.includes(name));
      return (
        found && [found.title?.text, found.introduction?.text, found.stem?.text].filter((one) => one !== undefined)
      );
    },
  };
}
const detailOf = (
  item: Awaited<ReturnType<typeof read>>['item'] extends (name: string) => infer Found ? Found : never,
) => (item?.kind && 'options' in item.kind ? item.kind.options?.find(({ detail }) => detail) : undefined);

const intro = 'First some questions about where you live.';
const often = 'How often have you been';

describe('a form that exists keeps what its questions stand under, its grids, and “other, namely”', () => {
  test.each([
    ['XLSForm', xlsform, 'a.xlsx', ['Housing', intro], ['Mood', often], ['sad', 'angry'], 'lives_other'],
    ['REDCap', redcap, 'a.csv', ['Housing'], [often], ['sad', 'angry'], 'lives_other'],
    ['SurveyJS', surveyjs, 'a.json', ['Housing', intro], [often], ['mood-sad', 'mood-angry'], 'lives-Comment'],
    ['FHIR', fhir, 'a.json', ['Housing', intro], [often], ['sad', 'angry'], 'lives.other'],
    [
      'LimeSurvey',
      limesurvey,
      'a.txt',
      ['Housing', 'First some questions.'],
      [often],
      ['mood_sad', 'mood_angry'],
      'lives_other',
    ],
  ])('%s', async (_, content, file, housing, mood, grid, words) => {
    const found = await read(content, file);
    expect(found.losses.filter((text) => !/^The look/.test(text))).toEqual([]);
    expect(found.over('who')).toBeUndefined();
    expect(found.over('lives')).toEqual(housing);
    for (const name of grid) expect(found.over(name)).toEqual(mood);
    const [sad] = grid;
    // The text of a row is its own: what it goes on from stands once.
    expect(found.item(sad ?? '')?.text.text).toBe('sad?');
    const other = detailOf(found.item('lives'));
    expect(other?.text.text).toBe('Other');
    // Its words are read from the column that the program has them in, and are no question of their own.
    expect(found.map.columns?.[words]).toBe(other?.detail?.variable);
    expect(found.names).not.toContain('lives_other');
  });

  test('an answer without a number, where the others have one, does not count', async () => {
    const found = await read(fhir, 'a.json');
    const { kind } = found.item('sad') ?? {};
    const points = kind?.type === 'choice' ? kind.options.map((option) => option.points) : [];
    expect(points).toEqual([undefined, undefined, 'missing']);
  });

  test('a text that nothing stands under, and one on a condition, are told of', async () => {
    const survey = {
      elements: [
        { type: 'boolean', name: 'a', title: 'A?' },
        { type: 'html', name: 'if', html: 'Only then', visibleIf: '{a} = true' },
        { type: 'text', name: 'b', title: 'B?' },
        { type: 'html', name: 'bye', html: 'Thank you' },
      ],
    };
    const found = await read(JSON.stringify(survey), 'a.json');
    expect(found.losses).toEqual([expect.stringContaining('Only then'), expect.stringContaining('Thank you')]);
    expect(found.over('b')).toBeUndefined();
  });

  test('headings within each other are said together, and what comes after them stands under none', async () => {
    const panel = (title: string, elements: object[]) => ({ type: 'panel', name: title, title, elements });
    const ask = (name: string) => ({ type: 'text', name, title: name });
    const survey = { elements: [panel('Outer', [panel('Inner', [ask('a')]), ask('b')]), panel('Next', [ask('c')])] };
    const found = await read(JSON.stringify(survey), 'a.json');
    expect(['a', 'b', 'c'].map(found.over)).toEqual([['Outer – Inner'], undefined, ['Next']]);
    expect(found.losses).toEqual([]);
  });

  test('a text that another question reads, or that has help of its own, stays a question', async () => {
    const survey = {
      elements: [
        { type: 'radiogroup', name: 'a', title: 'A?', choices: [1, 2] },
        { type: 'comment', name: 'why', title: 'Why?', description: 'In your own words', visibleIf: '{a} = 2' },
      ],
    };
    const found = await read(JSON.stringify(survey), 'a.json');
    expect(found.names).toEqual(['a', 'why']);
    expect(found.item('why')?.condition).toBeDefined();
  });
});
