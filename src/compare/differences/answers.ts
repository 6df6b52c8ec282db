import { answers as answersOf, type FormItem, type FormOption, plainText } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import { both, inBoth, listed, numberWords, quoted, rangeWords } from '../../words/index.js';
import { changedSaid } from '../difference.js';
import type { Kind } from '../kinds.js';

/** One way in which the answers to a question differ. */
export interface Change {
  kind: Kind;
  what: Said;
}

type ItemKind = FormItem['kind'];
const textsOf = (kind: ItemKind) => new Map(answersOf(kind).map((one) => [one.code, plainText(mainText(one))]));
const mainText = ({ text }: FormOption): string => Object.values(text)[0] ?? '';
const saidText = (text: string | undefined): Said =>
  text === undefined ? both('finns inte längre', 'no longer there') : inBoth((language) => quoted(text, language));

/**
 * What has become of the answers: those whose words now stand at another number, those that are gone, those that are new,
 * and those that are said otherwise.
 */
export function answerChanges(before: ItemKind, now: ItemKind): Change[] {
  const [was, is] = [textsOf(before), textsOf(now)];
  const nowAt = new Map([...is].map(([code, text]) => [text, code]));
  const wasAt = new Map([...was].map(([code, text]) => [text, code]));
  const codes = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => Number(a) - Number(b));
  /** Codes that now have the words that another had, or whose words another now has. */
  const moved = codes.filter((code) => {
    const [old, fresh] = [was.get(code), is.get(code)];
    if (old === undefined || fresh === undefined || old === fresh) return false;
    return (nowAt.get(old) ?? code) !== code || (wasAt.get(fresh) ?? code) !== code;
  });
  const changes: Change[] = [];
  if (moved.length > 0) changes.push({ kind: 'relabelled', what: pairsSaid(moved, was, is) });
  const rest = codes.filter((code) => !moved.includes(code) && was.get(code) !== is.get(code));
  const both_ = rest.filter((code) => was.has(code) && is.has(code));
  if (both_.length > 0) changes.push({ kind: 'anchors', what: pairsSaid(both_, was, is) });
  const gone = codes.filter((code) => was.has(code) && !nowAt.has(was.get(code) ?? ''));
  const lost = gone.filter((code) => !is.has(code) || moved.includes(code));
  if (lost.length > 0)
    changes.push({ kind: 'answer-removed', what: listSaid(lost, was, ['svar borta', 'answers gone']) });
  const recoded = codes.filter((code) => was.has(code) && !is.has(code) && nowAt.has(was.get(code) ?? ''));
  if (recoded.length > 0 && moved.length === 0) {
    const said = (code: string): Said => {
      const text = was.get(code) ?? '';
      return inBoth((language) => `${quoted(text, language)} ${code} → ${nowAt.get(text) ?? ''}`);
    };
    const all = recoded.map(said);
    changes.push({
      kind: 'answer-code',
      what: inBoth(
        (language) =>
          `${language === 'sv' ? 'svarets kod' : 'code of the answer'}: ${all.map((one) => one[language]).join(', ')}`,
      ),
    });
  }
  const fresh = codes.filter((code) => is.has(code) && !wasAt.has(is.get(code) ?? ''));
  const added = fresh.filter((code) => !was.has(code) || moved.includes(code));
  if (added.length > 0) changes.push({ kind: 'steps', what: listSaid(added, is, ['nya svar', 'new answers']) });
  return [...changes, ...scaleChanges(before, now)];
}

/**
 * What the codes of answers become, where the same answers have other codes: only when each answer has its own words, and
 * those are there still.
 */
export function answerMap(before: ItemKind, now: ItemKind): Record<string, string> | undefined {
  const [was, is] = [textsOf(before), textsOf(now)];
  const nowAt = new Map([...is].map(([code, text]) => [text, code]));
  const isPlain = new Set(was.values()).size === was.size && nowAt.size === is.size;
  const pairs = [...was].map(([code, text]): [string, string | undefined] => [code, nowAt.get(text)]);
  if (!isPlain || pairs.every(([from, to]) => from === to)) return undefined;
  return pairs.every((pair): pair is [string, string] => pair[1] !== undefined) ? Object.fromEntries(pairs) : undefined;
}

type Texts = ReadonlyMap<string, string>;

/** `1: ”Aldrig” → ”Ibland”, 2: ”Ibland” → ”Aldrig”`. */
const pairsSaid = (codes: readonly string[], was: Texts, is: Texts): Said =>
  inBoth((language) =>
    codes
      .map((code) => `${code}: ${saidText(was.get(code))[language]} → ${saidText(is.get(code))[language]}`)
      .join(', '),
  );
const listSaid = (codes: readonly string[], texts: Texts, [sv, en]: readonly [string, string]): Said =>
  inBoth((language) => {
    const all = codes.map((code) => `${code} ${saidText(texts.get(code))[language]}`);
    return `${language === 'sv' ? sv : en}: ${listed(all, language)}`;
  });

/** Limits, unit, order, whether one may decline, and the words at the ends. */
function scaleChanges(before: ItemKind, now: ItemKind): Change[] {
  const changes: Change[] = [];
  const rangeOf = (kind: ItemKind) => (kind.type === 'rating' || kind.type === 'number' ? (kind.range ?? {}) : {});
  const rangeSaid = (kind: ItemKind): Said => inBoth((language) => rangeWords(rangeOf(kind), language) || '–');
  const [was, is] = [rangeOf(before), rangeOf(now)];
  if (was.low !== is.low || was.high !== is.high) {
    changes.push({ kind: 'steps', what: changedSaid(both('skala', 'scale'), rangeSaid(before), rangeSaid(now)) });
  }
  const unitOf = (kind: ItemKind) => (kind.type === 'number' ? kind.unit : undefined);
  if (unitOf(before) !== unitOf(now)) changes.push({ kind: 'steps', what: both('enhet: ändrad', 'unit: changed') });
  const isOrdered = (kind: ItemKind) => kind.type === 'choice' && kind.ordered;
  if (isOrdered(before) !== isOrdered(now)) {
    changes.push({
      kind: 'steps',
      what: isOrdered(now)
        ? both('svaren är nu ordnade', 'the answers are now ordered')
        : both('svaren är inte längre ordnade', 'the answers are no longer ordered'),
    });
  }
  const mayDecline = (kind: ItemKind) => 'options' in kind && kind.options?.some(({ declines }) => declines) === true;
  if (mayDecline(before) !== mayDecline(now)) {
    changes.push({
      kind: 'steps',
      what: mayDecline(now)
        ? both('frågan får nu avböjas', 'the question may now be declined')
        : both('frågan får inte längre avböjas', 'the question may no longer be declined'),
    });
  }
  return [...changes, ...endChanges(before, now)];
}

function endChanges(before: ItemKind, now: ItemKind): Change[] {
  if (before.type !== 'rating' || now.type !== 'rating') return [];
  const endOf = (kind: typeof before, side: 'low' | 'high'): string | undefined => {
    const label = side === 'low' ? kind.lowLabel : kind.highLabel;
    const at = answersOf(kind).find(({ code }) => Number(code) === kind.range[side]);
    const text = at ? mainText(at) : Object.values(label ?? {})[0];
    return text === undefined ? undefined : plainText(text);
  };
  return (['low', 'high'] as const).flatMap((side): Change[] => {
    const [was, is] = [endOf(before, side), endOf(now, side)];
    const isWord =
      answersOf(before).some(({ code }) => Number(code) === before.range[side]) &&
      answersOf(now).some(({ code }) => Number(code) === now.range[side]);
    if (was === is || isWord) return [];
    const at = inBoth((language) => numberWords(now.range[side] ?? 0, language));
    const said = (text: string | undefined) => (text === undefined ? undefined : saidText(text));
    return [{ kind: 'anchors', what: changedSaid(at, said(was), said(is)) }];
  });
}
