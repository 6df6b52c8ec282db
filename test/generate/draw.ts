/**
 * Choices read from a row of bytes, first to last. Where the bytes end, every choice is the simplest one, so a shorter or
 * smaller row makes a smaller and simpler design: that is how fast-check finds a small counterexample.
 */
export class Draw {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  private byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
  /** 0 … n - 1. */
  below(n: number): number {
    const value = n > 256 ? this.byte() * 256 + this.byte() : this.byte();
    return n > 0 ? value % n : 0;
  }
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
  /** True with about the probability given (0–1); false when the bytes have ended. */
  chance(probability: number): boolean {
    return this.byte() >= 256 * (1 - probability);
  }
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.below(from.length)] as T;
  }
  shuffled<T>(from: readonly T[]): T[] {
    const result = [...from];
    for (let i = result.length - 1; i > 0; i--) {
      // The simplest choice leaves the order as it is.
      const j = i - this.below(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }
}
