import { asName, code, codeLength, namer, wordsAsName } from '../model/index.js';
import { foldDetails } from './details.js';
import type { Draft, DraftInstrument, DraftItem, DraftPart, DraftScale, DraftTest, Written } from './draft.js';
import type { FoundForm, FoundPart, FoundQuestion, FoundSection } from './found.js';
import { scoresIn } from './logic/score.js';
import { lost } from './losses.js';
import { calledOf, Making } from './making.js';
import { divide, withoutOwnWords } from './own.js';
import { type Library, recognised } from './recognised.js';
import { settle } from './settled.js';
import { mainText } from './texts.js';

/** Names of instruments that always exist. */
const builtinInstruments = ['none', 'unknown', 'age', 'sex', 'answers'];

/**
 * The form as a draft. `written` says how expressions stand in the form. What the library has and others may not copy is
 * referred to.
 */
export function draftOf(form: FoundForm, written: Written, library: readonly Library[]): Draft {
  const making = new Making(form, written);
  for (const section of form.sections) settle(section.questions);
  if (form.own) {
    divide(form);
    for (const { questions } of form.sections)
      for (const question of questions) withoutOwnWords(question, form.program === 'REDCap');
  }
  const { main } = making;
  const give = namer(codeLength.instrument, builtinInstruments);
  const instruments: DraftInstrument[] = [];
  const linked: string[] = [];
  for (const section of form.sections) {
    const title = mainText(section.title, main);
    const known = form.own ? undefined : recognised(library, [title, section.name], section.questions.length);
    if (known?.link) {
      making.lose(section.questions[0]?.where ?? '', lost.protected(known.name, known.licence));
      linked.push(known.name);
      for (const { name } of section.questions) making.columns[name] = null;
      continue;
    }
    if (known && !known.link)
      making.lose(
        section.questions[0]?.where ?? '',
        lost.maybeProtected(known.name, known.items, section.questions.length),
      );
    const name = give(asName(section.code ?? '') ?? asName(section.name) ?? wordsAsName(title) ?? 'form');
    instruments.push(instrumentOf(section, name, making));
  }
  const name = wordsAsName(mainText(form.title, main)) ?? 'import';
  return {
    name: namer(codeLength.design)(name),
    title: form.title,
    languages: form.languages,
    instruments,
    linked,
    losses: making.losses,
    map: {
      columns: making.columns,
      ...(Object.keys(making.values).length > 0 && { values: making.values }),
    },
  };
}

/** The questions that are ever asked, and when. */
function asked(section: FoundSection, making: Making): { question: FoundQuestion; condition?: DraftTest[][] }[] {
  let all = section.questions.map((question) => ({ question, groups: making.groups(question, section) }));
  for (;;) {
    const out = new Set(all.flatMap(({ question, groups }) => (groups?.length === 0 ? [question] : [])));
    if (out.size === 0) break;
    for (const question of out) making.leaveOut(question);
    // What reads a question that is never asked never holds.
    all = all
      .filter(({ question }) => !out.has(question))
      .map(({ question, groups }) => {
        const left = groups?.filter((group) => group.every((test) => !out.has(test.question)));
        return { question, groups: left };
      });
  }
  return all.map(({ question, groups }) => {
    const condition = groups && making.tests(groups);
    return { question, ...(condition && { condition }) };
  });
}

/** The scores that a design can say: those that are made of another only where that one is there. */
function scalesOf(section: FoundSection, making: Making, taken: readonly string[]): DraftScale[] {
  const give = namer(codeLength.item, taken);
  let read = section.scores.flatMap((score) => {
    const formula = making.formula(score, section);
    return formula ? [{ score, formula }] : [];
  });
  for (;;) {
    const there = new Set(read.map(({ score }) => calledOf(score)));
    const without = read.filter(({ formula }) => !scoresIn(formula.value).every((name) => there.has(name)));
    if (without.length === 0) break;
    for (const { score } of without) making.lose(score.where, lost.score(making.said(score.expression)));
    read = read.filter((one) => !without.includes(one));
  }
  const names = new Map(
    read.map(({ score }) => {
      const own = section.code === undefined ? score.name : score.name.slice(section.code.length);
      return [calledOf(score), give(asName(own) ?? 'score')] as const;
    }),
  );
  return read.map(({ score, formula }) => ({
    name: names.get(calledOf(score)) ?? '',
    text: score.text,
    formula: making.formulaText(formula, names),
  }));
}

function instrumentOf(section: FoundSection, name: string, making: Making): DraftInstrument {
  making.nameItems(section);
  const prefix = code(name, codeLength.instrument);
  const kept = asked(section, making);
  const taken = kept.map(({ question }) => making.naming.item.get(question) ?? '');
  const scales = scalesOf(section, making, taken);
  const give = namer(codeLength.item);
  const parts = new Map<FoundPart, DraftPart>();
  const partOf = (found: FoundPart): DraftPart => {
    const known = parts.get(found);
    if (known) return known;
    const said = mainText(found.title ?? found.stem ?? found.introduction ?? {}, making.main);
    const made = { ...found, name: give(wordsAsName(said) ?? 'part') };
    parts.set(found, made);
    return made;
  };
  const items = kept.map(({ question, condition }): DraftItem => {
    const itemName = making.naming.item.get(question) ?? '';
    const variable = prefix + code(itemName, codeLength.item);
    if (question.name !== variable) making.columns[question.name] = variable;
    const hasText = Object.keys(question.text).length > 0;
    if (!hasText) making.lose(question.where, lost.noText);
    return {
      name: itemName,
      text: hasText ? question.text : { [making.main]: question.name },
      kind: making.kind(question, variable),
      ...(question.help && { help: question.help }),
      ...(question.optional && { optional: true }),
      ...(condition && { condition }),
      ...(question.part && { part: partOf(question.part) }),
    };
  });
  const isOwn = making.form.own;
  const folded = foldDetails(
    items,
    prefix,
    (variable) => !isOwn || kept.some(({ question }) => question.name === variable),
  );
  for (const [item, variable] of folded.variables) {
    const index = items.indexOf(item);
    const from = kept[index]?.question.name;
    if (from !== undefined && from !== variable) making.columns[from] = variable;
    else if (from !== undefined) delete making.columns[from];
  }
  for (const { question } of kept) {
    for (const option of 'options' in question.answer ? question.answer.options : []) {
      if (!option.detail) continue;
      const own = `${making.naming.item.get(question) ?? ''}-${making.naming.option.get(option) ?? ''}`;
      making.columns[option.detail.name] = prefix + code(own, codeLength.item);
    }
  }
  return { name, title: section.title, items: folded.items, scales };
}
