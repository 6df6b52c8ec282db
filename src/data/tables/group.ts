/** The codes of the groups that are compared, in a list of the clients. */
export const groupCodes = ['intervention', 'comparison'] as const;
export type GroupCode = (typeof groupCodes)[number];

/** What else is written for them, in Swedish and English. */
export const groupWords: Readonly<Record<string, GroupCode>> = {
  ...{ intervention: 'intervention', insats: 'intervention', insatsgrupp: 'intervention' },
  ...{ 'intervention group': 'intervention', interventionsgrupp: 'intervention' },
  ...{ comparison: 'comparison', jämförelse: 'comparison', jämförelsegrupp: 'comparison' },
  ...{ 'comparison group': 'comparison', kontroll: 'comparison', kontrollgrupp: 'comparison' },
  ...{ control: 'comparison', 'control group': 'comparison' },
};

/** The code that a cell means; undefined when it means none. */
export const groupOf = (text: string): GroupCode | undefined =>
  groupWords[text.trim().normalize('NFC').toLowerCase().replace(/\s+/g, ' ')];
