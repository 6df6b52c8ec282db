import { version } from '../call/version.js';
import type { ReportedFinding } from '../check/report.js';
import { helpFor, type Output } from './output.js';

const level = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0, for code scanning. Accepted findings are suppressed results with their reason. */
export const sarif: Output = ({ files }, { language }) => {
  const all = files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const rules = [...new Map(all.map(({ finding }) => [finding.code, finding]))].sort(([a], [b]) => (a < b ? -1 : 1));
  const indexes = new Map(rules.map(([code], index) => [code, index]));
  const result = (path: string, { code, severity, message, range, accepted }: ReportedFinding) => ({
    ruleId: code,
    ruleIndex: indexes.get(code),
    level: level[severity],
    message: { text: message[language] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
    ...(accepted
      ? { suppressions: [{ kind: 'inSource', status: 'accepted', justification: accepted.because ?? '' }] }
      : {}),
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'isu',
            version,
            rules: rules.map(([code, { name, help }]) => ({
              id: code,
              name,
              shortDescription: { text: name },
              help: { text: help?.[language] ?? helpFor(code) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ path, finding }) => result(path, finding)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};
