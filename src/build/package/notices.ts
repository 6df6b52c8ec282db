import type { Bundled } from './bundled.ts';

/** What must go with the parts of others: each package with its licence, then each text once, under those that it is of. */
export function noticesOf(bundled: readonly Bundled[]): string {
  const named = ({ name, version }: Bundled) => `${name} ${version}`;
  const all = bundled.map((one) => `${named(one)}: ${one.licence}${one.homepage ? `, ${one.homepage}` : ''}`);
  const byText = new Map<string, Bundled[]>();
  for (const one of bundled) for (const text of one.texts) byText.set(text, [...(byText.get(text) ?? []), one]);
  const texts = [...byText].map(([text, some]) => `${some.map(named).join('\n')}\n\n${text}`);
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  const head = `Third-party notices\n\nParts of ${bundled.length} packages stand in the programs here:\n\n${all.join('\n')}`;
  return `${[head, ...texts].join(line)}\n`;
}
