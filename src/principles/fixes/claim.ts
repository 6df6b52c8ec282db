import type { Design, Language, Said } from '../../model/index.js';
import { small } from '../../words/index.js';
import type { DesignFix } from '../finding.js';
import { edit, fix, remove } from '../fixing.js';
import { supportedStep } from '../staircase.js';

export type LesserClaim = 'outcome' | 'activity' | 'none';

/** The highest claim below effect that the design supports, or none. */
export const lesserClaim = (design: Design): LesserClaim => {
  const step = supportedStep(design);
  return step >= 3 ? 'outcome' : step === 2 ? 'activity' : 'none';
};

const settle: Record<LesserClaim, Said> = {
  outcome: { sv: 'Nöj dig med anspråket resultat', en: 'Claim outcome only' },
  activity: { sv: 'Nöj dig med anspråket aktivitet', en: 'Claim activity only' },
  none: { sv: 'Ta bort anspråket', en: 'Remove the claim' },
};
/** To claim no more than that, within a sentence. */
export const settleFor = (claim: LesserClaim, language: Language): string => small(settle[claim][language]);

export function claimFixes(design: Design, path: string): readonly DesignFix[] {
  const claim = lesserClaim(design);
  const { sv, en } = settle[claim];
  return [fix(sv, en, claim === 'none' ? remove(path) : edit(path, 'replace', `claim ${claim}`))];
}
