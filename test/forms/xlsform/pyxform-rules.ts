/** A workbook as a spreadsheet program reads it: the texts of each sheet by row, the headings first. */
export type Workbook = Record<string, (string | null)[][]>;

type Row = Record<string, string>;
interface Sheet {
  headings: string[];
  rows: Row[];
}

const types = ['note', 'text', 'integer', 'decimal', 'date', 'calculate', 'begin_group', 'end_group'];
const translated = ['label', 'hint', 'required_message', 'constraint_message'];
const known = {
  survey: ['type', 'name', 'required', 'relevant', 'constraint', 'calculation', 'appearance', 'default'],
  choices: ['list_name', 'name'],
  settings: ['form_title', 'form_id', 'version', 'default_language', 'instance_name', 'style', 'clean_text_values'],
};
/** Names that pyxform or XPath have for themselves. */
const reserved = ['meta', 'data', 'and', 'or', 'div', 'mod'];
const expressions = ['relevant', 'constraint', 'calculation', 'default'];

/** The sheet as pyxform takes it: cells stripped, empty ones left out. */
function sheet(rows: Workbook[string] = []): Sheet {
  const [headings = [], ...rest] = rows;
  const names = headings.map((heading) => heading ?? '');
  return {
    headings: names,
    rows: rest.map((row) =>
      Object.fromEntries(names.flatMap((name, at) => (row[at]?.trim() ? [[name, row[at].trim()]] : []))),
    ),
  };
}

/** The heading of a translated column apart: `label::Svenska (sv)`. */
const apart = (heading: string) => heading.split('::') as [string, string?];
const repeated = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);
const references = (text: string) => [...text.matchAll(/\$\{(.*?)\}/g)].map(([, name = '']) => name);

function headingFaults(name: keyof typeof known, { headings }: Sheet, languages: readonly string[]): string[] {
  const own = headings.filter((heading) => !translated.includes(apart(heading)[0]));
  const columns = translated.map((column) => headings.filter((heading) => apart(heading)[0] === column));
  return [
    ...repeated(headings).map((heading) => `${name}: two columns ${heading}`),
    ...own.filter((heading) => !known[name].includes(heading)).map((heading) => `${name}: unknown column ${heading}`),
    ...columns
      .filter((column) => column.length > 0 && column.length !== languages.length)
      .map(([column]) => `${name}: ${column} lacks a language`),
    ...headings
      .filter((heading) => heading.includes('::') && !languages.includes(apart(heading)[1] ?? ''))
      .map((heading) => `${name}: ${heading} is of no language`),
  ];
}

function cellFaults(name: string, rows: Workbook[string] = []): string[] {
  const [headings = []] = rows;
  return rows.flatMap((row, line) =>
    row.flatMap((text, at) => {
      if (text === null) return [];
      const where = `${name} ${line + 1} ${headings[at]}`;
      const isExpression = expressions.includes(headings[at] ?? '') || headings[at] === 'instance_name';
      return [
        ...(text === '' || text !== text.trim() ? [`${where}: space around`] : []),
        ...(text.length > 32767 ? [`${where}: too long`] : []),
        ...(/\{\{|\}\}|instance\(/.test(text) ? [`${where}: read as an expression`] : []),
        ...(!isExpression && text.includes('${') ? [`${where}: read as a reference`] : []),
      ];
    }),
  );
}

/** Each translated column of the row in all languages or none; a label in all. */
function languageFaults(row: Row, languages: readonly string[], needsLabel: boolean, where: string): string[] {
  return translated.flatMap((column) => {
    const count = languages.filter((language) => row[`${column}::${language}`]).length;
    const enough = count === languages.length || (count === 0 && !(column === 'label' && needsLabel));
    return enough ? [] : [`${where}: no ${column} in some language`];
  });
}

function choiceFaults({ rows }: Sheet, languages: readonly string[]): string[] {
  const names = rows.map((row) => `${row.list_name}/${row.name}`);
  return [
    ...repeated(names).map((name) => `choices: two ${name}`),
    ...rows.filter((row) => !/^\S+$/.test(row.name ?? '')).map((row) => `choices: bad name ${row.name}`),
    ...rows.flatMap((row) => languageFaults(row, languages, true, `choices ${row.list_name}/${row.name}`)),
  ];
}

function rowFaults(row: Row, lists: ReadonlySet<string | undefined>, languages: readonly string[]): string[] {
  const { type = '', name = '' } = row;
  const [, list] = /^select_(?:one|multiple) (\S+)$/.exec(type) ?? [];
  const seen = !['calculate', 'end_group'].includes(type);
  return [
    ...(list === undefined && !types.includes(type) ? [`${name}: unknown type ${type}`] : []),
    ...(list !== undefined && !lists.has(list) ? [`${name}: no list ${list}`] : []),
    ...(/^[A-Za-z_][\w.-]*$/.test(name) ? [] : [`bad name ${name}`]),
    ...(reserved.includes(name) ? [`reserved name ${name}`] : []),
    ...(type === 'calculate' && !row.calculation ? [`${name}: no calculation`] : []),
    ...(row.required !== undefined && row.required !== 'yes' ? [`${name}: required is ${row.required}`] : []),
    ...languageFaults(row, languages, seen, name),
  ];
}

function groupFaults(rows: readonly Row[]): string[] {
  const open: { name: string; count: number }[] = [];
  const faults: string[] = [];
  for (const { type, name = '' } of rows) {
    const group = open.at(-1);
    if (type === 'end_group') {
      if (open.pop()?.name !== name) faults.push(`${name}: ends what is not open`);
      if (group?.count === 0) faults.push(`${name}: empty group`);
      continue;
    }
    if (group) group.count += 1;
    if (type === 'begin_group') open.push({ name, count: 0 });
  }
  return [...faults, ...open.map(({ name }) => `${name}: never ends`)];
}

/** Questions that depend on themselves by way of `relevant` and `calculation`. */
function rings(rows: readonly Row[]): string[] {
  const needs = new Map(rows.map((row) => [row.name, references(`${row.relevant ?? ''} ${row.calculation ?? ''}`)]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (needs.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return rows.flatMap(({ name = '' }) => (reaches(name, name) ? [`${name}: depends on itself`] : []));
}

function settingsFaults({ rows: [row = {}, ...more] }: Sheet, languages: readonly string[]): string[] {
  const { form_id = '', form_title, version = '', default_language = '' } = row;
  return [
    ...(more.length > 0 ? ['settings: more than one row'] : []),
    ...(/^[a-z]\w*$/.test(form_id) ? [] : [`settings: bad form_id ${form_id}`]),
    ...(form_title ? [] : ['settings: no title']),
    ...(/^[\w.-]+$/.test(version) ? [] : [`settings: bad version ${version}`]),
    ...(languages.includes(default_language) ? [] : [`settings: ${default_language} is of no label`]),
    ...languages.filter((one) => !/^\S.* \([a-zA-Z]{2,3}(-\w+)*\)$/.test(one)).map((one) => `bad language ${one}`),
  ];
}

/**
 * What pyxform would refuse, warn about or change in a form of ours, and what ODK Validate finds by names alone. The
 * rules are those of pyxform's own checks; where it is lenient about what we never write, this is not.
 */
export function faults(book: Workbook): string[] {
  const survey = sheet(book.survey);
  const choices = sheet(book.choices);
  const settings = sheet(book.settings);
  const labels = survey.headings.filter((heading) => heading.startsWith('label::'));
  const languages = labels.map((heading) => apart(heading)[1] ?? '');
  const named = survey.rows.filter(({ type }) => type !== 'end_group').map(({ name = '' }) => name);
  const lists = new Set(choices.rows.map((row) => row.list_name));
  const used = [...survey.rows, ...settings.rows].flatMap((row) =>
    [...expressions, 'instance_name'].flatMap((column) => references(row[column] ?? '')),
  );
  const asked = new Set(survey.rows.map(({ type = '' }) => type.split(' ')[1]));
  return [
    ...(languages.length > 0 ? [] : ['no language']),
    ...headingFaults('survey', survey, languages),
    ...headingFaults('choices', choices, languages),
    ...headingFaults('settings', settings, languages),
    ...Object.entries(book).flatMap(([name, rows]) => cellFaults(name, rows)),
    ...repeated(named.map((name) => name.toLowerCase())).map((name) => `two questions ${name}`),
    ...used.filter((name) => !named.includes(name)).map((name) => `no question \${${name}}`),
    ...[...lists].filter((list) => !asked.has(list)).map((list) => `${list} is a list that nobody uses`),
    ...survey.rows.flatMap((row) => rowFaults(row, lists, languages)),
    ...choiceFaults(choices, languages),
    ...groupFaults(survey.rows),
    ...rings(survey.rows),
    ...settingsFaults(settings, languages),
  ];
}
