/**
 * Loaded before a program: counts what it does with files that changes any, and ends the process at the one that STOP_AT names,
 * before it (2 n) or when it is half or wholly done (2 n + 1), by the signal STOP_BY. At the end the number is written to COUNT_TO.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { STOP_AT = '-1', STOP_BY = 'SIGKILL', COUNT_TO } = process.env;
const stopAt = Number(STOP_AT);
let count = 0;

const stop = () => process.kill(process.pid, STOP_BY);

/** Does it as it was, with the chance to be stopped; `half` does a part of it. */
function counted(object, name, half) {
  const own = object[name];
  object[name] = async function (...words) {
    const at = count;
    count += 2;
    if (at === stopAt) stop();
    if (at + 1 !== stopAt) return own.apply(this, words);
    if (half) {
      await half.call(this, own, ...words);
      stop();
      return own.apply(this, words);
    }
    // It may fail, as the opening of a file that is not there does.
    return own.apply(this, words).finally(stop);
  };
}

const { open } = promises;
let isPatched = false;
promises.open = async (path, flags = 'r', ...rest) => {
  const handle = await open(path, flags, ...rest);
  if (!isPatched) {
    isPatched = true;
    const prototype = Object.getPrototypeOf(handle);
    counted(prototype, 'writeFile', function (own, text) {
      const part = typeof text === 'string' ? text.slice(0, text.length / 2) : text.subarray(0, text.length / 2);
      // By a signal that can be answered, the rest is written too, and has to follow.
      return STOP_BY === 'SIGKILL' ? own.call(this, part) : undefined;
    });
    counted(prototype, 'sync');
  }
  return handle;
};
counted(promises, 'open');
counted(promises, 'rename');
counted(promises, 'unlink');
counted(promises, 'mkdir');
syncBuiltinESMExports();

process.on('exit', () => {
  if (COUNT_TO) fs.writeFileSync(COUNT_TO, String(count));
});
