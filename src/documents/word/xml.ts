declare const place: unique symbol;
/** XML that is ready to be written where `Place` says. */
type Xml<Place extends string> = string & { readonly [place]: Place };
/** What may stand in a paragraph: runs, fields, links, bookmarks, check boxes. */
export type Inside = Xml<'inside'>;
/** What describes a paragraph or a run: the elements of its properties. */
export type Properties = Xml<'properties'>;

/** An element with others inside, or nothing when there are none. */
export const around = (name: string, inside: string): string => (inside === '' ? '' : `<${name}>${inside}</${name}>`);
