import * as helpTexts from '../../messages/help.js';
import type { Language, Said } from '../../model/index.js';
import type { CommandSpec } from './command.js';
import { commands } from './commands.js';

const width = 100;

/** Breaks a text into lines that fit beside a column of `indent` characters. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && indent + line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const column = Math.min(40, Math.max(...pairs.map(([left]) => left.length)));
  return pairs
    .map(([left, right]) => {
      const beside = left.length <= column ? `${left.padEnd(column)}  ` : `${left}\n${' '.repeat(column + 4)}`;
      return `  ${beside}${wrapped(right, column + 4)}\n`;
    })
    .join('');
}

/** The help of one command, or of the whole tool. Ends with a new line. */
export function help(command: CommandSpec | undefined, language: Language): string {
  const say = (text: Said) => text[language];
  const globals: [string, string][] = [
    ['--lang sv|en', say(helpTexts.langOption)],
    ['--help', say(helpTexts.helpOption)],
  ];
  if (command === undefined) {
    return [
      `${say(helpTexts.tagline)}\n\n${say(helpTexts.usage)} isu ${say(helpTexts.usageShape)}\n\n${say(helpTexts.commandsTitle)}\n`,
      rows(commands.map((each) => [`${each.name} ${each.arguments}`.trim(), say(each.about)])),
      `\n${say(helpTexts.optionsTitle)}\n`,
      rows([...globals, ['--version', say(helpTexts.versionOption)]]),
      `\n${say(helpTexts.exitCodes)}\n${say(helpTexts.moreHelp)}\n`,
    ].join('');
  }
  const options = command.options.map((option): [string, string] => [
    `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`,
    say(option.about),
  ]);
  return [
    `${wrapped(say(command.about), 0)}\n\n${say(helpTexts.usage)} isu ${command.name}`,
    `${command.options.length > 0 ? ` [${say(helpTexts.optionsWord)}]` : ''} ${command.arguments}`.trimEnd(),
    `\n\n${say(helpTexts.optionsTitle)}\n`,
    rows([...options, ...globals]),
    command.arguments.includes('PATH') ? `\n${wrapped(say(helpTexts.pathsHelp), 0)}\n` : '',
    command.arguments.includes('DATA') ? `${wrapped(say(helpTexts.dataHelp), 0)}\n` : '',
  ].join('');
}
