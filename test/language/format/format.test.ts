import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { format, formatDocument } from '../../../src/language/format.js';
import { createIsuServices } from '../../../src/language/module.js';

async function formatted(text: string): Promise<string> {
  const result = await format(text);
  if ('findings' in result) throw new Error(result.findings.map((f) => f.message.en).join('\n'));
  return result.text;
}
/** The lines of a block, formatted inside a design. */
async function inDesign(...lines: string[]): Promise<string[]> {
  const text = await formatted(`uppföljning a {\n${lines.join('\n')}\n}\n`);
  expect(await formatted(text)).toBe(text);
  return text.split('\n').slice(1, -2);
}
const inInstrument = async (...lines: string[]): Promise<string[]> =>
  (await formatted(`instrument i {\n${lines.join('\n')}\n}\n`)).split('\n').slice(1, -2);

describe('what is laid out already stays as it is', () => {
  const folders = ['../../../examples/', '../../../src/instruments/'].map((path) => new URL(path, import.meta.url));
  const files = folders.flatMap((from) =>
    readdirSync(from)
      .filter((name) => name.endsWith('.isu'))
      .map((name) => new URL(name, from)),
  );
  test.each(files.map((file) => [file.pathname.split('/').at(-1) ?? '', file] as const))('%s', async (_, file) => {
    const text = readFileSync(file, 'utf8');
    expect(await formatted(text)).toBe(text);
  });
});

test('a file that has everything', async () => {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  expect(await formatted(read('features.isu'))).toBe(read('features.formatted.isu'));
});

describe('spaces', () => {
  test('one between words, none before commas, in ranges, shares and measures', async () => {
    expect(
      await inDesign(
        '  mätning   CORE-OM . total ,DOK\tfrån klient',
        'bortfall  cirka 125 / 187',
        'målgrupp "V" {ålder 18 .. 29 barn}',
      ),
    ).toEqual([
      '  mätning CORE-OM.total, DOK från klient',
      '  bortfall cirka 125/187',
      '  målgrupp "V" { ålder 18..29 barn }',
    ]);
  });
  test('an open range stands apart from the words around it', async () => {
    expect(await inDesign('målgrupp "V" {', 'ålder 18 ..  barn', '}', 'målgrupp "W" {', 'ålder ..  18', '}')).toEqual([
      '  målgrupp "V" {',
      '    ålder 18.. barn',
      '  }',
      '  målgrupp "W" {',
      '    ålder ..18',
      '  }',
    ]);
  });
  test('formulas, conditions and texts at both ends', async () => {
    expect(
      await inInstrument(
        'fråga a "A" skattas 0..4 "aldrig".."alltid"',
        'fråga b "B" ja-nej om a>=3',
        'skala s=summa( a,vänd ( b ) )*10',
      ),
    ).toEqual([
      '  fråga a "A" skattas 0..4 "aldrig" .. "alltid"',
      '  fråga b "B" ja-nej om a >= 3',
      '  skala s = summa(a, vänd(b)) * 10',
    ]);
  });
});

describe('lines', () => {
  test('one statement a line, two spaces for each block', async () => {
    expect(await inDesign('problem p "P" resultat r "R" {', 'svarar mot p lyckat minst 50 % förbättrade', '}')).toEqual(
      ['  problem p "P"', '  resultat r "R" {', '    svarar mot p', '    lyckat minst 50 % förbättrade', '  }'],
    );
  });
  test('a block of one short statement stays on its line if it was written so; others are opened', async () => {
    const long = 'x'.repeat(100);
    expect(await inDesign('täckning alla {faktiskt cirka 90 %}', 'täckning alla {', 'faktiskt alla }')).toEqual([
      '  täckning alla { faktiskt cirka 90 % }',
      '  täckning alla {',
      '    faktiskt alla',
      '  }',
    ]);
    expect(await inDesign(`täckning alla { källa "${long}" }`)).toEqual([
      '  täckning alla {',
      `    källa "${long}"`,
      '  }',
    ]);
  });
  test('at most one empty line, none at the ends of a block', async () => {
    expect(await inDesign('', '', 'problem p', '', '', '', 'problem q', '')).toEqual([
      '  problem p',
      '',
      '  problem q',
    ]);
  });
  test('an empty line between what stands outermost and has a block', async () => {
    expect(
      await formatted(
        'importera "./a.isu"\nimportera "./b.isu"\ninstrument A\ninstrument B "B"\n// om C\ninstrument C {\n metod intervju\n}\ninstrument D',
      ),
    ).toBe(
      'importera "./a.isu"\nimportera "./b.isu"\ninstrument A\ninstrument B "B"\n\n// om C\ninstrument C {\n  metod intervju\n}\n\ninstrument D\n',
    );
  });
  test('a broken statement is joined when it fits, and keeps its lines when it does not', async () => {
    expect(await inDesign('mätning DOK', '  från klient', '  vid start')).toEqual([
      '  mätning DOK från klient vid start',
    ]);
    const [a, b] = ['a'.repeat(60), 'b'.repeat(60)];
    expect(
      await inDesign(
        'mätning DOK',
        `från klient "${a}", profession "${b}"`,
        'vid start , avslut {',
        'metod samtal',
        '}',
      ),
    ).toEqual([
      '  mätning DOK',
      `      från klient "${a}", profession "${b}"`,
      '      vid start, avslut {',
      '    metod samtal',
      '  }',
    ]);
  });
  test('Windows line ends stay, a byte order mark does not', async () => {
    expect(await formatted('\uFEFFuppföljning a {\r\nproblem p\r\n\r\n\r\nproblem q }')).toBe(
      'uppföljning a {\r\n  problem p\r\n\r\n  problem q\r\n}\r\n',
    );
  });
  test('an empty file, a file of comments, empty blocks', async () => {
    expect(await formatted(' \n\n')).toBe('');
    expect(await formatted('\n\n// bara det här')).toBe('// bara det här\n');
    expect(await formatted('instrument a { }\ninstrument b {\n}')).toBe('instrument a {}\n\ninstrument b {\n}\n');
  });
});

describe('comments stay where they belong', () => {
  test('after a statement, on a line of their own, last in a block, and after braces', async () => {
    expect(
      await inDesign(
        'problem p   // om p   ',
        '      // om q',
        'problem q /* kort */ problem r',
        'syfte "S" {   // därför',
        'gäller resultat',
        '// sist',
        '} // slut',
      ),
    ).toEqual([
      '  problem p // om p',
      '  // om q',
      '  problem q /* kort */',
      '  problem r',
      '  syfte "S" { // därför',
      '    gäller resultat',
      '    // sist',
      '  } // slut',
    ]);
  });
  test('in the middle of a statement', async () => {
    expect(await inDesign('mätning DOK, // först', 'CORE-OM /* sedan */ från klient')).toEqual([
      '  mätning DOK, // först',
      '      CORE-OM /* sedan */ från klient',
    ]);
  });
  test('before a statement on its line', async () => {
    expect(await inDesign('', '/* här */ problem p')).toEqual(['  /* här */ problem p']);
  });
  test('over several lines, moved as one', async () => {
    expect(await inDesign('', '      /* ett', '           två', '      tre */', 'problem p')).toEqual([
      '  /* ett',
      '       två',
      '  tre */',
      '  problem p',
    ]);
  });
  test('before the first and after the last element', async () => {
    expect(await formatted('// först\n\n\nuppföljning a {\n}\n// sist')).toBe(
      '// först\n\nuppföljning a {\n}\n// sist\n',
    );
  });
});

describe('texts and names are not touched', () => {
  test('long texts keep their lines and spaces', async () => {
    const long = '"""  ett  \n\ttvå {\n   // tre  """';
    expect(await formatted(`instrument i {\nfråga a "A" text {\nhjälptext   ${long}\n}\n}`)).toBe(
      `instrument i {\n  fråga a "A" text {\n    hjälptext ${long}\n  }\n}\n`,
    );
  });
  test('letters with loose accents', async () => {
    expect(await inDesign('problem fra\u030Aga   "a\u030A"')).toEqual(['  problem fra\u030Aga "a\u030A"']);
  });
});

describe('columns', () => {
  test('what follows the names of neighbours of one kind begins in one column', async () => {
    expect(
      await inDesign(
        'problem oro "Oro"',
        'problem skolfrånvaro "Skolfrånvaro"',
        'problem å "Å"',
        '',
        'problem annat "Annat"',
      ),
    ).toEqual([
      '  problem oro          "Oro"',
      '  problem skolfrånvaro "Skolfrånvaro"',
      '  problem å            "Å"',
      '',
      '  problem annat "Annat"',
    ]);
    expect(
      await inDesign('mättillfälle ett vid start', 'mättillfälle tvåan "Två" vid avslut', 'händelse x "X"'),
    ).toEqual(['  mättillfälle ett   vid start', '  mättillfälle tvåan "Två" vid avslut', '  händelse x "X"']);
  });
  test('a letter with a loose accent is as wide as a whole one', async () => {
    expect(await inDesign('problem a\u030Ar "A"', 'problem åren "B"')).toEqual([
      '  problem a\u030Ar   "A"',
      '  problem åren "B"',
    ]);
  });
  test('a comment, an open block or another kind ends the table', async () => {
    expect(await inDesign('problem oro "Oro"', '// annat', 'problem frånvaro "F"')).toEqual([
      '  problem oro "Oro"',
      '  // annat',
      '  problem frånvaro "F"',
    ]);
  });
  test('a column after the texts stays if the author has made one', async () => {
    expect(
      await inInstrument(
        'fråga a "A" val {',
        'svar x "Ja"       positivt',
        'svar längre "N"   negativt',
        'svar y "Y"',
        '}',
      ).then((l) => l.slice(1, -1)),
    ).toEqual(['    svar x      "Ja" positivt', '    svar längre "N"  negativt', '    svar y      "Y"']);
    expect(
      await inInstrument('fråga a "A" val {', 'svar x "Ja" positivt', 'svar y "Nej" negativt', '}').then((l) =>
        l.slice(1, -1),
      ),
    ).toEqual(['    svar x "Ja" positivt', '    svar y "Nej" negativt']);
  });
});

describe('numbers of answers', () => {
  test('are written where the place gives them, and then stay whatever is moved', async () => {
    const text = `instrument i {
  fråga a "A" val {
    svar bra "Bra"
    svar 7 annat "Annat"
    svar illa "Illa"
  }
  fråga b "B" skattas 0..3 {
    svar 0 "Aldrig"
  }
}
`;
    const result = await format(text, { numbers: true });
    const lines = ('text' in result ? result.text : '').split('\n').map((line) => line.trim().replace(/ +/g, ' '));
    expect(lines.filter((line) => line.startsWith('svar'))).toEqual([
      'svar 1 bra "Bra"',
      'svar 7 annat "Annat"',
      'svar 3 illa "Illa"',
      'svar 0 "Aldrig"',
    ]);
    expect(await format('text' in result ? result.text : '', { numbers: true })).toEqual(result);
  });
});

describe('a text with errors of syntax is refused', () => {
  test.each([
    ['a brace is missing', 'uppföljning a {', 'S-17'],
    ['a word is misspelt', 'uppföljning a {\n  probelm p\n}', 'S-01'],
    ['a text is not closed', 'uppföljning a {\n  problem p "P\n}', 'S-02'],
    ['a range has a dash', 'uppföljning a {\n  målgrupp "V" { ålder 18–29 }\n}', 'S-04'],
  ])('%s', async (_, text, code) => {
    const result = await format(text);
    expect('findings' in result && result.findings.map((f) => f.code)).toEqual([code]);
  });
  test('but not one with unknown names or words', async () => {
    expect(await inDesign('mätning   Okänt från  någon')).toEqual(['  mätning Okänt från någon']);
  });
  test('and the server gets nothing', () => {
    const { shared } = createIsuServices(EmptyFileSystem);
    const parse = (text: string) =>
      shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.isu'));
    expect(formatDocument(parse('instrument a {'))).toBeUndefined();
    expect(formatDocument(parse('instrument   a'))).toBe('instrument a\n');
  });
});
