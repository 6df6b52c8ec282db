import {
  type Block,
  type Content,
  document,
  escapeHtml,
  heading,
  htmlBlocks,
  list,
  paragraph,
  strong,
  table,
} from '../documents/index.js';
import type { Language } from '../model/index.js';
import { read } from '../reading/index.js';
import { speechFor, verdicts } from '../review/index.js';
import { answersTitle, answerWords, sentence } from '../words/index.js';
import { type SaidEntry, saidOf } from './said.js';
import { attributes, shell } from './shell.js';
import { type SiteWords, wordsIn } from './words.js';

/** Where a text is from, for whoever goes on with it: one line, with the day to be filled in. */
export function attribution(
  { title, words, municipality, organisation, licence, entry }: SaidEntry,
  w: SiteWords,
): string {
  const whose = municipality || organisation;
  const line = `${w.basedOn} ${words.quote(title)}${whose ? `, ${whose}` : ''}, ${entry.id}, ${w.fetched} {date} (${licence ?? w.unlicensed})`;
  return line.replace(/\s+/g, ' ');
}

/** The page of one design in one language. `versions`: what else is the same follow-up. */
export function designPage(said: SaidEntry, versions: readonly SaidEntry[]): string {
  const { entry, language, title, lang } = said;
  const w = wordsIn(language);
  const data = {
    'data-id': entry.id,
    'data-family': entry.family,
    'data-from': attribution(said, w),
    'data-copied': w.copied,
    'data-not-copied': w.notCopied,
    'data-newer': w.newer,
    'data-gone': w.gone,
  };
  const also = versions.map(
    (one) => `<a href="${one.entry.id}.${language}.html">${escapeHtml(one.entry.design.name)}</a>`,
  );
  return shell({
    language,
    title: `${title} – ${w.title}`,
    root: '../',
    here: (to) => `${entry.id}.${to}.html`,
    scripts: ['../versions.js', '../design.js'],
    main: `<main id="main"${attributes(data)}>
<div id="newer" role="status" hidden></div>
<h1${lang === undefined ? '' : attributes({ lang })}>${escapeHtml(title)}</h1>
<p>${w.noRecommendation} <a href="#take">${w.take}</a></p>
${htmlBlocks(document(title, aboutBlocks(said, w)))}
${also.length > 0 ? `<p>${w.also} ${also.join(', ')}.</p>` : ''}
<h2 id="take">${w.text}</h2>
<p>${w.textHelp}</p>
<p><strong>${w.licence}:</strong> ${escapeHtml(said.licence ?? w.noLicence)}</p>
<div class="act"><button type="button" id="copy" hidden>${w.copy}</button> <a class="button" href="${entry.id}.isu" download>${w.download}</a></div>
<p id="told" role="status"></p>
<pre id="text" tabindex="0" role="group" aria-labelledby="take" lang="${escapeHtml(entry.design.languages?.[0] ?? 'sv')}">${verbatim(entry.text)}</pre>
<p><strong>${w.address}:</strong> <code>${entry.id}</code>. ${w.addressHelp}</p>
</main>`,
  });
}

/** The text as it is, so that what is copied is what can be got; only what HTML would read as its own is escaped. */
const verbatim = (text: string): string => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // The first line end of a `pre` is not read.
  return `\n${escaped}`;
};

function aboutBlocks(said: SaidEntry, w: SiteWords): Block[] {
  const { entry, language, words, rows } = said;
  const { design, assessment } = entry;
  const { interventions, targetGroups, problems } = design;
  const facts: [string, Content][] = [
    [w.municipality, said.municipality || w.unstated],
    [w.organisation, design.organisation ? words.show(design.organisation.text) : w.unstated],
    ...targetGroups.map((one): [string, Content] => [w.targetGroup, words.show(one.text)]),
    ...problems.flatMap((one): [string, Content][] => (one.text ? [[w.problem, words.show(one.text)]] : [])),
    ...interventions.map((one): [string, Content] => [w.intervention, words.show(one.text)]),
    [w.clients, said.clients],
    [w.attrition, said.attrition],
    [w.minutes, said.minutes],
    [w.updated, said.updated],
    ...(said.codes ? [[w.codes, said.codes] as [string, Content]] : []),
  ];
  return [
    heading(2, w.facts),
    list(facts.map(([name, content]) => [strong(name), ': ', ...(Array.isArray(content) ? content : [content])])),
    heading(2, w.followed),
    table(
      [w.outcome, w.measure, w.when],
      rows.map((cells) => cells.map((cell) => cell || w.unstated)),
      { caption: w.followed },
    ),
    ...answerBlocks(said),
    ...verdicts(assessment, speechFor(design, language)),
  ];
}

function answerBlocks({ entry: { design }, language }: SaidEntry): Block[] {
  const answers = read(design).answers.map((one) => answerWords(design, one, language));
  if (answers.length === 0) return [];
  return [
    heading(2, answersTitle[language]),
    ...answers.map(({ title, verdict, said, because }) =>
      paragraph(strong(title), `: ${sentence(`${verdict}, ${said}`)} ${because.join(' ')}`),
    ),
  ];
}

/** The text of a design as a script that the first page can have, with where it is from in both languages. */
export function textScript(said: Record<Language, SaidEntry>): string {
  const { id, text } = said.sv.entry;
  const from = { sv: attribution(said.sv, wordsIn('sv')), en: attribution(said.en, wordsIn('en')) };
  return `window.isuTexts[${JSON.stringify(id)}]=${JSON.stringify([from, text])};\n`;
}

export const saidInBoth = (entry: SaidEntry['entry']): Record<Language, SaidEntry> => ({
  sv: saidOf(entry, 'sv'),
  en: saidOf(entry, 'en'),
});
