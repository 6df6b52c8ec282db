import type { SqlDialectName } from '../../analysis/index.js';
import { onlyWith } from '../../messages/call.js';
import { Problem } from '../../project/index.js';
import type { Command } from '../call/command.js';
import { generate } from '../write/generate.js';

const dialects: readonly SqlDialectName[] = ['duckdb', 'postgres', 'spark'];

/** `isu generate script`: the plan as an R script, or what it counts as an SQL query. */
export const run: Command = (call) => {
  const named = call.value('dialect');
  const dialect = dialects.find((one) => one === named) ?? 'duckdb';
  const { language, rooms } = call;
  if (named !== undefined && !call.value('to')?.split(',').includes('sql')) {
    throw new Problem(onlyWith('--dialect', '--to sql'));
  }
  return generate(call, {
    formats: 'r,sql',
    configured: () => ['r'],
    make: (design, format) =>
      format === 'sql' ? rooms.sql(design, { language, dialect }) : rooms.script(design, { language }),
  });
};
