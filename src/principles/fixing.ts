import type { Design, Fact, Instrument, Text } from '../model/index.js';
import type { Said } from '../model/said.js';
import type { DesignEdit, DesignFix, Finding } from './finding.js';
import { prompt } from './prompts.js';
import { phasesOfName } from './reading/when.js';

/** What the fixes of the rules are made with. Texts are whole statements, with the keywords of each language. */

export function fix(sv: string, en: string, ...edits: readonly DesignEdit[]): DesignFix {
  return { title: { sv, en }, edits };
}
export function edit(at: string, how: DesignEdit['do'], sv: string, en: string = sv): DesignEdit {
  return { at, do: how, text: { sv, en } };
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

const kinds: Record<Fact['kind'], Said> = {
  reliability: { sv: 'reliabilitet', en: 'reliability' },
  cutoff: { sv: 'gränsvärde', en: 'cutoff' },
  sd: { sv: 'standardavvikelse', en: 'sd' },
  mean: { sv: 'medel', en: 'mean' },
  change: { sv: 'förändring', en: 'change' },
};
const confidences: Record<NonNullable<Fact['confidence']>, Said> = {
  seen: { sv: 'läst', en: 'seen' },
  memory: { sv: 'ur-minnet', en: 'memory' },
  unsure: { sv: 'osäkert', en: 'unsure' },
  derived: { sv: 'härlett', en: 'derived' },
};
/** A fact as it is written, with where it is from and how it is known. */
export function factWritten({ kind, value, text, reference, source, confidence, presumed }: Fact): Said {
  const from = reference ?? (source && literal(source));
  const inLanguage = (language: keyof Said) =>
    [
      kinds[kind][language],
      presumed && { sv: 'antaget', en: 'presumed' }[language],
      value,
      text && literal(text),
      from && `${{ sv: 'enligt', en: 'according-to' }[language]} ${from}`,
      confidence && confidences[confidence][language],
    ]
      .filter((word) => word !== undefined)
      .join(' ');
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}

const moments = { start: { sv: 'start', en: 'start' }, end: { sv: 'avslut', en: 'end' } } as const;
/** How a design speaks of its start or its end: by a timepoint of its own there, or by the moment. */
export function momentName(design: Design, moment: 'start' | 'end'): Said {
  const declared = design.timepoints.find(({ name, implicit }) => !implicit && phasesOfName(design, name).has(moment));
  return declared ? { sv: declared.name, en: declared.name } : moments[moment];
}
/** Names of timepoints as they are written; the built-in ones in the language of the file. */
export function timesWritten(design: Design, names: readonly string[]): Said {
  const written = names.map((name): Said => {
    const timing = design.timepoints.find((one) => one.name === name && one.implicit)?.timings[0];
    const anchor = timing?.kind === 'at' ? timing.anchors[0] : undefined;
    return anchor && 'moment' in anchor ? moments[anchor.moment] : { sv: name, en: name };
  });
  return { sv: written.map(({ sv }) => sv).join(', '), en: written.map(({ en }) => en).join(', ') };
}

/** A name that nothing of its kind in the design has yet. */
export function freeName(taken: readonly { name?: string }[], wanted: string): string {
  const names = new Set(taken.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; names.has(name); n++) name = `${wanted}-${n}`;
  return name;
}

/** Whether an instrument is declared where the design stands, so that its text can be changed. */
export function isOwn({ from }: Instrument): boolean {
  return from === 'file';
}

/** A property of the common procedure, which is made when the design has none. */
export function procedureEdit({ procedure }: Design, sv: string, en: string): DesignEdit {
  return procedure
    ? edit(procedure.path, 'add-inside', sv, en)
    : edit('design', 'add-inside', `rutin {\n  ${sv}\n}`, `procedure {\n  ${en}\n}`);
}

/** Stands by a finding, with a prompt for the reason; the acceptance counts when the reason is written. */
export function acceptanceFix({ code, accepted }: Finding): DesignFix | undefined {
  // Those about acceptances and prompts ask for a line to be corrected.
  if (accepted || /^L-(6[1-4]|54)/.test(code)) return undefined;
  const reason = prompt('skälet', 'the reason');
  return fix(
    `Godta ${code} med ett skäl`,
    `Accept ${code} with a reason`,
    edit('design', 'add-inside', `godtar ${code} eftersom ${reason.sv}`, `accept ${code} because ${reason.en}`),
  );
}

/** At most so many alternatives are offered, so that the list can be read. */
const most = 3;
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, most);
}

/** Adds a name to a list of a statement: last in it, or as a new property where there is none. */
export function addToList(
  path: string,
  property: string,
  has: boolean,
  name: string,
  sv: string,
  en: string,
): DesignEdit {
  return has
    ? edit(`${path}/${property}`, 'add-last', name)
    : edit(path, 'add-inside', `${sv} ${name}`, `${en} ${name}`);
}

/** A purpose about results, for the author to word. */
export function resultPurpose(primary: boolean): Said {
  const text = prompt('vad ni vill veta om klienternas resultat', 'what you want to know about the clients’ results');
  return {
    sv: `syfte ${text.sv} {\n  slag resultat${primary ? '\n  huvudsyfte ja' : ''}\n}`,
    en: `purpose ${text.en} {\n  kind outcome${primary ? '\n  primary yes' : ''}\n}`,
  };
}

/**
 * A desired outcome, for the author to word: it addresses the problems that are stated (or one to be worded), and is
 * read from the given instruments.
 */
export function newOutcome(design: Design, instruments: readonly string[]): { outcome: Said; problem?: Said } {
  const wanted = freeName(design.outcomes, 'önskat');
  const desired = freeName(design.outcomes, 'desired');
  const text = prompt('vad insatsen ska leda till för klienten', 'what the intervention is to lead to for the client');
  const problems = design.problems.map(({ name }) => name).join(', ');
  const indicators = (word: string) => instruments.map((name) => `\n  ${word} ${name}`).join('');
  return {
    outcome: {
      sv: `resultat ${wanted} ${text.sv} {\n  påverkar ${problems || 'problematik'}\n  mål förbättra${indicators('indikator')}\n}`,
      en: `outcome ${desired} ${text.en} {\n  addresses ${problems || 'difficulty'}\n  goal improve${indicators('indicator')}\n}`,
    },
    ...(problems === '' && { problem: newProblem() }),
  };
}
/** The problem that the intervention is for, for the author to word. */
export function newProblem(): Said {
  const text = prompt('vilken problematik insatsen riktar sig till', 'which problem the intervention is for');
  return { sv: `problem problematik ${text.sv}`, en: `problem difficulty ${text.en}` };
}

/**
 * A measurement of one side's own assessment, with an instrument whose question the author words; of the client, with
 * what asking clients takes.
 */
export function newMeasure(design: Design, side: 'client' | 'professional'): readonly DesignEdit[] {
  const client = side === 'client';
  const sv = freeName(design.instruments, client ? 'klientens-bild' : 'professionens-bild');
  const en = freeName(design.instruments, client ? 'clients-view' : 'professions-view');
  const question = prompt('frågan om hur det går', 'the question on how it goes');
  const times = { start: momentName(design, 'start'), end: momentName(design, 'end') };
  const how = client
    ? { sv: 'frivillig ja\n  oberoende ja', en: 'voluntary yes\n  independent yes' }
    : { sv: 'metod bedömning', en: 'method judgement' };
  const worry = prompt('vem som tar kontakt, och hur snart', 'who makes contact, and how soon');
  const outcome = design.outcomes[0];
  return [
    edit(
      'design',
      'add-inside',
      `mätning ${sv} från ${client ? 'klient' : 'profession'} vid ${times.start.sv}, ${times.end.sv} {\n  ${how.sv}\n}`,
      `collect ${en} from ${side} at ${times.start.en}, ${times.end.en} {\n  ${how.en}\n}`,
    ),
    ...(client && !design.safeguard
      ? [edit('design', 'add-inside', `orosrutin ${worry.sv}`, `safeguard ${worry.en}`)]
      : []),
    ...(outcome ? [edit(outcome.path, 'add-inside', `indikator ${sv}`, `indicator ${en}`)] : []),
    edit(
      'design',
      'add-after',
      `instrument ${sv} {\n  uppgiftslämnare ${client ? 'klient' : 'profession'}\n  mäter resultat\n  fråga läge ${question.sv} skattas 0..10 högre är bättre\n}`,
      `instrument ${en} {\n  informant ${side}\n  measures outcome\n  item state ${question.en} rated 0..10 higher is better\n}`,
    ),
  ];
}
