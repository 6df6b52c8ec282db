/**
 * Which questions are asked, what the scores are, and how a CSV file is written, as the page's own script. A browser
 * gets this text as it stands, so it is kept as text: a bundler may rename or rewrite functions, never a string. It
 * says the same as `condition.ts` and `score.ts`, and a test compares the two on many random forms and answers.
 *
 * An item here is `{ variable, type, low, high, codes, condition }` (see `page-data.ts`).
 */
export const pageLogic = String.raw`
function answered(answer) {
  return answer !== undefined && (typeof answer === 'number' || answer.length > 0);
}

function compare(order, operator) {
  switch (operator) {
    case 'is': return order === 0;
    case 'is-not': return order !== 0;
    case '<': return order < 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    default: return order >= 0;
  }
}

function testHolds(test, answer) {
  if (!answered(answer)) return false;
  const { value, operator } = test;
  if (Array.isArray(answer)) {
    if (value.code === undefined) return false;
    const chosen = answer.includes(value.code);
    return operator === 'is' ? chosen : operator === 'is-not' && !chosen;
  }
  if (value.date !== undefined) {
    const part = String(answer).slice(0, value.date.length);
    return compare(part < value.date ? -1 : part > value.date ? 1 : 0, operator);
  }
  if (value.code !== undefined && (operator === 'is' || operator === 'is-not')) {
    return (String(answer) === value.code) === (operator === 'is');
  }
  const order = Number(answer) - (value.code !== undefined ? Number(value.code) : value.number);
  return !Number.isNaN(order) && compare(order, operator);
}

function relevant(items, answers) {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const known = new Map();
  function asked(variable) {
    if (known.has(variable)) return known.get(variable);
    known.set(variable, false);
    const item = byVariable.get(variable);
    const holds = (test) => testHolds(test, asked(test.variable) ? answers[test.variable] : undefined);
    const result = item !== undefined &&
      (item.condition === undefined || item.condition.any.some((group) => group.all.every(holds)));
    known.set(variable, result);
    return result;
  }
  return new Set(items.map((item) => item.variable).filter(asked));
}

function numericAnswer(item, answer) {
  switch (item.type) {
    case 'rating':
    case 'number':
      return typeof answer === 'number' ? answer : undefined;
    case 'choice': {
      const position = item.codes.indexOf(answer);
      return position < 0 ? undefined : position + 1;
    }
    case 'choices': return Array.isArray(answer) ? answer.length : undefined;
    case 'yes-no': return answer === '1' ? 1 : answer === '0' ? 0 : undefined;
    default: return undefined;
  }
}

function numericRange(item) {
  switch (item.type) {
    case 'choice': return [1, item.codes.length];
    case 'choices': return [0, item.codes.length];
    case 'yes-no': return [0, 1];
    default: return [item.low, item.high];
  }
}

function score(formula, items, answers) {
  const asked = relevant(items, answers);
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const values = [];
  for (const { variable, reverse } of formula.terms) {
    const item = byVariable.get(variable);
    const answer = answers[variable];
    if (item === undefined || !asked.has(variable) || !answered(answer)) continue;
    const value = numericAnswer(item, answer);
    if (value === undefined) continue;
    if (!reverse) {
      values.push(value);
      continue;
    }
    const [low, high] = numericRange(item);
    if (low !== undefined && high !== undefined) values.push(high + low - value);
  }
  const missing = formula.terms.length - values.length;
  if (values.length === 0 || missing > formula.allowMissing) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const raw = formula.function === 'sum' ? mean * formula.terms.length
    : formula.function === 'mean' ? mean
    : values.filter((value) => value !== 0).length;
  return Number((raw * formula.factor).toPrecision(12));
}

// A text that a spreadsheet could take for a formula gets an apostrophe in front; numbers are left alone. So does one
// that already has apostrophes in front of such a text: what is read back then loses exactly the one that was put there.
function csvCell(value) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  const safe = /^'*(?:[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? "'" + text : text;
  return /[",;\r\n\t]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function csvFile(rows) {
  return '\ufeff' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('');
}

// Ten or twelve digits that begin with a date, as personal identity and coordination numbers do.
function looksLikeIdentity(text) {
  const found = /^(?:\d{2})?\d{2}(\d{2})(\d{2})[-+ ]?\d{4}$/.exec(text.trim());
  if (found === null) return false;
  const month = Number(found[1]);
  const day = Number(found[2]);
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

// The number in what a person wrote, with comma or point; undefined when it is not a number.
function writtenNumber(text) {
  const plain = text.trim().replace(/[\u00a0\u202f ]/g, '').replace(/[\u2212\u2013]/g, '-').replace(',', '.');
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
`;
