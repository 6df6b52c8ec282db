/** Of the values of an indicator that stand in the data, how many can and cannot be used. */
export interface Usable {
  used: number;
  unusable: number;
}

/**
 * When more than this share of an indicator's values cannot be used, nothing is concluded from the rest: what is left is seldom
 * like what was lost (an export where only some answers are in words). One or two slips of the pen do not decide it.
 */
export const mostUnusable = { share: 0.05, count: 2 };

export const isTooMany = ({ used, unusable }: Usable): boolean =>
  unusable > mostUnusable.count && unusable > mostUnusable.share * (used + unusable);
