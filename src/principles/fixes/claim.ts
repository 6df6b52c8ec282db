import type { Design } from '../../model/index.js';
import type { DesignFix } from '../finding.js';
import { edit, fix, remove } from '../fixing.js';
import { supportedStep } from '../staircase.js';

/** The highest claim below effect that the design supports, or none. */
export function claimFixes(design: Design, path: string): readonly DesignFix[] {
  const step = supportedStep(design);
  if (step >= 3) {
    return [fix('Nöj dig med anspråket resultat', 'Claim outcome only', edit(path, 'replace', 'claim outcome'))];
  }
  if (step === 2) {
    return [fix('Nöj dig med anspråket aktivitet', 'Claim activity only', edit(path, 'replace', 'claim activity'))];
  }
  return [fix('Ta bort anspråket', 'Remove the claim', remove(path))];
}
