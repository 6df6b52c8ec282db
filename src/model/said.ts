/** The two languages that the tool speaks. */
export type Language = 'sv' | 'en';
/** Something said to people, in both languages. */
export type Said = Readonly<Record<Language, string>>;
