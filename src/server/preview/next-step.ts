import { escapeHtml } from '../../documents/index.js';
import type { Language, Said } from '../../model/index.js';
import { principles, weightiestFirst } from '../../principles/index.js';
import type { PlacedFinding } from '../findings/placed.js';
import type { Checked } from '../findings/readings.js';
import { linkTo, placeAttributes } from './links.js';

const words = {
  sv: {
    title: 'Nästa steg',
    line: (line: number) => `Rad ${line}`,
    done: 'Alla fem principer följs, och inget återstår att ta ställning till. Se formulären och planen, och skapa dem.',
    follows: 'Alla fem principer följs. Det här återstår:',
    forms: 'Se formulären',
    plan: 'Se planen',
  },
  en: {
    title: 'Next step',
    line: (line: number) => `Line ${line}`,
    done: 'All five principles are followed, and nothing is left to decide. See the forms and the plan, and generate them.',
    follows: 'All five principles are followed. This remains:',
    forms: 'See the Forms',
    plan: 'See the Plan',
  },
} as const;

/** The title of the first thing that can be done about a finding in the text of its file. */
export type RepairOf = (finding: PlacedFinding) => Said | undefined;

/** The most important thing that is open, its place, and a button where the server can mend it; else the way on. */
export function nextStep(
  uri: string,
  { judged, findings }: Pick<Checked, 'judged' | 'findings'>,
  language: Language,
  repairOf: RepairOf,
): string {
  const w = words[language];
  if (judged.length === 0 && findings.length === 0) return '';
  const follow = judged.every(({ assessment }) =>
    principles.every((each) => assessment.principles[each].verdict === 'follows'),
  );
  const isWhole = findings.every(({ path, severity }) => path !== undefined || severity !== 'error');
  const first = mostImportant(findings);
  const remains = follow && isWhole && first ? `<p>${escapeHtml(w.follows)}</p>\n` : '';
  const content = first
    ? `${remains}${said(uri, first, language, repairOf)}`
    : `<p>${escapeHtml(w.done)}</p>\n<p><button type="button" data-tab="forms">${w.forms}</button> <button type="button" data-tab="plan">${w.plan}</button></p>`;
  return `<section class="next" aria-labelledby="next-step">\n<p class="title" id="next-step">${w.title}</p>\n${content}\n</section>\n`;
}

/** What is wrong with the text before what is wrong with the design; what only advises is no step. */
function mostImportant(findings: readonly PlacedFinding[]): PlacedFinding | undefined {
  const open = findings.filter(({ accepted, severity }) => !accepted && severity !== 'hint');
  const text = open.filter(({ path, severity }) => path === undefined && severity === 'error');
  return text[0] ?? weightiestFirst(open)[0];
}

function said(uri: string, finding: PlacedFinding, language: Language, repairOf: RepairOf): string {
  const { code, message, elsewhere, range, severity } = finding;
  const place = elsewhere ?? { uri, range };
  const link = linkTo(place, words[language].line(place.range.start.line + 1));
  const text = `<p class="finding ${severity}">${escapeHtml(message[language])} ${link}</p>`;
  const fix = elsewhere ? undefined : repairOf(finding);
  if (!fix) return text;
  const title = escapeHtml(fix[language]);
  // The action is offered where the finding is shown.
  const at = placeAttributes({ uri, range });
  return `${text}\n<p><button type="button" data-mend="${title}" data-code="${escapeHtml(code)}" ${at}>${title}</button></p>`;
}
