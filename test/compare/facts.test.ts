import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { designFacts } from '../../src/compare/facts/design.js';
import { type ElementTable, isTable } from '../../src/compare/facts/fact.js';
import { kinds } from '../../src/compare/kinds.js';
import * as schema from '../../src/model/schema.js';

/** As much of a schema as is walked through. */
interface Shape {
  def: {
    type: string;
    innerType?: Shape;
    element?: Shape;
    options?: Shape[];
    getter?: () => Shape;
    shape?: Record<string, Shape>;
  };
}

/** The objects that a property can be, with what wraps them taken off. */
function objectsIn(shape: Shape): Record<string, Shape>[] {
  const { def } = shape;
  switch (def.type) {
    case 'object':
      return [def.shape ?? {}];
    case 'optional':
      return def.innerType ? objectsIn(def.innerType) : [];
    case 'array':
      return def.element ? objectsIn(def.element) : [];
    case 'union':
      return (def.options ?? []).flatMap(objectsIn);
    case 'lazy':
      return def.getter ? objectsIn(def.getter()) : [];
    default:
      return [];
  }
}

/** Properties of the schema that have no class, and classes of what the schema does not have. */
function gaps(
  table: ElementTable,
  objects: Record<string, Shape>[],
  at: string,
  seen = new Set<ElementTable>(),
): string[] {
  if (seen.has(table)) return [];
  seen.add(table);
  const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))].filter((key) => key !== 'path');
  const missing = keys.filter((key) => !(key in table.facts)).map((key) => `${at}.${key}: no class`);
  const extra = Object.keys(table.facts).filter((key) => !keys.includes(key));
  return [
    ...missing,
    ...extra.map((key) => `${at}.${key}: not in the model`),
    ...Object.entries(table.facts).flatMap(([key, fact]) => {
      if (!isTable(fact)) return [];
      const below = objects.flatMap((one) => (one[key] ? objectsIn(one[key]) : []));
      return gaps(fact, below, `${at}.${key}`, seen);
    }),
  ];
}

describe('classes', () => {
  test('every fact of the model has one, and nothing else has', () => {
    expect(gaps(designFacts, objectsIn(schema.Design as unknown as Shape), 'design')).toEqual([]);
  });

  test('every kind stands in the documentation with its class', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/compare.md'), 'utf8');
    for (const [kind, one] of Object.entries(kinds)) {
      expect(page).toContain(
        `| \`${kind}\` | ${one.class} | ${'breaks' in one ? 'yes' : 'no'} | ${one.title.en} | ${one.means.en} |`,
      );
    }
  });

  test('every kind says what it means and what to do, in both languages', () => {
    for (const [kind, { title, means, wayOut }] of Object.entries(kinds)) {
      for (const said of [means, wayOut]) {
        for (const text of [said.sv, said.en]) expect(text, kind).toMatch(/^\p{Lu}.*[.]$/u);
        expect(said.sv).not.toBe(said.en);
      }
      expect(title.en).not.toMatch(/[åäö]/);
    }
  });
});
