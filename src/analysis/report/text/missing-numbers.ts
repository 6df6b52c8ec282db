import type { Said } from '../../../model/index.js';
import { both } from '../../../words/index.js';
import { mostUnusable } from '../../calculation/usable.js';
import type { Not } from '../../results.js';

/** Why a number is not given, as it stands after a colon. */
const limit = `${mostUnusable.share * 100} %`;

export const missingNumberTexts: Record<Not, Said> = {
  unusable: both(
    `mer än ${limit} av dess värden i data går inte att använda, och av resten dras ingen slutsats. Vilka de är står under Avvikelser; isu data check visar var`,
    `more than ${limit} of its values in the data cannot be used, and nothing is concluded from the rest. Which they are stands under Deviations; isu data check shows where`,
  ),
  'no-first-time': both('det finns inget första värde att jämföra med', 'there is no first value to compare with'),
  'one-time': both('måttet har bara ett mättillfälle', 'the measure has only one timepoint'),
  'not-countable': both(
    'måttet har ingen poäng med känd reliabilitet',
    'the measure has no score of known reliability',
  ),
  nobody: both('ingen har båda mätningarna', 'nobody has both measurements'),
  few: both('för få har båda mätningarna', 'too few have both measurements'),
  'no-variation': both('alla har samma värde eller samma förändring', 'all have the same value or the same change'),
  'no-direction': both('vilket håll som är bättre är inte angivet', 'which way is better is not stated'),
  'no-reliability': both('reliabiliteten är inte angiven', 'the reliability is not stated'),
  'several-reliabilities': both(
    'flera reliabiliteter är angivna, och planen säger inte vilken',
    'several reliabilities are stated, and the plan does not say which',
  ),
  'several-deviations': both(
    'flera standardavvikelser är angivna, och planen säger inte vilken',
    'several standard deviations are stated, and the plan does not say which',
  ),
  'no-desired-answer': both('inget svar är utpekat som önskat', 'no answer is named as the desired one'),
  'no-margin': both(
    'ingen marginal är angiven för hur mycket sämre det får bli och ändå räknas som bibehållet',
    'no margin is stated of how much worse it may become and still count as kept',
  ),
  'one-decides': both(
    'en enda person avgör en av modellens tal, så osäkerheten går inte att räkna ut',
    'one person alone decides a number of the model, so its uncertainty cannot be worked out',
  ),
  'few-clusters': both(
    'färre än fyra kluster i någon av grupperna: inget test kan då säga något',
    'fewer than four clusters in one of the groups: no test can then say anything',
  ),
  'model-undetermined': both('värdena räcker inte till modellen', 'the values do not suffice for the model'),
  'not-known': both('listan över ärenden har inte uppgiften', 'the list of cases does not say it'),
  'not-counted': both('antalen ur databasen har inte uppgiften', 'the counts out of the database do not say it'),
  'tells-of-few': both(
    'tillsammans med en annan uppdelning eller en tidigare rapport skulle uppgifter om ett fåtal gå att räkna ut',
    'together with another split or an earlier report, data on a few persons could be worked out',
  ),
  'could-tell': both('det skulle kunna säga något om ett fåtal personer', 'it could tell something of a few persons'),
  'one-group': both('grupperna är för små att visa var för sig', 'the groups are too small to be shown by themselves'),
};
