import { code, emphasis, type Inline } from '../documents/index.js';
import type { Language } from '../model/index.js';
import { pages, titles } from '../principles/generated/pages.js';

/** What a rule's page says, as a review shows it. */
export interface RulePage {
  title: string;
  why: Inline[];
  source: Inline[];
  /** Lines of a file as they can be written instead. */
  prefer: string[];
}

const headings = {
  sv: { why: 'Varför', source: 'Källa', prefer: 'Gör hellre' },
  en: { why: 'Why', source: 'Source', prefer: 'Prefer' },
} as const;
/** The mapping's full title stands once, among the sources. */
const mapping = { sv: 'Kartläggningen 2024', en: 'The mapping 2024' } as const;

/** The page of a rule; undefined for a code that has none. */
export const pageOf = (ruleCode: string, language: Language): RulePage | undefined => {
  const page = pages[ruleCode]?.[language];
  const title = titles[ruleCode]?.[language];
  if (page === undefined || title === undefined) return undefined;
  const section = (name: string): string => {
    const [, body = ''] = page.split(`\n## ${name}\n`);
    return (body.split('\n## ')[0] ?? '').trim();
  };
  const names = headings[language];
  const source = section(names.source).replace(
    /Göteborgs\s+Stad,\s+_[^_]+_(\s+\([^)]*\))?,\s+2024-04-29/g,
    mapping[language],
  );
  const fenced = /```isu\n([\s\S]*?)```/.exec(section(names.prefer))?.[1] ?? '';
  return {
    title,
    why: inline(section(names.why)),
    source: inline(source),
    prefer: fenced
      .trimEnd()
      .split('\n')
      .filter((line) => line.trim() !== ''),
  };
};

/** Markdown of a page's running text: `code`, _emphasis_ and plain words. */
const inline = (text: string): Inline[] =>
  text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .split(/(`[^`]+`|_[^_]+_)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('`') && part.endsWith('`') && part.length > 2) return code(part.slice(1, -1));
      return part.startsWith('_') && part.endsWith('_') && part.length > 2 ? emphasis(part.slice(1, -1)) : part;
    });
