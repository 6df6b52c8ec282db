export { generateReview, review } from './review.js';
export type { PlaceOf } from './sections/findings.js';
export { principleTerms, verdictTerms } from './terms.js';
