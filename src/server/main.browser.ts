import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { useFilesOf } from '../files/client.js';
import { addAlive } from './alive.js';
import { projectEnvironment } from './project/environment.js';
import { addGenerate } from './project/generate.js';
import { addImport } from './project/import.js';
import { addReplies } from './project/replies.js';
import { addTasks } from './project/tasks.js';
import { start } from './start.js';

/** Serves the page that started this worker: its files are read and written by asking it. */
const worker: ConstructorParameters<typeof BrowserMessageReader>[0] = globalThis as never;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
useFilesOf(connection);
start(connection, projectEnvironment(), (services) => {
  addGenerate(connection, services);
  addImport(connection, services);
  addReplies(connection, services);
  addTasks(connection, services);
  addAlive(connection);
});
