import { type Context, lastChange, mainMeasures, measureName, nText } from '../context.js';
import { stepName } from './flow-names.js';

/**
 * Who answered the main measure's forms and who has both measurements, and whether some codes may be the same client:
 * what everything after it rests on.
 */
export function pairingText(context: Context): string {
  const { results, words } = context;
  const { s } = words;
  const [main] = mainMeasures(context);
  const forms = main?.planned.series.forms.map(({ id }) => id);
  const steps = results.flow.filter(({ form, anonymous }) => !anonymous && (!forms || forms.includes(form)));
  const change = main && main.result.first !== main.result.last ? lastChange(main) : undefined;
  const count = (kind: string) =>
    results.deviations.filter((one) => one.kind === kind).reduce((sum, one) => sum + (one.count ?? 0), 0);
  const [alike, unlisted] = [count('alike-codes'), count('not-in-case-list')];
  return [
    ...steps.map((step) => `${stepName(context, step)}: ${nText(context, step.answered)}`),
    ...(main && change
      ? [
          s(
            `båda mätningarna av ${measureName(context, main)}: ${nText(context, change.n)}`,
            `both measurements of ${measureName(context, main)}: ${nText(context, change.n)}`,
          ),
        ]
      : []),
    ...(alike > 0
      ? [
          s(
            `${alike} ${alike === 1 ? 'kod' : 'koder'} liknar en annan och räknas som egna klienter`,
            `${alike} ${alike === 1 ? 'code looks' : 'codes look'} like another and count as clients of their own`,
          ),
        ]
      : []),
    ...(unlisted > 0
      ? [
          s(
            `${unlisted} ${unlisted === 1 ? 'ärende' : 'ärenden'} finns inte i listan`,
            `${unlisted} ${unlisted === 1 ? 'case is' : 'cases are'} not in the list`,
          ),
        ]
      : []),
  ].join('; ');
}
