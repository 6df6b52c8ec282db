import { escapeHtml } from '../../documents/index.js';
import type { TextRange } from '../../language/index.js';

/** A place in a file as the preview's page knows it: zero-based, `line:character-line:character`. */
export const rangeText = ({ start, end }: TextRange): string =>
  `${start.line}:${start.character}-${end.line}:${end.character}`;

/** `data-uri` and `data-range` of a place. */
export const placeAttributes = ({ uri, range }: { uri: string; range: TextRange }): string =>
  `data-uri="${escapeHtml(uri)}" data-range="${rangeText(range)}"`;

/** A link to a place; `html` is its content, `attributes` more of its own. */
export const linkTo = (place: { uri: string; range: TextRange }, html: string, attributes = ''): string =>
  `<a href="#" ${placeAttributes(place)}${attributes && ` ${attributes}`}>${html}</a>`;
