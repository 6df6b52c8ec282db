const month = '(0[1-9]|1[0-2])';
/** A coordination number has 60 added to its day. */
const day = '(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])';
/**
 * What a personal identity or coordination number looks like: ten or twelve digits, perhaps with a sign before the last
 * four, that begin with a date. Without anchors, and written so that every program's regular expressions read it alike.
 */
export const identityNumber = `([0-9][0-9])?[0-9][0-9]${month}${day}[-+ ]?[0-9][0-9][0-9][0-9]`;

/** Signs of any kind, in any alphabet: a dash of whatever length, a full stop, a hard space. No braces: LimeSurvey has its own use of them. */
const sign = '[^0-9A-Za-z]';
const signs = `${sign}?${sign}?${sign}?`;
const four = '[0-9][0-9][0-9][0-9]';
const notInDigits = '(^|[^0-9])';
/** `900101-1234`, `19900101 - 1234`, `198112189876`. */
const close = `${notInDigits}([0-9][0-9])?[0-9][0-9]${month}${day}${signs}${four}(?![0-9])`;
/** The date written out: `1990-01-01-1234`, `90 01 01 1234`; but not two days after each other. */
const dated = `${notInDigits}(18|19|20)?[0-9][0-9]${sign}${sign}?${month}${sign}${sign}?${day}${signs}${four}(?!${sign}?[0-9])`;
/** Numbers that care gives to those who have none: a date with letters in the end, or twelve digits that begin with 99. */
const lettered = `(18|19|20)?[0-9][0-9]${month}${day}${signs}(?=[A-Za-z0-9][A-Za-z0-9][A-Za-z0-9][A-Za-z0-9](?![A-Za-z0-9]))[A-Za-z][A-Za-z]?[A-Za-z]?[0-9]`;
const reserved = `(^|${sign})(${lettered}|99[0-9][0-9]${four}${signs}${four}(?![0-9]))`;

/**
 * What a client's code must not hold anywhere: a personal identity, coordination or reserve number in any usual writing.
 * The one source, for entry in every format, for data and for R. It has neither quotation marks, backslashes nor braces,
 * looks forward only, and asks for no flags, so that the regular expressions of browsers, Java, PHP and R read it alike.
 */
export const identityInCode = `(${[close, dated, reserved].join('|')})`;

const letter = '[A-Za-z]';
const either = '[0-9A-Za-z]';
const ends = {
  noDigit: '([^0-9].*)?$',
  noOtherPart: `(${letter}.*|${sign}([^0-9].*)?)?$`,
  noMore: `(${sign}.*)?$`,
};
const written = {
  close: `(.*[^0-9])?([0-9][0-9])?[0-9][0-9]${month}${day}${signs}${four}${ends.noDigit}`,
  dated: `(.*[^0-9])?(18|19|20)?[0-9][0-9]${sign}${sign}?${month}${sign}${sign}?${day}${signs}${four}${ends.noOtherPart}`,
  lettered: `(.*${sign})?(18|19|20)?[0-9][0-9]${month}${day}${signs}(${letter}[0-9]${either}${either}|${letter}${letter}[0-9]${either}|${letter}${letter}${letter}[0-9])${ends.noMore}`,
  reserved: `(.*${sign})?99[0-9][0-9]${four}${signs}${four}${ends.noDigit}`,
};
/** The same of a whole code, for databases, whose regular expressions do not look forward. */
export const identityInWholeCode = `^(${Object.values(written).join('|')})`;
