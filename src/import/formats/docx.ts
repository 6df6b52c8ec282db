import { readXml, type XmlElement } from '../../data/index.js';
import { asName, wordsAsName } from '../../model/index.js';
import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss } from '../found.js';
import { ImportRefused } from '../found.js';
import { lost } from '../losses.js';
import { emptySection, sharedCode } from '../own.js';
import { oneText, tidy } from '../texts.js';
import type { Found } from './formats.js';
import { refusals } from './refusals.js';
import { unzipped } from './zip.js';

/** A content control: something in a Word document that is filled in. */
interface Control {
  kind: 'box' | 'list' | 'date' | 'text' | 'other';
  tag: string;
  alias: string;
  options: { code: string; text: string }[];
}
type Piece = { text: string } | { control: Control };
/** A paragraph: its style, and its text and controls in order. `cell`: it begins a cell of a table. */
interface Paragraph {
  style: string;
  pieces: Piece[];
  row: number;
}

const child = (of: XmlElement, name: string) => of.children.find((one) => one.name === name);
const value = (of: XmlElement | undefined) => of?.attributes['w:val'] ?? of?.attributes['w14:val'] ?? '';

function controlOf(sdt: XmlElement): Control {
  const properties = child(sdt, 'sdtPr');
  const has = (name: string) => properties?.children.find((one) => one.name === name);
  const list = has('comboBox') ?? has('dropDownList');
  const options =
    list?.children
      .filter(({ name }) => name === 'listItem')
      .map(({ attributes }) => ({
        code: attributes['w:value'] ?? attributes['w:displayText'] ?? '',
        text: attributes['w:displayText'] ?? attributes['w:value'] ?? '',
      }))
      // The line that asks for a choice is none.
      .filter(({ code, text }) => code !== '' && text !== '') ?? [];
  const unlike = [
    'picture',
    'docPartObj',
    'docPartList',
    'group',
    'repeatingSection',
    'repeatingSectionItem',
    'citation',
    'bibliography',
    'equation',
  ];
  const kind = has('checkbox') ? 'box' : list ? 'list' : has('date') ? 'date' : unlike.some(has) ? 'other' : 'text';
  return {
    kind,
    tag: value(has('tag') as XmlElement | undefined),
    alias: value(has('alias') as XmlElement | undefined),
    options,
  };
}

class Paragraphs {
  readonly all: Paragraph[] = [];
  #row = 0;

  blocks(of: XmlElement): void {
    for (const one of of.children) {
      if (one.name === 'p') {
        const style = value(child(child(one, 'pPr') ?? one, 'pStyle'));
        const paragraph: Paragraph = { style, pieces: [], row: this.#row };
        this.#inline(one, paragraph);
        this.all.push(paragraph);
      } else if (one.name === 'tr') {
        this.#row += 1;
        this.blocks(one);
        this.#row += 1;
      } else if (one.name === 'sdt') this.#blockControl(one);
      else if (['tbl', 'tc', 'body', 'sdtContent', 'ins'].includes(one.name)) this.blocks(one);
    }
  }
  /** A control around whole paragraphs: one that is written in has its place for text within. */
  #blockControl(sdt: XmlElement): void {
    const control = controlOf(sdt);
    const content = child(sdt, 'sdtContent');
    if (!content) return;
    if (control.kind === 'other') this.blocks(content);
    else if (content.children.some(({ name }) => name === 'tr' || name === 'tbl')) this.blocks(content);
    else this.all.push({ style: '', pieces: [{ control }], row: this.#row });
  }
  #inline(of: XmlElement, into: Paragraph): void {
    for (const one of of.children) {
      if (one.name === 'sdt') {
        const control = controlOf(one);
        if (control.kind === 'other') this.#inline(child(one, 'sdtContent') ?? one, into);
        else into.pieces.push({ control });
      } else if (one.name === 't') into.pieces.push({ text: one.text });
      else if (one.name === 'tab') into.pieces.push({ text: ' ' });
      else if (one.name === 'br' || one.name === 'cr') into.pieces.push({ text: '\n' });
      else if (['r', 'hyperlink', 'ins', 'smartTag', 'sdtContent'].includes(one.name)) this.#inline(one, into);
    }
  }
}

/** Words of a paragraph without what is filled in. */
const textOf = ({ pieces }: Paragraph) => tidy(pieces.map((piece) => ('text' in piece ? piece.text : ' ')).join(''));

export const isDocx = (bytes: Uint8Array): boolean => {
  const parts = unzipped(bytes, 'Word (.docx)', (path) => path === 'word/document.xml');
  return parts.has('word/document.xml');
};

/** A Word form by its content controls. */
export function docx(bytes: Uint8Array, file: string, language: string): Found {
  let macros = false;
  const parts = unzipped(bytes, 'Word (.docx)', (path) => {
    if (/vbaProject/i.test(path)) macros = true;
    return path === 'word/document.xml';
  });
  const xml = parts.get('word/document.xml');
  if (!xml) throw new ImportRefused(refusals.notZip('Word (.docx)'));
  let root: XmlElement;
  try {
    root = readXml(new TextDecoder().decode(xml));
  } catch {
    throw new ImportRefused(refusals.notZip('Word (.docx)'));
  }
  const reader = new Paragraphs();
  reader.blocks(child(root, 'body') ?? root);
  const tags = reader.all.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('control' in piece ? [piece.control.tag] : [])),
  );
  const own =
    reader.all.some(({ style }) => style === 'Question') &&
    tags.every((tag) => /^[a-z][a-z0-9]*[=:][a-z0-9-]+$/.test(tag));
  const texts = reader.all.map(textOf).join(' ');
  const main = /[åäöÅÄÖ]/.test(texts) ? 'sv' : language;
  const form = own ? ownForm(reader.all, file, main) : anyForm(reader.all, file, main);
  if (macros) form.losses.push({ where: '', what: lost.macros });
  return { form, written: new Map() };
}

/* ------------------------------------------------ a form that was generated from a design */

const numbered = /^\d+\. ([\s\S]*)$/;
const codeEnd = / \[([a-z0-9-]+)\]$/;
const step = /^([−-]?\d+(?:[.,]\d+)?) = ([\s\S]+)$/;
const limits = /^(?:Ett tal|Ett heltal|A number|A whole number)(?:, (.*))?$/;

function limitsIn(line: string): FoundAnswer | undefined {
  const found = limits.exec(line.split('\n')[0] ?? '');
  if (!found) return undefined;
  const number = (text: string | undefined) =>
    text === undefined ? undefined : Number(text.replace('−', '-').replace(',', '.'));
  const figures = [...(found[1] ?? '').matchAll(/[−]?\d+(?:[.,]\d+)?/g)].map(([text]) => number(text));
  const [first, second] = figures;
  if (/^(minst|at least)/.test(found[1] ?? '')) return { type: 'number', ...(first !== undefined && { low: first }) };
  if (/^(högst|at most)/.test(found[1] ?? '')) return { type: 'number', ...(first !== undefined && { high: first }) };
  return {
    type: 'number',
    ...(first !== undefined && { low: first }),
    ...((second ?? first) !== undefined && { high: second ?? first }),
  };
}

function ownForm(all: readonly Paragraph[], file: string, main: string): FoundForm {
  const sections: FoundSection[] = [];
  const title = all.filter(({ style }) => style === 'Title').map(textOf)[0] ?? file;
  const losses: Loss[] = [{ where: '', what: lost.wordConditions }];
  let question: FoundQuestion | undefined;
  let number = 0;
  let ends: Record<string, string> = {};
  let isScale = true;
  const options = new Map<FoundQuestion, FoundOption[]>();
  const several = new Set<FoundQuestion>();
  for (const paragraph of all) {
    const { style, pieces } = paragraph;
    const text = textOf(paragraph);
    if (style === 'Heading1') {
      sections.push(emptySection(text, oneText(main, text)));
      question = undefined;
      continue;
    }
    const section = sections.at(-1);
    const asked = numbered.exec(text);
    const boxes = pieces.flatMap((piece) => ('control' in piece ? [piece.control] : []));
    if (section && asked && boxes.length === 0 && ['Question', 'QuestionAfter', 'Cell'].includes(style)) {
      number += 1;
      const said = asked[1] ?? '';
      const variable = codeEnd.exec(said)?.[1];
      question = {
        name: variable ?? '',
        where: `${number}`,
        text: oneText(main, variable === undefined ? said : said.replace(codeEnd, '')),
        answer: { type: 'text' },
      };
      section.questions.push(question);
      isScale = style === 'Cell';
      if (!isScale) ends = {};
      continue;
    }
    if (!isScale || style === 'Cell') {
      const end = step.exec(text);
      if (end && style === 'Cell' && boxes.length === 0) {
        if (isScale) ends = {};
        isScale = false;
        ends[(end[1] ?? '').replace('−', '-')] = end[2] ?? '';
        continue;
      }
    }
    if (!section || !question) continue;
    if (style === 'Help' && boxes.length === 0) {
      const plain = limitsIn(text);
      if (plain) question.answer = plain;
      else if (/^(Flera svar kan väljas|You can choose several answers)\.$/.test(text)) several.add(question);
      else if (!step.test(text))
        question.help = oneText(main, [question.help?.[main], text].filter(Boolean).join('\n'));
      continue;
    }
    if (boxes.length === 0) {
      if (/^(år|year)$/.test(text) && style === 'Staff') question.answer = { type: 'date' };
      const unit = /^(minuter|timmar|dagar|veckor|månader|år|minutes|hours|days|weeks|months|years)$/.test(text);
      if (style === 'Cell' && unit && question.answer.type === 'number')
        question.help = oneText(main, [question.help?.[main], text].filter(Boolean).join('\n'));
      continue;
    }
    let control: Control | undefined;
    for (const piece of pieces) {
      if ('control' in piece) {
        control = piece.control;
        const [name = '', code] = control.tag.split('=');
        if (code === undefined) continue;
        question.name = name;
        const list = options.get(question) ?? [];
        list.push({ code, text: {} });
        options.set(question, list);
      } else if (control?.tag.includes('=')) {
        const last = options.get(question)?.at(-1);
        const joinedText = `${last?.text[main] ?? ''}${piece.text}`;
        if (last) last.text = { [main]: joinedText };
      }
    }
    const scale = { ...ends };
    for (const option of options.get(question) ?? []) {
      const label = tidy((option.text[main] ?? '').replace(codeEnd, ''));
      const end = scale[option.code];
      option.text = { [main]: label || (end === undefined ? option.code : `${option.code} = ${end}`) };
    }
  }
  for (const section of sections) {
    const known = section.questions.flatMap(({ name }) => (name === '' ? [] : [name]));
    const code = sharedCode(known, section.name) ?? sharedCode([], section.name) ?? 'x';
    section.code = code;
    for (const question of section.questions) {
      const list = options.get(question);
      if (list) question.answer = { type: several.has(question) ? 'several' : 'one', options: list };
      else losses.push({ where: question.where, what: lost.withoutControl });
      if (question.name === '') question.name = `${code}q${question.where}`;
    }
  }
  return { program: 'Word', title: oneText(main, title), languages: [main], sections, own: true, losses };
}

/* ------------------------------------------------ any other form */

const withoutColon = (text: string) =>
  text
    .replace(/\s*[:：]\s*$/, '')
    .replace(/[_.…\s]+$/, '')
    .trim();

function anyForm(all: readonly Paragraph[], file: string, main: string): FoundForm {
  const losses: Loss[] = [];
  const title =
    all
      .filter(({ style }) => /^(Title|Rubrik|Heading1|Rubrik1)$/i.test(style))
      .map(textOf)
      .find((text) => text !== '') ?? file;
  const section = emptySection(wordsAsName(title) ?? 'form', oneText(main, title));
  let last = '';
  let before: { text: string; row: number } = { text: '', row: 0 };
  let boxes: { question: FoundQuestion; options: FoundOption[]; label: string } | undefined;
  const add = (label: string, control: Control, answer: FoundAnswer): FoundQuestion => {
    const text = withoutColon(label) || control.alias;
    const question: FoundQuestion = {
      name:
        asName(control.tag.split('=')[0] ?? '') ??
        wordsAsName(control.alias) ??
        wordsAsName(text) ??
        `q${section.questions.length + 1}`,
      where: control.alias || control.tag || text || String(section.questions.length + 1),
      text: oneText(main, text),
      answer,
    };
    section.questions.push(question);
    return question;
  };
  for (const paragraph of all) {
    const whole = textOf(paragraph);
    const hasControl = paragraph.pieces.some((piece) => 'control' in piece);
    // In a table the question stands in a cell before.
    const above = paragraph.row % 2 === 1 && before.row === paragraph.row ? before.text : last;
    if (!hasControl) {
      if (whole !== '') {
        last = whole;
        before = { text: whole, row: paragraph.row };
        boxes = undefined;
      }
      continue;
    }
    let lead = '';
    let box: FoundOption | undefined;
    for (const [index, piece] of paragraph.pieces.entries()) {
      if ('text' in piece) {
        if (box) box.text = { [main]: `${box.text[main] ?? ''}${piece.text}` };
        else lead += piece.text;
        continue;
      }
      const { control } = piece;
      if (control.kind !== 'box') {
        box = undefined;
        boxes = undefined;
        const label = tidy(lead) || above;
        lead = '';
        if (control.kind === 'list') {
          if (control.options.length === 0) losses.push({ where: control.alias || label, what: lost.noChoices });
          const options = control.options.map(({ code, text }): FoundOption => ({ code, text: oneText(main, text) }));
          add(label, control, options.length > 0 ? { type: 'one', options } : { type: 'text' });
        } else add(label, control, control.kind === 'date' ? { type: 'date' } : { type: 'text' });
        continue;
      }
      const [, tagCode] = control.tag.split('=');
      const label: string = tidy(lead) !== '' && index > 0 ? tidy(lead) : (boxes?.label ?? above);
      if (!boxes || boxes.label !== label) {
        const options: FoundOption[] = [];
        const question = add(label, control, { type: 'one', options });
        losses.push({ where: question.where, what: lost.oneOrSeveral });
        boxes = { question, options, label };
      }
      lead = '';
      box = { code: tagCode ?? String(boxes.options.length + 1), text: {} };
      boxes.options.push(box);
    }
    for (const option of boxes?.options ?? []) option.text = oneText(main, tidy(option.text[main] ?? ''));
  }
  losses.push({ where: '', what: lost.wordConditions });
  return { program: 'Word', title: oneText(main, title), languages: [main], sections: [section], own: false, losses };
}
