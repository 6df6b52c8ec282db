import type { Design, Said } from '../model/index.js';
import type { DesignFix } from './finding.js';

/**
 * Where a quick fix would need what only the author can know, it leaves a prompt: `"[Skriv skälet]"`. A prompt is not an
 * answer. Rules see the design as if what it stands in were not there, so that no verdict rises by a prompt, and
 * `prompt-left` tells where one is left.
 */
export function prompt(sv: string, en: string): Said {
  return { sv: `"[Skriv ${sv}]"`, en: `"[Write ${en}]"` };
}
/** A prompt that is left: the path of the statement that it stands in, and what it asks for. */
export interface PromptLeft {
  path: string;
  text: string;
}
/** Whether a fix would ask for what a prompt in the same statement (or, for a new one, anywhere) asks for already. */
export function asksAgain({ edits }: DesignFix, left: readonly PromptLeft[]): boolean {
  return edits.some(({ at, text }) =>
    left.some(
      (one) =>
        (at === 'design' || one.path === at || one.path.startsWith(`${at}/`) || at.startsWith(`${one.path}/`)) &&
        text?.some((part) => typeof part !== 'string' && Object.values(part).some((said) => said === `"${one.text}"`)),
    ),
  );
}
function isPrompt(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && isPromptText(value.text);
}
function isPromptText(text: unknown): boolean {
  return typeof text === 'string' && /^\[(Skriv|Write) [^\]]*\]$/.test(text);
}

/** Properties that a statement is about: when one of them is a prompt, the statement says nothing. */
const subjects: ReadonlySet<string> = new Set(['text', 'routine']);

/** The design as if its prompts were not there, and the prompts. */
export function withoutPrompts(stated: Design): { design: Design; prompts: readonly PromptLeft[] } {
  const prompts: PromptLeft[] = [];
  // Nearly all designs have none, and to look is much quicker than to make the design anew.
  if (!mayPrompt({ ...stated, instruments: stated.instruments.filter(({ from }) => from !== 'library') }))
    return { design: stated, prompts };
  const design = without(stated, 'design', prompts) as Design;
  if (prompts.length === 0) return { design: stated, prompts };
  return { design: withoutEmpty(stated, design), prompts };
}

/** An instrument whose every question is a prompt is not there either, nor what is collected with it. */
function withoutEmpty(stated: Design, design: Design): Design {
  const asked = new Set(stated.instruments.filter(({ items }) => items.length > 0).map(({ name }) => name));
  const empty = new Set(
    design.instruments.filter(({ items, name }) => items.length === 0 && asked.has(name)).map(({ name }) => name),
  );
  if (empty.size === 0) return design;
  const collects = design.collects.map((collect) => ({
    ...collect,
    measures: collect.measures.filter(({ instrument }) => !empty.has(instrument)),
  }));
  return {
    ...design,
    instruments: design.instruments.filter(({ name }) => !empty.has(name)),
    collects: collects.filter(({ measures, none, unknown }) => measures.length > 0 || none || unknown),
  };
}

/** Whether any text of the design begins as a prompt does. */
function mayPrompt(value: object): boolean {
  for (const key in value) {
    const one = value[key as keyof typeof value] as unknown;
    if (typeof one === 'string') {
      if (key === 'text' && one.charCodeAt(0) === bracket) return true;
    } else if (typeof one === 'object' && one !== null && mayPrompt(one)) return true;
  }
  return false;
}
const bracket = '['.charCodeAt(0);

const silent = Symbol('silent');

function without(value: unknown, path: string, prompts: PromptLeft[]): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => without(one, path, prompts)).filter((one) => one !== silent);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isPrompt(value)) {
    prompts.push({ path, text: value.text });
    return silent;
  }
  const own = 'path' in value && typeof value.path === 'string' ? value.path : path;
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const left = without(one, own, prompts);
    if (left !== silent) kept[key] = left;
    // `by` is what a demand is about, and only there the one thing beside its path.
    else if (subjects.has(key) || (key === 'by' && 'path' in value && Object.keys(value).length === 2)) return silent;
  }
  return kept;
}
