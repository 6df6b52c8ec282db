import type { Design, Said } from '../../../model/index.js';
import { read, type Training, trainingOf } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const notTrained = rule<{ instruments: Said; stated: boolean }>({
  code: 'P5-13',
  name: 'not-trained',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments, stated }) =>
      stated
        ? `${instruments.sv} kräver utbildning som inte alla har: utbilda dem som använder det.`
        : `${instruments.sv} kräver utbildning, men det sägs inte om de som använder det har den: ange hur många som är utbildade.`,
    en: ({ instruments, stated }) =>
      stated
        ? `Training is required for ${instruments.en}, and not all have it: train those who use it.`
        : `Training is required for ${instruments.en}, but it is not said whether those who use it have it: say how many are trained.`,
  },
  *check(design) {
    for (const stated of [true, false]) {
      const untrained = untrainedIn(design, stated);
      const [first] = untrained;
      if (!first) continue;
      const instruments = untrained.map(({ instrument }) => instrument);
      yield {
        path: first.collect.path,
        params: { instruments: instrumentsSaid(design, instruments), stated },
        ...(!stated && { unsaid: true as const }),
        instruments,
        at: [...new Set(untrained.flatMap(({ collect }) => collect.at))],
      };
    }
  },
  fixes({ params: { stated } }, design) {
    if (stated) return [];
    const paths = [...new Set(untrainedIn(design, false).map(({ collect }) => collect.path))];
    const all = (words: string) => paths.map((path) => edit(path, 'add-inside', words));
    // How many are trained, only the author knows.
    return [
      fix('Ange att alla är utbildade', 'State that all are trained', ...all('trained all')),
      fix('Ange att några är utbildade', 'State that some are trained', ...all('trained some')),
      fix('Ange att ingen är utbildad', 'State that nobody is trained', ...all('trained none')),
    ];
  },
});

/** What takes training that only some of its users have, or, not `stated`, that nothing is said of. */
function untrainedIn(design: Design, stated: boolean): Training[] {
  return trainingOf(read(design)).filter(({ trained }) => trained === (stated ? 'some' : 'unsaid'));
}
