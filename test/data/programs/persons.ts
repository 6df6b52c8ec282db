import { designOf } from '../../forms/intake.js';
import { type ByName, read } from '../exports/reading.js';

/** Several timepoints and informants, a matrix, several answers, others with text, a date, a score, an answer that may be declined. */
export const trial = await designOf(`
uppföljning prov "Prov" @en "Trial" {
  språk sv, en
  målgrupp "Vuxna" { antal 60 personer }
  insats "Stöd"
  syfte "Veta om det går bättre" { slag resultat
    frågeställning bättre "Går det bättre?"
  }
  problem ohälsa "Ohälsa"
  resultat mående "Mår bättre" {
    påverkar ohälsa
    mål förbättra
    indikator vardag.total från klient
  }
  mättillfälle start "Start" vid start
  mättillfälle halva "Halvvägs" 3 månader efter start
  mättillfälle slut "Slut" vid avslut
  mätning vardag från klient vid start, halva, slut { metod självskattning identitet kodad }
  mätning vardag från profession "behandlaren" vid start, slut { metod bedömning identitet kodad }
}
instrument vardag "Vardag" @en "Everyday" {
  uppgiftslämnare klient, profession
  fråga mår "Hur mår du?" @en "How do you feel?" skattas 0..10 "dåligt" @en "bad" .. "bra" @en "good" högre är bättre
  avsnitt sover "Sömn" {
    stam "De senaste två veckorna, hur ofta har du"
    fråga sömn "sovit gott?" @en "slept well?" val ordnat {
      svar 0 "aldrig" @en "never" ger 0
      svar 1 "ibland" @en "sometimes" ger 1
      svar 2 "ofta" @en "often" ger 2
      svar 3 "alltid" @en "always" ger 3
    }
    fråga vaken "legat vaken?" @en "been awake?" val som sömn
  }
  fråga arbete "Arbetar du?" @en "Do you work?" ja-nej
  fråga sedan "Sedan när?" @en "Since when?" datum om arbete är ja
  fråga vikt "Vad väger du?" @en "What do you weigh?" tal 20..300
  fråga boende "Hur bor du?" @en "How do you live?" val {
    svar eget "Eget" @en "Own" positivt
    svar lånat "Lånat" @en "Lent" neutralt
    svar annat "Annat" @en "Other" med text
  }
  fråga stöd "Vem stöttar dig?" @en "Who supports you?" flerval {
    svar familj "Familj" @en "Family"
    svar vän "Vän, granne" @en "Friend, neighbour"
    svar annan "Annan" @en "Other" med text
  }
  fråga alkohol "Hur ofta dricker du?" @en "How often do you drink?" val ordnat får avböjas {
    svar aldrig "Aldrig" @en "Never"
    svar ibland "Ibland" @en "Sometimes"
    svar ofta "Ofta" @en "Often"
  }
  fråga ska "Vad ska hända?" @en "What shall be done?" text valfri
  skala total "Summa" @en "Sum" 0..6 högre är bättre = summa(sömn, vänd(vaken)) tillåt 1 saknade
}
`);

const of = (timepoint: string, answers: ByName): ByName => ({
  timepoint,
  informant: 'client',
  form: `${timepoint}_client`,
  ...Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name === 'case' || name === 'date' ? name : `vardag${name}`,
      value,
    ]),
  ),
});

/** Two clients at the start: what is meant, by the codebook. */
export const ada = of('start', {
  ...{
    case: 'K1',
    date: '2026-01-05',
    mar: '7',
    somn: '2',
    vaken: '1',
    arbete: '1',
    sedan: '2025-03-01',
    vikt: '70.5',
  },
  ...{
    boende: '3',
    boendeannat: 'Hos mamma',
    stod: '1 3',
    stodannan: 'Mormor; "Åsa"',
    alkohol: '999',
    ska: 'Rad 1\nRad 2',
  },
  total: '4',
});
export const bo = of('start', {
  ...{ case: 'K2', date: '2026-01-16', mar: '0', somn: '3', vaken: '', arbete: '0', sedan: '', vikt: '' },
  ...{ boende: '1', boendeannat: '', stod: '2', stodannan: '', alkohol: '1', ska: '', total: '6' },
});
export const later = (person: ByName, timepoint: string): ByName => ({
  ...person,
  timepoint,
  form: `${timepoint}_client`,
});

/** What a question is called, and its answers by their codes. */
export const called: Readonly<Record<string, string>> = {
  ...{
    case: 'Klientens kod',
    date: 'Datum',
    vardagmar: 'Hur mår du?',
    vardagsomn: 'sovit gott?',
    vardagvaken: 'legat vaken?',
  },
  ...{
    vardagarbete: 'Arbetar du?',
    vardagsedan: 'Sedan när?',
    vardagvikt: 'Vad väger du?',
    vardagboende: 'Hur bor du?',
  },
  ...{
    vardagboendeannat: 'Annat:',
    vardagstod: 'Vem stöttar dig?',
    vardagstodannan: 'Annan:',
    vardagska: 'Vad ska hända?',
  },
  ...{ vardagalkohol: 'Hur ofta dricker du?' },
};
const often = { 0: 'aldrig', 1: 'ibland', 2: 'ofta', 3: 'alltid' };
export const saidFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vardagmar: { 0: '0 = dåligt' },
  vardagsomn: often,
  vardagvaken: often,
  vardagarbete: { 0: 'Nej', 1: 'Ja' },
  vardagboende: { 1: 'Eget', 2: 'Lånat', 3: 'Annat' },
  vardagstod: { 1: 'Familj', 2: 'Vän, granne', 3: 'Annan' },
  vardagalkohol: { 1: 'Aldrig', 999: 'Vill inte svara' },
};
export const inWords = (variable: string, code: string): string => saidFor[variable]?.[code] ?? code;

/** Rows as CSV, everything in quotation marks. */
export const csv = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)}\r\n`).join('');

/** A file as it is read: its rows by the codebook, without empty cells, and what is said of it. */
export async function asRead(name: string, content: string | Uint8Array, map?: Parameters<typeof read>[2]) {
  const tables = await read(name, content, { of: trial, ...map });
  const rows = tables.flatMap((table) => table.rows.map(filled));
  return { rows, notes: tables.flatMap(({ notes }) => notes), problems: tables.flatMap(({ problems }) => problems) };
}
/** Without what is empty, and without the version. */
export const filled = ({ version: _, ...row }: ByName): ByName =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
