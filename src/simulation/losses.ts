import type { Form, Section } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { percentOfLoss, read } from '../reading/index.js';
import { normalBelow } from '../statistics/index.js';

/** How one client stands: leaves early where `leaves` is low, the more often the worse they were at the start. */
export interface Leaving {
  leaves: number;
  wellbeing: number;
}

/** The shares of those who started that are lost, for each form and each of its sections, in time order. */
export type Losses = ReadonlyMap<Form, ReadonlyMap<Section, number>>;

/**
 * As the design expects it, for each instrument at each timepoint: the middle of what it states. Where nothing is stated of
 * an instrument it is lost with the rest of the same sitting, and never less than at the time before: nobody who has left
 * is back, unless the design says of that timepoint that fewer are missing.
 */
export function lossesOf(design: Design, forms: readonly Form[]): Losses {
  const reading = read(design);
  const { instruments, time } = reading;
  const names = time.sort(forms.flatMap(({ timepoint }) => timepoint?.name ?? []));
  const place = ({ timepoint }: Form) => (timepoint ? names.indexOf(timepoint.name) : -1);
  const before = new Map<string, number>();
  const found = new Map<Form, Map<Section, number>>();
  const statedIn = ({ timepoint, sections }: Form) =>
    sections.map(({ name }) => {
      const { loss } = timepoint ? reading.missing(instruments.root(name), [timepoint.name]) : {};
      return loss && { share: percentOfLoss(loss) / 100, isOwn: loss.statement.at !== undefined };
    });
  for (const form of [...forms].sort((a, b) => place(a) - place(b))) {
    const { informant, sections, sitting } = form;
    const stated = statedIn(form);
    const inSitting = forms.filter((other) => other.sitting === sitting).flatMap(statedIn);
    const together = Math.max(...inSitting.flatMap((one) => one?.share ?? []));
    const shares = sections.map((section, index): [Section, number] => {
      const key = JSON.stringify([instruments.root(section.name), informant?.kind, informant?.label]);
      const own = stated[index];
      const earlier = before.get(key) ?? 0;
      // Nobody who has left is back, unless it is said of this very timepoint that fewer are missing.
      const share = own?.isOwn ? own.share : Math.max(0, own?.share ?? together, earlier);
      before.set(key, share);
      return [section, share];
    });
    found.set(form, new Map(shares));
  }
  return found;
}

/** Half by chance, half more often those who were worse at the start; of all together so many as the share says. */
export function isLost(share: number, { leaves, wellbeing }: Leaving): boolean {
  // Nobody can be more than lost: the nearer the share is to all, the less it depends on how they were.
  const slope = share > 0 ? Math.min(1, 2 * (1 / share - 1)) : 0;
  return leaves < share * (1 + slope * (normalBelow(-wellbeing) - 0.5));
}
