import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { packed, page, textWidth } from '../../documents/docx/index.js';
import type { Form } from '../form.js';
import { numbering as numbersOf } from '../logic/questions.js';
import { shortStamp } from '../meaning/short-stamp.js';
import { oneLine } from '../output/text.js';
import { terms } from '../words/terms.js';
import { compose, inLanguage } from '../words/wording.js';
import { introduction } from './about.js';
import { cardPages, cardsOf } from './cards.js';
import { type Block, dateBoxes, writingBox } from './fields.js';
import { interviewWords, paperWords } from './interface-texts.js';
import { instructions, interviewFields } from './interview.js';
import { bullets, sizes, soft, styles } from './look.js';
import { Paper } from './paper.js';
import { section } from './section.js';

const short = (text: string, length: number): string => {
  const letters = Array.from(oneLine(text));
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
};

/** On each page but the first: which form it is, and a place for the code, so that loose pages find each other again. */
function header(paper: Paper): Header {
  const { form } = paper;
  const size = sizes.small;
  const title = short(paper.text(form.title), 60);
  const children: ParagraphChild[] = [
    ...paper.runs({ [inLanguage(form.title, paper.language).language]: title }, { size }),
    ...(form.caseKey
      ? [
          new TextRun({ text: '\t', size }),
          ...paper.runs(terms.caseKey, { size }),
          paper.plain(' ______________', { size }),
        ]
      : []),
  ];
  return new Header({
    children: [paper.paragraph(children, { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] })],
  });
}

/** Which page, and which form and version, for whoever enters the answers. */
function footer(paper: Paper): Footer {
  const { form, language } = paper;
  const look = { size: sizes.small, color: soft };
  const version = form.design.version ? ` ${short(form.design.version, 30)}` : '';
  // Whoever enters the answers sees whether the paper and the program mean the same.
  const mark = shortStamp(form.stamp);
  const pages = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };
  const parts = paper
    .text(paperWords.page)
    .split(/(\{\w+\})/)
    .map((part) => pages[part as keyof typeof pages] ?? part);
  // From left to right in every paper: it is numbers and codes.
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ ...look, children: parts }),
          new TextRun({ ...look, text: `\t${form.design.code}${version} · ${form.id} · ${mark} · ${language}` }),
        ],
      }),
    ],
  });
}

function titles(paper: Paper): Block[] {
  const { form } = paper;
  const same = paper.text(form.title) === paper.text(form.design.title);
  return [
    ...(same ? [] : [paper.say(form.design.title, { keepNext: true })]),
    paper.say(form.title, { heading: 'Title' }),
    ...(paper.interview ? [paper.say(interviewWords.version, {}, { bold: true })] : []),
  ];
}

/** The client's code and the date, which pair the answers with those of other timepoints. */
function identification(paper: Paper): Block[] {
  const keep = { keepNext: true };
  const code = paper.form.caseKey
    ? [
        paper.say(terms.caseKey, { style: 'Question', ...keep }),
        paper.say(terms.caseHelp, { style: 'Help', ...keep }),
        ...writingBox(paper, 4200),
      ]
    : [paper.say(paperWords.anonymous, { spacing: { before: 200 } }, { bold: true })];
  return [
    ...code,
    paper.say(terms.date, { style: 'Question', ...keep }),
    paper.say(terms.dateHelp, { style: 'Help', ...keep }),
    ...dateBoxes(paper),
  ];
}

function blocks(paper: Paper): Block[] {
  const { form, interview } = paper;
  const cards = interview ? cardsOf(form) : new Map();
  const numbers = numbersOf(form);
  const questions = form.sections.flatMap((one, index) => section(paper, one, index, numbers, cards));
  if (!interview) return [...titles(paper), ...introduction(paper), ...identification(paper), ...questions];
  return [
    ...titles(paper),
    ...identification(paper),
    ...interviewFields(paper),
    ...instructions(paper, cards),
    new Paragraph({ style: 'Gap', pageBreakBefore: true }),
    ...questions,
    ...cardPages(paper, cards),
  ];
}

/** A form in one language as a Word document to print: to answer in, or for an interviewer. */
export function paperForm(form: Form, language: string, interview: boolean): Promise<Uint8Array> {
  const paper = new Paper(form, language, interview);
  const title = compose([language], [form.title, form.design.title], (texts) =>
    [...new Set(texts)].map((text) => oneLine(text)).join(' · '),
  );
  const heading = inLanguage(title, language).text;
  const file = new WordDocument({
    title: heading,
    styles: styles(language),
    numbering: bullets,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.side, right: page.side, header: 567, footer: 567 },
          },
        },
        headers: { default: header(paper), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(paper), first: footer(paper) },
        children: blocks(paper),
      },
    ],
  });
  return packed(file, heading, language);
}
