import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../../../node_modules');
/** Elements whose text may be any text, so that which one it is makes no other type. */
const free = new Set([
  'text',
  'display',
  'title',
  'description',
  'valueString',
  'linkId',
  'expression',
  'system',
  'code',
]);

/** The resources in parts, without their free text and without those parts that they have in common. */
function parts(resources: readonly object[]): Map<string, string> {
  const found = new Map<string, string>();
  const keep = (type: string, value: object) => found.set(JSON.stringify(value), type);
  const cut = (value: unknown, of: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => cut(one, of));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key === 'item' || key === 'action') {
          for (const one of inner as object[])
            keep(`${of}${key === 'item' ? 'Item' : 'Action'}`, cut(one, of) as object);
          return [];
        }
        return [[key, free.has(key) && typeof inner === 'string' ? 'x' : cut(inner, of)]];
      }),
    );
  };
  for (const resource of resources) {
    const { resourceType } = resource as { resourceType: string };
    keep(resourceType, cut(resource, resourceType) as object);
  }
  return found;
}

/**
 * What the TypeScript compiler says of the resources as the types of FHIR: unknown elements, missing ones, codes that are
 * not in a required list. All of them in one run.
 */
export function typeErrors(resources: { r4: readonly object[]; r5: readonly object[] }): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'isu-fhir-'));
  try {
    for (const [release, all] of Object.entries(resources)) {
      const lines = [...parts(all)].map(([json, type], index) => `export const x${index}: fhir.${type} = ${json};`);
      const source = [`import type * as fhir from 'fhir/${release}.js';`, ...lines, ''].join('\n');
      writeFileSync(join(folder, `${release}.ts`), source);
    }
    const compilerOptions = {
      ...{
        strict: true,
        noEmit: true,
        module: 'nodenext',
        moduleResolution: 'nodenext',
        types: [],
        skipLibCheck: true,
      },
      paths: { 'fhir/*': [join(modules, '@types/fhir/*')] },
    };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const run = spawnSync(process.execPath, [join(modules, 'typescript/lib/tsc.js'), '-p', folder], {
      encoding: 'utf8',
    });
    const errors = `${run.stdout}${run.stderr}`.split('\n').filter((line) => line !== '');
    return run.status === 0 || errors.length > 0 ? errors : [`tsc ended with ${run.status}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
