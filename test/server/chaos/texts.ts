import type { Draws } from './draws.js';

/** The files that a folder may have: designs and instruments that import each other, at random also in a circle. */
export const designFiles = ['a.isu', 'b.isu', 'c.isu', 'mapp/d.isu', 'mapp/e.isu', 'å ä ö.isu'];
export const instrumentFiles = ['delat.isu', 'mapp/skala.isu', 'grund.isu'];
export const configFile = 'isu.config.json';

const importTo = (from: string, to: string) => {
  const up = from.includes('/') ? '../' : '';
  return from.startsWith('mapp/') && to.startsWith('mapp/') ? to.slice('mapp/'.length) : `${up}${to}`;
};

const instrumentName = (draws: Draws) => draws.one(['delat', 'skala', 'grund', 'annat']);

/** A text that such a file may have: mostly right, sometimes half written. */
export function textFor(file: string, draws: Draws): string {
  const imports = draws.weighted<number>([
    [3, 0],
    [6, 1],
    [2, 2],
  ]);
  let text = '';
  for (let each = 0; each < imports; each++) {
    const to = draws.weighted([
      [10, draws.one(instrumentFiles)],
      [1, draws.one(designFiles)],
      [1, 'saknas.isu'],
    ]);
    text += `importera "${importTo(file, to)}"\n`;
  }
  text += instrumentFiles.includes(file) ? instrument(draws) : design(draws);
  return draws.weighted([
    [12, text],
    [1, text.slice(0, draws.below(text.length))],
    [1, ''],
    [1, text.replace('{', '')],
  ]);
}

function instrument(draws: Draws): string {
  const name = instrumentName(draws);
  const repeats = draws.next() < 0.3 ? `  upprepar ${instrumentName(draws)}\n` : '';
  return `instrument ${name} {\n${repeats}  fråga x${draws.below(3)} "Fråga ${draws.below(9)}" skattas 0..${4 + draws.below(3)}\n}\n`;
}

function design(draws: Draws): string {
  const name = instrumentName(draws);
  return `uppföljning u${draws.below(4)} "Uppföljning" {
  syfte "Veta om deltagarna mår bättre" { gäller resultat }
  problem ohälsa "Psykisk ohälsa"
  resultat bättre "Mår bättre" {
    påverkar ${draws.one(['ohälsa', 'annat'])}
    indikator ${draws.one([`${name}.x${draws.below(3)}`, 'CORE-OM.total'])} från klient
  }
  mätning ${draws.one([name, 'CORE-OM'])} från klient vid start, avslut
}
`;
}

/** Of a configuration: right ones, and wrong ones of each kind. */
export const configFor = (draws: Draws): string =>
  draws.one([
    '{}',
    '{ "severity": { "P3": "hint" } }',
    '{ "severity": { "P4-02": "off", "E": "error" }, "thresholds": { "attrition": 20 } }',
    '{ "waivers": [ { "rule": "P5", "because": "Prov" } ] }',
    '{ "severity": ',
    '{ "severity": { "P3": "fatal" } }',
    '{ "extends": "finns-inte.json" }',
  ]);
