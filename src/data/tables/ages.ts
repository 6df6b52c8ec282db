/** Ages that people have, in whole years. */
export const ages = { low: 0, high: 120 };
