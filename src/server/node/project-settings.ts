import { dirname } from 'node:path';
import { textRules } from '../../language/text-findings.js';
import { rules } from '../../principles/index.js';
import { Configuration } from '../../project/config.js';
import type { FindingSettings } from '../environment.js';

/**
 * The nearest `isu.config.json` upwards decides for a folder. One that is wrong says nothing here: the command line tells
 * what is wrong with it.
 */
export class ProjectSettings {
  private configuration: Configuration;
  private readonly today: () => string;

  constructor(today: () => string) {
    this.today = today;
    this.configuration = this.fresh();
  }

  async of(file: string): Promise<FindingSettings | undefined> {
    const settings = await this.configuration.settings(dirname(file)).catch(() => undefined);
    if (!settings) return undefined;
    const waivers = settings.waivers.filter((waiver) => waiver.concerns(file));
    return {
      severities: settings.severities,
      waived: (keys) => waivers.find(({ rule }) => keys.includes(rule)),
    };
  }

  /** The files may have changed. */
  forget(): void {
    this.configuration = this.fresh();
  }

  private fresh(): Configuration {
    const text = Object.entries(textRules).flatMap(([name, { code }]) => [code, name]);
    const named = new Set(['S', ...text, ...rules.flatMap(({ code, name, group }) => [code, name, group])]);
    return new Configuration({ cwd: '/', today: this.today(), rules: async () => [...named] });
  }
}
