import { LLStarLookaheadStrategy } from 'chevrotain-allstar';

type Build = (options: never) => (this: unknown, ...args: unknown[]) => unknown;

/** Works out how to tell alternatives apart when a place of the grammar is first reached, not for all of it at start-up. */
function lazily<F extends Build>(build: F): F {
  return ((options) => {
    let decide: ReturnType<Build> | undefined;
    return function (this: unknown, ...args: unknown[]) {
      decide ??= build(options);
      return decide.apply(this, args);
    };
  }) as F;
}

/** ALL(*) lookahead as Langium has it, made when it is needed. */
export class LazyLookahead extends LLStarLookaheadStrategy {
  constructor() {
    super({ logging: () => undefined });
    this.buildLookaheadForAlternation = lazily(this.buildLookaheadForAlternation.bind(this) as Build) as never;
    this.buildLookaheadForOptional = lazily(this.buildLookaheadForOptional.bind(this) as Build) as never;
  }
}
