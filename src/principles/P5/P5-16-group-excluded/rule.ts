import { quotedSaid } from '../../../words/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

/** A person who is left out because of the language could be followed with a translation or an interpreter. */
const language = /språk|svenska|tolk|language|swedish|interpreter/iu;

export const groupExcluded = rule<{ group?: string; language: boolean }>({
  code: 'P5-16',
  name: 'group-excluded',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ group, language }) =>
      language
        ? 'De som har svårt med språket följs inte, så resultaten gäller inte dem: använd tolk eller en översättning, eller säg varför det inte går.'
        : `${quotedSaid(group ?? '').sv} följs inte, och det sägs inte varför: ange skälet, och säg vad det betyder för slutsatserna.`,
    en: ({ group, language }) =>
      language
        ? 'Those who have difficulty with the language are not followed, so the results do not hold for them: use an interpreter or a translation, or say why that cannot be done.'
        : `${quotedSaid(group ?? '').en} is not followed, and it is not said why: give the reason, and say what it means for the conclusions.`,
  },
  *check(design) {
    for (const { exceptions } of design.coverages) {
      for (const { path, text, because, instruments, at } of exceptions) {
        if (because) continue;
        yield { path, params: { group: text.text, language: language.test(text.text) }, instruments, at };
      }
    }
    for (const { reasons, instruments, at } of design.attritions) {
      const barrier = reasons.find(({ kind }) => kind === 'language-barrier');
      if (barrier) yield { path: barrier.path, params: { language: true }, instruments, at };
    }
  },
  fixes({ path }, design) {
    if (!design.coverages.some(({ exceptions }) => exceptions.some((one) => one.path === path))) return [];
    const reason = prompt('skälet', 'the reason');
    return [fix('Ange skälet', 'Give the reason', edit(path, 'add-clause', statement`because ${reason}`))];
  },
});
