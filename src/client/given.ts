import { type Form, type FormItem, madeOf, type Score, type Section } from '../forms/index.js';
import type { Design, Item, Scale } from '../model/index.js';
import { read } from '../reading/index.js';

/** Something that has a value in a form, and whose answer it is. */
export interface Given {
  form: Form;
  section: Section;
  name: string;
  variable: string;
  title: Form['title'];
  /** A question; a score otherwise, worked out or written in. */
  item?: FormItem;
  /** The client has answered it. Only what is said to be so is: where nothing is said it may be anybody's. */
  isOwn: boolean;
  /** What the design says of it. */
  described: { item: Item } | { scale: Scale } | undefined;
}

/** Everything that forms ask of a client, or that is worked out from it, in the order of the forms. */
export function givenIn(design: Design, forms: readonly Form[]): Given[] {
  const { instruments } = read(design);
  return forms.flatMap((form) =>
    form.sections.flatMap((section): Given[] => {
      const described = (name: string) => instruments.part(section.name, name);
      const ofItem = new Map(section.items.map((item) => [item.variable, isOwnItem(form, item, described(item.name))]));
      const isOwnScore = (score: Score) =>
        madeOf(score, section.scores).every((variable) => ofItem.get(variable) ?? form.informant?.kind === 'client');
      const base = ({ name, variable }: Pick<Given, 'name' | 'variable'>) => ({
        form,
        section,
        name,
        variable,
        described: described(name),
      });
      return [
        ...section.items.map((item) => ({
          ...base(item),
          title: item.text,
          item,
          isOwn: ofItem.get(item.variable) ?? false,
        })),
        ...section.scores.map((score) => ({ ...base(score), title: score.title, isOwn: isOwnScore(score) })),
        ...section.entries.map((entry) => ({
          ...base(entry),
          title: entry.title,
          isOwn: form.informant?.kind === 'client',
        })),
      ];
    }),
  );
}

/** A question may be somebody else's than the form's own informant. */
function isOwnItem(form: Form, { answeredBy }: FormItem, described: Given['described']): boolean {
  if (!answeredBy) return form.informant?.kind === 'client';
  const informants = described && 'item' in described ? (described.item.informants ?? []) : [];
  return informants.length > 0 && informants.every(({ kind }) => kind === 'client');
}
