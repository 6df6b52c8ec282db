import type { Form } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { wilson } from '../../statistics/index.js';
import type { Column } from '../reading/column.js';
import type { Dataset } from '../reading/dataset.js';
import type { CaseCounts, FlowStep } from '../results.js';

/** How many the follow-up began for. */
export function caseCounts(data: Dataset): CaseCounts {
  const sex = new Map<string, number>();
  for (let place = 0; place < data.size; place++) {
    const word = data.sex(place) ?? 'unknown';
    sex.set(word, (sex.get(word) ?? 0) + 1);
  }
  return {
    started: data.size,
    known: data.listed ? 'list' : 'answers',
    ...(data.knowsSex && { sex: Object.fromEntries(sex) }),
  };
}

/** How many answered each form, and why the others did not; in time order. Forms that are used instead of another are left out. */
export function flowOf(design: Design, forms: readonly Form[], data: Dataset): FlowStep[] {
  const places = new Map(read(design).time.order.map(({ code }, index) => [code, index]));
  const at = (form: Form) => places.get(form.timepoint?.code ?? '') ?? places.size;
  return [...forms]
    .filter(({ fallback }) => !fallback)
    .sort((a, b) => at(a) - at(b))
    .map((form) => step(design, form, forms, data));
}

function step(design: Design, form: Form, forms: readonly Form[], data: Dataset): FlowStep {
  const about = { form: form.id, timepoint: form.timepoint?.code ?? '', informant: form.informant?.kind ?? 'anyone' };
  const started = data.size;
  if (!form.caseKey) {
    const answered = data.anonymous(form);
    return { ...about, anonymous: true, started, answered, missing: Math.max(0, started - answered) };
  }
  // Someone who answered in the way that is used instead is not missing.
  const instead = forms.filter(
    (one) =>
      one.fallback && one.timepoint?.code === form.timepoint?.code && one.informant?.kind === form.informant?.kind,
  );
  const columns = [form, ...instead].map((one) => data.days(one));
  const reasons = data.reasons(form);
  const counts = new Map<string, number>();
  let answered = 0;
  for (let place = 0; place < started; place++) {
    if (columns.some((column) => column.get(place) !== undefined)) {
      answered += 1;
      continue;
    }
    const why = reasons.get(place) ?? 'unstated';
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const interval = wilson(answered, started);
  const outside = outsideWindow(design, form, forms, data);
  return {
    ...about,
    started,
    answered,
    missing: started - answered,
    ...(started > 0 && { share: answered / started }),
    ...(interval && { interval }),
    ...(reasons.size > 0 && { reasons: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) }),
    ...(outside !== undefined && { outside }),
  };
}

/** How many answered outside the window, counted from the best known day; undefined when no day is known. */
function outsideWindow(design: Design, form: Form, forms: readonly Form[], data: Dataset): number | undefined {
  const { time } = read(design);
  const name = form.timepoint?.name;
  if (name === undefined || form.timepoint?.repeats || !time.hasWindow(name)) return undefined;
  const columns = new Map<string, Column[]>();
  for (const one of forms) {
    if (!one.caseKey || !one.timepoint) continue;
    columns.set(one.timepoint.name, [...(columns.get(one.timepoint.name) ?? []), data.days(one)]);
  }
  const daysAt = (place: number) => (timepoint: string) => {
    const days = (columns.get(timepoint) ?? []).flatMap((column) => column.get(place) || []);
    return days.length > 0 ? { first: Math.min(...days), last: Math.max(...days) } : undefined;
  };
  let [known, outside] = [0, 0];
  for (const [place, day] of data.days(form).entries()) {
    // Of an event that has happened again nobody knows which day the list has.
    if (day === 0 || data.isRepeated(form, place)) continue;
    const [start, end] = [data.start(place), data.end(place)];
    const window = time.heldWithin(name, {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      events: data.events(place),
      days: daysAt(place),
    });
    if (!window) continue;
    known += 1;
    if (day < window.earliest || day > window.latest) outside += 1;
  }
  return known > 0 ? outside : undefined;
}
