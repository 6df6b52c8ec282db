import type { Instrument } from '../../model/index.js';
import type { Reading } from '../reading.js';

/** Words by which an instrument shows that it asks of harm to oneself or of violence, in Swedish and English. */
const words =
  /(^|[^\p{L}])(risk|självskad\p{L}*|självmord\p{L}*|suicid\p{L}*|(?:\p{L}*)våld\p{L}*|self-harm\p{L}*|violence|violent)(?![\p{L}-])/iu;
/** Of a remark, only a part of the questions that is named so. */
const inRemark = /(^|[^\p{L}])(risk) \(\d/iu;

/** The instruments, by their roots, that ask clients of harm to themselves or of violence. */
export function riskIn(reading: Reading): string[] {
  const asked = reading.sides.clientMeasures.filter(({ instrument }) => {
    const found = reading.instruments.content(instrument) ?? reading.instruments.of(instrument);
    return found !== undefined && isRisk(found);
  });
  return [...new Set(asked.map(({ root }) => root))];
}

function isRisk({ title, construct, scales, items, notes = [] }: Instrument): boolean {
  const named = [title, construct, ...scales.map(({ text }) => text), ...items.map(({ text }) => text)];
  return (
    named.some((text) => text !== undefined && words.test(text.text)) ||
    notes.some(({ text }) => inRemark.test(text.text))
  );
}
