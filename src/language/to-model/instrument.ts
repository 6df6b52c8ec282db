import { type AstNode, AstUtils } from 'langium';
import {
  answerCode,
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
import { itemsOf } from '../parts.js';
import { libraryScheme } from '../scope.js';
import { condition, duration, informants, range } from './basics.js';
import { formula, group, levels, rows, unasked } from './formula.js';
import { citations, facts, notes, ofInstrument, ofScale, provenance } from './provenance.js';
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
    items: itemsOf(node).map((p) => item(reader, p, path, own)),
    sections: some(
      node.parts.filter((p): p is ast.Section => p.$type === 'Section').map((p) => section(reader, p, path)),
    ),
    scales: node.parts.filter((p): p is ast.Scale => p.$type === 'Scale').map((p) => scale(reader, p, path, own)),
    licence: maybeText(licence?.text),
    licenceKind: known('LicenceKind', licence?.kind),
    electronic: reader.word('Electronic', node, 'electronic'),
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

function item(reader: Reader, node: ast.Item, parent: string, prefix: string): Item {
  const path = reader.at(`${parent}/item/${node.name}`, node);
  const own = code(node.name, codeLength.item);
  return stated({
    path,
    name: node.name,
    code: own,
    variable: prefix + own,
    text: text(node.text),
    kind: kind(reader, node, path, prefix),
    moreOptions: reader.word('YesNo', node, 'more'),
    better: direction(reader.one(node, 'direction'), node.kind),
    optional: node.optional.length > 0 ? (true as const) : undefined,
    declinable: node.declinable.length > 0 ? (true as const) : undefined,
    informants: some(informants(node.from)),
    condition: condition(reader.one(node, 'condition')),
    unasked: unasked(reader.one(node, 'unasked')),
    help: maybeText(reader.one(node, 'help')),
    previously: some([...node.previously]),
    measures: some(knownWords('Measures', node.measures)),
    provenance: provenance(reader.one(node, 'known')),
    source: maybeText(reader.one(node, 'source')),
  });
}

function section(reader: Reader, node: ast.Section, parent: string): Section {
  return stated({
    path: reader.at(`${parent}/section/${node.name}`, node),
    name: node.name,
    title: maybeText(node.title),
    introduction: maybeText(reader.one(node, 'introduction')),
    stem: maybeText(reader.one(node, 'stem')),
    items: node.items.map(({ name }) => name),
  });
}

/** `yes is better` is of a yes-no item; elsewhere it says nothing, and is reported where it stands. */
function direction(word: string | undefined, kind?: ast.ItemKind): Item['better'] {
  if (word === 'higher' || word === 'lower') return word;
  if (!isYesNo(kind)) return undefined;
  return word === 'yes' ? 'higher' : word === 'no' ? 'lower' : undefined;
}
export const isYesNo = (kind: ast.ItemKind | undefined): boolean => kind?.$type === 'Plain' && kind.type === 'yes-no';

function kind(reader: Reader, node: ast.Item, path: string, prefix: string): ItemKind | undefined {
  const given = node.kind;
  switch (given?.$type) {
    case 'Rating':
      return stated({
        type: 'rating' as const,
        range: range(given.range),
        lowLabel: maybeText(given.low),
        highLabel: maybeText(given.high),
        options: numbered(reader, node, path, prefix),
      });
    case 'Choice':
      return stated({
        type: 'choice' as const,
        ordered: given.ordered || orderedAs(given.like?.ref),
        options: options(reader, node, given.like?.ref, path, prefix),
        like: given.like?.ref?.name,
      });
    case 'Choices':
      return stated({
        type: 'choices' as const,
        options: options(reader, node, given.like?.ref, path, prefix),
        like: given.like?.ref?.name,
      });
    case 'Numeric':
      return stated({
        type: 'number' as const,
        range: given.range && range(given.range),
        unit: known('Unit', given.unit),
        options: numbered(reader, node, path, prefix),
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

function options(reader: Reader, node: ast.Item, like: ast.Item | undefined, path: string, prefix: string): Option[] {
  const source = node.options.length > 0 ? node : (like ?? node);
  return source.options.map((option, position) => {
    const { number } = option;
    const name = option.name ?? String(number ?? position + 1);
    return stated({
      path: reader.at(`${path}/option/${name}`, option),
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
      detail: detail(node, name, reader.one(option, 'asksText'), prefix),
    });
  });
}

function points(node: ast.Points | undefined): Option['points'] {
  return node?.uncounted ? 'missing' : (node?.number ?? known('OptionRule', node?.rule));
}

/** Words at the steps of a rating, and answers beside a number. */
const numbered = (reader: Reader, node: ast.Item, path: string, prefix: string): Option[] | undefined =>
  some(options(reader, node, undefined, path, prefix));

/** The text that goes with an answer is named after both the question and the answer, so that nothing else changes its code. */
function detail(item: ast.Item, option: string, node: ast.AsksText | undefined, prefix: string): Option['detail'] {
  const own = code(`${item.name}-${option}`, codeLength.item);
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
    previously: some([...node.previously]),
    notes: notes(node.notes),
    provenance: ofScale(node),
    source: maybeText(reader.one(node, 'source')),
  });
}
