import { columns, type Former, formerTimes } from '../../forms/index.js';
import type { Specification } from '../specification.js';
import { call, code, type Value } from './r.js';

/** What columns, timepoints and forms were called before, as R: former name = present name. Empty where nothing has had another. */
export function formerCode({ design, forms }: Specification, all: readonly Former[]): string {
  const present = new Set(forms.flatMap((form) => columns(form).map(({ variable }): string => variable)));
  const times = formerTimes(design);
  const names = {
    columns: pairs(all.flatMap((one) => [...one.columns]).filter(([was]) => !present.has(was))),
    form: pairs([...all.flatMap((one) => [...one.forms]), ...times.forms]),
    timepoint: pairs([...times.timepoints]),
  };
  const given = Object.entries(names).flatMap(([name, found]): [string, Value][] =>
    found.length > 0 ? [[name, code(call('c', found))]] : [],
  );
  return `former <- ${call('list', given)}\n`;
}

/** Each former name once; the first that has it. */
function pairs(all: readonly (readonly [string, string])[]): [string, Value][] {
  const found = new Map<string, string>();
  for (const [was, is] of all) if (was !== is && !found.has(was)) found.set(was, is);
  return [...found];
}
