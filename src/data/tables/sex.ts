/** The codes of sex in a list of the clients. */
export const sexCodes = ['woman', 'man', 'other'] as const;
export type SexCode = (typeof sexCodes)[number];

/** What else is written for them, in Swedish and English. */
export const sexWords: Readonly<Record<string, SexCode>> = {
  ...{ woman: 'woman', kvinna: 'woman', k: 'woman', female: 'woman', f: 'woman', flicka: 'woman', girl: 'woman' },
  ...{ man: 'man', m: 'man', male: 'man', pojke: 'man', boy: 'man' },
  ...{ other: 'other', annat: 'other', annan: 'other' },
};

/** The code that a cell means; undefined when it means none. */
export const sexOf = (text: string): SexCode | undefined => sexWords[text.trim().toLowerCase()];
