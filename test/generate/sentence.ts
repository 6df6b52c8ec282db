import { GrammarAST } from 'langium';
import { IsuGrammar } from '../../src/language/generated/grammar.js';
import { statementKeywords } from '../../src/language/statements.js';
import { builtinIn, isValueList, keywordIn, valuesIn } from '../../src/language/vocabulary.js';
import type { Builtin } from '../../src/language/word-table.js';
import type { Language } from '../../src/model/said.js';
import type { Draw } from './draw.js';
import type { Token } from './layout.js';
import { special } from './special.js';
import { textLiteral } from './words.js';
import type { PlannedInstrument, PlannedItem, PlannedScale, PlannedSection, World } from './world.js';

/** What is known where a rule of the grammar is written. */
export interface Scope {
  /** The statement's own name. */
  name?: string;
  /** The property of the tree that is written. */
  feature?: string;
  instrument?: PlannedInstrument;
  section?: PlannedSection;
  item?: PlannedItem;
  scale?: PlannedScale;
  /** The item that a test is about. */
  subject?: PlannedItem;
  /** Names of the questions of this purpose. */
  questions?: string[];
  /** The block is written: the rest refers to what is described in it. */
  withBlock?: boolean;
  /** Moments that a timepoint can be counted from. */
  moments?: string[];
  depth?: number;
}

const grammar = IsuGrammar();
const starters = statementKeywords(grammar);
const rules = new Map(grammar.rules.map((rule) => [rule.name, rule]));
/** Statements of which a block may have several. */
const several = new Set([
  'Indicator',
  'Success',
  'Reason',
  'Except',
  'Fallback',
  'Note',
  'Size',
  'Provision',
  'Dropouts',
  'Coded',
]);

/**
 * Writes sentences of the language by walking its grammar, so that whatever the grammar has is written. What the grammar
 * does not say (which names there are, that a range begins below its end) is in `special.ts`.
 */
export class Writer {
  readonly tokens: Token[] = [];
  /** Words of the list that is being written: none stands in it twice. */
  private listed = new Set<string>();

  constructor(
    readonly draw: Draw,
    readonly language: Language,
    readonly world: World,
  ) {}

  emit(text: string, begins = false): void {
    this.tokens.push({ text, begins });
  }
  /** A keyword in the language of the file. */
  keyword(word: string, begins = false): void {
    if (word !== ',') this.listed = new Set();
    this.emit(keywordIn(this.language, word), begins);
  }
  builtin(name: Builtin): string {
    return builtinIn(this.language, name);
  }
  text(): void {
    this.emit(textLiteral(this.draw, this.language));
  }

  rule(name: string, scope: Scope = {}): void {
    const own = special[name];
    if (own) own(this, scope);
    else if (isValueList(name)) this.listItem(valuesIn(this.language, name));
    else this.plain(name, scope);
  }
  /** As the grammar has it. */
  plain(name: string, scope: Scope): void {
    const rule = rules.get(name);
    if (!GrammarAST.isParserRule(rule)) throw new Error(`no way to write ${name}`);
    this.element(rule.definition, scope);
  }

  private element(element: GrammarAST.AbstractElement, scope: Scope): void {
    const { cardinality } = element;
    if (GrammarAST.isAssignment(element) && element.feature === 'name') {
      if (scope.name !== undefined) this.emit(scope.name);
    } else if (cardinality === '?') {
      const must = scope.withBlock && GrammarAST.isGroup(element) && isBrace(element.elements[0]);
      if (must || (this.draw.chance(0.5) && this.possible(element, scope))) this.once(element, scope);
    } else if (cardinality === '*' && choices(element).length > 1) {
      for (const write of this.draw.shuffled(this.chosen(choices(element), scope))) write();
    } else if (cardinality === '*') {
      for (let n = this.draw.below(3); n > 0 && this.possible(element, scope); n--) this.once(element, scope);
    } else {
      this.once(element, scope);
    }
  }

  private once(element: GrammarAST.AbstractElement, scope: Scope): void {
    if (GrammarAST.isKeyword(element)) this.keyword(element.value, starters.has(element));
    else if (GrammarAST.isGroup(element)) for (const part of element.elements) this.element(part, scope);
    else if (GrammarAST.isAlternatives(element)) {
      this.element(this.draw.pick(element.elements.filter((part) => this.possible(part, scope))), scope);
    } else if (GrammarAST.isAssignment(element)) this.assigned(element, scope);
    else if (GrammarAST.isRuleCall(element)) this.rule(element.rule.ref?.name ?? '', scope);
    else throw new Error(`no way to write ${element.$type}`);
  }

  private assigned({ feature, terminal }: GrammarAST.Assignment, scope: Scope): void {
    if (GrammarAST.isCrossReference(terminal))
      this.listItem(this.candidates(terminal.type.$refText, { ...scope, feature }));
    else if (GrammarAST.isRuleCall(terminal) && terminal.rule.ref?.name === 'ID') {
      this.listItem(feature === 'rule' ? ['P4-02', 'P3-01', 'N-01'] : ['sv', 'en', 'so', 'ar']);
    } else this.once(terminal, { ...scope, feature });
  }

  private listItem(from: readonly string[]): void {
    const left = from.filter((word) => !this.listed.has(word));
    const word = this.draw.pick(left.length > 0 ? left : from);
    this.listed.add(word);
    this.emit(word);
  }

  /** What of a block or of the clauses of a statement is written, in the order of the grammar. */
  private chosen(alternatives: GrammarAST.AbstractElement[], scope: Scope): (() => void)[] {
    return alternatives.flatMap((element) => {
      const called = calledRule(element);
      switch (called) {
        case 'Question':
          return (scope.questions ?? []).map((name) => () => this.rule('Question', { name }));
        case 'Part':
          return this.world.parts.map((name) => () => this.rule('Part', { name }));
        case 'Outcome': {
          const depth = scope.depth ?? 0;
          const count = depth < 2 && this.draw.chance(0.25) ? this.draw.between(1, 2) : 0;
          const names = Array.from({ length: count }, (_, i) => `${scope.name}-${i + 1}`);
          return names.map((name) => () => this.rule('Outcome', { name, depth: depth + 1 }));
        }
        case 'Timing':
          return Array.from({ length: this.draw.between(1, 2) }, () => () => this.element(element, scope));
      }
      if (GrammarAST.isAssignment(element) && element.feature === 'parts' && scope.instrument) {
        const { instrument } = scope;
        const { sections } = instrument;
        const loose = instrument.items.filter(
          (item) => !sections.some(({ items, by }) => by === item || items.includes(item)),
        );
        const write = (item: PlannedItem) => this.rule('Item', { name: item.name, instrument, item });
        return [
          ...loose.map((item) => () => write(item)),
          ...sections.map((section) => () => {
            if (section.by) write(section.by);
            this.rule('Section', { name: section.name, instrument, section });
          }),
          ...instrument.scales.map((scale) => () => this.rule('Scale', { name: scale.name, instrument, scale })),
        ];
      }
      if (GrammarAST.isAssignment(element) && element.feature === 'items' && scope.section) {
        const { instrument, section } = scope;
        return section.items.map(
          (item) => () => this.rule('Item', { name: item.name, ...(instrument && { instrument }), item }),
        );
      }
      if (scope.section && GrammarAST.isGroup(element) && element.elements.some(isRounds)) {
        return scope.section.by ? [() => this.element(element, scope)] : [];
      }
      if (GrammarAST.isAssignment(element) && element.feature === 'options') {
        const options = scope.item?.like ? [] : (scope.item?.options ?? []);
        return options.map((name) => () => this.rule('Option', { name }));
      }
      if (!this.possible(element, scope)) return [];
      const count = this.draw.chance(0.35) ? (several.has(called) ? this.draw.between(1, 2) : 1) : 0;
      return Array.from({ length: count }, () => () => this.element(element, scope));
    });
  }

  /** Whether there is something that the references in an element can be written with. */
  private possible(element: GrammarAST.AbstractElement, scope: Scope): boolean {
    if (GrammarAST.isAssignment(element)) {
      const { terminal, feature } = element;
      if (feature === 'condition') return (scope.instrument?.items ?? []).some(testable);
      if (!GrammarAST.isCrossReference(terminal)) return this.possible(terminal, scope);
      return this.candidates(terminal.type.$refText, { ...scope, feature }).some((name) => !this.listed.has(name));
    }
    if (GrammarAST.isAlternatives(element)) return element.elements.some((part) => this.possible(part, scope));
    if (!GrammarAST.isGroup(element)) return true;
    return element.elements.every(
      (part) => part.cardinality === '?' || part.cardinality === '*' || this.possible(part, scope),
    );
  }

  candidates(type: string, scope: Scope): string[] {
    const { world } = this;
    switch (type) {
      case 'Problem':
        return world.problems;
      case 'Question':
        return world.questions;
      case 'System':
        return scope.feature === 'sources'
          ? world.systems.slice(0, world.systems.indexOf(scope.name ?? ''))
          : world.systems;
      case 'Citation':
        return world.citations;
      case 'Moment':
        return [
          this.builtin('start'),
          this.builtin('end'),
          ...(scope.moments ?? [...world.events, ...world.timepoints]),
        ];
      case 'Population': {
        const words = (['all', 'most', 'some', 'few', 'started', 'completed'] as const).map((word) =>
          this.builtin(word),
        );
        return [...world.parts, ...world.groups.filter((group) => group !== scope.name), ...words];
      }
      case 'Instrument': {
        const earlier = world.instruments.findIndex(({ name }) => name === scope.instrument?.name);
        return (scope.instrument ? world.instruments.slice(0, earlier) : world.instruments).map(({ name }) => name);
      }
      default:
        throw new Error(`no names for ${type}`);
    }
  }
}

/** The alternatives of an element, with those of the fragments that it consists of; but those of dates exclude each other. */
function choices(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] {
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(choices);
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (!GrammarAST.isParserRule(rule) || !rule.fragment || rule.name === 'Dates') return [element];
  return GrammarAST.isAlternatives(rule.definition) ? choices(rule.definition) : [element];
}

const isBrace = (element: GrammarAST.AbstractElement | undefined): boolean =>
  GrammarAST.isKeyword(element) && element.value === '{';

const isRounds = (element: GrammarAST.AbstractElement): boolean =>
  GrammarAST.isAssignment(element) && element.feature === 'rounds';

/** The one rule that an alternative consists of, or ''. */
function calledRule(element: GrammarAST.AbstractElement): string {
  const call = GrammarAST.isAssignment(element) ? element.terminal : element;
  return GrammarAST.isRuleCall(call) ? (call.rule.ref?.name ?? '') : '';
}

export const testable = (item: PlannedItem): boolean => item.kind !== 'none' && item.kind !== 'text';
