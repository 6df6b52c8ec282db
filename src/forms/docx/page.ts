import { page, textWidth } from '../../documents/docx/index.js';
import { type Block, field, type Paragraph, run, wordFile } from '../../documents/word/index.js';
import type { Form } from '../form.js';
import { numbering as numbersOf } from '../logic/questions.js';
import { shortStamp } from '../meaning/short-stamp.js';
import { oneLine } from '../output/text.js';
import { terms } from '../words/terms.js';
import { compose, inLanguage } from '../words/wording.js';
import { introduction } from './about.js';
import { cardPages, cardsOf } from './cards.js';
import { dateBoxes, writingBox } from './fields.js';
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
function header(paper: Paper): Paragraph {
  const { form } = paper;
  const look = { size: sizes.small };
  const title = short(paper.text(form.title), 60);
  const code = [run('\t', look), paper.run(terms.caseKey, look), paper.plain(' ______________', look)];
  return paper.paragraph(
    [paper.run({ [inLanguage(form.title, paper.language).language]: title }, look), ...(form.caseKey ? code : [])],
    { tabs },
  );
}
const tabs = [{ at: textWidth, side: 'right' as const }];

/** Which page, and which form and version, for whoever enters the answers. */
function footer(paper: Paper): Paragraph {
  const { form, language } = paper;
  const look = { size: sizes.small, color: soft };
  const version = form.design.version ? ` ${short(form.design.version, 30)}` : '';
  // Whoever enters the answers sees whether the paper and the program mean the same.
  const mark = shortStamp(form.stamp);
  const pages: Record<string, string> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };
  const parts = paper.text(paperWords.page).split(/(\{\w+\})/);
  // From left to right in every paper: it is numbers and codes.
  return {
    tabs,
    children: [
      ...parts.map((part) => (pages[part] ? field(pages[part], [], look) : run(part, look))),
      run(`\t${form.design.code}${version} · ${form.id} · ${mark} · ${language}`, look),
    ],
  };
}

function titles(paper: Paper): Block[] {
  const { form } = paper;
  const same = paper.text(form.title) === paper.text(form.design.title);
  return [
    ...(same ? [] : [paper.say(form.design.title, { keepNext: true })]),
    paper.say(form.title, { style: 'Title' }),
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
    { style: 'Gap', pageBreakBefore: true, children: [] },
    ...questions,
    ...cardPages(paper, cards),
  ];
}

/** A form in one language as a Word document to print: to answer in, or for an interviewer. */
export function paperForm(form: Form, language: string, interview: boolean): Uint8Array {
  const paper = new Paper(form, language, interview);
  const title = compose([language], [form.title, form.design.title], (texts) =>
    [...new Set(texts)].map((text) => oneLine(text)).join(' · '),
  );
  return wordFile({
    title: inLanguage(title, language).text,
    language,
    styles: styles(language),
    numbering: bullets,
    header: header(paper),
    footer: footer(paper),
    sections: [
      {
        width: page.width,
        height: page.height,
        margins: { upright: page.top, side: page.side, edge: 567 },
        blocks: blocks(paper),
      },
    ],
  });
}
