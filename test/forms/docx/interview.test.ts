import { describe, expect, test } from 'vitest';
import { asking, yesNo } from './designs.js';
import { boxes, count, one, textOf, xmlOf } from './fixture-files.js';
import { seen } from './word.js';

describe("the interviewer's version", () => {
  const words = textOf('columbus_nybesok_client-interview');

  test('says how to ask, and what to do without an answer and when one gives cause for concern', () => {
    for (const part of [
      'Intervjuarens exemplar',
      'Intervjuarens initialer',
      'Uppföljningen anger metoden självskattning.',
      'Säg att det går bra att låta bli att svara',
      'Läs varje fråga högt',
      'Lämna frågan tom',
      'Om ett svar väcker oro\nBehandlaren ringer inom två vardagar.',
    ])
      expect(words).toContain(part);
  });

  test('has the codes, where to go on, and a box for each reason why there is no answer', () => {
    expect(words).toContain('1. Hur mår du? [maendemar]');
    expect(words).toContain('☐\tTillfälligt boende [2]');
    expect(words).toContain('☐\tJa [1]\t☐\tNej [0]');
    expect(words).toContain('Om svaret är ”\u2068Nej\u2069” eller saknas: gå till fråga 5.');
    // Three ways to meet, the answers, and two reasons for each of the nine questions; the score is not asked for.
    expect(count(xmlOf('columbus_nybesok_client-interview'), boxes)).toBe(3 + 24 + 2 * 9);
  });

  test('has a response card for each scale and each set of answers', () => {
    const [, cards = ''] = words.split('\nSvarskort\n');
    const lines = cards.split('\n').filter((line) => line !== '');
    expect(lines).toEqual([
      'Svarskort A',
      ...Array.from({ length: 11 }, (_, step) => String(step)),
      '0 = mycket dåligt',
      '10 = mycket bra',
      'Svarskort B',
      ...['0', '1', '2', '3', '4'],
      'Svarskort C',
      ...['Akut hemlöshet', 'Tillfälligt boende', 'Eget boende'],
      'Svarskort D',
      ...['Familj', 'Vänner', 'Någon annan'],
    ]);
    expect(words).toContain('5. Hur bor du? [maendeboende]\nVisa svarskort C.');
  });

  test('says what the design leaves open', async () => {
    const xml = await one(asking([yesNo('a', 'A?')]), 'prov_end_client-interview');
    for (const part of [
      'anger inget syfte',
      'anger inte om det är frivilligt',
      'anger inte vad du ska göra om ett svar väcker oro',
    ])
      expect(seen(xml)).toContain(part);
    expect(seen(xml)).not.toContain('Säg att det går bra att låta bli');
  });
});

describe('other languages', () => {
  test('are written their own way; our own words are English where the language has none', () => {
    const xml = xmlOf('columbus_nybesok_client-ar');
    expect(textOf('columbus_nybesok_client-ar')).toContain('1. كيف تشعر؟');
    expect(xml).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*كيف تشعر؟/s);
    expect(xml).toContain('<w:bidiVisual/>');
    const [english] = xml.match(
      /<w:p>(?:(?!<\/w:p>).)*Answer only if the answer to question 3(?:(?!<\/w:p>).)*<\/w:p>/s,
    ) ?? [''];
    expect(english).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
    expect(english).toContain('<w:jc w:val="right"/>');
    expect(xmlOf('columbus_nybesok_client')).not.toMatch(/<w:bidi\/>|<w:rtl\/>|<w:bidiVisual\/>/);
  });

  test('write a date from left to right', () => {
    const xml = xmlOf('columbus_nybesok_client-ar');
    const [dates] = [...xml.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>/gs)]
      .map(([all]) => all)
      .filter((all) => seen(all).includes('month'));
    expect(dates).not.toContain('<w:bidiVisual/>');
    expect(
      seen(dates ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('– – year month day');
  });
});
