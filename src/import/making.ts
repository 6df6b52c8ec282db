import { asName, codeLength, namer, type Unit, wordsAsName } from '../model/index.js';
import { detailNames } from './details.js';
import type { DraftKind, DraftOption, DraftTest, Written } from './draft.js';
import type { FoundForm, FoundOption, FoundQuestion, FoundScore, FoundSection, Loss } from './found.js';
import { type Groups, readCondition } from './logic/condition.js';
import type { Expression } from './logic/expression.js';
import { type FoundFormula, type FoundTerm, questionsIn, readFormula } from './logic/score.js';
import { lost } from './losses.js';
import { mainText } from './texts.js';

const units: ReadonlySet<string> = new Set<Unit>(['minute', 'hour', 'day', 'week', 'month', 'year']);

interface Naming {
  item: Map<FoundQuestion, string>;
  option: Map<FoundOption, string>;
}

/** What is kept while a draft is made: names, columns, what was lost; and how each part of a form is said in a design. */
export class Making {
  readonly losses: Loss[];
  readonly naming: Naming = { item: new Map(), option: new Map() };
  readonly ordered = new Set<FoundQuestion>();
  readonly columns: Record<string, string | null> = {};
  readonly values: Record<string, Record<string, string>> = {};

  constructor(
    readonly form: FoundForm,
    readonly written: Written,
  ) {
    this.losses = [...form.losses];
  }
  lose(where: string, what: Loss['what']): void {
    this.losses.push({ where, what });
  }
  get main(): string {
    return this.form.languages[0] ?? 'sv';
  }
  said(expression: Expression): string {
    return this.written.get(expression) ?? '…';
  }

  nameItems(section: FoundSection): void {
    const give = namer(codeLength.item);
    const own = section.code;
    for (const question of section.questions) {
      const wanted = own === undefined ? undefined : question.name.slice(own.length);
      const name = asName(wanted ?? question.name) ?? wordsAsName(mainText(question.text, this.main)) ?? 'q';
      const given = give(name);
      this.naming.item.set(question, given);
    }
    for (const question of section.questions) {
      const { answer } = question;
      if (!('options' in answer)) continue;
      const giveOption = namer(codeLength.item);
      const named = own === undefined ? undefined : detailNames(question, section, own);
      for (const [index, option] of answer.options.entries()) {
        const code = /^[\p{L}]/u.test(option.code) ? asName(option.code) : undefined;
        const words = wordsAsName(mainText(option.text, this.main));
        this.naming.option.set(option, giveOption(named?.get(option) ?? code ?? words ?? `x${index + 1}`));
      }
    }
  }

  /** When a question is asked; no group: never. */
  groups(question: FoundQuestion, section: FoundSection): Groups | undefined {
    const { asked, where } = question;
    if (!asked) return undefined;
    const elsewhere = { found: false };
    const find = (name: string) => {
      const here = findQuestion(section.questions, name);
      if (!here && this.form.sections.some((other) => findQuestion(other.questions, name))) elsewhere.found = true;
      return here;
    };
    const read = readCondition(asked, { find, emptyIsLow: this.form.emptyIsLow === true });
    if (!read) {
      this.lose(where, elsewhere.found ? lost.elsewhere(this.said(asked)) : lost.condition(this.said(asked)));
      return undefined;
    }
    if (read.alsoEmpty) this.lose(where, lost.alsoEmpty(this.said(asked)));
    if (!read.groups) return undefined;
    if (dependsOn(question, read.groups, section.questions, find)) {
      this.lose(where, lost.condition(this.said(asked)));
      return undefined;
    }
    return read.groups;
  }
  readonly leftOut = new Set<FoundQuestion>();
  leaveOut(question: FoundQuestion): void {
    this.leftOut.add(question);
    this.lose(question.where, lost.never(question.asked ? this.said(question.asked) : ''));
  }
  tests(groups: Groups): DraftTest[][] {
    return groups.map((group) =>
      group.map(({ question: of, operator, value }): DraftTest => {
        const isOrder = !['is', 'is-not'].includes(operator);
        if (isOrder && of.answer.type === 'one') this.ordered.add(of);
        return { item: this.naming.item.get(of) ?? '', operator, value: this.#value(value, of) };
      }),
    );
  }
  #value(value: Groups[number][number]['value'], { answer }: FoundQuestion): string {
    if ('number' in value) return plainNumber(value.number);
    if ('date' in value) return value.date;
    const option = 'options' in answer ? answer.options.find(({ code }) => code === value.code) : undefined;
    return (option && this.naming.option.get(option)) ?? value.code;
  }

  /** How a score is worked out; undefined where a design cannot say it. */
  formula(score: FoundScore, section: FoundSection): FoundFormula | undefined {
    const gates = new Set(section.questions.flatMap(({ asked: when }) => (when ? partsOf(when) : [])));
    const formula = readFormula(score.expression, {
      find: (name) => findQuestion(section.questions, name)?.question,
      isGate: (part) => gates.has(JSON.stringify(part)),
      isScore: (name) => section.scores.some((other) => other !== score && calledOf(other) === name),
    });
    const questions = formula ? questionsIn(formula.value) : [];
    const usable = questions.every(({ answer }) => !['text', 'date'].includes(answer.type));
    if (!formula || !usable || questions.some((one) => this.leftOut.has(one))) {
      this.lose(score.where, lost.score(this.said(score.expression)));
      return undefined;
    }
    if (formula.addsWhatThereIs) this.lose(score.where, lost.missingRule);
    // FHIR says itself which answers have an order.
    if (!(this.form.own && this.form.program === 'FHIR'))
      for (const question of questions) if (question.answer.type === 'one') this.ordered.add(question);
    return formula;
  }

  /** A formula as it is written. */
  formulaText(formula: FoundFormula, scoreNames: ReadonlyMap<string, string>): string {
    const { allowMissing, lowest, decimals, unasked } = formula;
    const text = (term: FoundTerm): string => {
      if ('number' in term) return plainNumber(term.number);
      if ('question' in term) {
        const name = this.naming.item.get(term.question) ?? '';
        return term.reverse ? `reverse(${name})` : name;
      }
      if ('score' in term) return scoreNames.get(term.score) ?? '';
      if ('call' in term) return `${term.call}(${term.terms.map(text).join(', ')})`;
      const side = (one: FoundTerm) => ('operator' in one ? `(${text(one)})` : text(one));
      return `${side(term.left)} ${term.operator} ${side(term.right)}`;
    };
    return [
      text(formula.value),
      ...(allowMissing === 0 ? [] : [`allow ${allowMissing} missing${lowest ? ' as lowest' : ''}`]),
      ...(decimals === undefined ? [] : [`rounded to ${decimals} decimals`]),
      ...(unasked === undefined ? [] : [`not asked counted as ${plainNumber(unasked)}`]),
    ].join(' ');
  }

  kind(question: FoundQuestion, variable: string): DraftKind {
    const { answer } = question;
    switch (answer.type) {
      case 'yes-no':
        this.#translate(variable, [
          [answer.yes, '1'],
          [answer.no, '0'],
        ]);
        return { type: 'yes-no' };
      case 'one':
      case 'several': {
        const numbers = numbersOf(answer.options);
        const isNumbered = numbers.some((number, index) => number !== index + 1);
        this.#translate(
          variable,
          answer.options.map(({ code }, index) => [code, String(numbers[index])]),
        );
        const options = answer.options.map((option, index): DraftOption => {
          const number = numbers[index] ?? 0;
          return {
            name: this.naming.option.get(option) ?? '',
            ...(isNumbered && { number }),
            text: Object.keys(option.text).length > 0 ? option.text : { [this.main]: option.code },
            ...(option.points !== undefined && option.points !== number && { points: option.points }),
            ...(option.uncounted && { points: 'not-counted' as const }),
            ...(option.detail && { detail: option.detail.prompt ? { prompt: option.detail.prompt } : {} }),
          };
        });
        if (answer.type === 'several') return { type: 'choices', options };
        return { type: 'choice', ordered: answer.ordered === true || this.ordered.has(question), options };
      }
      case 'number': {
        const { unit, words, ...rest } = answer;
        const known = unit !== undefined && units.has(unit) && { unit: unit as Unit };
        return { ...rest, ...known, words: wordsOf(words) };
      }
      case 'rating':
        return { ...answer, words: wordsOf(answer.words) };
      default:
        return answer;
    }
  }
  #translate(variable: string, pairs: readonly (readonly [string, string])[]): void {
    if (pairs.every(([from, to]) => from === to)) return;
    this.values[variable] = Object.fromEntries(pairs);
  }
}

const wordsOf = (words: readonly FoundOption[] = []): DraftOption[] =>
  words.flatMap(({ code, text, points, uncounted }) => {
    if (!/^-?\d+$/.test(code)) return [];
    const number = Number(code);
    return [
      {
        number,
        text,
        ...(points !== undefined && points !== number && { points }),
        ...(uncounted && { points: 'not-counted' as const }),
      },
    ];
  });

/** A code that can be an answer's number, and so stays as it is in data. */
const isNumber = (code: string): boolean => /^(0|[1-9]\d{0,4})$/.test(code);

/**
 * The numbers of answers: their codes where those are numbers; else what they count as, where that tells them apart; else
 * their places. Where some have a number the others come after.
 */
function numbersOf(options: readonly FoundOption[]): number[] {
  const points = options.map((option) => option.points);
  const isPoints =
    !options.some(({ code }) => isNumber(code)) &&
    points.every((one) => one !== undefined && isNumber(String(one))) &&
    new Set(points).size === points.length;
  const own = options.map(({ code }, index) => (isPoints ? points[index] : isNumber(code) ? Number(code) : undefined));
  let next = Math.max(0, ...own.map((one) => one ?? 0));
  if (own.every((one) => one === undefined)) return options.map((_, index) => index + 1);
  return own.map((one) => {
    if (one !== undefined) return one;
    next += 1;
    return next;
  });
}

/** An expression and all that it is made of, to be found again. */
function partsOf(expression: Expression): string[] {
  const own = JSON.stringify(expression);
  if (expression.is === 'two') return [own, ...partsOf(expression.left), ...partsOf(expression.right)];
  if (expression.is === 'not') return [own, ...partsOf(expression.of)];
  return [own];
}

export const calledOf = ({ called, name }: FoundScore): string => called ?? name;

/** In digits, however many: the language has no powers of ten. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(12).replace(/0+$/, '').replace(/\.$/, '');

/** The question by its name; in LimeSurvey and others `name_code` is one of several answers. */
function findQuestion(
  questions: readonly FoundQuestion[],
  name: string,
): { question: FoundQuestion; code?: string } | undefined {
  const question = questions.find((one) => (one.called ?? one.name) === name);
  if (question) return { question };
  for (const one of questions) {
    const called = one.called ?? one.name;
    if (one.answer.type !== 'several' || !name.startsWith(called)) continue;
    const rest = name.slice(called.length);
    const option = one.answer.options.find(
      ({ code }) => rest === `_${code}` || rest === `/${code}` || rest === `.${code}`,
    );
    if (option) return { question: one, code: option.code };
  }
  return undefined;
}

/** Whether a question’s condition comes back to itself. */
function dependsOn(
  question: FoundQuestion,
  groups: Groups,
  questions: readonly FoundQuestion[],
  find: (name: string) => { question: FoundQuestion } | undefined,
): boolean {
  const seen = new Set<FoundQuestion>();
  const asks = (one: FoundQuestion): boolean => {
    if (one === question) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    const next = one.asked && readCondition(one.asked, { find, emptyIsLow: false })?.groups;
    return next?.some((group) => group.some((test) => asks(test.question))) ?? false;
  };
  return questions.length > 0 && groups.some((group) => group.some((test) => asks(test.question)));
}
