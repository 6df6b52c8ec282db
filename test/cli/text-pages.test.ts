import { describe, expect, test } from 'vitest';
import { textRulePages } from '../../src/cli/rooms/text-rule-pages.js';
import { kinds } from '../../src/compare/kinds.js';
import { type TextRule, textRules } from '../../src/language/text-findings.js';
import { textPages } from '../../src/messages/text-pages.js';
import { rules as rulesOf } from '../../src/principles/rules.js';
import { isu, project } from './harness.js';

const languages = ['sv', 'en'] as const;
type Language = (typeof languages)[number];

/** What stands around an example, so that it is a whole file. What follows an empty line stands outside the design. */
const around: Record<Language, Record<'design' | 'collect' | 'group', [string, string]>> = {
  sv: {
    design: ['uppföljning a "A" {\n', '\n}\n'],
    collect: ['uppföljning a "A" {\nmätning CORE-OM från klient vid start {\n', '\n}\n}\n'],
    group: ['uppföljning a "A" {\nmålgrupp "Alla" {\n', '\n}\n}\n'],
  },
  en: {
    design: ['design a "A" {\n', '\n}\n'],
    collect: ['design a "A" {\ncollect CORE-OM from client at start {\n', '\n}\n}\n'],
    group: ['design a "A" {\ntarget-group "All" {\n', '\n}\n}\n'],
  },
};
const inside: Partial<Record<TextRule, 'collect' | 'group'>> = {
  'stray-character': 'collect',
  'unknown-word': 'collect',
  'given-twice': 'collect',
  'older-form': 'collect',
  'range-dash': 'group',
};
function whole(rule: TextRule, example: string, language: Language): string {
  if (rule.startsWith('import-') || rule === 'empty-file' || rule === 'same-files') return example;
  const [within = '', ...outside] = example.split('\n\n');
  const [before, after] = around[language][inside[rule] ?? 'design'];
  return before + within + after + outside.join('\n\n');
}

async function codesOf(text: string): Promise<string[]> {
  const shared = { 'gemensamt/instrument.isu': '', 'shared/instruments.isu': '' };
  const cwd = project({ 'plans/a.isu': text, ...shared });
  const { out } = await isu(['check', 'plans', '--format', 'json'], { cwd });
  return JSON.parse(out).files[0].findings.map(({ code }: { code: string }) => code);
}

const rules = Object.keys(textPages) as TextRule[];

describe.each(languages)('the pages about the text (%s)', (language) => {
  // A captured name is found only when translating.
  test.each(rules.filter((rule) => textPages[rule].avoid && rule !== 'captured-name'))(
    '%s: what to avoid is found',
    async (rule) => {
      expect(await codesOf(whole(rule, textPages[rule].avoid?.[language] ?? '', language))).toContain(
        textRules[rule].code,
      );
    },
  );

  test.each(rules.filter((rule) => textPages[rule].prefer))('%s: what to do instead is not', async (rule) => {
    const codes = await codesOf(whole(rule, textPages[rule].prefer?.[language] ?? '', language));
    expect(codes.filter((code) => code.startsWith('S-'))).toEqual([]);
  });
});

test('a captured name is refused with its code', async () => {
  const { avoid } = textPages['captured-name'];
  const text = `uppföljning a "A" {\n${avoid?.sv}\nmätning CORE-OM från klient vid end, avslut\n}\n`;
  const { code, err } = await isu(['translate', '--to', 'en', '-'], { stdin: text });
  expect(code).toBe(1);
  expect(err).toContain('S-18');
});

test('every rule about the text has a page', () => {
  expect(Object.keys(textRulePages).sort()).toEqual(
    Object.values(textRules)
      .map(({ code }) => code)
      .sort(),
  );
});

describe.each(languages)('the pages of the kinds of differences (%s)', (language) => {
  const kindHeadings = {
    sv: [
      '## Vad som är ändrat',
      '## Vad det betyder för uppgifter som finns',
      '## Så kan ni göra',
      '## När det är ett fel',
    ],
    en: [
      '## What has changed',
      '## What it means for data already collected',
      '## What to do',
      '## When it is an error',
    ],
  };
  test.each(Object.entries(kinds))('%s: by its name, and as findings call it', async (kind, { class: of, title }) => {
    const { code, out } = await isu(['explain', kind, '--lang', language]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]?.toLowerCase()).toBe(`# ${of}/${kind} ${title[language]}`.toLowerCase());
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(kindHeadings[language]);
    expect(out).toMatch(/\n\n\S.*\n\n## .*\n\n\S/);
    expect((await isu(['explain', `${of}/${kind}`, '--lang', language])).out).toBe(out);
  });

  test('are listed, and no rule is called so', async () => {
    const { out } = await isu(['explain', '--lang', language]);
    for (const [kind, { class: of }] of Object.entries(kinds)) expect(out).toContain(`  ${of}/${kind} `);
    expect(rulesOf.filter(({ code, name }) => code in kinds || name in kinds)).toEqual([]);
  });
});
