import { parseFragment } from 'parse5';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import type { FormItem } from '../../../src/forms/form.js';
import { allAsked, stepsOf } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { clean } from '../../../src/forms/output/text.js';
import { surveyjs } from '../../../src/forms/surveyjs/index.js';
import { about } from '../../../src/forms/words/about.js';
import { inLanguage, type Wording } from '../../../src/forms/words/wording.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design, emptyDesign } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { distinct, elementOf, faults, type Json, type Loaded, surveys } from './consumer.js';

const examples = await exampleDesigns();
const generated = generatedDesigns().flatMap((one) => surveys(one));
const fixture = surveys(design);
const shown = distinct([...fixture, ...generated]);
const client = (): Json => structuredClone(fixture.find(({ form }) => form.id === 'nybesok_client')?.json);

describe('SurveyJS', () => {
  it('finds no fault in any form of the fixture, the examples and the generated designs', () => {
    const all = distinct([...fixture, ...examples.flatMap((one) => surveys(one)), ...generated]);
    expect(examples.length).toBeGreaterThan(10);
    expect(all.length).toBeGreaterThan(180);
    const found = all.flatMap(({ path, json, model }) => faults(json, model).map((fault) => `${path} ${fault}`));
    expect(found).toEqual([]);
  });

  it.each<[string, (json: Json) => void, string]>([
    ['a property that is not', (json) => (elementOf(json, 'maendemar').isRequierd = true), 'isRequierd'],
    ['a type that is not', (json) => (elementOf(json, 'maendemar').type = 'ratin'), 'incorrecttype'],
    ['an input type that is not', (json) => (elementOf(json, 'date').inputType = 'dat'), 'dat'],
    ['two of one name', (json) => (elementOf(json, 'maendemar').name = 'date'), 'two of the name date'],
    ['two choices of one value', (json) => (elementOf(json, 'maendestod').choices[0].value = '2'), 'two choices'],
    ['a condition on nothing', (json) => (elementOf(json, 'maendemar').visibleIf = '{nope} = 1'), 'nope'],
    ['a broken condition', (json) => (elementOf(json, 'maendemar').visibleIf = '{date} ='), 'visibleIf'],
    ['an unknown function', (json) => (json.calculatedValues[3].expression = 'foo({date})'), 'foo'],
  ])('would have found %s', (_, harm, message) => {
    const json = client();
    harm(json);
    expect(faults(json, new Model(structuredClone(json))).join()).toContain(message);
  });

  it('gives nothing for a design without forms, and the same bytes each time', () => {
    expect(surveyjs(emptyDesign(), forms(emptyDesign()))).toEqual([]);
    expect(surveyjs(design, forms(design))).toEqual(surveyjs(structuredClone(design), forms(structuredClone(design))));
  });

  it('has portable paths, one for each form', () => {
    const paths = [...fixture, ...generated].map(({ path }) => path);
    for (const path of paths) expect(path).toMatch(/^surveyjs\/[a-z0-9_]+\.json$/);
    expect(new Set(fixture.map(({ path }) => path)).size).toBe(fixture.length);
  });
});

/** The text as a person sees it: without a word joiner, and marks of where a text is written the other way. */
const seen = (text: string) => text.replace(/[\u2060\u2066\u2067\u2069]/g, '');
const said = (wording: Wording, language: string) => seen(clean(inLanguage(wording, language).text));

/** Every text of a question with what SurveyJS shows of it. */
function texts(question: Json, item: FormItem, language: string): [shown: string, text: string][] {
  const { kind } = item;
  const pairs: [string, string][] = [[question.locTitle.renderedHtml, said(item.text, language)]];
  if (kind.type === 'choice' || kind.type === 'choices') {
    for (const { code, text } of kind.options) {
      const choice = question.choices.find((one: Json) => one.value === code);
      pairs.push([choice.locText.renderedHtml, said(text, language)]);
    }
  }
  // Where steps have words of their own, those stand at the ends too.
  const ends = kind.type === 'rating' ? (stepsOf(kind) ?? []) : [];
  const told = [item.help, ...ends.map((step) => step.text)];
  const steps = kind.type === 'rating' ? (question.choices ?? []) : [];
  const description = [question.locDescription, ...steps.map((one: Json) => one.locText)]
    .map((one) => seen(one.renderedHtml))
    .join('\n');
  for (const wording of told) {
    const text = wording && said(wording, language);
    if (text) pairs.push([description.includes(text) ? text : description, text]);
  }
  return pairs;
}

function differences({ form, model }: Loaded): string[] {
  return form.languages.flatMap((language) => {
    model.locale = language;
    const pairs: [string, string][] = [
      [model.locTitle.renderedHtml, said(form.title, language)],
      ...form.sections.map((section, index): [string, string] => [
        model.pages[index + 1].locTitle.renderedHtml,
        said(section.title, language),
      ]),
      ...allAsked(form).flatMap((item) => texts(model.getQuestionByName(item.variable), item, language)),
    ];
    return pairs.filter(([shown, text]) => seen(shown) !== text).map((pair) => JSON.stringify([language, ...pair]));
  });
}

const walk = (node: Json): Json[] => [node, ...(node.childNodes ?? []).flatMap(walk)];
const textOf = (node: Json): string =>
  node.nodeName === 'br' ? '\n' : (node.value ?? (node.childNodes ?? []).map(textOf).join(''));

describe('the texts', () => {
  it('are shown as they were written, in every language of the form', () => {
    expect(shown.flatMap(differences)).toEqual([]);
  });

  it('are never filled in with answers', () => {
    const hostile = '{case} {{case}} { case } {locale} {pageno} {$survey.title} {}';
    const title = { text: hostile };
    const [first] = surveys({ ...design, title, purposes: [{ path: 'p', text: title, kinds: [], questions: [] }] });
    first?.model.setValue('case', 'K-1');
    expect(seen(first?.model.locDescription.renderedHtml)).toBe(hostile);
    const html = first?.model.getQuestionByName('about_form').locHtml.renderedHtml;
    expect(textOf(parseFragment(html))).toContain(hostile);
  });

  it('are in the form’s first language until another is asked for', () => {
    const open = (language?: string) => surveys(design, { language })[0]?.json;
    expect(open().locale).toBe('sv');
    expect(open('ar').locale).toBe('ar');
    expect(open('de').locale).toBe('sv');
    const titles = ['', 'sv', 'en', 'ar', 'de', 'sv-FI'].map((locale) => {
      const model: Json = new Model(open());
      if (locale) model.locale = locale;
      return model.getQuestionByName('maendemar').locTitle.renderedHtml;
    });
    const [sv, en, ar] = ['Hur mår du?', 'How do you feel?', 'كيف تشعر؟'];
    expect(titles).toEqual([sv, sv, en, ar, en, sv]);
  });

  const tags = new Set(['div', 'p', 'dl', 'dt', 'dd', 'ul', 'li', 'strong', 'bdi', 'br', 'a', '#text']);
  const attributes = new Set(['lang', 'dir', 'href', 'target', 'rel']);
  it('that are written as HTML stay texts', () => {
    for (const { form, model } of shown) {
      for (const language of form.languages) {
        model.locale = language;
        for (const question of model.getAllQuestions().filter((one: Json) => one.getType() === 'html')) {
          const nodes = walk(parseFragment(question.locHtml.renderedHtml)).slice(1);
          for (const { nodeName, attrs } of nodes) {
            expect(tags).toContain(nodeName);
            for (const { name, value } of attrs ?? []) {
              expect(attributes).toContain(name);
              if (name === 'href') expect(value).toMatch(/^(https?:|mailto:)/);
            }
          }
          if (question.name !== 'about_form') continue;
          const text = seen(nodes.slice(0, 1).map(textOf).join(''));
          for (const { contents } of about(form)) {
            for (const content of contents) expect(text).toContain(said(content, language));
          }
        }
      }
    }
  });
});
