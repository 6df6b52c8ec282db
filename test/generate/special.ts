import { valueIn } from '../../src/language/vocabulary.js';
import { type Scope, testable, type Writer } from './sentence.js';
import type { PlannedItem } from './world.js';

type Write = (writer: Writer, scope: Scope) => void;

/** Rules of the grammar that need more than the grammar says to make sense. */
export const special: Record<string, Write> = {
  INT: (w) => w.emit(String(w.draw.between(1, 12))),
  NUM: (w) => w.emit(w.draw.pick(['1', '0', '7', '0.85', '10.5', '-2'])),
  STRING: (w) => w.text(),
  Text(w) {
    w.text();
    for (const language of ['@en', '@so', '@pt-BR']) {
      if (!w.draw.chance(0.08)) continue;
      w.emit(language);
      w.text();
    }
  },
  CodeListName: (w) => w.emit(w.draw.pick(['KSI', 'ICF', 'LOINC', 'kod', '"Vår lokala lista"'])),
  Day(w, { feature }) {
    const year = feature === 'from' ? w.draw.between(2020, 2022) : w.draw.between(2024, 2026);
    w.emit(w.draw.pick([`${year}-03-14`, `${year}-11`, `${year}`]));
  },
  /** Of a timing never open: its number could belong to the clause before it (`for 12 ..4 times`). */
  Range: (w, { feature }) => range(w, w.draw.between(0, 20), w.draw.between(1, 20), feature !== 'amount'),
  Amount(w) {
    if (w.draw.chance(0.3)) w.keyword('about');
    const low = w.draw.between(1, 60);
    if (w.draw.chance(0.3)) {
      for (const part of [String(low), '/', String(low + w.draw.between(1, 300))]) w.emit(part);
      return;
    }
    range(w, low, w.draw.between(1, 40));
    if (w.draw.chance(0.5)) w.emit('%');
  },
  /** Without an open end: a number of the next clause could be taken for it (`for 48.. 6 times`). */
  People(w, scope) {
    if (!w.draw.chance(0.3)) {
      const groups = w.draw.shuffled(w.candidates('Population', scope)).slice(0, w.draw.between(1, 3));
      return list(w, groups);
    }
    for (const part of w.draw.pick([['12'], ['30', '%'], ['5', '..', '15', '%'], ['18', '/', '40']])) w.emit(part);
  },
  Rating(w, { item }) {
    w.keyword('rated');
    ends(w, item);
    if (!w.draw.chance(0.5)) return;
    w.rule('Text');
    w.emit('..');
    w.rule('Text');
  },
  ItemKind(w, scope) {
    const { item } = scope;
    switch (item?.kind) {
      case 'rating':
        return w.rule('Rating', scope);
      case 'choice':
      case 'choices':
        w.keyword(item.kind);
        if (item.kind === 'choice' && w.draw.chance(0.5)) w.keyword('ordered');
        if (!item.like) return;
        w.keyword('as');
        return w.emit(item.like.name);
      case 'number':
        w.keyword('number');
        if (w.draw.chance(0.7)) ends(w, item);
        if (w.draw.chance(0.5)) w.rule('Unit');
        return;
      case 'yes-no':
      case 'date':
      case 'text':
        return w.keyword(item.kind);
    }
  },
  Rounds(w, { section }) {
    w.emit(section?.by?.name ?? '');
    w.keyword('times');
  },
  Item(w, scope) {
    const { item, instrument } = scope;
    w.keyword('item', true);
    w.emit(scope.name ?? '');
    w.rule('Text');
    w.rule('ItemKind', scope);
    const words = betters(item);
    const clauses = [
      ...(words.length > 0 && w.draw.chance(0.5) ? [() => direction(w, words)] : []),
      ...(w.draw.chance(0.2) ? [() => w.keyword('optional')] : []),
      ...(w.draw.chance(0.2) ? [() => w.rule('Declinable')] : []),
      ...(w.draw.chance(0.2) ? [() => w.rule('From')] : []),
      ...(w.draw.chance(0.4) && instrument?.items.some(testable) ? [() => condition(w, scope)] : []),
      ...(w.draw.chance(0.2) ? [() => w.rule('NotAsked')] : []),
    ];
    for (const write of w.draw.shuffled(clauses)) write();
    const listed = item?.kind === 'choice' || item?.kind === 'choices';
    const numbered = w.draw.chance(0.3);
    const parts = [
      ...(listed && w.draw.chance(0.1) ? [() => w.rule('MoreOptionsFlag')] : []),
      ...(item?.like ? [] : (item?.options ?? [])).map(
        (name, index) => () => option(w, name, numbered ? index * 2 : undefined),
      ),
      ...(item?.kind === 'rating' && w.draw.chance(0.3) ? [() => step(w, item)] : []),
      ...(w.draw.chance(0.2) ? [() => property(w, 'help', 'Text')] : []),
      ...(w.draw.chance(0.2) ? [() => property(w, 'measures', 'Measures', true)] : []),
      ...(w.draw.chance(0.1) ? [() => property(w, 'source', 'Text')] : []),
    ];
    block(w, parts);
  },
  Scale(w, scope) {
    const { scale } = scope;
    w.keyword('scale', true);
    w.emit(scope.name ?? '');
    if (w.draw.chance(0.7)) w.rule('Text');
    if (w.draw.chance(0.7)) for (const part of ['0', '..', String(w.draw.between(4, 40))]) w.emit(part);
    if (w.draw.chance(0.5)) direction(w, betters(undefined));
    let reads = false;
    if (scale && scale.terms.length > 0) {
      w.emit('=');
      reads = formula(w, scale.terms);
    }
    const facts = Array.from({ length: w.draw.below(3) }, () => () => w.rule('Fact'));
    block(w, [
      ...facts,
      ...(w.draw.chance(0.2) ? [() => w.rule('ScoreLevel')] : []),
      ...(reads ? [() => w.rule('Row')] : []),
      ...(w.draw.chance(0.1) ? [() => w.rule('Only')] : []),
      ...(w.draw.chance(0.2) ? [() => property(w, 'source', 'Text')] : []),
    ]);
  },
  /** Older shapes have older words (`frivillig ja`), which are tried in `older.test.ts`; a newer word is in the newer. */
  Answer: (w) => w.keyword('partly'),
  Version(w) {
    w.keyword('version', true);
    w.rule('STRING');
    if (!w.draw.chance(0.5)) return;
    w.keyword('valid');
    w.keyword('from');
    w.rule('Day', { feature: 'from' });
  },
  MainOutcomeFlag: (w) => w.keyword(w.draw.pick(['main-outcome', 'not-main-outcome']), true),
  MainMeasureFlag: (w) => w.keyword(w.draw.pick(['main-measure', 'not-main-measure']), true),
  Dropouts(w) {
    w.keyword('dropouts', true);
    w.rule('DropoutRule');
    if (w.draw.chance(0.5)) w.rule('In');
  },
  /** Of two limits in units that can be made one, as days and months cannot. */
  Window(w) {
    if (w.draw.chance(0.5)) {
      w.keyword('within');
      w.rule('Duration');
      if (w.draw.chance(0.5)) w.rule('Side');
      return;
    }
    const units = w.draw.pick([
      ['days', 'weeks'],
      ['months', 'years'],
      ['days', 'days'],
    ] as const);
    w.keyword('from');
    if (w.draw.chance(0.2)) w.keyword('about');
    limit(w, units[0]);
    w.keyword('to');
    limit(w, units[1]);
  },
  Measure(w, { feature }) {
    const instrument = w.draw.pick(w.world.instruments);
    if (feature === 'variables' && w.draw.chance(0.6)) return w.emit(w.builtin(w.draw.pick(['age', 'sex'])));
    w.emit(instrument.name);
    const parts = [...instrument.items, ...instrument.scales];
    if (parts.length === 0 || !w.draw.chance(0.6)) return;
    w.emit('.');
    w.emit(w.draw.pick(parts).name);
  },
  Collect(w, scope) {
    if (!w.draw.chance(0.1)) return w.plain('Collect', scope);
    w.keyword('collect', true);
    w.emit(w.builtin(w.draw.pick(['none', 'unknown'])));
    w.rule('From');
    w.rule('At');
  },
  Success(w, scope) {
    w.keyword('success', true);
    if (w.draw.chance(0.6)) {
      w.keyword('at-least');
      for (const part of [String(w.draw.between(1, 100)), '%']) w.emit(part);
    }
    const tests = w.world.instruments.flatMap((i) => i.items.filter(testable).map((item) => ({ of: i.name, item })));
    if (tests.length > 0 && w.draw.chance(0.6)) {
      const { of, item } = w.draw.pick(tests);
      for (const part of [of, '.', item.name]) w.emit(part);
      w.rule('Test', { subject: item });
    } else {
      if (w.draw.chance(0.5)) w.keyword('reliably');
      w.rule('Change');
    }
    if (w.draw.chance(0.5)) w.rule('At', scope);
  },
  Test(w, { subject }) {
    const compared = subject?.kind === 'rating' || subject?.kind === 'number' || subject?.kind === 'date';
    if (compared && w.draw.chance(0.6)) w.emit(w.draw.pick(['<', '<=', '>', '>=']));
    else {
      w.keyword('is');
      if (w.draw.chance(0.3)) w.keyword('not');
    }
    w.emit(valueFor(w, subject));
  },
};

function range(w: Writer, low: number, length: number, open = true): void {
  const closed = [[low], [low, '..', low + length]];
  const parts = w.draw.pick(open ? [...closed, [low, '..'], ['..', low + length]] : closed);
  for (const part of parts) w.emit(String(part));
}

function list(w: Writer, words: string[]): void {
  words.forEach((word, i) => {
    if (i > 0) w.emit(',');
    w.emit(word);
  });
}

function ends(w: Writer, item: PlannedItem | undefined): void {
  for (const part of [item?.low ?? 0, '..', item?.high ?? 10]) w.emit(String(part));
}

/** A property with its value, or with a list of values. */
export function property(w: Writer, keyword: string, rule: string, list = false): void {
  w.keyword(keyword, true);
  w.rule(rule);
  for (let n = list ? w.draw.below(3) : 0; n > 0; n--) {
    w.keyword(',');
    w.rule(rule);
  }
}

function block(w: Writer, parts: (() => void)[]): void {
  if (parts.length === 0 && !w.draw.chance(0.05)) return;
  w.emit('{');
  for (const write of parts) write();
  w.emit('}');
}

function condition(w: Writer, { instrument }: Scope): void {
  const items = instrument?.items.filter(testable) ?? [];
  w.keyword('if');
  for (let n = w.draw.between(1, 3); n > 0; n--) {
    const item = w.draw.pick(items);
    w.emit(item.name);
    w.rule('Test', { subject: item });
    if (n > 1) w.keyword(w.draw.pick(['and', 'or']));
  }
}

/** An answer with its number, where it has one, and what it counts as. */
function option(w: Writer, name: string, number: number | undefined): void {
  w.keyword('option', true);
  if (number !== undefined) w.emit(String(number));
  w.emit(name);
  if (w.draw.chance(0.1)) w.keyword('presumed');
  w.rule('Text');
  const clauses = [
    ...(w.draw.chance(0.3) ? [() => w.rule('Valence')] : []),
    ...(w.draw.chance(0.2) ? [() => w.rule('Points')] : []),
    ...(w.draw.chance(0.1) ? [() => w.rule('AsksText')] : []),
  ];
  for (const write of w.draw.shuffled(clauses)) write();
  const parts = [
    ...(w.draw.chance(0.1) ? [() => property(w, 'measures', 'Measures', true)] : []),
    ...(w.draw.chance(0.1) ? [() => w.rule(w.draw.pick(['ReportedFlag']))] : []),
  ];
  if (parts.length > 0) block(w, parts);
}

/** A word at the lowest step of a rating. */
function step(w: Writer, item: PlannedItem): void {
  w.keyword('option', true);
  w.emit(String(item.low ?? 0));
  w.rule('Text');
}

/** Whether it reads a table. */
function formula(w: Writer, terms: PlannedItem[]): boolean {
  const called = (name: string) => w.emit(valueIn(w.language, 'FormulaFunction', name));
  const [first] = terms;
  // What is asked several times is no single value.
  const isSpan = first !== undefined && w.draw.chance(0.15);
  const isSeveral = isSpan || terms.some(({ repeated }) => repeated);
  const reads = !isSeveral && w.draw.chance(0.15);
  called(reads ? 'lookup' : w.draw.pick(['sum', 'mean', 'count', 'sum', 'mean', ...(isSeveral ? [] : functions)]));
  w.emit('(');
  if (isSpan) for (const part of [first.name, '..', terms.at(-1)?.name ?? '']) w.emit(part);
  else {
    (reads ? terms.slice(0, 1) : terms).forEach((term, i) => {
      if (i > 0) w.emit(',');
      const reverse = w.draw.chance(0.3);
      if (reverse) called('reverse');
      for (const part of reverse ? ['(', term.name, ')'] : [term.name]) w.emit(part);
      if (w.draw.chance(0.4)) compare(w);
    });
  }
  w.emit(')');
  if (w.draw.chance(0.4))
    for (const part of [w.draw.pick(['*', '/', '+', '-']), w.draw.pick(['10', '2.5'])]) w.emit(part);
  if (w.draw.chance(0.4)) {
    w.keyword('allow');
    w.rule('INT');
    w.keyword('missing');
    if (w.draw.chance(0.3)) for (const word of ['as', 'lowest']) w.keyword(word);
  }
  if (w.draw.chance(0.2)) {
    for (const word of ['rounded', 'to']) w.keyword(word);
    w.emit(w.draw.pick(['0', '1', '2']));
    w.keyword('decimals');
  }
  if (w.draw.chance(0.2)) w.rule('NotAsked');
  return reads;
}
const functions = ['share', 'any', 'all', 'max', 'min', 'digits', 'ln', 'sqrt', 'floor', 'days', 'years'];

function compare(w: Writer): void {
  if (w.draw.chance(0.6)) w.emit(w.draw.pick(['<', '<=', '>', '>=']));
  else {
    w.keyword('is');
    if (w.draw.chance(0.3)) w.keyword('not');
  }
  w.emit(String(w.draw.between(0, 4)));
}

function valueFor(w: Writer, item: PlannedItem | undefined): string {
  switch (item?.kind) {
    case 'yes-no':
      return w.builtin(w.draw.pick(['yes', 'no']));
    case 'date':
      return w.draw.pick(['2025-01-31', '2024-12']);
    case 'choice':
    case 'choices':
      return w.draw.pick(item.options);
    default:
      return String(w.draw.between(item?.low ?? 0, item?.high ?? 10));
  }
}

/** Which way can be better of what is answered so. */
const betters = (item: PlannedItem | undefined): readonly string[] =>
  item === undefined || item.kind === 'rating' || item.kind === 'number'
    ? ['higher', 'lower']
    : item.kind === 'yes-no'
      ? ['yes', 'no']
      : [];
function direction(w: Writer, words: readonly string[]): void {
  for (const word of [w.draw.pick(words), 'is', 'better']) w.keyword(word);
}
function limit(w: Writer, unit: string): void {
  w.emit(String(w.draw.between(0, 60)));
  w.keyword(unit);
  w.rule('Side');
}
