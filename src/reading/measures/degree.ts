import type { Instrument, Item, Scale, Word } from '../../model/index.js';
import { itemsOf } from '../../model/index.js';
import { canBeFormed } from './formed.js';
import { hasContent, type Instruments } from './instruments.js';
import { optionsOf } from './values.js';

/** Whether answers show how much, and not only whether. `unknown`: the design does not say how it is answered. */
export type Degree = 'yes' | 'no' | 'unknown';

export function degreeOf(instruments: Instruments, name: string, part?: string): Degree {
  const own = instruments.of(name);
  const content = instruments.content(name);
  if (!content || !hasContent(content)) return isKnownScale(own, content) ? 'yes' : 'unknown';
  const found = part === undefined ? undefined : instruments.part(name, part);
  if (found && 'scale' in found) return scaleDegree(found.scale, own, content);
  if (found) return itemDegree(found.item);
  if (part !== undefined) return 'unknown';
  const whole = own?.measures ?? content.measures ?? [];
  const dead = content.scales.filter((scale) => !canBeFormed(content, scale));
  const lost = new Set(dead.flatMap(({ formula }) => (formula ? itemsOf(formula.value) : [])));
  const items = content.items.filter((item) => {
    // What its answers are to come to, they never do.
    if (lost.has(item.name)) return false;
    const measures = measuresOf(item, whole);
    return measures.length === 0 || measures.includes('outcome');
  });
  const all = [...content.scales.map((scale) => scaleDegree(scale, own, content)), ...items.map(itemDegree)];
  return (['yes', 'unknown'] as const).find((one) => all.includes(one)) ?? 'no';
}
/** What an item, or its answers, are about. */
export function measuresOf(item: Item, otherwise: readonly Word<'Measures'>[]): readonly Word<'Measures'>[] {
  return [...(item.measures ?? otherwise), ...optionsOf(item).flatMap((one) => one.measures ?? [])];
}

function scaleDegree(scale: Scale, own: Instrument | undefined, content: Instrument): Degree {
  const { range, formula } = scale;
  // Nobody gets a value, so it is not known what it would show.
  if (formula && !canBeFormed(content, scale)) return 'unknown';
  return range || formula || isKnownScale(own, content) ? 'yes' : 'unknown';
}
function itemDegree({ kind }: Item): Degree {
  if (!kind) return 'unknown';
  if (kind.type === 'choice') return kind.ordered && kind.options.length > 2 ? 'yes' : 'no';
  return kind.type === 'rating' || kind.type === 'number' ? 'yes' : 'no';
}
/**
 * Said to have a graded scale although it is not described here: a standardised instrument, a self-rating that is
 * standardised in part, or a number of items with the range that they are rated in.
 */
function isKnownScale(own: Instrument | undefined, content: Instrument | undefined): boolean {
  const standardised = own?.standardised ?? content?.standardised;
  const methods = own?.methods ?? content?.methods ?? [];
  return (
    standardised === 'yes' ||
    (standardised === 'partly' && methods.includes('self-report')) ||
    (own?.itemCount?.rated ?? content?.itemCount?.rated) !== undefined
  );
}
