import { type Block, heading, type ListItem, list } from '../../documents/index.js';

/** A list under its heading; nothing where there is nothing to say. */
export const headed = (title: string, items: readonly ListItem[]): Block[] =>
  items.length > 0 ? [heading(3, title), list(items)] : [];
