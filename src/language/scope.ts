import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultAstNodeLocator,
  DefaultScopeComputation,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumDocuments,
  type LocalSymbols,
  MapScope,
  MultiMap,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  URI,
  UriUtils,
} from 'langium';
import { isDesignFile, splitVariables } from '../model/index.js';
import * as ast from './generated/ast.js';
import { builtinUri } from './names.js';
import { itemsOf, measurableOf } from './parts.js';
import { type Builtin, builtins } from './word-table.js';

/** Files of the built-in instrument library have this scheme. */
export const libraryScheme = 'isu-library';
const libraryRoot = URI.parse(`${libraryScheme}:/`);

type Named = AstNode & { name: string };

/**
 * What a name can mean where it stands: first the design's (or instrument's) own, then, for instruments, those of the
 * imported files and of the library, last the built-in names in both languages.
 */
export class IsuScopeProvider implements ScopeProvider {
  private readonly documents: () => LangiumDocuments;
  private own = new WeakMap<AstNode, Map<string, Scope>>();
  private builtinScopes: Map<string, Scope> | undefined;
  private library: { size: number; scope: Scope } | undefined;

  constructor(services: LangiumCoreServices) {
    this.documents = () => services.shared.workspace.LangiumDocuments;
    // What a file sees through its imports may change with any file; scopes are made anew when they are asked for.
    services.shared.workspace.DocumentBuilder.onUpdate(() => {
      this.own = new WeakMap();
      this.library = undefined;
    });
  }

  getScope(context: ReferenceInfo): Scope {
    const { container, property } = context;
    switch (container.$type) {
      case ast.Measure.$type:
        return property === 'part' ? this.parts((container as ast.Measure).instrument.ref) : this.measured(container);
      case ast.Condition.$type:
        return this.items(container);
      case ast.Term.$type:
        return property === 'to' ? this.items(container) : this.scored(container);
      case ast.Choice.$type:
      case ast.Choices.$type:
      case ast.Rounds.$type:
        return this.items(container);
      case ast.Value.$type:
        return this.options(container as ast.Value);
    }
    switch (property) {
      case 'in':
      case 'instruments':
      case 'repeats':
      case 'resembles':
        return this.instruments(container);
      case 'reference':
        return this.citations(container);
      case 'problems':
        return this.design(container, 'Problem');
      case 'questions':
        return this.design(container, 'Question');
      case 'systems':
      case 'sources':
        return this.design(container, 'System');
      case 'groups':
        return this.design(container, 'Population');
      case 'at':
      case 'moment':
      case 'compared': {
        // `timepoint end at end`: a timepoint is not defined by itself, so its own name means the built-in one there.
        const own = AstUtils.getContainerOfType(container, ast.isTimepoint)?.name;
        const itself = own !== undefined && own === context.reference.$refText.normalize('NFC');
        return itself ? this.builtin('Moment') : this.design(container, 'Moment');
      }
    }
    return EMPTY_SCOPE;
  }

  private design(from: AstNode, type: string): Scope {
    const design = AstUtils.getContainerOfType(from, ast.isDesign);
    const outer = this.builtin(type);
    if (!design) return outer;
    return this.cached(design, type, () => scope(designNames(design, type), outer));
  }

  /** What a measure can be of: an instrument and, where results are split, what the list of the clients says of each. */
  private measured(measure: AstNode): Scope {
    const own = this.instruments(measure);
    if (!ast.isSplit(measure.$container)) return own;
    const listed = this.builtin('Split');
    return {
      getElement: (name) => own.getElement(name) ?? listed.getElement(name),
      getElements: (name) => own.getElements(name).concat(listed.getElements(name)),
      getAllElements: () => own.getAllElements().concat(listed.getAllElements()),
    };
  }

  private instruments(from: AstNode): Scope {
    const file = AstUtils.findRootNode(from);
    if (!ast.isFile(file)) return EMPTY_SCOPE;
    return this.cached(file, 'Instrument', () => {
      const imported = importedFiles(file, this.documents());
      const outer = scope(
        imported.flatMap((f) => f.elements.filter(ast.isInstrument)),
        this.libraryScope(),
      );
      return scope(file.elements.filter(ast.isInstrument), outer);
    });
  }

  /** References of the file itself and of those that it imports; with an indicator, then those of its measure's file. */
  private citations(from: AstNode): Scope {
    const file = AstUtils.findRootNode(from);
    if (!ast.isFile(file)) return EMPTY_SCOPE;
    const measure = AstUtils.getContainerOfType(from, ast.isIndicator)?.measure;
    const measured = measure?.part?.ref ?? withContent(measure?.instrument.ref);
    const home = measured && AstUtils.findRootNode(measured);
    const given = (own: ast.File, outer: Scope) => {
      const imported = importedFiles(own, this.documents()).flatMap((other) => other.citations);
      return scope(own.citations, scope(imported, outer));
    };
    const alone = (own: ast.File) => this.cached(own, 'Citation', () => given(own, EMPTY_SCOPE));
    return ast.isFile(home) && home !== file ? given(file, alone(home)) : alone(file);
  }

  /** Items and scales of an instrument, and of the one that it repeats. */
  private parts(instrument: ast.Instrument | undefined, seen = new Set<ast.Instrument>()): Scope {
    if (!instrument || seen.has(instrument)) return EMPTY_SCOPE;
    seen.add(instrument);
    return scope(measurableOf(instrument), this.parts(instrument.repeats[0]?.ref, seen));
  }

  /** What a formula can be made of: items, other scores, and the day of the answers. */
  private scored(from: AstNode): Scope {
    const instrument = AstUtils.getContainerOfType(from, ast.isInstrument);
    if (!instrument) return EMPTY_SCOPE;
    return this.cached(instrument, 'Term', () => scope(measurableOf(instrument), this.builtin('Term')));
  }

  private items(from: AstNode): Scope {
    const instrument = AstUtils.getContainerOfType(from, ast.isInstrument);
    if (!instrument) return EMPTY_SCOPE;
    return this.cached(instrument, 'Item', () => scope(itemsOf(instrument), EMPTY_SCOPE));
  }

  private options(value: ast.Value): Scope {
    const owner = value.$container.$container;
    const part = ast.isCondition(owner) ? owner.item.ref : owner.measure?.part?.ref;
    if (!part || !ast.isItem(part)) return EMPTY_SCOPE;
    const kind = part.kind;
    if (kind?.$type === 'Plain' && kind.type === 'yes-no') return this.builtin('Option');
    const own = part.options.length > 0 || !kind || !('like' in kind) ? part : (kind.like?.ref ?? part);
    return scope(own.options.filter(isNamed), EMPTY_SCOPE);
  }

  private cached(node: AstNode, type: string, make: () => Scope): Scope {
    const scopes = this.own.get(node) ?? new Map<string, Scope>();
    this.own.set(node, scopes);
    const found = scopes.get(type) ?? make();
    scopes.set(type, found);
    return found;
  }

  private libraryScope(): Scope {
    // Not a search through all documents: each file that is linked comes here.
    const files = this.documents().getDocuments(libraryRoot);
    if (this.library?.size !== files.length) {
      const instruments = files.flatMap((d) => (d.parseResult.value as ast.File).elements.filter(ast.isInstrument));
      this.library = { size: files.length, scope: scope(instruments, this.builtin('Instrument')) };
    }
    return this.library.scope;
  }

  private builtin(type: string): Scope {
    if (!this.builtinScopes) {
      const file = this.documents().getDocument(URI.parse(builtinUri))?.parseResult.value as ast.File | undefined;
      if (!file) return EMPTY_SCOPE;
      const design = file.elements.find(ast.isDesign) as ast.Design;
      const instruments = file.elements.filter(ast.isInstrument);
      const partsOf = (name: string) => instruments.find((i) => i.name === name)?.parts.filter(ast.isItem) ?? [];
      this.builtinScopes = new Map([
        ['Moment', both(designNames(design, 'Moment'))],
        ['Population', both(designNames(design, 'Population'))],
        ['Instrument', both(instruments.filter((i) => i.name in builtins && !isListed(i.name)))],
        ['Split', both(instruments.filter((i) => isListed(i.name)))],
        ['Option', both((partsOf('answers')[0]?.options ?? []).filter(isNamed))],
        ['Term', both(partsOf('form'))],
      ]);
    }
    return this.builtinScopes.get(type) ?? EMPTY_SCOPE;
  }
}

/** The instrument itself, or the one that it repeats when it says nothing of its own. */
function withContent(instrument: ast.Instrument | undefined, seen = new Set<ast.Instrument>()): AstNode | undefined {
  const repeated = instrument?.repeats[0]?.ref;
  if (!instrument || !repeated || instrument.parts.length > 0 || seen.has(instrument)) return instrument;
  return withContent(repeated, seen.add(instrument));
}

function designNames(design: ast.Design, type: string): Named[] {
  switch (type) {
    case 'Problem':
      return design.members.filter(ast.isProblem);
    case 'Question':
      return design.members.filter(ast.isPurpose).flatMap((p) => p.questions);
    case 'System':
      return design.members.filter(ast.isSystem);
    case 'Moment':
      return design.members.filter((m) => ast.isTimepoint(m) || ast.isEvent(m));
    default:
      return design.members.flatMap((m): Named[] =>
        ast.isOrganisation(m) ? m.parts : ast.isTargetGroup(m) && m.name ? [m as Named] : [],
      );
  }
}

/** The files that a file imports and that exist; never itself. */
export function importedFiles(file: ast.File, documents: LangiumDocuments): ast.File[] {
  const found: ast.File[] = [];
  for (const item of file.imports) {
    const uri = importUri(item);
    const other = uri && documents.hasDocument(uri) ? documents.getDocument(uri)?.parseResult.value : undefined;
    if (other && other !== file) found.push(other as ast.File);
  }
  return found;
}

/**
 * Where an import leads: relative to the file that it stands in. Undefined when the path is empty, or that of no `.isu` file:
 * nothing else is read.
 */
export function importUri(item: ast.Import): URI | undefined {
  if (!item.path || !isDesignFile(item.path)) return undefined;
  const own = (AstUtils.findRootNode(item).$document as LangiumDocument | undefined)?.uri;
  return own ? UriUtils.joinPath(UriUtils.dirname(own), item.path) : undefined;
}

/** What the list of the clients says, and only results are split by. */
const isListed = (name: string) =>
  name !== 'age' && name !== 'sex' && (splitVariables as readonly string[]).includes(name);

const isNamed = <N extends AstNode>(node: N): node is N & Named => (node as { name?: string }).name !== undefined;
const described = (node: Named, name = node.name): AstNodeDescription => ({
  node,
  name,
  type: node.$type,
  documentUri: AstUtils.getDocument(node).uri,
  // Only the search for references asks for it.
  get path() {
    return locator.getAstNodePath(node);
  },
});
const locator = new DefaultAstNodeLocator();
function scope(nodes: Iterable<Named>, outer: Scope): Scope {
  const descriptions = [...nodes].filter((n) => n.name).map((n) => described(n));
  return descriptions.length > 0 ? new MapScope(descriptions, outer) : outer;
}
const both = (nodes: Iterable<Named>): Scope =>
  new MapScope([...nodes].flatMap((n) => [described(n), described(n, builtins[n.name as Builtin])]));

/** Whether a node is one of the names that always exist. */
export const isBuiltin = (node: AstNode): boolean =>
  AstUtils.getDocument(node).uri.toString() === URI.parse(builtinUri).toString();

/** Names are found by `IsuScopeProvider` alone: neither local nor exported symbols are collected. */
export class IsuScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return [];
  }
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }
}
