import type { Design, Exception, Said } from '../../../model/index.js';
import { listSaid, textSaid } from '../../../words/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

/** A person who is left out because of the language could be followed with a translation or an interpreter. */
const language = /språk|svenska|tolk|language|swedish|interpreter/iu;

export const groupExcluded = rule<{ groups?: Said }>({
  code: 'P5-16',
  name: 'group-excluded',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ groups }) =>
      groups
        ? `Det sägs inte varför ${groups.sv} inte följs: ange skälet, och säg vad det betyder för slutsatserna.`
        : 'De som har svårt med språket följs inte, så resultaten gäller inte dem: använd tolk eller en översättning, eller säg varför det inte går.',
    en: ({ groups }) =>
      groups
        ? `It is not said why there is no follow-up of ${groups.en}: give the reason, and say what it means for the conclusions.`
        : 'Those who have difficulty with the language are not followed, so the results do not hold for them: use an interpreter or a translation, or say why that cannot be done.',
  },
  *check(design) {
    const left = unexplained(design);
    const barred = [...left.filter(isBarred), ...barriers(design)];
    const others = left.filter((one) => !isBarred(one));
    for (const some of [barred, others]) {
      const [first] = some;
      if (!first) continue;
      const within = (of: 'instruments' | 'at') =>
        some.every((one) => one[of]) ? [...new Set(some.flatMap((one) => one[of] ?? []))] : undefined;
      yield {
        path: first.path,
        params: some === others ? { groups: listSaid(others.map(({ text }) => textSaid(text))) } : {},
        ...(some === others && { unsaid: true as const }),
        instruments: within('instruments'),
        at: within('at'),
      };
    }
  },
  fixes({ params: { groups } }, design) {
    const reason = prompt('skälet', 'the reason');
    const some = unexplained(design).filter((one) => isBarred(one) === (groups === undefined));
    return some.map(({ path, text }) => {
      const said = some.length > 1 ? textSaid(text) : undefined;
      return fix(
        said ? `Ange skälet för ${said.sv}` : 'Ange skälet',
        said ? `Give the reason for ${said.en}` : 'Give the reason',
        edit(path, 'add-clause', statement`because ${reason}`),
      );
    });
  },
});

const unexplained = ({ coverages }: Design): Exception[] =>
  coverages.flatMap(({ exceptions }) => exceptions.filter(({ because }) => !because));
const isBarred = ({ text }: Exception): boolean => language.test(text.text);
/** Attrition that is said to be because of the language. */
const barriers = ({ attritions }: Design): Pick<Exception, 'path' | 'instruments' | 'at'>[] =>
  attritions.flatMap(({ reasons, instruments, at }) => {
    const barrier = reasons.find(({ kind }) => kind === 'language-barrier');
    return barrier ? [{ path: barrier.path, instruments, at }] : [];
  });
