import { consortPro } from './consort-pro.js';
import type { GuidanceList } from './list.js';
import { record } from './record.js';
import { sap } from './sap.js';
import { sisaqol } from './sisaqol.js';
import { spirit } from './spirit.js';
import { spiritOutcomes } from './spirit-outcomes.js';
import { spiritPro } from './spirit-pro.js';
import { strobe } from './strobe.js';
import { tidier } from './tidier.js';

/** The published lists that a plan is held against, in the order of the appendix. */
export const lists: readonly GuidanceList[] = [
  ...[sap, spirit, spiritPro, spiritOutcomes, consortPro, sisaqol, tidier, strobe, record],
];
