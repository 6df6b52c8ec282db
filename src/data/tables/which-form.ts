import { allAsked, type Form, onlySitting } from '../../forms/index.js';
import { inAll } from '../labels/answer-texts.js';
import { folded, foldings } from '../labels/folded.js';
import { Unreadable } from '../labels/unreadable.js';
import type { Conversion } from './conversion.js';
import { remembered } from './remembered.js';
import { tableKind } from './table-kind.js';

/** What is said of a timepoint or an informant, by code or in words, and the code. Undefined for words that say two. */
type Codes = ReadonlyMap<string, string | undefined>;

function codesOf(all: readonly { code: string; texts: readonly string[] }[]): Codes {
  const found = new Map<string, string | undefined>();
  for (const { code, texts } of all) {
    for (const one of texts.flatMap(foldings))
      found.set(one, found.has(one) && found.get(one) !== code ? undefined : code);
  }
  // A code is itself, whatever else is called so.
  for (const { code } of all) found.set(folded(code), code);
  return found;
}

const timepointCodes = (forms: readonly Form[]): Codes =>
  codesOf(
    forms.flatMap((form) => {
      const { timepoint } = form;
      return timepoint ? [{ code: timepoint.code, texts: [timepoint.name, ...inAll(form, timepoint.title)] }] : [];
    }),
  );
const informantCodes = (forms: readonly Form[]): Codes =>
  codesOf(
    forms.flatMap((form) =>
      form.informant ? [{ code: form.informant.kind, texts: inAll(form, form.informant.label) }] : [],
    ),
  );

const undecided = (ids: readonly string[]) =>
  new Unreadable({
    sv: `Filen säger inte vilket formulär raderna är: de kan vara ${ids.join(' eller ')}. Lägg till kolumnen form, eller kolumnerna timepoint och informant, eller ange "constant": { "form": … } i en kolumnkarta (--map).`,
    en: `The file does not say which form the rows are: they may be ${ids.join(' or ')}. Add the column form, or the columns timepoint and informant, or give "constant": { "form": … } in a column map (--map).`,
  });

/**
 * Timepoints and informants in words as their codes and, where no column says which form a row is, the form that timepoint and
 * informant decide. Undefined where there is nothing to decide by.
 */
export function whichForm(forms: readonly Form[], names: readonly string[]): Conversion | undefined {
  const at = { timepoint: names.indexOf('timepoint'), informant: names.indexOf('informant') };
  if (at.timepoint < 0 && at.informant < 0) return undefined;
  const isOpen = !names.includes('form') && tableKind(names) === 'forms' && names.includes('date');
  const codes = { timepoint: timepointCodes(forms), informant: informantCodes(forms) };
  const asked = new Map(forms.map((form) => [form, allAsked(form).map(({ variable }) => names.indexOf(variable))]));
  const known = new Map<string, string>();

  const code = {
    timepoint: remembered((text) => codes.timepoint.get(folded(text)) ?? text),
    informant: remembered((text) => codes.informant.get(folded(text)) ?? text),
  };
  const decide = (timepoint: string, informant: string, cells: readonly string[]): string => {
    const able = forms.filter(
      (form) =>
        (at.timepoint < 0 || (form.timepoint?.code ?? '') === timepoint) &&
        (at.informant < 0 || (form.informant?.kind ?? '') === informant),
    );
    const key = JSON.stringify([timepoint, informant]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [only] = able;
    if (only && onlySitting(able.map((form) => ({ form })))) {
      known.set(key, only.id);
      return only.id;
    }
    // Where several may be meant, what is answered tells.
    const answered = able.filter((form) => asked.get(form)?.some((place) => (cells[place] ?? '') !== ''));
    const one = onlySitting(answered.map((form) => ({ form })));
    if (one) return one.form.id;
    if (able.length > 1) throw undecided(able.map(({ id }) => id));
    return '';
  };

  return {
    names: isOpen ? [...names, 'form'] : names,
    rows: (cells) => {
      const given = { timepoint: cells[at.timepoint] ?? '', informant: cells[at.informant] ?? '' };
      const timepoint = given.timepoint === '' ? '' : code.timepoint(given.timepoint);
      const informant = given.informant === '' ? '' : code.informant(given.informant);
      if (!isOpen && timepoint === given.timepoint && informant === given.informant) return [cells];
      const row = [...cells];
      if (at.timepoint >= 0) row[at.timepoint] = timepoint;
      if (at.informant >= 0) row[at.informant] = informant;
      if (isOpen) row.push(decide(timepoint, informant, cells));
      return [row];
    },
    notes: () => [],
  };
}
