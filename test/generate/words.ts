import { builtins, keywords } from '../../src/language/word-table.js';
import type { Language } from '../../src/model/said.js';
import type { Draw } from './draw.js';

/** Every keyword in both languages; all of them can be names. */
export const keywordNames: readonly string[] = [...new Set(Object.entries(keywords).flat())].filter(
  (word) => !word.includes(' '),
);
/** Names that always exist, in both languages: a name of a design's own would come before them. */
export const builtinNames: ReadonlySet<string> = new Set(Object.entries(builtins).flat());

const plainNames = [
  ...[
    'oro',
    'mående',
    'skola',
    'boende',
    'arbete',
    'hälsa',
    'ångest',
    'över-tid',
    'CORE-X',
    'SOC13',
    'år_1',
    'élan',
    'Äldre',
  ],
  ...[
    'worry',
    'housing',
    'work',
    'health',
    'after-care',
    'Form-2',
    'x',
    'y1',
    '_inner',
    'år',
    'kår',
    'många',
    'över-år',
  ],
];

/** A name that nothing in the set has; it is added to the set. */
export function freshName(draw: Draw, taken: Set<string>, keywordShare = 0.4): string {
  const base = draw.chance(keywordShare) ? draw.pick(keywordNames) : draw.pick(plainNames);
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}

const plainTexts: Record<Language, readonly string[]> = {
  sv: ['Mår deltagaren bättre?', 'Enhetschefen', 'Psykisk ohälsa', 'Färre återfall efter insatsen', 'Å'],
  en: ['Does the participant feel better?', 'Head of unit', 'Mental ill-health', 'Fewer relapses afterwards', 'A'],
};
const oddTexts = [
  'Han sade "ja" och gick',
  'C:\\mapp\\fil',
  'uppföljning { problem } // inte en kommentar',
  '/* inte heller */ @en',
  'a\u030Aterfall med lös ring',
  '漢字 ☕ 👩🏽‍⚕️ Ω',
  'tab\there',
  '  blanktecken i kanterna  ',
  '<b>&amp;</b> $x {{y}} =SUM(A1)',
  '18–29 år, 30,5 % “citat” »så«',
  'nyckelord: vid från för i av eftersom',
];
const longTexts = [
  'Första raden.\n  Andra raden, "indragen".\n\nSista raden.',
  'rad 1\r\nrad 2',
  '// ingen kommentar\n{ }',
];

/** A text as it is written in a file, with its quotation marks. */
export function textLiteral(draw: Draw, language: Language): string {
  if (draw.chance(0.04)) return `"""${draw.pick(longTexts)}"""`;
  const text = draw.chance(0.25) ? draw.pick(oddTexts) : draw.pick(plainTexts[language]);
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\t/g, draw.chance(0.5) ? '\\t' : '\t')}"`;
}
