import { identityInCode } from '../logic/identity.js';

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

// A score of the form, or undefined where it cannot be given: the steps of calculation.ts.
function score(calculations, variable, items, answers, date, known) {
  const asked = relevant(items, answers);
  known = known || new Map();
  function scoreOf(name) {
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const one = calculations.find((each) => each.variable === name);
    if (one === undefined || !holds(one.formed)) return undefined;
    const value = Number(work(one.value).toPrecision(12));
    known.set(name, Number.isFinite(value) ? value : undefined);
    return known.get(name);
  }
  function dayOf(day) {
    return day === 'date' ? date || '' : String(answers[day.answer] || '');
  }
  function between(from, to, unit) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}$/.test(to)) return NaN;
    if (unit === 'days') return Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / 86400000);
    return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  }
  function work(one) {
    if ('number' in one) return one.number;
    if ('answer' in one) {
      const answer = answers[one.answer];
      return Array.isArray(answer) ? answer.length : answer === undefined ? NaN : Number(answer);
    }
    if ('score' in one) return scoreOf(one.score);
    if ('sum' in one) return one.sum.reduce((total, part) => total + work(part), 0);
    if ('product' in one) return one.product.reduce((total, part) => total * work(part), 1);
    if ('least' in one) return Math.min(...one.least.map(work));
    if ('greatest' in one) return Math.max(...one.greatest.map(work));
    if ('minus' in one) return work(one.from) - work(one.minus);
    if ('over' in one) return work(one.of) / work(one.over);
    if ('apply' in one) {
      const to = work(one.to);
      return one.apply === 'ln' ? Math.log(to) : one.apply === 'sqrt' ? Math.sqrt(to) : Math.floor(to);
    }
    if ('between' in one) return between(dayOf(one.between[0]), dayOf(one.between[1]), one.in);
    return holds(one.if) ? work(one.then) : work(one.else);
  }
  function holds(one) {
    if (typeof one === 'boolean') return one;
    if ('given' in one) return asked.has(one.given) && answered(answers[one.given]);
    if ('asked' in one) return asked.has(one.asked);
    if ('formed' in one) return scoreOf(one.formed) !== undefined;
    if ('all' in one) return one.all.every(holds);
    if ('any' in one) return one.any.some(holds);
    if ('not' in one) return !holds(one.not);
    const order = Math.sign(Number((work(one.left) - work(one.right)).toPrecision(12)));
    switch (one.is) {
      case '=': return order === 0;
      case '!=': return order !== 0;
      case '<': return order < 0;
      case '<=': return order <= 0;
      case '>': return order > 0;
      default: return order >= 0;
    }
  }
  return scoreOf(variable);
}

// The level that a score reaches: of those that hold the last goes first, but none where it is not known whose it is.
function levelOf(levels, value) {
  const thousandths = Math.floor(Number((value * 1000).toPrecision(12)));
  let found;
  for (const one of levels) {
    if (thousandths < one.low || thousandths > one.high) continue;
    if (!one.unsure) found = one;
    else if (found !== undefined && found.code !== one.code) found = undefined;
  }
  return found;
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

// A spreadsheet in Swedish has semicolons between cells and a comma as the decimal sign; 2.5 would become a day in May.
function csvFile(rows, language) {
  const line = (row) => language === 'sv'
    ? row.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : csvCell(value))).join(';')
    : row.map(csvCell).join(',');
  return '\ufeff' + rows.map((row) => line(row) + '\r\n').join('');
}

// A personal identity, coordination or reserve number, however it is written, anywhere in the text.
function looksLikeIdentity(text) {
  return new RegExp('${identityInCode}').test(text.normalize('NFKC'));
}

// The number in what a person wrote, with comma or point; undefined when it is not a number.
function writtenNumber(text) {
  const plain = text.trim().replace(/[\u00a0\u202f ]/g, '').replace(/[\u2212\u2013]/g, '-').replace(',', '.');
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
`;
