import type { Design, Said } from '../../model/index.js';
import {
  type DesignFix,
  edit,
  literal,
  type Principle,
  procedureEdit,
  prompt,
  type Statement,
  statement,
} from '../../principles/index.js';
import { both } from '../../words/index.js';

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
  fix: DesignFix;
}

/** How a question can be answered in the design, where it does not say; none where only the text itself can say it. */
export const waysOf = (number: number, design: Design): readonly Way[] => ways[number]?.(design) ?? [];

/** The fix with an answer where its first prompt stands. */
export function filled(fix: DesignFix, answer: string): DesignFix {
  let isDone = false;
  const part = (one: string | Said) => {
    if (isDone || !isPrompt(one)) return one;
    isDone = true;
    return literal({ text: answer });
  };
  return { ...fix, edits: fix.edits.map((one) => (one.text ? { ...one, text: one.text.map(part) } : one)) };
}

const isPrompt = (part: string | Said): part is Said => typeof part !== 'string' && /^"\[Skriv /.test(part.sv);
/** What the first prompt of a fix asks for. */
export function askedBy({ edits }: DesignFix): Said | undefined {
  const found = edits.flatMap(({ text = [] }) => text.filter(isPrompt))[0];
  return found && both(found.sv.slice('"[Skriv '.length, -2), found.en.slice('"[Write '.length, -2));
}

type Made = { at: 'design' | 'procedure' | string; text: Statement };
const inDesign = (text: Statement): Made => ({ at: 'design', text });
const inProcedure = (text: Statement): Made => ({ at: 'procedure', text });

const fixOf = (design: Design, title: Said, { at, text }: Made): DesignFix => ({
  title,
  edits: [at === 'procedure' ? procedureEdit(design, text) : edit(at, 'add-inside', text)],
});
const written = (sv: string, en: string, make: (asked: Said, design: Design) => Made | undefined) => {
  const asks = both(sv, en);
  return (design: Design): Way[] => {
    const made = make(prompt(sv, en), design);
    const title = both('Skriv svaret', 'Write the answer');
    return made ? [{ title, asks, fix: fixOf(design, title, made) }] : [];
  };
};
const chosen =
  (make: (design: Design) => readonly [sv: string, en: string, Made][]) =>
  (design: Design): Way[] =>
    make(design).map(([sv, en, made]) => ({ title: both(sv, en), fix: fixOf(design, both(sv, en), made) }));

const shares = [
  ['Alla', 'Everyone', 'all'],
  ['De flesta', 'Most of them', 'most'],
  ['Några', 'Some of them', 'some'],
] as const;
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
  10: written('vad ni vill veta om hur det går för klienterna', 'what you want to know of how clients fare', (asked) =>
    inDesign(statement`purpose ${asked} {\n  kind outcome\n}`),
  ),
  11: written('vilka som inte följs upp', 'who are not followed up', (asked, { coverages, targetGroups }) =>
    within((coverages[0] ?? targetGroups[0])?.path, statement`except ${asked}`),
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
  19: written('vilket system som används', 'which system is used', (asked) =>
    inDesign(statement`system ${both('register', 'register')} ${asked}`),
  ),
  20: chosen(() => [
    ['Klienten fyller själv i', 'The client fills it in', inProcedure(statement`method self-report`)],
    ['Intervju', 'Interview', inProcedure(statement`method interview`)],
    ['Samtal', 'Conversation', inProcedure(statement`method conversation`)],
    ['Personalens bedömning', 'Judgement of staff', inProcedure(statement`method judgement`)],
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
  33: chosen(({ systems }) =>
    systems.map(({ name, text }) => [
      text.text,
      text.translations?.en ?? text.text,
      inProcedure(statement`recorded in ${name}`),
    ]),
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
