import { escapeHtml, safeUrl } from '../output/escape.js';
import { clean } from '../output/text.js';
import { direction } from '../words/languages.js';
import { inLanguage, type Spoken, type Wording } from '../words/wording.js';

/** One text in every language, or by language; `default` is what SurveyJS shows in its own default language, English. */
export type SurveyText = string | Readonly<Record<string, string>>;

/**
 * SurveyJS fills in `{name}` in every text with an answer, and has no way to quote it. A word joiner, which is not
 * seen, after the bracket makes it a name that nothing has.
 */
function unfilled(text: string): string {
  return text.replace(/\{(?=[^{}]+\})/g, '{\u2060');
}

/**
 * A text for each language in which SurveyJS would not show the right one by itself: it takes the language that another
 * is a dialect of, then `default`. That must be English where there is English, for it is what `en` is shown as.
 */
function byLanguage(languages: readonly string[], text: (language: string) => string): SurveyText {
  const main = languages.includes('en') ? 'en' : (languages[0] ?? '');
  const root = (language: string) => language.replace(/-.*/, '');
  const otherwise = (language: string) =>
    text(root(language) !== language && languages.includes(root(language)) ? root(language) : main);
  const others = languages.filter((language) => language !== main && text(language) !== otherwise(language));
  if (others.length === 0) return text(main);
  return { default: text(main), ...Object.fromEntries(others.map((language) => [language, text(language)])) };
}

/** A line written the other way than those around it, so that its full stop stays at its end. */
const isolated = { ltr: (line: string) => `\u2066${line}\u2069`, rtl: (line: string) => `\u2067${line}\u2069` };

/** Several wordings as one plain text, each on a line of its own. */
export function surveyText({ languages, dictionary }: Spoken, ...lines: readonly Wording[]): SurveyText {
  return byLanguage(languages, (reader) =>
    lines
      .map((line) => {
        const { text, language } = inLanguage(dictionary.translated(line), reader);
        const written = unfilled(clean(text));
        const way = direction(language);
        return way === direction(reader) ? written : written.split('\n').map(isolated[way]).join('\n');
      })
      .join('\n'),
  );
}

/** Writes what comes from a design as HTML. */
export interface HtmlWriter {
  /** The text, marked with its language where that is not the reader's. */
  text(wording: Wording): string;
  /** A link where the address is an ordinary one, else the address as text. It opens beside the form. */
  link(url: string): string;
}

/** Markup in each language. The text within it is escaped, and is not filled in by SurveyJS. */
export function surveyHtml({ languages, dictionary }: Spoken, write: (writer: HtmlWriter) => string): SurveyText {
  const escaped = (text: string) => escapeHtml(text).replace(/\{/g, '&#123;').replace(/\n/g, '<br>');
  const marked = (language: string) => `lang="${escapeHtml(language)}" dir="${direction(language)}"`;
  return byLanguage(languages, (reader) => {
    const text = (wording: Wording) => {
      const { text: found, language } = inLanguage(dictionary.translated(wording), reader);
      return language === reader ? escaped(found) : `<bdi ${marked(language)}>${escaped(found)}</bdi>`;
    };
    const link = (url: string) => {
      const safe = safeUrl(url);
      if (!safe) return escaped(url);
      return `<a href="${escaped(safe)}" target="_blank" rel="noreferrer noopener">${escaped(url)}</a>`;
    };
    return `<div ${marked(reader)}>${write({ text, link })}</div>`;
  });
}
