import type { Purpose, Word } from '../model/index.js';
import type { Reading } from './reading.js';

type Kind = Word<'PurposeKind'>;
/** Development and quality assurance say that something is to get better, not what one wants to know. */
const broad: readonly Kind[] = ['improvement', 'quality', 'evaluation'];
/** About the service and its numbers, not about how it went for those who came. */
const activity: readonly Kind[] = ['reach', 'communication', 'caseload', 'costs', 'management'];

/** What the purposes of a design come to; see `docs/principles.md`, P1. */
export type PurposeReading =
  | { is: 'results' }
  | { is: 'missing'; only?: 'presumed' | 'instruments'; at?: Purpose }
  | { is: 'denied'; at: Purpose }
  | { is: 'activity'; at: Purpose; kinds: readonly Kind[] }
  | { is: 'broad'; at: Purpose; kinds: readonly Kind[] }
  | { is: 'something else'; at: Purpose; kinds: readonly Kind[] };

export function readPurposes(reading: Reading): PurposeReading {
  const { design } = reading;
  const stated = design.purposes.filter((purpose) => !purpose.none);
  const denied = design.purposes.find(
    (purpose) => purpose.none && (purpose.kinds.length === 0 || purpose.kinds.includes('outcome')),
  );
  const common = stated.filter((purpose) => !isNarrow(reading, purpose));
  const counted = common.filter((purpose) => !purpose.text?.presumed);
  const [first] = counted;
  const main = counted.filter((purpose) => purpose.primary === 'yes');
  const resultful = counted.filter((purpose) => isAboutResults(reading, purpose));
  if (resultful.length > 0) {
    const beside = mainlyElse(reading, main, resultful) ?? denied;
    return beside ? { is: 'something else', at: beside, kinds: beside.kinds } : { is: 'results' };
  }
  if (denied) return { is: 'denied', at: denied };
  if (!first) return { is: 'missing', ...whyMissing(stated, common) };
  const kinds = counted.flatMap((purpose) => purpose.kinds);
  const broadOne = counted.find((one) => one.kinds.length === 0 || one.kinds.some((kind) => broad.includes(kind)));
  if (broadOne) return { is: 'broad', at: broadOne, kinds };
  return { is: kinds.every((kind) => activity.includes(kind)) ? 'activity' : 'something else', at: first, kinds };
}

function isAboutResults(reading: Reading, purpose: Purpose): boolean {
  return purpose.kinds.includes('outcome') || purpose.questions.some(({ name }) => isResultQuestion(reading, name));
}
/** A question about results is one that an outcome, or a measurement of results, answers. */
function isResultQuestion({ outcomes, evidence }: Reading, question: string): boolean {
  return (
    outcomes.some(({ outcome }) => outcome.questions?.includes(question)) ||
    evidence.some(({ collect, bearing }) => bearing === 'result' && collect.questions?.includes(question))
  );
}
/** The purpose that comes before results: a main one about something else, or results said not to be the main one. */
function mainlyElse(reading: Reading, main: readonly Purpose[], resultful: readonly Purpose[]): Purpose | undefined {
  if (main.length > 0) {
    const near = main.some((one) => isAboutResults(reading, one) || one.kinds.some((kind) => broad.includes(kind)));
    return near ? undefined : main[0];
  }
  return resultful.every((one) => one.primary === 'no') ? resultful[0] : undefined;
}
/**
 * A purpose of single instruments is not the purpose of the follow-up, unless they are all that is collected and all
 * that any purpose is about.
 */
function isNarrow({ design, evidence }: Reading, purpose: Purpose): boolean {
  if (!purpose.instruments || purpose.instruments.length === 0) return false;
  const named = new Set(purpose.instruments);
  const others = design.purposes.flatMap(({ instruments }) => instruments ?? []);
  const all = [...evidence.map(({ instrument }) => instrument), ...others];
  return all.some((instrument) => !named.has(instrument));
}
function whyMissing(
  stated: readonly Purpose[],
  common: readonly Purpose[],
): { only?: 'presumed' | 'instruments'; at?: Purpose } {
  if (common[0]) return { only: 'presumed', at: common[0] };
  return stated[0] ? { only: 'instruments', at: stated[0] } : {};
}
