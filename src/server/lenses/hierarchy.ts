import type { Design, Informant, Language } from '../../model/index.js';
import { type Ask, read } from '../../reading/index.js';
import {
  informantWord,
  instrumentTitle,
  listed,
  textWords,
  timepointTitle,
  timepointWords,
} from '../../words/index.js';

/** Something that asks, or that is asked: by its name in the design, an informant by kind and own words. */
export interface Asked {
  kind: 'timepoint' | 'outcome' | 'instrument' | 'informant';
  key: string;
}
/** With the statements that say so. */
interface Call {
  asked: Asked;
  paths: string[];
}

const keyOf = ({ kind, label }: Informant): string => JSON.stringify([kind, label?.text]);

/** Timepoints and outcomes ask instruments, and instruments ask informants, as one design has it. */
export class Hierarchy {
  private readonly design: Design;
  private readonly asks: readonly Ask[];

  constructor(design: Design) {
    this.design = design;
    this.asks = read(design).asks;
  }

  calledBy({ kind, key }: Asked): Call[] {
    if (kind === 'timepoint') return grouped(this.asks.filter(({ at }) => at.includes(key)).map(instrumentOf));
    if (kind === 'outcome') return grouped(this.indicators().filter(({ outcome }) => outcome === key));
    if (kind === 'informant') return [];
    return grouped(this.asks.filter((one) => one.measure.instrument === key).flatMap((one) => informantOf(one) ?? []));
  }

  callersOf({ kind, key }: Asked): Call[] {
    if (kind === 'informant')
      return grouped(this.asks.filter(({ informant }) => informant && keyOf(informant) === key).map(instrumentOf));
    if (kind !== 'instrument') return [];
    const mine = this.asks.filter(({ measure }) => measure.instrument === key);
    const times = read(this.design).time.sort(mine.flatMap(({ at }) => at));
    const asked = times.flatMap((time) =>
      mine
        .filter(({ at }) => at.includes(time))
        .map(({ path }) => ({ asked: { kind: 'timepoint', key: time } satisfies Asked, path })),
    );
    const outcomes = this.indicators()
      .filter((one) => one.asked.key === key)
      .map(({ outcome, path }) => ({ asked: { kind: 'outcome', key: outcome } satisfies Asked, path }));
    return grouped([...asked, ...outcomes]);
  }

  /** How it is called, what is said beside it, and the statement that it is shown at; undefined when it is not of the design. */
  said({ kind, key }: Asked, language: Language): { name: string; detail: string; path: string } | undefined {
    const { design } = this;
    if (kind === 'timepoint') {
      const found = design.timepoints.find(({ name }) => name === key);
      const path = found?.path ?? this.asks.find(({ at }) => at.includes(key))?.path;
      const detail = found ? timepointWords(found, language, design) : '';
      return path === undefined ? undefined : { name: timepointTitle(design, key, language), detail, path };
    }
    if (kind === 'outcome') {
      const found = read(design).outcomes.find(({ outcome }) => outcome.name === key)?.outcome;
      const name = found?.text ? textWords(found.text, language) : key;
      return found && { name, detail: '', path: found.path };
    }
    if (kind === 'informant') {
      const ask = this.asks.find(({ informant }) => informant && keyOf(informant) === key);
      return ask?.informant && { name: informantWord(ask.informant, language), detail: '', path: ask.path };
    }
    const mine = this.asks.filter(({ measure }) => measure.instrument === key);
    const path = mine[0]?.path ?? this.indicators().find((one) => one.asked.key === key)?.path;
    const who = mine.flatMap(({ informant }) => (informant ? [informantWord(informant, language)] : []));
    const detail = who.length > 0 ? listed([...new Set(who)], language) : '';
    return path === undefined ? undefined : { name: instrumentTitle(design, key, language), detail, path };
  }

  /** What each outcome is read from. */
  private indicators(): { asked: Asked; outcome: string; path: string }[] {
    return read(this.design).outcomes.flatMap(({ outcome, own }) =>
      outcome.name === undefined
        ? []
        : own.map(({ instrument }) => ({
            asked: { kind: 'instrument', key: instrument } satisfies Asked,
            outcome: outcome.name ?? '',
            path: outcome.path,
          })),
    );
  }
}

const instrumentOf = ({ measure, path }: Ask) => ({
  asked: { kind: 'instrument', key: measure.instrument } satisfies Asked,
  path,
});
const informantOf = ({ informant, path }: Ask) =>
  informant && { asked: { kind: 'informant', key: keyOf(informant) } satisfies Asked, path };

function grouped(all: readonly { asked: Asked; path: string }[]): Call[] {
  const calls = new Map<string, Call>();
  for (const { asked, path } of all) {
    const key = `${asked.kind} ${asked.key}`;
    const call = calls.get(key) ?? { asked, paths: [] };
    calls.set(key, call);
    if (!call.paths.includes(path)) call.paths.push(path);
  }
  return [...calls.values()];
}
