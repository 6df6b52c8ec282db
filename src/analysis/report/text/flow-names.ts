import { type Form, inLanguage } from '../../../forms/index.js';
import type { FlowStep } from '../../results.js';
import { type Context, countText, timeName } from '../context.js';

/** `Avslutssamtal, klient`; where several forms are called the same, also what is in them. */
export function stepName(context: Context, step: FlowStep): string {
  const name = plainName(context, step);
  const same = context.results.flow.filter((one) => plainName(context, one) === name);
  const form = context.specification.forms.find(({ id }) => id === step.form);
  if (same.length < 2 || !form) return name;
  return `${name} (${sectionsText(context, form)})`;
}

/** What is asked in a form. */
const sectionsText = ({ words }: Context, { sections }: Form): string =>
  sections.map(({ title }) => inLanguage(title, words.language).text).join(', ');

function plainName(context: Context, step: FlowStep): string {
  const { specification, words } = context;
  const form = specification.forms.find(({ id }) => id === step.form);
  const kind = form?.informant && words.word('InformantKind', form.informant.kind);
  const label = form?.informant && inLanguage(form.informant.label, words.language).text;
  // The kind itself is written within a sentence.
  const own = label?.toLowerCase() === kind ? kind : label;
  const who = own ?? words.s('uppgiftslämnare inte angiven', 'informant not stated');
  const what = step.timepoint === '' && form ? sectionsText(context, form) : timeName(context, step.timepoint);
  const by = form?.filledBy ? words.s(' (fylls i av personalen)', ' (filled in by staff)') : '';
  return `${what}, ${who}${by}`;
}

/** `avböjer`; what has no word as it stands in the data. */
function reasonName({ words }: Context, reason: string): string {
  if (reason === 'unstated') return words.s('orsak inte angiven', 'reason not stated');
  return words.word('ReasonKind', reason as 'other');
}
/** The reasons with how many; the hidden ones not even by name, since that would disclose the few. */
export function reasonTexts(context: Context, { reasons = {} }: FlowStep): string[] {
  const all = Object.entries(reasons);
  const shown = all.flatMap(([reason, n]) => (n ? [`${reasonName(context, reason)}: ${countText(context, n)}`] : []));
  if (!all.some(([, n]) => n === null)) return shown;
  const rest =
    shown.length > 0 ? context.words.s('andra orsaker', 'other reasons') : context.words.s('orsaker', 'reasons');
  return [...shown, `${rest}: ${context.hidden}`];
}
