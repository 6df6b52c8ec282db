import * as callTexts from '../../messages/call.js';
import { type Language, nearest, type Said } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { type Io, localeLanguage } from '../io.js';
import { plain } from '../output/terminal.js';
import type { Rooms } from '../rooms/rooms.js';
import { findCommand, parseCall, takeLanguage } from './arguments.js';
import type { Call, ExitCode } from './command.js';
import { commands } from './commands.js';

const oneLine = (text: string) => plain(text).replaceAll(/\s+/g, ' ').trim();
const languageOf = (word: string | undefined): Language | undefined =>
  word === 'sv' || word === 'en' ? word : undefined;

/** Carries out one call of the command line; `words` are those after `isu`. Never throws. */
export async function run(words: readonly string[], io: Io, rooms: Rooms): Promise<ExitCode> {
  const { rest, lang, wrong } = takeLanguage(words);
  const language = languageOf(lang) ?? localeLanguage(io.env);
  const say = (text: Said) => text[language];
  try {
    if (wrong) throw new Problem(wrong);
    return await dispatch(rest, { io, rooms, language, say });
  } catch (error) {
    if (error instanceof Problem) {
      const more = error.onCommandLine ? ` ${say(error.onCommandLine)}` : '';
      io.err(`isu: ${oneLine(`${say(error.said)}${more}`)}\n`);
    } else {
      io.err(`isu: ${oneLine(say(callTexts.unexpected(error instanceof Error ? error.message : String(error))))}\n`);
      if (io.env.ISU_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
    }
    return 2;
  }
}

async function dispatch(
  words: readonly string[],
  base: Pick<Call, 'io' | 'rooms' | 'language' | 'say'>,
): Promise<ExitCode> {
  const [first] = words;
  const showHelp = async (about: readonly string[]) => {
    const { help } = await import('./help.js');
    base.io.out(help(about.length === 0 ? undefined : findCommand(about, commands), base.language));
    return 0 as const;
  };
  if (first === undefined || first === '--help' || first === '-h') return showHelp([]);
  if (first === 'help') return showHelp(words.slice(1));
  if (first === '--version' || first === '-v') {
    const { version } = await import('./version.js');
    base.io.out(`${version}\n`);
    return 0;
  }
  if (first.startsWith('-')) {
    throw new Problem(callTexts.unknownOption(first, '', nearest(first, ['--help', '--version', '--lang'])[0]));
  }
  const command = findCommand(words, commands);
  const parsed = parseCall(words.slice(command.name.split(' ').length), command);
  if (parsed.help) return showHelp(command.name.split(' '));
  const { run: carryOut } = await command.load();
  return carryOut({
    ...base,
    command: command.name,
    arguments: parsed.arguments,
    flag: (name) => parsed.options.get(name) === true,
    value: (name) => {
      const value = parsed.options.get(name);
      return typeof value === 'string' ? value : undefined;
    },
  });
}
