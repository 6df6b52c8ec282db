import { isCounted } from '../reading/index.js';
import type { OutcomeSpecification, Specification } from './specification.js';

/** The first criterion of each part of an outcome that can be judged. */
export function judgedParts({ outcomes, measures }: Specification, { parts }: OutcomeSpecification) {
  return parts.flatMap((number) => {
    const [criterion] = outcomes.find((one) => one.number === number)?.criteria ?? [];
    const measure = measures.find(({ id }) => id === criterion?.measure);
    return criterion?.time !== undefined && measure && isCounted(measure.series.type)
      ? [{ number, criterion, measure }]
      : [];
  });
}
