import { serverWithoutStdio } from '../../messages/call.js';
import { Problem } from '../../project/index.js';
import type { Command } from '../call/command.js';

/** `isu lsp --stdio`: the language server; it runs until its client closes the connection. */
export const run: Command = async ({ flag }) => {
  if (!flag('stdio')) throw new Problem(serverWithoutStdio);
  await import('../../server/main.node.js');
  return 0;
};
