import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

/** Of three and three there are only twenty ways to draw, so that no difference can be told from chance (p 0.10 at the least). */
const fewest = 4;

export const fewClusters = rule<{ clusters: number }>({
  code: 'T-04',
  name: 'few-clusters',
  group: 'T',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ clusters }) =>
      `Med ${clusters} kluster i varje grupp kan ingen skillnad skiljas från slumpen, hur många personer de än har: ta minst ${fewest} i varje grupp, helst fler, eller fördela personer.`,
    en: ({ clusters }) =>
      `With ${clusters} ${clusters === 1 ? 'cluster' : 'clusters'} in each group no difference can be told from chance, however many persons they have: take at least ${fewest} in each group, rather more, or allot persons.`,
  },
  *check(design) {
    const { group, arms } = read(design).comparison;
    const clusters = arms?.clustered?.perArm;
    if (group && clusters !== undefined && clusters < fewest) yield { path: group.path, params: { clusters } };
  },
});
