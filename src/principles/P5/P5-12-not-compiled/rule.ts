import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const notCompiled = rule<{ never: boolean }>({
  code: 'P5-12',
  name: 'not-compiled',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ never }) =>
      never
        ? 'Svaren sammanställs aldrig, och då är det ännu ingen uppföljning av resultat: bestäm vem som sammanställer dem, och hur ofta.'
        : 'Det sägs inte hur svaren sammanställs: ange vem som gör det, på vilken nivå och hur ofta.',
    en: ({ never }) =>
      never
        ? 'The answers are never compiled, and so this is not yet a follow-up of results: decide who compiles them, and how often.'
        : 'It is not said how the answers are compiled: say who does it, at which level and how often.',
  },
  *check(design) {
    if (!design.collects.some(({ none }) => !none)) return;
    const [first, ...more] = design.compilations;
    if (!first) {
      yield { path: design.path, params: { never: false }, unsaid: true, verdict: null };
    } else if (more.length === 0 && first.intervals.some((one) => 'word' in one && one.word === 'never')) {
      yield { path: first.path, params: { never: true }, instruments: first.instruments };
    }
  },
  fixes({ path, params: { never } }) {
    if (never) {
      return [fix('Sammanställ varje år', 'Compile every year', edit(`${path}/intervals`, 'replace', 'every year'))];
    }
    const by = prompt('vem som sammanställer', 'who compiles');
    return [
      fix(
        'Sammanställ varje år för enheten, efter kön',
        'Compile every year for the unit, by sex',
        edit(
          'design',
          'add-inside',
          statement`compile every year by ${by} {\n  level unit\n  disaggregate sex\n  suppress below 5\n}`,
        ),
      ),
    ];
  },
});
