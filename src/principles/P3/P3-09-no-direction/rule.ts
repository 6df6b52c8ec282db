import type { Design, Indicator } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';

export const noDirection = rule<{ outcome: string; measure: string }>({
  code: 'P3-09',
  name: 'no-direction',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcome, measure }) =>
      `Det sägs inte om högre eller lägre är bättre i ${measure}, som ska visa ${outcome}: ange riktningen.`,
    en: ({ outcome, measure }) =>
      `It is not said whether higher or lower is better in ${measure}, which is to show ${outcome}: give the direction.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      for (const indicator of outcome.indicators) {
        const measure = withoutDirection(design, indicator);
        if (measure) {
          yield {
            path: indicator.path,
            params: { outcome: outcome.name, measure: measure.text },
            instruments: [measure.instrument],
          };
        }
      }
    }
  },
  fixes({ path }, design) {
    const indicators = read(design).outcomes.flatMap(({ outcome }) => outcome.indicators);
    const measure = indicators.find((one) => one.path === path)?.measure;
    if (!measure || !('instrument' in measure)) return [];
    const content = read(design).instruments.content(measure.instrument);
    const part = [...(content?.scales ?? []), ...(content?.items ?? [])].find(({ name }) => name === measure.part);
    if (!content || !isOwn(content) || !part) return [];
    return [
      fix('Ange att högre är bättre', 'State that higher is better', edit(part.path, 'add-clause', 'higher is better')),
      fix('Ange att lägre är bättre', 'State that lower is better', edit(part.path, 'add-clause', 'lower is better')),
    ];
  },
});

/** A scale or rating that the indicator names and that has numbers but no better end. */
function withoutDirection(design: Design, { measure }: Indicator): { text: string; instrument: string } | undefined {
  if (!('instrument' in measure) || measure.part === undefined) return undefined;
  const content = read(design).instruments.content(measure.instrument);
  const scale = content?.scales.find(({ name }) => name === measure.part);
  const item = content?.items.find(({ name }) => name === measure.part);
  const numbers = scale ? scale.range !== undefined : item?.kind?.type === 'rating' || item?.kind?.type === 'number';
  if (!numbers || (scale ?? item)?.better) return undefined;
  return { text: `${measure.instrument}.${measure.part}`, instrument: measure.instrument };
}
