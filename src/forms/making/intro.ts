import type { Design, Text } from '../../model/index.js';
import type { Properties } from '../../reading/index.js';
import type { Intro, RecordSystem, Told } from '../form.js';
import { type Wording, wordingOf } from '../words/wording.js';

/** The value that all have in common; undefined when they differ, or when one of them says nothing. */
export function agreed<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [first, ...rest] = values;
  const same = (value: Value | undefined) => JSON.stringify(value) === JSON.stringify(first);
  return rest.every(same) ? first : undefined;
}

function stated(text: 'none' | Text | undefined, main: string): Wording | undefined {
  return text === undefined || text === 'none' ? undefined : wordingOf(text, main);
}

function recording(design: Design, all: readonly Properties[], main: string): Intro['recorded'] {
  const recorded = all.map((one) => one.recorded);
  if (recorded.length > 0 && recorded.every((one) => one && 'none' in one)) return 'none';
  const names = new Set(recorded.flatMap((one) => (one && 'systems' in one ? one.systems : [])));
  const systems = design.systems
    .filter((system) => names.has(system.name))
    .map(
      ({ text, access, retained, legalGround }): RecordSystem => ({
        title: wordingOf(text, main),
        access: access.map((who) => wordingOf(who, main)),
        ...(retained && { retained }),
        ...(legalGround && { legalGround: wordingOf(legalGround, main) }),
      }),
    );
  return systems.length > 0 ? systems : undefined;
}

function toldTo({ text, heading, handIn, contact }: NonNullable<Design['toClient']>, main: string): Told {
  return {
    text: wordingOf(text, main),
    ...(heading && { heading: wordingOf(heading, main) }),
    ...(handIn && { handIn: wordingOf(handIn, main) }),
    ...(contact && { contact: wordingOf(contact, main) }),
  };
}

/**
 * What the person is told first: why, whether it is voluntary, what happens with the answers, whom to ask. Staff who write in
 * what others have answered are not asked whether they want to.
 */
export function intro(
  design: Design,
  all: readonly Properties[],
  instruments: ReadonlySet<string>,
  { main, forStaff, forClient }: { main: string; forStaff: boolean; forClient: boolean },
): Intro {
  const purposes = design.purposes
    .filter((purpose) => !purpose.none && (purpose.instruments?.some((name) => instruments.has(name)) ?? true))
    .flatMap(({ text }) => (text && !text.presumed ? [wordingOf(text, main)] : []));
  const { organisation, safeguard, toClient } = design;
  const instruction = stated(agreed(all.map((one) => one.instruction)), main);
  const manual = stated(agreed(all.map((one) => one.manual)), main);
  const voluntary = forStaff ? undefined : agreed(all.map((one) => one.voluntary));
  const feedback = forStaff ? undefined : agreed(all.map((one) => one.feedback));
  const lasts = all.length === 1 && !forStaff ? all[0]?.lasts : undefined;
  const recorded = recording(design, all, main);
  const routine = stated(safeguard?.routine, main);
  return {
    ...(organisation && { organisation: wordingOf(organisation.text, main) }),
    ...(toClient && forClient && { told: toldTo(toClient, main) }),
    purposes,
    ...(instruction && { instruction }),
    ...(manual && { manual }),
    ...(voluntary && { voluntary }),
    ...(feedback && { feedback }),
    ...(lasts && { lasts }),
    ...(recorded && { recorded }),
    ...(routine && { safeguard: routine }),
    contact: (organisation?.responsible ?? []).map((who) => wordingOf(who, main)),
  };
}
