import { AstUtils, EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createIsuServices } from '../../src/language/module.js';
import { type Assessment, assess, principles } from '../../src/principles/index.js';
import { filesIn, folders, nameOf, readText, textOf } from '../examples/reading.js';

const { shared } = createIsuServices(EmptyFileSystem);

interface Referred {
  offset: number;
  end: number;
  name: string;
  /** `Collect.at`, `Measure.instrument`. */
  as: string;
}
/** Where a text refers to something by its name. */
function referencesIn(text: string): Referred[] {
  const { parseResult } = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///misspelt.isu'));
  return AstUtils.streamAst(parseResult.value)
    .toArray()
    .flatMap((node) =>
      AstUtils.streamReferences(node)
        .toArray()
        .flatMap(({ reference, property }): Referred[] => {
          const at = '$refNode' in reference ? reference.$refNode : undefined;
          return at
            ? [{ offset: at.offset, end: at.end, name: reference.$refText, as: `${node.$type}.${property}` }]
            : [];
        }),
    );
}
/** The first of those that are alike. */
function firstOfEach(all: readonly Referred[], key: (one: Referred) => string): Referred[] {
  return [...new Map([...all].reverse().map((one) => [key(one), one])).values()];
}

const codesOf = ({ findings }: Assessment) => findings.map(({ code, path }) => `${code} ${path}`);
const assessed = async (text: string) => {
  const reading = await readText(text);
  const [placed] = reading.designs;
  if (!placed) throw new Error('not read');
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  return { assessment: assess(placed.design), errors: errors.map(({ code }) => code) };
};

/** What is wrong with what is said of a text where one reference at a time is to something that is not there. */
async function wronged(text: string, references: readonly Referred[], wrong: (name: string) => string) {
  const right = (await assessed(text)).assessment;
  const known = new Set(codesOf(right));
  const found: object[] = [];
  for (const { offset, end, name, as } of references) {
    const changed = `${text.slice(0, offset)}${wrong(name)}${text.slice(end)}`;
    const { assessment, errors } = await assessed(changed);
    const added = codesOf(assessment).filter((one) => !known.has(one));
    const verdicts = principles.filter((one) => {
      const { verdict } = assessment.principles[one];
      return verdict !== 'not stated' && verdict !== right.principles[one].verdict;
    });
    if (added.length > 0 || verdicts.length > 0 || errors.join() !== 'S-08')
      found.push({ as, name, added, verdicts, errors });
  }
  return found;
}
/** A slip of the hand: two letters change places and one is added; it is near to what was meant. */
const misspelt = (name: string): string =>
  name.length < 3 ? `${name}x${name}` : `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}z`;

describe('a name that nothing has adds no finding but its own, and no verdict but "not stated"', () => {
  const files = filesIn(folders.examples).map((file) => [nameOf(file), file] as const);
  test.each(files)('each kind of reference, misspelt: %s', async (_, file) => {
    const text = textOf(file);
    const references = firstOfEach(referencesIn(text), ({ as }) => as);
    expect(references.length).toBeGreaterThan(3);
    expect(await wronged(text, references, misspelt)).toEqual([]);
  });
  test.each(files.filter(([name]) => name === 'columbus.isu' || name === 'kast.isu'))(
    'each reference, to something like nothing in the text: %s',
    async (_, file) => {
      const text = textOf(file);
      const references = firstOfEach(referencesIn(text), ({ as, name }) => `${as} ${name}`);
      expect(references.length).toBeGreaterThan(20);
      expect(await wronged(text, references, () => 'xyzzyq')).toEqual([]);
    },
  );
});

describe('an instrument that is never described', () => {
  const text = (name: string) => `design a "A" {
  purpose "Know how it went" { kind outcome }
  problem worry "Worry"
  outcome better "Less worry" {
    addresses worry
    goal improve
    indicator ${name} from client
    success at-least 50 % improved at end
  }
  collect ${name} from client at start, end
}
`;
  test('is told of nothing, and what does not hang on it is still said', async () => {
    const { assessment, errors } = await assessed(text('no-such-form'));
    expect(errors).toEqual(['S-08', 'S-08']);
    const { findings } = assessment;
    expect(findings.filter(({ message }) => JSON.stringify(message).includes('no-such-form'))).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('P5-01');
    expect(assessment.principles.P1.verdict).toBe('follows');
  });
  test('decides no verdict: one that would hang on it is not stated', async () => {
    expect((await assessed(text('CORE-OM'))).assessment.principles.P3.verdict).toBe('follows');
    const { principles } = (await assessed(text('no-such-form'))).assessment;
    expect([principles.P2.verdict, principles.P3.verdict]).toEqual(['not stated', 'not stated']);
  });
});

test('what hangs on another name than the unknown one is still said', async () => {
  const [file] = filesIn(folders.examples).filter((one) => nameOf(one) === 'columbus.isu');
  if (!file) throw new Error('no example');
  const text = textOf(file);
  const right = (await assessed(text)).assessment;
  const [problem] = referencesIn(text).filter(({ as }) => as === 'Outcome.problems');
  if (!problem) throw new Error('no reference');
  const wrong = `${text.slice(0, problem.offset)}xyzzyq${text.slice(problem.end)}`;
  const { assessment } = await assessed(wrong);
  expect(assessment.findings.length).toBeGreaterThanOrEqual(right.findings.length - 2);
  expect(assessment.principles.P3).toEqual(right.principles.P3);
});
