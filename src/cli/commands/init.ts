import { chmod, lstat, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileName, templates } from '../../beginnings/index.js';
import { notWritable, outIsFile } from '../../messages/files.js';
import * as initTexts from '../../messages/init.js';
import { Problem, Repository, shownPath, systemCode, systemReason, writeWhole } from '../../project/index.js';
import type { Command } from '../call/command.js';
import { ciFiles, hookText, type Service, serviceOf, services } from '../templates/ci.js';
import { configText, extensionsText } from '../templates/project.js';

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

const hook = '.githooks/pre-commit';

/** The services that a file is written for. */
async function asked(named: string | undefined, cwd: string): Promise<readonly Service[]> {
  if (named === 'none') return [];
  if (named === 'all') return services;
  const found = services.find((one) => one === named);
  if (found) return [found];
  const repository = await Repository.of(cwd);
  return [serviceOf(repository instanceof Repository ? await repository.remote() : undefined)];
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
    ...(await asked(value('ci'), io.cwd)).map((one): [string, string] => [
      ciFiles[one].path,
      ciFiles[one].text[language],
    ]),
    [hook, hookText[language]],
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
    // Git runs only what may be run.
    if (path === hook) await chmod(target, 0o755);
    io.out(`${say(initTexts.created)}  ${shown}\n`);
  }
  io.out(`\n${say(initTexts.next(shownPath(join(folder, design), io.cwd)))}\n`);
  return 0;
};
