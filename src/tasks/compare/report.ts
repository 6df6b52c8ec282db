import { hasPath, pathOf } from '#files';
import { type DataNames, type Difference, isHeld, kindOf, type Standing, standing } from '../../compare/index.js';
import type { DesignSource, TextRange } from '../../language/index.js';
import * as texts from '../../messages/compare.js';
import type { Said } from '../../model/index.js';
import type { Severity } from '../../principles/index.js';
import { shownPath } from '../../project/index.js';
import { both } from '../../words/index.js';
import type { Asked } from '../asked.js';
import type { Candidate, Pairing } from './pairs.js';

/** A difference as it is printed, with where it stands. */
export interface PlacedDifference extends Difference {
  severity: Severity;
  place: { path: string; range: TextRange };
}
export interface ComparedDesign {
  name: string;
  path: string;
  earlier: string;
  versions: { before?: string; now?: string };
  standing: Standing;
  differences: PlacedDifference[];
  names: DataNames;
}
export interface CompareReport {
  designs: ComparedDesign[];
  notices: Said[];
  /** Designs that have no difference are among those compared. */
  compared: number;
  /** Something could not be compared. */
  isPartial: boolean;
}

/** `unchanged`: how many more files are as they were. `date`: ISO date of today. */
export async function reportOf(
  pairing: Pairing,
  { unchanged, date }: { unchanged: number; date: string },
  call: Pick<Asked, 'io' | 'rooms'>,
): Promise<CompareReport> {
  const designs: ComparedDesign[] = [];
  const notices: Said[] = [];
  for (const { before, now } of pairing.pairs) {
    if (before.path !== now.path) notices.push(texts.movedFrom(now.source.design.name, now.shown, before.shown));
    designs.push(await compared(before, now, date, call));
  }
  for (const { now, among } of pairing.unclear) {
    const paths = among.map(({ shown }) => shown);
    notices.push(texts.severalOf(now.source.design.name, now.shown, paths));
  }
  for (const now of pairing.fresh) notices.push(texts.isNew(now.source.design.name, now.shown));
  for (const before of pairing.gone) designs.push(gone(before, date));
  return {
    designs,
    notices,
    compared: pairing.pairs.length + pairing.gone.length + unchanged,
    isPartial: pairing.unclear.length > 0,
  };
}

async function compared(
  before: Candidate,
  now: Candidate,
  date: string,
  call: Pick<Asked, 'io' | 'rooms'>,
): Promise<ComparedDesign> {
  const [was, is] = [before.source.design, now.source.design];
  const { differences, names } = await call.rooms.compare(was, is);
  const state = standing(was, is, date);
  return {
    name: is.name,
    path: now.shown,
    earlier: before.shown,
    versions: { ...(was.version && { before: was.version.label }), ...(is.version && { now: is.version.label }) },
    standing: state,
    differences: differences.map((one) => ({
      ...one,
      severity: severityOf(one, state),
      place: placed(one, now, call.io.cwd),
    })),
    names,
  };
}

/** What breaks is an error unless the design is free to; what does not is told. */
const severityOf = ({ breaks }: Difference, state: Standing): Severity =>
  breaks ? (isHeld(state) ? 'error' : 'warning') : 'information';

function placed({ path }: Difference, now: Candidate, cwd: string): PlacedDifference['place'] {
  const { uri, range } = now.source.place(path);
  if (hasPath(uri)) {
    const file = shownPath(pathOf(uri), cwd);
    const own = now.source.place(now.source.design.path);
    return own.uri === uri ? { path: now.shown, range } : { path: file, range };
  }
  return { path: now.shown, range: rangeOf(now.source) };
}
const rangeOf = (source: DesignSource): TextRange => source.place(source.design.path).range;

/** A design that is gone breaks something where data are collected with it. */
function gone(before: Candidate, date: string): ComparedDesign {
  const { design } = before.source;
  const state = standing(design, design, date);
  const removed = kindOf('design-removed');
  const isBroken = state === 'collecting';
  return {
    name: design.name,
    path: before.shown,
    earlier: before.shown,
    versions: design.version ? { before: design.version.label } : {},
    standing: state,
    differences: [
      {
        kind: 'design-removed',
        class: 'data',
        breaks: isBroken,
        severity: isBroken ? 'error' : 'information',
        path: design.path,
        subject: both(design.name, design.name),
        what: texts.designGone,
        means: removed.means,
        wayOut: removed.wayOut,
        variables: [],
        place: { path: before.shown, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
      },
    ],
    names: { columns: {}, timepoints: {}, forms: {}, answers: {} },
  };
}
