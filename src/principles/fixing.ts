import type { Collect, Design, Fact, Instrument, Said, Text } from '../model/index.js';
import { isAllLost, read } from '../reading/index.js';
import type { DesignEdit, DesignFix, Finding, Statement } from './finding.js';
import { prompt } from './prompts.js';

/** What the fixes of the rules are made with. */

export function fix(sv: string, en: string, ...edits: readonly DesignEdit[]): DesignFix {
  return { title: { sv, en }, edits };
}
export function edit(at: string, how: DesignEdit['do'], text: string | Statement): DesignEdit {
  return { at, do: how, text: typeof text === 'string' ? [text] : text };
}
/** A statement with slots: words and names of the model as strings, what is for people in both languages. */
export function statement(words: TemplateStringsArray, ...slots: readonly (string | Said | Statement)[]): Statement {
  return words.flatMap((before, index): Statement => {
    const slot = slots[index] ?? '';
    return typeof slot === 'string' ? [before + slot] : [before, ...('sv' in slot ? [slot] : slot)];
  });
}
export function remove(at: string): DesignEdit {
  return { at, do: 'remove' };
}

/** A text as it is written in a design, with its translations. */
export function literal({ text, translations = {} }: Text): string {
  const others = Object.entries(translations).map(([language, one]) => ` @${language} ${quote(one)}`);
  return quote(text) + others.join('');
}
function quote(text: string): string {
  const inner = text.replace(/[\\"]/g, '\\$&').replace(/\t/g, '\\t');
  return /[\r\n]/.test(inner) ? `"""${inner}"""` : `"${inner}"`;
}

/** A fact as it is written, with where it is from and how it is known. */
export function factWritten({ kind, value, text, reference, source, confidence, presumed }: Fact): string {
  const from = reference ?? (source && literal(source));
  const words = [
    kind,
    presumed && 'presumed',
    value,
    text && literal(text),
    from && `according-to ${from}`,
    confidence,
  ];
  return words.filter((word) => word !== undefined).join(' ');
}

/** How a design speaks of its start or its end: by a timepoint of its own there and nowhere else, or by the moment. */
export function momentName(design: Design, moment: 'start' | 'end'): string {
  const { time } = read(design);
  const declared = design.timepoints.find(
    ({ name, implicit }) => !implicit && time.phases(name).size === 1 && time.phases(name).has(moment),
  );
  return declared?.name ?? moment;
}

/** A name that nothing of its kind in the design has yet. */
export function freeName(taken: readonly { name?: string }[], wanted: string): string {
  const names = new Set(taken.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted}-${n}`;
  return name;
}
/** The name of something new, for the author to change. */
export function newName(taken: readonly { name?: string }[], sv: string, en: string): Said {
  return { sv: freeName(taken, sv), en: freeName(taken, en) };
}

/** Whether an instrument is declared where the design stands, so that its text can be changed. */
export function isOwn({ from }: Instrument): boolean {
  return from === 'file';
}

/** A property of the common procedure, which is made when the design has none. */
export function procedureEdit({ procedure }: Design, property: Statement): DesignEdit {
  return procedure
    ? edit(procedure.path, 'add-inside', property)
    : edit('design', 'add-inside', statement`procedure {\n  ${property}\n}`);
}

/** Stands by a finding, with a prompt for the reason; the acceptance counts when the reason is written. */
export function acceptanceFix({ code, accepted }: Finding): DesignFix | undefined {
  // Those about acceptances and prompts ask for a line to be corrected.
  if (accepted || /^L-(6[1-4]|54)/.test(code)) return undefined;
  const reason = prompt('skälet', 'the reason');
  return fix(
    `Godta ${code} med ett skäl`,
    `Accept ${code} with a reason`,
    edit('design', 'add-inside', statement`accept ${code} because ${reason}`),
  );
}

/** What an item is usually rated on. */
const scales = ['0..10', '1..5', '0..4', '0..3'];
/**
 * Describes an instrument that a design uses and nothing describes, after the design: with prompts for what only the author
 * knows, once with each of the usual scales.
 */
export function instrumentDescriptions(name: string, informants: readonly string[]): DesignFix['edits'][] {
  const title = prompt('vad instrumentet heter', 'what the instrument is called');
  const item: Said = { sv: 'läge', en: 'state' };
  const question = prompt('frågan till den som svarar', 'the question to the one who answers');
  const informant = informants.length > 0 ? `\n  informant ${informants.join(', ')}` : '';
  return scales.map((scale) => [
    edit(
      'design',
      'add-after',
      statement`instrument ${name} ${title} {${informant}\n  item ${item} ${question} rated ${scale}\n}`,
    ),
  ]);
}

/** At most this many alternatives are offered, so that the list can be read. */
const most = 3;
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, most);
}

/** Adds a name to a list of a statement: last in it, or as a new property where there is none. */
export function addToList(
  path: string,
  property: string,
  has: boolean,
  name: string | Said,
  keyword: string,
): DesignEdit {
  return has
    ? edit(`${path}/${property}`, 'add-last', statement`${name}`)
    : edit(path, 'add-inside', statement`${keyword} ${name}`);
}

/** A purpose about results, for the author to word. */
export function resultPurpose(primary: boolean): Statement {
  const text = prompt('vad ni vill veta om klienternas resultat', 'what you want to know about the clients’ results');
  return statement`purpose ${text} {\n  kind outcome${primary ? '\n  main-purpose' : ''}\n}`;
}

/**
 * A desired outcome, for the author to word: it addresses the problems that are stated (or one to be worded), and is
 * read from the given instruments.
 */
export function newOutcome(
  design: Design,
  instruments: readonly string[],
): { outcome: Statement; problem?: Statement } {
  const name = newName(design.outcomes, 'önskat', 'desired');
  const text = prompt('vad insatsen ska leda till för klienten', 'what the intervention is to lead to for the client');
  const problems = design.problems.map((one) => one.name).join(', ');
  const indicators = instruments.map((one) => `\n  indicator ${one}`).join('');
  return {
    outcome: statement`outcome ${name} ${text} {\n  addresses ${problems || newProblemName}\n  goal improve${indicators}\n}`,
    ...(problems === '' && { problem: newProblem() }),
  };
}
export const newProblemName: Said = { sv: 'problematik', en: 'difficulty' };
/** The problem that the intervention is for, for the author to word. */
export function newProblem(): Statement {
  const text = prompt('vilken problematik insatsen riktar sig till', 'which problem the intervention is for');
  return statement`problem ${newProblemName} ${text}`;
}

/**
 * Adds a measurement of one side's own assessment, in place of the statement that nothing is collected from it. Not where
 * the procedure would leave that one out too.
 */
export function newMeasureFixes(
  design: Design,
  side: 'client' | 'professional',
  denial?: Collect,
): readonly DesignFix[] {
  if (isAllLost(design)) return [];
  const [sv, en] = side === 'client' ? ['klienten', 'client'] : ['professionen', 'profession'];
  return [
    fix(
      `Låt ${sv} bedöma hur det gick`,
      `Let the ${en} judge how it went`,
      ...(denial ? [remove(denial.path)] : []),
      ...newMeasure(design, side),
    ),
  ];
}
/** With an instrument whose question the author words; of the client, with what asking clients takes. */
function newMeasure(design: Design, side: 'client' | 'professional'): readonly DesignEdit[] {
  const client = side === 'client';
  const name = client
    ? newName(design.instruments, 'klientens-bild', 'clients-view')
    : newName(design.instruments, 'professionens-bild', 'professions-view');
  const item: Said = { sv: 'läge', en: 'state' };
  const question = prompt('frågan om hur det går', 'the question on how it goes');
  // A number alone means something else to each who answers.
  const [least, most] = [prompt('vad 0 betyder', 'what 0 means'), prompt('vad 10 betyder', 'what 10 means')];
  const times = `${momentName(design, 'start')}, ${momentName(design, 'end')}`;
  const how = client ? 'method self-report' : 'method judgement';
  const worry = prompt('vem som tar kontakt, och hur snart', 'who makes contact, and how soon');
  const outcome = design.outcomes[0];
  return [
    edit('design', 'add-inside', statement`collect ${name} from ${side} at ${times} {\n  ${how}\n}`),
    ...(client && !design.safeguard ? [edit('design', 'add-inside', statement`safeguard ${worry}`)] : []),
    ...(outcome ? [edit(outcome.path, 'add-inside', statement`indicator ${name}`)] : []),
    edit(
      'design',
      'add-after',
      statement`instrument ${name} {\n  informant ${side}\n  measures outcome\n  item ${item} ${question} rated 0..10 ${least} .. ${most} higher is better\n}`,
    ),
  ];
}
