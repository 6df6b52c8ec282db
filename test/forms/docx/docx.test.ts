import { describe, expect, test, vi } from 'vitest';
import { docx } from '../../../src/forms/docx/index.js';
import { forms } from '../../../src/forms/making/forms.js';
import { clean } from '../../../src/forms/output/text.js';
import { unzip } from '../../documents/unzip.js';
import { design, emptyDesign, text } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { asking, choice, free, rating, when, yesNo } from './designs.js';
import { boxes, count, fileOf, files, one, textOf, xmlOf } from './fixture-files.js';
import { body, made, parts, seen } from './word.js';

describe('the files', () => {
  test('are one for each form, language and version; the staff have no interviewer', () => {
    const of = (form: string) => [...files.keys()].filter((name) => name.replace(/-.*/, '') === `columbus_${form}`);
    expect(of('nybesok_client')).toEqual([
      'columbus_nybesok_client',
      'columbus_nybesok_client-interview',
      'columbus_nybesok_client-en',
      'columbus_nybesok_client-interview-en',
      'columbus_nybesok_client-ar',
      'columbus_nybesok_client-interview-ar',
    ]);
    expect(of('nybesok_professional_ansvarig_behandlare')).toEqual([
      'columbus_nybesok_professional_ansvarig_behandlare',
      'columbus_nybesok_professional_ansvarig_behandlare-en',
    ]);
  });

  test('are first of all in the language that is asked for', () => {
    const first = forms(design).slice(0, 1);
    const [main, ...others] = docx(design, first, { language: 'en' });
    expect(main?.path).toBe('docx/columbus_nybesok_client.docx');
    expect(seen(body(main?.text as Uint8Array))).toContain('1. How do you feel?');
    expect(others.map(({ path }) => path)).toContain('docx/columbus_nybesok_client-sv.docx');
  });

  test('are none for a design without forms', () => {
    expect(made(emptyDesign()).size).toBe(0);
  });

  test('have no interviewer where there is nothing to ask', () => {
    expect([...made(asking([])).keys()]).toEqual(['prov_end_client']);
  });

  test('are the same bytes whenever they are made, and bear no date', () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    const again = made(design);
    vi.useRealTimers();
    for (const [name, file] of files)
      expect([name, Buffer.compare(file, again.get(name) ?? Buffer.of())]).toEqual([name, 0]);
    for (const { date, time } of unzip(fileOf('columbus_nybesok_client')).values())
      expect([time, date]).toEqual([0, 0x21]);
  });
});

describe('the form to answer in', () => {
  const words = textOf('columbus_nybesok_client');
  const xml = xmlOf('columbus_nybesok_client');

  test('says why, that it is voluntary, where the answers go and whom to ask, before the questions', () => {
    const order = [
      'Uppföljning vid Columbus',
      'Nybesök – Klient',
      'Veta om deltagarna mår bättre',
      'Det är frivilligt att svara.',
      'Enhetens register',
      'Socialtjänstlagen',
      'Ansvarig\nEnhetschefen',
      'Du kan hoppa över frågor',
      'Klientens kod',
      'Skriv aldrig personnummer eller namn.',
      'Datum',
      '1. Hur mår du?',
    ].map((part) => words.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(words).not.toContain('Något som ingen har sagt');
  });

  test('asks the questions by number, with help, limits and unit', () => {
    for (const part of [
      'Utgå från de senaste två veckorna.\nVäg in både bra och dåliga dagar.',
      '0 = mycket dåligt',
      '10 = mycket bra',
      'Flera svar kan väljas.',
      '8. Dagar utan sömn',
      'Ett tal, 0–30',
      'dagar',
      '9. Något du vill tillägga? (valfri)',
    ])
      expect(words).toContain(part);
  });

  test('has a box that can be clicked for each answer, named and tagged', () => {
    // 0–10, 0–4, yes and no, three homes, three who support
    expect(count(xml, boxes)).toBe(11 + 5 + 2 + 3 + 3);
    expect(count(xml, /☐/g)).toBe(24);
    expect(xml).toContain('<w:alias w:val="5: Eget boende"/><w:tag w:val="maendeboende=3"/>');
    expect(xml).toContain('<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>');
    const ids = [...xml.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(24);
  });

  test('says before a question when it is asked, and keeps it with its question', () => {
    const [condition] = xml.match(
      /<w:p>(?:(?!<\/w:p>).)*Besvaras bara om svaret på fråga 3(?:(?!<\/w:p>).)*<\/w:p><w:p>.*?<\/w:p>/s,
    ) ?? [''];
    expect(seen(condition)).toBe('Besvaras bara om svaret på fråga 3 är ”\u2068Ja\u2069”.\n4. I arbete sedan');
    expect(count(condition, /<w:keepNext\/>/g)).toBe(2);
  });

  test('leaves the score of a licensed form to the staff’s own form', () => {
    const staff = textOf('columbus_nybesok_client_staff');
    for (const part of [
      'Det här formuläret fylls i av personalen, inte av den som har svarat.',
      'Kräver licens från utgivaren',
      'https://example.org/skydd',
      '1. Totalpoäng',
      'Ett tal, 0–40',
    ]) {
      expect(staff).toContain(part);
      expect(words).not.toContain(part.replace(/^1\. /, ''));
    }
  });

  test('shows no codes and no response cards', () => {
    expect(words).not.toMatch(/\[|maende|svarskort/i);
  });

  test('is in 12 points and Swedish', () => {
    const styles = parts(fileOf('columbus_nybesok_client')).get('word/styles.xml');
    const [defaults] = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles ?? '') ?? [''];
    expect(defaults).toContain('<w:sz w:val="24"/>');
    expect(defaults).toContain('w:val="sv-SE"');
  });

  test('has the code on each page but the first, and what it is at the foot', () => {
    const all = [...parts(fileOf('columbus_nybesok_client'))];
    const headers = all.filter(([path]) => path.startsWith('word/header')).map(([, one]) => seen(one));
    expect(headers.sort()).toEqual(['', 'Nybesök – Klient\tKlientens kod ______________']);
    for (const [, foot] of all.filter(([path]) => path.startsWith('word/footer'))) {
      expect(foot).toMatch(/Sida .*PAGE.* av .*NUMPAGES/s);
      expect(seen(foot)).toMatch(/columbus 2\.0 · nybesok_client · 2\.0-[a-z]{6} · sv/);
    }
  });

  test('asks for no code where it is anonymous', () => {
    const all = [...parts(fileOf('columbus_end_client_anonymous')).values()].map(seen).join();
    expect(all).not.toContain('Klientens kod');
    expect(all).toContain('Formuläret är anonymt. Skriv varken namn, personnummer eller kod.');
  });
});

describe('ratings on one scale', () => {
  const items = [
    rating('a', 'Fråga A', [1, 5]),
    rating('b', 'Fråga B', [1, 5], { optional: true }),
    rating('c', 'Fråga C', [1, 5], { help: text('Hjälp till C') }),
    rating('d', 'Fråga D', [0, 4]),
    rating('e', 'Fråga E', [0, 4], when('f', 'yes')),
    yesNo('f', 'Fråga F'),
  ];

  test('are a table whose header comes again on each page and whose rows stay whole', async () => {
    const xml = await one(asking(items), 'prov_end_client');
    const [table] = [...xml.matchAll(/<w:tbl>(?:(?!<\/w:tbl>).)*<\/w:tbl>/gs)]
      .map(([all]) => all)
      .filter((all) => all.includes('<w:tblHeader/>'));
    expect(
      seen(table ?? '')
        .split('\n')
        .filter((line) => line !== '' && line !== '☐'),
    ).toEqual([
      '1 = aldrig',
      '5 = alltid',
      ...['1', '2', '3', '4', '5'],
      '1. Fråga A',
      '2. Fråga B (valfri)',
      '3. Fråga C',
      'Hjälp till C',
    ]);
    expect(count(table ?? '', /<w:tblHeader\/>/g)).toBe(2);
    expect(count(table ?? '', /<w:cantSplit\/>/g)).toBe(5);
    expect(count(table ?? '', boxes)).toBe(15);
    // D has another scale, E a condition of its own.
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(2);
  });
});

test.each(hostileTexts.map((words, index) => [index, words] as const))(
  'hostile text %i arrives as it is',
  async (_, words) => {
    const said = text(words);
    const items = [
      choice('a', words, [said, 'b', 'c'], { help: said }),
      yesNo('b', said, when('a', 'val1')),
      free('c', said),
    ];
    const hostile = asking(items, { title: said, version: { path: 'version', label: words } }, { title: said });
    for (const [name, file] of made(hostile)) {
      // The titles of design and instrument, three questions, help, an answer and the condition on it; a response card.
      const times = name.endsWith('-interview') ? 9 : 8;
      expect([name, seen(body(file)).split(clean(words)).length - 1]).toEqual([name, times]);
      expect(body(file)).not.toMatch(/<(script|img|b)\b/);
      expect([...parts(file).keys()].every((path) => /^[\w./[\]-]+$/.test(path))).toBe(true);
    }
  },
);
