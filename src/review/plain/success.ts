import type { Success } from '../../model/index.js';
import type { Speech } from '../speech.js';

/** When an outcome counts as reached: `minst 50 % av klienterna är tillförlitligt förbättrade vid avslut`. */
export const successWords = (one: Success, speech: Speech): string => {
  const { s } = speech;
  const share = one.atLeast;
  const several = share !== undefined;
  const parts = [
    share
      ? s(`minst ${speech.amount(share)} av klienterna`, `at least ${speech.amount(share)} of the clients`)
      : s('klienten', 'the client'),
  ];
  if (one.change) {
    const changed = {
      improved: several ? s('förbättrade', 'improved') : s('förbättrad', 'improved'),
      unchanged: several
        ? s('oförändrade eller bättre', 'unchanged or better')
        : s('oförändrad eller bättre', 'unchanged or better'),
    }[one.change];
    const surely = one.reliably
      ? s('tillförlitligt (mer än mätfelet) ', 'reliably (by more than the error of measurement) ')
      : '';
    parts.push(`${several ? s('är', 'are') : s('är', 'is')} ${surely}${changed}`);
  }
  const measure = one.measure && 'instrument' in one.measure ? one.measure : undefined;
  if (one.test) parts.push(`${several ? s('har', 'have') : s('har', 'has')} ${testWords(one, measure, speech)}`);
  if (measure) parts.push(`${s('i', 'in')} ${speech.measure(measure)}`);
  if (one.at) parts.push(speech.times(one.at));
  return parts.join(' ');
};

type Part = { instrument: string; part?: string } | undefined;
const testWords = ({ test }: Success, measure: Part, speech: Speech): string => {
  const { s } = speech;
  if (!test) return '';
  const { operator, value } = test;
  if ('option' in value) {
    const answer = optionWords(value.option, measure, speech);
    return operator === 'is-not'
      ? s(`ett annat svar än ${answer}`, `an answer other than ${answer}`)
      : s(`svaret ${answer}`, `the answer ${answer}`);
  }
  const shown = 'number' in value ? speech.number(value.number) : value.date;
  return {
    is: s(`värdet ${shown}`, `the value ${shown}`),
    'is-not': s(`ett annat värde än ${shown}`, `a value other than ${shown}`),
    '<': s(`ett värde under ${shown}`, `a value below ${shown}`),
    '<=': s(`ett värde på högst ${shown}`, `a value of at most ${shown}`),
    '>': s(`ett värde över ${shown}`, `a value above ${shown}`),
    '>=': s(`ett värde på minst ${shown}`, `a value of at least ${shown}`),
  }[operator];
};

const optionWords = (name: string, measure: Part, speech: Speech): string => {
  const { s, design } = speech;
  if (name === 'yes') return s('ja', 'yes');
  if (name === 'no') return s('nej', 'no');
  const items = design.instruments.find((one) => one.name === measure?.instrument)?.items ?? [];
  const kind = items.find((one) => one.name === measure?.part)?.kind;
  const found = kind && 'options' in kind ? kind.options?.find((one) => one.name === name) : undefined;
  return speech.quote(found ? speech.text(found.text) : name);
};
