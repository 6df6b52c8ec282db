import * as ast from './generated/ast.js';

/** The questions of an instrument in order, those in its sections too. */
export const itemsOf = ({ parts }: ast.Instrument): ast.Item[] =>
  parts.flatMap((part) => (ast.isItem(part) ? [part] : ast.isSection(part) ? part.items : []));

/** What of an instrument can be measured: its questions and its scales. */
export const measurableOf = (instrument: ast.Instrument): ast.InstrumentPart[] => [
  ...itemsOf(instrument),
  ...instrument.parts.filter(ast.isScale),
];
