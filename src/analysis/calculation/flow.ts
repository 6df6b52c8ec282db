import type { Form } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { quantiles, wilson } from '../../statistics/index.js';
import type { Dataset } from '../reading/dataset.js';
import type { CaseCounts, FlowStep } from '../results.js';
import { shareOf } from './description.js';

/** How many the follow-up began for. */
export function caseCounts(data: Dataset, forms: readonly Form[]): CaseCounts {
  const sex = new Map<string, number>();
  for (let place = 0; place < data.size; place++) {
    const word = data.sex(place) ?? 'unknown';
    sex.set(word, (sex.get(word) ?? 0) + 1);
  }
  return {
    started: data.size,
    known: data.listed ? 'list' : 'answers',
    ...(data.knows('sex') && { sex: Object.fromEntries(sex) }),
    ...followedFor(data, forms),
    ...endedEarly(data, forms),
  };
}

/** How long the clients were followed, as their answers' days tell. */
function followedFor(data: Dataset, forms: readonly Form[]): Pick<CaseCounts, 'followedFor'> {
  const lengths = data.summary?.lengths ?? lengthsOf(data, forms);
  if (lengths.length === 0) return {};
  const [low = 0, middle = 0, high = 0] = quantiles(lengths, [0.25, 0.5, 0.75]);
  return { followedFor: { n: lengths.length, median: middle, quartiles: [low, high] } };
}

/** Days from the first answer to the last, of each client who has two. */
function lengthsOf(data: Dataset, forms: readonly Form[]): number[] {
  const columns = forms.filter(({ caseKey }) => caseKey).map((form) => data.days(form));
  const lengths: number[] = [];
  for (let place = 0; place < data.size; place++) {
    // 0 is a day that could not be read.
    const days = columns.flatMap((column) => column.get(place) || []);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    if (last > first) lengths.push(last - first);
  }
  return lengths;
}

/** How many have a measurement that was missed because the intervention was ended early. */
function endedEarly(data: Dataset, forms: readonly Form[]): Pick<CaseCounts, 'endedEarly'> {
  const { ended: counted } = data.summary ?? {};
  if (counted !== undefined) return { endedEarly: shareOf(counted, data.size) };
  const all = forms.map((form) => data.reasons(form));
  if (all.every(({ size }) => size === 0)) return {};
  const ended = new Set(
    all.flatMap((one) => [...one].flatMap(([place, why]) => (why === 'ends-early' ? [place] : []))),
  );
  return { endedEarly: shareOf(ended.size, data.size) };
}

/** How many answered each form, and why the others did not; in time order. Forms that are used instead of another are left out. */
export function flowOf(design: Design, forms: readonly Form[], data: Dataset): FlowStep[] {
  const places = new Map(read(design).time.order.map(({ code }, index) => [code, index]));
  const at = (form: Form) => places.get(form.timepoint?.code ?? '') ?? places.size;
  return [...forms]
    .filter(({ fallback }) => !fallback)
    .sort((a, b) => at(a) - at(b))
    .map((form) => step(form, forms, data));
}

/** The forms of the way that is used instead of a form: someone who answered one of them is not missing. */
export const insteadOf = (form: Form, forms: readonly Form[]): Form[] =>
  forms.filter(
    (one) =>
      one.fallback && one.timepoint?.code === form.timepoint?.code && one.informant?.kind === form.informant?.kind,
  );

function step(form: Form, forms: readonly Form[], data: Dataset): FlowStep {
  const about = { form: form.id, timepoint: form.timepoint?.code ?? '', informant: form.informant?.kind ?? 'anyone' };
  const started = data.size;
  if (!form.caseKey) {
    const answered = data.anonymous(form);
    return { ...about, anonymous: true, started, answered, missing: Math.max(0, started - answered) };
  }
  const columns = [form, ...insteadOf(form, forms)].map((one) => data.days(one));
  const reasons = data.reasons(form);
  const counts = new Map<string, number>();
  let answered = 0;
  for (let place = 0; place < started; place++) {
    if (columns.some((column) => column.has(place))) {
      answered += 1;
      continue;
    }
    const why = reasons.get(place) ?? 'unstated';
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const interval = wilson(answered, started);
  const outside = data.outside(form);
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
