import type { Amount, Collect, Design, Fallback, Informant, People, Word } from '../../model/index.js';
import { isMade, type Properties, propertiesOf, read } from '../../reading/index.js';
import { groupWords, inBoth, listed, rangeWords } from '../../words/index.js';
import type { Form, FormInformant, Section } from '../form.js';
import { fingerprint } from '../meaning/fingerprint.js';
import { formWords, informantTitle, methodTitle } from '../words/interface-texts.js';
import { usedLanguages } from '../words/languages.js';
import {
  asWritten,
  compose,
  Dictionary,
  defaultLanguage,
  type Spoken,
  type Wording,
  wordingOf,
} from '../words/wording.js';
import { agreed, intro } from './intro.js';
import { asAsked, type Parts, section } from './section.js';
import { formTimepoint } from './when.js';
import { whose } from './whose.js';

/** One measurement as it falls in one form. */
interface Share {
  path: string;
  measures: Collect['measures'];
  people?: People;
  properties: Properties;
}
interface Draft {
  base: string;
  at?: string;
  informant?: Informant;
  /** Only where it is not the usual way for that informant. */
  method?: Word<'Method'>;
  shares: Share[];
  fallback?: Fallback;
}

const key = (...parts: (string | undefined)[]) => JSON.stringify(parts);

/** A label as part of an id: `Ansvarig behandlare` is `ansvarig_behandlare`. Empty where nothing portable is left. */
function slug(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 24)
    .replace(/^_+|_+$/g, '');
}

function baseId(at: string | undefined, design: Design, informant: Informant | undefined, ...more: string[]): string {
  const code =
    at === undefined ? 'unscheduled' : (design.timepoints.find(({ name }) => name === at)?.code ?? `t_${slug(at)}`);
  const label = informant?.label ? slug(informant.label.text) : '';
  return [code, informant?.kind ?? 'anyone', label, ...more].filter((part) => part !== '').join('_');
}

/** Each of the values, or once without one where the design states none. */
const orUnstated = <Value>(values: readonly Value[]): (Value | undefined)[] =>
  values.length > 0 ? [...new Set(values)] : [undefined];

/** How information is usually had from each; forms that are used so are not named after the method. */
const usualMethod: Record<Informant['kind'], Word<'Method'>> = {
  client: 'self-report',
  parent: 'self-report',
  relative: 'self-report',
  external: 'self-report',
  professional: 'judgement',
  school: 'judgement',
  police: 'judgement',
  register: 'registration',
};

/** The method that sets a form apart, or undefined where it is the usual one or not stated. */
function unusualMethod(informant: Informant | undefined, methods: readonly Word<'Method'>[] = []) {
  if (informant && methods.includes(usualMethod[informant.kind])) return undefined;
  return methods[0];
}
const methodCode = (method: Word<'Method'> | undefined) => method?.replace('-', '') ?? '';

function sameInformant(one: Informant | undefined, other: Informant | undefined): boolean {
  return one?.kind === other?.kind && one?.label?.text === other?.label?.text;
}

/** Fallbacks that ask something else, someone else, or by another method. The same asked elsewhere needs no form of its own. */
function fallbackDrafts(collect: Collect, fallback: Fallback, design: Design): Draft[] {
  const measures = fallback.instruments?.map((instrument) => ({ instrument })) ?? collect.measures;
  const otherInstruments = fallback.instruments !== undefined;
  const informants = fallback.from.length > 0 ? fallback.from : collect.from;
  return orUnstated(fallback.at.length > 0 ? fallback.at : collect.at).flatMap((at) =>
    orUnstated(informants).flatMap((informant) => {
      const same = collect.from.length === 0 || collect.from.some((other) => sameInformant(informant, other));
      const own = propertiesOf(design, collect, fallback, same);
      const method = unusualMethod(informant, own.methods);
      const sameMethod = method === unusualMethod(informant, propertiesOf(design, collect).methods);
      if (!otherInstruments && same && sameMethod) return [];
      const share: Share = {
        path: fallback.path,
        measures,
        ...(collect.for && { people: collect.for }),
        properties: own,
      };
      const base = baseId(at, design, informant, methodCode(method), 'instead');
      return [
        {
          base,
          ...(at && { at }),
          ...(informant && { informant }),
          ...(method && { method }),
          shares: [share],
          fallback,
        },
      ];
    }),
  );
}

/** Which measurements share a form. Anonymous answers never stand in a form with a key. */
function drafts(design: Design): Draft[] {
  const ordinary = new Map<string, Draft>();
  const instead: Draft[] = [];
  for (const collect of design.collects) {
    if (!isMade(collect) || collect.measures.length === 0) continue;
    const share: Share = {
      path: collect.path,
      measures: collect.measures,
      ...(collect.for && { people: collect.for }),
      properties: propertiesOf(design, collect),
    };
    const anonymous = share.properties.identity === 'anonymous' ? 'anonymous' : '';
    for (const at of orUnstated(collect.at)) {
      for (const informant of orUnstated(collect.from)) {
        const method = unusualMethod(informant, share.properties.methods);
        const id = key(at, informant?.kind, informant?.label?.text, method, anonymous);
        const draft = ordinary.get(id);
        if (draft) {
          if (!draft.shares.includes(share)) draft.shares.push(share);
        } else {
          const base = baseId(at, design, informant, methodCode(method), anonymous);
          ordinary.set(id, {
            base,
            ...(at && { at }),
            ...(informant && { informant }),
            ...(method && { method }),
            shares: [share],
          });
        }
      }
    }
    for (const fallback of collect.fallbacks) instead.push(...fallbackDrafts(collect, fallback, design));
  }
  return [...ordinary.values(), ...instead];
}

function amountWords(amount: Amount, own: 'sv' | 'en'): string {
  const about = amount.about ? (own === 'sv' ? 'cirka ' : 'about ') : '';
  const of = amount.of === undefined ? '' : `/${amount.of}`;
  return `${about}${rangeWords(amount, own)}${of}${amount.percent ? ' %' : ''}`;
}

/** Which people, in words; undefined for all. */
function peopleWords(people: People | undefined, design: Design, languages: readonly string[]): Wording | undefined {
  if (!people) return undefined;
  if ('amount' in people) return compose(languages, [], (_, own) => amountWords(people.amount, own));
  const main = languages[0] ?? defaultLanguage;
  const groups = people.groups.filter((group) => !('word' in group && group.word === 'all'));
  if (groups.length === 0) return undefined;
  const parts = groups.map((group): Wording => {
    if ('word' in group) return inBoth((language) => groupWords(group.word, language));
    if ('group' in group) {
      const target = design.targetGroups.find(({ name }) => name === group.group);
      return target ? wordingOf(target.text, main) : asWritten(group.group, main);
    }
    const part = design.organisation?.parts.find(({ name }) => name === group.part);
    return part?.title ? wordingOf(part.title, main) : asWritten(group.part, main);
  });
  return compose(languages, parts, listed);
}

/** Those who answer about themselves or someone near them, and are not staff: what staff write in is not in their form. */
const answersForThemselves = new Set<Informant['kind']>(['client', 'parent', 'relative']);

/** Nobody else reads the questions out and writes the answers down, as far as the design says. */
const alone = (methods: Form['methods']) => methods.length === 0 || methods.includes('self-report');

interface Asked {
  parts: Parts;
  methods: Section['methods'];
  people: (People | undefined)[];
  voluntary: Section['voluntary'][];
}

/** Each instrument once, with all of its parts that some measurement asks for. */
function sections(
  design: Design,
  { shares, informant }: Draft,
  languages: readonly string[],
  answering: (instrument: string) => Informant[],
): Section[] {
  const main = languages[0] ?? defaultLanguage;
  const asked = new Map<string, Asked>();
  for (const {
    measures,
    people,
    properties: { methods = [], voluntary },
  } of shares) {
    for (const { instrument, part } of measures) {
      const before = asked.get(instrument);
      const whole = part === undefined || before?.parts === 'all';
      asked.set(instrument, {
        parts: whole ? 'all' : new Set([...(before ? before.parts : []), part]),
        methods: [...new Set([...(before?.methods ?? []), ...methods])],
        people: [...(before?.people ?? []), people],
        voluntary: [...(before?.voluntary ?? []), voluntary],
      });
    }
  }
  const { instruments } = read(design);
  return [...asked].flatMap(([name, { parts, methods, people, voluntary }]) => {
    const instrument = instruments.of(name);
    if (!instrument) return [];
    const who = peopleWords(agreed(people), design, languages);
    const as = asAsked(instrument, instruments);
    const base = section(as, parts, main, whose(as, informant, answering(name), languages));
    const said = agreed(voluntary);
    const { from, name: root } = instruments.content(name) ?? instrument;
    const library = from === 'library' ? { library: root } : {};
    return [{ ...base, ...library, methods, ...(who && { people: who }), ...(said && { voluntary: said }) }];
  });
}

/** What a form of a sitting has, and whose it is to fill in. */
type Part = Pick<Form, 'id' | 'sitting' | 'filledBy' | 'sections'>;

/**
 * The forms of one sitting. Scores that are worked out on a licensed form are for staff to write in, and where to have that
 * form is for staff to know: for someone who answers for themselves both stand in a form of their own. Where the person has
 * nothing else to answer, that is the only one, under the id that theirs would have.
 */
function partsOf(draft: Draft, sitting: string, all: Section[]): Part[] {
  const whole: Part = { id: sitting, sitting, sections: all };
  if (!draft.informant || !answersForThemselves.has(draft.informant.kind)) return [whole];
  const own = all.filter(({ items }) => items.length > 0).map((one) => ({ ...one, entries: [] }));
  const entered = all.flatMap(({ voluntary: _, ...one }): Section[] => {
    if (one.items.length === 0) return [one];
    return one.entries.length > 0 ? [{ ...one, items: [], scores: [], asksElsewhere: true }] : [];
  });
  if (entered.length === 0) return [whole];
  const staff: Part = {
    id: own.length > 0 ? `${sitting}_staff` : sitting,
    sitting,
    filledBy: 'staff',
    sections: entered,
  };
  return own.length > 0 ? [{ ...whole, sections: own }, staff] : [staff];
}

/** All who answer an instrument at the draft's timepoint, in the ordinary way or in this one. */
function answering(instrument: string, draft: Draft, all: readonly Draft[]): Informant[] {
  const asks = (one: Draft) =>
    one === draft ||
    (one.at === draft.at &&
      !one.fallback &&
      one.shares.some(({ measures }) => measures.some((measure) => measure.instrument === instrument)));
  return all.filter(asks).flatMap((one) => one.informant ?? []);
}

function formInformant({ kind, label }: Informant, main: string): FormInformant {
  return { kind, label: label ? wordingOf(label, main) : informantTitle(kind) };
}

function fallbackOf(fallback: Fallback, design: Design, languages: readonly string[]): Form['fallback'] {
  const main = languages[0] ?? defaultLanguage;
  const people = peopleWords(fallback.for, design, languages);
  return {
    ...(fallback.because && { because: wordingOf(fallback.because, main) }),
    ...(people && { people }),
    ...(fallback.by && { by: wordingOf(fallback.by, main) }),
  };
}

function build(draft: Draft, part: Part, design: Design, { languages: stated, dictionary }: Spoken): Form {
  const { filledBy, sections: inForm } = part;
  const languages = usedLanguages(inForm, stated);
  const main = languages[0] ?? defaultLanguage;
  const inPart = draft.shares.filter(({ measures }) =>
    measures.some(({ instrument }) => inForm.some(({ name }) => name === instrument)),
  );
  const shares = inPart.length > 0 ? inPart : draft.shares;
  const all = shares.map((share) => share.properties);
  const declared = design.timepoints.find(({ name }) => name === draft.at);
  const timepoint = declared && formTimepoint(declared, design, languages);
  const informant = draft.informant && formInformant(draft.informant, main);
  const title = design.title ? wordingOf(design.title, main) : asWritten(design.name, main);
  const caseKey = !all.every((one) => one.identity === 'anonymous');
  const names = [
    timepoint?.title,
    informant?.label,
    draft.method && methodTitle(draft.method),
    caseKey ? undefined : formWords.anonymous,
    draft.fallback && formWords.fallback,
    filledBy && formWords.staff,
  ].filter((part) => part !== undefined);
  const methods = [...new Set(all.flatMap((one) => one.methods ?? []))];
  const counted = agreed(all.map((one) => one.countedAs));
  const instruments = new Set(shares.flatMap(({ measures }) => measures.map(({ instrument }) => instrument)));
  const made: Form = {
    ...part,
    stamp: '',
    design: { code: design.code, title, ...(design.version && { version: design.version.label }) },
    languages,
    dictionary,
    ...(timepoint && { timepoint }),
    ...(informant && { informant }),
    title:
      names.length > 0
        ? compose(
            languages,
            names.map((one) => dictionary.translated(one)),
            (texts) => texts.join(' – '),
          )
        : title,
    methods,
    media: [...new Set(all.flatMap((one) => one.media ?? []))],
    intro: intro(design, all, instruments, {
      main,
      forStaff: filledBy === 'staff',
      forClient: !filledBy && draft.informant?.kind === 'client',
    }),
    caseKey,
    draft: all.every((one) => one.draft === 'yes'),
    answersAlone: !filledBy && answersForThemselves.has(draft.informant?.kind ?? 'register') && alone(methods),
    leavesQuickly: read(design).leavesQuickly,
    ...(counted && { countedAs: counted }),
    ...(draft.fallback && { fallback: fallbackOf(draft.fallback, design, languages) }),
    collects: shares.map(({ path }) => path),
  };
  return { ...made, stamp: fingerprint(made, design) };
}

const known = new WeakMap<Design, readonly Form[]>();

/**
 * The forms that the design needs, in its own order: one for each timepoint, informant and method, with a section for
 * each instrument, and after it what staff write in; then the forms that are used instead when the ordinary way fails. What is not collected, or not chosen
 * yet, gives no form. They are worked out once: nine formats and every reader ask for the same.
 */
export function forms(design: Design): readonly Form[] {
  const before = known.get(design);
  if (before) return before;
  const made = formsIn(design, new Dictionary(design.formTexts));
  known.set(design, made);
  return made;
}

/** The same with their own texts in other languages than the design says. */
export function formsIn(design: Design, dictionary: Dictionary): readonly Form[] {
  const languages = design.languages?.length ? [...new Set(design.languages)] : [defaultLanguage];
  const used = new Set<string>();
  const free = (base: string) => {
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}_${number}`;
    used.add(id);
    return id;
  };
  // The informants' own ids first, so that none of them is taken by what staff write in.
  const all = drafts(design);
  const sittings = all.map((draft) => ({ draft, id: free(draft.base) }));
  return sittings.flatMap(({ draft, id }) =>
    partsOf(
      draft,
      id,
      sections(design, draft, languages, (instrument) => answering(instrument, draft, all)),
    ).map((part) =>
      build(draft, part.id === id ? part : { ...part, id: free(part.id) }, design, { languages, dictionary }),
    ),
  );
}
