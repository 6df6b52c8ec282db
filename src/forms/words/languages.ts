import type { Section } from '../form.js';
import { inLanguage, type Wording } from './wording.js';

/** What each language calls itself. One that is not here is shown by its code. */
const names: Readonly<Record<string, string>> = {
  am: 'አማርኛ',
  ar: 'العربية',
  bg: 'Български',
  bs: 'Bosanski',
  ckb: 'کوردیی ناوەندی',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  en: 'English',
  es: 'Español',
  et: 'Eesti',
  fa: 'فارسی',
  fi: 'Suomi',
  fr: 'Français',
  hr: 'Hrvatski',
  hu: 'Magyar',
  it: 'Italiano',
  kmr: 'Kurmancî',
  ku: 'Kurdî',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  nb: 'Norsk bokmål',
  nl: 'Nederlands',
  nn: 'Norsk nynorsk',
  pl: 'Polski',
  prs: 'دری',
  ps: 'پښتو',
  pt: 'Português',
  ro: 'Română',
  ru: 'Русский',
  so: 'Soomaali',
  sq: 'Shqip',
  sr: 'Српски',
  sv: 'Svenska',
  th: 'ไทย',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
  zh: '中文',
};
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);

const base = (language: string) => language.toLowerCase().split('-')[0] ?? language;

/** The language's name in that language. */
export function languageName(language: string): string {
  return names[language] ?? names[base(language)] ?? language;
}
/** Which way the language is written. */
export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(base(language)) ? 'rtl' : 'ltr';
}

/** Yes and no are answers, not the page's own words, so there are more languages here than the tool’s own two. */
export const yesWord: Wording = {
  sv: 'Ja',
  en: 'Yes',
  ar: 'نعم',
  bs: 'Da',
  da: 'Ja',
  de: 'Ja',
  es: 'Sí',
  fa: 'بله',
  fi: 'Kyllä',
  fr: 'Oui',
  nb: 'Ja',
  nl: 'Ja',
  pl: 'Tak',
  ru: 'Да',
  so: 'Haa',
  tr: 'Evet',
  uk: 'Так',
};
export const noWord: Wording = {
  sv: 'Nej',
  en: 'No',
  ar: 'لا',
  bs: 'Ne',
  da: 'Nej',
  de: 'Nein',
  es: 'No',
  fa: 'خیر',
  fi: 'Ei',
  fr: 'Non',
  nb: 'Nei',
  nl: 'Nee',
  pl: 'Nie',
  ru: 'Нет',
  so: 'Maya',
  tr: 'Hayır',
  uk: 'Ні',
};

/** The languages that the form has texts in: the design's own, and those that some question or answer is translated to. */
export function usedLanguages(sections: readonly Section[], languages: readonly string[]): string[] {
  const asked = sections.flatMap(({ title, items, entries }) => [
    title,
    ...entries.map((entry) => entry.title),
    ...items.flatMap(({ text, kind }) => [
      text,
      ...('options' in kind ? (kind.options ?? []).map((option) => option.text) : []),
    ]),
  ]);
  const [main] = languages;
  return languages.filter(
    (language) => language === main || asked.some((wording) => inLanguage(wording, language).language === language),
  );
}
