import { escapeHtml } from '../../documents/index.js';
import type { Design, Informant, Language } from '../../model/index.js';
import { type Ask, read } from '../../reading/index.js';
import { capital, informantWord, measureTitle, timepointTitle, timepointWords } from '../../words/index.js';
import type { Judged } from '../findings/placed.js';
import { lanesPicture } from './lanes-picture.js';
import { linkTo } from './links.js';

const words = {
  sv: {
    title: 'Vem som tillfrågas om vad, och när',
    drawn: 'Schemat som bild',
    what: 'Mått',
    nobody: 'Uppgiftslämnare inte angiven',
    noTime: 'Tid inte angiven',
    nothing: 'Inga mätningar är angivna ännu. En mätning säger vad som mäts, från vem och när.',
    noDesign: 'Filen har ingen uppföljning, så det finns inget schema.',
    asked: 'tillfrågas',
    instead: 'bara när det ordinarie sättet inte går',
    not: 'tillfrågas inte',
  },
  en: {
    title: 'Who is asked what, and when',
    drawn: 'The schedule as a picture',
    what: 'Measure',
    nobody: 'Informant not stated',
    noTime: 'Time not stated',
    nothing: 'No measurements are stated yet. A measurement says what is measured, from whom and when.',
    noDesign: 'The file has no follow-up, so there is no schedule.',
    asked: 'asked',
    instead: 'only when the ordinary way fails',
    not: 'not asked',
  },
} as const;

/** The schedule of each design of a file: a lane for each informant, a column for each timepoint, each mark a link to its text. */
export function scheduleHtml(judged: readonly Judged[], language: Language): string {
  if (judged.length === 0) return `<p>${escapeHtml(words[language].noDesign)}</p>`;
  return judged.map(({ source }) => designSchedule(source, language, judged.length > 1)).join('\n');
}

interface Lane {
  informant?: Informant;
  /** By measure, as it is called. */
  rows: Map<string, Ask[]>;
}

function designSchedule({ design, place }: Judged['source'], language: Language, several: boolean): string {
  const w = words[language];
  const title = `<h${several ? 2 : 1}>${escapeHtml(several ? titleOf(design, language) : w.title)}</h${several ? 2 : 1}>`;
  const { asks, time } = read(design);
  const link = (path: string, html: string, attributes?: string) => linkTo(place(path), html, attributes);
  const when = (name: string) => {
    const found = design.timepoints.find((one) => one.name === name);
    const text = escapeHtml(timepointTitle(design, name, language));
    return { text, when: found ? escapeHtml(timepointWords(found, language, design, 'words')) : '', path: found?.path };
  };
  if (asks.length === 0) return `${title}\n<p>${escapeHtml(w.nothing)}</p>`;
  const times = time.sort(asks.flatMap(({ at }) => at));
  const undated = asks.some(({ at }) => at.length === 0);
  const columns = times.map((name) => {
    const { text, when: said, path } = when(name);
    // Start and end are built in, and stand in no text of their own.
    return `<th scope="col">${path ? link(path, text) : text}${said && said !== text ? `<span class="reason">${said}</span>` : ''}</th>`;
  });
  const cell = (of: readonly Ask[]): string => {
    const ask = of.find(({ instead }) => !instead) ?? of[0];
    if (!ask) return `<td class="at no"><span class="spoken">${w.not}</span></td>`;
    const said = ask.instead ? w.instead : w.asked;
    const mark = `<span class="spoken">${escapeHtml(said)}</span>`;
    return `<td class="at ${ask.instead ? 'instead' : 'yes'}">${link(ask.path, mark, `title="${escapeHtml(said)}"`)}</td>`;
  };
  const lanes = lanesOf(asks, (ask) => measureTitle(design, ask.measure, language));
  const picture = lanesPicture(
    design,
    lanes.map(({ informant, rows }) => ({
      label: capital(informant ? informantWord(informant, language) : w.nobody),
      rows: [...rows].map(([label, of]) => ({ label, marks: marksOf(of) })),
    })),
    w.noTime,
    language,
  );
  const width = 1 + times.length + (undated ? 1 : 0);
  const bodies = lanes.map(({ informant, rows }) => {
    const who = escapeHtml(informant ? informantWord(informant, language) : w.nobody);
    const lines = [...rows].map(([measure, of]) => {
      const cells = times.map((name) => cell(of.filter(({ at }) => at.includes(name))));
      if (undated) cells.push(cell(of.filter(({ at }) => at.length === 0)));
      return `<tr><th scope="row">${link(of[0]?.path ?? 'design', escapeHtml(measure))}</th>${cells.join('')}</tr>`;
    });
    return `<tbody>\n<tr><th scope="rowgroup" colspan="${width}" class="lane">${who}</th></tr>\n${lines.join('\n')}\n</tbody>`;
  });
  return [
    title,
    picture && `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(w.drawn)}">${picture}</div>`,
    `<div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(w.title)}">`,
    '<table class="lanes">',
    `<thead><tr><th scope="col">${w.what}</th>${columns.join('')}${undated ? `<th scope="col">${w.noTime}</th>` : ''}</tr></thead>`,
    bodies.join('\n'),
    '</table>',
    '</div>',
    `<p class="legend"><span class="at yes">${w.asked}</span>${asks.some(({ instead }) => instead) ? ` <span class="at instead">${w.instead}</span>` : ''}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** How a measure is asked for at each timepoint, by name: the ordinary way goes before what is done instead. */
function marksOf(of: readonly Ask[]): Map<string, 'yes' | 'instead'> {
  const marks = new Map<string, 'yes' | 'instead'>();
  for (const { at, instead } of of)
    for (const name of at) if (!instead || !marks.has(name)) marks.set(name, instead ? 'instead' : 'yes');
  return marks;
}

/** The rows of each informant, in the order in which they are first asked. */
function lanesOf(asks: readonly Ask[], measureOf: (ask: Ask) => string): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const ask of asks) {
    const key = JSON.stringify([ask.informant?.kind, ask.informant?.label?.text]);
    const lane = lanes.get(key) ?? { ...(ask.informant && { informant: ask.informant }), rows: new Map() };
    lanes.set(key, lane);
    const measure = measureOf(ask);
    lane.rows.set(measure, [...(lane.rows.get(measure) ?? []), ask]);
  }
  return [...lanes.values()];
}

const titleOf = ({ title, name }: Design, language: Language): string =>
  title ? (title.translations?.[language] ?? title.text) : name;
