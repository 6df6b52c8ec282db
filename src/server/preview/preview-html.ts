import { escapeHtml } from '../../documents/index.js';
import type { Language } from '../../model/index.js';
import {
  conditionOf,
  isLeft,
  leftTitle,
  type Principle,
  principles,
  type Verdict,
  weightiestFirst,
  withoutRequest,
} from '../../principles/index.js';
import { read } from '../../reading/index.js';
import { answersTitle, answerText, answerWords } from '../../words/index.js';
import type { Judged, PlacedFinding } from '../findings/placed.js';
import type { Checked } from '../findings/readings.js';
import { localised } from '../hover/markdown.js';
import { acceptedSaid, principleNames, steps, verdictWords } from '../texts.js';
import { linkTo } from './links.js';
import { nextStep, type RepairOf } from './next-step.js';

const words = {
  sv: {
    principle: 'Princip',
    verdict: 'Bedömning',
    asked: 'Fråga eller önskat resultat',
    text: 'Texten',
    beyond: 'Utöver principerna',
    noFindings: 'Inga anmärkningar.',
    staircase: 'Utvärderingstrappan',
    supports: (step: string) => `Uppföljningen räcker till steg ${step}.`,
    mayReach: (step: string, condition: string) => `Den räcker till steg ${step} ${condition}.`,
    claims: (step: string) => `Verksamheten anger steg ${step}.`,
    noDesign: 'Filen har ingen uppföljning att bedöma. Den kan ändå ha instrument som andra filer använder.',
    line: (line: number) => `Rad ${line}`,
  },
  en: {
    principle: 'Principle',
    verdict: 'Verdict',
    asked: 'Question or desired outcome',
    text: 'The text',
    beyond: 'Beyond the principles',
    noFindings: 'No findings.',
    staircase: 'The evaluation staircase',
    supports: (step: string) => `The follow-up supports step ${step}.`,
    mayReach: (step: string, condition: string) => `It supports step ${step} ${condition}.`,
    claims: (step: string) => `The operation claims step ${step}.`,
    noDesign: 'The file has no follow-up to judge. It may still have instruments that other files use.',
    line: (line: number) => `Line ${line}`,
  },
} as const;

/** How the designs of a file are judged: a fragment of HTML, with every text escaped and every finding a link to its place. */
export function judgementHtml(
  uri: string,
  { judged, findings }: Pick<Checked, 'judged' | 'findings'>,
  language: Language,
  repairOf: RepairOf,
): string {
  const w = words[language];
  const text = findings.filter(({ path }) => path === undefined);
  const about = text.length > 0 ? `<h2>${w.text}</h2>\n${list(uri, text, language)}\n` : '';
  const designs = judged.map((each) => designHtml(uri, each, language, judged.length > 1)).join('\n');
  const next = nextStep(uri, { findings, judged }, language, repairOf);
  return `${next}${about}${designs || `<p>${escapeHtml(w.noDesign)}</p>`}`;
}

function designHtml(
  uri: string,
  { source, assessment, findings }: Judged,
  language: Language,
  several: boolean,
): string {
  const w = words[language];
  const { design } = source;
  const title = design.title ? localised(design.title, language) : design.name;
  const below = several ? 'h3' : 'h2';
  const groups = new Map<Principle | 'beyond', PlacedFinding[]>();
  for (const finding of weightiestFirst(findings.filter((each) => !isLeft(each)))) {
    const group = principles.find((each) => finding.code.startsWith(`${each}-`)) ?? 'beyond';
    groups.set(group, [...(groups.get(group) ?? []), finding]);
  }
  const rows = principles.map((each) => {
    const { verdict } = assessment.principles[each];
    const found = groups.get(each);
    return `<tr><th scope="row">${each} ${escapeHtml(principleNames[each][language])}${found ? `\n${list(uri, found, language)}` : ''}</th><td class="verdict ${cssName(verdict)}">${escapeHtml(verdictWords[verdict][language])}</td></tr>`;
  });
  const beyond = groups.get('beyond');
  // One short line each, in the order of the principles.
  const left = findings.filter(isLeft).map((each) => ({ ...each, message: withoutRequest(each.message) }));
  return [
    several ? `<h2>${escapeHtml(title)}</h2>` : `<h1>${escapeHtml(title)}</h1>`,
    '<table class="verdicts">',
    `<thead><tr><th scope="col">${w.principle}</th><th scope="col">${w.verdict}</th></tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    findings.length === 0 ? `<p>${w.noFindings}</p>` : '',
    answers(source, language, below),
    `<${below}>${w.staircase}</${below}>`,
    staircase(assessment.staircase, language),
    beyond ? `<${below}>${w.beyond}</${below}>\n${list(uri, beyond, language)}` : '',
    left.length > 0 ? `<${below}>${escapeHtml(leftTitle[language])}</${below}>\n${list(uri, left, language)}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What can be answered; each question and outcome leads to its text. */
function answers({ design, place }: Judged['source'], language: Language, heading: 'h2' | 'h3'): string {
  const w = words[language];
  const title = escapeHtml(answersTitle[language]);
  const rows = read(design).answers.map((each) => {
    const said = answerWords(design, each, language);
    const link = linkTo(place(each.path), escapeHtml(said.title));
    return `<tr><th scope="row">${link} <span class="reason">${escapeHtml(answerText(said))}</span></th><td class="verdict ${each.answered}">${escapeHtml(said.verdict)}</td></tr>`;
  });
  if (rows.length === 0) return '';
  return [
    `<${heading}>${title}</${heading}>`,
    '<table class="answers">',
    `<thead><tr><th scope="col">${w.asked}</th><th scope="col">${title}</th></tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function staircase({ claimed, supported, possible }: Judged['assessment']['staircase'], language: Language): string {
  const w = words[language];
  const named = (step: number) => `${step}, ${steps[step - 1]?.[language] ?? ''}`;
  const condition = conditionOf(supported, possible);
  const said = [
    w.supports(named(supported)),
    condition && w.mayReach(String(possible), condition[language]),
    claimed !== undefined && w.claims(named(claimed)),
  ];
  return `<p>${said
    .filter((each) => typeof each === 'string')
    .map(escapeHtml)
    .join(' ')}</p>`;
}

function list(uri: string, findings: readonly PlacedFinding[], language: Language): string {
  return `<ul>\n${findings.map((each) => item(uri, each, language)).join('\n')}\n</ul>`;
}

function item(uri: string, finding: PlacedFinding, language: Language): string {
  const { code, message, accepted, elsewhere, severity } = finding;
  const place = elsewhere ?? { uri, range: finding.range };
  const reason = accepted ? ` <em>${escapeHtml(acceptedSaid(accepted, language))}</em>` : '';
  const line = words[language].line(place.range.start.line + 1);
  const link = linkTo(place, line);
  return `<li class="finding ${accepted ? 'accepted' : severity}">${escapeHtml(code)} ${escapeHtml(message[language])}${reason} ${link}</li>`;
}

const cssName = (verdict: Verdict): string => verdict.replaceAll(' ', '-');
