import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { evaluate } from './expressions.js';
import { readSurvey } from './tsv.js';

/**
 * What LimeSurvey 6.4 does not say no to, but damages without a word: the file's form, the order of rows, codes,
 * languages, texts and expressions. Gives what is wrong, in words.
 */
const header =
  'id related_id class type/scale name relevance text help language validation mandatory encrypted other default same_default same_script'.split(
    ' ',
  );
const attributes: Record<string, string[]> = {
  assessment_value: ['A'],
  date_format: ['D'],
  em_validation_q: ['S'],
  em_validation_q_tip: ['S'],
  hidden: ['*'],
  hide_tip: ['S'],
  max_num_value_n: ['N'],
  maximum_chars: ['S'],
  min_num_value_n: ['N'],
  num_value_int_only: ['N'],
  suffix: ['N'],
};
const translated = ['text', 'help', 'suffix', 'em_validation_q_tip', 'language'];
const flags =
  'anonymized datestamp ipaddr refurl savetimings usecookie allowregister alloweditaftercompletion allowsave allowprev assessments listpublic printanswers publicstatistics publicgraphs showwelcome showprogress showxquestions shownoanswer'.split(
    ' ',
  );

type Row = Record<string, string>;

/** What a reader sees of the HTML, and which elements it has. */
export function seen(text: string): { text: string; elements: Set<string> } {
  const elements = new Set<string>();
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '?';
    elements.add(node.nodeName + (node.attrs.length > 0 ? ' with attributes' : ''));
    return node.nodeName === 'br' ? '\n' : node.childNodes.map(walk).join('');
  };
  return { text: parseFragment(text).childNodes.map(walk).join(''), elements };
}

function bytesFindings(bytes: Uint8Array): string[] {
  const out: string[] = [];
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) out.push('no byte order mark');
  if (bytes.subarray(3, 1000).some((byte) => byte > 0x7e)) out.push('the first 1000 bytes are not ASCII');
  for (const sample of [1000, 10_000]) {
    if (((bytes[sample] ?? 0) & 0xc0) === 0x80) out.push(`a character is cut at byte ${sample}`);
  }
  if (bytes.includes(13)) out.push('a carriage return');
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\\')) out.push('a backslash');
  if (text.includes(']]>')) out.push('the end of a CDATA section');
  return out;
}

function blocksOf(rows: readonly Row[]): Map<string, Row[]> {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const language = row.language ?? '';
    blocks.set(language, [...(blocks.get(language) ?? []), row]);
  }
  return blocks;
}

function textFindings(row: Row, where: string): string[] {
  const out: string[] = [];
  for (const name of ['text', 'help', 'suffix', 'em_validation_q_tip', ...(row.class === 'G' ? ['name'] : [])]) {
    const text = row[name];
    if (text === undefined || (name === 'text' && row['type/scale'] === '*')) continue;
    if (/[{}]/.test(text)) out.push(`${where}: a brace in ${name}`);
    if (/^[=+\-@]/.test(text)) out.push(`${where}: ${name} could be a formula`);
    const elements = text.includes('<') ? seen(text).elements : [];
    for (const element of elements) if (!['p', 'br', 'strong'].includes(element)) out.push(`${where}: <${element}>`);
  }
  return out;
}

function questionFindings(
  row: Row,
  parts: readonly Row[],
  known: ReadonlyMap<string, number>,
  place: number,
): string[] {
  const code = row.name ?? '';
  const type = row['type/scale'] ?? '';
  const out = (message: string) => `${code}: ${message}`;
  const findings: string[] = [];
  if (!/^[A-Za-z][A-Za-z0-9]{0,19}$/.test(code)) findings.push(out('question code'));
  if (/^(and|or|eq|ne|lt|gt|le|ge|this|self.*|that.*)$/.test(code)) findings.push(out('reserved code'));
  if (!['L', 'M', 'N', 'D', 'S', 'T', 'X', '*'].includes(type)) findings.push(out(`type ${type}`));
  // S (asked for once more) on the last page makes a survey that cannot be submitted in LimeSurvey 6.4.2.
  if (!['Y', 'N'].includes(row.mandatory ?? '')) findings.push(out('mandatory'));
  if ((row.mandatory === 'Y') !== (code === 'case' || code === 'date')) findings.push(out('hard-required'));
  for (const [name, types] of Object.entries(attributes)) {
    if (row[name] !== undefined && !types.includes(type)) findings.push(out(`${name} on ${type}`));
  }
  const earlier = (used: string) => {
    const at = known.get(used);
    if (at !== undefined && at >= place) throw new Error(`${used} comes later`);
    return at === undefined ? undefined : '';
  };
  const check = (text: string, what: string, lookup = earlier) => {
    try {
      evaluate(text, lookup);
    } catch (error) {
      findings.push(out(`${what}: ${error instanceof Error ? error.message : error}`));
    }
  };
  check(row.relevance ?? '', 'relevance');
  if (row.em_validation_q) check(row.em_validation_q, 'validation', () => '');
  if (type === '*') {
    const [, equation] = /^\{(.*)\}$/.exec(row.text ?? '') ?? [];
    if (equation !== undefined) check(equation, 'equation');
    else if (!/^[A-Za-z0-9_.~-]+$/.test(row.text ?? '')) findings.push(out('equation'));
    if (row.hidden !== '1') findings.push(out('a score that is shown'));
  }
  for (const name of ['min_num_value_n', 'max_num_value_n']) {
    if (row[name] !== undefined && !/^-?\d+(\.\d+)?$/.test(row[name])) findings.push(out(name));
  }
  if (type === 'D' && row.date_format !== 'yyyy-mm-dd') findings.push(out('date format'));
  const wanted = type === 'L' ? 'A' : type === 'M' ? 'SQ' : undefined;
  if (wanted ? parts.length === 0 : parts.length > 0) findings.push(out('answers'));
  if (parts.some((part) => part.class !== wanted || part['type/scale'] !== '0')) findings.push(out('kind of answers'));
  const codes = parts.map((part) => part.name ?? '');
  if (codes.some((one) => !/^[A-Za-z0-9]{1,5}$/.test(one))) findings.push(out('answer code'));
  if (new Set(codes).size < codes.length) findings.push(out('two answers with one code'));
  if (type === 'L' && parts.some((part) => part.assessment_value !== part.name)) findings.push(out('assessment value'));
  return findings;
}

function blockFindings(block: readonly Row[]): string[] {
  const out: string[] = [];
  const questions = block.filter((row) => row.class === 'Q');
  const codes = questions.map((row) => (row.name ?? '').toLowerCase());
  if (new Set(codes).size < codes.length) out.push('two questions with one code');
  const groups = block.filter((row) => row.class === 'G');
  if (groups.some((row, index) => row['type/scale'] !== String(index + 1))) out.push('group numbers');
  if (groups.some(({ name = '' }) => name === '' || name === '0' || name.length > 200)) out.push('group name');
  if (block[0]?.class !== 'G') out.push('no group first');
  const known = new Map<string, number>();
  let parent = '';
  block.forEach((row, index) => {
    if (row.class === 'Q') parent = row.name ?? '';
    if (row.class === 'Q') known.set(parent, index);
    if (row.class === 'SQ') known.set(`${parent}_${row.name}`, index);
  });
  block.forEach((row, index) => {
    out.push(...textFindings(row, row.name ?? ''));
    if (row.class === 'G' && block[index + 1]?.class !== 'Q') out.push(`${row.name}: a group without questions`);
    if (row.class !== 'Q') return;
    const next = block.findIndex((other, at) => at > index && (other.class === 'Q' || other.class === 'G'));
    const parts = block.slice(index + 1, next < 0 ? undefined : next);
    out.push(...questionFindings(row, parts, known, index));
  });
  return out;
}

function languageFindings(rows: readonly Row[]): string[] {
  const settings = new Map(rows.filter((row) => row.class === 'S').map((row) => [row.name ?? '', row.text ?? '']));
  const base = settings.get('language') ?? '';
  const languages = [base, ...(settings.get('additional_languages')?.split(' ') ?? [])];
  const out: string[] = [];
  if (languages.some((one) => !/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(one)) || new Set(languages).size < languages.length) {
    out.push(`languages ${languages}`);
  }
  if (!/^[1-9]\d{5}$/.test(settings.get('sid') ?? '')) out.push('survey number');
  if (settings.get('format') !== 'G') out.push('format');
  for (const flag of flags) if (!/^[YN]$/.test(settings.get(flag) ?? '')) out.push(`setting ${flag}`);
  const texts = blocksOf(rows.filter((row) => row.class === 'SL'));
  const names = (block: readonly Row[] | undefined) => block?.map(({ name }) => name).join();
  for (const language of languages) {
    const block = texts.get(language);
    if (names(block) !== names(texts.get(base))) out.push(`texts of ${language}`);
    const title = block?.find(({ name }) => name === 'surveyls_title')?.text ?? '';
    if (title.trim() === '' || title.length > 200) out.push(`title in ${language}`);
    for (const row of block ?? []) out.push(...textFindings(row, row.name ?? ''));
  }
  const blocks = blocksOf(rows.filter((row) => row.class !== 'S' && row.class !== 'SL'));
  if ([...blocks.keys()].join() !== languages.join()) out.push(`blocks of ${[...blocks.keys()]}`);
  const bare = (block: readonly Row[]) =>
    JSON.stringify(
      block.map((row) =>
        Object.entries(row).filter(
          ([name]) =>
            !(name === 'text' && row['type/scale'] === '*') &&
            !translated.includes(name) &&
            !(name === 'name' && row.class === 'G'),
        ),
      ),
    );
  const equations = (block: readonly Row[]) =>
    block
      .filter((row) => row['type/scale'] === '*')
      .map(({ text }) => text)
      .join('|');
  for (const [language, block] of blocks) {
    if (bare(block) !== bare(blocks.get(base) ?? [])) out.push(`the rows in ${language} differ`);
    if (equations(block) !== equations(blocks.get(base) ?? [])) out.push(`the equations in ${language} differ`);
    out.push(...blockFindings(block));
  }
  return out;
}

export function findings(bytes: Uint8Array): string[] {
  const read = readSurvey(bytes);
  const out = bytesFindings(bytes);
  if (read.header.slice(0, header.length).join() !== header.join()) out.push('header');
  for (const name of read.header.slice(header.length)) if (!attributes[name]) out.push(`attribute ${name}`);
  if (new Set(read.header).size < read.header.length) out.push('two columns of one name');
  if (read.widths.some((width) => width !== read.header.length)) out.push('a row with another number of cells');
  const classes = read.rows.map((row) => (row.class === 'S' || row.class === 'SL' ? row.class : 'block'));
  if (classes.join().replace(/^(S,)+(SL,)+(block,?)+$/, '') !== '') out.push('order of rows');
  if (read.rows.some((row) => !['S', 'SL', 'G', 'Q', 'SQ', 'A'].includes(row.class ?? ''))) out.push('class of a row');
  return [...out, ...languageFindings(read.rows)];
}
