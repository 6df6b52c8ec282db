import { type RepliesParams, type RepliesResult, repliesRequest } from '../../server/protocol.js';
import type { App } from '../app.js';
import { button, byId, element } from '../dom.js';
import { choose } from '../files/choose.js';
import { notice } from '../notices.js';
import { within } from '../server/files.js';
import { say } from '../spoken.js';
import { downloads } from './downloads.js';
import { notDone } from './work.js';

/** The letter to the unit: handed over, and read when it has come back. */
export const letterControls = (app: App): HTMLElement =>
  downloads(
    app,
    'letter',
    'letter-format',
    button(say('readLetter'), () => void readLetter(app)),
  );

async function readLetter(app: App): Promise<void> {
  const { project } = app;
  const [given] = await choose({ accept: '.docx' });
  const uri = project.current;
  if (!given || !uri) return;
  const letter = within(project.newFolder('data'), given.path);
  project.files.write(letter, new Uint8Array(await given.file.arrayBuffer()));
  const params: RepliesParams = { uri, letter, language: app.language() };
  const before = project.files.text(uri);
  const result = await app.work.run(() => app.ask<RepliesResult>(repliesRequest, params), problem);
  if (result === notDone) return;
  if ('message' in result) return problem(result.message);
  show(app, result, { uri, before });
}

const problem = (message: string) => notice(message, 'problem');

/** What would be changed, before it is: only who has seen it changes the text. */
function show(
  app: App,
  { said, edits, diff }: Exclude<RepliesResult, { message: string }>,
  { uri, before }: { uri: string; before: string },
): void {
  const result = byId('result');
  const done = (text?: string) => {
    result.replaceChildren();
    if (text) notice(text);
  };
  const use = () => {
    // The changes have their places in the text as it was read.
    if (app.project.current !== uri || app.project.files.text(uri) !== before) return done(say('outdated'));
    app.edit(edits);
    done(say('repliesUsed'));
  };
  result.replaceChildren(
    element('h2', { tabindex: '-1' }, say('replies')),
    element('ul', {}, ...said.map((line) => element('li', {}, line))),
    element('p', {}, say(diff === '' ? 'noReplies' : 'repliesChange')),
    ...(diff === ''
      ? []
      : [element('pre', { class: 'diff', tabindex: '0', role: 'group', 'aria-label': say('replies') }, diff)]),
    element(
      'p',
      { class: 'row' },
      ...(diff === '' ? [] : [button(say('useReplies'), use, 'main')]),
      button(say('close'), () => done()),
    ),
  );
  result.querySelector('h2')?.focus();
}
