import { type Design, isMunicipalityCode, type Language, sha256Hex, type Text } from '../model/index.js';
import { type Overview, type OverviewDesign, overview } from '../overview/index.js';
import type { Assessment } from '../principles/index.js';

/** One design that is to be in the register. */
export interface SiteSource {
  assessment: Assessment;
  /** The text that is published: it stands alone. */
  text: string;
}

/** A design in the register. */
export interface Entry extends SiteSource {
  design: Design;
  /** The address: municipality, name and a hash of the text, `1480-columbus-3f2a…`. It is a name of a file on every machine. */
  id: string;
  /** What stays the same when the text changes: municipality and name. */
  family: string;
  row: OverviewDesign;
  /** ISO; as the design says. */
  updated?: string;
  /** Translations and variants of it, which are no rows of their own. */
  versions: Entry[];
}

/** Where no municipality is stated, or none that is written as one. */
const nowhere = '0000';

/** So much of the hash tells two texts apart, also among millions. */
const hashLength = 12;

/** The designs that count, each with its translations and variants; the same text of the same design once. */
export function entriesOf(sources: readonly SiteSource[]): Entry[] {
  const data: Overview = overview(sources.map(({ assessment }) => assessment));
  const byKey = new Map<string, Entry>();
  const ids = new Set<string>();
  for (const [index, source] of sources.entries()) {
    const row = data.designs[index];
    if (!row) continue;
    const one = entry(source, row);
    if (ids.has(one.id)) continue;
    ids.add(one.id);
    byKey.set(row.key, one);
  }
  const counted: Entry[] = [];
  for (const [key, one] of byKey) {
    const main = byKey.get(data.versions[key] ?? '');
    if (main) main.versions.push(one);
    else counted.push(one);
  }
  return counted;
}

function entry(source: SiteSource, row: OverviewDesign): Entry {
  const { design } = source.assessment;
  const municipality = design.organisation?.municipality?.code ?? '';
  const family = `${isMunicipalityCode(municipality) ? municipality : nowhere}-${design.code}`;
  const updated = design.version?.validFrom ?? design.status?.from;
  return {
    ...source,
    design,
    family,
    id: `${family}-${sha256Hex(source.text).slice(0, hashLength)}`,
    row,
    ...(updated !== undefined && { updated }),
    versions: [],
  };
}

/** The language that the design's own texts are in. */
export const ownLanguage = ({ languages = [] }: Design): string => languages[0] ?? 'sv';

/** The one of a follow-up's translations that is written in a language; the first where there is none. */
export const inLanguage = (entry: Entry, language: Language): Entry => {
  const same = [entry, ...entry.versions.filter(({ design }) => design.name === entry.design.name)];
  const own = same.find(({ design }) => ownLanguage(design) === language);
  if (!own || own === entry) return entry;
  const { versions: _, ...first } = entry;
  return { ...own, versions: [{ ...first, versions: [] }, ...entry.versions.filter((one) => one !== own)] };
};

/** A text's language, where it is not that of the page. */
export const foreignTo = (design: Design, text: Text | undefined, language: Language): string | undefined => {
  const own = ownLanguage(design);
  return own === language || text?.translations?.[language] !== undefined ? undefined : own;
};
