/**
 * What a personal identity or coordination number looks like: ten or twelve digits, perhaps with a sign before the last
 * four, that begin with a date. Without anchors, and written so that every program's regular expressions read it alike.
 */
export const identityNumber =
  '([0-9][0-9])?[0-9][0-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[-+ ]?[0-9][0-9][0-9][0-9]';
