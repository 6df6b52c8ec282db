import type { Form } from '../form.js';

/** Gives each name once: one that is taken gets a number, and is cut so that it fits. */
export function namer(length: number): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    let name = wanted.slice(0, length).replace(/_+$/, '');
    for (let number = 2; used.has(name); number += 1)
      name = `${wanted.slice(0, length - 3).replace(/_+$/, '')}_${number}`;
    used.add(name);
    return name;
  };
}

/** What REDCap makes of an event's name, where the name is a code of ours already: cut, and with the arm. */
export const uniqueEventName = (event: string): string => `${event.slice(0, 18)}_arm_1`;

/** The event of forms for which the design does not say when. */
export const unscheduled = 'unscheduled';

/** The event that the form is filled in at: the code of its timepoint. */
export const eventOf = ({ timepoint }: Form): string => timepoint?.code ?? unscheduled;

/** Who answers and how, the same at each timepoint: the sitting without the timepoint. */
export function variantOf(form: Form): string {
  const prefix = `${eventOf(form)}_`;
  return form.sitting.startsWith(prefix) ? form.sitting.slice(prefix.length) : form.sitting;
}

/** What the variables end with when others answer the same instrument. */
export const informantSuffix: Readonly<Record<string, string>> = {
  client: 'cli',
  parent: 'par',
  relative: 'rel',
  professional: 'pro',
  external: 'ext',
  school: 'sch',
  police: 'pol',
  register: 'reg',
};
