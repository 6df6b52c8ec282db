import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss, Texts } from '../found.js';
import { ImportRefused } from '../found.js';
import { whereLink } from '../logic/condition.js';
import { fhirDialect } from '../logic/dialects.js';
import { both, type Expression, readExpression } from '../logic/expression.js';
import { lost } from '../losses.js';
import { emptySection } from '../own.js';
import { Parts } from '../parts.js';
import { isLanguage, mainText, otherText, Plain } from '../texts.js';
import type { Found } from './formats.js';
import { refusals } from './refusals.js';

/** What JSON may hold. */
export type Json = unknown;
type Thing = Readonly<Record<string, Json>>;

export const isThing = (value: Json): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const things = (value: Json): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);
export const textIn = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined);
const numberIn = (value: Json): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const deepest = 30;
const ending = (url: string) => (one: Thing) => textIn(one.url)?.endsWith(`/${url}`) ?? false;
const extension = (of: Thing, url: string): Thing | undefined => things(of.extension).find(ending(url));
/** The value of an element that may be of several types: `valueInteger`, `answerCoding`. */
const typedValue = (of: Thing | undefined, prefix: string): Json =>
  of && Object.entries(of).find(([key]) => key.startsWith(prefix))?.[1];

const ucum: Readonly<Record<string, string>> = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
};

/** A FHIR Questionnaire, R4 or R5. */
export const isFhir = (json: Json): json is Thing => isThing(json) && json.resourceType === 'Questionnaire';

class Reader {
  readonly losses: Loss[] = [];
  readonly written = new Map<Expression, string>();
  readonly plain = new Plain();
  readonly languages: string[];
  readonly sets = new Map<string, FoundOption[]>();
  /** Hidden items that work out whether others are asked. */
  readonly hidden = new Map<string, Expression>();
  readonly parts = new Parts((where, text) =>
    this.losses.push({ where, what: lost.heading(mainText(text, this.main)) }),
  );
  required = 0;
  preset = 0;
  concepts = 0;
  readonly own: boolean;
  readonly whole: FoundSection;
  readonly sections: FoundSection[] = [];

  constructor(
    readonly resource: Thing,
    file: string,
    language: string,
  ) {
    const own = textIn(resource.language)?.split('-')[0] ?? '';
    this.languages = [isLanguage(own) ? own : language];
    this.own = textIn(resource.url)?.startsWith('urn:isu:') ?? false;
    const title = this.texts(resource, 'title');
    this.whole = emptySection(
      textIn(resource.name) ?? file,
      Object.keys(title).length > 0 ? title : { [this.main]: textIn(resource.name) ?? file },
    );
    for (const contained of things(resource.contained)) this.#valueSet(contained);
  }
  get main(): string {
    return this.languages[0] ?? 'en';
  }

  texts(of: Thing, key: string): Texts {
    const text = textIn(of[key]);
    const all: Record<string, string> = {};
    if (text !== undefined) all[this.main] = this.plain.plain(text);
    const beside = of[`_${key}`];
    for (const one of isThing(beside) ? things(beside.extension).filter(ending('translation')) : []) {
      const parts = things(one.extension);
      const lang = textIn(
        typedValue(
          parts.find(({ url }) => url === 'lang'),
          'value',
        ),
      );
      const content = textIn(
        typedValue(
          parts.find(({ url }) => url === 'content'),
          'value',
        ),
      );
      if (lang === undefined || content === undefined || !isLanguage(lang)) continue;
      if (!this.languages.includes(lang)) this.languages.push(lang);
      all[lang] = this.plain.plain(content);
    }
    return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ''));
  }

  #valueSet(set: Thing): void {
    const id = textIn(set.id);
    if (set.resourceType !== 'ValueSet' || id === undefined) return;
    const compose = isThing(set.compose) ? things(set.compose.include).flatMap((one) => things(one.concept)) : [];
    const expansion = isThing(set.expansion) ? things(set.expansion.contains) : [];
    const options = (compose.length > 0 ? compose : expansion).flatMap((one): FoundOption[] => {
      const code = textIn(one.code);
      return code === undefined ? [] : [{ code, text: this.texts(one, 'display') }];
    });
    this.sets.set(id, options);
  }

  expression(source: string): Expression {
    const read = readExpression(source, fhirDialect) ?? { is: 'call', name: '', of: [] };
    this.written.set(read, source);
    return read;
  }

  read(): FoundForm {
    if (things(this.resource.item).length === 0) throw new ImportRefused(refusals.nothing);
    this.items(things(this.resource.item), this.own ? undefined : this.whole, undefined, 0);
    const { own, losses } = this;
    if (!own) {
      if (this.required > 0) losses.push({ where: '', what: lost.required(this.required) });
      if (this.preset > 0) losses.push({ where: '', what: lost.preset(this.preset) });
      if (this.concepts > 0) losses.push({ where: '', what: lost.concepts(this.concepts) });
    }
    return {
      program: 'FHIR',
      title: this.whole.title,
      languages: this.languages,
      sections: own ? this.sections : [this.whole],
      own,
      losses,
    };
  }

  items(all: readonly Thing[], section: FoundSection | undefined, asked: Expression | undefined, depth: number): void {
    if (depth > deepest) throw new ImportRefused(refusals.tooDeep);
    for (const item of all) this.#item(item, section, asked, depth);
  }

  #item(item: Thing, section: FoundSection | undefined, above: Expression | undefined, depth: number): void {
    const linkId = textIn(item.linkId) ?? '';
    const type = textIn(item.type) ?? '';
    const asked = both(above, this.#enabled(item));
    if (asked && above && asked !== above) this.written.set(asked, this.#said(item));
    const text = this.texts(item, 'text');
    const calculated = extension(item, 'sdc-questionnaire-calculatedExpression');
    const source = isThing(typedValue(calculated, 'value'))
      ? textIn((typedValue(calculated, 'value') as Thing).expression)
      : undefined;
    const children = things(item.item);
    if (this.own && depth === 0) {
      const code = /^section\.(.+)$/.exec(linkId)?.[1];
      if (code === undefined) return;
      const made = { ...emptySection(code, text), code };
      this.sections.push(made);
      this.items(children, made, undefined, depth + 1);
      this.parts.end();
      return;
    }
    if (!section) return;
    if (type === 'display') {
      // What is said of the whole section is the form's own.
      if (this.own && depth === 1) return;
      if (asked === above) this.parts.say(linkId, text);
      else this.losses.push({ where: linkId, what: lost.heading(mainText(text, this.main)) });
      return;
    }
    if (type === 'group') {
      const { repeats } = item;
      if (repeats === true)
        this.losses.push({ where: linkId, what: lost.repeated(mainText(text, this.main) || linkId) });
      // A group that is shown as a table only is none of its own.
      const heads = Object.keys(text).length > 0 || (this.own && depth === 1);
      if (heads) this.parts.begin(linkId, text);
      this.items(children, section, asked, depth + 1);
      if (heads) this.parts.end();
      return;
    }
    if (source !== undefined && type === 'boolean') {
      this.hidden.set(linkId, this.expression(source));
      return;
    }
    if (source !== undefined) {
      section.scores.push({ name: linkId, where: linkId, text, expression: this.#score(item, source) });
      return;
    }
    // Nobody answers it, and how it is worked out is not said.
    if (item.readOnly === true && type !== 'group') {
      this.losses.push({ where: linkId, what: lost.score(linkId) });
      return;
    }
    const answer = this.#answer(item, type, linkId);
    if (!answer) {
      this.items(children, section, asked, depth + 1);
      return;
    }
    if (item.required === true) this.required += 1;
    if (item.initial !== undefined) this.preset += 1;
    if (things(item.code).length > 0) this.concepts += 1;
    if (item.maxLength !== undefined && !this.own)
      this.losses.push({ where: linkId, what: lost.limits(`maxLength ${String(item.maxLength)}`) });
    const help = children.filter((child) => this.#isHelp(child)).map((child) => this.texts(child, 'text'));
    const [said] = help;
    const question: FoundQuestion = {
      name: linkId,
      where: linkId,
      text,
      ...(said && Object.keys(said).length > 0 && { help: said }),
      answer,
      ...(asked && { asked }),
      ...this.parts.here,
    };
    section.questions.push(question);
    this.items(
      children.filter((child) => !this.#isHelp(child)),
      section,
      asked,
      depth + 1,
    );
  }

  #isHelp(item: Thing): boolean {
    const value = typedValue(extension(item, 'questionnaire-itemControl'), 'value');
    const codes = isThing(value) ? things(value.coding).map(({ code }) => code) : [];
    return item.type === 'display' && codes.some((code) => code === 'help' || code === 'flyover');
  }

  /** The calculation, with the answers and scores that its variables stand for. */
  #score(item: Thing, source: string): Expression {
    const variables = new Map<string, Expression>();
    for (const one of things(item.extension).filter(ending('variable'))) {
      const value = typedValue(one, 'value');
      const [name, of] = isThing(value) ? [textIn(value.name), textIn(value.expression)] : [];
      const linkId = of === undefined ? undefined : linkOf(this.expression(of));
      if (name !== undefined && linkId !== undefined) variables.set(`%${name}`, { is: 'answer', name: linkId });
    }
    const made = inPlace(this.expression(source), variables);
    this.written.set(made, source);
    return made;
  }

  #said(item: Thing): string {
    return things(item.enableWhen)
      .map(
        (one) => `${textIn(one.question) ?? ''} ${textIn(one.operator) ?? ''} ${saidAnswer(typedValue(one, 'answer'))}`,
      )
      .join(item.enableBehavior === 'any' ? ' or ' : ' and ');
  }
  #enabled(item: Thing): Expression | undefined {
    const value = typedValue(extension(item, 'sdc-questionnaire-enableWhenExpression'), 'value');
    const source = isThing(value) ? textIn(value.expression) : undefined;
    if (source !== undefined) return this.expression(source);
    const tests = things(item.enableWhen).map((one) => this.#test(one));
    const [first, ...rest] = tests;
    if (!first) return undefined;
    const operator = item.enableBehavior === 'any' ? 'or' : 'and';
    const all = rest.reduce<Expression>((left, right) => ({ is: 'two', operator, left, right }), first);
    this.written.set(all, this.#said(item));
    return all;
  }
  #test(test: Thing): Expression {
    const name = textIn(test.question) ?? '';
    const operator = textIn(test.operator) ?? 'exists';
    const value = typedValue(test, 'answer');
    const alias = this.hidden.get(name);
    if (alias && value === true && operator === '=') return alias;
    const left: Expression = { is: 'answer', name };
    if (operator === 'exists') {
      const given: Expression = { is: 'call', name: 'notempty', of: [left] };
      return value === false ? { is: 'not', of: given } : given;
    }
    const constant = isThing(value) ? (textIn(value.code) ?? numberIn(value.value) ?? '') : value;
    const right: Expression =
      typeof constant === 'number'
        ? { is: 'number', value: constant }
        : { is: 'text', value: typeof constant === 'boolean' ? String(constant) : (textIn(constant) ?? '') };
    const sign = (['=', '!=', '<', '<=', '>', '>='] as const).find((one) => one === operator);
    return sign ? { is: 'two', operator: sign, left, right } : { is: 'call', name: '', of: [] };
  }

  #answer(item: Thing, type: string, where: string): FoundAnswer | undefined {
    const low = numberIn(typedValue(extension(item, 'minValue'), 'value'));
    const high = numberIn(typedValue(extension(item, 'maxValue'), 'value'));
    const unitCoding = typedValue(extension(item, 'questionnaire-unit'), 'value');
    const unit = isThing(unitCoding) ? ucum[textIn(unitCoding.code) ?? ''] : undefined;
    switch (type) {
      case 'boolean':
        return { type: 'yes-no', yes: 'true', no: 'false' };
      case 'integer':
      case 'decimal':
      case 'quantity':
        return {
          type: 'number',
          ...(low !== undefined && { low }),
          ...(high !== undefined && { high }),
          ...(unit && { unit }),
        };
      case 'date':
        return { type: 'date' };
      case 'string':
      case 'text':
      case 'url':
      case 'question':
        if (item.answerOption !== undefined || item.answerValueSet !== undefined)
          return this.#choice(item, where, false);
        return { type: 'text' };
      case 'choice':
      case 'open-choice':
      case 'coding':
        return this.#choice(
          item,
          where,
          type === 'open-choice' || /^options?OrString$/.test(String(item.answerConstraint)),
        );
      case 'dateTime':
      case 'time':
        this.losses.push({ where, what: lost.kindAsText(type) });
        return { type: 'text' };
      default:
        this.losses.push({ where, what: lost.kind(type) });
        return undefined;
    }
  }

  /** `open`: another answer than those of the list may be written. */
  #choice(item: Thing, where: string, open: boolean): FoundAnswer {
    const set = textIn(item.answerValueSet);
    const listed = things(item.answerOption);
    const fromSet = set === undefined ? [] : (this.sets.get(set.replace(/^#/, '')) ?? []);
    let ordinal = false;
    const found =
      listed.length > 0
        ? listed.flatMap((one): FoundOption[] => {
            const weight = numberIn(
              typedValue(extension(one, 'ordinalValue') ?? extension(one, 'itemWeight'), 'value'),
            );
            ordinal ||= weight !== undefined;
            const points: { points?: number } = weight === undefined ? {} : { points: weight };
            const value = typedValue(one, 'value');
            if (!isThing(value)) {
              const text = String(value ?? '');
              return text === '' ? [] : [{ code: text, text: { [this.main]: text }, ...points }];
            }
            const display = this.texts(value, 'display');
            const code = textIn(value.code) ?? mainText(display, this.main);
            return code === '' ? [] : [{ code, text: display, ...points }];
          })
        : fromSet;
    if (found.length === 0) {
      this.losses.push({ where, what: set === undefined ? lost.noChoices : lost.choicesElsewhere(set) });
      return { type: 'text' };
    }
    const { repeats } = item;
    // Of answers that count as numbers those without one do not count.
    const counted = found.map(
      (one): FoundOption => (ordinal && one.points === undefined ? { ...one, uncounted: true } : one),
    );
    const options = open
      ? [...counted, { code: 'other', text: otherText(this.main), detail: { name: `${where}.other` } }]
      : counted;
    if (repeats === true) return { type: 'several', options };
    // What counts as a number stands in an order; a list of numbers may be the steps of a rating.
    return ordinal && !isSteps(options) ? { type: 'one', options, ordered: true } : { type: 'one', options };
  }
}

/** Each text is its number, perhaps with a name at the ends. */
const isSteps = (options: readonly FoundOption[]) =>
  options.every(({ code, text }) => Object.values(text).every((one) => one.replace('−', '-').startsWith(code)));

const saidAnswer = (value: Json): string =>
  isThing(value) ? (textIn(value.code) ?? textIn(value.display) ?? JSON.stringify(value)) : String(value);

/** The item whose answer the steps end at. */
function linkOf(expression: Expression): string | undefined {
  const link = whereLink(expression);
  if (link !== undefined) return link;
  return expression.is === 'step' ? linkOf(expression.from) : undefined;
}

/** The expression as other programs have it: answers in place of variables, functions in place of steps. */
function inPlace(expression: Expression, variables: ReadonlyMap<string, Expression>): Expression {
  const inside = (one: Expression): Expression => inPlace(one, variables);
  switch (expression.is) {
    case 'call':
      return variables.get(expression.name) ?? { ...expression, of: expression.of.map(inside) };
    case 'step': {
      const of = [inside(expression.from), ...(expression.of ?? []).map(inside)];
      const [first] = of;
      if (expression.name === 'exists' && first && of.length === 1) return { is: 'call', name: 'notempty', of };
      if (expression.name === 'not' && first) return { is: 'not', of: first };
      if (expression.name === 'floor' || expression.name === 'round') return { is: 'call', name: expression.name, of };
      return { ...expression, from: first ?? expression.from };
    }
    case 'not':
      return { ...expression, of: inside(expression.of) };
    case 'two':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    default:
      return expression;
  }
}

export function fhir(resource: Thing, file: string, language: string): Found {
  const reader = new Reader(resource, file, language);
  return { form: reader.read(), written: reader.written };
}
