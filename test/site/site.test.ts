import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/principles/index.js';
import { nameLikeIn, personalIn } from '../../src/site/index.js';
import { hostileTexts, reworded } from '../forms/hostile.js';
import { course, drinking, filesOf, housing, registerOf, searcher, sourcesOf } from './made.js';

const sources = await sourcesOf([course, housing, drinking]);
const files = filesOf(sources);
const register = registerOf(files);
const item = (title: string) => {
  const found = register.items.find(({ t }) => t === title);
  if (!found) throw new Error(title);
  return found;
};

describe('a design in the register', () => {
  test('shows what people ask for: outcome, measure and when, clients, attrition, time, since when, terms', () => {
    expect(item('Uppföljning av föräldrakursen')).toMatchObject({
      m: 'Göteborgs Stad',
      o: 'Familjecentralen',
      r: [['Föräldern känner sig tryggare', expect.stringContaining('Trygghet som förälder'), 'vid Start och Avslut']],
      n: '60 per år',
      a: '20 %',
      d: '10 min',
      u: '2026-03-01',
      c: 'CC BY 4.0',
    });
  });

  test('says of what nobody has said that it is not stated, and invents nothing', () => {
    expect(item('Boendestöd för äldre')).toMatchObject({ n: 'inte angivet', a: 'inte angivet', u: '', c: '' });
    const page = files.get(`d/${item('Boendestöd för äldre').i}.sv.html`) ?? '';
    expect(page).toContain('Ägaren har inte sagt om andra får använda texten. Fråga ägaren först.');
    expect(page).toContain('(ingen licens angiven: fråga ägaren)');
  });

  test('has its verdicts on its own page with why, and nowhere else', () => {
    const page = files.get(`d/${item('Boendestöd för äldre').i}.sv.html`) ?? '';
    expect(page).toContain('Följer inte');
    expect(page).toContain('Principerna är ett ideal att hålla uppföljningen mot');
    for (const [path, text] of files) {
      if (path.startsWith('d/')) continue;
      expect(text, path).not.toMatch(/Följer inte|Does not follow|◐|"(partly|does not|follows)"/);
    }
  });

  test('every page says that to be listed is no recommendation', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).toMatch(/betyder inte att någon rekommenderar den|does not mean that anybody recommends it/);
    }
  });

  test('its file is its text, byte for byte', () => {
    expect(files.get(`d/${item('Uppföljning av föräldrakursen').i}.isu`)).toBe(course);
  });

  test('says where a copy is from, with the day and the terms', () => {
    const { i } = item('Uppföljning av föräldrakursen');
    expect(files.get(`d/${i}.js`)).toContain(
      `Bygger på ”Uppföljning av föräldrakursen”, Göteborgs Stad, ${i}, hämtad {date} (CC BY 4.0)`,
    );
  });
});

describe('addresses', () => {
  test('are of municipality, name and text: another text is another address, and the same text the same', async () => {
    const id = item('Uppföljning av föräldrakursen').i;
    expect(id).toMatch(/^1480-foraldrakurs-[0-9a-f]{12}$/);
    const again = registerOf(filesOf(await sourcesOf([course])));
    expect(again.items.map(({ i }) => i)).toEqual([id]);
    const changed = registerOf(filesOf(await sourcesOf([course.replace('20 %', '25 %')])));
    expect(changed.items[0]?.i).toMatch(/^1480-foraldrakurs-[0-9a-f]{12}$/);
    expect(changed.items[0]?.i).not.toBe(id);
  });

  test.each(['con', 'aux', 'nul', 'Åäö', 'x'])(
    'a design called %s has names of files that Windows takes',
    async (name) => {
      const made = filesOf(
        await sourcesOf([`uppföljning ${name} "A: <b>|?*\\\\/" {\n  organisation "A/B\\\\C:"\n}\n`]),
      );
      for (const path of made.keys()) {
        expect(path).toMatch(/^(d\/)?[a-z0-9.-]+$/);
        expect(path.split('/').at(-1)).not.toMatch(/^(con|aux|nul|prn|com\d|lpt\d)(\.|$)/);
      }
    },
  );

  test('the same text twice is one', async () => {
    const twice = registerOf(filesOf([...sources, ...(await sourcesOf([course]))]));
    expect(twice.items.map(({ i }) => i)).toEqual(register.items.map(({ i }) => i));
  });

  test('every link leads to a file of the site, and every place to one on its page', () => {
    let seen = 0;
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      const folder = path.startsWith('d/') ? 'd/' : '';
      for (const [, link = ''] of text.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (link.startsWith('data:')) continue;
        seen += 1;
        if (link.startsWith('#')) expect(text, `${path} ${link}`).toContain(`id="${link.slice(1)}"`);
        else {
          const to = link.startsWith('../') ? link.slice(3) : folder + link;
          expect(files.has(to), `${path} → ${link}`).toBe(true);
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
    for (const { i, v } of register.items) {
      for (const id of [i, ...v.map(([other]) => other)]) expect(files.has(`d/${id}.sv.html`)).toBe(true);
    }
  });
});

describe('translations and variants', async () => {
  const english = course
    .replace('språk sv', 'språk en')
    .replace('"Uppföljning av föräldrakursen"', '"Follow-up of the course for parents"');
  const made = filesOf(await sourcesOf([english, course]));

  test('are one row, in the language of the page, and each has its page', () => {
    const [sv, en] = (['sv', 'en'] as const).map((language) => registerOf(made, language).items);
    expect(sv?.map(({ t, l }) => [t, l])).toEqual([['Uppföljning av föräldrakursen', undefined]]);
    expect(en?.map(({ t, l }) => [t, l])).toEqual([['Follow-up of the course for parents', undefined]]);
    expect([...made.keys()].filter((path) => path.endsWith('.isu'))).toHaveLength(2);
    expect(sv?.[0]?.v.map(([id]) => id)).toEqual([en?.[0]?.i]);
  });

  test('each is found by the words of the other', () => {
    expect(searcher(registerOf(made).items)('course parents').titles).toEqual(['Uppföljning av föräldrakursen']);
  });
});

describe('facets', () => {
  test('are at most seven, none of them a verdict', () => {
    expect(register.facets.map(({ name }) => name)).toEqual([
      'Målgruppens ålder',
      'Resultat',
      'Insats',
      'Instrument',
      'När det mäts',
      'Kommun',
      'Vad som går att besvara',
    ]);
  });

  test('every design is found by each of them', () => {
    const of = (title: string) =>
      Object.fromEntries(
        register.facets.map(({ key, values }, at) => [key, item(title).f[at]?.map((value) => values[value])]),
      );
    expect(of('Uppföljning av föräldrakursen')).toEqual({
      age: ['Unga vuxna, 18–24 år', 'Vuxna, 25–64 år'],
      outcome: ['ICF d7'],
      intervention: ['KSI SMB RB ZZ'],
      instrument: ['Eget formulär'],
      when: ['Vid start', 'Vid avslut'],
      municipality: ['Göteborgs Stad'],
      answers: [expect.any(String)],
    });
    expect(of('Boendestöd för äldre')).toMatchObject({
      age: ['Äldre, 65 år och däröver'],
      outcome: ['Bor kvar hemma'],
      instrument: ['CORE-OM'],
      when: ['Vid start'],
      municipality: ['Malmö stad'],
    });
  });
});

describe('the search', () => {
  const { titles } = { titles: (query: string) => searcher(register.items)(query).titles };
  const [parents, old, alcohol] = ['Uppföljning av föräldrakursen', 'Boendestöd för äldre', 'Mindre alkohol'];

  test.each([
    ['a word of the title', 'föräldrakursen', [parents]],
    ['the beginning of a word', 'föräld', [parents]],
    ['several words in any order', 'grupp FÖRÄLDRA', [parents]],
    ['a problem', 'otrygg', [parents]],
    ['an outcome', 'bor kvar', [old]],
    ['an instrument by its name', 'AUDIT', [alcohol]],
    ['an instrument by its whole name', 'Alcohol Use Disorders', [alcohol]],
    ['a method', 'intervju', [alcohol]],
    ['a method in English', 'interview', [alcohol]],
    ['a municipality', 'göteborg', [parents, alcohol]],
    ['the code of a municipality', '1280', [old]],
    ['a code of a list', 'SMB RB', [parents]],
    ['a code with its list', 'icf d760', [parents]],
    ['what a code stands for', 'familjerelationer', [parents]],
    ['the code of a known instrument', '72110-0', [alcohol]],
    ['a letter with another mark', 'cafe', [alcohol]],
    ['a letter that is put together', 'fo\u0308ra\u0308ldra', [parents]],
    ['nothing that is there', 'finns inte här', []],
    ['signs of a regular expression', '.*(', []],
  ])('finds %s', (_, query, found) => {
    expect(titles(query).sort()).toEqual([...found].sort());
  });

  test('takes å, ä and ö for letters of their own', () => {
    expect(searcher(register.items)('äldre')).toEqual({ titles: [old], nearly: false });
    expect(titles('soder')).toEqual([alcohol]);
  });

  test('reads å, ä and ö as a and o where nothing else is found, and says so', () => {
    expect(searcher(register.items)('malmo')).toEqual({ titles: [old], nearly: true });
    expect(searcher(register.items)('malmö')).toEqual({ titles: [old], nearly: false });
  });

  test('has what is in the title before what is elsewhere', () => {
    expect(titles('boendestöd')[0]).toBe(old);
  });
});

describe('what is in a design', () => {
  test.each(hostileTexts.map((text, index) => [index, text] as const))('can do nothing on a page: %i', (_, text) => {
    const hostile = sources.map((source, index) => {
      const design = reworded(source.assessment.design, text);
      const assessment: Assessment = { ...source.assessment, design };
      return { assessment, text: `${source.text}${text}${index}` };
    });
    for (const [path, page] of filesOf(hostile)) {
      if (!path.endsWith('.html')) continue;
      expect(page, path).not.toMatch(/<script(?! src="[a-z./]+" defer>)|<img|<b>|href="javascript/i);
      // What stands within quotation marks is a value, where nothing of HTML is left.
      expect(page.replace(/"[^"<>]*"/g, '""'), path).not.toMatch(/<[^>]*(?: on\w+=|["'][a-z])/i);
    }
    expect(registerOf(filesOf(hostile)).items).toHaveLength(hostile.length);
  });

  test('pages run nothing but the files of the site', () => {
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue;
      expect(page, path).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(page, path).not.toMatch(/<script>|<style| style=|https?:\/\//);
    }
  });

  test('is no person: whoever is responsible is on no page but in the text', () => {
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue;
      expect(page.replace(/<pre[\s\S]*<\/pre>/, ''), path).not.toContain('Enhetschefen');
    }
  });
});

describe('what points out a person is found', () => {
  test.each([
    ['anna.berg@goteborg.se', 'e-mail'],
    ['åsa@kommun.se', 'e-mail'],
    ['031-12 34 56', 'telephone'],
    ['070 123 45 67', 'telephone'],
    ['0731234567', 'telephone'],
    ['+46 (0)31-12 34 56', 'telephone'],
    ['19900101-1234', 'identity number'],
    ['900101-1234', 'identity number'],
  ])('%s', (text, kind) => {
    const found = personalIn(`uppföljning a "A" {\n  // Fråga ${text}.\n}`);
    expect(found.map((one) => [one.kind, one.line])).toEqual([[kind, 2]]);
  });

  test.each([
    'ålder 18..29',
    'insamling sedan 2026-02-01',
    'url "https://patientenkat.se/a/78079.0123456.html"',
    'anmärkning "1 099 personer, 2019–2021"',
    'kodas LOINC "72110-0"',
    'kommun "0114"',
    'anmärkning "0 till 10, 0.85"',
    'text "hej" @en "hello"',
  ])('and not in %s', (text) => {
    expect(personalIn(text)).toEqual([]);
  });

  test('names, where it is said who does something', async () => {
    const named = async (text: string) => {
      const [one] = await sourcesOf([
        `uppföljning a "A" {\n  organisation "Centrum" {\n    ansvarig "${text}"\n  }\n}\n`,
      ]);
      return one && nameLikeIn(one.assessment.design).map(({ path, found }) => [path, found]);
    };
    expect(await named('Anna Berg')).toEqual([['organisation', 'Anna Berg']]);
    expect(await named('enhetschef Anna-Karin Åberg, tf')).toEqual([['organisation', 'Anna-Karin Åberg']]);
    for (const text of [
      'Enhetschefen',
      'Två utredare',
      'Socialförvaltningen Centrum',
      'Göteborgs Stad',
      'Head of unit',
      'FoU Göteborg',
    ]) {
      expect(await named(text), text).toEqual([]);
    }
  });

  test('an instrument named after somebody is no person', async () => {
    expect((await sourcesOf([drinking])).flatMap(({ assessment }) => nameLikeIn(assessment.design))).toEqual([]);
  });
});

test('the same designs give the same bytes', async () => {
  expect(filesOf(await sourcesOf([course, housing, drinking]))).toEqual(files);
});
