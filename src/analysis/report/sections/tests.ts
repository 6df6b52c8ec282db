import { type Block, heading, list, paragraph } from '../../../documents/index.js';
import { testName } from '../../../plan/index.js';
import type { Test } from '../../results.js';
import { type Context, countText, found, measureName, timeName } from '../context.js';
import { right, shownTable } from '../tables/table.js';
import { pNumber } from '../text/tests.js';

/** The plan's tests in one place: the one that is not corrected, then the others, corrected together. */
export function tests(context: Context): Block[] {
  const { results, words } = context;
  const { s } = words;
  const { primary, family } = results.tests;
  const title = heading(2, s('Testen', 'The tests'));
  if (context.specification.outcomes.length === 0) return [];
  if (!primary && family.length === 0) {
    return [
      title,
      paragraph(
        s(
          'Inget test har gjorts: inget huvudmått som prövas har båda mätningarna för tillräckligt många.',
          'No test was made: no main measure that is tested has both measurements for enough persons.',
        ),
      ),
    ];
  }
  const rowOf = ({ measure: id, time, method }: Test): string[] => {
    const one = found(context, id);
    if (!one) return [id, '', '', ''];
    return [
      measureName(context, one),
      s(
        `${timeName(context, one.result.first)} till ${timeName(context, time)}`,
        `${timeName(context, one.result.first)} to ${timeName(context, time)}`,
      ),
      testName(method, words),
      countText(context, one.result.changes[time]?.n),
    ];
  };
  const columns = [s('Mått', 'Measure'), s('Från och till', 'From and to'), s('Test', 'Test'), right('n')];
  return [
    title,
    ...(primary
      ? shownTable(
          [...columns, right('p')],
          [[...rowOf(primary), pNumber(context, primary.p)]],
          s('Planens huvudtest, utan korrigering', 'The plan’s main test, without correction'),
        )
      : []),
    ...shownTable(
      [...columns, right('p'), right(s('p enligt Holm', 'p by Holm'))],
      family.map((one) => [...rowOf(one), pNumber(context, one.p), pNumber(context, one.adjusted)]),
      primary
        ? s(
            'De andra resultatens huvudmått, korrigerade tillsammans enligt Holm',
            'The main measures of the other outcomes, corrected together by Holm’s method',
          )
        : s(
            'Resultatens huvudmått, korrigerade tillsammans enligt Holm',
            'The main measures of the outcomes, corrected together by Holm’s method',
          ),
    ),
    list([
      s(
        'p säger hur ofta slumpen ensam skulle ge minst så här stor skillnad om gruppen i själva verket inte hade ändrats. En förändring med p under 0,05 brukar kallas statistiskt säkerställd.',
        'p says how often chance alone would give a difference at least this large if the group had in fact not changed. A change with p below 0.05 is usually called statistically significant.',
      ),
      s(
        'p säger inte hur stor eller viktig förändringen är: det visar medelförändringen och hur många som blev bättre och sämre. Det säger inte heller vad förändringen kommer av.',
        'p does not say how large or important the change is: that is shown by the mean change and by how many became better and worse. Nor does it say what the change comes from.',
      ),
      s(
        'Att p är över 0,05 betyder inte att inget har ändrats: med få personer blir nästan inget säkert.',
        'That p is above 0.05 does not mean that nothing has changed: with few persons almost nothing becomes certain.',
      ),
    ]),
  ];
}
