import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const notRecorded = rule<{ denied: boolean }>({
  code: 'P5-15',
  name: 'not-recorded',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Svaren registreras inte i något system, så de går inte att sammanställa: bestäm var de registreras, och av vem.'
        : 'Det sägs inte var svaren registreras: ange systemet, och vem som för in dem.',
    en: ({ denied }) =>
      denied
        ? 'The answers are not recorded in any system, so they cannot be compiled: decide where they are recorded, and by whom.'
        : 'It is not said where the answers are recorded: name the system, and who enters them.',
  },
  *check(design) {
    const collects = design.collects.filter(({ none }) => !none);
    if (collects.length === 0) return;
    const denied = [design.procedure, ...collects].find((one) => one?.recorded && 'none' in one.recorded);
    if (denied) yield { path: denied.path, params: { denied: true } };
    else if (design.systems.length === 0) yield { path: design.path, params: { denied: false }, unsaid: true };
  },
  fixes({ params: { denied } }) {
    if (denied) return [];
    const text = prompt('vilket system svaren registreras i', 'which system the answers are recorded in');
    return [
      fix(
        'Ange systemet',
        'Name the system',
        edit('design', 'add-inside', statement`system ${{ sv: 'registret', en: 'register' }} ${text}`),
      ),
    ];
  },
});
