import type { Duration, PlanDefinition, PlanDefinitionAction, TimingRepeat } from 'fhir/r4.js';
import type { Anchor, Design, Range, Timepoint, Unit } from '../../model/index.js';
import { type PlacedTimepoint, read, type StatedPlace } from '../../reading/index.js';
import type { Form } from '../form.js';
import { formTimepoint, momentTitles } from '../making/when.js';
import { asWritten, type Wording, wordingOf } from '../words/wording.js';
import { ucum } from './item.js';
import { canonical, formUrl, planUrl, programName } from './names.js';
import { stated, type Tongues, worded } from './texts.js';

type Related = NonNullable<PlanDefinitionAction['relatedAction']>[number];

const quantity = (value: number, unit: Unit): Duration => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code: ucum[unit],
});
function offset({ low, high }: Range, unit: Unit): Pick<Related, 'offsetDuration' | 'offsetRange'> {
  if (low === undefined && high === undefined) return {};
  if (low !== undefined && low === high) return { offsetDuration: quantity(low, unit) };
  return {
    offsetRange: {
      ...(low !== undefined && { low: quantity(low, unit) }),
      ...(high !== undefined && { high: quantity(high, unit) }),
    },
  };
}

/** A moment that others are counted from, or that forms are filled in at. */
interface Milestone {
  id: string;
  title: Wording;
  when?: Wording;
  related?: Related;
}

/** The ids of actions, which hold no underscore. */
const actionId = (text: string) => text.replaceAll('_', '-');

/** Everything in the design that has a place in time, by the name of its timepoint where it has one. */
function milestones(design: Design, languages: readonly string[]) {
  const main = languages[0] ?? 'sv';
  const { time } = read(design);
  const all = new Map<string, Milestone>();
  const add = (milestone: Milestone): string[] => {
    all.set(milestone.id, milestone);
    return [milestone.id];
  };
  const known = new Map<string, string[]>();

  const anchorIds = (anchor: Anchor): string[] => {
    if ('moment' in anchor) return add({ id: `moment-${anchor.moment}`, title: momentTitles[anchor.moment] });
    if ('timepoint' in anchor) {
      const timepoint = time.of(anchor.timepoint)?.timepoint;
      return timepoint ? idsOf(timepoint) : [];
    }
    const index = design.events.findIndex(({ name }) => name === anchor.event);
    const text = design.events[index]?.text;
    const title = text ? wordingOf(text, main) : asWritten(anchor.event, main);
    return index < 0 ? [] : add({ id: `event-${index + 1}`, title });
  };
  const relatedTo = ({ anchor, side, amount, unit }: StatedPlace): Related[] =>
    anchorIds(anchor).map((id) => ({
      actionId: id,
      relationship: side === 'at' ? 'concurrent' : side,
      ...(amount && unit && offset(amount, unit)),
    }));
  /** One moment for each place in time that a timepoint has; one without a place where the design states none. */
  function idsOf(timepoint: Timepoint): string[] {
    const before = known.get(timepoint.name);
    if (before) return before;
    // Timepoints that are counted from themselves get no place.
    known.set(timepoint.name, []);
    const { title, when } = formTimepoint(timepoint, design, languages);
    const places = time.stated(timepoint.name).flatMap(relatedTo);
    const base: Milestone = { id: timepoint.code, title, ...(when && { when }) };
    const ids =
      places.length < 2
        ? add({ ...base, ...(places[0] && { related: places[0] }) })
        : places.flatMap((related, index) => add({ ...base, id: `${timepoint.code}-${index + 1}`, related }));
    known.set(timepoint.name, ids);
    return ids;
  }
  return { all, idsOf };
}

/** How often, where the timepoint comes more than once. */
function repetition({ every, times }: PlacedTimepoint['placed']): TimingRepeat | undefined {
  const { low, high } = times ?? {};
  const count = Math.max(1, Math.round(low ?? 1));
  const repeat: TimingRepeat = {
    ...(every && { frequency: 1, period: every.count, periodUnit: ucum[every.unit] as TimingRepeat['periodUnit'] }),
    ...(times && { count, ...(high !== undefined && high > count && { countMax: Math.round(high) }) }),
  };
  return Object.keys(repeat).length > 0 ? repeat : undefined;
}

function formActions(form: Form, design: Design, ids: readonly string[], tongues: Tongues): PlanDefinitionAction[] {
  const { timepoint, placed } = read(design).time.of(form.timepoint?.name ?? '') ?? {};
  const repeat = placed && repetition(placed);
  const related = (id: string): Related => {
    if (!timepoint?.window) return { actionId: id, relationship: 'concurrent' };
    // The days around the moment, which an offset from what the moment itself is counted from could not say: 6 months
    // and 60 days are no number of either.
    return { actionId: id, relationship: 'after', ...offset(timepoint.window, timepoint.window.unit) };
  };
  const places = ids.length > 0 ? ids : [undefined];
  return places.map((id, index) => ({
    id: actionId(`form-${form.id}${places.length > 1 ? `-${index + 1}` : ''}`),
    ...worded('title', form.title, tongues),
    ...(id !== undefined && { relatedAction: [related(id)] }),
    ...(repeat && { timingTiming: { repeat } }),
    // Filled in instead of another form, when that one cannot be.
    ...(form.fallback && { requiredBehavior: 'could' as const }),
    definitionCanonical: canonical(formUrl(form), stated(form.design.version ?? '')),
  }));
}

/**
 * When the forms are filled in, as a PlanDefinition in FHIR R4. First the moments, each in relation to what it is counted
 * from; then the forms, each in relation to its moment: at it, or so long before and after (an offset that is negative is
 * before).
 */
export function planDefinition(design: Design, forms: readonly Form[], tongues: Tongues): PlanDefinition {
  const { all, idsOf } = milestones(design, tongues.languages);
  const used = new Set(forms.map(({ timepoint }) => timepoint?.name));
  const ids = new Map(
    read(design).time.order.flatMap((timepoint) =>
      used.has(timepoint.name) ? [[timepoint.name, idsOf(timepoint)] as const] : [],
    ),
  );
  const measurements = forms.flatMap((form) =>
    formActions(form, design, ids.get(form.timepoint?.name ?? '') ?? [], tongues),
  );
  const moments = [...all.values()].map(
    ({ id, title, when, related }): PlanDefinitionAction => ({
      id,
      ...worded('title', title, tongues),
      ...(when && worded('description', when, tongues)),
      ...(related && { relatedAction: [related] }),
    }),
  );
  const [first] = forms;
  const version = stated(first?.design.version ?? '');
  return {
    resourceType: 'PlanDefinition',
    language: tongues.base,
    url: planUrl(design),
    ...(version && { version }),
    name: programName(design.code, 'plan'),
    ...(first && worded('title', first.design.title, tongues)),
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'workflow-definition' }],
    },
    status: 'draft',
    ...(first?.intro.organisation && worded('publisher', first.intro.organisation, tongues)),
    action: [...moments, ...measurements],
  };
}
