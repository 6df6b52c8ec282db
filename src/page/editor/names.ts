import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { offsetOf } from './edits.js';

/** What the server calls the kinds of names, in the order of its numbers; see `src/server/layout/semantic-tokens.ts`. */
interface Legend {
  tokenTypes: readonly string[];
}

/** The kinds that have a colour of their own; the others look like any name. */
const looks: Readonly<Record<string, string>> = {
  class: 'instrument',
  function: 'instrument',
  property: 'item',
  event: 'time',
  type: 'outcome',
  variable: 'outcome',
  enum: 'people',
  struct: 'people',
  enumMember: 'value',
};

const coloured = StateEffect.define<DecorationSet>();
const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects }) {
    const found = effects.find((one) => one.is(coloured));
    return found ? found.value : before.map(changes);
  },
  provide: (own) => EditorView.decorations.from(own),
});

/** Names in the colours of their kinds, as the server has told last. The client of the editor has no such thing of its own. */
export const names: Extension = [
  field,
  EditorView.theme(
    Object.fromEntries(
      [...new Set(Object.values(looks))].map((look) => [`.name-${look}, .name-${look} *`, { color: `var(--${look})` }]),
    ),
  ),
];

/** Colours the names. `data`: five numbers for each, counted from the one before, as the protocol has them. */
export function colourNames(view: EditorView, { tokenTypes }: Legend, data: readonly number[]): void {
  const { state } = view;
  const marks = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, kind = 0] = data.slice(at, at + 4);
    character = down > 0 ? right : character + right;
    line += down;
    const look = looks[tokenTypes[kind] ?? ''];
    const from = offsetOf(state, { line, character });
    const to = Math.min(from + length, state.doc.length);
    if (look && to > from) marks.push(Decoration.mark({ class: `name-${look}` }).range(from, to));
  }
  view.dispatch({ effects: coloured.of(Decoration.set(marks)) });
}
