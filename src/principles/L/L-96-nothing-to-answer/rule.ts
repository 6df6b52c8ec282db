import type { Instrument, Item } from '../../../model/index.js';
import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

type Wrong = 'no answers' | 'no question' | 'empty answer';

export const nothingToAnswer = rule<{ item: string; wrong: Wrong }>({
  code: 'L-96',
  name: 'nothing-to-answer',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, wrong }) =>
      wrong === 'no answers'
        ? `${item} har inga svar att välja bland, så den går bara att besvara med egna ord: skriv svaren.`
        : wrong === 'no question'
          ? `${item} har ingen text, så den som svarar ser ingen fråga: skriv frågan.`
          : `Ett svar på ${item} har ingen text, så den som svarar ser inte vad det är: skriv texten.`,
    en: ({ item, wrong }) =>
      wrong === 'no answers'
        ? `${item} has no answers to choose from, so it can only be answered in one’s own words: write the answers.`
        : wrong === 'no question'
          ? `${item} has no text, so one who answers sees no question: write the question.`
          : `An answer to ${item} has no text, so one who answers does not see what it is: write the text.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const item of instrument.items) yield* wrongIn(instrument, item);
    }
  },
});

function* wrongIn(instrument: Instrument, item: Item) {
  const { kind, path } = item;
  const about = (wrong: Wrong) => ({
    params: { item: partName(instrument, item), wrong },
    instruments: [instrument.name],
  });
  if (item.text.text.trim() === '') yield { path, ...about('no question') };
  const isList = kind?.type === 'choice' || kind?.type === 'choices';
  if (isList && kind.options.length === 0 && !item.moreOptions) yield { path, ...about('no answers') };
  const empty = ownOptions(item).find(({ text }) => text.text.trim() === '');
  if (empty) yield { path: empty.path, ...about('empty answer') };
}
