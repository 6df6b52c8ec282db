import * as text from '../../messages/check.js';
import { principles } from '../../principles/finding.js';
import type { ReportedDesign, ReportedFile } from '../report.js';
import type { Output } from './output.js';

const escaped = (word: string) => word.replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replaceAll(/\s+/g, ' ');

/** The report as a Markdown document, for a pull request or a note. */
export const markdown: Output = ({ files, summary }, { language }) => {
  const design = ({ name, title, principles: verdicts, staircase }: ReportedDesign) =>
    [
      `### ${escaped(title?.[language] ?? name)}\n`,
      `| ${text.principle[language]} | ${text.verdict[language]} | ${text.findingsTitle[language]} |\n|---|---|---|`,
      ...principles.map((each) => {
        const { verdict, findings } = verdicts[each];
        return `| ${each} ${text.principleTitles[each][language]} | ${text.verdicts[verdict][language]} | ${findings.join(', ')} |`;
      }),
      `\n${text.staircaseName[language]}: ${text.staircase(staircase.supported, staircase.claimed)[language]}.\n`,
    ].join('\n');
  const finding = ({ code, name, severity, message, range, accepted }: ReportedFile['findings'][number]) => {
    const because = accepted && text.acceptedBecause(accepted.because ?? '', accepted.by, accepted.until)[language];
    const why = because ? ` _(${escaped(because)})_` : '';
    return `- **${code}** ${escaped(name)}, ${text.severities[severity][language]}, ${range.start.line + 1}:${range.start.character + 1}: ${escaped(message[language])}${why}`;
  };
  const parts = files.map(({ path, designs, findings }) =>
    [
      `## ${escaped(path)}\n`,
      ...designs.map(design),
      ...(findings.length > 0 ? [`### ${text.findingsTitle[language]}\n`, ...findings.map(finding), ''] : []),
    ].join('\n'),
  );
  const { counts } = text;
  const line = [
    counts.files(summary.files),
    counts.designs(summary.designs),
    counts.errors(summary.errors),
    counts.warnings(summary.warnings),
    counts.accepted(summary.accepted),
  ];
  return `${parts.join('\n')}\n${line.map((each) => each[language]).join(', ')}.\n`;
};
