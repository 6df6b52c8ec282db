import { documentFormats, documentFormatWords } from '../../documents/index.js';
import { formatWords, formFormats } from '../../forms/index.js';
import type { Said } from '../../model/index.js';
import { type GenerateParams, type GenerateResult, generateRequest, type Output } from '../../server/protocol.js';
import type { App } from '../app.js';
import { button, element } from '../dom.js';
import { downloadAll } from '../files/download.js';
import { notice } from '../notices.js';
import { nameOf } from '../server/files.js';
import { say } from '../spoken.js';
import { notDone } from './work.js';

type Words = Readonly<Record<string, { name: Said; about: Said }>>;
/** What each output can be had in. */
const written: Readonly<Partial<Record<Output, { formats: readonly string[]; words: Words }>>> = {
  forms: { formats: formFormats, words: formatWords },
  plan: { formats: documentFormats, words: documentFormatWords },
  precision: { formats: documentFormats.filter((format) => format !== 'docx'), words: documentFormatWords },
  review: { formats: documentFormats, words: documentFormatWords },
  // First the one that can be filled in and read back.
  letter: { formats: documentFormats.toSorted((one) => (one === 'docx' ? -1 : 0)), words: documentFormatWords },
};

/** Has the server write an output of the design that is shown into a folder of the page; says so where it cannot. */
export async function generated(
  app: App,
  output: Output,
  format: string,
  folder: string,
): Promise<string[] | undefined> {
  const uri = app.project.current;
  if (!uri) return undefined;
  const params: GenerateParams = { uri, output, format, folder, index: false, language: app.language() };
  const result = await app.work.run(() => app.ask<GenerateResult>(generateRequest, params), problem);
  if (result === notDone) return undefined;
  if ('files' in result) return result.files;
  problem(result.message);
  return undefined;
}

const problem = (message: string) => notice(message, 'problem');

/**
 * A choice of format, and a button that hands the output over in it. `id`: where a tab has several, each its own; `beside`: what else
 * is done with the output.
 */
export function downloads(app: App, output: Output, id = 'format', ...beside: HTMLElement[]): HTMLElement {
  const { formats = [], words = {} } = written[output] ?? {};
  const about = element('p', { class: 'hint', id: `about-${id}` });
  const select = element('select', { id, 'aria-describedby': `about-${id}`, onchange: () => describe() });
  select.append(...formats.map((format) => new Option(words[format] ? say(words[format].name) : format, format)));
  const describe = () => {
    const chosen = words[select.value];
    about.textContent = chosen ? say(chosen.about) : '';
  };
  describe();
  const press = async () => {
    const folder = app.project.newFolder('made');
    if (!(await generated(app, output, select.value, folder))) return;
    const design = nameOf(app.project.current ?? '').replace(/\.isu$/, '');
    downloadAll(app.project.filesIn(folder), `${design}-${output}-${select.value}`);
  };
  return element(
    'div',
    { class: 'downloads' },
    element(
      'div',
      { class: 'row' },
      element('label', { for: id }, say(output === 'letter' ? 'letterAs' : 'as')),
      select,
      button(say('download'), () => void press()),
      ...beside,
    ),
    about,
  );
}
