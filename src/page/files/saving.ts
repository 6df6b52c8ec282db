import { documentFormats } from '../../documents/index.js';
import type { App } from '../app.js';
import { notice } from '../notices.js';
import { nameOf } from '../server/files.js';
import { generated } from '../show/downloads.js';
import { say } from '../spoken.js';
import { told } from '../texts.js';
import { choosePlace } from './choose.js';
import { download, downloadAll, type NamedFile } from './download.js';
import { designsFolder } from './project.js';

/** Saves the design that is shown: where it was opened from, where the person says, or as a download. */
export async function save({ project }: App): Promise<void> {
  const { current } = project;
  if (!current) return;
  const name = nameOf(current);
  const text = project.files.text(current);
  const handle = project.handleOf(current) ?? (await choosePlace(name));
  if (handle === 'cancelled') return;
  if (handle) {
    const writing = await handle.createWritable();
    await writing.write(text);
    await writing.close();
    project.keepHandle(current, handle);
  } else download({ path: name, contents: new TextEncoder().encode(text) });
  project.markSaved(current);
  notice(say(told.savedAs(name)));
}

/** All designs, and of the one that is shown its forms, plan, review and letter, in one zip. */
export async function saveAll(app: App): Promise<void> {
  const { project } = app;
  const { current } = project;
  if (!current) return;
  const files: NamedFile[] = project.filesIn(designsFolder);
  const outputs = [
    ['forms', 'html'],
    ['forms', 'docx'],
    ...(['plan', 'review', 'letter'] as const).flatMap((output) =>
      documentFormats.filter((format) => format !== 'md').map((format) => [output, format] as const),
    ),
  ] as const;
  for (const [output, format] of outputs) {
    const folder = project.newFolder('made');
    if (!(await generated(app, output, format, folder))) break;
    files.push(...project.filesIn(folder).map(({ path, contents }) => ({ path: `${say(output)}/${path}`, contents })));
  }
  const name = nameOf(current).replace(/\.isu$/, '');
  downloadAll(files, name);
  for (const uri of project.designs) project.markSaved(uri);
  notice(say(told.savedAs(`${name}.zip`)));
}
