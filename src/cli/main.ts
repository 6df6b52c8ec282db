import { endWriting } from '../project/index.js';
import { run } from './call/run.js';
import { processIo } from './io.js';
import { lazyRooms } from './rooms/lazy-rooms.js';

/** The command line's entrance: exit codes and formats are described in `docs/cli.md`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (`isu check | head`) may stop early; that is no error of ours.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
// What is being written when a person stops the program is finished first; a second time it is not. Who has something else to
// end it with says so.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    if (process.listenerCount(signal) > 0) return;
    void endWriting().then(() => process.kill(process.pid, signal));
  });
}
process.exitCode = await run(process.argv.slice(2), processIo(), lazyRooms);
