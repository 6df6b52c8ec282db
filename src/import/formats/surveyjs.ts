import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss, Texts } from '../found.js';
import { ImportRefused } from '../found.js';
import { surveyjsDialect } from '../logic/dialects.js';
import { both, type Expression, readExpression } from '../logic/expression.js';
import { lost } from '../losses.js';
import { emptySection, headNames } from '../own.js';
import { Parts } from '../parts.js';
import { isLanguage, joined, mainText, otherText, Plain } from '../texts.js';
import { isThing, type Json, textIn, things } from './fhir.js';
import type { Found } from './formats.js';
import { refusals } from './refusals.js';

type Thing = Readonly<Record<string, Json>>;
const deepest = 30;

/** A survey of SurveyJS: pages, or questions at once. */
export const isSurveyjs = (json: Json): json is Thing =>
  isThing(json) &&
  (things(json.pages).some((page) => Array.isArray(page.elements) || Array.isArray(page.questions)) ||
    things(json.elements).some((one) => typeof one.type === 'string') ||
    things(json.questions).some((one) => typeof one.type === 'string'));

const numberIn = (value: Json): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};
const elementsOf = (of: Thing): Thing[] => [...things(of.elements), ...things(of.questions)];

/** Languages that a text is in; `default` is English where another language is the survey’s own. */
function languagesIn(json: Json, found: Set<string>, depth = 0): void {
  if (depth > deepest) throw new ImportRefused(refusals.tooDeep);
  if (Array.isArray(json)) for (const one of json) languagesIn(one, found, depth + 1);
  else if (isThing(json)) {
    if (typeof json.default === 'string') {
      for (const key of Object.keys(json)) if (isLanguage(key)) found.add(key);
    }
    for (const one of Object.values(json)) languagesIn(one, found, depth + 1);
  }
}

class Reader {
  readonly losses: Loss[] = [];
  readonly written = new Map<Expression, string>();
  readonly plain = new Plain();
  readonly languages: string[];
  readonly own: boolean;
  readonly defaultLanguage: string;
  readonly sections: FoundSection[] = [];
  readonly whole: FoundSection;
  readonly parts = new Parts((where, text) =>
    this.losses.push({ where, what: lost.heading(mainText(text, this.main)) }),
  );
  required = 0;
  preset = 0;
  /** What stands where the code of a language should. */
  readonly strange = new Set<string>();

  constructor(
    readonly survey: Thing,
    file: string,
    language: string,
  ) {
    const locale = textIn(survey.locale) ?? '';
    const found = new Set<string>();
    languagesIn(survey, found);
    const main = isLanguage(locale) ? locale : found.size > 0 ? 'en' : language;
    this.defaultLanguage = found.has(main) && main !== 'en' ? 'en' : main;
    this.languages = [...new Set([main, ...(found.size > 0 ? [this.defaultLanguage] : []), ...found])];
    const values = things(survey.calculatedValues);
    const pages = things(survey.pages);
    this.own = values.some(({ name }) => name === 'form') && pages.some(({ name }) => name === 'page_about');
    const title = this.texts(survey.title);
    this.whole = emptySection(file, Object.keys(title).length > 0 ? title : { [main]: file });
  }
  get main(): string {
    return this.languages[0] ?? 'en';
  }

  texts(value: Json): Texts {
    const all = isThing(value) ? Object.entries(value) : [['', value] as const];
    const read: Record<string, string> = {};
    for (const [key, one] of all) {
      const text = typeof one === 'number' ? String(one) : textIn(one);
      if (text === undefined) continue;
      // A text that is the same in all languages stands once.
      const language = key === '' ? this.main : key === 'default' ? this.defaultLanguage : key;
      if (!isLanguage(language)) {
        this.strange.add(language);
        continue;
      }
      const plain = this.own ? this.plain.plain(text) : this.plain.html(text);
      if (plain !== '') read[language] = plain;
    }
    return read;
  }
  expression(source: string): Expression {
    const read = readExpression(source, surveyjsDialect) ?? { is: 'call', name: '', of: [] };
    this.written.set(read, source);
    return read;
  }

  read(): FoundForm {
    const { survey, own, losses } = this;
    const pages = things(survey.pages);
    for (const page of pages.length > 0 ? pages : [survey]) {
      const name = textIn(page.name) ?? '';
      if (own && name === 'page_about') continue;
      const title = this.texts(page.title);
      const section = own ? { ...emptySection(name, title), code: name.replace(/^page_/, '') } : this.whole;
      if (own) this.sections.push(section);
      else if (page !== survey) this.#begin(name, page);
      const asked = this.#visible(page === survey ? {} : page);
      for (const element of elementsOf(page)) this.#element(element, section, asked, 0);
      this.parts.end();
    }
    const values = things(survey.calculatedValues).filter(({ name }) => !own || !headNames.has(textIn(name) ?? ''));
    for (const value of values) this.#score(value);
    for (const trigger of things(survey.triggers))
      losses.push({ where: 'triggers', what: lost.setting(`trigger ${textIn(trigger.type) ?? ''}`) });
    for (const name of this.strange) losses.push({ where: '', what: lost.language(name) });
    if (!own) {
      if (this.required > 0) losses.push({ where: '', what: lost.required(this.required) });
      if (this.preset > 0) losses.push({ where: '', what: lost.preset(this.preset) });
      if (this.plain.changed > 0) losses.push({ where: '', what: lost.markup(this.plain.changed) });
    }
    return {
      program: 'SurveyJS',
      title: this.whole.title,
      languages: this.languages,
      sections: own ? this.sections : [this.whole],
      own,
      losses,
    };
  }

  /** A page's or panel's own heading and text, for the questions in it. Whether there is any. */
  #begin(where: string, of: Thing): boolean {
    const [title, description] = [this.texts(of.title), this.texts(of.description)];
    if (Object.keys(title).length + Object.keys(description).length === 0) return false;
    this.parts.begin(where, title);
    this.parts.say(where, description);
    return true;
  }

  /** A value that is worked out, in the section that its name is of. */
  #score(value: Thing): void {
    const name = textIn(value.name) ?? '';
    const expression = this.expression(textIn(value.expression) ?? '');
    const section = this.own
      ? this.sections
          .filter(({ code = '' }) => name.startsWith(code))
          .sort((one, other) => (other.code?.length ?? 0) - (one.code?.length ?? 0))[0]
      : this.whole;
    section?.scores.push({ name, where: name, text: {}, expression });
  }

  #visible(of: Thing): Expression | undefined {
    const source = textIn(of.visibleIf);
    return source === undefined || source.trim() === '' ? undefined : this.expression(source);
  }

  #element(element: Thing, section: FoundSection, above: Expression | undefined, depth: number): void {
    if (depth > deepest) throw new ImportRefused(refusals.tooDeep);
    const type = textIn(element.type) ?? 'text';
    const name = textIn(element.name) ?? '';
    const where = name || type;
    const visible = this.#visible(element);
    const asked = both(above, visible);
    if (asked && above && visible)
      this.written.set(asked, `${this.written.get(above) ?? ''} and ${textIn(element.visibleIf) ?? ''}`);
    const title = this.texts(element.title);
    if (this.own && (headNames.has(name) || type === 'html')) return;
    if (element.visible === false) this.losses.push({ where, what: lost.setting('visible: false') });
    if (type === 'panel' || type === 'paneldynamic') {
      const said = mainText(title, this.main) || name;
      if (type === 'paneldynamic') this.losses.push({ where, what: lost.repeated(said) });
      const heads = this.#begin(where, element);
      for (const one of [...elementsOf(element), ...things(element.templateElements)])
        this.#element(one, section, asked, depth + 1);
      if (heads) this.parts.end();
      return;
    }
    if (type === 'html' || type === 'image') {
      const text = this.texts(element.html);
      if (Object.keys(text).length > 0 && !visible) this.parts.say(where, text);
      else this.losses.push({ where, what: lost.heading(mainText(text, this.main) || name) });
      return;
    }
    if (type === 'expression') {
      section.scores.push({ name, where, text: title, expression: this.expression(textIn(element.expression) ?? '') });
      return;
    }
    const help = this.texts(element.description);
    for (const text of this.own ? [] : Object.values(title))
      if (/\{[^{}]+\}/.test(text)) this.losses.push({ where, what: lost.filledIn(text) });
    if (element.isRequired === true && !this.own) this.required += 1;
    if (element.defaultValue !== undefined) this.preset += 1;
    if (element.choicesVisibleIf !== undefined) this.losses.push({ where, what: lost.choicesFiltered });
    if (!this.own)
      for (const validator of things(element.validators))
        this.losses.push({
          where,
          what: lost.limits(textIn(validator.expression) ?? textIn(validator.regex) ?? textIn(validator.type) ?? ''),
        });
    const add = (question: Pick<FoundQuestion, 'name' | 'text' | 'answer'>): void => {
      section.questions.push({
        where,
        ...(Object.keys(help).length > 0 && { help }),
        ...(asked && { asked }),
        ...this.parts.here,
        ...question,
      });
    };
    /** Its rows are questions that go on from its title. */
    const grid = (ask: () => void): void => {
      this.parts.begin(where, {}, Object.keys(title).length > 0 ? title : this.texts(name));
      ask();
      this.parts.end();
    };
    const row = (one: Json, at: string): { name: string; text: Texts } => {
      const named = isThing(one) ? (textIn(one.value) ?? textIn(one.name) ?? at) : String(one ?? at);
      const text = isThing(one) ? this.texts(one.text ?? one.title ?? named) : this.texts(named);
      return { name: `${name}.${named}`, text };
    };
    const list = (value: Json): Json[] => (Array.isArray(value) ? value : []);
    switch (type) {
      case 'matrix': {
        grid(() => {
          for (const [at, one] of list(element.rows).entries())
            add({ ...row(one, String(at + 1)), answer: this.#one(this.#choices(element.columns), where) });
        });
        return;
      }
      case 'multipletext': {
        grid(() => {
          for (const [at, one] of things(element.items).entries())
            add({ ...row(one, String(at + 1)), answer: this.#text(one, where) });
        });
        return;
      }
      case 'matrixdropdown': {
        this.losses.push({ where, what: lost.matrix });
        const ask = (one: Json, at: number): void => {
          for (const column of things(element.columns)) {
            const made = row(one, String(at + 1));
            const own = textIn(column.name) ?? '';
            const answer = this.#answer(
              { choices: element.choices, ...column, type: textIn(column.cellType) ?? 'dropdown' },
              where,
            );
            if (answer)
              add({
                name: `${made.name}.${own}`,
                text: joined([made.text, this.texts(column.title ?? own)], ' – '),
                answer,
              });
          }
        };
        grid(() => {
          for (const [at, one] of list(element.rows).entries()) ask(one, at);
        });
        return;
      }
      default: {
        const answer = this.#answer({ ...element, type }, where);
        if (answer) add({ name, text: title, answer });
      }
    }
  }

  #answer(element: Thing, where: string): FoundAnswer | undefined {
    switch (element.type) {
      case 'text':
        return this.#text(element, where);
      case 'comment':
        return { type: 'text' };
      case 'radiogroup':
      case 'dropdown':
      case 'imagepicker':
      case 'buttongroup':
      case 'checkbox':
      case 'tagbox':
      case 'ranking': {
        const url = isThing(element.choicesByUrl) ? textIn(element.choicesByUrl.url) : undefined;
        if (url !== undefined) this.losses.push({ where, what: lost.choicesElsewhere(url) });
        if (element.type === 'ranking') this.losses.push({ where, what: lost.ranking });
        const options = this.#choices(element.choices);
        if (element.hasOther === true || element.showOtherItem === true) {
          const text = this.texts(element.otherText);
          options.push({
            code: 'other',
            text: Object.keys(text).length > 0 ? text : otherText(this.main),
            detail: { name: `${where}-Comment` },
          });
        }
        if (element.hasNone === true || element.showNoneItem === true)
          options.push({ code: 'none', text: this.#orElse(element.noneText, 'None') });
        const one = this.#one(options, where);
        const several =
          ['checkbox', 'tagbox', 'ranking'].includes(element.type) ||
          (element.type === 'imagepicker' && element.multiSelect === true);
        return several && one.type === 'one' ? { type: 'several', options } : one;
      }
      case 'rating': {
        const values = this.#choices(element.rateValues);
        const ends = (): { lowText?: Texts; highText?: Texts } => {
          const [lowText, highText] = [this.texts(element.minRateDescription), this.texts(element.maxRateDescription)];
          return {
            ...(Object.keys(lowText).length > 0 && { lowText }),
            ...(Object.keys(highText).length > 0 && { highText }),
          };
        };
        const isPlain = values.every(({ code, text }) => Object.values(text).every((one) => one === code));
        const numbers = values.map(({ code }) => Number(code));
        const [first] = numbers;
        const isRow =
          first !== undefined && numbers.every((number, index) => Number.isInteger(number) && number === first + index);
        if (values.length > 0 && isPlain && isRow)
          return { type: 'rating', low: first, high: first + numbers.length - 1, ...ends() };
        if (values.length > 0) return this.#one(values, where);
        const [low, step] = [numberIn(element.rateMin) ?? 1, numberIn(element.rateStep) ?? 1];
        const high =
          numberIn(element.rateMax) ??
          (numberIn(element.rateCount) !== undefined ? low + step * ((numberIn(element.rateCount) ?? 5) - 1) : 5);
        return step === 1 ? { type: 'rating', low, high, ...ends() } : { type: 'number', low, high };
      }
      case 'slider':
        return { type: 'number', low: numberIn(element.min) ?? 0, high: numberIn(element.max) ?? 100 };
      case 'boolean':
        return {
          type: 'yes-no',
          yes: String(element.valueTrue ?? 'true'),
          no: String(element.valueFalse ?? 'false'),
        };
      default:
        this.losses.push({ where, what: lost.kind(String(element.type)) });
        return undefined;
    }
  }
  #orElse(value: Json, en: string): Texts {
    const texts = this.texts(value);
    return Object.keys(texts).length > 0 ? texts : { en };
  }

  #text(element: Thing, where: string): FoundAnswer {
    const kind = textIn(element.inputType) ?? 'text';
    const low = numberIn(element.min);
    const high = numberIn(element.max);
    const limits = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
    if (kind === 'number' || kind === 'range') {
      const whole = this.own && numberIn(element.step) === 1;
      return whole && low !== undefined && high !== undefined
        ? { type: 'rating', low, high }
        : { type: 'number', ...limits };
    }
    if (kind === 'date') return { type: 'date' };
    if (/^(datetime|datetime-local|time|month|week|color)$/.test(kind))
      this.losses.push({ where, what: lost.kindAsText(kind) });
    return { type: 'text' };
  }

  #choices(value: Json): FoundOption[] {
    return (Array.isArray(value) ? value : []).flatMap((one: Json): FoundOption[] => {
      if (!isThing(one))
        return one === null || one === undefined ? [] : [{ code: String(one), text: { [this.main]: String(one) } }];
      const code = one.value === undefined ? '' : String(one.value);
      if (code === '') return [];
      const text = this.texts(one.text);
      return [{ code, text: Object.keys(text).length > 0 ? text : { [this.main]: code } }];
    });
  }
  #one(options: readonly FoundOption[], where: string): FoundAnswer {
    if (options.length > 0) return { type: 'one', options };
    this.losses.push({ where, what: lost.noChoices });
    return { type: 'text' };
  }
}

export function surveyjs(survey: Thing, file: string, language: string): Found {
  const reader = new Reader(survey, file, language);
  return { form: reader.read(), written: reader.written };
}
