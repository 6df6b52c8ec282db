import { dirname, uriOf } from '#files';
import { textRules } from '../../language/index.js';
import { rules } from '../../principles/index.js';
import { type ConfigNote, ConfigProblem, Configuration } from '../../project/index.js';
import { forFile, groupOf, noSettings, type Settings } from '../../settings/index.js';
import type { ConfigFinding } from '../environment.js';

/** The nearest `isu.config.json` upwards decides for a folder. Of one that is wrong nothing holds but what is said of it. */
export class ProjectSettings {
  private configuration: Configuration;
  private found = new Map<string, ConfigFinding>();
  private readonly today: () => string;

  constructor(today: () => string) {
    this.today = today;
    this.configuration = this.fresh();
  }

  async of(file: string): Promise<Settings> {
    const { found, configuration } = this;
    const add = (severity: ConfigFinding['severity'], notes: readonly ConfigNote[]) => {
      for (const { file: config, range, message } of notes) {
        const finding = { uri: uriOf(config), range, message, severity };
        found.set(JSON.stringify(finding), finding);
      }
    };
    try {
      const settings = await configuration.settings(dirname(file));
      add('information', settings.notices);
      return forFile(settings, file);
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      add('error', error.notes);
      return noSettings;
    }
  }

  /** What there is to say of the files that were read. */
  findings(): readonly ConfigFinding[] {
    return [...this.found.values()];
  }

  /** The files that those extend. */
  bases(): readonly string[] {
    return [...this.configuration.bases];
  }

  /** The files may have changed. */
  forget(): void {
    this.configuration = this.fresh();
    this.found = new Map();
  }

  private fresh(): Configuration {
    const text = Object.entries(textRules).map(([name, { code }]) => ({ code, name }));
    const named = new Set([...text, ...rules].flatMap(({ code, name }) => [groupOf(code), code, name]));
    return new Configuration({ cwd: '/', today: this.today(), rules: async () => [...named] });
  }
}
