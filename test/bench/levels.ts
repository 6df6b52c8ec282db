/**
 * How often each method of the plan says something when there is nothing to say (one- or two-sided, as it is used), and how
 * often its interval holds the truth: seeded draws, symmetric, skewed and tied. `npx esbuild test/bench/levels.ts --bundle --platform=node | node - 3000`.
 */
import {
  agreedDirection,
  ancova,
  boschlooRejects,
  change,
  changeDifference,
  changedUp,
  clusterAncova,
  direction,
  holds,
  invertedSignedRank,
  mcnemar,
  miettinenNurminen,
  newcombe,
  newcombePaired,
  nonInferiority,
  nonInferiorityPaired,
  nonInferiorityShares,
  signTest,
  tango,
} from '../../src/statistics/index.js';

const runs = Number(process.argv[2] ?? 4000);

/** Mulberry32: the same draws each time. */
function drawing(seed: number) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform() || 1e-12)) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
type Draw = ReturnType<typeof drawing>;
type Shape = 'symmetric' | 'skewed' | 'tied';
const shapes: Shape[] = ['symmetric', 'skewed', 'tied'];
/** A first and a last value of one person, correlated .6, the same at both times. */
function pair(draw: Draw, shape: Shape, shift = 0): [number, number] {
  const own = draw.normal() * Math.sqrt(0.6);
  const value = (add: number) => {
    const z = own + draw.normal() * Math.sqrt(0.4) + add;
    if (shape === 'symmetric') return z;
    if (shape === 'skewed') return Math.exp(0.7 * z);
    return Math.max(0, Math.min(4, Math.round(1 + 1.2 * z)));
  };
  return [value(0), value(shift)];
}
const times = <One>(n: number, make: () => One): One[] => Array.from({ length: n }, make);

interface Tally {
  said: number;
  held: number;
  asked: number;
  withInterval: number;
}
const rows: string[][] = [];
function tally(
  name: string,
  n: number,
  shape: string,
  once: (draw: Draw) => { said: boolean; held?: boolean | undefined } | undefined,
): void {
  const draw = drawing(n * 7919 + name.length * 104729 + shape.length * 31);
  const all: Tally = { said: 0, held: 0, asked: 0, withInterval: 0 };
  for (let run = 0; run < runs; run++) {
    const found = once(draw);
    all.asked += 1;
    if (!found) continue;
    all.said += Number(found.said);
    if (found.held === undefined) continue;
    all.withInterval += 1;
    all.held += Number(found.held);
  }
  const percent = (count: number, of: number) => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)}`);
  rows.push([name, String(n), shape, percent(all.said, all.asked), percent(all.held, all.withInterval)]);
}

for (const n of [10, 20, 40]) {
  for (const shape of shapes) {
    const drawn = (draw: Draw) => times(n, () => pair(draw, shape));
    const split = (all: [number, number][]) => ({ before: all.map(([a]) => a), after: all.map(([, b]) => b) });
    tally('paired t', n, shape, (draw) => {
      const { before, after } = split(drawn(draw));
      const found = change(before, after);
      if (!found) return undefined;
      const { p, interval } = found;
      return { said: direction({ p, interval }) !== 'undecided', held: interval[0] <= 0 && interval[1] >= 0 };
    });
    if (n <= 20 || shape === 'tied') {
      tally('signed rank', n, shape, (draw) => {
        const found = invertedSignedRank(drawn(draw).map(([a, b]) => b - a));
        if (!found?.interval) return { said: false };
        const { p, interval } = found;
        return { said: direction({ p, interval }) !== 'undecided', held: holds(interval, 0) };
      });
    }
    tally('sign', n, shape, (draw) => {
      const all = drawn(draw).map(([a, b]) => Math.sign(b - a));
      const [up, down] = [all.filter((one) => one > 0).length, all.filter((one) => one < 0).length];
      const interval = changedUp({ first: down, second: up })?.exact;
      if (!interval) return { said: false };
      return {
        said: direction({ p: signTest(up, down), interval }, { none: 0.5 }) !== 'undecided',
        held: interval[0] <= 0.5 && interval[1] >= 0.5,
      };
    });
    tally('kept, mean (at the margin, one-sided 2.5)', n, shape, (draw) => {
      const { before, after } = split(drawn(draw));
      const found = change(before, after);
      if (!found) return undefined;
      const margin = 0.5;
      // The truth is exactly at the margin: what is seen is moved there.
      const { p } = nonInferiority(
        { estimate: found.mean - margin, error: found.sd / Math.sqrt(n), df: found.df },
        margin,
        'higher',
      );
      return { said: p < 0.025 };
    });
    tally('ANCOVA, by lottery', n, shape, (draw) => {
      const [one, other] = [split(drawn(draw)), split(drawn(draw))];
      const main = ancova({ first: one.before, last: one.after }, { first: other.before, last: other.after })?.main;
      if (!main) return undefined;
      return { said: direction(main) !== 'undecided', held: main.interval[0] <= 0 && main.interval[1] >= 0 };
    });
    tally('ANCOVA, n and 2n (HC3)', n, shape, (draw) => {
      const [one, other] = [split(drawn(draw)), split(times(2 * n, () => pair(draw, shape)))];
      const main = ancova({ first: one.before, last: one.after }, { first: other.before, last: other.after })?.main;
      if (!main) return undefined;
      return { said: direction(main) !== 'undecided', held: main.interval[0] <= 0 && main.interval[1] >= 0 };
    });
    tally('ANCOVA and change, groups alike', n, shape, (draw) => {
      const [one, other] = [split(drawn(draw)), split(drawn(draw))];
      const changes = ({ before, after }: typeof one) => after.map((value, index) => value - (before[index] ?? 0));
      const [main, changed] = [
        ancova({ first: one.before, last: one.after }, { first: other.before, last: other.after })?.main,
        changeDifference(changes(one), changes(other)),
      ];
      if (!main || !changed) return undefined;
      return { said: agreedDirection([direction(main), direction(changed)]) !== 'undecided' };
    });
    tally('kept, ANCOVA (at the margin, one-sided 2.5)', n, shape, (draw) => {
      const [one, other] = [split(drawn(draw)), split(drawn(draw))];
      const main = ancova({ first: one.before, last: one.after }, { first: other.before, last: other.after })?.main;
      if (!main) return undefined;
      const { p } = nonInferiority({ ...main, estimate: main.estimate - 0.5 }, 0.5, 'higher');
      return { said: p < 0.025 };
    });
  }
  for (const share of [0.5, 0.2]) {
    const label = `share ${share}`;
    const both = (draw: Draw) => {
      const counts = { both: 0, first: 0, second: 0, neither: 0 };
      for (let index = 0; index < n; index++) {
        const own = draw.uniform() < share;
        const again = () => (draw.uniform() < 0.6 ? own : draw.uniform() < share);
        const [was, is] = [again(), again()];
        counts[was ? (is ? 'both' : 'first') : is ? 'second' : 'neither'] += 1;
      }
      return counts;
    };
    tally('McNemar mid-p and Newcombe', n, label, (draw) => {
      const counts = both(draw);
      const interval = newcombePaired(counts)?.interval;
      if (!interval) return undefined;
      const p = mcnemar(counts.first, counts.second, true);
      return { said: direction({ p, interval }) !== 'undecided', held: interval[0] <= 0 && interval[1] >= 0 };
    });
    tally('kept, paired share (at margin .1, one-sided 2.5)', n, label, (draw) => {
      const counts = { both: 0, first: 0, second: 0, neither: 0 };
      for (let index = 0; index < n; index++) {
        const at = draw.uniform();
        counts[at < 0.2 ? 'first' : at < 0.3 ? 'second' : at < 0.3 + 0.7 * share ? 'both' : 'neither'] += 1;
      }
      const interval = tango(counts)?.interval;
      return {
        said: (nonInferiorityPaired(counts, 0.1, 'higher')?.p ?? 1) < 0.025,
        held: interval && interval[0] <= -0.1 && interval[1] >= -0.1,
      };
    });
    const rejects = boschlooRejects(n, n);
    const count = (draw: Draw, p: number) => times(n, () => draw.uniform() < p).filter(Boolean).length;
    tally('Boschloo and Newcombe, two groups', n, label, (draw) => {
      const [one, other] = [count(draw, share), count(draw, share)];
      const interval = newcombe({ count: one, n }, { count: other, n })?.interval;
      if (!interval) return undefined;
      const p = rejects(one, other) ? 0.01 : 1;
      return { said: direction({ p, interval }) !== 'undecided', held: interval[0] <= 0 && interval[1] >= 0 };
    });
    tally('kept, shares of two groups (at margin .1, one-sided 2.5)', n, label, (draw) => {
      const [one, other] = [
        { count: count(draw, share - 0.1), n },
        { count: count(draw, share), n },
      ];
      const interval = miettinenNurminen(one, other)?.interval;
      return {
        said: (nonInferiorityShares(one, other, 0.1, 'higher')?.p ?? 1) < 0.025,
        held: interval && interval[0] <= -0.1 && interval[1] >= -0.1,
      };
    });
  }
  // Worlds where groups differ at first: .7 standard deviations.
  const worlds = {
    'last depends on first alone': (draw: Draw, shift: number) => {
      const first = draw.normal() + shift;
      return [first, 0.6 * first + 0.8 * draw.normal()] as [number, number];
    },
    'nobody changes, error in both': (draw: Draw, shift: number) => {
      const own = draw.normal() * Math.sqrt(0.7) + shift;
      return [own + draw.normal() * Math.sqrt(0.3), own + draw.normal() * Math.sqrt(0.3)] as [number, number];
    },
  };
  for (const [world, make] of Object.entries(worlds)) {
    tally('ANCOVA and change, groups differ .7 SD at first', n, world, (draw) => {
      const [one, other] = [times(n, () => make(draw, 0.7)), times(n, () => make(draw, 0))];
      const arm = (all: [number, number][]) => ({ first: all.map(([a]) => a), last: all.map(([, b]) => b) });
      const changes = (all: [number, number][]) => all.map(([a, b]) => b - a);
      const [main, changed] = [ancova(arm(one), arm(other))?.main, changeDifference(changes(one), changes(other))];
      if (!main || !changed) return undefined;
      return { said: agreedDirection([direction(main), direction(changed)]) !== 'undecided' };
    });
  }
}
for (const clusters of [4, 6, 10]) {
  tally('ANCOVA on cluster means, ICC .05, 10 each', clusters, 'clusters in each group', (draw) => {
    const arm = () =>
      times(clusters, () => {
        const level = draw.normal() * Math.sqrt(0.05);
        const all = times(10, () => {
          const own = draw.normal() * Math.sqrt(0.57);
          return [
            own + draw.normal() * Math.sqrt(0.38) + level,
            own + draw.normal() * Math.sqrt(0.38) + level,
          ] as const;
        });
        return { first: all.map(([a]) => a), last: all.map(([, b]) => b) };
      });
    const main = clusterAncova(arm(), arm())?.main;
    if (!main) return undefined;
    return { said: direction(main) !== 'undecided', held: main.interval[0] <= 0 && main.interval[1] >= 0 };
  });
}

const error = (100 * Math.sqrt((0.05 * 0.95) / runs)).toFixed(2);
console.log(`${runs} draws; Monte Carlo error of 5 %: ±${error}\n`);
console.log('| method | n | data | says something, % | interval holds the truth, % |\n|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
