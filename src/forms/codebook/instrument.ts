import {
  type Block,
  code,
  emphasis,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  strong,
  table,
} from '../../documents/index.js';
import { levelsWords, rangeWords } from '../../words/index.js';
import type { Form, FormCode, FormItem, Score } from '../form.js';
import { wholeText } from '../logic/arrangement.js';
import { hints } from '../logic/questions.js';
import { sectionNotes } from '../words/about.js';
import { conditionWords } from '../words/condition-words.js';
import { terms } from '../words/terms.js';
import { inLanguage, noDictionary } from '../words/wording.js';
import { itemsOf, type Measured, type Variable } from './contents.js';
import { instrumentRows } from './data-package.js';
import { named } from './field.js';
import { codebookWords as words } from './interface-texts.js';
import { scoreWords } from './score.js';
import { onLines, type Speaker } from './speaker.js';
import { limitedWords, valueWords } from './values.js';

type ItemVariable = Extract<Variable, { of: 'item' }>;
type ScoreVariable = Extract<Variable, { of: 'score' }>;

const formIds = (forms: readonly Form[]): Inline[] =>
  forms.flatMap(({ id }, index) => [...(index > 0 ? [', '] : []), code(id)]);

/** Where a variable is, unless it is in all the forms that have its instrument. */
function exceptions({ forms }: Variable, measured: Measured, speaker: Speaker): Inline[][] {
  const others = measured.forms.filter((form) => !forms.includes(form));
  if (others.length === 0) return [];
  return others.length < forms.length
    ? [[`${speaker.word(words.notIn)} `, ...formIds(others), '.']]
    : [[`${speaker.word(words.onlyIn)} `, ...formIds(forms), '.']];
}

const variableCell = (variable: string, name: string, speaker: Speaker): Inline[] =>
  onLines([code(variable), emphasis(speaker.name({ [speaker.own]: name }, variable))]);

const codesLine = (codes: readonly FormCode[], speaker: Speaker): Inline =>
  speaker.say({
    [speaker.own]: codes
      .map(({ list, code, version }) => `${list} ${code}${version === undefined ? '' : ` (${version})`}`)
      .join(', '),
  });
const codedLine = (codes: readonly FormCode[] | undefined, speaker: Speaker): Inline[] =>
  codes ? [emphasis(codesLine(codes, speaker))] : [];

function itemRow(one: ItemVariable, measured: Measured, speaker: Speaker): Inline[][] {
  const { item, entry } = one;
  const items = itemsOf(measured);
  const languages = [speaker.language];
  const spoken = { languages, dictionary: noDictionary };
  const condition = item.condition && conditionWords(item.condition, items, named(items), spoken);
  const help = hints({ ...item, kind: { type: 'text' } }, spoken);
  const part = item.part?.title;
  return [
    variableCell(one.variable, item.name, speaker),
    onLines([
      ...(part ? [emphasis(speaker.say(part))] : []),
      speaker.say(wholeText(item, languages)),
      ...help.map((text) => emphasis(speaker.say(text))),
      ...(item.optional ? [speaker.word(terms.optional)] : []),
      ...(entry ? [speaker.word(words.entered)] : []),
      ...codedLine(item.codes ?? entry?.codes, speaker),
    ]),
    onLines(valueWords(item, languages, entry).map((text) => speaker.say(text))),
    onLines([condition ? speaker.say(condition) : speaker.word(words.always), ...exceptions(one, measured, speaker)]),
  ];
}

function scoreRow(one: ScoreVariable, measured: Measured, speaker: Speaker): Inline[][] {
  const { score } = one;
  const items: FormItem[] = itemsOf(measured);
  return [
    variableCell(one.variable, score.name, speaker),
    onLines([speaker.name(score.title, score.variable), ...codedLine(score.codes, speaker)]),
    onLines([speaker.say(scoreWords(score, items)), ...exceptions(one, measured, speaker)]),
    onLines(rangeLines(score, speaker)),
  ];
}

function rangeLines(score: Score, speaker: Speaker): Inline[] {
  const possible = score.possible;
  const { range: stated } = score;
  const differs = stated && (stated.low !== possible?.low || stated.high !== possible?.high);
  return [
    speaker.say(limitedWords(false, possible)),
    ...(differs ? [speaker.word(words.stated, { range: rangeWords(stated, speaker.own) })] : []),
    ...(score.levels ? [levelsLine(score.levels, speaker)] : []),
  ];
}

function levelsLine(levels: NonNullable<Score['levels']>, speaker: Speaker): Inline {
  const said = levels.map((level) => ({ ...level, text: inLanguage(level.text, speaker.language).text }));
  return speaker.word(words.levels, { levels: levelsWords(said, speaker.own) });
}

function facts(measured: Measured, speaker: Speaker): Block {
  const { section, forms, sources } = measured;
  const row = (term: string, ...content: Inline[]) => [strong(term), ': ', ...content];
  return list([
    row(speaker.word(words.inForms), ...formIds(forms)),
    ...(section.code ? [row(speaker.word(words.code), code(section.code))] : []),
    ...(section.codes ? [row(speaker.word(words.coded), codesLine(section.codes, speaker))] : []),
    ...instrumentRows(section).map(({ term, contents, url }) =>
      row(
        String(term[speaker.own]),
        ...contents.flatMap((one, index) => [
          ...(index > 0 ? [' · '] : []),
          url === undefined ? speaker.say(one) : link(speaker.say(one), url),
        ]),
      ),
    ),
    ...(sources.length > 0
      ? [{ content: [strong(speaker.word(words.sources))], blocks: [list(sources.map((one) => speaker.say(one)))] }]
      : []),
  ]);
}

/** An instrument: what is known of it, its questions, its scores. */
export function instrumentBlocks(measured: Measured, speaker: Speaker): Block[] {
  const { section, forms, variables } = measured;
  const [form] = forms;
  const items = variables.filter((one) => one.of === 'item');
  const scores = variables.filter((one) => one.of === 'score');
  const notes = form ? sectionNotes(section, form) : [];
  return [
    heading(2, speaker.name(section.title, section.code)),
    ...notes.map((note) => paragraph(speaker.say(note))),
    facts(measured, speaker),
    ...(items.length > 0
      ? [
          table(
            [words.variable, words.question, words.values, words.asked].map((one) => speaker.word(one)),
            items.map((one) => itemRow(one, measured, speaker)),
            { caption: speaker.word(section.items.length > 0 ? words.questions : words.entries) },
          ),
        ]
      : []),
    ...(scores.length > 0
      ? [
          table(
            [words.variable, words.score, words.calculated, words.possible].map((one) => speaker.word(one)),
            scores.map((one) => scoreRow(one, measured, speaker)),
            { caption: speaker.word(words.scores) },
          ),
        ]
      : []),
  ];
}
