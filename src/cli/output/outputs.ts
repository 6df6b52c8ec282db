import type { checkFormats } from '../call/commands.js';
import type { Output } from './output.js';

/** Every format of `isu check`, each loaded when asked for. */
export const outputs: Record<(typeof checkFormats)[number], () => Promise<Output>> = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  markdown: async () => (await import('./markdown.js')).markdown,
};
