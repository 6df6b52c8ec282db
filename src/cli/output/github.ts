import { severities } from '../../messages/check.js';
import type { Output } from './output.js';

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const command = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub shows beside the lines of a pull request. Accepted findings are notices. */
export const github: Output = ({ files }, { language }) =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(({ code, name, severity, message, range, accepted }) => {
        const { start, end } = range;
        // Columns may only be given within one line; both count from one, and the end is included.
        const columns =
          start.line === end.line
            ? `,col=${start.character + 1},endColumn=${Math.max(start.character + 1, end.character)}`
            : '';
        const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
        const title = property(`${code} ${name} (${severities[severity][language]})`);
        const why = accepted?.because === undefined ? '' : ` [${accepted.because}]`;
        return `::${accepted ? 'notice' : command[severity]} ${place},title=${title}::${data(message[language] + why)}\n`;
      }),
    )
    .join('');
