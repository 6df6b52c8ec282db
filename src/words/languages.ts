import type { Language, Said } from '../model/index.js';

/** Languages that follow-ups in Sweden are often translated to, by BCP 47 code. */
const names: Readonly<Record<string, Said>> = {
  sv: { sv: 'svenska', en: 'Swedish' },
  en: { sv: 'engelska', en: 'English' },
  ar: { sv: 'arabiska', en: 'Arabic' },
  so: { sv: 'somaliska', en: 'Somali' },
  fa: { sv: 'persiska', en: 'Persian' },
  prs: { sv: 'dari', en: 'Dari' },
  ps: { sv: 'pashto', en: 'Pashto' },
  ti: { sv: 'tigrinja', en: 'Tigrinya' },
  am: { sv: 'amhariska', en: 'Amharic' },
  ku: { sv: 'kurdiska', en: 'Kurdish' },
  kmr: { sv: 'nordkurdiska', en: 'Northern Kurdish' },
  ckb: { sv: 'sorani', en: 'Sorani' },
  tr: { sv: 'turkiska', en: 'Turkish' },
  fi: { sv: 'finska', en: 'Finnish' },
  se: { sv: 'nordsamiska', en: 'Northern Sami' },
  fit: { sv: 'meänkieli', en: 'Meänkieli' },
  rom: { sv: 'romani', en: 'Romani' },
  yi: { sv: 'jiddisch', en: 'Yiddish' },
  swl: { sv: 'svenskt teckenspråk', en: 'Swedish Sign Language' },
  uk: { sv: 'ukrainska', en: 'Ukrainian' },
  ru: { sv: 'ryska', en: 'Russian' },
  pl: { sv: 'polska', en: 'Polish' },
  ro: { sv: 'rumänska', en: 'Romanian' },
  bs: { sv: 'bosniska', en: 'Bosnian' },
  hr: { sv: 'kroatiska', en: 'Croatian' },
  sr: { sv: 'serbiska', en: 'Serbian' },
  sq: { sv: 'albanska', en: 'Albanian' },
  es: { sv: 'spanska', en: 'Spanish' },
  fr: { sv: 'franska', en: 'French' },
  de: { sv: 'tyska', en: 'German' },
  zh: { sv: 'kinesiska', en: 'Chinese' },
  th: { sv: 'thailändska', en: 'Thai' },
};

/** The codes that have a name here. */
export const languageCodes: readonly string[] = Object.keys(names);

/** The name of a language by its code; a code that has no name here stands as it is. */
export const languageWord = (code: string, language: Language): string => names[code]?.[language] ?? code;
