import { URI } from 'langium';
import { hasPath, pathOf, uriOf } from '#files';
import { GitIgnored } from '../../project/index.js';
import { noSettings } from '../../settings/index.js';
import type { Environment } from '../environment.js';
import { DesignFiles } from './design-files.js';
import { ProjectSettings } from './project-settings.js';

/** Files as `.gitignore` and `isu.config.json` have them; the calendar of the machine. The same on disk and with a client. */
export function projectEnvironment(): Environment {
  let git = new GitIgnored();
  const settings = new ProjectSettings(today);
  return {
    fileSystemProvider: () => new DesignFiles(),
    today,
    ignores: (uri, isFolder) => {
      const path = pathOf(uri.toString());
      return isFolder ? git.folder(path) : git.file(path);
    },
    settings: (uri) => {
      const at = uri.toString();
      return hasPath(at) ? settings.of(pathOf(at)) : Promise.resolve(noSettings);
    },
    configFindings: () => settings.findings(),
    configBases: () => settings.bases().map((file) => URI.parse(uriOf(file))),
    forget() {
      git = new GitIgnored();
      settings.forget();
    },
  };
}

/** The day where the program runs. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
