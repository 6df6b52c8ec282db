import type { ScoreFormula, ScoreTerm } from '../../src/forms/form.js';
import type { Expression, Formula } from '../../src/model/index.js';

/** The commonest formulas in short: one function over items, some of them reversed, times a number. */
export interface Simple {
  function: 'sum' | 'mean' | 'count';
  factor?: number | undefined;
  allowMissing?: number | undefined;
}

const times = <T>(value: T, factor: number | undefined, number: (value: number) => T) =>
  factor === undefined || factor === 1 ? value : ({ operator: '*', left: value, right: number(factor) } as T);

/** As a formula of the model. */
export function formulaOf(
  { function: call, factor, allowMissing }: Simple,
  terms: { item: string; reverse: boolean }[],
): Formula {
  const value: Expression = {
    call,
    terms: terms.map(({ item, reverse }) => (reverse ? { call: 'reverse', terms: [{ item }] } : { item })),
  };
  return {
    value: times<Expression>(value, factor, (number) => ({ number })),
    ...(allowMissing !== undefined && { allowMissing }),
  };
}

/** As a formula of a form. */
export function scoreFormulaOf(
  { function: call, factor, allowMissing = 0 }: Simple,
  terms: { variable: string; reverse: boolean }[],
): ScoreFormula {
  const value: ScoreTerm = {
    call,
    terms: terms.map(({ variable, reverse }) =>
      reverse ? { call: 'reverse', terms: [{ item: variable }] } : { item: variable },
    ),
  };
  return { value: times<ScoreTerm>(value, factor, (number) => ({ number })), allowMissing, rows: [] };
}
