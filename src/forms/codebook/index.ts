import { html, markdown } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import { columns } from '../logic/columns.js';
import type { TargetOptions } from '../target.js';
import { measured } from './contents.js';
import { dataFile, dataPackage } from './data-package.js';
import { ddi } from './ddi.js';
import { codebookDocument } from './document.js';
import { Speaker } from './speaker.js';

/**
 * What the data of the design's forms mean: for people (Markdown and HTML), for programs (Data Package), for data
 * archives (DDI-Codebook), and an empty data file for each form. Nothing for a design without forms.
 */
export function codebook(design: Design, forms: readonly Form[], options: TargetOptions = {}): FormFile[] {
  const [first, ...rest] = forms;
  if (!first) return [];
  const some = [first, ...rest] as const;
  const known = new Set(forms.flatMap(({ languages }) => languages));
  const asked = options.language !== undefined && known.has(options.language) ? options.language : undefined;
  const language = asked ?? first.languages[0] ?? 'sv';
  const all = measured(design, forms);
  const base = first.design.code;
  const names = { package: `${base}_datapackage.json`, ddi: `${base}_ddi.xml` };
  const speaker = new Speaker(language);
  const document = codebookDocument(some, all, names, speaker);
  const texts: [name: string, text: string][] = [
    [`${base}_codebook.md`, markdown(document)],
    [`${base}_codebook.html`, html(document, { language: speaker.own })],
    [names.package, dataPackage(design, some, all, language)],
    [names.ddi, ddi(some, all)],
    ...forms.map((form): [string, string] => [
      dataFile(form),
      `${columns(form)
        .map(({ variable }) => variable)
        .join(',')}\r\n`,
    ]),
  ];
  return texts.map(([name, text]) => ({ path: `codebook/${name}`, text }));
}
