import { isFollowed, mainCoverages, read } from '../../../reading/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const coverageNotStated = rule<{ nothing: boolean }>({
  code: 'P5-01',
  name: 'coverage-not-stated',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ nothing }) =>
      nothing
        ? 'Det sägs inte att något samlas in, så det går inte att säga om insamlingen är systematisk: lägg till de mätningar som täckningen gäller.'
        : 'Det sägs inte vilka som ska följas upp eller hur många som blir det: ange täckning och bortfall.',
    en: ({ nothing }) =>
      nothing
        ? 'It is not said that anything is collected, so one cannot say whether collection is systematic: add the measurements that the coverage is about.'
        : 'It is not said who is to be followed or how many are: state coverage and attrition.',
  },
  *check(design) {
    const reading = read(design);
    const collected = design.collects.some((one) => !one.none && isFollowed(one));
    if (!collected && design.coverages.length + design.attritions.length > 0) {
      yield { path: design.path, params: { nothing: true }, verdict: 'does not' };
      return;
    }
    if (mainCoverages(reading).length > 0) return;
    const known = reading.mainRoots.some((root) => {
      const { loss, large, small, unknown } = reading.missing(root);
      return loss ?? large ?? small ?? unknown;
    });
    if (known) return;
    const isSet = reading.collection.routine === 'set';
    yield { path: design.path, params: { nothing: false }, verdict: isSet ? 'partly' : 'not stated' };
  },
  fixes({ params: { nothing } }) {
    if (nothing) return [];
    return [
      fix(
        'Ange att alla ska följas',
        'State that all are to be followed',
        edit('design', 'add-inside', 'coverage all'),
      ),
      fix(
        'Ange att alla utom några ska följas',
        'State that all but some are to be followed',
        edit(
          'design',
          'add-inside',
          statement`coverage all {\n  except ${prompt('vilka som inte följs', 'who is not followed')} because ${prompt('skälet', 'the reason')}\n}`,
        ),
      ),
    ];
  },
});
