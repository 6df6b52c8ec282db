/** The page for those who do not program: designs as questions and as text, and what they give. It asks nothing of a network. */
import {
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  renameKeymap,
  serverCompletion,
} from '@codemirror/lsp-client';
import { keymap } from '@codemirror/view';
import { formEndings } from '../model/index.js';
import type { InitializationOptions } from '../server/protocol.js';
import { frameOf } from '../sides/frame.mjs';
import type { App } from './app.js';
import { byId } from './dom.js';
import { Editor } from './editor/editor.js';
import { type Position, promptIn, type Range, rangeOf } from './editor/edits.js';
import { findings, type ServerFinding } from './editor/findings.js';
import { colourNames } from './editor/names.js';
import { type CodeAction, showRepairs } from './editor/repairs.js';
import { swedish } from './editor/words.js';
import { choose, chooseToSave, dropped } from './files/choose.js';
import { importGiven, openGiven, tell } from './files/opening.js';
import { designsFolder, Project } from './files/project.js';
import { save, saveAll } from './files/saving.js';
import { clearNotices, notice } from './notices.js';
import { GuideView } from './questions/guide.js';
import { Start } from './questions/start.js';
import { PageFiles } from './server/files.js';
import { Ended, ServerLife, type State } from './server/life.js';
import { drawBar } from './show/bar.js';
import { Left } from './show/left.js';
import { showLicences } from './show/licences.js';
import { MadeDocuments } from './show/made.js';
import { OwnData } from './show/own-data.js';
import { Right, type RightTab } from './show/right.js';
import { Sides } from './show/sides.js';
import { listenToSides, showSide } from './show/which.js';
import { Work } from './show/work.js';
import { say, speak, spoken } from './spoken.js';
import { cleanHtml, framePage } from './trusted.js';

/** Milliseconds of rest in typing before what the text gives is asked for again. */
const rest = 250;
/** Files that a form can be imported from. */
const formFiles = formEndings.map((one) => `.${one}`).join();

const project = new Project(new PageFiles());
project.files.makeFolder(designsFolder);

let found: readonly ServerFinding[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;
let client: LSPClient | undefined;

const editor = new Editor(byId('editor'), {
  label: () => say('editorLabel'),
  phrases: () => (spoken() === 'sv' ? swedish : {}),
  changed(text) {
    if (!project.current) return;
    project.write(project.current, text);
    drawBar(app);
    clearTimeout(waiting);
    waiting = setTimeout(refresh, rest);
  },
  repair: () => void offerRepairs(),
});

const server = new ServerLife({
  files: project.files,
  workspace: designsFolder,
  config: () => ({
    rootUri: designsFolder,
    timeout: 60_000,
    initializationOptions: { language: spoken() } satisfies InitializationOptions,
    sanitizeHTML: cleanHtml,
    notificationHandlers: { 'window/logMessage': () => true, 'window/showMessage': () => true },
    extensions: [
      serverCompletion(),
      hoverTooltips(),
      keymap.of([...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap]),
      findings(
        (all) => {
          found = all;
        },
        { title: () => say('showRepairs'), show: (_, { range }) => void offerRepairs(range) },
      ),
    ],
  }),
  started(connection) {
    client = connection.client;
    editor.connect(connection.client);
    refresh();
  },
  changed: (state) => said(state),
});

function said(state: State): void {
  if (state === 'running') byId('server').textContent = '';
  else if (state === 'failed') notice(say('failed'), 'problem');
  else byId('server').textContent = say(state);
}

const work = new Work(() => void server.restart());
const app: App = {
  ...{ project, server, editor, work, open, reveal },
  language: spoken,
  async ask(method, params) {
    client?.sync();
    // What the editor has just told the server goes first.
    await client?.initializing;
    return server.request(method, params);
  },
  edit(edits) {
    // What the change leaves for the author to write is written in the text.
    const leaves = edits.some(({ newText }) => promptIn.test(newText));
    if (leaves) {
      showSide('left');
      left.show('text');
    }
    editor.edit(edits);
    if (leaves) editor.view.focus();
    clearTimeout(waiting);
    refresh();
  },
  turnTo(tab) {
    showSide('right');
    right.show(tab as RightTab);
  },
};

const frame = frameOf(byId<HTMLIFrameElement>('frame'), `<script>${FRAME_SCRIPT}</script>`, framePage);
const made = new MadeDocuments(app, frame);
const data = new OwnData(app, made);
const right = new Right(app, new Sides(app, frame, (place) => codeActions(rangeOf(place))), made, data, addDesigns);
const guide = new GuideView(app, byId('guide'));
const left = new Left(refreshLeft);
const start = new Start(byId('start'), {
  text(text, name) {
    const uri = project.add(project.freeName(name), text);
    void tell(app, [uri]);
    open(uri);
    byId('main').focus();
  },
  openFiles: () => void openFiles(),
  openFolder: () => void choose({ folder: true }).then((given) => openGiven(app, given)),
  importForm: () => void choose({ accept: formFiles }).then((given) => importGiven(app, given)),
});

function open(uri: string): void {
  project.current = uri;
  found = [];
  guide.clear();
  editor.open(uri, project.files.text(uri));
  draw();
}

function reveal(range: Range): void {
  showSide('left');
  left.show('text');
  editor.reveal(range);
}

function refreshLeft(): void {
  if (left.tab === 'guide') void guide.refresh().catch(unlessEnded);
}

/** The names of the text in the colours of their kinds, unless it has changed by the time that they are known. */
async function refreshNames(): Promise<void> {
  const { doc } = editor.view.state;
  const params = { textDocument: { uri: project.current } };
  const found = await app.ask<{ data: number[] } | null>('textDocument/semanticTokens/full', params);
  const legend = client?.serverCapabilities?.semanticTokensProvider?.legend;
  if (found && legend && editor.view.state.doc === doc) colourNames(editor.view, legend, found.data);
}

function refresh(): void {
  if (!project.current) return;
  void refreshNames().catch(unlessEnded);
  refreshLeft();
  right.refresh();
}

function unlessEnded(error: unknown): void {
  if (!(error instanceof Ended)) throw error;
}

/** Everything, as when another design or another language is chosen. */
function draw(): void {
  const isOpen = project.current !== undefined;
  document.body.classList.toggle('working', isOpen);
  byId('start').hidden = isOpen;
  byId('work').hidden = !isOpen;
  for (const id of ['new', 'save', 'save-all']) byId(id).hidden = !isOpen;
  drawBar(app);
  if (!isOpen) {
    start.draw();
    return;
  }
  left.draw();
  refreshLeft();
  right.draw();
  void refreshNames().catch(unlessEnded);
}

/** What the server proposes at a place of the text, for the findings there. */
async function codeActions(range: Range | undefined): Promise<CodeAction[]> {
  if (!range || !project.current) return [];
  const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character < b.character);
  const diagnostics = found.filter(
    ({ range: { start, end } }) => !before(range.end, start) && !before(end, range.start),
  );
  const params = { textDocument: { uri: project.current }, range, context: { diagnostics } };
  return (await app.ask<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
}

async function offerRepairs(at?: Range): Promise<void> {
  const range = at ?? editor.selection;
  const actions = (await codeActions(range)).filter(({ edit }) => edit !== undefined);
  showRepairs(editor.view, {
    ...{ title: say('repairs'), none: say('noRepairs'), close: say('close'), actions },
    carryOut: ({ edit }) => editor.edit(edit?.changes?.[project.current ?? ''] ?? []),
  });
}

async function openFiles(): Promise<void> {
  await openGiven(app, await chooseToSave('.isu'));
}

async function addDesigns(): Promise<void> {
  const shown = project.current;
  await openGiven(app, await choose({ accept: '.isu' }));
  if (shown) open(shown);
}

function beginAnew(): void {
  if (project.hasUnsaved && !confirm(say('discard'))) return;
  const gone = project.clear();
  data.forget();
  made.clear();
  guide.clear();
  clearNotices();
  editor.open('', '');
  void tell(app, gone, 3);
  start.reset();
  draw();
  byId('main').focus();
}

async function changeLanguage(): Promise<void> {
  speakAll(spoken() === 'sv' ? 'en' : 'sv');
  draw();
  await server.restart().catch(unlessEnded);
}
function speakAll(language: ReturnType<typeof spoken>): void {
  speak(language);
  editor.speak();
  const other = byId('language');
  other.textContent = language === 'sv' ? 'In English' : 'På svenska';
  other.lang = language === 'sv' ? 'en' : 'sv';
}

listenToSides();
byId('show-licences').addEventListener('click', () => void showLicences());
byId('new').addEventListener('click', beginAnew);
byId('open').addEventListener('click', () => void openFiles());
byId('save').addEventListener('click', () => void save(app).then(() => drawBar(app)));
byId('save-all').addEventListener('click', () => void saveAll(app).then(() => drawBar(app)));
byId('language').addEventListener('click', () => void changeLanguage());
addEventListener('keydown', (event) => {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  void save(app).then(() => drawBar(app));
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.dataTransfer) return;
  const given = dropped(event.dataTransfer);
  void given.then(async (all) => {
    const isData = right.tab === 'data' && project.current && !all.some(({ path }) => path.endsWith('.isu'));
    if (!isData) return openGiven(app, all);
    await data.take(all);
    right.draw();
  });
});
addEventListener('beforeunload', (event) => {
  if (project.hasUnsaved) event.preventDefault();
});
speakAll(spoken());
draw();
