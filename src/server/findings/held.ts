import type { LangiumDocument } from 'langium';
import { compare, type Difference, differenceSaid, standing } from '../../compare/index.js';
import type { DesignSource, Fix, Reading } from '../../language/index.js';
import type { Environment } from '../environment.js';
import { newVersionFixes } from './new-version.js';
import { designPlace, type PlacedFinding } from './placed.js';

/**
 * What a design that data are collected with would break against its last committed version. Only a design that says since
 * when it is collected is held to it; nothing is looked up for any other, nor of a text with errors, which is half a design.
 */
export async function heldFindings(
  document: LangiumDocument,
  { designs, findings }: Reading,
  environment: Environment,
): Promise<PlacedFinding[]> {
  const today = environment.today();
  const collecting = designs.filter(({ design }) => standing(design, design, today) === 'collecting');
  const isBroken = findings.some(({ severity }) => severity === 'error');
  if (collecting.length === 0 || isBroken || !environment.committed) return [];
  const committed = await environment.committed(document.uri);
  return collecting.flatMap((source) => {
    const before = committed.find(({ name }) => name === source.design.name);
    if (!before || standing(before, source.design, today) !== 'collecting') return [];
    const { differences } = compare(before, source.design);
    const broken = differences.filter(({ breaks }) => breaks);
    const fixes = broken.length === 0 ? [] : newVersionFixes(source, { before, today });
    return broken.map((one) => placed(document, { source, fixes }, one));
  });
}

function placed(
  document: LangiumDocument,
  { source, fixes }: { source: DesignSource; fixes: Fix[] },
  one: Difference,
): PlacedFinding {
  return {
    code: `${one.class}/${one.kind}`,
    name: one.kind,
    severity: 'error',
    message: differenceSaid(one),
    ...designPlace(document, source, one.path),
    fixes,
  };
}
