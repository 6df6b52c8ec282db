import * as texts from '../../messages/compare.js';
import type { Language, Said } from '../../model/index.js';
import type { CompareReport, PlacedDifference } from './report.js';
import { byClass, changed, heading, summaryOf, weight } from './said.js';

/** As Markdown shows it, without becoming markup. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();

/** The report for people to read and to file. `hint`: what helps with it, where there is something. */
export function markdownOf(report: CompareReport, language: Language, hint?: Said): string {
  const one = (each: PlacedDifference): string => {
    const where = `${escaped(each.place.path)}:${each.place.range.start.line + 1}`;
    const head = `- **${weight(each)[language]}** ${escaped(each.subject[language])} – ${escaped(each.what[language])} (${each.kind}, ${where})`;
    const why = [
      `  - ${texts.meansLabel[language]}: ${escaped(each.means[language])}`,
      `  - ${texts.wayOutLabel[language]}: ${escaped(each.wayOut[language])}`,
    ];
    return [head, ...(each.breaks ? why : [])].join('\n');
  };
  const designs = changed(report).map((design) => {
    const parts = byClass(design.differences).map(
      ({ title, all }) => `### ${title[language]}\n\n${all.map(one).join('\n')}\n`,
    );
    return `## ${escaped(design.name)} (${escaped(design.path)})\n\n${escaped(heading(design, language))}\n\n${parts.join('\n')}`;
  });
  const notices = report.notices.map((notice) => `- ${escaped(notice[language])}\n`).join('');
  const ending = designs.length > 0 ? summaryOf(report)[language] : texts.noDifference[language];
  return [
    `# ${texts.title[language]}\n\n${ending}\n`,
    ...(notices ? [notices] : []),
    ...designs,
    ...(hint ? [`${hint[language]}\n`] : []),
  ].join('\n');
}
