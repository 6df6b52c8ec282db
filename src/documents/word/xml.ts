declare const place: unique symbol;
/** XML that is ready to be written where `Place` says. */
export type Xml<Place extends string> = string & { readonly [place]: Place };
/** What may stand in a paragraph: runs, fields, links, bookmarks, check boxes. */
export type Inside = Xml<'inside'>;
/** What describes a paragraph, a run, a table's cell: the elements of its properties. */
export type Properties = Xml<'properties'>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const forbidden = /[&<>"\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu;
/** A text as it may stand between tags and in an attribute; what XML cannot hold is left out. */
export const escaped = (text: string): string => text.replace(forbidden, (character) => entities[character] ?? '');

/** An element with others inside, or nothing when there are none. */
export const around = (name: string, inside: string): string => (inside === '' ? '' : `<${name}>${inside}</${name}>`);
