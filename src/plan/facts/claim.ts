import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';

/** A comparison that can separate what the intervention did from what would have happened anyway. */
export const supportsEffect = (design: Design): boolean =>
  design.comparisons.some((one) => one.kind === 'randomised' || one.kind === 'matched');
export const claimsEffect = (design: Design): boolean => design.claim?.level === 'effect';
/** Only then may a plan speak of effect. */
export const studiesEffect = (design: Design): boolean => claimsEffect(design) && supportsEffect(design);

export const claimText = (design: Design, words: Words): string => {
  const { s } = words;
  if (studiesEffect(design)) {
    return s(
      'Anspråk: effekt. Skillnaden i förändring mellan insatsgruppen och jämförelsegruppen är det som planen uppskattar.',
      'Claim: effect. The difference in change between the intervention group and the comparison group is what the plan estimates.',
    );
  }
  if (design.claim?.level === 'activity') {
    return s(
      'Anspråk: aktivitet. Planen beskriver vilka som fick insatsen och vad som gjordes; mätvärden beskrivs, men dras inte till slutsatser om resultat.',
      'Claim: activity. The plan describes who got the intervention and what was done; measured values are described, but no conclusions about outcomes are drawn.',
    );
  }
  const stated = design.claim
    ? s('Anspråk: resultat.', 'Claim: result.')
    : s('Anspråket är inte angivet; planen utgår från resultat.', 'The claim is not stated; the plan assumes result.');
  return `${stated} ${s(
    'Planen beskriver uppmätt förändring, eller utebliven förändring, hos individerna. Den uppskattar inte vad som beror på insatsen.',
    'The plan describes measured change, or the lack of it, in the individuals. It does not estimate what is due to the intervention.',
  )}`;
};
