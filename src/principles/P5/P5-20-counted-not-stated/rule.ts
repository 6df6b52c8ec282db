import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const countedNotStated = rule<object>({
  code: 'P5-20',
  name: 'counted-not-stated',
  group: 'P5',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: () =>
      'Det sägs inte vad som räknas (personer, ärenden, platser eller inskrivningar): ange det, för en person kan ha flera ärenden.',
    en: () =>
      'It is not said what is counted (persons, cases, places or enrolments): state it, since one person may have several cases.',
  },
  *check(design) {
    const [first] = design.collects.filter(({ none }) => !none);
    const sizes = [...design.targetGroups, ...(design.organisation ? [design.organisation] : [])].flatMap(
      (one) => one.sizes,
    );
    if (!first || sizes.length > 0 || design.collects.some(({ countedAs }) => countedAs)) return;
    yield { path: first.path, params: {}, unsaid: true };
  },
  fixes({ path }) {
    return [
      fix('Ange att personer räknas', 'State that persons are counted', edit(path, 'add-inside', 'counts persons')),
      fix('Ange att ärenden räknas', 'State that cases are counted', edit(path, 'add-inside', 'counts cases')),
    ];
  },
});
