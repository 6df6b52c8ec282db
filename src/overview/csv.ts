import { principles } from '../principles/index.js';
import type { AttritionStatement, Overview, OverviewDesign } from './data.js';

const columns = [
  'design',
  'title',
  'organisation',
  'size',
  'size_band',
  ...principles.map((one) => one.toLowerCase()),
  'staircase_supported',
  'staircase_claimed',
  'informants',
  'measures_change',
  'measures_state',
  'measures_attainment',
  'measures_other',
  'measures_not_stated',
  'attrition_low',
  'attrition_high',
  'attrition_certainty',
  'attrition_denominator',
  'attrition_kind',
  'attrition_concerns',
  'answers_yes',
  'answers_partly',
  'answers_no',
] as const;

/**
 * The designs as CSV (RFC 4180, UTF-8 with byte order mark, so that a spreadsheet reads å, ä, ö): one row for each
 * statement on attrition, one for a design without any. Keys and words are the same in every language. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export const csv = ({ designs }: Overview): string => {
  const rows = designs.flatMap((design) =>
    (design.attrition.length > 0 ? design.attrition : [undefined]).map((one) => rowOf(design, one)),
  );
  return `\ufeff${[[...columns], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
};

const rowOf = (design: OverviewDesign, attrition: AttritionStatement | undefined): string[] => {
  const measures = (kind: string): string =>
    design.measures
      .filter((one) => one.kind === kind)
      .map((one) => one.instrument)
      .join('; ');
  return [
    design.name,
    design.title?.text ?? '',
    design.organisation?.text ?? '',
    design.sizes.map(sizeText).join('; '),
    design.sizeBand,
    ...principles.map((one) => design.principles[one]),
    String(design.staircase.supported),
    design.staircase.claimed === undefined ? '' : String(design.staircase.claimed),
    design.informants.join('; '),
    ...['change', 'state', 'attainment', 'other', 'not stated'].map(measures),
    attrition?.low === undefined ? '' : String(attrition.low),
    attrition?.high === undefined ? '' : String(attrition.high),
    attrition
      ? attrition.magnitude && attrition.high === undefined
        ? `${attrition.certainty}: ${attrition.magnitude}`
        : attrition.certainty
      : 'not stated',
    attrition ? denominatorText(attrition) : '',
    attrition?.kind ?? '',
    attrition
      ? [...(attrition.instruments ?? ['all']), ...(attrition.at ?? []).map((at) => `at ${at}`)].join('; ')
      : '',
    ...[design.answers.yes, design.answers.partly, design.answers.no].map(String),
  ];
};

const sizeText = ({ amount, unit, per, concurrently }: OverviewDesign['sizes'][number]): string => {
  const { low, high } = amount;
  const number = low === high ? `${low ?? ''}` : `${low ?? ''}..${high ?? ''}`;
  return [amount.about ? 'about' : '', number, unit, per ? `per ${per}` : '', concurrently ? 'concurrently' : '']
    .filter((part) => part !== '')
    .join(' ');
};
const denominatorText = ({ denominator }: AttritionStatement): string =>
  denominator.number === undefined ? denominator.of : `${denominator.of} (${denominator.number})`;

/** Spreadsheets read these first characters, also their wide forms and behind blanks, as the beginning of a formula. */
const formula = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const cell = (text: string): string => {
  const safe = formula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
