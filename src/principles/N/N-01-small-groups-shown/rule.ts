import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const smallGroupsShown = rule<{ below?: number; least: number }>({
  code: 'N-01',
  name: 'small-groups-shown',
  group: 'N',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ below, least }) =>
      below === undefined
        ? `Resultaten delas upp, men det sägs inte vid vilken gräns små grupper döljs, så enskilda kan kännas igen: dölj grupper under ${least} personer.`
        : `Grupper döljs först under ${below} personer, så enskilda kan kännas igen: dölj grupper under ${least} personer.`,
    en: ({ below, least }) =>
      below === undefined
        ? `Results are split, but it is not said below which limit small groups are suppressed, so single persons may be recognised: suppress groups below ${least} persons.`
        : `Groups are suppressed only below ${below} persons, so single persons may be recognised: suppress groups below ${least} persons.`,
  },
  *check(design, { thresholds }) {
    for (const { path, disaggregate, suppressBelow, levels } of design.compilations) {
      const split = disaggregate?.some((one) => !('variable' in one) || one.variable !== 'none');
      const small = levels.some(({ word }) => word === 'subgroup');
      if (!split && !small && suppressBelow === undefined) continue;
      if (suppressBelow !== undefined && suppressBelow >= thresholds.smallestCell) continue;
      yield {
        path,
        params: { below: suppressBelow, least: thresholds.smallestCell },
        ...(suppressBelow === undefined && { unsaid: true as const }),
      };
    }
  },
  fixes({ path, params: { below, least } }) {
    const at =
      below === undefined
        ? edit(path, 'add-inside', `suppress below ${least}`)
        : edit(`${path}/suppressBelow`, 'replace', `${least}`);
    return [fix(`Dölj grupper under ${least} personer`, `Suppress groups below ${least} persons`, at)];
  },
});
