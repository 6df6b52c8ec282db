import { rule } from '../../rule.js';
import { gathered, partName, scoresIn } from '../../scored.js';

export const allowedMissing = rule<{ scale: string; allowed: number; terms: number }>({
  code: 'L-81',
  name: 'allowed-missing',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, allowed, terms }) =>
      terms === 0
        ? `${scale} tillåter att svar saknas, men inget i formeln kan räknas utan dem: ta bort ”tillåt”, eller räkna med en summa eller ett medelvärde.`
        : `${scale} tillåter att ${allowed} saknas av ${terms}, fast minst en måste vara besvarad: rätta talet.`,
    en: ({ scale, allowed, terms }) =>
      terms === 0
        ? `${scale} allows answers to be missing, but nothing in the formula can be worked out without them: remove “allow”, or count with a sum or a mean.`
        : `${scale} allows ${allowed} to be missing of ${terms}, although at least one must be answered: correct the number.`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const allowed = formula.allowMissing ?? 0;
      const terms = Math.max(0, ...gathered(formula.value).map((one) => one.terms.length));
      if (allowed === 0 || allowed < terms) continue;
      yield {
        path: `${scale.path}/formula`,
        params: { scale: partName(instrument, scale), allowed, terms },
        instruments: [instrument.name],
      };
    }
  },
});
