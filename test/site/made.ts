import { createContext, runInContext } from 'node:vm';
import { createIsu } from '../../src/language/index.js';
import { assess } from '../../src/principles/index.js';
import { type SiteSource, siteFiles } from '../../src/site/index.js';
import { searchScript } from '../../src/site/script/search.js';
import { bytes, generate } from '../generate/index.js';

const isu = createIsu(async () => undefined);

/** Texts of designs as what the site is made of; those with errors are left out where that is allowed. */
export async function sourcesOf(texts: readonly string[], leavesOut = false): Promise<SiteSource[]> {
  const readings = await isu.open(texts.map((text, index) => ({ uri: `file:///${index}.isu`, text })));
  return readings.flatMap(({ designs, findings }, index) => {
    const wrong = findings.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0 && leavesOut) return [];
    if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message.en).join('\n'));
    return designs.map(({ design }) => ({
      assessment: assess(design, { today: '2026-06-01' }),
      text: texts[index] ?? '',
    }));
  });
}

/** The files of the site, by path. */
export const filesOf = (sources: readonly SiteSource[]): Map<string, string> =>
  new Map(siteFiles(sources).map(({ path, text }) => [path, text]));

export interface Item {
  i: string;
  t: string;
  l?: string;
  m: string;
  o: string;
  r: [string, string, string][];
  n: string;
  a: string;
  d: string;
  u: string;
  c: string;
  v: [string, string][];
  x: string;
  f: number[][];
}
export interface Register {
  words: Record<string, string>;
  facets: { key: string; name: string; values: string[] }[];
  items: Item[];
}

/** What the first page searches in, as a browser gets it. */
export function registerOf(files: ReadonlyMap<string, string>, language: 'sv' | 'en' = 'sv'): Register {
  const window: { isuRegister?: Register } = {};
  runInContext(files.get(`register.${language}.js`) ?? '', createContext({ window }));
  if (!window.isuRegister) throw new Error('no register');
  return JSON.parse(JSON.stringify(window.isuRegister)) as Register;
}

/** The search as the browser runs it: the titles that a query finds, the most alike first. */
export function searcher(items: readonly Item[]): (query: string) => { titles: string[]; nearly: boolean } {
  const context = createContext({ items });
  runInContext(
    `${searchScript}; globalThis.run = (query) => {
    const { found, nearly } = search(prepared, query);
    return JSON.stringify({ found: [...found], nearly });
  }; const prepared = prepare(items);`,
    context,
  );
  return (query) => {
    const { found, nearly } = JSON.parse(String((context.run as (query: string) => string)(query)));
    const sorted = (found as [number, number][]).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { titles: sorted.map(([index]) => items[index]?.t ?? ''), nearly };
  };
}

/** Designs with every statement of the language, of a hundred municipalities. */
export const generatedTexts = (count: number): string[] =>
  Array.from({ length: count }, (_, seed) => {
    const { text } = generate(bytes(1200, seed + 1), seed % 2 ? 'sv' : 'en', 'plain');
    return `${text}// ${seed}\n`;
  });

export const course = `uppföljning föräldrakurs "Uppföljning av föräldrakursen" {
  version "2" gäller från 2026-03-01
  licens "CC BY 4.0"
  språk sv
  organisation "Familjecentralen" {
    kommun "1480" "Göteborgs Stad"
    ansvarig "Enhetschefen"
  }
  syfte "Veta om föräldrarna blir tryggare" {
    gäller resultat
  }
  målgrupp "Föräldrar till små barn" {
    ålder 20..40
    antal 60 personer per år
  }
  insats "Föräldrakurs i grupp" {
    kodas KSI "SMB RB ZZ" version "2017"
  }
  problem otrygg "Otrygg i föräldrarollen"
  resultat trygg "Föräldern känner sig tryggare" {
    svarar mot otrygg
    mål förbättra
    indikator trygghet.nu från klient
    kodas ICF "d760" "familjerelationer"
  }
  mätning trygghet från klient vid start, avslut {
    metod självskattning
    varar 5 minuter
  }
  bortfall 20 % i trygghet vid avslut
}

instrument trygghet "Trygghet som förälder" {
  fråga nu "Hur trygg känner du dig?" skattas 0..10 "inte alls" .. "helt" högre är bättre
}
`;
export const housing = `uppföljning boende "Boendestöd för äldre" {
  språk sv
  organisation "Boendestödet i Malmö" {
    kommun "1280" "Malmö stad"
  }
  målgrupp "Äldre med hemtjänst" {
    ålder 65..
  }
  insats "Boendestöd"
  resultat hem "Bor kvar hemma" {
    mål bibehålla
    indikator CORE-OM.total från klient
  }
  mätning CORE-OM från klient vid start
}
`;
export const drinking = `uppföljning alkohol "Mindre alkohol" {
  språk sv
  organisation "Mottagningen" {
    kommun "1480" "Göteborgs Stad"
  }
  målgrupp "Vuxna på café Söder" {
    ålder 18..64
  }
  insats "Samtal"
  resultat mindre "Dricker mindre" {
    mål förbättra
    indikator AUDIT.total från klient
  }
  mätning AUDIT från klient vid start, avslut
}
`;
