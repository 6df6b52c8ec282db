import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { claimFixes } from '../../fixes/claim.js';
import { rule } from '../../rule.js';
import { claimedStep, missingStep, possibleStep, staircaseSteps, supportedStep } from '../../staircase.js';

export const claimAboveDesign = rule<{ claimed: number; supported: number; missing: Said }>({
  code: 'T-01',
  name: 'claim-above-design',
  group: 'T',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ claimed, supported, missing }) =>
      `Anspråket hör till steg ${claimed} i utvärderingstrappan, men det som anges räcker till steg ${supported}: ${missing.sv}.`,
    en: ({ claimed, supported, missing }) =>
      `The claim belongs to step ${claimed} of the evaluation staircase, but what is stated suffices for step ${supported}: ${missing.en}.`,
  },
  *check(design) {
    const claimed = claimedStep(design);
    const supported = supportedStep(design);
    // What is merely unsaid is no reason to deny a claim.
    if (claimed === undefined || claimed <= possibleStep(design) || !design.claim) return;
    const missing = missingStep(design) ?? staircaseSteps[0];
    // That no comparison group is stated is said by a rule of its own.
    if (design.claim.level === 'effect' && !read(design).comparison.group && missing === staircaseSteps[3]) return;
    yield { path: design.claim.path, params: { claimed, supported, missing: missing.lacking } };
  },
  fixes(_, design) {
    return design.claim ? claimFixes(design, design.claim.path) : [];
  },
});
