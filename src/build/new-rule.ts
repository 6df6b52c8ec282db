/**
 * Makes the folder of a new rule and lists the rule at its place: `npm run new-rule -- P3-18 name-in-words [--essential]`.
 * What is to be written is marked FILL IN; the contract test (`test/principles/rules.test.ts`) fails until it is.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm run new-rule -- P3-18 name-in-words [--essential]';

interface NewRule {
  code: string;
  name: string;
  /** Whether it decides the verdict of its principle. */
  essential: boolean;
}

/**
 * @param root the folder `src/principles`
 * @returns the paths of the files that were made, below `root`
 * @throws Error with one line for the person who called, when the rule cannot be made. Nothing is then written.
 */
export function newRule(root: string, { code, name, essential }: NewRule): string[] {
  const group = /^([A-Z]\d?)-\d\d$/.exec(code)?.[1];
  const groups = readdirSync(root).filter((folder) => /^[A-Z]\d?$/.test(folder));
  if (!group || !groups.includes(group)) {
    throw new Error(`${code} is no code: a group (${groups.join(', ')}), a hyphen and two digits, such as P3-18.`);
  }
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) {
    throw new Error(
      `${name} is no name: say what is wrong in small letters a to z, with hyphens, such as no-baseline.`,
    );
  }
  if (essential && !/^P\d$/.test(group)) {
    throw new Error(`${code} cannot be essential: only rules of the five principles (P1 to P5) decide verdicts.`);
  }
  const folders = groups.flatMap((each) => readdirSync(join(root, each)));
  const taken = folders.find((folder) => folder.startsWith(`${code}-`) || folder.replace(/^\w+-\d\d-/, '') === name);
  if (taken) throw new Error(`${taken} is there already: take another code and name.`);

  const folder = `${group}/${code}-${name}`;
  const list = join(root, 'rules.ts');
  const listed = withRule(readFileSync(list, 'utf8'), folder, code, identifier(name));
  const files = filesOf(group, { code, name, essential });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, folder, dirname(path)), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  }
  writeFileSync(list, listed);
  return Object.keys(files).map((path) => `${folder}/${path}`);
}

const identifier = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The text of `rules.ts` with one import more, in the order of the paths, and one line more, in the order of the codes. */
function withRule(text: string, folder: string, code: string, name: string): string {
  const imports = [...text.matchAll(/^import \{ (\w+) \} from '\.\/([A-Z]\d?\/([A-Z]\d?-\d\d)[^']*)\/rule\.js';\n/gm)];
  const codes = new Map(imports.map(([, imported = '', , of = '']) => [imported, of]));
  if (codes.has(name)) throw new Error(`The list of rules has a ${name} already: take another name.`);
  const group = code.replace(/\d\d$/, '');
  const lines = [...text.matchAll(/^ {2}(\w+),\n/gm)].flatMap((match) => {
    const of = codes.get(match[1] ?? '');
    return of?.startsWith(group) ? [{ of, from: match.index, to: match.index + match[0].length }] : [];
  });
  const before = lines.findLast(({ of }) => of < code);
  const line = before?.to ?? lines[0]?.from;
  const after = imports.find(([, , path = '']) => path > folder);
  const last = imports.at(-1);
  if (line === undefined || !last) throw new Error(`The list of rules has no rule of the group to place ${code} by.`);
  const importAt = after?.index ?? last.index + last[0].length;
  return [
    text.slice(0, importAt),
    `import { ${name} } from './${folder}/rule.js';\n`,
    text.slice(importAt, line),
    `  ${name},\n`,
    text.slice(line),
  ].join('');
}

function filesOf(group: string, { code, name, essential }: NewRule): Record<string, string> {
  return {
    'rule.ts': `import { rule } from '../../rule.js';

export const ${identifier(name)} = rule<object>({
  code: '${code}',
  name: '${name}',
  group: '${group}',
  severity: 'warning',
${essential ? "  weight: 'essential',\n  verdict: 'partly',\n" : "  weight: 'supporting',\n"}  message: {
    sv: () => 'FILL IN: en mening om vad som saknas och vad man gör åt det.',
    en: () => 'FILL IN: one sentence about what is missing and what to do.',
  },
  // FILL IN: what the rule sees, as in \`*check(design) { … yield { path, params } }\`; severity${essential ? ', verdict' : ''} and parameters too.
  check: () => [],
});
`,
    'page.sv.md': page(code, name, /^P\d$/.test(group), {
      parts: ['Vad regeln ser', 'Varför', 'Källa', 'Undvik', 'Gör hellre', 'Undantag', 'Så godtar man avvikelsen'],
      accepted: 'Avvikelsen visas fortfarande, med sitt skäl',
      verdict: ', och bedömningen av principen ändras inte',
      accept: `godtar ${code} av "Enhetschefen" tills 2027-12-31 eftersom "FILL IN"`,
    }),
    'page.en.md': page(code, name, /^P\d$/.test(group), {
      parts: ['What it finds', 'Why', 'Source', 'Avoid', 'Prefer', 'Exceptions', 'How to accept it'],
      accepted: 'The deviation is still shown, with its reason',
      verdict: ', and the verdict on the principle does not change',
      accept: `accept ${code} by "Head of unit" until 2027-12-31 because "FILL IN"`,
    }),
    'cases/fires-example.isu': `// ${code} vid mätning enkät
// FILL IN: a design that the rule speaks of; after "vid" the beginning of the line that it points at. Rename the file.
${example}`,
    'cases/clean-example.isu': `// inget ${code}
// FILL IN: a design that is near it, which the rule is silent about. Rename the file.
${example}`,
  };
}

const example = `uppföljning prov "Prov" {
  mätning enkät från klient vid start, avslut
}
instrument enkät { mäter resultat }
`;

interface PageWords {
  parts: readonly string[];
  accepted: string;
  verdict: string;
  accept: string;
}
function page(
  code: string,
  name: string,
  isPrinciple: boolean,
  { parts, accepted, verdict, accept }: PageWords,
): string {
  const shown = (line: string) => `\`\`\`isu\n${line}\n\`\`\``;
  const [finds, why, source, avoid, prefer, exceptions, accepting] = parts;
  return `# ${code} FILL IN: ${name}

## ${finds}

FILL IN

## ${why}

FILL IN

## ${source}

FILL IN

## ${avoid}

${shown('// FILL IN: what the rule speaks of')}

## ${prefer}

${shown('// FILL IN: what to write instead')}

## ${exceptions}

FILL IN

## ${accepting}

${accepted}${isPrinciple ? verdict : ''}.

${shown(accept)}
`;
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({
      options: { essential: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [code, name, ...more] = positionals;
    if (!code || !name || more.length > 0) throw new Error('One code and one name are needed.');
    const made = newRule(join(import.meta.dirname, '../principles'), { code, name, essential: values.essential });
    console.log(
      [
        ...made.map((path) => `src/principles/${path}`),
        '',
        'Write what is marked FILL IN, and name the rule in both tables of docs/principles.md. Then:',
        '  npm run generate && npx vitest run test/principles/rules.test.ts test/principles/cases.test.ts',
      ].join('\n'),
    );
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUse: ${usage}`);
    process.exitCode = 1;
  }
}
