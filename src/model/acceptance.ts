/** What the design's own acceptances and the waivers of a configuration have in common: how they end, what they meet. */

/** What a finding concerns, or what an acceptance is narrowed to: names of instruments and of timepoints. */
export interface Concerns {
  instruments?: readonly string[];
  at?: readonly string[];
}

/** `until` may be a year, a month or a day, and lasts to the end of it. Without `today` nothing expires. */
export function isExpired(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today.slice(0, until.length) > until;
}

/** Whether what is narrowed meets a finding: all that the finding concerns is within it. */
export function covers(narrowed: Concerns, concerned: Concerns | undefined): boolean {
  return isWithin(concerned?.instruments, narrowed.instruments) && isWithin(concerned?.at, narrowed.at);
}
function isWithin(concerned: readonly string[] | undefined, narrowed: readonly string[] | undefined): boolean {
  if (!narrowed) return true;
  return concerned !== undefined && concerned.length > 0 && concerned.every((name) => narrowed.includes(name));
}
