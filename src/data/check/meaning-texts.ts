import type { Language, Said } from '../../model/index.js';
import type { MeaningCheck, OtherMeaning, Versions } from './meaning-check.js';
import type { Judged } from './meaning-judged.js';

const both = (say: (language: Language) => string): Said => ({ sv: say('sv'), en: say('en') });
const facetWords: Record<OtherMeaning['facets'][number], Said> = {
  informant: { sv: 'vems uppgifter det är', en: 'whose information it is' },
  timepoint: { sv: 'när det mäts', en: 'when it is measured' },
  window: { sv: 'mätfönstret', en: 'the window' },
  unseen: { sv: 'något som märket på papperet inte visar', en: 'something that the mark on the paper does not show' },
};

const goneWords = (count: number, language: Language): string => {
  if (language === 'sv')
    return count === 1 ? 'en fråga som inte finns längre' : `${count} frågor som inte finns längre`;
  return count === 1 ? 'one question that is there no more' : `${count} questions that are there no more`;
};

/** So many are named; the rest are counted. */
const most = 6;

function listed(names: readonly string[], language: Language): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(', ');
  if (more <= 0) return shown;
  return `${shown} ${language === 'sv' ? `och ${more} till` : `and ${more} more`}`;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

/** Each variable once, with the forms that it stands in: `mar ”Hur mår du?” (start_client, slut_client)`. */
function changesIn(others: readonly OtherMeaning[], language: Language): string {
  const quoted = (label: string) => (language === 'sv' ? `”${label}”` : `“${label}”`);
  const inForms = new Map<string, Set<string>>();
  const add = (what: string, { form }: OtherMeaning) => {
    const known = inForms.get(what) ?? new Set();
    inForms.set(what, known.add(form.id));
  };
  for (const other of others) {
    for (const facet of other.facets) add(facetWords[facet][language], other);
    for (const { variable, label } of other.variables) add(`${variable} ${quoted(short(plain(label)))}`, other);
    if (other.gone > 0) add(goneWords(other.gone, language), other);
    for (const [code, all] of Object.entries(other.translations)) {
      add(`${listed(all, language)} ${language === 'sv' ? 'på' : 'in'} ${plain(code)}`, other);
    }
  }
  return listed(
    [...inForms].map(([what, ids]) => `${what} (${listed([...ids], language)})`),
    language,
  );
}

export const rowsOf = (count: number, language: Language): string => {
  if (language === 'sv') return count === 1 ? '1 rad' : `${count} rader`;
  return count === 1 ? '1 row' : `${count} rows`;
};

/** What may not be counted together, and what to do; undefined where there is nothing. */
export function stopped(stops: readonly OtherMeaning[]): Said | undefined {
  const [first] = stops;
  if (!first) return undefined;
  const count = stops.reduce((sum, one) => sum + one.rows, 0);
  const names = [
    ...new Set(
      stops.flatMap(({ form, facets, variables }) =>
        facets.length > 0 ? [form.id] : variables.map(({ variable }) => variable),
      ),
    ),
  ];
  const { table, row } = first.first;
  return {
    sv: `${rowsOf(count, 'sv')} (först i ${plain(table)} rad ${row}) är ifyllda när detta betydde något annat: ${changesIn(stops, 'sv')}. De räknas inte ihop med det som formulären betyder nu. Ta tillbaka ändringen, eller ge det ändrade ett nytt namn, eller analysera varje version för sig med sin egen beskrivning (kolumnen version säger vilken rad som hör till vilken), eller räkna om de äldre svaren med en karta (isu migrate). Betyder det detsamma trots ändringen: --same ${names.join(',')}.`,
    en: `${rowsOf(count, 'en')} (first in ${plain(table)} row ${row}) ${count === 1 ? 'was' : 'were'} filled in when this meant something else: ${changesIn(stops, 'en')}. They are not counted together with what the forms mean now. Undo the change, or give what has changed a new name, or analyse each version by itself with its own description (the column version says which row belongs to which), or convert the older answers with a map (isu migrate). If it means the same in spite of the change: --same ${names.join(',')}.`,
  };
}

/** The versions of a form whose rows are of several. */
function mixed(versions: ReadonlyMap<string, Versions>): Said[] {
  const several = [...versions].filter(([, of]) => of.size > 1);
  if (several.length === 0) return [];
  const said = (language: Language) =>
    listed(
      several.map(([form, of]) => {
        const none = language === 'sv' ? 'utan uppgift' : 'not stated';
        const each = [...of].map(([version, count]) => `${version === undefined ? none : plain(version)}: ${count}`);
        return `${form} (${listed(each, language)})`;
      }),
      language,
    );
  return [
    {
      sv: `Raderna är ifyllda på olika versioner av samma formulär: ${said('sv')}.`,
      en: `The rows were filled in on different versions of the same form: ${said('en')}.`,
    },
  ];
}

/** What is to be said of versions where nothing stops: each kind once. */
export function meaningNotes(check: MeaningCheck, { accepted, aside }: Omit<Judged, 'stops'>): Said[] {
  const sum = (all: Iterable<number>) => [...all].reduce((total, one) => total + one, 0);
  const unstated = sum([...check.versions.values()].flatMap((of) => of.get(undefined) ?? []));
  const unreadable = sum(check.unreadable.map(({ rows }) => rows));
  return [
    ...mixed(check.versions),
    ...(unstated === 0
      ? []
      : [
          both((language) =>
            language === 'sv'
              ? `${rowsOf(unstated, language)} säger inte vilken version av formuläret som fylldes i (kolumnen version), så det går inte att se om frågorna betydde detsamma då.`
              : `${rowsOf(unstated, language)} ${unstated === 1 ? 'does' : 'do'} not say which version of the form was filled in (the column version), so it cannot be seen whether the questions meant the same then.`,
          ),
        ]),
    ...(unreadable === 0
      ? []
      : [
          both((language) =>
            language === 'sv'
              ? `${rowsOf(unreadable, language)} har i kolumnen version något som inte är en version av formuläret.`
              : `${rowsOf(unreadable, language)} ${unreadable === 1 ? 'has' : 'have'} something in the column version that is no version of the form.`,
          ),
        ]),
    ...(accepted.length === 0
      ? []
      : [
          both((language) =>
            language === 'sv'
              ? `Räknas som detsamma trots att det är ändrat: ${changesIn(accepted, language)}.`
              : `Counted as the same though it has changed: ${changesIn(accepted, language)}.`,
          ),
        ]),
    ...(aside.length === 0
      ? []
      : [
          both((language) =>
            language === 'sv'
              ? `Ändrat sedan raderna fylldes i, utan att det hindrar: ${changesIn(aside, language)}.`
              : `Changed since the rows were filled in, without being in the way: ${changesIn(aside, language)}.`,
          ),
        ]),
  ];
}
