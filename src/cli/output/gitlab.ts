import { createHash } from 'node:crypto';
import type { Output } from './output.js';

const severity = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/**
 * GitLab's code quality report, shown in merge requests. A fingerprint says which finding it is without its line, so that one
 * that moves is not taken for a new one. Accepted findings are not there: GitLab has no way to say that one is stood by.
 */
export const gitlab: Output = ({ files }, { language }) => {
  const times = new Map<string, number>();
  const issues = files.flatMap(({ path, findings }) =>
    findings
      .filter(({ accepted }) => !accepted)
      .map((finding) => {
        const said = [finding.code, path, finding.message.en].join('\n');
        const time = times.get(said) ?? 0;
        times.set(said, time + 1);
        return {
          description: finding.message[language],
          check_name: finding.code,
          fingerprint: createHash('sha256').update(`${said}\n${time}`).digest('hex'),
          severity: severity[finding.severity],
          location: {
            path,
            lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
          },
        };
      }),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
};
