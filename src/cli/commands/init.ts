import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileName, templates } from '../../beginnings/index.js';
import { notWritable, outIsFile } from '../../messages/files.js';
import * as initTexts from '../../messages/init.js';
import { Problem, shownPath, systemCode, systemReason, writeWhole } from '../../project/index.js';
import type { Command } from '../call/command.js';
import { configText, extensionsText, workflowText } from '../templates/project.js';

const extensionId = 'isu.isu';

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error) => systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR',
  );

async function makeFolder(folder: string, shown: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = systemCode(error);
    throw new Problem(
      code === 'EEXIST' || code === 'ENOTDIR' ? outIsFile(shown) : notWritable(shown, systemReason(error)),
    );
  }
}

/** `isu init`: a first design and what belongs around it. What already exists is named and left alone. */
export const run: Command = async ({ io, say, language, arguments: [given = '.'], value }) => {
  const { configSchemaText } = await import('../../project/config-schema.js');
  const folder = resolve(io.cwd, given);
  const design = `${fileName({}, language)}.isu`;
  const template = templates[value('template') === 'full' ? 'full' : 'basic'].text;
  const files: [string, string][] = [
    [design, template[language]],
    ['isu.config.json', configText],
    ['.isu/config.schema.json', configSchemaText()],
    ['.vscode/extensions.json', extensionsText(extensionId)],
    ['.github/workflows/isu.yml', workflowText[language]],
  ];
  for (const [path, text] of files) {
    const target = join(folder, path);
    const shown = shownPath(target, io.cwd);
    if (await isThere(target)) {
      io.out(`${say(initTexts.exists)}  ${shown}\n`);
      continue;
    }
    await makeFolder(dirname(target), shownPath(dirname(target), io.cwd));
    await writeWhole(target, text, shown);
    io.out(`${say(initTexts.created)}  ${shown}\n`);
  }
  io.out(`\n${say(initTexts.next(shownPath(join(folder, design), io.cwd)))}\n`);
  return 0;
};
