import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { docx } from '../../../src/forms/docx/index.js';
import type { Form } from '../../../src/forms/form.js';
import { allAsked, ratingSteps } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { unzip } from '../../documents/unzip.js';
import { openXmlErrors } from '../open-xml.js';

/** Does something with a folder that is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'isu-docx-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All Word files of a design's forms, by name without folder and ending. */
export function made(design: Design): Map<string, Uint8Array> {
  const files = docx(design, forms(design), {});
  return new Map(
    files.map(({ path, text }) => [
      path.replace(/^docx\/|\.docx$/g, ''),
      typeof text === 'string' ? Buffer.from(text) : text,
    ]),
  );
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (xml: string) => xml.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
/** What a reader sees of some XML of Word's: a line for each paragraph, its tabs and line breaks as they are. */
export function seen(xml: string): string {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)]
    .map(([, inside = '']) =>
      [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, text = '', mark]) => (mark === 'tab' ? '\t' : mark === 'br' ? '\n' : unescaped(text)))
        .join(''),
    )
    .join('\n');
}

/** The parts of a Word file as text, by path. */
export const parts = (file: Uint8Array): Map<string, string> =>
  new Map([...unzip(file)].map(([path, { text }]) => [path, text]));
export const body = (file: Uint8Array): string => parts(file).get('word/document.xml') ?? '';

/** How many boxes the answers of a form need. */
export const boxesOf = (form: Form): number =>
  allAsked(form).reduce((sum, { kind }) => {
    if (kind.type === 'yes-no') return sum + 2;
    if (kind.type === 'choice' || kind.type === 'choices') return sum + kind.options.length;
    return sum + (kind.type === 'rating' ? (ratingSteps(kind.range)?.length ?? 0) : 0);
  }, 0);

/** The same file with another document in it. */
export const withBody = (file: Uint8Array, document: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...parts(file)].map(([path, text]) => [path, strToU8(path === 'word/document.xml' ? document : text)]),
    ),
  );

/** What Microsoft's Open XML SDK finds wrong in a file. */
export async function faults(file: Uint8Array, folder: string, name: string): Promise<string[]> {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, file);
  return (await openXmlErrors(path)).map((error) => `${name} ${error}`);
}

const inside = (xml: string, element: string) => {
  const from = xml.indexOf('>', xml.indexOf(`<${element}`)) + 1;
  return xml.slice(from, xml.lastIndexOf(`</${element}>`)).replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/g, '');
};
/**
 * One Word file with all that stands in many: their bodies, headers and footers after each other. The validator takes one
 * file at a time and half a second each; what differs between the files is this.
 */
export function joined(files: readonly Uint8Array[]): Uint8Array {
  let count = 0;
  const all = files.flatMap((file) =>
    [...parts(file)].flatMap(([path, xml]) => {
      const [, element] = /^word\/(?:(document)|header\d+|footer\d+)\.xml$/.exec(path)
        ? (path.match(/word\/([a-z]+)/) ?? [])
        : [];
      if (!element) return [];
      return inside(xml, { document: 'w:body', header: 'w:hdr', footer: 'w:ftr' }[element] ?? '');
    }),
  );
  const [first] = files;
  const document = first ? body(first) : '';
  const head = document.slice(0, document.indexOf('>', document.indexOf('<w:body')) + 1);
  const content = all.join('').replace(/<w:id w:val="\d+"\/>/g, () => {
    count += 1;
    return `<w:id w:val="${count}"/>`;
  });
  const data = `${head}${content}</w:body></w:document>`;
  return withBody(first ?? new Uint8Array(), data);
}

const run = (program: string, args: string[]) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
const programs = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdfinfo'];
/** Why the files cannot be opened in LibreOffice here; undefined when they can. */
export const lacking = programs.every((program) => existsSync(program))
  ? undefined
  : 'skipped: no LibreOffice or pdftotext; apt-get install libreoffice-writer poppler-utils';

/** The pages that LibreOffice makes of each file, as text. */
export const printed = (files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string[]>> =>
  withFolder(async (folder) => {
    const names = [...files.keys()];
    for (const [name, file] of files) writeFileSync(join(folder, `${name}.docx`), file);
    const user = `-env:UserInstallation=file://${folder}/user`;
    const sources = names.map((name) => join(folder, `${name}.docx`));
    await run('/usr/bin/soffice', [user, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources]);
    const pages = new Map<string, string[]>();
    for (const name of names) {
      await run('/usr/bin/pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
      pages.set(
        name,
        readFileSync(join(folder, `${name}.txt`), 'utf8')
          .split('\f')
          .slice(0, -1),
      );
    }
    return pages;
  });

/** The file as LibreOffice writes it when it has been opened and saved there. */
export const savedAgain = (file: Uint8Array): Promise<Uint8Array> =>
  withFolder(async (folder) => {
    const [from, to] = [join(folder, 'file.docx'), join(folder, 'saved')];
    writeFileSync(from, file);
    const user = `-env:UserInstallation=file://${folder}/user`;
    await run('/usr/bin/soffice', [user, '--headless', '--convert-to', 'docx', '--outdir', to, from]);
    return new Uint8Array(readFileSync(join(to, 'file.docx')));
  });
