import { principles } from '../../principles/index.js';
import type { ReportedDesign, ReportedFile, ReportedFinding } from '../check/report.js';
import { helpFor, type Output } from './output.js';

/** The report as data; its shape is a contract, described in `docs/cli.md`. */
export const json: Output = ({ files, summary }, { language }) => {
  const finding = (each: ReportedFinding) => ({
    code: each.code,
    name: each.name,
    principle: each.group,
    severity: each.severity,
    kind: each.unsaid ? 'unsaid' : 'finding',
    ...(each.decides && { decides: true }),
    message: each.message[language],
    range: each.range,
    ...(each.accepted ? { accepted: each.accepted } : {}),
    fixes: each.fixes.map((fix) => fix[language]),
    help: helpFor(each.code),
  });
  const design = (each: ReportedDesign) => ({
    name: each.name,
    staircase: each.staircase,
    principles: Object.fromEntries(principles.map((principle) => [principle, each.principles[principle]])),
    answers: each.answers.map(({ path, can, answered, because }) => ({
      for: path,
      can,
      answered,
      because,
    })),
  });
  const file = (each: ReportedFile) => ({
    path: each.path,
    designs: each.designs.map(design),
    findings: each.findings.map(finding),
  });
  const { designs, errors, warnings, accepted } = summary;
  const report = {
    version: 1,
    files: files.map(file),
    summary: { files: summary.files, designs, errors, warnings, accepted },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};
