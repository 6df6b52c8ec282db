/**
 * The days that a spreadsheet can tell apart, as its own numbers: from 1 March 1900 (the programs disagree about the
 * days before) to the end of 2199.
 */
export const days = { first: 61, last: 109_574 };
/** 1970-01-01 in the spreadsheet's own numbers. */
export const epoch = 25_569;
