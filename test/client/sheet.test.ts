import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { client } from '../../src/client/index.js';
import { forms } from '../../src/forms/index.js';
import { designOf } from '../analysis/feed.js';
import { hostileTexts } from '../forms/hostile.js';
import { designIn, filledIn, seen, sheetOf } from './made.js';

/** Two scores of which one says how exact it is, questions of each kind that is drawn, goals, and others' answers. */
const design = await designIn(`uppföljning stöd "Stödet" {
  språk sv, ar
  syfte "Veta om klienten mår bättre" {
    gäller resultat
  }
  mättillfälle start "Första besöket" @ar "الزيارة الأولى" vid start
  mättillfälle mitten "Efter halva tiden" 3 månader efter start
  mättillfälle slut "Sista besöket" vid avslut
  mätning läget från klient vid start, mitten, slut
  mätning behandlaren från profession vid start, slut
  mätning slutet från klient vid slut
  formulärtext "Högre är bättre." @ar "الأعلى أفضل."
}

instrument läget "Läget" {
  fråga mående "Hur mår du?" @ar "كيف تشعر؟" skattas 0..10 "dåligt" @ar "سيئ" .. "bra" @ar "جيد" högre är bättre
  fråga boende "Hur bor du?" val ordnat {
    svar ute "Har ingen bostad" negativt
    svar andra "Bor hos andra"
    svar egen "Har egen bostad" positivt
  }
  fråga dagar "Hur många dagar har du arbetat?" tal 0..31 dagar högre är bättre
  fråga timmar "Hur många timmar om dagen?" tal 0..12 timmar högre är bättre om dagar > 0
  fråga mål "Vilket är ditt mål?" text { mäter planering }
  fråga nått "Hur långt har du kommit mot målet?" val ordnat {
    svar inte "Inte alls" negativt
    svar delvis "En bit på väg"
    svar helt "Hela vägen" positivt
    mäter måluppfyllelse
  }
  skala oro "Oro" 0..40 lägre är bättre {
    reliabilitet 0.84 enligt "Egen studie" läst
    standardavvikelse 10 enligt "Egen studie" läst
    nivå 0..9 "lite oro" enligt "Egen studie" läst
    nivå 10..40 "mycket oro" enligt "Egen studie" läst
  }
  skala kraft "Kraft" 0..20 högre är bättre
}
instrument behandlaren "Behandlarens bild" {
  fråga intryck "Hur verkar klienten må?" skattas 0..10 högre är bättre
}
instrument slutet "Om stödet" {
  fråga nöjd "Är du nöjd med stödet?" ja-nej
}
`);
const [ids, v] = [
  Object.fromEntries(forms(design).map(({ id }) => [id, id])),
  Object.fromEntries(
    forms(design).flatMap(({ sections }) =>
      sections.flatMap(({ items, entries }) => [...items, ...entries].map(({ name, variable }) => [name, variable])),
    ),
  ),
];
/** Values by the design's names. */
const row = (code: string, form: string, day: string, values: Record<string, string>) => {
  if (!ids[form]) throw new Error(`${form} is none of ${Object.keys(ids).join(', ')}`);
  const own = Object.entries(values).map(([name, value]): [string, string] => [v[name] ?? `?${name}`, value]);
  return [code, form, day, Object.fromEntries(own)] as const;
};
/** Of one form each: what the client answers, and what staff write in of it. */
const asked = (code: string, at: string, day: string, values: Record<string, string>) => {
  const { oro, kraft, ...rest } = values;
  const written = { ...(oro && { oro }), ...(kraft && { kraft }) };
  return [
    filledIn([row(code, `${at}_client`, day, rest)]),
    ...(Object.keys(written).length > 0 ? [filledIn([row(code, `${at}_client_staff`, day, written)])] : []),
  ];
};
const pictures = (page: string | undefined) =>
  [...(page ?? '').matchAll(/<img src="data:image\/svg\+xml,([^"]*)"/g)].map(([, text = '']) =>
    decodeURIComponent(text.replaceAll('&#39;', "'")),
  );

describe('over time', () => {
  const page = (last: string) =>
    sheetOf(
      design,
      [
        ...asked('K1', 'start', '2026-01-10', { mående: '3', boende: '1', dagar: '0', oro: '30', kraft: '5' }),
        ...asked('K1', 'slut', '2026-06-10', { mående: '7', boende: '3', dagar: '12', oro: last, kraft: '9' }),
      ],
      'K1',
    )?.text;

  // Standard error of measurement 10·√(1 − 0.84) = 4; of a difference √2·4 = 5.66; 1.96 times that 11.09.
  test('a change of a score is told from chance by its reliability and spread', () => {
    expect(seen(page('19'))).toContain('Från 30 till 19. Så liten skillnad kan bero på slumpen.');
    expect(seen(page('18'))).toContain('Från 30 till 18. Så stor förbättring beror sällan på slumpen.');
    expect(seen(page('41'))).not.toContain('41');
    expect(seen(page('40'))).toContain('Från 30 till 40. Så liten skillnad kan bero på slumpen.');
    expect(seen(page('30'))).toContain('Det senaste är detsamma som det första.');
  });

  test('the band stands where chance reaches from the first value, within the scale', () => {
    const [oro = ''] = pictures(page('18')).filter((one) => one.includes('slumpen'));
    const heights = (tag: RegExp, svg: string) => [...svg.matchAll(tag)].map(([, y]) => Number(y));
    const [low = 0, high = 0] = [...oro.matchAll(/y="([\d.]+)"[^>]*>(0|40)<\/text>/g)]
      .sort(([, , a], [, , b]) => Number(a) - Number(b))
      .map(([, y]) => Number(y) - 3.9);
    const at = (y: number) => ((low - y) / (low - high)) * 40;
    // The first pair of dashed lines is the sign that explains them.
    const edges = heights(/<line x1="[\d.]+" y1="([\d.]+)"[^>]*stroke-dasharray/g, oro)
      .slice(2)
      .map(at);
    expect(edges[0]).toBeCloseTo(40, 0);
    expect(edges[1]).toBeCloseTo(30 - 11.09, 0);
    expect(
      heights(/<circle cx="[\d.]+" cy="([\d.]+)"/g, oro)
        .map(at)
        .map(Math.round),
    ).toEqual([30, 18]);
  });

  test('which way is better, levels and answers are said in words; a score whose error is not known has no band', () => {
    const text = seen(page('18'));
    expect(text).toContain('Lägre är bättre. Skalan går från 0 till 40.');
    expect(text).toContain('mycket oro');
    expect(text).toContain('Från 5 till 9, åt det bättre hållet. Högre är bättre.');
    expect(text).toContain('0 = dåligt, 10 = bra.');
    expect(text).toContain('Från ”Har ingen bostad” till ”Har egen bostad”, åt det bättre hållet.');
    expect(text).toContain('Från 0 dagar till 12 dagar');
    expect(text).toContain('Var försiktig med små skillnader');
    expect(pictures(page('18')).filter((one) => one.includes('slumpen'))).toHaveLength(1);
  });

  test('no words of statistics, and no comparison with others', () => {
    expect(seen(page('18'))).not.toMatch(
      /signifik|konfidens|standardavv|reliab|medelvärde|genomsnitt|p =|n =|andra klienter/i,
    );
  });

  test('a missing answer is a gap, said in words, with no line through it', () => {
    const [mående = ''] = pictures(page('18')).filter((one) => one.includes('>10<'));
    expect(mående).toContain('inget svar');
    expect(mående).not.toContain('stroke-width="2.5"');
    expect(seen(page('18'))).toContain(
      'Kurva över Läget: Hur mår du?. Första besöket, 2026-01-10: 3. Efter halva tiden: inget svar. Sista besöket, 2026-06-10: 7.',
    );
    expect(seen(page('18'))).toContain('Där linjen är bruten finns det inget svar.');
  });

  test('what a condition leaves out was not asked, and is no missing answer', () => {
    const at = (at: string, day: string, dagar: string, timmar: string) =>
      asked('K1', at, day, { dagar, ...(timmar && { timmar }) });
    const tables = [
      ...at('start', '2026-01-10', '4', '2'),
      ...at('mitten', '2026-03-10', '0', ''),
      ...at('slut', '2026-06-10', '4', '5'),
    ];
    expect(seen(sheetOf(design, tables, 'K1')?.text)).toContain(
      'Första besöket, 2026-01-10: 2 timmar. Efter halva tiden, 2026-03-10: frågades inte. Sista besöket, 2026-06-10: 5 timmar.',
    );
  });

  test('what is to come has no place yet, and one answer no curve', () => {
    const once = sheetOf(design, asked('K1', 'start', '2026-01-10', { mående: '3', oro: '30' }), 'K1')?.text;
    expect(pictures(once)).toEqual([]);
    expect(seen(once)).toContain('Det finns bara ett svar än så länge');
    expect(seen(once)).not.toContain('Sista besöket');
    expect(seen(once)).toContain('30 mycket oro');
  });

  test('what nobody has verified is said to be so', async () => {
    const levels = await designOf('levels');
    const rows = (value: string, at: string, day: string) =>
      filledIn([['A', `${at}_client`, day, { distresstotal: value }]] as const);
    const names = forms(levels).map(({ id }) => id);
    expect(names).toContain('first_client');
    const made = sheetOf(levels, [rows('12', 'first', '2026-01-10'), rows('3', 'later', '2026-05-10')], 'A', {
      language: 'en',
    });
    expect(seen(made?.text)).toContain('How wide the band is rests on figures that nobody has verified.');
    expect(seen(made?.text)).toContain('Nobody has verified where the limits between the levels are.');
    expect(seen(made?.text)).toContain('many');
  });
});

describe('goals and answers', () => {
  const tables = [
    ...asked('K1', 'start', '2026-01-10', { mående: '3', boende: '1', mål: 'Egen lägenhet', nått: '1' }),
    ...asked('K1', 'slut', '2026-06-10', { mående: '7', boende: '2', nått: '2', nöjd: '1' }),
    filledIn([row('K1', 'slut_professional', '2026-06-11', { intryck: '9' })]),
  ];

  test('own goals: first and latest, in words', () => {
    const text = seen(sheetOf(design, tables, 'K1')?.text);
    expect(text).toContain('Vilket är ditt mål? Egen lägenhet (Första besöket, 2026-01-10)');
    expect(text).toContain(
      'Hur långt har du kommit mot målet? Inte alls (Första besöket, 2026-01-10) En bit på väg (Sista besöket, 2026-06-10)',
    );
  });

  test('the questions of the last time with the answers as the form has them', () => {
    const text = seen(sheetOf(design, tables, 'K1')?.text);
    const last = text.slice(text.indexOf('Det du svarade senast'));
    expect(last).toContain('Läget (Sista besöket, 2026-06-10)');
    expect(last).toContain('Hur mår du? 7 (0 = dåligt, 10 = bra)');
    expect(last).toContain('Hur bor du? Bor hos andra');
    expect(last).toContain('Är du nöjd med stödet? Ja');
  });

  test('what others have answered is there only when it is asked for, and says whose it is', () => {
    expect(seen(sheetOf(design, tables, 'K1')?.text)).not.toContain('Hur verkar klienten må?');
    const all = sheetOf(design, tables, 'K1', { all: true });
    expect(seen(all?.text)).toContain('Behandlarens bild (svar från: Profession, Sista besöket, 2026-06-11)');
    expect(all?.path).toBe('stod.client.K1.all.sv.html');
  });

  test('a question to somebody else in the client’s own form is theirs', async () => {
    const shared = await designIn(`uppföljning delat {
  syfte "Veta" { gäller resultat }
  mätning läget från klient vid start, avslut
}
instrument läget "Läget" {
  uppgiftslämnare klient, förälder
  fråga egen "Hur mår du?" skattas 0..10 från klient
  fråga barnet "Hur mår barnet?" skattas 0..10 från förälder
}
`);
    const [form] = forms(shared);
    const values = Object.fromEntries(
      form?.sections.flatMap(({ items }) => items.map((one) => [one.variable, '4'])) ?? [],
    );
    const page = (all: boolean) =>
      seen(sheetOf(shared, [filledIn([['A', form?.id ?? '', '2026-01-10', values]])], 'A', { all })?.text);
    expect(page(false)).toContain('Hur mår du?');
    expect(page(false)).not.toContain('Hur mår barnet?');
  });

  test('where it is not said whose answers they are, they are not taken for the client’s', async () => {
    const unsaid = await designIn(`uppföljning osagt {
  syfte "Veta" { gäller resultat }
  mätning läget vid start
}
instrument läget "Läget" {
  fråga egen "Hur mår du?" skattas 0..10
}
`);
    const [form] = forms(unsaid);
    const variable = form?.sections[0]?.items[0]?.variable ?? '';
    const table = filledIn([['A', form?.id ?? '', '2026-01-10', { [variable]: '4' }]]);
    expect(sheetOf(unsaid, [table], 'A')).toBeUndefined();
    expect(seen(sheetOf(unsaid, [table], 'A', { all: true })?.text)).toContain('det är inte sagt vems svar det är');
  });
});

describe('as a page', () => {
  const tables = asked('K1', 'start', '2026-01-10', { mående: '3' });

  test('in the client’s language: the design’s texts, and the sheet’s own as far as the design has them', () => {
    const made = sheetOf(design, [...tables, ...asked('K1', 'slut', '2026-06-10', { mående: '7' })], 'K1', {
      language: 'ar',
    });
    expect(made?.text).toContain('<html lang="ar" dir="rtl" class="compact">');
    expect(seen(made?.text)).toContain('كيف تشعر؟ 7 (0 = سيئ, 10 = جيد)');
    expect(seen(made?.text)).toContain('الأعلى أفضل.');
    expect(made?.text).toContain('<span lang="en">When</span>');
    expect(client(design, 'K1').languages).toEqual(['sv', 'ar', 'en']);
  });

  type Node = DefaultTreeAdapterMap['node'];
  const tags = (node: Node): string[] => [
    ...('tagName' in node ? [node.tagName] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(tags) : []),
  ];
  test('hostile answers and codes are text', () => {
    for (const text of hostileTexts) {
      const code = `K ${text}`.trim().normalize('NFC');
      const made = sheetOf(design, asked(code, 'start', '2026-01-10', { mål: text }), code);
      expect(made?.path).toMatch(/^stod\.client\.[\p{L}\p{N}_-]+\.sv\.html$/u);
      expect(tags(parse(made?.text ?? '')).filter((tag) => /script|iframe|svg|form|link/.test(tag))).toEqual([]);
      expect(made?.text).toContain("default-src 'none'");
    }
  });

  test('codes that a computer takes for one have names of their own', () => {
    const paths = ['K1', 'k1', 'K 1', 'K-1', 'K/1', 'Å1', 'å1'].map((code) =>
      sheetOf(design, asked(code, 'start', '2026-01-10', { mående: '3' }), code)?.path.toLowerCase(),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});
