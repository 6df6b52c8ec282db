import { acceptedBecause, severities } from '../../messages/check.js';
import type { ReportedFinding } from '../check/report.js';
import { helpFor, type Output } from './output.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const isControl = (letter: string) =>
  (letter < ' ' && letter !== '\n' && letter !== '\t') || letter === '\uFFFE' || letter === '\uFFFF';
const escaped = (text: string) =>
  [...text].map((letter) => (isControl(letter) ? ' ' : (entities[letter] ?? letter))).join('');

/**
 * The report as JUnit XML: one suite a file, one case a finding. Errors and warnings fail, an accepted finding is
 * skipped with its reason, and a file without any of these has one case that passes.
 */
export const junit: Output = ({ files }, { language }) => {
  const testCase = (path: string, finding: ReportedFinding) => {
    const { start } = finding.range;
    const place = `${path}:${start.line + 1}:${start.character + 1}`;
    const message = escaped(finding.message[language]);
    const name = escaped(`${finding.code} ${finding.name} (${start.line + 1}:${start.character + 1})`);
    const { accepted } = finding;
    const inner = accepted
      ? `<skipped message="${escaped(acceptedBecause(accepted.because ?? '', accepted.by, accepted.until)[language])}"/>`
      : finding.severity === 'error' || finding.severity === 'warning'
        ? `<failure type="${finding.severity}" message="${message}">${escaped(`${place}\n${severities[finding.severity][language]}: ${finding.message[language]}\n${helpFor(finding.code)}`)}</failure>`
        : `<system-out>${escaped(place)} ${message}</system-out>`;
    return `    <testcase classname="${escaped(path)}" name="${name}">${inner}</testcase>\n`;
  };
  const suites = files.map(({ path, findings }) => {
    const failures = findings.filter(
      ({ accepted, severity }) => !accepted && (severity === 'error' || severity === 'warning'),
    );
    const skipped = findings.filter(({ accepted }) => accepted);
    const cases = findings.map((finding) => testCase(path, finding));
    if (cases.length === 0) cases.push(`    <testcase classname="${escaped(path)}" name="isu check"/>\n`);
    const counts = `tests="${cases.length}" failures="${failures.length}" errors="0" skipped="${skipped.length}"`;
    return {
      failures: failures.length,
      tests: cases.length,
      xml: `  <testsuite name="${escaped(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`,
    };
  });
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="isu check" tests="${tests}" failures="${failures}" errors="0">\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
};
