import * as checkTexts from '../../messages/check.js';
import {
  inOrderOfRules,
  isLeft,
  leftTitle,
  principles,
  weightiestFirst,
  withoutRequest,
} from '../../principles/index.js';
import { answerLead, answerLine, answersTitle, counted } from '../../words/index.js';
import type { ReportedDesign, ReportedFile, ReportedFinding, Summary } from '../check/report.js';
import type { Output } from './output.js';

/** A text on one line as Markdown shows it, without becoming markup, a mention or a reference to an issue. */
const escaped = (word: string) =>
  word
    .replaceAll(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
    .replaceAll(/@(?=\w)/g, '@\u2060')
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();

/** The report as a Markdown document, for a pull request or a note: what needs doing first, then each file. */
export const markdown: Output = ({ files, summary }, { language }) => {
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const called = ({ name, title }: ReportedDesign) => escaped(title?.[language] ?? name);
  const design = (each: ReportedDesign) => {
    const rows = principles.map((one) => {
      const { verdict, findings } = each.principles[one];
      return [
        `${one} ${checkTexts.principleTitles[one][language]}`,
        checkTexts.verdicts[verdict][language],
        findings.join(', '),
      ];
    });
    const head = [checkTexts.principle[language], checkTexts.verdict[language], checkTexts.findingsTitle[language]];
    const { supported, claimed, possible } = each.staircase;
    const stairs = checkTexts.staircase(supported, claimed, possible)[language];
    const answers = each.answers.map((one) => `- **${escaped(answerLead(one))}** ${escaped(answerLine(one))}`);
    const answered = answers.length > 0 ? `\n**${answersTitle[language]}**\n\n${answers.join('\n')}\n` : '';
    return `### ${called(each)}\n\n${table(head, rows)}\n\n${checkTexts.staircaseName[language]}: ${stairs}.\n${answered}`;
  };
  const finding = ({ code, name, severity, message, range, accepted, fixes }: ReportedFinding) => {
    const where = `${lineWord[language]} ${range.start.line + 1}`;
    const because =
      accepted && checkTexts.acceptedBecause(accepted.because ?? '', accepted.by, accepted.until)[language];
    const why = because ? ` _${escaped(because)}_` : '';
    const said = `- **${checkTexts.severities[severity][language]}**, ${where}: ${escaped(message[language])} (${code} ${escaped(name)})${why}`;
    const proposals = accepted
      ? []
      : fixes.map((fix) => `  - ${checkTexts.fixLabel[language]}: ${escaped(fix[language])}`);
    return [said, ...proposals].join('\n');
  };
  const undecided = ({ code, message, range }: ReportedFinding) =>
    `- ${escaped(withoutRequest(message)[language])} (${code}, ${lineWord[language]} ${range.start.line + 1})`;
  const file = ({ path, designs, findings }: ReportedFile) => {
    const open = findings.filter((each) => !each.accepted && !isLeft(each));
    const stood = findings.filter(({ accepted }) => accepted);
    const left = findings.filter(isLeft).sort(inOrderOfRules);
    const of = (index: number | undefined) => (designs.length > 1 && index !== undefined ? designs[index] : undefined);
    return [
      `## ${escaped(path)}\n`,
      ...designs.map(design),
      open.length > 0
        ? `### ${checkTexts.findingsTitle[language]}\n\n${weightiestFirst(open).map(finding).join('\n')}\n`
        : `${checkTexts.nothingFound[language]}\n`,
      ...[...new Set(left.map((each) => each.design))].map((index) => {
        const own = left.filter((each) => each.design === index);
        const named = of(index);
        return `### ${leftTitle[language]}${named ? `: ${called(named)}` : ''}\n\n${own.map(undecided).join('\n')}\n`;
      }),
      ...(stood.length > 0 ? [`### ${acceptedTitle[language]}\n\n${stood.map(finding).join('\n')}\n`] : []),
    ].join('\n');
  };
  const all = files.flatMap(({ designs }) => designs);
  const matrix =
    all.length > 1
      ? `${table(
          [designWord[language], ...principles],
          all.map((each) => [
            called(each),
            ...principles.map((one) => checkTexts.verdicts[each.principles[one].verdict][language]),
          ]),
        )}\n\n`
      : '';
  return `# ${title[language]}\n\n${countLine(summary, language)}\n\n${matrix}${files.map(file).join('\n')}`;
};

const title = { sv: 'Granskning mot de fem principerna', en: 'Check against the five principles' };
const lineWord = { sv: 'rad', en: 'line' };
const designWord = { sv: 'Uppföljning', en: 'Design' };
const acceptedTitle = { sv: 'Godtagna avvikelser', en: 'Accepted deviations' };

const countLine = (summary: Summary, language: 'sv' | 'en'): string => {
  const { counts } = checkTexts;
  const accepted = counted(
    summary.accepted,
    ['godtagen avvikelse', 'godtagna avvikelser'],
    ['accepted deviation', 'accepted deviations'],
  );
  const line = [
    counts.files(summary.files),
    counts.designs(summary.designs),
    counts.errors(summary.errors),
    counts.warnings(summary.warnings),
    accepted,
  ];
  return `${line.map((each) => each[language]).join(', ')}.`;
};
