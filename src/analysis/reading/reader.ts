import type { FormReading } from '../../data/check/index.js';
import {
  type Answer,
  allAsked,
  allScores,
  type Column,
  columns,
  type Form,
  type FormItem,
  numericAnswer,
} from '../../forms/index.js';
import { inOrder } from '../../model/index.js';
import { isCounted } from '../../reading/index.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';

/** How a value is had from a filled-in form; `undefined` for none, `'unusable'` where something stands that cannot be used. */
type ValueOf = (read: Pick<FormReading, 'answers' | 'scores' | 'unusable'>) => number | undefined | 'unusable';

/** The series that a form has values of. */
export interface Reader {
  values: { series: Series; value: ValueOf }[];
}

/** Readers by form, of the series that are analysed. */
export function readersOf(specification: Specification): Map<string, Reader> {
  const { measures, answerSplits } = specification;
  const all = [...new Set([...measures, ...answerSplits].map(({ series }) => series))].filter(({ type }) =>
    isCounted(type),
  );
  const readers = specification.forms.map((form): [string, Reader] => {
    const own = columns(form).filter(({ of }) => of !== 'head');
    const places = placesIn(form);
    const values = all.flatMap((series) => {
      if (!series.forms.includes(form)) return [];
      const column = own.find(({ variable }) => series.variables.includes(variable));
      const value = column && valueFrom(column, places);
      return value ? [{ series, value }] : [];
    });
    return [form.id, { values }];
  });
  return new Map(readers);
}

/** A bit for each chosen answer, so that several are one number. */
const bits = (item: FormItem, answer: Answer): number | undefined => {
  if (item.kind.type !== 'choices' || typeof answer !== 'object') return undefined;
  return inOrder(item.kind.options).reduce((sum, { code }, index) => sum + (answer.includes(code) ? 2 ** index : 0), 0);
};

/** Answers and scores come in the order of the form's. */
const placesIn = (form: Form): ReadonlyMap<string, number> =>
  new Map(
    [...allAsked(form).entries(), ...allScores(form).entries()].map(([place, { variable }]) => [variable, place]),
  );

function valueFrom(column: Column, places: ReadonlyMap<string, number>): ValueOf | undefined {
  const { variable } = column;
  const place = places.get(variable) ?? -1;
  if (column.of === 'item') {
    const { item } = column;
    return ({ answers, unusable }) => {
      const answer = answers[place];
      if (unusable.has(variable)) return 'unusable';
      if (answer === undefined) return undefined;
      return item.kind.type === 'choices' ? bits(item, answer) : numericAnswer(item, answer);
    };
  }
  if (column.of !== 'score') return undefined;
  return ({ scores, unusable }) => (unusable.has(variable) ? 'unusable' : scores[place]);
}
