import { identityNumber } from '../forms/index.js';
import type { Design } from '../model/index.js';

/** Something that may point out a person, with the line where it stands, from 1. */
export interface Personal {
  kind: 'identity number' | 'e-mail' | 'telephone';
  line: number;
  found: string;
}

/** An address on the web may have digits of any kind, and a number of a paper looks like a telephone's. */
const address = /https?:\/\/[^\s"]+/g;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** As telephone numbers are written in Sweden: `031-12 34 56`, `070 123 45 67`, `+46 (0)31-12 34 56`, `0701234567`. */
const telephone =
  /(?<![\p{L}\d.,/:-])(?:\+46[ -]?(?:\(0\)[ -]?)?\d{1,3}|0\d{1,3})(?:[ /–-]{1,3}\d{2,3}(?:[ -]?\d{2,3}){1,3}|\d{7})(?![\d-])/gu;
const identity = new RegExp(`(?<![0-9])${identityNumber}(?![0-9])`, 'g');

/** What may point out a person in the text of a file, comments included: all of it is published. */
export function personalIn(text: string): Personal[] {
  return text.split('\n').flatMap((line, at) => {
    const rest = line.replace(address, (web) => ' '.repeat(web.length));
    const found = (kind: Personal['kind'], sign: RegExp): Personal[] =>
      [...rest.matchAll(sign)].map(([one]) => ({ kind, line: at + 1, found: one.trim() }));
    const numbers = found('identity number', identity);
    const phones = found('telephone', telephone).filter(
      (one) => !numbers.some((other) => other.found.includes(one.found)),
    );
    return [...numbers, ...found('e-mail', email), ...phones];
  });
}

/** Properties of the model that say who somebody is. */
const whose: ReadonlySet<string> = new Set(['responsible', 'by', 'contact', 'access', 'commissioners', 'evaluators']);
/** Two or three words with capitals after each other. */
const capitals = /(?<![\p{L}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}(?![\p{L}])/gu;
/** Words of organisations and positions, which are no persons. */
const noPerson =
  /förvaltning|nämnd|enhet|team|kommun|\bstad|region|centrum|mottagning|byrå|verk(et|sam)|styrels|institut|universitet|högskol|sektion|avdelning|chef|ledar|handläggar|sekreterar|\b(unit|board|office|department|university|council|city|services?|centre|head|manager|director|officer|social|north|south|east|west|norr|söder|öster|väster|nordost|sydväst|hisingen)\b/iu;

/** What looks like a person's name where the design says who does something: the model path, and the words. */
export function nameLikeIn(design: Design): { path: string; found: string }[] {
  const seen: { path: string; found: string }[] = [];
  const walk = (value: unknown, path: string, isWho: boolean): void => {
    if (typeof value === 'string') {
      if (!isWho) return;
      for (const [found] of value.matchAll(capitals)) if (!noPerson.test(found)) seen.push({ path, found });
    } else if (Array.isArray(value)) for (const one of value) walk(one, path, isWho);
    else if (typeof value === 'object' && value !== null) {
      const own = 'path' in value && typeof value.path === 'string' ? value.path : path;
      for (const [key, one] of Object.entries(value)) {
        if (key !== 'path') walk(one, own, isWho || whose.has(key));
      }
    }
  };
  const { instruments: _, ...rest } = design;
  walk(rest, design.path, false);
  return seen;
}
