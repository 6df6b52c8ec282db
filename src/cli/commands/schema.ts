import type { Command } from '../call/command.js';

/** `isu schema`: the JSON Schema of the model, or of the configuration file. */
export const run: Command = async ({ io, flag }) => {
  if (flag('config')) {
    const { configSchemaText } = await import('../../project/config-schema.js');
    io.out(configSchemaText());
    return 0;
  }
  const [{ Model }, z] = await Promise.all([import('../../model/schema.js'), import('zod')]);
  io.out(`${JSON.stringify({ ...z.toJSONSchema(Model), title: 'ISU' }, undefined, 2)}\n`);
  return 0;
};
