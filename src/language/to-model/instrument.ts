import { type AstNode, AstUtils } from 'langium';
import {
  answerCode,
  type Condition,
  code,
  codeLength,
  type Instrument,
  type Item,
  type ItemKind,
  type Option,
  type Scale,
  type Section,
} from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { eachRound, inRound, type Round } from '../rounds.js';
import { libraryScheme } from '../scope.js';
import { condition, duration, informants, range } from './basics.js';
import { formula, group, levels, rows, unasked } from './formula.js';
import { citations, codes, facts, notes, ofInstrument, ofScale, provenance } from './provenance.js';
import { known, knownWords, maybeText, Reader, some, stated, text, texts } from './reader.js';

/** Instruments that a design refers to, with those that they repeat or resemble; in the order of their names. */
export function instruments(reader: Reader, design: ast.Design): Instrument[] {
  const done = new Map<ast.Instrument, Instrument>();
  for (const node of reader.instruments) {
    if (done.has(node)) continue;
    done.set(node, fromLibrary(reader, node) ?? instrument(reader, node, design));
    if (isBroken(node)) reader.unknown('content', node.name);
  }
  return [...done.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether its description refers to something that is not there: an item, an answer, a reference. */
function isBroken(node: ast.Instrument): boolean {
  const { uri, references } = AstUtils.getDocument(node);
  if (uri.scheme === libraryScheme) return false;
  return references.some(
    (one) =>
      'error' in one &&
      one.error !== undefined &&
      one.error.info.container !== node &&
      AstUtils.hasContainerOfType(one.error.info.container, (each): each is ast.Instrument => each === node),
  );
}

const library = new WeakMap<ast.Instrument, { made: Instrument; reader: Reader }>();
/** One of the built-in library, which never changes: made once for all designs. */
function fromLibrary(reader: Reader, node: ast.Instrument): Instrument | undefined {
  if (AstUtils.getDocument(node).uri.scheme !== libraryScheme) return undefined;
  const own = library.get(node) ?? readAlone(node);
  library.set(node, own);
  // Where an instrument of the design's own has the name, the paths of this one get a number, and it is made anew.
  if (reader.places.has(own.made.path)) return undefined;
  reader.join(own.reader);
  return own.made;
}
function readAlone(node: ast.Instrument): { made: Instrument; reader: Reader } {
  const reader = new Reader();
  return { made: instrument(reader, node, node), reader };
}

/** An instrument by itself; `design` is what it is seen from: its own file, or another. */
export function instrument(reader: Reader, node: ast.Instrument, design: AstNode): Instrument {
  const path = reader.at(`instrument/${node.name}`, node);
  const own = code(node.name, codeLength.instrument);
  const age = reader.one(node, 'ages');
  const origin = reader.one(node, 'origin');
  const count = reader.one(node, 'counts');
  const training = reader.one(node, 'training');
  const repeats = reader.one(node, 'repeats');
  const resembles = reader.one(node, 'resembles');
  const licence = reader.one(node, 'licence');
  const made: Omit<Instrument, 'sources'> = stated({
    path,
    name: node.name,
    code: own,
    from: whence(node, design),
    title: maybeText(node.title),
    construct: maybeText(reader.one(node, 'construct')),
    targetGroup: maybeText(reader.one(node, 'targets')),
    measures: some(knownWords('Measures', node.measures)),
    informants: some(informants(node.informants)),
    methods: some(knownWords('Method', node.methods)),
    structured: reader.word('YesNo', node, 'structured'),
    standardised: reader.word('YesNo', node, 'standardised'),
    origin: node.own.length > 0 ? ('own' as const) : maybeText(origin),
    previously: some([...node.previously]),
    repeats: repeats && reader.instrument(repeats),
    resembles: resembles && reader.instrument(resembles),
    age: age && stated({ ...range(age.range), child: age.child ? (true as const) : undefined }),
    lasts: duration(reader.one(node, 'duration')),
    recall: duration(reader.one(node, 'recall')),
    languages: some([...node.languages]),
    training: training && trained(training),
    recommendedTraining: maybeText(reader.one(node, 'recommended')),
    itemCount:
      count &&
      stated({
        count: count.count,
        about: count.about ? (true as const) : undefined,
        rated: count.range && range(count.range),
      }),
    items: node.parts.flatMap((part) => {
      if (part.$type === 'Item') return [item(reader, part, path, own)];
      if (part.$type !== 'Section') return [];
      return eachRound(part).flatMap((round) => part.items.map((one) => item(reader, one, path, own, round)));
    }),
    sections: some(
      node.parts
        .filter((p): p is ast.Section => p.$type === 'Section')
        .flatMap((p) => eachRound(p).map((round) => section(reader, p, path, round))),
    ),
    scales: node.parts.filter((p): p is ast.Scale => p.$type === 'Scale').map((p) => scale(reader, p, path, own)),
    licence: maybeText(licence?.text),
    licenceKind: known('LicenceKind', licence?.kind),
    electronic: reader.word('Electronic', node, 'electronic'),
    codes: codes(reader, node.codes, path),
    notes: notes(node.notes),
    provenance: ofInstrument(node),
    url: reader.one(node, 'url'),
  });
  return { ...made, sources: [...texts(node.source), ...citations(made)] };
}

function whence(node: ast.Instrument, design: AstNode): Instrument['from'] {
  const document = AstUtils.getDocument(node);
  if (document.uri.scheme === libraryScheme) return 'library';
  return document === AstUtils.getDocument(design) ? 'file' : 'import';
}

export function trained(node: ast.Training): Instrument['training'] {
  if (node.none) return 'none';
  if (node.required) return 'required';
  return node.text && text(node.text);
}

function item(reader: Reader, node: ast.Item, parent: string, prefix: string, round?: Round): Item {
  const name = inRound(node.name, round);
  const path = reader.at(`${parent}/item/${name}`, node);
  const own = code(name, codeLength.item);
  return stated({
    path,
    name,
    code: own,
    variable: prefix + own,
    text: text(node.text),
    kind: kind(reader, node, { path, name, prefix }),
    moreOptions: reader.word('YesNo', node, 'more'),
    better: direction(reader.one(node, 'direction'), node.kind),
    optional: node.optional.length > 0 ? (true as const) : undefined,
    declinable: node.declinable.length > 0 ? (true as const) : undefined,
    informants: some(informants(node.from)),
    condition: conditionIn(round, reader.one(node, 'condition')),
    unasked: unasked(reader.one(node, 'unasked')),
    help: maybeText(reader.one(node, 'help')),
    codes: codes(reader, node.codes, path),
    previously: some(node.previously.map((before) => inRound(before, round))),
    measures: some(knownWords('Measures', node.measures)),
    provenance: provenance(reader.one(node, 'known')),
    source: maybeText(reader.one(node, 'source')),
  });
}

/** In a round the item's own condition is about the same round, and there must be so many rounds. */
function conditionIn(round: Round | undefined, node: ast.Or | undefined): Condition | undefined {
  if (!round) return condition(node);
  const { section, number, least, by } = round;
  const own = condition(node, (item) => (item.$container === section ? inRound(item.name, round) : item.name));
  if (!by || number <= least) return own;
  const isReached = { item: by.name, operator: '>=' as const, value: { number } };
  return { any: own ? own.any.map(({ all }) => ({ all: [isReached, ...all] })) : [{ all: [isReached] }] };
}

function section(reader: Reader, node: ast.Section, parent: string, round?: Round): Section {
  const name = inRound(node.name, round);
  const title = maybeText(node.title);
  reader.one(node, 'rounds');
  return stated({
    path: reader.at(`${parent}/section/${name}`, node),
    name,
    title: round ? numbered(title, round.number) : title,
    round: round && stated({ number: round.number, of: round.most, by: round.by?.name }),
    introduction: maybeText(reader.one(node, 'introduction')),
    stem: maybeText(reader.one(node, 'stem')),
    items: node.items.map((one) => inRound(one.name, round)),
  });
}

/** The title with the number of the round after it, in every language. */
function numbered(title: Section['title'], number: number): Section['title'] {
  if (!title) return { text: String(number) };
  const { text: own, translations } = title;
  const counted = (one: string) => `${one} ${number}`;
  return stated({
    text: counted(own),
    translations:
      translations &&
      Object.fromEntries(Object.entries(translations).map(([language, one]) => [language, counted(one)])),
  });
}

/** `yes is better` is of a yes-no item; elsewhere it says nothing, and is reported where it stands. */
function direction(word: string | undefined, kind?: ast.ItemKind): Item['better'] {
  if (word === 'higher' || word === 'lower') return word;
  if (!isYesNo(kind)) return undefined;
  return word === 'yes' ? 'higher' : word === 'no' ? 'lower' : undefined;
}
export const isYesNo = (kind: ast.ItemKind | undefined): boolean => kind?.$type === 'Plain' && kind.type === 'yes-no';

/** The item that answers are read for: its path and name in this round, and what its variables begin with. */
interface Asked {
  path: string;
  name: string;
  prefix: string;
}

function kind(reader: Reader, node: ast.Item, asked: Asked): ItemKind | undefined {
  const given = node.kind;
  switch (given?.$type) {
    case 'Rating':
      return stated({
        type: 'rating' as const,
        range: range(given.range),
        lowLabel: maybeText(given.low),
        highLabel: maybeText(given.high),
        options: besides(reader, node, asked),
      });
    case 'Choice':
      return stated({
        type: 'choice' as const,
        ordered: given.ordered || orderedAs(given.like?.ref),
        options: options(reader, node, given.like?.ref, asked),
        like: given.like?.ref?.name,
      });
    case 'Choices':
      return stated({
        type: 'choices' as const,
        options: options(reader, node, given.like?.ref, asked),
        like: given.like?.ref?.name,
      });
    case 'Numeric':
      return stated({
        type: 'number' as const,
        range: given.range && range(given.range),
        unit: known('Unit', given.unit),
        options: besides(reader, node, asked),
      });
    case 'Plain':
      return given.type === 'yes-no' || given.type === 'date' || given.type === 'text'
        ? { type: given.type }
        : undefined;
    default:
      return undefined;
  }
}

const orderedAs = (like: ast.Item | undefined): boolean => like?.kind?.$type === 'Choice' && like.kind.ordered;

function options(reader: Reader, node: ast.Item, like: ast.Item | undefined, asked: Asked): Option[] {
  const source = node.options.length > 0 ? node : (like ?? node);
  return source.options.map((option, position) => {
    const { number } = option;
    const name = option.name ?? String(number ?? position + 1);
    return stated({
      path: reader.at(`${asked.path}/option/${name}`, option),
      name,
      code: number === undefined ? answerCode(position) : String(number),
      number,
      text: text(option.text),
      points: points(reader.one(option, 'points')),
      valence: known('Valence', reader.one(option, 'valence')),
      measures: some(knownWords('Measures', option.measures)),
      reported: reader.word('YesNo', option, 'reported'),
      presumed: option.presumed ? (true as const) : undefined,
      previously: some([...option.previously]),
      detail: detail(asked, name, reader.one(option, 'asksText')),
    });
  });
}

function points(node: ast.Points | undefined): Option['points'] {
  return node?.uncounted ? 'missing' : (node?.number ?? known('OptionRule', node?.rule));
}

/** Words at the steps of a rating, and answers beside a number. */
const besides = (reader: Reader, node: ast.Item, asked: Asked): Option[] | undefined =>
  some(options(reader, node, undefined, asked));

/** The text that goes with an answer is named after both the question and the answer, so that nothing else changes its code. */
function detail({ name, prefix }: Asked, option: string, node: ast.AsksText | undefined): Option['detail'] {
  const own = code(`${name}-${option}`, codeLength.item);
  return node && stated({ code: own, variable: prefix + own, prompt: maybeText(node.prompt) });
}

function scale(reader: Reader, node: ast.Scale, parent: string, prefix: string): Scale {
  const path = reader.at(`${parent}/scale/${node.name}`, node);
  const own = code(node.name, codeLength.item);
  return stated({
    path,
    name: node.name,
    code: own,
    variable: prefix + own,
    text: maybeText(node.text),
    range: node.range && range(node.range),
    better: direction(reader.one(node, 'direction')),
    formula: formula(reader, node.formula),
    for: group(reader.one(node, 'only')),
    facts: facts(node.facts),
    levels: levels(node.levels),
    rows: rows(node.rows),
    codes: codes(reader, node.codes, path),
    previously: some([...node.previously]),
    notes: notes(node.notes),
    provenance: ofScale(node),
    source: maybeText(reader.one(node, 'source')),
  });
}
