import { resolve } from 'node:path';
import type { Results } from '../../analysis/index.js';
import * as dataTexts from '../../messages/data.js';
import { noSuchFile } from '../../messages/files.js';
import { Problem, readText, systemCode, systemReason } from '../../project/index.js';

/** An earlier report, and what its file is called. */
export interface EarlierReport {
  shown: string;
  results: Results;
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a report that is held against has at least. */
function isResults(value: unknown): value is Results {
  if (!isNode(value) || value.version !== 1 || !isNode(value.design) || !isNode(value.cases)) return false;
  const { measures, outcomes, audience, clients } = value;
  return (
    isNode(measures) &&
    Object.values(measures).every((one) => isNode(one) && isNode(one.times) && isNode(one.changes)) &&
    isNode(outcomes) &&
    typeof value.design.code === 'string' &&
    typeof value.cases.started === 'number' &&
    (audience === 'report' || audience === 'internal') &&
    (clients === undefined || (Array.isArray(clients) && clients.every((one) => typeof one === 'string')))
  );
}

/** Reads an earlier report. Throws a `Problem` when it is none. */
export async function readReport(path: string, cwd: string): Promise<EarlierReport> {
  const text = await readText(resolve(cwd, path)).catch((error) => {
    throw new Problem(
      systemCode(error) === 'ENOENT' ? noSuchFile(path) : dataTexts.unreadable(path, systemReason(error)),
    );
  });
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem(dataTexts.notReport(path));
  }
  if (!isResults(found)) throw new Problem(dataTexts.notReport(path));
  return { shown: path, results: found };
}
