import type { Said } from '../../../model/index.js';
import { type Chain, read } from '../../../reading/index.js';
import { allTitledSaid, instrumentSaid, instrumentsSaid, titledSaid } from '../../../words/index.js';
import { alike } from '../../alike.js';
import { edit, firstOf, fix, momentName } from '../../fixing.js';
import { rule } from '../../rule.js';

export const outcomeWithoutMeasure = rule<{ outcomes: Said; uncollected?: Said }>({
  code: 'P2-05',
  name: 'outcome-without-measure',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcomes, uncollected }) =>
      uncollected
        ? `${outcomes.sv} ska avläsas i ${uncollected.sv}, men det sägs inte att det samlas in: lägg till en mätning, eller välj en annan indikator.`
        : `Det sägs inte vad som ska visa ${outcomes.sv}: ange en indikator.`,
    en: ({ outcomes, uncollected }) =>
      uncollected
        ? `What is to show ${outcomes.en} is ${uncollected.en}, but it is not said that it is collected: add a collect, or choose another indicator.`
        : `It is not said what is to show ${outcomes.en}: name an indicator.`,
  },
  *check(design) {
    const chains = read(design).chains;
    const isWhole = chains.some(({ complete }) => complete);
    const named = chains.filter((one) => isUnmeasured(one) && one.uncollected.length > 0);
    const unread = chains.filter((one) => isUnmeasured(one) && one.uncollected.length === 0);
    // What is to be read from the same instruments is one thing to mend.
    for (const all of [...alike(named, ({ uncollected }) => uncollected.join()), unread]) {
      const [first] = all;
      if (!first) continue;
      const { uncollected } = first;
      yield {
        path: first.outcome.path,
        params: {
          outcomes: allTitledSaid(all.map(({ outcome }) => outcome)),
          ...(uncollected.length > 0 && { uncollected: instrumentsSaid(design, uncollected) }),
        },
        verdict: isWhole || all.every(({ measured }) => measured) ? null : 'partly',
        unsaid: true,
        instruments: uncollected,
      };
    }
  },
  fixes({ instruments }, design) {
    const missing = instruments?.[0];
    if (missing !== undefined) {
      if (design.procedure?.included === 'no') return [];
      const indicators = read(design).outcomes.flatMap(({ outcome }) => outcome.indicators);
      const stated = indicators.find(
        ({ measure, from }) => from && 'instrument' in measure && measure.instrument === missing,
      );
      const kinds = (stated?.from ?? read(design).instruments.of(missing)?.informants ?? []).map(({ kind }) => kind);
      const from = kinds.every((kind) => kind === 'client')
        ? ' from client'
        : kinds.every((kind) => kind === 'professional')
          ? ' from professional'
          : '';
      const times = `${momentName(design, 'start')}, ${momentName(design, 'end')}`;
      const said = instrumentSaid(design, missing);
      return [
        fix(
          `Lägg till en mätning av ${said.sv}`,
          `Add a collect of ${said.en}`,
          edit('design', 'add-inside', `collect ${missing}${from} at ${times}`),
        ),
      ];
    }
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    const unread = read(design).chains.filter((one) => isUnmeasured(one) && one.uncollected.length === 0);
    return unread.flatMap(({ outcome }) =>
      firstOf([...new Set(results.map(({ instrument }) => instrument))]).map((instrument) => {
        const [shown, said] = [titledSaid(outcome), instrumentSaid(design, instrument)];
        return fix(
          `Läs av ${shown.sv} i ${said.sv}`,
          `Read ${shown.en} from ${said.en}`,
          edit(outcome.path, 'add-inside', `indicator ${instrument}`),
        );
      }),
    );
  },
});

/** Nothing to read it from, or something that is never collected. Unfit indicators have a rule of their own. */
function isUnmeasured({ measured, unfit, uncollected, own }: Chain): boolean {
  if (uncollected.length > 0) return own.length > 0;
  return !measured && unfit.length === 0;
}
