export { type Condition, type Decision, type Proposal, proposalOf } from './decision/proposal.js';
export type { Proposed } from './letter/replies.js';
export { generateReview, review } from './review.js';
export type { PlaceOf } from './sections/findings.js';
export { principleTerms, verdictTerms } from './terms.js';
