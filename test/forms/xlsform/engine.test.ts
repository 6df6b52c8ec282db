import type { RootNode } from '@getodk/xforms-engine';
import { expect, it } from 'vitest';
import { readSubmission } from '../../../src/data/filled/xform.js';
import type { Answer, Form, FormItem } from '../../../src/forms/form.js';
import { relevant, relevantAnswers } from '../../../src/forms/logic/condition.js';
import { allAsked, allScores, ratingSteps, stepsOf, stepWording } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { clean } from '../../../src/forms/output/text.js';
import { inLanguage, type Wording } from '../../../src/forms/words/wording.js';
import { fieldName } from '../../../src/forms/xlsform/names.js';
import { sheets } from '../../../src/forms/xlsform/survey.js';
import { xform } from '../../../src/forms/xlsform/xform.js';
import { answer, field, nodes, openForm, submission } from '../engines/xform.js';
import { formsToCheck } from './designs.js';
import { choices, seen, visible } from './formatted.js';

/** The same numbers each time, from 0 to below 1. */
function dice(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function anyAnswer({ kind }: FormItem, roll: () => number): Answer | undefined {
  const pick = <Value>(of: readonly Value[]) => of[Math.floor(roll() * of.length)];
  switch (kind.type) {
    case 'rating': {
      const { low = 0, high = 10 } = kind.range;
      return pick(ratingSteps(kind.range) ?? [low, high]);
    }
    case 'number': {
      const low = kind.range?.low ?? (kind.range?.high ?? 20) - 10;
      return pick([low, kind.range?.high ?? low + 3, low + 0.25]);
    }
    case 'choice':
      return pick(kind.options)?.code;
    case 'choices':
      return kind.options.filter(() => roll() < 0.4).map(({ code }) => code);
    case 'yes-no':
      return pick(['0', '1']);
    case 'date':
      return pick(['2025-12-31', '2026-03-01', '2026-03-15']);
    default:
      return 'Två rader\n<b>&amp;</b> "å"';
  }
}

/** Answers most of what is asked, in order. */
function fillIn(root: RootNode, form: Form, roll: () => number): Record<string, Answer> {
  const given: Record<string, Answer> = {};
  if (form.caseKey) answer(root, 'case', 'K-1');
  answer(root, 'date', '2026-01-02');
  for (const item of allAsked(form)) {
    const value = roll() < 0.8 ? anyAnswer(item, roll) : undefined;
    if (value === undefined || !field(root, fieldName(item.variable)).currentState.relevant) continue;
    answer(root, fieldName(item.variable), value);
    given[item.variable] = value;
  }
  return given;
}

const said = (wording: Wording, form: Form) => visible(clean(inLanguage(wording, form.languages[0] ?? '').text));

it.each(formsToCheck)(
  '$name: ODK’s engine opens it, shows it, asks and counts as it should',
  async ({ form, name }) => {
    const root = await openForm(xform(sheets(form)));
    const given = fillIn(root, form, dice(name.length * 7919 + form.sections.length));

    const items = allAsked(form);
    const isAsked = ({ variable }: FormItem) => field(root, fieldName(variable)).currentState.relevant;
    expect(items.filter(isAsked).map(({ variable }) => variable)).toEqual([...relevant(items, given)]);

    const filled = readSubmission(form, await submission(root));
    expect(filled.answers).toEqual(relevantAnswers(items, given));
    const scores = scoresOf({ items, scores: allScores(form) }, given, '2026-01-02');
    const rounded = Object.entries(filled.scores).map(([of, value]) => [of, Number(value.toPrecision(12))]);
    expect(Object.fromEntries(rounded)).toEqual(scores);

    for (const item of items) {
      const node = field(root, fieldName(item.variable));
      const text = said(item.text, form);
      if (text !== '') expect(visible(seen(node.currentState.label?.formatted ?? []))).toContain(text);
      if (item.help) expect(visible(seen(node.currentState.hint?.formatted ?? []))).toContain(said(item.help, form));
      if (node.nodeType !== 'select' || !('options' in item.kind)) continue;
      const options =
        item.kind.type === 'rating'
          ? (stepsOf(item.kind) ?? []).map((step) => ({ text: stepWording(step, form.languages), code: '' }))
          : (item.kind.options ?? []);
      expect(choices(node).map(({ shown }) => shown)).toEqual(
        options.map(({ text: option, code }) => said(option, form) || code),
      );
    }
    const notes = nodes(root).filter(({ nodeType }) => nodeType === 'note');
    expect(notes.every((node) => node.currentState.label?.asString)).toBe(true);
  },
);
