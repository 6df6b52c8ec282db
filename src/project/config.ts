import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import * as said from '../messages/config.js';
import { notReadable } from '../messages/files.js';
import { nearest } from '../model/nearest.js';
import type { Said } from '../model/said.js';
import type { Thresholds } from '../principles/rule.js';
import type { Config } from './config-schema.js';
import { Problem, systemCode, systemReason } from './problem.js';
import { shownPath } from './shown-path.js';

const configName = 'isu.config.json';
type Level = 'off' | 'hint' | 'information' | 'warning' | 'error';

interface Waiver {
  rule: string;
  because: string;
  by?: string;
  until?: string;
  /** Whether it concerns a file, by its absolute path. */
  concerns(file: string): boolean;
}
/** What the configuration says for the files of one folder. */
export interface Settings {
  /** By code, name or group, in lower case. */
  severities: ReadonlyMap<string, Level>;
  waivers: readonly Waiver[];
  thresholds: Partial<Thresholds>;
  outputs: { folder?: string; forms?: readonly string[]; plan?: readonly string[] };
  /** What a person should know, but that stops nothing: waivers that have ended. */
  notices: readonly Said[];
}
export interface ConfigContext {
  cwd: string;
  today: string;
  /** Every rule's code and name, and every group; what a setting may name. */
  rules(): Promise<readonly string[]>;
}

const noSettings: Settings = { severities: new Map(), waivers: [], thresholds: {}, outputs: {}, notices: [] };

/** Reads and remembers configuration files: the nearest one upwards decides for a folder. */
export class Configuration {
  readonly #context: ConfigContext;
  readonly #folders = new Map<string, Promise<Settings>>();
  readonly #files = new Map<string, Promise<Settings>>();

  constructor(context: ConfigContext) {
    this.#context = context;
  }

  /** The settings for files in a folder. Throws a `Problem` when the configuration is wrong. */
  settings(folder: string): Promise<Settings> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = this.#find(folder);
    this.#folders.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<Settings> {
    const file = join(folder, configName);
    const text = await this.#text(file);
    if (text !== undefined) {
      const known = this.#files.get(file) ?? this.#load(file, text, []);
      this.#files.set(file, known);
      return known;
    }
    return dirname(folder) === folder ? noSettings : this.settings(dirname(folder));
  }

  async #text(file: string): Promise<string | undefined> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
      throw new Problem(notReadable(shownPath(file, this.#context.cwd), systemReason(error)));
    }
  }

  async #load(file: string, text: string, below: readonly string[]): Promise<Settings> {
    const shown = shownPath(file, this.#context.cwd);
    const config = await parsed(text, shown);
    await this.#checkRules(config, shown);
    let settings = noSettings;
    const bases = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
    for (const base of bases) {
      const target = resolve(dirname(file), base);
      const chain = [...below, file];
      if (chain.includes(target)) {
        const names = [...chain.slice(chain.indexOf(target)), target].map((each) => shownPath(each, this.#context.cwd));
        throw new Problem(said.extendsInCircle(shown, names));
      }
      const baseText = await this.#text(target);
      if (baseText === undefined) throw new Problem(said.extendsMissing(shown, base));
      settings = merged(settings, await this.#load(target, baseText, chain));
    }
    return merged(settings, await this.#own(config, file, shown));
  }

  async #checkRules(config: Config, shown: string): Promise<void> {
    const named = [...Object.keys(config.severity ?? {}), ...(config.waivers ?? []).map(({ rule }) => rule)];
    if (named.length === 0) return;
    const rules = await this.#context.rules();
    const known = new Set(rules.map((rule) => rule.toLowerCase()));
    const unknown = named.find((rule) => !known.has(rule.toLowerCase()));
    if (unknown !== undefined) throw new Problem(said.unknownRuleIn(shown, unknown, nearest(unknown, rules)[0]));
  }

  async #own(config: Config, file: string, shown: string): Promise<Settings> {
    const waivers: Waiver[] = [];
    const notices: Said[] = [];
    for (const { path, rule, because, by, until } of config.waivers ?? []) {
      if (until !== undefined && until < this.#context.today) {
        notices.push(said.waiverExpired(shown, rule, until));
        continue;
      }
      const paths = path === undefined ? undefined : (await import('ignore')).default().add(path);
      waivers.push({
        rule: rule.toLowerCase(),
        because,
        by,
        until,
        concerns: (each) => concerns(each, dirname(file), paths),
      });
    }
    const { folder, ...formats } = config.outputs ?? {};
    const { attrition, ...thresholds } = config.thresholds ?? {};
    return {
      severities: new Map(Object.entries(config.severity ?? {}).map(([rule, level]) => [rule.toLowerCase(), level])),
      waivers,
      thresholds: { ...thresholds, ...(attrition === undefined ? {} : { largeAttrition: attrition }) },
      outputs: { ...formats, ...(folder === undefined ? {} : { folder: resolve(dirname(file), folder) }) },
      notices,
    };
  }
}

async function parsed(text: string, shown: string): Promise<Config> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(said.notJson(shown, error instanceof Error ? error.message : String(error)));
  }
  const [{ Config: Schema }, { configProblem }] = await Promise.all([
    import('./config-schema.js'),
    import('./config-problems.js'),
  ]);
  const result = Schema.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw result.error;
  throw configProblem(issue, shown);
}

function concerns(file: string, folder: string, paths: Ignore | undefined): boolean {
  if (paths === undefined) return true;
  const below = relative(folder, file).replaceAll(sep, '/');
  return below !== '' && !below.startsWith('../') && paths.ignores(below);
}

/** The later settings go before the earlier ones; waivers of both hold. */
const merged = (earlier: Settings, later: Settings): Settings => ({
  severities: new Map([...earlier.severities, ...later.severities]),
  waivers: [...later.waivers, ...earlier.waivers],
  thresholds: { ...earlier.thresholds, ...later.thresholds },
  outputs: { ...earlier.outputs, ...later.outputs },
  notices: [...earlier.notices, ...later.notices],
});
