import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../../src/data/filled/xform.js';
import { readXml } from '../../../src/data/filled/xml.js';
import { form } from '../engines/scenarios.js';

const submission = (fields: string, id = 'columbus_nybesok_client') =>
  `<?xml version="1.0"?><data id="${id}" version="1"><first_page><case>K-1</case><date>2026-03-02</date></first_page><page_maende>${fields}</page_maende><meta><instanceID>uuid:1</instanceID></meta></data>`;

describe('a submission', () => {
  it('gives answers as data: numbers, codes in the order of the form, texts as written', () => {
    const xml = submission(
      '<maendemar>7</maendemar><maendestod>3 1</maendestod><maendedagar>2.50</maendedagar><maendekomm>a &lt;b&gt; &#xe5;&#10;<![CDATA[<&]]></maendekomm><maendesumma>10.0</maendesumma><maendemedel/>',
    );
    expect(readSubmission(form, xml)).toEqual({
      case: 'K-1',
      date: '2026-03-02',
      answers: { maendemar: 7, maendestod: ['1', '3'], maendedagar: 2.5, maendekomm: 'a <b> å\n<&' },
      scores: { maendesumma: 10 },
    });
  });

  it('leaves out answers to what was not asked', () => {
    const xml = submission('<maendearb>0</maendearb><maendesedan>2025-01-01</maendesedan>');
    expect(readSubmission(form, xml).answers).toEqual({ maendearb: '0' });
  });

  it.each([
    [
      'another form',
      submission('', 'columbus_end_client'),
      'The submission is of the form "columbus_end_client", not columbus_nybesok_client.',
    ],
    [
      'an answer that the form lacks',
      submission('<maendeboende>9</maendeboende>'),
      'maendeboende: "9" is not one of the codes 1, 2, 3.',
    ],
    ['a chosen answer that it lacks', submission('<maendestod>1 x</maendestod>'), 'maendestod: "x" is not one'],
    ['a text for a number', submission('<maendemar>sju</maendemar>'), 'maendemar: "sju" is not a number.'],
    ['a number in another base', submission('<maendemar>0x7</maendemar>'), 'maendemar: "0x7" is not a number.'],
    [
      'a day that does not exist',
      submission('<maendearb>1</maendearb><maendesedan>i går</maendesedan>'),
      'maendesedan: "i går" is not a day',
    ],
    ['a field twice', submission('<maendemar>1</maendemar><maendemar>2</maendemar>'), 'maendemar twice'],
    ['an encrypted form', '<data id="columbus_nybesok_client"><key>x</key></data>', 'encrypted'],
    ['a number out of bounds', submission('<maendemar>11</maendemar>'), 'maendemar: 11 is outside 0 to 10.'],
    ['no XML', '{"a": 1}', 'XML: '],
  ])('of %s is refused', (_, xml, message) => {
    expect(() => readSubmission(form, xml)).toThrow(message);
  });
});

describe('XML', () => {
  it('is read with prefixes, comments, both quotes and empty elements', () => {
    const root = readXml(
      `\ufeff<?xml version='1.0'?>\r\n<!-- a < b -->\n<x:a b='1 "' c="&amp;"><d/><!----><e >t</e ></x:a>\n`,
    );
    expect(root.name).toBe('a');
    expect(root.attributes).toEqual({ b: '1 "', c: '&' });
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([
      ['d', ''],
      ['e', 't'],
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['<a>&b;</a>'],
    ['<a>&constructor;</a>'],
    ['<a>&amp</a>'],
    ['<a>&#0;</a>'],
    ['<a>&#x110000;</a>'],
    ['<a><b></a></b>'],
    ['<a>'],
    ['<a/><b/>'],
    ['</a>'],
    ['<a b=c/>'],
    ['<a b="<"/>'],
    ['text<a/>'],
    ['<a'],
    [''],
    ['<a>'.repeat(200) + '</a>'.repeat(200)],
  ])('that is not well-formed, or may do harm, is refused: %s', (xml) => {
    expect(() => readXml(xml)).toThrow('XML: ');
  });
});
