import { type Finding, type Principle, type PrincipleVerdict, principles } from './finding.js';
import type { Lowered } from './rule.js';

/** What was found, with the verdict that it brings its principle to. */
export interface Weighed {
  finding: Finding;
  lowers?: Lowered;
}

/** The worst first. Where something is stated in part, `not stated` elsewhere does not hide it. */
const ranks: readonly Lowered[] = ['does not', 'partly', 'not stated'];

/** The verdict of each principle: `follows` unless an essential finding says less. Acceptance changes nothing. */
export function verdicts(found: readonly Weighed[]): Record<Principle, PrincipleVerdict> {
  const of = (principle: Principle): PrincipleVerdict => {
    const own = found.filter(({ finding }) => finding.group === principle);
    return {
      verdict: ranks.find((rank) => own.some(({ lowers }) => lowers === rank)) ?? 'follows',
      findings: [...new Set(own.map(({ finding }) => finding.code))],
    };
  };
  return Object.fromEntries(principles.map((principle) => [principle, of(principle)])) as Record<
    Principle,
    PrincipleVerdict
  >;
}
