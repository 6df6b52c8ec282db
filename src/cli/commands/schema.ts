import type { Command } from '../call/command.js';

/** `isu schema`: the JSON Schema of the model, or of the configuration file. */
export const run: Command = async ({ io, flag }) => {
  if (flag('config')) {
    const { configSchemaText } = await import('../../project/config-schema.js');
    io.out(configSchemaText());
    return 0;
  }
  const { modelSchemaText } = await import('../../model/schema.js');
  io.out(modelSchemaText());
  return 0;
};
