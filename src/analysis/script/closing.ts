import type { Words } from '../../plan/index.js';
import { closingMeasures, isOnce } from '../calculation/closing.js';
import type { Specification } from '../specification.js';
import { call, code, heading, type Value } from './r.js';

/** Goals reached and reasons for closing, of each question about it. */
export function closingsCode(plan: Specification, { s }: Words): string {
  const calls = closingMeasures(plan).map(({ measure, closing, time }) =>
    call('closing', [
      ['', code(call('measured', [['', measure.id]]))],
      ['', time],
      [
        '',
        code(
          call(
            'c',
            closing.answers.map((one): [string, Value] => [`"${one.code}"`, one.ending]),
          ),
        ),
      ],
      ...(closing.several ? [['several', true] as const] : []),
      ...(isOnce(measure) ? [['by_groups', true] as const] : []),
    ]),
  );
  return calls.length === 0 ? '' : [heading(s('Hur det slutade', 'How it ended'), '='), ...calls].join('\n');
}
