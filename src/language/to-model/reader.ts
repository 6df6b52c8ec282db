import type { AstNode, Reference } from 'langium';
import {
  type Anchor,
  code,
  codeLength,
  type Timepoint,
  type Unresolved,
  valueLists,
  type Word,
  type WordList,
} from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { isBuiltin } from '../scope.js';

/** A property that may be stated once stands twice; `node` has it, `property` is its name in the tree. */
export interface GivenTwice {
  node: AstNode;
  property: string;
}

/**
 * What is at hand while one design is read: the way from model paths to the tree, the instruments that the design
 * refers to, and the moments that it uses without declaring a timepoint.
 */
export class Reader {
  readonly places = new Map<string, AstNode>();
  readonly twice: GivenTwice[] = [];
  readonly instruments = new Set<ast.Instrument>();
  readonly implicit = new Map<string, Timepoint>();
  readonly #unresolved = new Map<string, Unresolved>();
  /** The timepoint that is the start or the end, when the design declares exactly one. */
  private readonly declared = new Map<string, string>();

  constructor(design?: ast.Design) {
    const timepoints = design?.members.filter((m): m is ast.Timepoint => m.$type === 'Timepoint') ?? [];
    for (const moment of ['start', 'end']) {
      const same = timepoints.filter((t) => {
        const timing = t.timings.length === 1 ? t.timings[0] : undefined;
        const at = timing?.at.length === 1 ? timing.at[0]?.ref : undefined;
        return at !== undefined && isBuiltin(at) && at.name === moment;
      });
      if (same.length === 1) this.declared.set(moment, same[0]?.name ?? '');
    }
  }

  /** Remembers where a path stands; a second element of the same path gets a number of its own. */
  at(path: string, node: AstNode): string {
    let unique = path;
    for (let n = 2; this.places.has(unique); n++) unique = `${path}#${n}`;
    this.places.set(unique, node);
    return unique;
  }

  /** Takes over what was read by itself: places, and the instruments that it refers to. */
  join({ places, twice, instruments }: Reader): void {
    for (const [path, node] of places) this.places.set(path, node);
    this.twice.push(...twice);
    for (const one of instruments) this.instruments.add(one);
  }

  /** The value of a property that may be stated once; the first, when it is stated more often. */
  one<N extends AstNode, P extends keyof N & string>(node: N, property: P): Element<N[P]> | undefined {
    const values = node[property] as unknown[];
    if (values.length > 1) this.twice.push({ node, property });
    return values[0] as Element<N[P]> | undefined;
  }

  /** As `one`, for a word of a closed list; a word that the list lacks counts as not stated (it is reported elsewhere). */
  word<L extends WordList, N extends AstNode, P extends keyof N & string>(
    list: L,
    node: N,
    property: P,
  ): Word<L> | undefined {
    return known(list, this.one(node, property) as string | undefined);
  }

  /** Names that nothing has, each once. */
  get unresolved(): Unresolved[] {
    return [...this.#unresolved.values()];
  }
  /** Remembers a name that nothing has, and gives it; undefined where the text has none. */
  unknown(kind: Unresolved['kind'], given: string, of?: string): string | undefined {
    const name = given.normalize('NFC');
    if (name === '') return undefined;
    this.#unresolved.set(`${kind} ${name} ${of ?? ''}`, { kind, name, ...(of !== undefined && { of }) });
    return name;
  }
  /** The name of what is referred to, whether there is such a thing or not. */
  named(kind: Unresolved['kind'], reference: Reference<AstNode & { name: string }>): string | undefined {
    return reference.ref ? reference.ref.name : this.unknown(kind, reference.$refText);
  }
  names(kind: Unresolved['kind'], references: readonly Reference<AstNode & { name: string }>[]): string[] {
    return references.map((one) => this.named(kind, one)).filter(isDefined);
  }

  instrument(reference: Reference<ast.Instrument>): string | undefined {
    const instrument = reference.ref;
    if (!instrument) return this.unknown('instrument', reference.$refText);
    if (isBuiltin(instrument)) return undefined;
    this.instruments.add(instrument);
    return instrument.name;
  }

  /** Names of instruments, or undefined when none is given. */
  instrumentNames(references: readonly Reference<ast.Instrument>[]): string[] | undefined {
    return some(references.map((r) => this.instrument(r)).filter(isDefined));
  }

  anchor(reference: Reference<ast.Moment> | undefined): Anchor | undefined {
    const moment = reference?.ref;
    if (!moment) {
      const timepoint = reference && this.unknown('timepoint', reference.$refText);
      return timepoint === undefined ? undefined : { timepoint };
    }
    if (isBuiltin(moment)) return { moment: moment.name === 'end' ? 'end' : 'start' };
    return moment.$type === 'Event' ? { event: moment.name } : { timepoint: moment.name };
  }

  /** Names of timepoints; a moment or event that is used as one becomes a timepoint without a declaration. */
  timepoints(references: readonly Reference<ast.Moment>[]): string[] {
    return [...new Set(references.flatMap((r) => this.#withEnds(r)))].filter(isDefined);
  }
  /** Of all sessions, the first is the start and the last the end. */
  #withEnds(reference: Reference<ast.Moment>): (string | undefined)[] {
    const own = this.timepoint(reference);
    const { ref } = reference;
    if (ref?.$type !== 'Timepoint' || !ref.timings.some(({ session }) => session)) return [own];
    const end = (moment: 'start' | 'end') =>
      this.declared.get(moment) ?? this.#undeclared(moment, { moment }, reference.$refNode?.astNode ?? ref);
    return [end('start'), own, end('end')];
  }

  private timepoint(reference: Reference<ast.Moment>): string | undefined {
    const moment = reference.ref;
    const anchor = this.anchor(reference);
    if (!anchor) return undefined;
    if (!moment || 'timepoint' in anchor) return 'timepoint' in anchor ? anchor.timepoint : undefined;
    const declared = 'moment' in anchor ? this.declared.get(anchor.moment) : undefined;
    if (declared) return declared;
    const title = 'event' in anchor ? (moment as ast.Event).text : undefined;
    return this.#undeclared(moment.name, anchor, reference.$refNode?.astNode ?? moment, title);
  }
  #undeclared(name: string, anchor: Anchor, place: AstNode, title?: ast.Text): string {
    if (!this.implicit.has(name)) {
      const path = `timepoint/${name}`;
      this.places.set(path, place);
      this.implicit.set(name, {
        path,
        name,
        code: code(name, codeLength.timepoint),
        implicit: true,
        ...(title && { text: text(title) }),
        timings: [{ kind: 'at', anchors: [anchor] }],
      });
    }
    return name;
  }
}

type Element<T> = T extends readonly (infer E)[] ? E : never;

export const isDefined = <T>(value: T | undefined): value is T => value !== undefined;
/** A list, or undefined when it is empty: nothing is stated then. */
export const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);
/** An object without the keys that are undefined: what is not stated is not there. */
export function stated<T extends object>(object: T): T {
  // A new object: one that keys are deleted from is slow to read ever after.
  const kept = {} as T;
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept;
}

export function known<L extends WordList>(list: L, word: string | undefined): Word<L> | undefined {
  return word !== undefined && (valueLists[list] as readonly string[]).includes(word) ? (word as Word<L>) : undefined;
}
export const knownWords = <L extends WordList>(list: L, given: readonly string[]): Word<L>[] =>
  given.map((w) => known(list, w)).filter(isDefined);

export function text(node: ast.Text | undefined): { text: string; translations?: Record<string, string> } {
  // A statement that is not finished.
  if (!node) return { text: '' };
  if (node.translations.length === 0) return { text: node.value };
  return {
    text: node.value,
    translations: Object.fromEntries(node.translations.map((t) => [t.language.toLowerCase(), t.value])),
  };
}
export const maybeText = (node: ast.Text | undefined) => (node ? text(node) : undefined);
export const texts = (nodes: readonly ast.Text[]) => nodes.map(text);
