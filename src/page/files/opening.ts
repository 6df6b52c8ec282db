import { type ImportParams, type ImportResult, importRequest } from '../../server/protocol.js';
import type { App } from '../app.js';
import { notice } from '../notices.js';
import { within } from '../server/files.js';
import { say } from '../spoken.js';
import { told } from '../texts.js';
import type { Given } from './choose.js';
import { designsFolder } from './project.js';

/** What belongs to a project of designs, beside the designs themselves. */
const belongs = /(^|\/)(isu\.config\.json|\.gitignore)$/;
const isText = (bytes: Uint8Array): boolean => !bytes.includes(0);

/** Reads designs that a person has given, tells the server of them, and shows the first. */
export async function openGiven(app: App, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  const opened: string[] = [];
  for (const { path, file, handle } of given) {
    if (!path.endsWith('.isu') && !belongs.test(path)) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isText(bytes)) {
      notice(say(told.unreadable(path)), 'problem');
      continue;
    }
    // What is written and not saved is not lost to a file of the same name.
    const name = app.project.hasUnsavedAt(path) ? app.project.freeName(path.replace(/\.isu$/, '')) : path;
    const uri = app.project.add(name, new TextDecoder().decode(bytes), { isSaved: true, handle });
    if (path.endsWith('.isu')) opened.push(uri);
  }
  const [first] = opened;
  if (!first) {
    if (given.every(({ path }) => !path.endsWith('.isu')))
      notice(
        say(
          told.noDesigns(
            given
              .slice(0, 3)
              .map(({ path }) => path)
              .join(', '),
          ),
        ),
        'problem',
      );
    return;
  }
  await tell(app, opened);
  // Files of instruments come with designs: a design is what is to be seen first.
  const design = opened.find((uri) => /^\s*(uppföljning|design)\s/mu.test(app.project.files.text(uri)));
  app.open(design ?? first);
}

/** Files are there, or have changed, without the editor. */
export const tell = (app: App, uris: readonly string[], type: 1 | 3 = 1): Promise<void> =>
  app.server.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });

/** A form that exists, as a draft. */
export async function importGiven(app: App, [form]: readonly Given[]): Promise<void> {
  if (!form) return;
  const { project } = app;
  const source = within(project.newFolder('data'), form.path);
  project.files.write(source, new Uint8Array(await form.file.arrayBuffer()));
  const name = project.freeName(form.path.replace(/\.[^.]*$/, ''));
  const draft = within(designsFolder, name);
  const params: ImportParams = { form: source, draft, language: app.language() };
  const result = await app.ask<ImportResult>(importRequest, params);
  if ('message' in result) return notice(result.message, 'problem');
  await tell(app, [draft]);
  app.open(draft);
  notice(say(told.draft(result.lost)));
}
