import type { Design, Instrument, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid, instrumentsSaid } from '../../../words/index.js';
import { edit, fix, isOwn, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const constructNotStated = rule<{ instruments: Said }>({
  code: 'P2-12',
  name: 'construct-not-stated',
  group: 'P2',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ instruments }) =>
      `Det framgår inte vad ${instruments.sv} mäter, så det går inte att se om det passar resultatet: ange begrepp eller frågor.`,
    en: ({ instruments }) =>
      `It does not appear what is measured by ${instruments.en}, so one cannot see whether it fits the outcome: state its construct or its items.`,
  },
  *check(design) {
    const vague = vagueIn(design);
    const [first] = vague;
    if (!first) return;
    const instruments = vague.map(({ name }) => name);
    yield {
      path: first.path,
      params: { instruments: instrumentsSaid(design, instruments) },
      unsaid: true,
      instruments,
    };
  },
  fixes(_, design) {
    return vagueIn(design)
      .filter(isOwn)
      .map(({ name, path }) => {
        const said = instrumentSaid(design, name);
        const text = prompt(`vad ${name} mäter`, `what ${name} measures`);
        return fix(
          `Ange vad ${said.sv} mäter`,
          `State what ${said.en} measures`,
          edit(path, 'add-inside', statement`construct ${text}`),
        );
      });
  },
});

/** Instruments that outcomes are read from, without a word of what they ask. */
function vagueIn(design: Design): Instrument[] {
  const { outcomes, instruments } = read(design);
  const named = new Set(outcomes.flatMap(({ own }) => own.map(({ instrument }) => instrument)));
  return [...named].flatMap((name) => {
    const instrument = instruments.of(name);
    const content = instruments.content(name);
    if (!instrument || !content || content.construct || instrument.construct) return [];
    return content.items.length + content.scales.length > 0 ? [] : [instrument];
  });
}
