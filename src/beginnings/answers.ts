/** When the same questions are asked: at start and end, also six months after or every third month, or only at the end. */
export type Times = 'ends' | 'after' | 'quarterly' | 'end';
/** Who judges how it goes. */
export type Who = 'both' | 'client' | 'staff';
/** Who are followed up, of those who get the intervention. */
export type Coverage = 'all' | 'most' | 'some';
/** The share that lacks an answer at the end, in per cent; or that it is not known. */
export type Attrition = '5' | '10' | '25' | '50' | 'unknown';

/** What is answered when a design begins. What is missing, or says nothing, has been skipped and stays open. */
export interface Answers {
  intervention?: string;
  purpose?: string;
  problem?: string;
  outcome?: string;
  times?: Times;
  who?: Who;
  /** The name of an instrument of the library that the client answers, or that the staff do, instead of one question of one's own. */
  clientMeasure?: string;
  staffMeasure?: string;
  clientQuestion?: string;
  staffQuestion?: string;
  routine?: string;
  coverage?: Coverage;
  attrition?: Attrition;
}
