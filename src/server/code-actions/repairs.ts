import type { LangiumDocument } from 'langium';
import { acceptanceFix } from '../../principles/index.js';
import type { PlacedFinding } from '../findings/placed.js';
import type { IsuServices } from '../module.js';
import { movedImport } from './moved-import.js';
import { unknownInstrument } from './unknown-instrument.js';
import { type Repair, written } from './written.js';

/** What would remove a finding, best first. */
export function repairs(services: IsuServices, document: LangiumDocument, finding: PlacedFinding): Repair[] {
  const { about, accepted, fixes } = finding;
  return [
    ...movedImport(services, document, finding),
    ...fixes,
    ...unknownInstrument(services, document, finding),
    ...(about && !accepted ? written(document, about.source, about.finding.fixes ?? []) : []),
  ];
}

/** The reason is a prompt for the one who decides: until it is written the acceptance does not count, and says so. */
export function acceptance(document: LangiumDocument, { about, accepted }: PlacedFinding): Repair[] {
  const fix = about && !accepted ? acceptanceFix(about.finding) : undefined;
  return about && fix ? written(document, about.source, [fix]) : [];
}
