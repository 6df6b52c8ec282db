import type { Design } from '../model/index.js';

/** What designs are called by, and what they are. */
interface Keyed {
  key: string;
  design: Design;
}

/**
 * The designs that count, one for each follow-up: of a translation the one that came first, of variants the one that the others
 * are named after. By the key of each of the others: the key of the one that counts for it.
 *
 * A translation has the same name, another language, and is the same apart from its words. A variant is of the same organisation,
 * and its name is the other's with more after a dash (`columbus-improved`). Other designs of one name are different ones.
 */
export function versionsOf(all: readonly Keyed[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byLength = [...all].sort((one, other) => one.design.name.length - other.design.name.length);
  for (const [place, one] of byLength.entries()) {
    const same = byLength
      .slice(0, place)
      .find(({ design }) => isTranslation(design, one.design) || isVariant(design, one.design));
    if (same) found.set(one.key, found.get(same.key) ?? same.key);
  }
  return found;
}

const languageOf = ({ languages = [] }: Design): string => languages[0] ?? 'sv';
const isTranslation = (one: Design, other: Design): boolean =>
  one.name === other.name && languageOf(one) !== languageOf(other) && shapeOf(one) === shapeOf(other);
const isVariant = (one: Design, other: Design): boolean => {
  if (!other.name.startsWith(`${one.name}-`) || !one.organisation || !other.organisation) return false;
  const [own, others] = [one, other].map(
    ({ organisation }) =>
      organisation && [organisation.text.text, ...Object.values(organisation.text.translations ?? {})],
  );
  return own?.some((text) => others?.includes(text)) ?? false;
};

/** What a design is without its words and its own names, which a translation changes: how many of what, numbers and days. */
const shapeOf = ({
  targetGroups,
  outcomes,
  timepoints,
  collects,
  attritions,
  purposes,
  systems,
  instruments,
  weaknesses,
}: Design): string =>
  JSON.stringify([
    targetGroups.map(({ age, sizes }) => [age, sizes.map(({ amount, unit, per }) => [amount, unit, per])]),
    outcomes.map(({ indicators }) => indicators.map(({ from }) => from?.map(({ kind }) => kind))),
    timepoints.length,
    collects.map(({ measures, from, at, methods }) => [
      measures.length,
      from.map(({ kind }) => kind),
      at.length,
      methods,
    ]),
    attritions.map(({ amount, magnitude, reasons }) => [amount, magnitude, reasons.map(({ kind }) => kind)]),
    purposes.map(({ kinds }) => kinds),
    systems.length,
    weaknesses.map(({ kind }) => kind),
    instruments.map(({ from, name, items }) => [from, from === 'library' ? name : items.map(({ kind }) => kind?.type)]),
  ]);
