import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Something beyond npm's packages that tests read the generated files with, and the Debian package that has it. */
export interface Need {
  name: string;
  /** What is left out without it. */
  tests: string;
  package: string;
  /** What can be set to the path of one that lies elsewhere. */
  variable?: string;
  isThere(): boolean;
}

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const prints = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';

const office = process.env.SOFFICE ?? '/usr/bin/soffice';
/** LibreOffice opens what it has the part for: the program alone does not say which parts there are. */
const officeHas = (library: string) =>
  existsSync(office) && existsSync(join(dirname(realpathSync(office)), `${library}.so`));
const rHas = (name: string) => runs('Rscript', '-e', `quit(status = !requireNamespace("${name}", quietly = TRUE))`);
const statistics = 'statistics and R scripts held against R';

export const chromium: Need = {
  name: 'Chromium',
  tests: 'pages and forms in a browser, and the extension in VS Code',
  package: 'chromium',
  variable: 'CHROMIUM',
  isThere: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium'),
};
export const firefox: Need = {
  name: 'Firefox',
  tests: 'the page in another browser',
  package: 'firefox-esr',
  variable: 'FIREFOX',
  isThere: () => existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr'),
};
export const neovim: Need = {
  name: 'Neovim',
  tests: 'the language server in another editor',
  package: 'neovim',
  isThere: () => runs('nvim', '--version'),
};
export const needs: readonly Need[] = [
  chromium,
  firefox,
  neovim,
  {
    name: 'Noto Sans, a font with every letter in the designs',
    tests: 'pages in a browser that are measured',
    package: 'fonts-noto-core',
    isThere: () => prints('fc-list', 'Noto Sans').trim() !== '',
  },
  {
    name: 'Carlito, a font as wide as Word’s Calibri',
    tests: 'Word documents whose pages are counted',
    package: 'fonts-crosextra-carlito',
    isThere: () => prints('fc-list', 'Carlito').trim() !== '',
  },
  {
    name: 'LibreOffice Calc',
    tests: 'workbooks',
    package: 'libreoffice-calc',
    variable: 'SOFFICE',
    isThere: () => officeHas('libsclo'),
  },
  {
    name: 'LibreOffice Writer',
    tests: 'Word forms and reports as pages',
    package: 'libreoffice-writer',
    variable: 'SOFFICE',
    isThere: () => officeHas('libswlo'),
  },
  {
    name: 'Java',
    tests: 'pages held against the W3C checker',
    package: 'default-jre-headless',
    isThere: () => runs('java', '-version'),
  },
  {
    name: 'pdftotext and pdfinfo',
    tests: 'what is printed',
    package: 'poppler-utils',
    isThere: () => runs('pdftotext', '-v') && runs('pdfinfo', '-v'),
  },
  {
    name: 'xmllint',
    tests: 'DDI held against its schema',
    package: 'libxml2-utils',
    isThere: () => runs('xmllint', '--version'),
  },
  {
    name: 'openpyxl',
    tests: 'XLSForm read as pyxform reads it',
    package: 'python3-openpyxl',
    isThere: () => runs('/usr/bin/python3', '-c', 'import openpyxl'),
  },
  { name: 'R', tests: statistics, package: 'r-base-core', isThere: () => runs('Rscript', '--version') },
  ...['nlme', 'MASS', 'HSAUR3'].map(
    (name): Need => ({
      name: `${name} for R`,
      tests: statistics,
      package: `r-cran-${name.toLowerCase()}`,
      isThere: () => rHas(name),
    }),
  ),
];

/** How one is had, as a line to be followed. */
export const howToInstall = (need: Need): string =>
  `apt-get install ${need.package}${need.variable ? ` (or set ${need.variable} to its path)` : ''}`;

// `node test/needs.ts`: the packages that are missing, for a script to install.
if (import.meta.main) {
  const packages = needs.filter((need) => !need.isThere()).map((need) => need.package);
  if (packages.length > 0) console.log(packages.join(' '));
}
