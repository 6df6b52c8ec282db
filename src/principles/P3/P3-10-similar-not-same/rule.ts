import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const similarNotSame = rule<{ early: Said; late: Said; same: string }>({
  code: 'P3-10',
  name: 'similar-not-same',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ early, late }) =>
      `${late.sv} liknar ${early.sv} men kan inte jämföras med det: använd samma frågor vid båda tillfällena.`,
    en: ({ early, late }) =>
      `${late.en} resembles ${early.en} but cannot be compared with it: use the same questions at both timepoints.`,
  },
  *check(design) {
    const all = read(design).evidence;
    for (const { collect, instrument } of all) {
      const like = read(design).instruments.of(instrument)?.resembles;
      const other =
        like === undefined ? undefined : all.find(({ root }) => root === read(design).instruments.root(like));
      if (!other) continue;
      const crossed = early(other.collect.at) !== early(collect.at) && late(other.collect.at) !== late(collect.at);
      if (!crossed) continue;
      const first = early(collect.at) ? instrument : other.instrument;
      const second = first === instrument ? other.instrument : instrument;
      yield {
        path: collect.path,
        params: {
          early: instrumentSaid(design, first),
          late: instrumentSaid(design, second),
          same: instrument === second ? first : second,
        },
        instruments: [instrument],
        at: collect.at,
      };
    }
    function early(at: readonly string[]): boolean {
      return at.some((name) => read(design).time.canBeBaseline(name));
    }
    function late(at: readonly string[]): boolean {
      return at.some((name) => read(design).time.canBeFinal(name));
    }
  },
  fixes({ path, params: { same } }, design) {
    const collect = design.collects.find((one) => one.path === path);
    const [only, ...more] = collect?.measures ?? [];
    const named = read(design).outcomes.some(({ own }) =>
      own.some(({ instrument }) => instrument === only?.instrument),
    );
    if (!only || more.length > 0 || named) return [];
    const said = instrumentSaid(design, same);
    return [
      fix(
        `Använd ${said.sv} vid båda tillfällena`,
        `Use ${said.en} at both timepoints`,
        edit(`${path}/measures`, 'replace', same),
      ),
    ];
  },
});
