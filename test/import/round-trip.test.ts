import { describe, expect, test } from 'vitest';
import { docx } from '../../src/forms/docx/index.js';
import { fhir } from '../../src/forms/fhir/index.js';
import type { Answers, Form, FormItem, FormOption, Score, Section } from '../../src/forms/form.js';
import { limesurvey } from '../../src/forms/limesurvey/index.js';
import { relevant } from '../../src/forms/logic/condition.js';
import { asked, ratingSteps, stepsOf, strictLimits } from '../../src/forms/logic/questions.js';
import { score } from '../../src/forms/logic/score.js';
import { forms } from '../../src/forms/making/forms.js';
import { section as sectionOf } from '../../src/forms/making/section.js';
import { redcap } from '../../src/forms/redcap/index.js';
import { project as redcapProject } from '../../src/forms/redcap/project.js';
import { surveyjs } from '../../src/forms/surveyjs/index.js';
import { inLanguage, type Wording } from '../../src/forms/words/wording.js';
import { xlsform } from '../../src/forms/xlsform/index.js';
import type { Design } from '../../src/model/index.js';
import { plainDesigns } from '../forms/generated.js';
import { randomAnswers } from '../forms/random-answers.js';
import { type FormatName, type Permitted, permitted } from './permitted.js';
import { imported, opened } from './reading.js';

/** Each generated file with the forms that it holds. */
type Target = (
  design: Design,
  all: readonly Form[],
) => Promise<{ form: Form; file: string; content: string | Uint8Array }[]>;
const one =
  (
    make: (
      design: Design,
      all: readonly Form[],
    ) => Promise<{ path: string; text: string | Uint8Array }[]> | { path: string; text: string | Uint8Array }[],
    ending: string,
  ): Target =>
  async (design, all) => {
    const files = await make(design, all);
    return all.flatMap((form) => {
      const found = files.find(({ path }) => path.endsWith(`/${form.design.code}_${form.id}${ending}`));
      return found ? [{ form, file: found.path, content: found.text }] : [];
    });
  };
const targets: Record<Exclude<FormatName, 'redcap'>, Target> = {
  xlsform: one(xlsform, '.xlsx'),
  fhir: one((design, all) => fhir(design, all), '.r4.json'),
  limesurvey: one((design, all) => limesurvey(design, all), '.txt'),
  surveyjs: one((design, all) => surveyjs(design, all), '.json'),
  docx: one((design, all) => docx(design, all), '.docx'),
};

const shown = (text: string, may: ReadonlySet<Permitted>) => {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, (found) =>
      /[\s\u0085]/u.test(found) || /\p{Cc}/u.test(found) ? ' ' : '',
    )
    .replace(/ +/g, ' ')
    .trim();
  return may.has('look-alikes') ? plain.replace(/[<‹]/g, '<').replace(/[>›]/g, '>').replace(/[|ǀ]/g, '|') : plain;
};

/** What a reader sees of a form, without what the format may lose. */
class Seen {
  readonly may: ReadonlySet<Permitted>;
  constructor(
    readonly languages: readonly string[],
    format: FormatName,
  ) {
    this.may = new Set(permitted[format]);
  }
  text(wording: Wording | undefined, otherwise = '', borrowed = this.may.has('borrowed')): Record<string, string> {
    const languages = this.may.has('translations') ? this.languages.slice(0, 1) : this.languages;
    const [main = ''] = languages;
    const of = (language: string) => {
      const lacks = borrowed && wording?.[language] === undefined;
      return inLanguage(wording ?? {}, lacks ? main : language).text;
    };
    const all = languages.map((language) => shown(of(language), this.may));
    const instead = all.find((text) => text !== '') ?? otherwise;
    return Object.fromEntries(languages.map((language, index) => [language, all[index] || instead]));
  }
  /** A step without a word is its number. */
  step(wording: Wording | undefined, value: number): string[] {
    return Object.values(this.text(wording, '', false)).map((text) => text || String(value));
  }
  /** A number, and a rating that is answered as one. */
  number(item: FormItem): unknown {
    const { kind } = item;
    if (kind.type !== 'number' && kind.type !== 'rating') return undefined;
    const { low, high } = strictLimits(item);
    const words = new Map((kind.options ?? []).map(({ code, text }) => [Number(code), this.step(text, Number(code))]));
    if (kind.type === 'rating') {
      for (const [value, label] of [
        [kind.range.low, kind.lowLabel],
        [kind.range.high, kind.highLabel],
      ] as const)
        if (value !== undefined && label && !words.has(value)) words.set(value, this.step(label, value));
    }
    const isUnit = kind.type === 'number' && kind.unit && !this.may.has('units');
    return {
      type: 'number',
      range: { low, high },
      ...(isUnit && { unit: kind.unit }),
      // The language has both ends or none: the number stands for one that is not named.
      ...(!this.may.has('number-words') && {
        words: [...words]
          .filter(([value, text]) => Number.isInteger(value) && text.some((one) => one !== String(value)))
          .sort(([one], [other]) => one - other),
      }),
    };
  }
  kind(item: FormItem): unknown {
    const { kind } = item;
    switch (kind.type) {
      case 'rating': {
        const steps = stepsOf(kind);
        const isNumber = !steps || (this.may.has('negative-ratings') && steps.some(({ value }) => value < 0));
        if (isNumber) return this.number(item);
        const said = steps.map(({ value, text }) => [value, this.step(text, value)] as const);
        // Where each has a word and they have gaps, which of them are the scale and which stand beside it is not said.
        const rising = said.toSorted(([one], [other]) => one - other);
        const isBroken = rising.some(([value], index) => index > 0 && value !== (rising[index - 1]?.[0] ?? 0) + 1);
        const isWorded = said.every(([value, text]) => text.every((one) => one !== String(value)));
        return { type: 'rating', steps: isWorded && isBroken ? rising : said, ...this.uncounted(kind.options) };
      }
      case 'choice':
        return {
          type: 'choice',
          // FHIR tells an order by what the answers count as.
          ordered:
            !this.may.has('order') && kind.ordered && kind.options.some(({ points }) => typeof points !== 'string'),
          options: kind.options.map(({ code, text }) => [code, this.text(text, code)]),
          // An answer counts, or not, where some do.
          ...(kind.ordered &&
            kind.options.some(({ points }) => typeof points !== 'string') &&
            this.uncounted(kind.options)),
        };
      case 'choices':
        return { type: 'choices', options: kind.options.map(({ code, text }) => [code, this.text(text, code)]) };
      case 'number':
        return this.number(item);
      case 'unstated':
        return { type: 'text' };
      default:
        return kind;
    }
  }
  /** The answers that count as none. */
  uncounted(options: readonly FormOption[] = []): { uncounted?: string[] } {
    const all = options.filter(({ points }) => typeof points === 'string').map(({ code }) => code);
    return this.may.has('uncounted') ? {} : { uncounted: all.sort() };
  }
  isOpen({ kind }: FormItem): boolean {
    if (!this.may.has('open-questions')) return false;
    return !['choice', 'choices', 'yes-no'].includes(kind.type) && !(kind.type === 'rating' && ratingSteps(kind.range));
  }
  item(item: FormItem): unknown {
    const help = this.text(item.help, '', false);
    if (this.may.has('full-stops'))
      for (const [language, text] of Object.entries(help)) help[language] = text.replace(/ ?\.$/, '');
    return {
      variable: item.variable,
      text: this.text(item.text, item.variable),
      help: Object.values(help).some((text) => text !== '') ? help : {},
      kind: this.kind(item),
      ...(!this.may.has('optional') && { optional: item.optional }),
    };
  }
}

/** What is said before the part that each item stands in; where a part ends only where another begins, till then. */
function saidBefore(items: readonly FormItem[], seen: Seen): Record<string, string>[] {
  let last: FormItem['part'];
  return items.map(({ part }) => {
    last = part ?? (seen.may.has('part-ends') ? last : undefined);
    const lines = [last?.title, last?.introduction, last?.stem].map((one) => (one ? seen.text(one) : {}));
    return Object.fromEntries(
      seen.text({}) &&
        Object.keys(seen.text({})).map((language) => [
          language,
          shown(lines.map((line) => line[language] ?? '').join(' '), seen.may),
        ]),
    );
  });
}

const answersTo = (items: readonly FormItem[]) => randomAnswers(items, 12);

function compare(
  before: Section,
  after: Section,
  seen: Seen,
  told: readonly string[],
  isThere: (variable: string) => boolean,
): void {
  const is = asked(after);
  const there = new Set(is.map(({ variable }) => variable));
  // A question that is never asked is none.
  const all = asked(before).filter(({ detailOf }) => !detailOf || !seen.may.has('details'));
  const ever = new Set(randomAnswers(all, 300).flatMap((answers) => [...relevant(all, answers)]));
  const was = all.filter(
    ({ variable }, index) => seen.isOpen(all[index] ?? ({} as FormItem)) || there.has(variable) || ever.has(variable),
  );
  const variables = (all: readonly FormItem[]) =>
    all.map(({ variable }, index) =>
      seen.isOpen(was[index] ?? ({ kind: { type: 'text' } } as FormItem)) ? '' : variable,
    );
  expect(variables(is)).toEqual(variables(was));
  for (const [index, item] of was.entries()) {
    const other = is[index];
    if (seen.isOpen(item)) {
      expect(seen.text(other?.text)).toEqual(seen.text(item.text));
      continue;
    }
    const [now, then] = [JSON.stringify(other && seen.item(other)), JSON.stringify(seen.item(item))];
    expect(now, `${now}\n${then}\n`.replace(/ö{9,}/g, 'öö')).toBe(then);
  }
  if (!seen.may.has('parts')) expect(saidBefore(is, seen)).toEqual(saidBefore(was, seen));
  if (seen.may.has('logic')) return;
  for (const answers of answersTo(was)) expect(relevant(is, answers), 'asked').toEqual(relevant(was, answers));
  const title = (rule: Score | undefined) => (seen.may.has('score-titles') ? '' : seen.text(rule?.title));
  const known = new Map(after.scores.map((rule) => [rule.variable, rule]));
  // A score that can never be given is none.
  const value = (rule: Score, of: Section, items: readonly FormItem[], answers: Answers) =>
    score(rule, items, answers, { scores: of.scores, date: '2026-06-01' });
  const given = before.scores.filter((rule) =>
    answersTo(was).some((answers) => value(rule, before, was, answers) !== undefined),
  );
  // What the program cannot work out is not in its file.
  const gone = given.filter(({ variable }) => !known.has(variable) && isThere(variable));
  expect(
    told.filter((text) => text.startsWith('The calculation')).length,
    'each score that is gone is told of',
  ).toBeGreaterThanOrEqual(gone.length);
  for (const rule of given) {
    const other = known.get(rule.variable);
    if (!other) continue;
    expect(title(other)).toEqual(title(rule));
    for (const answers of answersTo(was)) {
      const [one, two] = [value(rule, before, was, answers), value(other, after, is, answers)];
      const both = `${rule.variable} ${JSON.stringify([rule.formula, other.formula, answers])}`;
      if (one === undefined) expect(two, both).toBeUndefined();
      else expect(two, both).toBeCloseTo(one, 6);
    }
  }
}

const designs = plainDesigns(Number(process.env.RUNS ?? 40));

describe('a form that was generated comes back as the instruments that it was made of', () => {
  test.each(Object.keys(targets) as (keyof typeof targets)[])('%s', async (format) => {
    for (const [index, design] of designs.entries()) {
      const all = forms(design);
      for (const { form, file, content } of await targets[format](design, all)) {
        const { text, draft } = await imported(content, file.split('/').at(-1));
        const { design: read, errors } = await opened(text);
        const told = `design ${index}, ${file}\n${text}`;
        expect(errors.join('\n'), told).toBe('');
        const seen = new Seen(form.languages, format);
        const main = form.languages[0] ?? 'sv';
        expect(read.instruments.length, told).toBe(form.sections.length);
        for (const [at, before] of form.sections.entries()) {
          const instrument = read.instruments.find(({ name }) => name === draft.instruments[at]?.name);
          if (!instrument) throw new Error(`no ${before.code}\n${told}`);
          const after = { ...sectionOf(instrument, 'all', main), methods: [], staffEnters: false };
          try {
            compare(
              before,
              after,
              seen,
              draft.losses.map(({ what }) => what.en),
              (variable) => typeof content !== 'string' || content.includes(`"${variable}"`) || format === 'limesurvey',
            );
          } catch (error) {
            throw new Error(`${(error as Error).message}\n${told}`);
          }
        }
      }
    }
  });
});

/** REDCap has the whole design in one file, and each anonymous form in one of its own. */
test('a REDCap project comes back as the instruments that it was made of, each as it is answered', async () => {
  for (const [index, design] of designs.entries()) {
    const all = forms(design);
    const files = redcap(design, all);
    const keyed = all.filter(({ caseKey }) => caseKey);
    const whole = files.find(({ path }) => path === `redcap/${design.code}_dictionary.csv`);
    const anonymous = all.flatMap((form) => {
      const found = form.caseKey
        ? undefined
        : files.find(({ path }) => path.startsWith(`redcap/${design.code}_${form.id}`));
      return found ? [{ file: found, occasions: form.sections.map((section) => [{ form, section }]) }] : [];
    });
    const project = redcapProject(design, keyed, 'sv');
    const made = [
      ...(whole ? [{ file: whole, occasions: project.forms.map((one) => one.occasions) }] : []),
      ...anonymous,
    ];
    for (const { file, occasions } of made) {
      const { text, draft } = await imported(file.text, file.path.split('/').at(-1));
      const { design: read, errors } = await opened(text);
      const told = `design ${index}, ${file.path}\n${text}`;
      expect(errors.join('\n'), told).toBe('');
      // A section without any question is no form there.
      const isFirst = (at: number) =>
        occasions.findIndex(([one]) => one?.section.code === occasions[at]?.[0]?.section.code) === at;
      const asking = occasions.filter(
        ([first], at) => first && isFirst(at) && (asked(first.section).length > 0 || whole === file),
      );
      expect(draft.instruments.filter(({ items }) => items.length > 0 || whole === file).length, told).toBe(
        asking.length,
      );
      const instruments = draft.instruments.filter(({ items }) => items.length > 0 || whole === file);
      for (const [at, [first]] of asking.entries()) {
        const instrument = read.instruments.find(({ name }) => name === instruments[at]?.name);
        if (!first || !instrument) throw new Error(told);
        const main = first.form.languages[0] ?? 'sv';
        const after = { ...sectionOf(instrument, 'all', main), methods: [], staffEnters: false };
        try {
          compare(
            together(occasions, first.section.code),
            after,
            new Seen([language(all)], 'redcap'),
            draft.losses.map(({ what }) => what.en),
            () => true,
          );
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${told}`);
        }
      }
    }
  }
});
/** All that an instrument is asked, by whomever: in the project it is one. */
function together(occasions: readonly (readonly { section: Section }[])[], code: string): Section {
  const same = occasions.flatMap(([first]) => (first?.section.code === code ? [first.section] : []));
  const [first] = same;
  if (!first) throw new Error(code);
  const distinct = <One extends { variable: string }>(all: One[]): One[] =>
    all.filter(({ variable }, at) => all.findIndex((one) => one.variable === variable) === at);
  return {
    ...first,
    items: distinct(same.flatMap(asked)),
    entries: [],
    scores: distinct(same.flatMap(({ scores }) => scores)),
  };
}

/** The language that the project is in. */
const language = (all: readonly Form[]) => all.flatMap(({ languages }) => languages)[0] ?? 'sv';
