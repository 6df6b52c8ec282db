import { type TextRule, textRules } from '../../language/index.js';
import { headings } from '../../messages/explain.js';
import { type TextPage, textPages } from '../../messages/text-pages.js';
import type { Language, Said } from '../../model/index.js';
import type { RuleName } from './rooms.js';

const names = Object.keys(textPages).filter((name): name is TextRule => name in textRules);

function markdown(code: string, page: TextPage, language: Language): string {
  const part = (heading: Said, text: string) => `## ${heading[language]}\n\n${text}\n`;
  const example = (heading: Said, said: Said | undefined) =>
    said === undefined ? [] : [part(heading, `\`\`\`isu\n${said[language]}\n\`\`\``)];
  return [
    `# ${code} ${page.title[language]}\n`,
    part(headings.what, page.what[language]),
    part(headings.why, page.why[language]),
    ...example(headings.avoid, page.avoid),
    ...example(headings.prefer, page.prefer),
  ].join('\n');
}

/** The rules about the text itself, as the lists of rules name them. */
export const textRuleNames: readonly RuleName[] = names.map((name) => ({
  code: textRules[name].code,
  name,
  title: textPages[name].title,
}));

/** Their pages, by code; laid out as the pages of the other rules. */
export const textRulePages: Readonly<Record<string, Said>> = Object.fromEntries(
  names.map((name) => {
    const { code } = textRules[name];
    return [code, { sv: markdown(code, textPages[name], 'sv'), en: markdown(code, textPages[name], 'en') }];
  }),
);
