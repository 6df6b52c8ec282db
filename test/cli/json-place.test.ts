import { describe, expect, test } from 'vitest';
import { jsonPlace, syntaxFault } from '../../src/project/json-place.js';

const text = '{\r\n  "severity": { "P3": "off" },\n  "waivers": [\n    { "rule": "P3", "at": [1, {}] }\n  ]\n}\n';
const cut = ({ start, end }: ReturnType<typeof jsonPlace>) => [
  `${start.line}:${start.character}`,
  text.split(/\r?\n/)[start.line]?.slice(start.character, start.line === end.line ? end.character : undefined),
];

describe('the place of something in JSON', () => {
  test.each([
    ['a value', ['severity', 'P3'], 'value', '1:22', '"off"'],
    ['a key', ['severity', 'P3'], 'key', '1:16', '"P3"'],
    ['a value in a list', ['waivers', 0, 'at', 0], 'value', '3:27', '1'],
    ['the bracket of an object', ['waivers', 0, 'at', 1], 'value', '3:30', '{'],
    ['the bracket of a list', ['waivers'], 'value', '2:13', '['],
    ['what lacks it, of what is not there', ['waivers', 0, 'because'], 'value', '3:4', '{'],
    ['what lacks it, of a key that is not there', ['waivers', 0, 'because'], 'key', '3:4', '{'],
    ['the whole', [], 'value', '0:0', '{'],
  ] as const)('is %s', (_, path, part, place, marked) => {
    expect(cut(jsonPlace(text, path, part))).toEqual([place, marked]);
  });
});

describe('the first fault of what is not JSON', () => {
  test.each([
    ['nothing', '', 'ValueExpected', 0, 0],
    ['an end too soon', '{\n "a": ', 'ValueExpected', 1, 6],
    ['a comma too many', '{\n  "a": 1,\n}', 'PropertyNameExpected', 2, 0],
    ['a comma that is missing', '{ "a": 1\n  "b": 2 }', 'CommaExpected', 1, 2],
    ['a colon that is missing', '{ "a" 1 }', 'ColonExpected', 0, 6],
    ['a name without quotes', '{ a: 1 }', 'InvalidSymbol', 0, 2],
    ['a comment', '{\r\n  // hej\r\n}', 'InvalidCommentToken', 1, 2],
    ['a text without its end', '{ "a": "x\n}', 'UnexpectedEndOfString', 0, 7],
  ])('%s', (_, broken, reason, line, character) => {
    expect(syntaxFault(broken)).toMatchObject({ reason, range: { start: { line, character } } });
  });

  test('there is none in JSON', () => {
    expect(syntaxFault(text)).toBeUndefined();
  });
});
