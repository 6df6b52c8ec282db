import type { Design, Text } from '../model/index.js';

/** What is remarked on one element of a design. */
export const remarksOn = ({ remarks = [] }: Design, path: string): Text[] =>
  remarks.filter(({ of }) => of === path).map(({ text }) => text);
