import type { Said } from '../../model/index.js';

/** At most this many names or rows are listed; the rest are counted. */
const most = 40;

/** A list as it is said: on one line, without what would steer a terminal, and not without end. */
function listed(names: readonly string[], more: (count: number) => string): string {
  const clean = names.slice(0, most).map((name) => name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 60));
  return [...clean, ...(names.length > most ? [more(names.length - most)] : [])].join(', ');
}
const inSwedish = (count: number) => `och ${count} till`;
const inEnglish = (count: number) => `and ${count} more`;

/** Nothing where the list is empty. */
export function aboutNames(names: readonly string[], say: (list: Said) => Said): Said[] {
  if (names.length === 0) return [];
  return [say({ sv: listed(names, inSwedish), en: listed(names, inEnglish) })];
}

/** `was → is`. */
export const arrows = (names: Iterable<readonly [string, string]>) => [...names].map(([was, is]) => `${was} → ${is}`);

/** Timepoints and forms that stand under the names that they had before. */
export const aboutFormerTimes = (names: Iterable<readonly [string, string]>): Said[] =>
  aboutNames(arrows(names), ({ sv, en }) => ({
    sv: `Tidigare namn på mättillfällen och formulär är lästa som de nya: ${sv}.`,
    en: `Former names of timepoints and forms are read as the present ones: ${en}.`,
  }));

export const readAs = (program: string): Said => ({
  sv: `Läst som uttag ur ${program}.`,
  en: `Read as an export from ${program}.`,
});

/** Columns that the program adds of itself: some of them tell who or where somebody is. */
export const leftOut = (names: readonly string[]): Said[] =>
  aboutNames(names, ({ sv, en }) => ({
    sv: `Programmets egna kolumner är inte med: ${sv}.`,
    en: `The program’s own columns are left out: ${en}.`,
  }));

export const lacking = (names: readonly string[]): Said[] =>
  aboutNames(names, ({ sv, en }) => ({
    sv: `Uttaget saknar: ${sv}. Frågorna räknas som obesvarade.`,
    en: `The export lacks: ${en}. These questions count as not answered.`,
  }));

type Counted = (count: number) => Said;
/** Nothing where there is none. */
export const counted = (count: number, say: Counted): Said[] => (count === 0 ? [] : [say(count)]);

export const unsubmitted: Counted = (count) => ({
  sv: `${count} svar som påbörjats men inte skickats in är inte med.`,
  en: `${count} ${count === 1 ? 'response that was' : 'responses that were'} begun but not submitted ${count === 1 ? 'is' : 'are'} left out.`,
});
export const triedOut: Counted = (count) => ({
  sv: `${count} svar som är förhandsgranskning, prov eller skräp i programmet är inte med.`,
  en: `${count} ${count === 1 ? 'response that is a preview, a test or spam in the program is' : 'responses that are previews, tests or spam in the program are'} left out.`,
});
/** Where the program's own column for it has been left out. */
export const notToldSent: Said = {
  sv: 'Uttaget säger inte vilka svar som är inskickade (kolumnen submitdate saknas): också påbörjade svar räknas.',
  en: 'The export does not say which responses were submitted (the column submitdate is missing): those only begun count too.',
};
export const rejected: Counted = (count) => ({
  sv: `${count} svar som är underkända (rejected) i programmet är inte med.`,
  en: `${count} ${count === 1 ? 'submission' : 'submissions'} marked as rejected in the program ${count === 1 ? 'is' : 'are'} left out.`,
});
export const encrypted: Counted = (count) => ({
  sv: `${count} svar är krypterade och är inte med. Hämta dem med lösenordet.`,
  en: `${count} ${count === 1 ? 'submission is' : 'submissions are'} encrypted and left out. Export with the passphrase.`,
});
export const blank: Counted = (count) => ({
  sv: `${count} rader utan något svar är inte med.`,
  en: `${count} ${count === 1 ? 'row' : 'rows'} without any answer ${count === 1 ? 'is' : 'are'} left out.`,
});
export const incomplete: Counted = (count) => ({
  sv: `${count} formulär med svar är inte markerade som klara (Complete) i programmet. De är med.`,
  en: `${count} ${count === 1 ? 'form' : 'forms'} with answers ${count === 1 ? 'is' : 'are'} not marked as Complete in the program. They are included.`,
});
export const severalDays: Counted = (count) => ({
  sv: `${count} formulär har instrument med olika datum. Den första dagen används.`,
  en: `${count} ${count === 1 ? 'form has' : 'forms have'} instruments with different dates. The first day is used.`,
});
export const dayOfSending: Counted = (count) => ({
  sv: `${count} formulär frågar inte efter datum. Dagen då de skickades in används.`,
  en: `${count} ${count === 1 ? 'form does' : 'forms do'} not ask for a date. The day when ${count === 1 ? 'it was' : 'they were'} sent in is used.`,
});
export const answersInWords: Counted = (count) => ({
  sv: `${count} svar stod på annat sätt än med kodbokens koder, och är lästa som dem.`,
  en: `${count} ${count === 1 ? 'answer was' : 'answers were'} written otherwise than with the codebook’s codes, and ${count === 1 ? 'is' : 'are'} read as them.`,
});
export const withTime: Counted = (count) => ({
  sv: `${count} datum hade klockslag. Bara dagen används.`,
  en: `${count} ${count === 1 ? 'date' : 'dates'} had a time of day. Only the day is used.`,
});
export const daysOtherwise: Counted = (count) => ({
  sv: `${count} datum var skrivna på annat sätt än år-månad-dag och är lästa som dagar.`,
  en: `${count} ${count === 1 ? 'date was' : 'dates were'} written otherwise than year-month-day, and ${count === 1 ? 'is' : 'are'} read as days.`,
});
export const undecidedDays: Counted = (count) => ({
  sv: `${count} datum som 05/01/2026 kan vara två olika dagar, och inget datum i filen avgör vilken; de är inte lästa. Skriv dem som 2026-03-02, eller ange "dates": "day-first" eller "month-first" i en kolumnkarta (--map).`,
  en: `${count} ${count === 1 ? 'date' : 'dates'} such as 05/01/2026 may be two different days, and no date in the file decides which; ${count === 1 ? 'it is' : 'they are'} not read. Write them as 2026-03-02, or give "dates": "day-first" or "month-first" in a column map (--map).`,
});
export const withoutDay: Counted = (count) => ({
  sv: `${count} formulär saknar datum. Svaren används; fönster och ordning kan inte kontrolleras.`,
  en: `${count} ${count === 1 ? 'form has' : 'forms have'} no date. The answers are used; windows and order cannot be checked.`,
});
export const formulasWithoutValue: Counted = (count) => ({
  sv: `${count} celler har en formel utan sparat värde och är lästa som tomma. Öppna filen i kalkylprogrammet och spara den.`,
  en: `${count} ${count === 1 ? 'cell has' : 'cells have'} a formula without a stored value and ${count === 1 ? 'is' : 'are'} read as empty. Open the file in the spreadsheet program and save it.`,
});
export const scoresWithoutValue: Counted = (count) => ({
  sv: `${count} poäng står som formler utan sparat värde och räknas ut ur svaren.`,
  en: `${count} ${count === 1 ? 'score stands as a formula' : 'scores stand as formulas'} without a stored value and ${count === 1 ? 'is' : 'are'} worked out from the answers.`,
});

/** How many answers were missing by a code for it, and which codes. */
export function byMissingCode(codes: ReadonlyMap<string, number>): Said[] {
  const all = [...codes].map(([code, count]) => `${code} (${count})`);
  return aboutNames(all, ({ sv, en }) => ({
    sv: `Koder för att svar saknas är lästa som saknade svar: ${sv}.`,
    en: `Codes for missing answers are read as missing: ${en}.`,
  }));
}
