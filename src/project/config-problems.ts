import type * as z from 'zod';
import * as configTexts from '../messages/config.js';
import { nearest, type Said } from '../model/index.js';
import type { JsonPath } from './json-place.js';

type Issue = z.core.$ZodIssue;

/** Something that a configuration file says: where in it, and what is to be said of it. */
export interface Fault {
  path: JsonPath;
  /** Whether the key is meant, or the value after it. */
  part: 'key' | 'value';
  message: Said;
}

const keyOf = (path: JsonPath) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');

function has<K extends string>(record: Record<K, Said>, key: string): key is K {
  return key in record;
}

function expected(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return configTexts.isMissing;
      return has(configTexts.kinds, issue.expected)
        ? configTexts.mustBe(configTexts.kinds[issue.expected])
        : configTexts.notAllowed;
    case 'invalid_value':
      return configTexts.oneOf(issue.values.map(String));
    case 'invalid_format':
      return configTexts.mustBe(configTexts.kinds.date);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? configTexts.isEmpty
        : configTexts.atLeast(Number(issue.minimum));
    case 'too_big':
      return configTexts.atMost(Number(issue.maximum));
    case 'invalid_union':
      return configTexts.mustBe(configTexts.kinds.textOrList);
    default:
      return configTexts.notAllowed;
  }
}

/** The settings that may stand where an unknown one does. */
const knownAt: Record<string, readonly string[]> = {
  '': ['extends', 'severity', 'waivers', 'thresholds', 'codeLists', 'outputs'],
  waivers: ['rule', 'path', 'designs', 'instruments', 'at', 'because', 'by', 'until'],
  thresholds: ['attrition', 'noConclusion', 'smallestCell'],
  outputs: ['folder', 'forms', 'plan'],
};

/** What is wrong with a configuration file, as the schema has it; of one that another extends only where. */
export function schemaFaults(issue: Issue, isExtended: boolean): Fault[] {
  if (isExtended) return faults(issue).map((one) => ({ ...one, message: configTexts.unknownThere }));
  return faults(issue);
}

function faults(issue: Issue): Fault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt[String(path[0] ?? '')] ?? [];
    return issue.keys.map((unknown) => {
      const at = [...path, unknown];
      return { path: at, part: 'key', message: configTexts.unknownKey(keyOf(at), known, nearest(unknown, known)[0]) };
    });
  }
  return [{ path, part: 'value', message: configTexts.wrongSetting(keyOf(path) || '{ }', expected(issue)) }];
}
