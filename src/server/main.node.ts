import { setFlagsFromString } from 'node:v8';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeEnvironment } from './node/environment.js';
import { addGenerate } from './project/generate.js';
import { addImport } from './project/import.js';
import { addReplies } from './project/replies.js';
import { differences } from './project/tasks/differences.js';
import { addTasks } from './project/tasks.js';
import { start } from './start.js';

/** Serves a client from Node: files are on disk. */
export function startServer(connection: Connection): void {
  // Reading thousands of files leaves much behind: it is cleared away before the program has grown to many times its need.
  setFlagsFromString('--heap-growing-percent=30');
  // Before the connection listens, which starting does last.
  start(connection, nodeEnvironment(), (services) => {
    addGenerate(connection, services);
    addImport(connection, services);
    addReplies(connection, services);
    addTasks(connection, services, differences);
  });
}

/** The ways to reach a client that a client asks for when it starts the program. */
const transport = /^--(stdio|node-ipc|socket(=\d+)?|pipe(=.*)?)$/;
if (process.argv.some((argument) => transport.test(argument))) startServer(createConnection(ProposedFeatures.all));
