import type { FormTest } from '../form.js';
import { isBlank, isDay, isFilled, isWrong, scoreFormula, testFormula, valueFormula } from './answer-formulas.js';
import { words } from './interface-texts.js';
import { across, all, cell, type Layout, type Place, sofar } from './layout.js';
import type { Lists } from './lists.js';

/** What is worked out in each row of an entry sheet: formulas for the first row, by column. */
export interface RowFormulas {
  byColumn: Map<number, string>;
  /** Whether the row has a code (where one is asked for) and at least one answer: 1 or 0. */
  answered: number;
  /** The same, only in the first such row of a client. */
  firstOfClient: number;
  columns: number;
}

/** So many characters a formula; the program takes 8192. */
const longest = 4000;

/** Texts that are joined, in as many formulas as it takes. */
function joined(parts: readonly string[]): string[] {
  const formulas: string[] = [];
  for (const part of parts) {
    const last = formulas.at(-1);
    if (last !== undefined && last.length + part.length < longest) formulas[formulas.length - 1] = `${last}&${part}`;
    else formulas.push(part);
  }
  return formulas;
}

/** The tests that would make a question depend on itself; they never hold. */
function circular(places: ReadonlyMap<string, Place>): Set<FormTest> {
  const found = new Set<FormTest>();
  const done = new Set<string>();
  const visit = (variable: string, path: readonly string[]) => {
    if (done.has(variable)) return;
    const onPath = [...path, variable];
    for (const { all: tests } of places.get(variable)?.item.condition?.any ?? []) {
      for (const test of tests) {
        if (onPath.includes(test.variable)) found.add(test);
        else visit(test.variable, onPath);
      }
    }
    done.add(variable);
  };
  for (const variable of places.keys()) visit(variable, []);
  return found;
}

function askedFormula({ item }: Place, places: ReadonlyMap<string, Place>, never: ReadonlySet<FormTest>): string {
  const groups = (item.condition?.any ?? []).map(({ all: tests }) => {
    const held = tests.map((test) => {
      const place = places.get(test.variable);
      return place && !never.has(test) ? testFormula(test, place) : 'FALSE';
    });
    return held.length === 0 ? 'TRUE' : `AND(${held.join(',')})`;
  });
  return groups.length === 0 ? '0' : `IF(OR(${groups.join(',')}),1,0)`;
}

const listed = (test: string, { number }: Place) => `IF(${test},"${number}, ","")`;

/** Each kind of remark about the questions, as texts of their numbers with commas after. */
function remarks(places: readonly Place[], lists: Lists): [said: keyof typeof words, parts: string[]][] {
  const whenAsked = ({ asked }: Place, test: string) =>
    asked === undefined ? test : `IF(${cell(asked)}=1,${test},FALSE)`;
  return [
    [
      'missing',
      places.filter(({ item }) => !item.optional).map((place) => listed(whenAsked(place, isBlank(place)), place)),
    ],
    [
      'wrong',
      places.flatMap((place) => {
        const wrong = isWrong(place, lists);
        return wrong ? [listed(whenAsked(place, wrong), place)] : [];
      }),
    ],
    [
      'besides',
      places.flatMap((place) =>
        place.asked === undefined ? [] : [listed(`IF(${cell(place.asked)}=1,FALSE,${isFilled(place, lists)})`, place)],
      ),
    ],
  ];
}

/** What is said of the row's code and date. */
function aboutHead(layout: Layout, { speech }: Lists): string[] {
  const say = (word: keyof typeof words) => `"${speech.word(words[word])}"`;
  const date = cell(layout.date);
  const dated = `IF(${date}="",${say('noDate')},IF(${isDay(date)},"",${say('wrongDate')}))`;
  if (layout.case === undefined) return [dated];
  const code = cell(layout.case);
  const coded = `IF(TRIM(${code})="",${say('noCode')},IF(${layout.identity},${say('identity')},""))`;
  return [coded, dated, ...(layout.form.timepoint?.repeats ? [] : [`IF(${isTwice(layout)},${say('twice')},"")`])];
}

/** Whether another row has the same code and date. Comparisons, since a count by criterion takes `*` and `>` as signs. */
export function isTwice({ case: code = 0, date, lastRow }: Layout): string {
  const [codes, dates] = [`${all(code, lastRow)}=${cell(code)}`, `${all(date, lastRow)}=${cell(date)}`];
  return `SUMPRODUCT((${codes})*(${dates})*(${cell(code)}<>"")*(${cell(date)}<>""))>1`;
}

/** All the formulas of a row: values, whether asked, scores, the check in words, and what the summary counts. */
export function rowFormulas(layout: Layout, lists: Lists): RowFormulas {
  const byColumn = new Map<number, string>();
  const { speech } = lists;
  const places = new Map(layout.places.map((place) => [place.item.variable, place]));
  const never = circular(places);
  let next = layout.version + 1;
  for (const place of layout.places) {
    if (place.asked !== undefined) byColumn.set(place.asked, askedFormula(place, places, never));
    if (place.value !== undefined) byColumn.set(place.value, valueFormula(place, lists));
    next = Math.max(next, (place.asked ?? 0) + 1, (place.value ?? 0) + 1);
  }
  const scores = new Map(layout.scores.map((one) => [one.score.variable, one]));
  const row = { places, scores, date: layout.date };
  for (const { score, column } of layout.scores) byColumn.set(column, scoreFormula(score, row));
  const hidden = (formula: string) => {
    byColumn.set(next, formula);
    return next++;
  };
  const answers =
    layout.places.length === 0
      ? undefined
      : across(layout.check + 1, layout.places.at(-1)?.columns.at(-1)?.column ?? 0);
  const anything = `COUNTA(${across(0, layout.date)}${answers ? `,${answers}` : ''})>0`;
  const code = layout.case === undefined ? undefined : cell(layout.case);
  // A form whose questions are elsewhere is answered on the day that is written in.
  const some = answers ? `COUNTA(${answers})>0` : `ISNUMBER(${cell(layout.date)})`;
  const answered = hidden(`IF(${code ? `AND(TRIM(${code})<>"",${some})` : some},1,0)`);
  const earlier = code && `SUMPRODUCT((${sofar(layout.case ?? 0)}=${code})*(${sofar(answered)}=1))=1`;
  const firstOfClient = earlier ? hidden(`IF(${cell(answered)}=1,IF(${earlier},1,0),0)`) : answered;
  const said = remarks(layout.places, lists).flatMap(([word, parts]) => {
    const columns = joined(parts).map(hidden);
    if (columns.length === 0) return [];
    const numbers = columns.map(cell).join('&');
    return [`IF(LEN(${numbers})=0,"","${speech.word(words[word])}"&LEFT(${numbers},LEN(${numbers})-2)&". ")`];
  });
  const problems = hidden([...aboutHead(layout, lists), ...said].join('&'));
  byColumn.set(
    layout.check,
    `IF(${anything},IF(${cell(problems)}="","${speech.word(words.fine)}",TRIM(${cell(problems)})),"")`,
  );
  return { byColumn, answered, firstOfClient, columns: next };
}
