import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { isu } from '../../cli/harness.js';
import { configFile } from './texts.js';

/** A finding as both the editor and the command line have it: where it stands, and what it says. */
const line = (file: string, code: unknown, severity: unknown, message: string, at: Diagnostic['range']): string =>
  `${file}:${at.start.line}:${at.start.character} ${severity} ${code} ${message}`;

const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What a cold check of the folder says, by the command line; undefined when its configuration is wrong. */
export async function cold(folder: string, env: Record<string, string> = {}): Promise<string[] | undefined> {
  const { code, out } = await isu(['check', '--format', 'json', '--lang', 'sv', '--no-fail'], { cwd: folder, env });
  if (code === 2) return undefined;
  const { files } = JSON.parse(out) as {
    files: { path: string; findings: (Diagnostic & { message: string; accepted?: object })[] }[];
  };
  return files
    .flatMap(({ path, findings }) =>
      findings.map(({ code: rule, severity, message, range, accepted }) =>
        line(path, rule, accepted ? 'hint' : severity, message.replace(/ \((Står|Det står) i .*\)$/s, ''), range),
      ),
    )
    .sort();
}

/** What the editor shows, each finding in the file that it is about, once: as the command line tells it. */
export function shown(told: ReadonlyMap<string, Diagnostic[]>, folder: string): string[] {
  const found = new Set<string>();
  for (const [uri, diagnostics] of told) {
    for (const each of diagnostics) {
      const about = each.relatedInformation?.[0]?.location;
      const place = about?.uri.startsWith('file:') ? about : { uri, range: each.range };
      const file = fileURLToPath(place.uri).slice(folder.length + 1);
      if (file === configFile) continue;
      const message = String(each.message).replace(/\nGodtas.*$/s, '');
      found.add(line(file, each.code, severities[each.severity ?? 0], message, place.range));
    }
  }
  return [...found].sort();
}
