import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, html, type Inline, markdown } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';
import { assess, principles } from '../../src/principles/index.js';
import { isLeft, withoutRequest } from '../../src/principles/left.js';
import { generateReview, review } from '../../src/review/index.js';
import { principleTerms, verdictTerms } from '../../src/review/terms.js';
import { designIn, filesIn, folders, nameOf, readText } from '../examples/reading.js';
import { hostileTexts } from '../forms/hostile.js';
import { runs } from '../generate/runs.js';
import { anyDesign } from '../plan/arbitrary.js';
import { headings, missingTexts, section, sectionText, textOf } from '../plan/reading.js';
import { varied } from '../plan/varied.js';

const today = '2026-06-01';
const languages = ['sv', 'en'] as const;
const made = (design: Design, language: 'sv' | 'en') => review(design, assess(design, { today }), { language });
const written = async (lines: string): Promise<Design> => {
  const [reading] = [await readText(`uppföljning prov "Prov" {\n${lines}\n}\n`)];
  expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first] = reading.designs;
  if (!first) throw new Error('No design.');
  return first.design;
};
const said = async (lines: string, language: 'sv' | 'en' = 'sv') => textOf(made(await written(lines), language).blocks);
const examples = filesIn(folders.examples);

describe('the design in plain words', () => {
  test('says who fills in what, when, and how far from the day', async () => {
    const lines = `  mättillfälle nybesök "Nybesök" vid start inom 14 dagar efter
  mättillfälle slut "Avslut" vid avslut från 14 dagar före till 14 dagar efter
  mättillfälle senare "6 månader efter avslut" 6 månader efter avslut från 30 dagar före till 60 dagar efter
  mätning CORE-OM från klient vid nybesök, slut, senare {
    metod självskattning
  }`;
    expect(await said(lines)).toContain(
      'Klienten fyller i CORE-OM vid nybesök (inom 14 dagar efter), vid avslut (högst 14 dagar före eller efter) och 6 månader efter avslut (från 30 dagar före till 60 dagar efter).',
    );
    expect(await said(lines, 'en')).toContain(
      'The client fills in CORE-OM at nybesök (within 14 days after), at avslut (at most 14 days before or after) and 6 månader efter avslut (from 30 days before to 60 days after).',
    );
  });

  test('says which measure is the main one', async () => {
    const lines = `  resultat mående "Mår bättre" {
    indikator CORE-OM.total från klient {
      huvudmått
    }
    indikator WHO-5 från klient
  }`;
    expect(await said(lines)).toMatch(/Visas av [^(]+ \(huvudmått, enligt klienten?\) och [^(]+ \(enligt klienten?\)/);
  });

  test('says what is counted with, from where, and how it is known', async () => {
    const lines = `  resultat mående "Mår bättre" {
    indikator WHO-5.total från klient {
      reliabilitet 0.94 "alfa" källa "Manualen" läst
      standardavvikelse förmodligen 6.5
    }
  }`;
    const text = await said(lines);
    expect(text).toMatch(/Att räkna med i WHO-5[^\n]*:/);
    expect(text).toContain('Reliabilitet 0,94 (alfa); enligt Manualen; läst i källan.');
    expect(text).toContain('Standardavvikelse 6,5; ingen källa; antagen.');
  });

  test.each([
    ['..21', 'till och med 21 år', 'up to and including 21 years'],
    ['18..', 'från 18 år', 'from 18 years'],
    ['18..29', 'från 18 till och med 29 år', 'from 18 up to and including 29 years'],
  ])('says the ages %s in words', async (age, sv, en) => {
    const lines = `  målgrupp "Unga" {\n    ålder ${age}\n  }`;
    expect(await said(lines)).toContain(sv);
    expect(await said(lines, 'en')).toContain(en);
  });

  test.each([
    ['0..14 dagar', 'inom 14 dagar efter'],
    ['-7..0 dagar', 'inom 7 dagar före'],
    ['-14..14 dagar', 'högst 14 dagar före eller efter'],
    ['-1..3 månader', 'från 1 månad före till 3 månader efter'],
  ])('says the window %s without plus and minus', async (window, words) => {
    const text = await said(
      `  mättillfälle slut "Avslut" vid avslut inom ${window}\n  mätning CORE-OM från klient vid slut`,
    );
    expect(text).toContain(`Avslut: vid avslut, ${words}.`);
    expect(text).not.toMatch(/[−±+]\d/);
  });

  test('says what is done instead, for how many, and why', async () => {
    const text = await said(`  mätning CORE-OM från klient vid start {
    i andra hand från profession för flertalet eftersom "Klienten går inte att nå" {
      metod bedömning
      underlag akt
    }
  }`);
    expect(text).toContain('görs något annat i stället: personalen bedömer med CORE-OM.');
    expect(text).toContain('Skäl: Klienten går inte att nå. Det gäller de flesta. Den bygger på akt.');
  });

  test('tells silence from a no', async () => {
    expect(await said('  rutin {\n    manual ingen\n  }')).toContain('Det finns ingen manual.');
    expect(await said('  rutin {\n    planerat\n  }')).not.toContain('Det finns ingen manual.');
    expect(await said('  efterfrågan ingen')).toContain('Ingen efterfrågar resultaten.');
    // What is not said stands as open, and nowhere as a no.
    const silent = await said('');
    expect(silent).toMatch(/\n15\tUngefär hur många faller bort\?\töppen/);
    expect(silent).not.toContain('Ingen efterfrågar resultaten.');
  });

  test('says the service’s own questions with their answers, and those that nobody stated', async () => {
    const [reading] = [
      await readText(`uppföljning prov "Prov" {
  mätning egen från klient vid start
}
instrument egen "Egen" {
  fråga a "Hur mår du?" skattas 0..10 "dåligt" .. "bra" högre är bättre
  fråga b "Hur bor du?"
}
`),
    ];
    const text = textOf(made(reading.designs[0]?.design as Design, 'sv').blocks);
    expect(text).toContain('Hur mår du? Skattas från 0 (dåligt) till 10 (bra); högre är bättre.');
    expect(text).toContain('Hur bor du? Svaren är inte angivna.');
  });

  test.each([...examples.map((file) => [nameOf(file), file] as const)])(
    'holds everything that %s says',
    async (_, file) => {
      const design = await designIn(file);
      const own: Design = { ...design, instruments: [], accepts: [] };
      for (const language of languages) {
        const translated = JSON.parse(JSON.stringify(own), (_key, value) =>
          value?.translations?.[language] === undefined ? value : { ...value, text: value.translations[language] },
        ) as Design;
        const shown = textOf(made(design, language).blocks);
        const small = (one: Design): Design =>
          JSON.parse(JSON.stringify(one), (key, value) =>
            key === 'text' && typeof value === 'string' ? value.toLowerCase() : value,
          ) as Design;
        const title = [design.title?.text, design.title?.translations?.[language]].map((one) => one?.toLowerCase());
        const missing = missingTexts(small(translated), shown.toLowerCase()).filter(
          ({ text }) => !title.includes(text),
        );
        expect(missing).toEqual([]);
      }
    },
  );

  test('holds everything that a varied design says', () => {
    const shown = textOf(made(varied, 'sv').blocks).toLowerCase();
    const texts = missingTexts({ ...varied, title: undefined, instruments: [], accepts: [], events: [] }, shown);
    expect(texts.filter(({ text }) => !shown.includes(text.toLowerCase()))).toEqual([]);
  });
});

describe('the verdicts and findings', () => {
  test.each(examples.map((file) => [nameOf(file), file] as const))(
    '%s: every verdict and every finding, with its reason, in both languages',
    async (_, file) => {
      const design = await designIn(file);
      const assessment = assess(design, { today });
      for (const language of languages) {
        const document = review(design, assessment, { language });
        const table = sectionText(
          document,
          language === 'sv' ? 'Bedömning mot de fem principerna' : 'Verdicts on the five principles',
        );
        for (const one of principles) {
          const { sign, said: word } = verdictTerms[assessment.principles[one].verdict];
          expect(table).toContain(`${principleTerms[one].title[language]}\t${sign} ${word[language]}`);
        }
        const text = textOf(document.blocks);
        for (const finding of assessment.findings) {
          const { message, code } = finding;
          if (isLeft(finding)) {
            expect(text).toContain(withoutRequest(message)[language]);
          } else expect(text).toContain(message[language]);
          expect(headings(document).some((one) => textOf([one]).endsWith(`(${code})`))).toBe(true);
        }
      }
    },
  );

  test('a finding says why, where that is from, what could be done, and where it stands', async () => {
    const design = await designIn(new URL('columbus.isu', folders.examples));
    const document = review(design, assess(design, { today }), { language: 'sv', place: (path) => `rad för ${path}` });
    const text = sectionText(document, '(P3-07)');
    expect(text).toMatch(/Varför: \S+/);
    expect(text).toMatch(/Källa: Kartläggningen 2024, avsnitt 1\.4\.1\. Delkrav 3\.10\./);
    expect(text).toMatch(/Förslag: \S+/);
    expect(sectionText(document, 'Påpekanden')).toMatch(/besvaras anonymt, .*\(rad för collect\//);
  });

  test('an accepted deviation is shown with its reason, by whom and until when', async () => {
    const design = await designIn(new URL('columbus-improved.isu', folders.examples));
    const document = made(design, 'sv');
    const text = sectionText(document, 'Avvikelser som verksamheten står för');
    expect(text).toContain('Efter 6 månader har personalen ingen kontakt med deltagarna');
    expect(text).toContain('Enhetschefen');
    expect(text).toContain('2027-12-31');
  });

  test('the staircase says the claim, the support, and what the next step takes', async () => {
    const high = await written(
      '  målgrupp "Unga"\n  syfte "Veta" \n  täckning alla\n  anspråk effekt\n  mätning CORE-OM från klient vid avslut',
    );
    const text = sectionText(made(high, 'sv'), 'Bilaga: utvärderingstrappan');
    expect(text).toContain('räcker till steg 2');
    expect(text).toContain('gör anspråk på steg 4');
    expect(text).toContain('Anspråket är högre än vad uppläggningen räcker till');
    expect(text).toContain(
      'För nästa steg, 3 (resultat före och efter), krävs: mät samma resultat både före och efter insatsen.',
    );
  });

  test('the staircase says which step only silence keeps the design from', async () => {
    const { designs } = await readText(`design d "D" {
  languages en
  target-group "Adults" { size 40 persons per year }
  purpose "Know whether clients get better" { kind outcome }
  claim effect
  outcome better "Better" { goal improve indicator w.total from client }
  collect w from client at start, end { method self-report identity keyed }
  coverage all
  comparison matched with ordinary
}
instrument w "W" { measures outcome scale total 0..8 lower is better }
`);
    const [one] = designs;
    if (!one) throw new Error('No design.');
    const page = made(one.design, 'en');
    const text = sectionText(page, 'Appendix: the evaluation staircase');
    expect(text).toContain('The follow-up supports step 3 (results before and after).');
    expect(text).toContain(
      'It supports step 4 (effect, matched comparison group) if the comparison group is measured in the same way, which is not said.',
    );
    expect(text).toContain('The claim thus rests on something that is not said');
    expect(text).not.toContain('The claim is higher than');
    expect(textOf(made(one.design, 'sv').blocks)).toContain(
      'Räcker till steg 3 av 5, resultat före och efter; till steg 4 om jämförelsegruppen mäts på samma sätt, vilket inte sägs.',
    );
  });

  test('what nobody has verified is shown as such, and what is seen in its source is not', async () => {
    const design = await designIn(new URL('columbus.isu', folders.examples));
    const facts = design.instruments.flatMap((one) => one.scales.flatMap((scale) => scale.facts));
    const unsure = facts.filter((one) => one.confidence === 'memory' || one.confidence === 'unsure');
    expect(unsure.length).toBeGreaterThan(0);
    const rows = section(made(design, 'sv'), 'Bilaga: uppgifter som inte är kontrollerade').flatMap((block) =>
      block.kind === 'table' ? block.rows : [],
    );
    expect(rows).toHaveLength(facts.filter((one) => one.confidence !== 'seen' && one.confidence !== 'derived').length);
    for (const row of rows) expect(row[3]?.join('')).toMatch(/inte kontrollerad|inte angiven|antagen/);
  });

  test('what a design counts with is shown with its indicator when nobody has read it', async () => {
    const design = await written(`  resultat hälsa "Bättre hälsa" {
    resultat mående "Mår bättre" {
      indikator WHO-5.total från klient {
        reliabilitet 0.94 "alfa" ur-minnet
        standardavvikelse 6.5 "i vår verksamhet" källa "Egen mätning 2024" läst
        gränsvärde förmodligen 10
      }
    }
  }`);
    const [rows] = section(made(design, 'sv'), 'Bilaga: uppgifter som inte är kontrollerade').flatMap((block) =>
      block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.join('')))] : [],
    );
    expect(rows?.filter(([what]) => what?.includes('räknas med i uppföljningen')).map((row) => row.slice(1))).toEqual([
      ['reliabilitet 0,94 (alfa)', 'inte angivet', 'ur minnet, inte kontrollerad'],
      ['gränsvärde 10', 'inte angivet', 'antagen'],
    ]);
  });
});

const codes = (blocks: readonly Block[]): string[] => {
  const inline = (content: readonly Inline[]): string[] =>
    content.flatMap((one) => (typeof one === 'string' ? [] : one.kind === 'code' ? [one.text] : inline(one.content)));
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return inline(block.content);
      case 'list':
        return block.items.flatMap((one) => [...inline(one.content), ...codes(one.blocks)]);
      case 'note':
        return codes(block.blocks);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(inline));
      default:
        return [];
    }
  });
};

describe('the document', () => {
  test('shows no code before the appendix', async () => {
    for (const file of examples) {
      const { blocks } = made(await designIn(file), 'sv');
      const appendix = blocks.findIndex((one) => one.kind === 'heading' && textOf([one]).startsWith('Bilaga'));
      const plainPart = blocks.slice(0, appendix < 0 ? undefined : appendix);
      const from = plainPart.findIndex((one) => one.kind === 'heading' && textOf([one]).startsWith('Påpekanden'));
      expect(codes(plainPart.slice(0, from))).toEqual([]);
    }
  });

  test('never skips a level of heading', async () => {
    for (const file of examples) {
      const levels = headings(made(await designIn(file), 'sv')).map((one) => one.level);
      levels.reduce((before, level) => {
        expect(level - before).toBeLessThanOrEqual(1);
        return level;
      }, 1);
    }
  });

  test('in English holds no Swedish but names, where the design is translated', async () => {
    const design = await designIn(new URL('columbus-improved.isu', folders.examples));
    // What the rules say is theirs.
    const messages = assess(design, { today }).findings.map(({ message }) => message.en);
    const document = textOf(made(design, 'en').blocks);
    const text = messages
      .reduce((rest, message) => rest.replaceAll(message, ''), document)
      .replace(/Göteborgs Stad[^.]*2024-04-29|Västra Götaland|FINSAM Göteborg|Göteborg/g, '');
    const beforeAppendix = text.split('Appendix')[0] ?? '';
    expect(beforeAppendix.match(/\S*[åäöÅÄÖ]\S*/g) ?? []).toEqual([]);
  });

  test('is the same every time, in every format', async () => {
    const design = await designIn(new URL('mini_maria.isu', folders.examples));
    const assessment = assess(design, { today });
    for (const to of ['html', 'docx', 'md'] as const) {
      const [first, second] = [
        await generateReview(assessment, { language: 'sv', to }),
        await generateReview(assessment, { language: 'sv', to }),
      ];
      expect(first).toEqual(second);
      expect(first[0]?.path).toBe(`${design.code}.review.sv.${to}`);
    }
  });

  test('beside Markdown lie its pictures, by the names that it uses', async () => {
    const design = await designIn(new URL('mini_maria.isu', folders.examples));
    const [text, ...pictures] = await generateReview(assess(design, { today }), { language: 'sv', to: 'md' });
    const used = [...String(text?.text).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name]) => name);
    expect(used).toEqual(pictures.map(({ path }) => path));
    expect(used).toHaveLength(3);
  });

  test('hostile texts stay texts', async () => {
    const design = await designIn(new URL('columbus-improved.isu', folders.examples));
    for (const hostile of hostileTexts) {
      const evil = JSON.parse(JSON.stringify(design), (key, value) =>
        key === 'text' && typeof value === 'string' ? hostile : value,
      ) as Design;
      for (const language of languages) {
        const document = made(evil, language);
        const page = html(document, { language });
        expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/<(script|b|img(?! src="data:image\/svg))\b/);
        expect(page).not.toMatch(/ on\w+="/);
        expect(markdown(document)).not.toMatch(/<(script|img|b)\b/);
      }
    }
  });

  test('is made of any design, and names every timepoint where something is measured', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const text = textOf(made(design, 'sv').blocks).toLowerCase();
        for (const name of new Set(design.collects.flatMap((one) => (one.none || one.unknown ? [] : one.at)))) {
          const timepoint = design.timepoints.find((one) => one.name === name);
          expect(text).toContain((timepoint?.text?.text ?? name).toLowerCase());
        }
      }),
      runs(200),
    );
  });
});
