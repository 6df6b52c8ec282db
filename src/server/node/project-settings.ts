import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import * as z from 'zod';
import type { FindingSettings } from '../environment.js';

/** The part of `isu.config.json` that says how findings are told. What else it holds is for the command line. */
const Config = z.object({
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  severity: z.record(z.string(), z.enum(['off', 'hint', 'information', 'warning', 'error'])).optional(),
  waivers: z
    .array(
      z.object({
        rule: z.string(),
        path: z.string().optional(),
        because: z.string(),
        by: z.string().optional(),
        until: z.string().optional(),
      }),
    )
    .optional(),
});
type Waiver = NonNullable<z.infer<typeof Config>['waivers']>[number] & { folder: string };
interface Read {
  severities: FindingSettings['severities'];
  waivers: readonly Waiver[];
}

/**
 * The nearest `isu.config.json` upwards decides for a folder. One that cannot be understood says nothing here: the
 * command line tells what is wrong with it.
 */
export class ProjectSettings {
  private folders = new Map<string, Promise<Read | undefined>>();
  private readonly today: () => string;

  constructor(today: () => string) {
    this.today = today;
  }

  async of(file: string): Promise<FindingSettings | undefined> {
    const found = await this.folder(dirname(file));
    if (!found) return undefined;
    const today = this.today();
    const waivers = found.waivers.filter(({ until, folder, path }) => {
      if (until !== undefined && until < today) return false;
      const below = relative(folder, file).replaceAll(sep, '/');
      return path === undefined || (!below.startsWith('../') && ignore().add(path).ignores(below));
    });
    return {
      severities: found.severities,
      waived: (keys) => waivers.find(({ rule }) => keys.includes(rule.toLowerCase())),
    };
  }

  /** The files may have changed. */
  forget(): void {
    this.folders = new Map();
  }

  private folder(folder: string): Promise<Read | undefined> {
    const known = this.folders.get(folder) ?? this.find(folder);
    this.folders.set(folder, known);
    return known;
  }

  private async find(folder: string): Promise<Read | undefined> {
    const file = join(folder, 'isu.config.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return this.read(file, text, []).catch(() => undefined);
    return dirname(folder) === folder ? undefined : this.folder(dirname(folder));
  }

  private async read(file: string, text: string, below: readonly string[]): Promise<Read> {
    const config = Config.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
    const chain = [...below, file];
    const severities = new Map<string, NonNullable<typeof config.severity>[string]>();
    const waivers: Waiver[] = [];
    for (const base of [config.extends ?? []].flat()) {
      const target = resolve(dirname(file), base);
      if (chain.includes(target)) throw new Error(`${target} extends itself`);
      const extended = await this.read(target, await readFile(target, 'utf8'), chain);
      for (const [rule, level] of extended.severities) severities.set(rule, level);
      waivers.push(...extended.waivers);
    }
    for (const [rule, level] of Object.entries(config.severity ?? {})) severities.set(rule.toLowerCase(), level);
    const own = (config.waivers ?? []).map((waiver) => ({ ...waiver, folder: dirname(file) }));
    return { severities, waivers: [...own, ...waivers] };
  }
}
