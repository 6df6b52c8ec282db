import { allAsked, allScores, forms } from '../../forms/index.js';
import * as dataTexts from '../../messages/data.js';
import { type Design, nearest } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import type { Call } from '../call/command.js';

/**
 * The variables, and ids of forms, that mean the same in spite of a change, as the call says. Throws a `Problem` for a name
 * that the design does not have.
 */
export function saidSame(call: Pick<Call, 'value'>, design: Design): ReadonlySet<string> {
  const names = (call.value('same') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return new Set();
  const known = forms(design).flatMap((form) => [
    form.id,
    ...[...allAsked(form), ...allScores(form)].map(({ variable }) => variable),
  ]);
  for (const name of names) {
    if (!known.includes(name)) throw new Problem(dataTexts.unknownSame(name, nearest(name, known)[0]));
  }
  return new Set(names);
}
