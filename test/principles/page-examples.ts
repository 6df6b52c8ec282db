import type { createIsu, Reading } from '../../src/language/index.js';
import type { Language } from '../../src/model/said.js';

/** The examples of a rule's page, made into whole files. */

const words = {
  sv: {
    ...{ item: 'fråga', scale: 'skala', design: 'uppföljning', collect: 'mätning', measures: 'mäter resultat' },
    ...{
      asked: 'från klient vid start, avslut',
      question: 'syfte "Veta hur det går" { frågeställning',
      problem: 'problem',
    },
    ...{ rated: 'skattas 0..10 högre är bättre' },
  },
  en: {
    ...{ item: 'item', scale: 'scale', design: 'design', collect: 'collect', measures: 'measures outcome' },
    ...{ asked: 'from client at start, end', question: 'purpose "Know how it goes" { question', problem: 'problem' },
    ...{ rated: 'rated 0..10 higher is better' },
  },
} as const;

/** The examples under one heading of a page, by the number of its part. */
export function examplesOf(page: string, part: number): string[] {
  const text = page.split(/^## /m).slice(1)[part] ?? '';
  return [...text.matchAll(/```isu\n([\s\S]*?)```/g)].map(([, example = '']) => example);
}

/**
 * An example where it belongs: in a design; an instrument beside a design that collects it from the client at start and
 * end. What it names without saying what it is is declared: an instrument with one rating, a problem, a question, a system.
 */
export async function readExample(
  isu: ReturnType<typeof createIsu>,
  uri: string,
  example: string,
  language: Language,
): Promise<{ text: string; reading: Reading }> {
  const read = async (text: string) => {
    const [reading] = await isu.open([{ uri, text }]);
    if (!reading) throw new Error(`${uri} was not read`);
    return reading;
  };
  const w = words[language];
  const isPart = new RegExp(`^(${w.item}|${w.scale}) `).test(example);
  const whole = isPart ? `instrument x {\n  ${w.measures}\n${example}}\n` : example;
  const isWhole = new RegExp(`^${w.design} `, 'm').test(whole);
  // Instruments stand beside the design.
  const beside = [...whole.matchAll(/^instrument [^\n]*(?:\}|\{[\s\S]*?^\})\n/gm)].map(([block]) => block);
  const statements = beside.reduce((left, block) => left.replace(block, ''), whole);
  const names = beside.map((block) => block.split(/\s+/)[1] ?? '');
  const inside =
    statements.trim() === '' ? names.map((name) => `${w.collect} ${name} ${w.asked}\n`).join('') : statements;
  const made = (declared: string, outside: string) =>
    isWhole ? `${whole}${outside}` : `${w.design} x "X" {\n${declared}${inside}}\n${beside.join('')}${outside}`;
  const bare = made('', '');
  const missing = (await read(bare)).findings.flatMap(({ message }) => {
    const [, kind, name] = /^(Instrumentet|Problemet|Frågeställningen|Systemet) ”(.+?)”/.exec(message.sv) ?? [];
    return kind && name ? [{ kind, name }] : [];
  });
  const once = [...new Map(missing.map((one) => [one.name, one])).values()];
  const of = (kind: string) => once.filter((one) => one.kind === kind).map(({ name }) => name);
  const declared = [
    ...of('Problemet').map((name) => `${w.problem} ${name} "${name}"\n`),
    ...of('Frågeställningen').map((name) => `${w.question} ${name} "${name}" }\n`),
    ...of('Systemet').map((name) => `system ${name} "${name}"\n`),
  ].join('');
  const outside = of('Instrumentet').map(
    (name) => `instrument ${name} {\n  ${w.measures}\n  ${w.item} q "${name}?" ${w.rated}\n}\n`,
  );
  const text = once.length > 0 ? made(declared, outside.join('')) : bare;
  return { text, reading: await read(text) };
}
