import type { MeaningClass } from '../forms/index.js';
import type { Said } from '../model/index.js';
import { both } from '../words/index.js';
import { type Kind, kindOf } from './kinds.js';

/** One difference of meaning between two versions of a design. */
export interface Difference {
  kind: Kind;
  class: MeaningClass;
  /** What was collected, or promised, before does not hold with the new one. */
  breaks: boolean;
  /** Path in the newer design: of the element, or of the nearest there is. */
  path: string;
  /** Path in the earlier design, where it is there. */
  earlier?: string;
  /** What it is that differs: `”Hur mår du?” (lagemar)`. */
  subject: Said;
  /** How it differs. */
  what: Said;
  /** What that means for data already collected. */
  means: Said;
  wayOut: Said;
  /** Columns of the data that it concerns, as the newer design calls them; those that are gone as the earlier did. */
  variables: string[];
}

type Place = Pick<Difference, 'path' | 'earlier' | 'variables' | 'subject'>;

export function difference(
  kind: Kind,
  { path, earlier, subject, variables }: Omit<Place, 'variables'> & { variables?: readonly string[] },
  what: Said,
  breaks = true,
): Difference {
  const known = kindOf(kind);
  return {
    kind,
    class: known.class,
    breaks: breaks && known.breaks === true,
    path,
    ...(earlier !== undefined && { earlier }),
    subject,
    what,
    means: known.means,
    wayOut: known.wayOut,
    variables: [...(variables ?? [])],
  };
}

const nothing = both('inget', 'nothing');

/** `skala: 0–10 → 1–10`; where the values cannot be said, that it has changed. */
export function changedSaid(what: Said, before: Said | undefined, now: Said | undefined, isShown = true): Said {
  const say = (language: 'sv' | 'en') => {
    if (!isShown) return `${what[language]}: ${language === 'sv' ? 'ändrat' : 'changed'}`;
    return `${what[language]}: ${(before ?? nothing)[language]} → ${(now ?? nothing)[language]}`;
  };
  return both(say('sv'), say('en'));
}

/** A difference as one text: what it is, and of what breaks what that means and the way out. */
export function differenceSaid({ subject, what, means, wayOut, breaks }: Difference): Said {
  const say = (language: 'sv' | 'en') =>
    `${subject[language]}: ${what[language]}.${breaks ? ` ${means[language]} ${wayOut[language]}` : ''}`;
  return both(say('sv'), say('en'));
}
