import { citation as cited } from '../../language/editor.js';
import type * as ast from '../../language/generated/ast.js';
import type { Fact, Instrument, Language, Provenance, Text } from '../../model/index.js';
import { instrumentWords as words } from './instrument-words.js';
import { list, paragraphs, plain, shown } from './markdown.js';

/** A line about an instrument with where it is from and how it is known: `Age: 16 or more · MG-AUDIT`. */
export const known = (line: string, how: Provenance | undefined, language: Language): string =>
  how ? [line, origin(how, language), sureness(how, language)].filter(Boolean).join(' · ') : line;

/** The same for a number; one without a word on how it is known counts as read only when its source is stated. */
export function knownFact(line: string, fact: Fact, from: Instrument['from'], language: Language): string {
  const presumedRead = from !== 'library' && !fact.presumed && fact.source !== undefined;
  const how: Fact = fact.confidence === undefined && presumedRead ? { ...fact, confidence: 'seen' } : fact;
  return known(line, how, language);
}

function origin({ reference, source, url }: Provenance, language: Language): string | undefined {
  if (!reference) return source && shown(source, language);
  return url && isWeb(url) ? `[${plain(reference)}](${address(url)})` : plain(reference);
}

function sureness({ confidence }: Provenance, language: Language): string {
  const w = words[language];
  const said = confidence === undefined ? w.unverified : w.confidence[confidence];
  return confidence === 'seen' || confidence === 'derived' ? said : `**${said}**`;
}

/** What the keys stand for, in the order that they are first met; sources without a key after them. */
export function sourceList(
  found: readonly (Provenance | undefined)[],
  others: readonly Text[],
  language: Language,
): string {
  const cited = new Map<string, Provenance>();
  for (const one of found) if (one?.reference && !cited.has(one.reference)) cited.set(one.reference, one);
  const citations = new Set([...cited.values()].map(({ source }) => source?.text));
  const lines = [
    ...[...cited].map(([key, { source, url }]) => citation(key, source, url, language)),
    ...others.filter(({ text }) => !citations.has(text)).map((each) => shown(each, language)),
  ];
  return lines.length > 0 ? `${words[language].sources}:\n\n${list(lines)}` : '';
}

/** A reference where it is declared or used. */
export function describeCitation(node: ast.Citation, language: Language): string {
  const { source, url } = cited(node);
  return paragraphs(
    `**${plain(node.name)}**${source ? ` – ${shown(source, language)}` : ''}`,
    url && isWeb(url) && `<${address(url)}>`,
  );
}

const citation = (key: string, source: Text | undefined, url: string | undefined, language: Language): string =>
  [`${plain(key)}${source ? ` – ${shown(source, language)}` : ''}`, url && isWeb(url) && `<${address(url)}>`]
    .filter(Boolean)
    .join(' ');

export const isWeb = (url: string): boolean => /^https?:\/\//.test(url);
/** An address that can stand between the signs of Markdown. */
export const address = (url: string): string =>
  url.replace(/[<>\s]/g, '').replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
