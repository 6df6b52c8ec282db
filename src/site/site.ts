import type { Language } from '../model/index.js';
import { designPage, saidInBoth, textScript } from './design-page.js';
import { entriesOf, inLanguage, type SiteSource } from './entry.js';
import { siteStyle } from './look.js';
import { listPage, registerData, registerPage } from './register-page.js';
import { type SaidEntry, saidOf } from './said.js';
import { designScript } from './script/design.js';
import { registerScript } from './script/register.js';
import { first } from './shell.js';

/** A file of the site. `of`: what it is made of, a design's address or the site itself. */
export interface SiteFile {
  path: string;
  text: string;
  of: string;
}

const languages: readonly Language[] = ['sv', 'en'];

/**
 * The register as a folder that is opened from disk or laid on any server: pages, look, scripts and texts. The same designs in the
 * same order give the same bytes. The pages of a design bear its address; that of an earlier text is another file, and stays.
 */
export function siteFiles(sources: readonly SiteSource[]): SiteFile[] {
  const entries = entriesOf(sources);
  const all = entries.map((entry) => ({ main: saidInBoth(entry), versions: entry.versions.map(saidInBoth) }));
  const own = (path: string, text: string): SiteFile => ({ path, text, of: 'site' });
  const designs = all.flatMap(({ main, versions }) => {
    const same = [main, ...versions];
    return same.flatMap((one) =>
      filesOf(
        one,
        same.filter((other) => other !== one),
      ),
    );
  });
  const current = new Map<string, string[]>();
  for (const { main, versions } of all) {
    for (const { entry } of [main, ...versions].map(({ sv }) => sv)) {
      current.set(entry.family, [...(current.get(entry.family) ?? []), entry.id]);
    }
  }
  return [
    ...languages.flatMap((language) => {
      const said = entries.map((entry) => saidOf(inLanguage(entry, language), language));
      return [
        own(first(language), registerPage(language)),
        own(`alla.${language}.html`, listPage(said, language)),
        own(`register.${language}.js`, registerData(said, language)),
      ];
    }),
    own('site.css', siteStyle),
    own('register.js', registerScript),
    own('design.js', designScript),
    own('versions.js', `window.isuVersions=${JSON.stringify(Object.fromEntries(current))};\n`),
    ...designs,
  ];
}

function filesOf(said: Record<Language, SaidEntry>, versions: readonly Record<Language, SaidEntry>[]): SiteFile[] {
  const { id, text } = said.sv.entry;
  const file = (end: string, contents: string): SiteFile => ({ path: `d/${id}.${end}`, text: contents, of: id });
  return [
    ...languages.map((language) =>
      file(
        `${language}.html`,
        designPage(
          said[language],
          versions.map((one) => one[language]),
        ),
      ),
    ),
    file('isu', text),
    file('js', textScript(said)),
  ];
}
