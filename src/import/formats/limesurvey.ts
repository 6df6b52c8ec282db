import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss, Texts } from '../found.js';
import { limesurveyDialect } from '../logic/dialects.js';
import { both, type Expression, readExpression } from '../logic/expression.js';
import { lost } from '../losses.js';
import { emptySection, headNames } from '../own.js';
import { Parts } from '../parts.js';
import { joined, mainText, otherText, Plain } from '../texts.js';
import type { Found } from './formats.js';

/** A survey of LimeSurvey, whichever of its files it is from. */
export interface Survey {
  title: Texts;
  languages: readonly string[];
  groups: SurveyGroup[];
}
export interface SurveyGroup {
  title: Texts;
  /** Texts are HTML. */
  text: Texts;
  relevance?: string;
  where: string;
  questions: SurveyQuestion[];
}
export interface SurveyQuestion {
  type: string;
  code: string;
  text: Texts;
  help: Texts;
  relevance?: string;
  mandatory: string;
  other: boolean;
  where: string;
  attributes: Readonly<Record<string, string>>;
  /** Rows of a grid, or the boxes of a question with several answers. `scale`: 1 is the columns of a grid. */
  parts: { code: string; text: Texts; scale: string; relevance?: string }[];
  answers: { code: string; text: Texts; scale: string }[];
}

const operatorNames = /^v(and|or|eq|ne|lt|gt|le|ge|this)$/;
/** A question’s code as the variable that it was generated from. */
const ownName = (code: string): string =>
  operatorNames.exec(code)?.[1] ?? (/^(Self|That)/.test(code) ? code.charAt(0).toLowerCase() + code.slice(1) : code);

type Made = Pick<FoundQuestion, 'name' | 'text' | 'answer'>;

const figure = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;

class Reader {
  readonly losses: Loss[] = [];
  readonly written = new Map<Expression, string>();
  readonly plain = new Plain();
  readonly parts = new Parts((where, text) =>
    this.losses.push({ where, what: lost.heading(mainText(text, this.main)) }),
  );
  required = 0;
  readonly own: boolean;
  /** A generated survey in which questions are asked for once more (S): those that are not are optional. */
  readonly #asksAgain: boolean;
  constructor(readonly survey: Survey) {
    const [first] = survey.groups;
    const is = (code: string, type: string) =>
      first?.questions.some((one) => one.code === code && one.type === type) ?? false;
    this.own = is('form', '*') && is('date', 'D');
    const all = survey.groups.flatMap(({ questions }) => questions);
    this.#asksAgain = this.own && all.some(({ mandatory }) => mandatory === 'S');
  }
  get main(): string {
    return this.survey.languages[0] ?? 'en';
  }

  texts(html: Texts): Texts {
    return Object.fromEntries(
      Object.entries(html).flatMap(([language, text]) => {
        const plain = this.plain.html(text);
        return plain === '' ? [] : [[language, plain]];
      }),
    );
  }
  expression(source: string): Expression {
    const inner = source.trim().replace(/^\{([\s\S]*)\}$/, '$1');
    const read = readExpression(inner, limesurveyDialect) ?? { is: 'call', name: '', of: [] };
    this.written.set(read, source);
    return read;
  }
  relevance(source: string | undefined): Expression | undefined {
    return source === undefined || source.trim() === '' || source.trim() === '1' ? undefined : this.expression(source);
  }

  read(): FoundForm {
    const { survey, own, losses } = this;
    const whole = emptySection(mainText(survey.title, this.main) || 'survey', this.texts(survey.title));
    const sections: FoundSection[] = [];
    for (const [index, group] of survey.groups.entries()) {
      if (own && index === 0) continue;
      const title = this.texts(group.title);
      const section = own ? emptySection(mainText(title, this.main), title) : whole;
      if (own) sections.push(section);
      else {
        this.parts.begin(group.where, title);
        this.parts.say(group.where, this.texts(group.text));
      }
      const asked = this.relevance(group.relevance);
      for (const question of group.questions) this.#question(question, section, asked, group.relevance);
      this.parts.end();
    }
    if (!own && this.required > 0) losses.push({ where: '', what: lost.required(this.required) });
    if (!own && this.plain.changed > 0) losses.push({ where: '', what: lost.markup(this.plain.changed) });
    return {
      program: 'LimeSurvey',
      title: this.texts(survey.title),
      languages: survey.languages,
      sections: own ? sections : [whole],
      own,
      emptyIsLow: true,
      losses,
    };
  }

  #question(of: SurveyQuestion, section: FoundSection, above: Expression | undefined, aboveSource?: string): void {
    const { where, type, attributes } = of;
    const text = this.texts(of.text);
    const name = this.own ? ownName(of.code) : of.code;
    if (this.own && headNames.has(name)) return;
    if (type === 'X') {
      if (this.own) this.#part(of);
      else if (Object.keys(text).length > 0 && this.relevance(of.relevance) === undefined) this.parts.say(where, text);
      else this.losses.push({ where, what: lost.heading(mainText(text, this.main) || name) });
      return;
    }
    if (type === '*') {
      section.scores.push({
        name,
        where,
        text: this.own ? this.texts(of.help) : {},
        expression: this.expression(plainEquation(of.text[this.main] ?? '')),
      });
      return;
    }
    const relevance = this.relevance(of.relevance);
    const asked = both(above, relevance);
    if (asked && above && relevance) this.written.set(asked, `${aboveSource ?? ''} and ${of.relevance ?? ''}`);
    const help = this.texts(of.help);
    for (const one of this.own ? [] : Object.values(text))
      if (/\{[A-Za-z_][^{}\s]*\}/.test(one)) this.losses.push({ where, what: lost.filledIn(one) });
    if (of.mandatory === 'Y' && !this.own) this.required += 1;
    if (attributes.array_filter) this.losses.push({ where, what: lost.choicesFiltered });
    if (attributes.em_validation_q) this.losses.push({ where, what: lost.limits(attributes.em_validation_q) });
    if (attributes.hidden === '1') this.losses.push({ where, what: lost.setting('hidden') });
    const base = {
      where,
      ...(Object.keys(help).length > 0 && { help }),
      ...(asked && { asked }),
      ...(this.#asksAgain && of.mandatory === 'N' && { optional: true as const }),
    };
    const all = this.#made(of, name, text);
    // The rows of a grid are questions that go on from its text.
    const isGrid = rowsAreQuestions.has(type);
    if (isGrid) this.parts.begin(where, {}, text);
    for (const made of all) section.questions.push({ ...base, ...this.parts.here, ...made });
    if (isGrid) this.parts.end();
  }

  /** A text of a generated form: a heading and a stem in bold, with an introduction between them. */
  #part({ where, text }: SurveyQuestion): void {
    if (!Object.values(text).some((html) => html.includes('<strong>'))) return;
    const read = Object.entries(text).map(([language, html]) => {
      const all = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) => inner);
      const isBold = (inner: string | undefined) => inner?.startsWith('<strong>') ?? false;
      const heading = isBold(all[0]) && all.length > 1 ? all.slice(0, 1) : [];
      const rest = all.slice(heading.length);
      const stem = isBold(rest.at(-1)) ? rest.slice(-1) : [];
      return { language, heading, said: rest.slice(0, rest.length - stem.length), stem };
    });
    const of = (part: 'heading' | 'said' | 'stem'): Texts =>
      this.texts(Object.fromEntries(read.map((one) => [one.language, one[part].join('<br>')])));
    this.parts.end();
    this.parts.begin(where, of('heading'), of('stem'));
    this.parts.say(where, of('said'));
  }

  /** What is answered: one question, or one for each row of a grid. */
  #made(of: SurveyQuestion, name: string, text: Texts): Made[] {
    const { where, type, attributes } = of;
    const one = (answer: FoundAnswer): Made[] => [{ name, text, answer }];
    const lose = (what: Loss['what'], made: Made[]): Made[] => {
      this.losses.push({ where, what });
      return made;
    };
    const list = () => this.#one(this.#options(of, '0'), where);
    switch (type) {
      case 'L':
      case '!':
        return one(list());
      case 'O':
        return lose(lost.comment, one(list()));
      case 'M':
        return one(this.#boxes(of));
      case 'P':
        return lose(lost.comment, one(this.#boxes(of)));
      case 'R':
        return lose(lost.ranking, one({ type: 'several', options: this.#options(of, '0') }));
      case 'Y':
        return one({ type: 'yes-no', yes: 'Y', no: 'N' });
      case 'G':
        return one({ type: 'one', options: fixed({ F: 'Female', M: 'Male' }) });
      case '5':
        return one({ type: 'rating', low: 1, high: 5 });
      case 'N':
        return one(this.#number(attributes));
      case 'D':
        return one({ type: 'date' });
      case 'S':
      case 'T':
      case 'U':
        return one({ type: 'text' });
      case '1':
      case ':':
      case ';':
        return lose(lost.matrix, this.#wideGrid(of, name));
      default: {
        const answer = this.#gridAnswer(of);
        if (!answer) return lose(lost.kind(type), []);
        return rowsOf(of).map((part) => ({
          name: `${name}_${part.code}`,
          text: this.texts(part.text),
          answer: answer(),
        }));
      }
    }
  }

  /** How each row of a grid is answered. */
  #gridAnswer(of: SurveyQuestion): (() => FoundAnswer) | undefined {
    const answers: Readonly<Record<string, () => FoundAnswer>> = {
      K: () => this.#number(of.attributes),
      Q: () => ({ type: 'text' }),
      F: () => this.#one(this.#options(of, '0'), of.where),
      H: () => this.#one(this.#options(of, '0'), of.where),
      A: () => ({ type: 'rating', low: 1, high: 5 }),
      B: () => ({ type: 'rating', low: 1, high: 10 }),
      C: () => ({ type: 'one', options: fixed({ Y: 'Yes', U: 'Uncertain', N: 'No' }) }),
      E: () => ({ type: 'one', options: fixed({ I: 'Increase', S: 'Same', D: 'Decrease' }) }),
    };
    return answers[of.type];
  }

  /** A grid in which each row has several cells. */
  #wideGrid(of: SurveyQuestion, name: string): Made[] {
    const columns =
      of.type === '1'
        ? ['0', '1'].map((code) => ({ code, text: {} }))
        : of.parts.filter(({ scale }) => scale === '1').map(({ code, text: label }) => ({ code, text: label }));
    const answer = (code: string): FoundAnswer => {
      if (of.type === '1') return this.#one(this.#options(of, code), of.where);
      return of.type === ':' ? this.#number(of.attributes) : { type: 'text' };
    };
    return rowsOf(of).flatMap((part) =>
      columns.map((column) => ({
        name: `${name}_${part.code}_${column.code}`,
        text: joined([this.texts(part.text), this.texts(column.text)], ' – '),
        answer: answer(column.code),
      })),
    );
  }

  #boxes(of: SurveyQuestion): FoundAnswer {
    const options = rowsOf(of).map(({ code, text }): FoundOption => ({ code, text: this.texts(text) }));
    if (of.other) options.push({ code: 'other', text: otherText(this.main), detail: { name: `${of.code}_other` } });
    const one = this.#one(options, of.where);
    return one.type === 'one' ? { type: 'several', options } : one;
  }

  #options({ answers, other, code: asker }: SurveyQuestion, scale: string): FoundOption[] {
    const all = answers
      .filter((answer) => answer.scale === scale)
      .map(({ code, text }): FoundOption => ({ code, text: this.texts(text) }));
    const words = { name: `${asker}_other` };
    return other && all.length > 0 ? [...all, { code: '-oth-', text: otherText(this.main), detail: words }] : all;
  }
  #one(options: readonly FoundOption[], where: string): FoundAnswer {
    if (options.length > 0) return { type: 'one', options };
    this.losses.push({ where, what: lost.noChoices });
    return { type: 'text' };
  }

  #number(attributes: Readonly<Record<string, string>>): FoundAnswer {
    const low = figure(attributes.min_num_value_n);
    const high = figure(attributes.max_num_value_n);
    const whole = attributes.num_value_int_only === '1';
    const unit = this.own ? attributes.suffix : undefined;
    const limits = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    if (this.own && whole && low !== undefined && high !== undefined) return { type: 'rating', low, high };
    const known = unit === undefined ? undefined : unitsInWords.get(unit.toLowerCase());
    return { type: 'number', ...limits, ...(known && { unit: known }) };
  }
}

const unitsInWords: ReadonlyMap<string, string> = new Map(
  [
    ...['minuter', 'timmar', 'dagar', 'veckor', 'månader', 'år'].entries(),
    ...['minutes', 'hours', 'days', 'weeks', 'months', 'years'].entries(),
  ].map(([index, word]) => [word, ['minute', 'hour', 'day', 'week', 'month', 'year'][index] ?? '']),
);

/** Kinds whose rows are questions of their own. */
const rowsAreQuestions = new Set(['K', 'Q', 'F', 'H', 'A', 'B', 'C', 'E', '1', ':', ';']);

const fixed = (all: Readonly<Record<string, string>>): FoundOption[] =>
  Object.entries(all).map(([code, en]) => ({ code, text: { en } }));
const rowsOf = ({ parts }: SurveyQuestion) => parts.filter(({ scale }) => scale !== '1');

/** An equation stands within HTML. */
const plainEquation = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(quot|lt|gt|amp|nbsp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', amp: '&', nbsp: ' ' })[name] ?? '',
    );

export function limesurvey(survey: Survey): Found {
  const reader = new Reader(survey);
  return { form: reader.read(), written: reader.written };
}
