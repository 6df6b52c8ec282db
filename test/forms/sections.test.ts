import { describe, expect, it } from 'vitest';
import { matrices, passages } from '../../src/forms/logic/arrangement.js';
import { columns } from '../../src/forms/logic/columns.js';
import { relevant } from '../../src/forms/logic/condition.js';
import { numericAnswer, optionsOf } from '../../src/forms/logic/points.js';
import { allAsked, numbering } from '../../src/forms/logic/questions.js';
import { scoresOf } from '../../src/forms/logic/score.js';
import { forms } from '../../src/forms/making/forms.js';
import { read } from '../../src/reading/index.js';
import { designOf, intakeText } from './intake.js';

const design = await designOf(intakeText);
const all = forms(design);
const form = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} among ${all.map((one) => one.id)}`);
  return found;
};
const variables = (id: string) => allAsked(form(id)).map(({ variable }) => variable);

describe('a section', () => {
  const withoutSections = intakeText
    .replace(/avsnitt \S+ .*\{/g, '')
    .replace(/ +(inledning|stam) .*\n/g, '')
    .replace(/(är du|besvärats av)?( ja-nej| lägre| "väldigt mycket")\n {2}\}/g, '$2\n');

  it('changes no column, no code and no condition of the data', async () => {
    const plain = await designOf(withoutSections);
    expect(plain.instruments.every(({ sections }) => sections === undefined)).toBe(true);
    const data = (one: ReturnType<typeof forms>) =>
      one.map((each) => columns(each).map((column) => (column.of === 'item' ? { ...column.item, part: 0 } : column)));
    expect(data(forms(plain))).toEqual(data(all));
  });
  it('holds its items after each other, and those on one scale as a matrix', () => {
    const [section] = form('start_client_interview').sections;
    const found = passages(section?.items ?? []).map(({ part, items }) => [
      part?.title?.sv ?? '',
      matrices(items).map((one) => (Array.isArray(one) ? one.map(({ name }) => name) : one.name)),
    ]);
    expect(found).toEqual([
      ['', ['boende', 'boende.annat', 'hjälp', 'hjälp.övrigt']],
      ['Besvär', [['oro', 'sömn']]],
      ['Vad du tycker', [['bemötande', 'väntan'], 'igen']],
      ['', ['behov']],
    ]);
  });
});

describe('an answer with a text', () => {
  it('asks for it, under a variable of its own, only when the answer is given', () => {
    const items = allAsked(form('start_client_interview'));
    const asked = (answers: Parameters<typeof relevant>[1]) =>
      [...relevant(items, answers)].filter((one) => /annat|ovrigt/.test(one));
    expect(asked({})).toEqual([]);
    expect(asked({ intagningboende: '1', intagninghjalp: ['1'] })).toEqual([]);
    expect(asked({ intagningboende: '2', intagninghjalp: ['1', '2'] })).toEqual([
      'intagningboendeannat',
      'intagninghjalpovrigt',
    ]);
  });
  it('is labelled as the answer is, unless it says what to write', () => {
    const texts = allAsked(form('start_client_interview')).filter(({ detailOf }) => detailOf);
    expect(texts.map(({ text }) => text)).toEqual([{ sv: 'Annat:', en: 'Other:' }, { sv: 'Vilken hjälp?' }]);
  });
  it('has the number of its question', () => {
    const numbers = numbering(form('start_client_interview'));
    expect([...numbers.values()]).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('whose answer an item is', () => {
  it('decides in whose form it is asked, where both have one', () => {
    expect(variables('end_client')).toEqual(['deladlage']);
    expect(variables('end_professional')).toEqual(['deladbild', 'deladskal']);
  });
  it('is said in the form of the one who fills in for both', () => {
    const items = allAsked(form('start_client_interview'));
    expect(items.flatMap(({ name, answeredBy }) => (answeredBy ? [[name, answeredBy.sv, answeredBy.en]] : []))).toEqual(
      [['behov', 'Besvaras av personalen.', 'Answered by the staff.']],
    );
  });
  it('is whose information the value is, whoever fills in the form', () => {
    const kinds = (instrument: string, part: string) =>
      read(design)
        .informants({ instrument, part })
        .map(({ kind }) => kind);
    expect(kinds('intagning', 'behov')).toEqual(['professional']);
    expect(kinds('intagning', 'oro')).toEqual(['client']);
    expect(kinds('delad', 'läge')).toEqual(['client']);
    expect(kinds('delad', 'bild')).toEqual(['professional']);
  });
});

describe('an item that may be declined', async () => {
  const [declining] = forms(
    await designOf(`
uppföljning d "D" { mätning m från klient vid start }
instrument m "M" {
  fråga slagen "Har någon slagit dig?" ja-nej får avböjas
  fråga varför "Varför inte?" text om slagen är inte ja
  fråga oro "Oro?" skattas 0..3 får avböjas
  fråga sömn "Sömn?" skattas 0..3
  skala alla "Alla" = summa(oro, sömn)
  skala någon "Någon" = summa(oro, sömn) tillåt 1 saknade
}`),
  );
  const items = declining ? allAsked(declining) : [];
  const answer = (variable: string, code: string | number) =>
    numericAnswer(items.find((one) => one.variable === variable) as (typeof items)[0], code);

  it('has the answer last, with a code that is no value', () => {
    const codes = items.map((item) => optionsOf(item).map(({ code }) => code));
    expect(codes).toEqual([['1', '0', '999'], [], ['999'], []]);
    expect([answer('mslagen', '1'), answer('mslagen', '0'), answer('mslagen', '999')]).toEqual([1, 0, undefined]);
    expect([answer('moro', 3), answer('moro', 999)]).toEqual([3, undefined]);
  });
  it('counts as missing in scores', () => {
    const scores = scoresOf(
      { items, scores: declining?.sections[0]?.scores ?? [] },
      { moro: 999, msomn: 2 },
      '2026-03-02',
    );
    expect(scores).toEqual({ mnagon: 4 });
  });
  it('holds no condition when it is declined', () => {
    expect(relevant(items, { mslagen: '0' }).has('mvarfor')).toBe(true);
    expect(relevant(items, { mslagen: '999' }).has('mvarfor')).toBe(false);
  });
});
