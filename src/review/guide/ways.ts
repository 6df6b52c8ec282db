import type { Design, Said } from '../../model/index.js';
import {
  baselineFix,
  type DesignEdit,
  type DesignFix,
  edit,
  isOwn,
  literal,
  momentName,
  newName,
  type Principle,
  procedureEdit,
  prompt,
  type Statement,
  statement,
} from '../../principles/index.js';
import { followedCollects, isMade, read } from '../../reading/index.js';
import { both, instrumentSaid } from '../../words/index.js';

/** The principle that a question of the interview guide mostly bears on; those of the background bear on none. */
const bearing: Readonly<Record<Principle, readonly number[]>> = {
  P1: [10, 36],
  P2: [5, 6, 8, 9, 37],
  P3: [7, 17, 18, 21, 22],
  P4: [23, 24, 27, 28],
  P5: [11, 12, 13, 14, 15, 16, 19, 20, 25, 26, 29, 30, 31, 32, 33, 34, 35],
};
export const principleOf = (number: number): Principle | undefined =>
  (Object.keys(bearing) as Principle[]).find((one) => bearing[one].includes(number));

/** Something to write in answer to a question: what stands in it, or `asks` what the author is to put into words. */
export interface Way {
  title: Said;
  /** What is to be written, without the brackets of a prompt. Missing: the way is one of several to choose from. */
  asks?: Said;
  /** It is a whole number. */
  isNumber?: true;
  fix: DesignFix;
}

/** How a question can be answered in the design, where it does not say; none where only the text itself can say it. */
export const waysOf = (number: number, design: Design): readonly Way[] => ways[number]?.(design) ?? [];

/** What a way writes with an answer; undefined where a number is asked for and the answer is none. */
export function answeredBy({ fix, asks, isNumber }: Way, answer: string): DesignFix | undefined {
  if (!asks) return fix;
  if (!isNumber) return filled(fix, answer, prompt(asks.sv, asks.en));
  return /^[1-9]\d{0,6}$/.test(answer) ? filled(fix, answer, prompt(asks.sv, asks.en), answer) : undefined;
}
/** The fix with an answer where a prompt stands; missing: the first. `written`: as it is written. */
export function filled(fix: DesignFix, answer: string, at?: Said, written = literal({ text: answer })): DesignFix {
  let isDone = false;
  const part = (one: string | Said) => {
    if (isDone || !isPrompt(one) || (at && one.sv !== at.sv)) return one;
    isDone = true;
    return written;
  };
  return { ...fix, edits: fix.edits.map((one) => (one.text ? { ...one, text: one.text.map(part) } : one)) };
}

const isPrompt = (part: string | Said): part is Said => typeof part !== 'string' && /^"\[Skriv /.test(part.sv);
/** What the first prompt of a fix asks for. */
export function askedBy({ edits }: DesignFix): Said | undefined {
  const found = edits.flatMap(({ text = [] }) => text.filter(isPrompt))[0];
  return found && both(found.sv.slice('"[Skriv '.length, -2), found.en.slice('"[Write '.length, -2));
}

type Made = { at: 'design' | 'procedure' | string; text: Statement; how?: DesignEdit['do'] };
const inDesign = (text: Statement): Made => ({ at: 'design', text });
const inProcedure = (text: Statement): Made => ({ at: 'procedure', text });

const fixOf = (design: Design, title: Said, made: readonly Made[]): DesignFix => ({
  title,
  edits: made.map(({ at, text, how = 'add-inside' }) =>
    at === 'procedure' ? procedureEdit(design, text) : edit(at, how, text),
  ),
});
type MadeOf = (asked: Said, design: Design) => Made | readonly Made[] | undefined;
const listed = (made: ReturnType<MadeOf>): readonly Made[] =>
  made === undefined ? [] : 'text' in made ? [made] : made;
const written = (sv: string, en: string, make: MadeOf, more: Pick<Way, 'isNumber'> = {}) => {
  const asks = both(sv, en);
  return (design: Design): Way[] => {
    const made = listed(make(prompt(sv, en), design));
    const title = both('Skriv svaret', 'Write the answer');
    return made.length > 0 ? [{ title, asks, fix: fixOf(design, title, made), ...more }] : [];
  };
};
const chosen =
  (make: (design: Design) => readonly [sv: string, en: string, ReturnType<MadeOf>][]) =>
  (design: Design): Way[] =>
    make(design).flatMap(([sv, en, made]) =>
      listed(made).length > 0 ? [{ title: both(sv, en), fix: fixOf(design, both(sv, en), listed(made)) }] : [],
    );
const either =
  (...all: ((design: Design) => Way[])[]) =>
  (design: Design): Way[] =>
    all.flatMap((one) => one(design));

/** So many instruments are asked of one by one. */
const mostInstruments = 3;
/** The instruments that are measured with and stand in the design's own file, where their text can be changed. */
function ownUsed(design: Design) {
  const asked = new Set(followedCollects(design).flatMap(({ measures }) => measures.map((one) => one.instrument)));
  return design.instruments.filter((one) => isOwn(one) && asked.has(one.name));
}
/** A clause on the line of every measurement. */
const inEach = (design: Design, text: Statement): Made[] =>
  design.collects.filter(isMade).map(({ path }) => ({ at: path, text, how: 'add-clause' }));

const shares = [
  ['Alla', 'Everyone', 'all'],
  ['De flesta', 'Most of them', 'most'],
  ['Några', 'Some of them', 'some'],
] as const;
/** That nothing is measured at the start, where nothing is said to be. */
const noBaseline = chosen((design) => {
  const { time } = read(design);
  const isOpen = design.collects.every(({ at }) => at.length > 0 && !at.some((name) => time.canBeBaseline(name)));
  const start = momentName(design, 'start');
  return isOpen
    ? [
        [
          'Nej, inget mäts vid start',
          'No, nothing is measured at the start',
          inDesign(statement`collect none at ${start}`),
        ],
      ]
    : [];
});
const within = (path: string | undefined, text: Statement): Made | undefined => (path ? { at: path, text } : undefined);

const ways: Readonly<Record<number, (design: Design) => Way[]>> = {
  2: written('befattningen hos den som ansvarar', 'the position of the one responsible', (asked, { organisation }) =>
    within(organisation?.path, statement`responsible ${asked}`),
  ),
  3: written('vilken enhet det gäller', 'which unit it is', (asked, { organisation }) =>
    within(organisation?.path, statement`operation ${asked}`),
  ),
  4: written('vilken förvaltning det gäller', 'which administration it is', (asked) =>
    inDesign(statement`organisation ${asked}`),
  ),
  5: written('vilka verksamheten riktar sig till', 'whom the service is for', (asked) =>
    inDesign(statement`target-group ${asked}`),
  ),
  6: written('vilken insats som ges', 'which intervention is given', (asked) =>
    inDesign(statement`intervention ${asked}`),
  ),
  8: written('vad som ska ha blivit bättre för klienten', 'what is to be better for the client', (asked) =>
    inDesign(statement`outcome ${both('målet', 'aim')} ${asked} {\n  goal improve\n}`),
  ),
  // A measure by its name; its questions are written in the text, and who answers and when by the questions after.
  9: written('vad måttet heter', 'what the measure is called', (asked, { collects, instruments }) => {
    if (collects.length > 0) return undefined;
    const name = newName(instruments, 'mått', 'measure');
    return [
      inDesign(statement`collect ${name}`),
      { at: 'design', how: 'add-after', text: statement`instrument ${name} ${asked}` },
    ];
  }),
  10: written('vad ni vill veta om hur det går för klienterna', 'what you want to know of how clients fare', (asked) =>
    inDesign(statement`purpose ${asked} {\n  kind outcome\n}`),
  ),
  11: written('vilka som inte följs upp', 'who are not followed up', (asked, { coverages, targetGroups }) =>
    within((coverages[0] ?? targetGroups[0])?.path, statement`except ${asked}`),
  ),
  12: written(
    'hur många som får insatsen på ett år, i siffror',
    'how many get the intervention in a year, in figures',
    (asked, { targetGroups, organisation }) =>
      within((targetGroups[0] ?? organisation)?.path, statement`size about ${asked} persons per year`),
    { isNumber: true },
  ),
  13: chosen(() => shares.map(([sv, en, share]) => [sv, en, inDesign(statement`coverage ${share}`)])),
  14: chosen(({ coverages: [coverage] }) =>
    coverage ? shares.map(([sv, en, share]) => [sv, en, { at: coverage.path, text: statement`actual ${share}` }]) : [],
  ),
  15: chosen(() => [
    ['Cirka 5 %', 'About 5 %', inDesign(statement`attrition about 5 % at end for started`)],
    ['Cirka 10 %', 'About 10 %', inDesign(statement`attrition about 10 % at end for started`)],
    ['Cirka 25 %', 'About 25 %', inDesign(statement`attrition about 25 % at end for started`)],
    ['Cirka 50 %', 'About 50 %', inDesign(statement`attrition about 50 % at end for started`)],
    ['Det är inte känt', 'It is not known', inDesign(statement`attrition unknown at end for started`)],
  ]),
  16: chosen(({ attritions: [attrition] }) =>
    attrition
      ? [
          ['Ja, det undersöks', 'Yes, it is examined', { at: attrition.path, text: statement`examined` }],
          ['Nej', 'No', { at: attrition.path, text: statement`not examined` }],
        ]
      : [],
  ),
  17: chosen((design) => [
    [
      'Vid start och vid avslut',
      'At the start and at the end',
      inEach(design, statement`at ${momentName(design, 'start')}, ${momentName(design, 'end')}`),
    ],
    ['Bara vid avslut', 'Only at the end', inEach(design, statement`at ${momentName(design, 'end')}`)],
  ]),
  18: (design) => [
    ...design.collects
      .filter(isMade)
      .flatMap(({ path }) => baselineFix(design, path))
      .slice(0, mostInstruments)
      .map((fix) => ({ title: fix.title, fix })),
    ...noBaseline(design),
  ],
  19: written('vilket system som används', 'which system is used', (asked) =>
    inDesign(statement`system ${both('register', 'register')} ${asked}`),
  ),
  20: chosen(() => [
    ['Klienten fyller själv i', 'The client fills it in', inProcedure(statement`method self-report`)],
    ['Intervju', 'Interview', inProcedure(statement`method interview`)],
    ['Samtal', 'Conversation', inProcedure(statement`method conversation`)],
    ['Personalens bedömning', 'Judgement of staff', inProcedure(statement`method judgement`)],
  ]),
  21: (design) =>
    ownUsed(design)
      .filter(({ origin }) => origin === undefined)
      .slice(0, 1)
      .flatMap(({ name, path }) => {
        const { sv, en } = instrumentSaid(design, name);
        return either(
          written(`vem som har gjort ${sv}`, `who made ${en}`, (asked) => within(path, statement`origin ${asked}`)),
          chosen(() => [
            [`Vi har gjort ${sv} själva`, `We made ${en} ourselves`, { at: path, text: statement`origin own` }],
          ]),
        )(design);
      }),
  22: chosen((design) =>
    ownUsed(design)
      .filter(({ standardised }) => standardised === undefined)
      .slice(0, 1)
      .flatMap(({ name, path }) => {
        const { sv, en } = instrumentSaid(design, name);
        const at = (text: Statement) => ({ at: path, text });
        return [
          [`Ja, ${sv}`, `Yes, ${en}`, at(statement`standardised`)],
          [`${sv} delvis`, `${en} partly`, at(statement`standardised partly`)],
          [`Nej, inte ${sv}`, `No, not ${en}`, at(statement`not-standardised`)],
        ] as const;
      }),
  ),
  23: chosen((design) =>
    ownUsed(design)
      .filter(({ measures }) => measures === undefined)
      .slice(0, mostInstruments)
      .map(({ name, path }) => {
        const { sv, en } = instrumentSaid(design, name);
        return [`Ja, i ${sv}`, `Yes, in ${en}`, { at: path, text: statement`measures experience` }] as const;
      }),
  ),
  24: chosen((design) => [
    ['Klienten', 'The client', inEach(design, statement`from client`)],
    ['Personalen', 'Staff', inEach(design, statement`from professional`)],
    ['Båda', 'Both', inEach(design, statement`from client, professional`)],
  ]),
  25: written('vad klienten får veta om frågorna', 'what the client is told of the questions', (asked) =>
    inProcedure(statement`instruction ${asked}`),
  ),
  26: chosen(() => [
    ['På papper', 'On paper', inProcedure(statement`medium paper`)],
    ['På webben', 'On the web', inProcedure(statement`medium web`)],
    ['Per telefon', 'By phone', inProcedure(statement`medium phone`)],
    ['Vid ett möte', 'At a meeting', inProcedure(statement`medium meeting`)],
    ['Med posten', 'By post', inProcedure(statement`medium post`)],
  ]),
  27: written('var klienten svarar', 'where the client answers', (asked) => inProcedure(statement`place ${asked}`)),
  28: written('befattningen hos den som gör det', 'the position of the one who does it', (asked, { collects }) => {
    const path = collects.find(isMade)?.path;
    return path === undefined ? undefined : { at: path, text: statement`by ${asked}`, how: 'add-clause' };
  }),
  29: written('vilken rutin personalen följer', 'which procedure staff follow', (asked) =>
    inProcedure(statement`manual ${asked}`),
  ),
  30: written('hur det kontrolleras att rutinen följs', 'how it is checked that the procedure is followed', (asked) =>
    inProcedure(statement`fidelity ${asked}`),
  ),
  31: written('vilken utbildning som krävs', 'which training is required', (asked) =>
    inProcedure(statement`training ${asked}`),
  ),
  32: chosen(() => shares.map(([sv, en, share]) => [sv, en, inProcedure(statement`trained ${share}`)])),
  33: either(
    chosen(({ systems }) =>
      systems.map(({ name, text }) => [
        text.text,
        text.translations?.en ?? text.text,
        inProcedure(statement`recorded in ${name}`),
      ]),
    ),
    written('vilket system det registreras i', 'which system it is recorded in', (asked, { systems }) =>
      systems.length > 0
        ? undefined
        : [
            inDesign(statement`system ${both('register', 'register')} ${asked}`),
            inProcedure(statement`recorded in ${both('register', 'register')}`),
          ],
    ),
  ),
  34: chosen(() => [
    ['Varje år, för enheten', 'Every year, for the unit', inDesign(statement`compile every year {\n  level unit\n}`)],
    [
      'Var sjätte månad, för enheten',
      'Every six months, for the unit',
      inDesign(statement`compile every 6 months {\n  level unit\n}`),
    ],
  ]),
  35: chosen(({ compilations: [compilation] }) =>
    compilation
      ? [
          ['För enheten', 'For the unit', { at: compilation.path, text: statement`level unit` }],
          ['För varje klient', 'For each client', { at: compilation.path, text: statement`level individual` }],
        ]
      : [],
  ),
  36: written('vad sammanställningen används till', 'what the compilation is used for', (asked) =>
    inDesign(statement`use ${asked}`),
  ),
  37: chosen(({ compilations: [compilation] }) =>
    compilation
      ? [
          ['Ja', 'Yes', { at: compilation.path, text: statement`conclusion` }],
          ['Nej', 'No', { at: compilation.path, text: statement`no conclusion` }],
        ]
      : [],
  ),
  38: written('vad mer som är värt att veta', 'what else is worth knowing', (asked) =>
    inDesign(statement`remark ${asked}`),
  ),
};
