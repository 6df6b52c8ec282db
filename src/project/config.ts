import type { Ignore } from 'ignore';
import { basename, dirname, isAbsolute, join, readText, relative, resolve, sep } from '#files';
import * as configTexts from '../messages/config.js';
import { notReadable } from '../messages/files.js';
import { codeListKey, isExpired, nearest, type Said } from '../model/index.js';
import { noSettings, type Settings, type Waiver } from '../settings/index.js';
import { codesIn } from './code-list.js';
import type { Fault } from './config-problems.js';
import type { Config } from './config-schema.js';
import type { JsonRange } from './json-place.js';
import { Problem, systemCode, systemReason } from './problem.js';
import { shownPath } from './shown-path.js';

const configName = 'isu.config.json';

/** What there is to say of a configuration file, and where. */
export interface ConfigNote {
  /** Absolute path. It may be a file that `isu.config.json` extends. */
  file: string;
  range: JsonRange;
  message: Said;
}
/** What the configuration says for one folder. */
export interface FolderSettings extends Settings {
  outputs: { folder?: string; forms?: readonly string[]; plan?: readonly string[] };
  /** What a person should know, but that stops nothing: waivers that have ended. */
  notices: readonly ConfigNote[];
}
/** A configuration file is wrong. As a `Problem` it says the first thing, with its file and place. */
export class ConfigProblem extends Problem {
  /** All that is wrong, in the order of the file. */
  readonly notes: readonly ConfigNote[];
  constructor(text: Said, notes: readonly ConfigNote[]) {
    super(text);
    this.notes = notes;
  }
}
/** A note as one line, `isu.config.json:3:5: …`: lines and columns from 1, as editors show them. */
export function noteLine({ file, range, message }: ConfigNote, cwd: string): Said {
  const place = `${shownPath(file, cwd)}:${range.start.line + 1}:${range.start.character + 1}`;
  return { sv: `${place}: ${message.sv}`, en: `${place}: ${message.en}` };
}

export interface ConfigContext {
  cwd: string;
  today: string;
  /** Every rule's code and name, and every group; what a setting may name. */
  rules(): Promise<readonly string[]>;
}

/** One configuration file as read. */
interface ConfigFile {
  file: string;
  /** Without byte order mark. */
  text: string;
}

const nothing: FolderSettings = { ...noSettings, outputs: {}, notices: [] };

/** Reads and remembers configuration files: the nearest one upwards decides for a folder. */
export class Configuration {
  /** The files that configuration files extend, and the code lists that they name; there or not. */
  readonly bases = new Set<string>();
  readonly #context: ConfigContext;
  readonly #folders = new Map<string, Promise<FolderSettings>>();
  readonly #files = new Map<string, Promise<FolderSettings>>();

  constructor(context: ConfigContext) {
    this.#context = context;
  }

  /** The settings for files in a folder. Throws a `ConfigProblem` when the configuration is wrong. */
  settings(folder: string): Promise<FolderSettings> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = this.#find(folder);
    this.#folders.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<FolderSettings> {
    const file = join(folder, configName);
    const text = await this.#text(file);
    if (text !== undefined) {
      const known = this.#files.get(file) ?? this.#load({ file, text }, []);
      this.#files.set(file, known);
      return known;
    }
    return dirname(folder) === folder ? nothing : this.settings(dirname(folder));
  }

  async #text(file: string): Promise<string | undefined> {
    try {
      return (await readText(file)).replace(/^\uFEFF/, '');
    } catch (error) {
      if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
      const start = { line: 0, character: 0 };
      const message = notReadable(basename(file), systemReason(error));
      const line = notReadable(shownPath(file, this.#context.cwd), systemReason(error));
      throw new ConfigProblem(line, [{ file, range: { start, end: start }, message }]);
    }
  }

  async #load(source: ConfigFile, below: readonly string[]): Promise<FolderSettings> {
    const { file } = source;
    // It may be any file, by mistake or not: what stands in it is not told to whoever reads the messages.
    const isExtended = below.length > 0;
    const config = await this.#parsed(source, isExtended);
    await this.#checkRules(config, source, isExtended);
    let settings = nothing;
    const { extends: extended = [] } = config;
    for (const [index, base] of [extended].flat().entries()) {
      const target = resolve(dirname(file), base);
      const chain = [...below, file];
      const path = Array.isArray(extended) ? ['extends', index] : ['extends'];
      if (chain.includes(target)) {
        const names = [...chain.slice(chain.indexOf(target)), target].map((each) => shownPath(each, dirname(file)));
        throw await this.#problem(source, [{ path, part: 'value', message: configTexts.extendsInCircle(names) }]);
      }
      this.bases.add(target);
      const text = await this.#text(target);
      if (text === undefined) {
        throw await this.#problem(source, [{ path, part: 'value', message: configTexts.extendsMissing(base) }]);
      }
      settings = merged(settings, await this.#load({ file: target, text }, chain));
    }
    return merged(settings, await this.#own(config, source));
  }

  async #parsed(source: ConfigFile, isExtended: boolean): Promise<Config> {
    let json: unknown;
    try {
      json = JSON.parse(source.text);
    } catch {
      throw await this.#notJson(source);
    }
    const [{ Config: Schema }, { schemaFaults }] = await Promise.all([
      import('./config-schema.js'),
      import('./config-problems.js'),
    ]);
    const result = Schema.safeParse(json, { reportInput: true });
    if (result.success) return result.data;
    throw await this.#problem(
      source,
      result.error.issues.flatMap((issue) => schemaFaults(issue, isExtended)),
    );
  }

  async #checkRules(config: Config, source: ConfigFile, isExtended: boolean): Promise<void> {
    const named: { path: Fault['path']; part: Fault['part']; rule: string }[] = [
      ...Object.keys(config.severity ?? {}).map((rule) => ({ path: ['severity', rule], part: 'key' as const, rule })),
      ...(config.waivers ?? []).map(({ rule }, index) => ({
        path: ['waivers', index, 'rule'],
        part: 'value' as const,
        rule,
      })),
    ];
    if (named.length === 0) return;
    const rules = await this.#context.rules();
    const known = new Set(rules.map((rule) => rule.toLowerCase()));
    const unknown = named.filter(({ rule }) => !known.has(rule.toLowerCase()));
    if (unknown.length === 0) return;
    const faults = unknown.map(({ path, part, rule }) => ({
      path,
      part,
      message: isExtended ? configTexts.unknownThere : configTexts.unknownRule(rule, nearest(rule, rules)[0]),
    }));
    throw await this.#problem(source, faults);
  }

  async #own(config: Config, source: ConfigFile): Promise<FolderSettings> {
    const folder = dirname(source.file);
    const waivers: Waiver[] = [];
    const ended: Fault[] = [];
    for (const [index, { path, rule, at, ...waiver }] of (config.waivers ?? []).entries()) {
      if (waiver.until !== undefined && isExpired(waiver.until, this.#context.today)) {
        const message = configTexts.waiverExpired(rule, waiver.until);
        ended.push({ path: ['waivers', index, 'until'], part: 'value', message });
      }
      const paths = path === undefined ? undefined : (await import('ignore')).default().add(path);
      waivers.push({
        ...waiver,
        rule: rule.toLowerCase(),
        ...(at && { at: at.flatMap(timepointNames) }),
        ...(paths && { holdsIn: (file) => isAmong(file, folder, paths) }),
      });
    }
    const { folder: out, ...formats } = config.outputs ?? {};
    const { attrition, ...thresholds } = config.thresholds ?? {};
    return {
      severities: new Map(Object.entries(config.severity ?? {}).map(([rule, level]) => [rule.toLowerCase(), level])),
      waivers,
      thresholds: { ...thresholds, ...(attrition === undefined ? {} : { largeAttrition: attrition }) },
      codeLists: await this.#codeLists(config, source),
      outputs: { ...formats, ...(out === undefined ? {} : { folder: resolve(folder, out) }) },
      notices: await notes(source, ended),
    };
  }

  async #codeLists({ codeLists = {} }: Config, source: ConfigFile): Promise<Settings['codeLists']> {
    const folder = dirname(source.file);
    const read = new Map<string, ReadonlyMap<string, string>>();
    for (const [list, given] of Object.entries(codeLists)) {
      const file = resolve(folder, given);
      const fault = async (message: Said) =>
        await this.#problem(source, [{ path: ['codeLists', list], part: 'value', message }]);
      const below = relative(folder, file);
      if (below === '' || below.split(sep)[0] === '..' || isAbsolute(below)) {
        throw await fault(configTexts.codeListOutside(given));
      }
      this.bases.add(file);
      const text = await this.#text(file);
      if (text === undefined) throw await fault(configTexts.codeListMissing(given));
      const codes = await codesIn(text);
      if ('line' in codes) throw await fault(configTexts.codeListLine(given, codes.line));
      read.set(codeListKey(list), codes.codes);
    }
    return read;
  }

  async #notJson({ file, text }: ConfigFile): Promise<ConfigProblem> {
    const { syntaxFault } = await import('./json-place.js');
    const start = { line: 0, character: 0 };
    const { reason, range } = syntaxFault(text) ?? { reason: '', range: { start, end: start } };
    return this.#said([{ file, range, message: configTexts.notJson(reason) }]);
  }

  async #problem(source: ConfigFile, faults: readonly Fault[]): Promise<ConfigProblem> {
    return this.#said(await notes(source, faults));
  }

  #said(found: readonly ConfigNote[]): ConfigProblem {
    const [first] = found;
    if (first === undefined) throw new Error('a configuration that is wrong in nothing');
    return new ConfigProblem(noteLine(first, this.#context.cwd), found);
  }
}

/** Where the faults stand, in the order of the file. Places are worked out only when there is something to say. */
async function notes({ file, text }: ConfigFile, faults: readonly Fault[]): Promise<ConfigNote[]> {
  if (faults.length === 0) return [];
  const { jsonPlace } = await import('./json-place.js');
  return faults
    .map(({ path, part, message }) => ({ file, range: jsonPlace(text, path, part), message }))
    .sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
}

function isAmong(file: string, folder: string, paths: Ignore): boolean {
  const below = relative(folder, file).replaceAll(sep, '/');
  return below !== '' && !below.startsWith('../') && paths.ignores(below);
}

/** The model calls the built-in end by its English name, whatever language the design is written in. */
const timepointNames = (name: string): string[] => (name === 'avslut' ? [name, 'end'] : [name]);

/** The later settings go before the earlier ones; waivers of both hold. */
const merged = (earlier: FolderSettings, later: FolderSettings): FolderSettings => ({
  severities: new Map([...earlier.severities, ...later.severities]),
  waivers: [...later.waivers, ...earlier.waivers],
  thresholds: { ...earlier.thresholds, ...later.thresholds },
  codeLists: new Map([...earlier.codeLists, ...later.codeLists]),
  outputs: { ...earlier.outputs, ...later.outputs },
  notices: [...earlier.notices, ...later.notices],
});
