import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The program's first file: lets Node keep the compiled code in the user's own cache folder (Node 22 and newer; never in
 * a folder that others can write to), then loads the rest. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 */
const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
(nodeModule as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(
  join(cache, 'isu', 'compiled'),
);
await import('./main.js');
