import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lays a language pack for Swedish in VS Code's data folder, as VS Code itself does when one is installed: extensions speak Swedish,
 * and are told that the user does. VS Code's own words stay English, as no pack has them.
 * @param {string} data
 */
export function speakSwedish(data) {
  const folder = join(data, 'swedish');
  mkdirSync(folder, { recursive: true });
  const translations = join(folder, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'swedish',
    label: 'svenska',
    extensions: [{ extensionIdentifier: { id: 'isu.swedish-for-tests' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ sv: pack }));
}
