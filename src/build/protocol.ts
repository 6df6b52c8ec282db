/**
 * The three things that Langium's core takes from the language server protocol, for programs that are no server: the
 * whole protocol would double what `isu check` has to load. The codes are those of the protocol's specification.
 */
// The package does not list these files as entries; the bundler finds them by their place.
export {
  CancellationToken,
  CancellationTokenSource,
} from '../../node_modules/vscode-jsonrpc/lib/common/cancellation.js';
export { Emitter } from '../../node_modules/vscode-jsonrpc/lib/common/events.js';
export { ResponseError } from '../../node_modules/vscode-jsonrpc/lib/common/messages.js';
export const LSPErrorCodes = {
  RequestCancelled: -32800,
  ContentModified: -32801,
  ServerCancelled: -32802,
  RequestFailed: -32803,
};
