import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import type { Form, FormItem, FormTest, Section } from '../form.js';
import { asked } from '../logic/questions.js';
import { codesThatHold, conditionExpression, fhirPath } from './expression.js';
import { answerSystem, extensions, links } from './names.js';

type Alternatives = QuestionnaireItemEnableWhen[];

/**
 * A test as alternatives, one of which must hold; undefined where `enableWhen` cannot say it so that everyone reads it
 * alike. Not used: `!=`, which holds without an answer in some programs and not in others; comparisons of dates, which
 * LForms does not make.
 */
function alternatives(test: FormTest, section: Section, form: Form): Alternatives | undefined {
  const item = asked(section).find(({ variable }) => variable === test.variable);
  if (!item) return undefined;
  const { variable: question, value, operator } = test;
  if (item.kind.type === 'choices' && operator !== 'is') return undefined;
  const codes = codesThatHold(test, item);
  if (codes) {
    const system = answerSystem(form, question);
    return codes.map((code) => ({ question, operator: '=', answerCoding: { system, code } }));
  }
  const numeric = item.kind.type === 'rating' || item.kind.type === 'number';
  if (!numeric || !('number' in value)) return undefined;
  const answer = numberType(item) === 'integer' ? 'answerInteger' : 'answerDecimal';
  // A whole number cannot be compared with a broken one.
  if (answer === 'answerInteger' && !Number.isInteger(value.number)) return undefined;
  const operators = operator === 'is' ? (['='] as const) : operator === 'is-not' ? (['<', '>'] as const) : [operator];
  return operators.map((sign) => ({ question, operator: sign, [answer]: value.number }));
}

/** The type of a number that is written: whole only where both its bounds are. */
export function numberType({ kind }: FormItem): 'integer' | 'decimal' {
  if (kind.type !== 'rating') return 'decimal';
  const { low, high } = kind.range;
  const whole = (bound: number | undefined) => Number.isInteger(bound) && Math.abs(bound ?? 0) < 2 ** 31;
  return whole(low) && whole(high) ? 'integer' : 'decimal';
}

/** What is asked on a condition; the variable names what works it out. */
type Conditional = Pick<FormItem, 'variable' | 'condition'>;

/** The condition as one list: all of it must hold, or any of it. Undefined for what one list cannot say. */
function plain(item: Conditional, section: Section, form: Form): Partial<QuestionnaireItem> | undefined {
  const groups = (item.condition?.any ?? []).map(({ all }) => all.map((test) => alternatives(test, section, form)));
  const tests = groups.flat();
  if (tests.length === 0 || tests.some((one) => one === undefined || one.length === 0)) return undefined;
  const enableWhen = tests.flatMap((one) => one ?? []);
  if (enableWhen.length === 1) return { enableWhen };
  if (groups.every((group) => group.length === 1)) return { enableWhen, enableBehavior: 'any' };
  if (groups.length === 1 && tests.every((one) => one?.length === 1)) return { enableWhen, enableBehavior: 'all' };
  return undefined;
}

/**
 * When an item is asked. What one list of `enableWhen` cannot say is worked out by a hidden item before it, with an
 * expression, and the item is asked when that is true. `enableWhenExpression` would be the shorter way, but LForms
 * lets answers out that it has hidden so.
 */
export function enabling(
  item: Conditional,
  section: Section,
  form: Form,
): { before: QuestionnaireItem[]; own: Partial<QuestionnaireItem> } {
  if (!item.condition) return { before: [], own: {} };
  const own = plain(item, section, form);
  if (own) return { before: [], own };
  const linkId = links.when(item.variable);
  const before: QuestionnaireItem = {
    linkId,
    type: 'boolean',
    readOnly: true,
    extension: [
      { url: extensions.hidden, valueBoolean: true },
      {
        url: extensions.calculatedExpression,
        valueExpression: fhirPath(conditionExpression(item.condition, section)),
      },
    ],
  };
  return { before: [before], own: { enableWhen: [{ question: linkId, operator: '=', answerBoolean: true }] } };
}
