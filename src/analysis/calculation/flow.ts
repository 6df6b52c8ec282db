import type { Form } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { wilson } from '../../statistics/index.js';
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
    .map((form) => step(form, forms, data));
}

function step(form: Form, forms: readonly Form[], data: Dataset): FlowStep {
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
