import { read } from '../../../reading/index.js';
import { edit, fix, isOwn, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const constructNotStated = rule<{ instrument: string }>({
  code: 'P2-12',
  name: 'construct-not-stated',
  group: 'P2',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `Det framgår inte vad ${instrument} mäter, så det går inte att se om det passar resultatet: ange begrepp eller frågor.`,
    en: ({ instrument }) =>
      `It does not appear what ${instrument} measures, so one cannot see whether it fits the outcome: state its construct or its items.`,
  },
  *check(design) {
    const named = new Set(read(design).outcomes.flatMap(({ own }) => own.map(({ instrument }) => instrument)));
    for (const name of named) {
      const instrument = read(design).instruments.of(name);
      const content = read(design).instruments.content(name);
      if (!instrument || !content || content.construct || instrument.construct) continue;
      if (content.items.length + content.scales.length > 0) continue;
      yield { path: instrument.path, params: { instrument: name }, instruments: [name] };
    }
  },
  fixes({ params: { instrument } }, design) {
    const one = read(design).instruments.of(instrument);
    if (!one || !isOwn(one)) return [];
    const text = prompt('vad instrumentet mäter', 'what the instrument measures');
    return [fix('Ange begrepp', 'State the construct', edit(one.path, 'add-inside', statement`construct ${text}`))];
  },
});
