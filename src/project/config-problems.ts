import type * as z from 'zod';
import * as said from '../messages/config.js';
import { nearest } from '../model/nearest.js';
import type { Said } from '../model/said.js';
import { Problem } from './problem.js';

type Issue = z.core.$ZodIssue;

const keyOf = (path: readonly PropertyKey[]) =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');

function has<K extends string>(record: Record<K, Said>, key: string): key is K {
  return key in record;
}

function expected(issue: Issue): Said {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return said.isMissing;
      return has(said.kinds, issue.expected) ? said.mustBe(said.kinds[issue.expected]) : said.notAllowed;
    case 'invalid_value':
      return said.oneOf(issue.values.map(String));
    case 'invalid_format':
      return said.mustBe(said.kinds.date);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? said.isEmpty : said.atLeast(Number(issue.minimum));
    case 'too_big':
      return said.atMost(Number(issue.maximum));
    case 'invalid_union':
      return said.mustBe(said.kinds.textOrList);
    default:
      return said.notAllowed;
  }
}

/** The settings that may stand where an unknown one does. */
const knownAt: Record<string, readonly string[]> = {
  '': ['extends', 'severity', 'waivers', 'thresholds', 'outputs'],
  waivers: ['rule', 'path', 'because', 'by', 'until'],
  thresholds: ['attrition', 'noConclusion', 'smallestCell'],
  outputs: ['folder', 'forms', 'plan'],
};

/** The first thing wrong with a configuration file, as one line. `shown` is the file as printed. */
export function configProblem(issue: Issue, shown: string): Problem {
  const key = keyOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt[String(issue.path[0] ?? '')] ?? [];
    const [unknown = ''] = issue.keys;
    return new Problem(
      said.unknownKey(shown, key === '' ? unknown : `${key}.${unknown}`, known, nearest(unknown, known)[0]),
    );
  }
  return new Problem(said.wrongSetting(shown, key === '' ? '{ }' : key, expected(issue)));
}
