import {
  type Block,
  barsChart,
  type Content,
  column,
  figure,
  heading,
  paragraph,
  table,
} from '../../documents/index.js';
import { principles, type Verdict } from '../../principles/index.js';
import { principleTerms, verdictTerms } from '../../review/index.js';
import { answersTitle } from '../../words/index.js';
import { answersText } from '../answers.js';
import type { Sides } from '../side.js';

const verdicts = Object.keys(verdictTerms) as Verdict[];

/** Who follows which principle, and how many follow each. */
export const matrix = (sides: Sides): Block[] => {
  const { s, language, data, all } = sides;
  const total = sides.counted;
  return [
    heading(2, s('De fem principerna', 'The five principles')),
    table(
      [
        s('Uppföljning', 'Follow-up'),
        ...principles.map((one) => `${one.slice(1)}. ${principleTerms[one].short[language]}`),
        column(s('Steg i trappan', 'Step of the staircase'), 'center'),
        answersTitle[language],
      ],
      all.map(({ row, called }): Content[] => [
        called,
        ...principles.map(
          (one) => `${verdictTerms[row.principles[one]].sign} ${verdictTerms[row.principles[one]].said[language]}`,
        ),
        stepText(row.staircase, sides),
        answersText(row.answers, sides),
      ]),
      { caption: s('Varje uppföljning mot varje princip', 'Each follow-up against each principle') },
    ),
    heading(3, s('Hur många som följer varje princip', 'How many follow each principle')),
    figure(
      'principles',
      barsChart({
        rows: principles.map((one) => ({
          label: `${one.slice(1)}. ${principleTerms[one].title[language]}`,
          segments: verdicts.map((verdict, series) => ({ count: data.principles[one][verdict], series })),
        })),
        series: verdicts.map((verdict) => ({
          label: verdictTerms[verdict].said[language],
          sign: verdictTerms[verdict].sign,
        })),
      }),
      principles.map((one) => `${principleTerms[one].title[language]}: ${countWords(sides, one)}.`).join(' '),
      s(
        `Antal uppföljningar av ${total}. Samma siffror finns i tabellen nedanför.`,
        `Number of follow-ups out of ${total}. The table below holds the same figures.`,
      ),
    ),
    table(
      [
        s('Princip', 'Principle'),
        ...verdicts.map((verdict) => column(verdictTerms[verdict].said[language], 'right')),
        column(s('Åtminstone delvis', 'At least partly'), 'right'),
      ],
      principles.map((one): Content[] => [
        `${one.slice(1)}. ${principleTerms[one].title[language]}`,
        ...verdicts.map((verdict) => String(data.principles[one][verdict])),
        s(`${data.principles[one].atLeastPartly} av ${total}`, `${data.principles[one].atLeastPartly} of ${total}`),
      ]),
      { caption: s('Antal uppföljningar per princip och bedömning', 'Number of follow-ups by principle and verdict') },
    ),
    paragraph(leastWords(sides)),
  ];
};

const stepText = ({ supported, claimed }: Sides['all'][number]['row']['staircase'], { s }: Sides): string =>
  claimed === undefined || claimed === supported
    ? String(supported)
    : s(`${supported} (anspråk: ${claimed})`, `${supported} (claim: ${claimed})`);

const countWords = ({ data, language }: Sides, principle: (typeof principles)[number]): string =>
  verdicts
    .filter((verdict) => data.principles[principle][verdict] > 0)
    .map((verdict) => `${verdictTerms[verdict].said[language].toLowerCase()} ${data.principles[principle][verdict]}`)
    .join(', ');

const leastWords = (sides: Sides): string => {
  const { s, data, language } = sides;
  const { leastFollowed } = data;
  const [first] = leastFollowed;
  if (first === undefined)
    return s('Alla principer följs åtminstone delvis av alla.', 'All principles are followed at least partly by all.');
  const names = sides.list(
    leastFollowed.map((one) => `${one.slice(1)} (${principleTerms[one].title[language].toLowerCase()})`),
  );
  const count = data.principles[first];
  const also = principles.filter(
    (one) => !leastFollowed.includes(one) && data.principles[one].atLeastPartly === count.atLeastPartly,
  );
  const said = s(
    `Färst följer, åtminstone delvis, princip ${names}: ${count.atLeastPartly} av ${sides.counted}.`,
    `Fewest follow, at least partly, principle ${names}: ${count.atLeastPartly} of ${sides.counted}.`,
  );
  if (also.length === 0) return said;
  const others = sides.list(also.map((one) => one.slice(1)));
  return `${said} ${s(
    `Lika många följer princip ${others}, men där framgår det oftare inte: det kan finnas utan att vara beskrivet.`,
    `As many follow principle ${others}, but there it is more often not stated: it may exist without being described.`,
  )}`;
};
