import * as callTexts from '../../messages/call.js';
import { nearest, type Said } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import type { CommandSpec, OptionSpec } from './command.js';

export interface Parsed {
  arguments: string[];
  options: Map<string, string | true>;
  help: boolean;
}

const languages = ['sv', 'en'] as const;

/** Takes `--lang` out of the words, wherever it stands before `--`. A wrong value is reported by the caller. */
export function takeLanguage(words: readonly string[]): { rest: string[]; lang?: string; wrong?: Said } {
  const rest: string[] = [];
  let lang: string | undefined;
  let wrong: Said | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      rest.push(...words.slice(index));
      break;
    }
    if (word === '--lang') {
      index += 1;
      lang = words[index];
      if (lang === undefined) wrong = callTexts.missingValue('--lang', 'sv|en');
    } else if (word.startsWith('--lang=')) lang = word.slice('--lang='.length);
    else rest.push(word);
  }
  if (lang !== undefined && !languages.some((known) => known === lang)) {
    wrong = callTexts.wrongChoice('--lang', lang, languages, nearest(lang, languages)[0]);
  }
  return { rest, lang, wrong };
}

/** Finds the command that the words begin with: one word (`check`) or two (`generate forms`). */
export function findCommand(words: readonly string[], commands: readonly CommandSpec[]): CommandSpec {
  const [first = '', second = ''] = words;
  const found =
    commands.find(({ name }) => name === first) ?? commands.find(({ name }) => name === `${first} ${second}`);
  if (found) return found;
  const names = commands.map(({ name }) => name);
  const continuations = names.filter((name) => name.startsWith(`${first} `));
  if (continuations.length > 0) {
    const longer = continuations.map((name) => name.slice(first.length + 1));
    throw new Problem(
      second === '' || second.startsWith('-')
        ? callTexts.incompleteCommand(first, longer)
        : callTexts.unknownCommand(`${first} ${second}`, nearest(`${first} ${second}`, names)[0]),
    );
  }
  throw new Problem(callTexts.unknownCommand(first, nearest(first, [...names, 'help'])[0]));
}

function checkedValue(option: OptionSpec, value: string): string {
  const { choices } = option;
  if (choices === undefined) return value;
  for (const part of option.several ? value.split(',') : [value]) {
    if (!choices.includes(part)) {
      throw new Problem(callTexts.wrongChoice(`--${option.name}`, part, choices, nearest(part, choices)[0]));
    }
  }
  return value;
}

/** Reads the words after the command's name against what the command takes. */
export function parseCall(words: readonly string[], command: CommandSpec): Parsed {
  const parsed: Parsed = { arguments: [], options: new Map(), help: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      parsed.arguments.push(...words.slice(index + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      parsed.arguments.push(word);
      continue;
    }
    if (word === '--help' || word === '-h') {
      parsed.help = true;
      continue;
    }
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = command.options.find((known) => known.name === name);
    if (option === undefined) {
      const known = [...command.options.map((each) => `--${each.name}`), '--help', '--lang'];
      throw new Problem(
        callTexts.unknownOption(word.replace(/=.*/s, ''), command.name, nearest(word.replace(/=.*/s, ''), known)[0]),
      );
    }
    if (option.value === undefined) {
      if (inline !== undefined) throw new Problem(callTexts.unwantedValue(`--${name}`));
      parsed.options.set(name, true);
      continue;
    }
    const next = inline ?? words[index + 1];
    if (next === undefined || next === '' || (inline === undefined && /^--?[a-z]/i.test(next))) {
      throw new Problem(callTexts.missingValue(`--${name}`, option.value));
    }
    if (inline === undefined) index += 1;
    parsed.options.set(name, checkedValue(option, next));
  }
  if (!parsed.help) countArguments(parsed.arguments, command);
  return parsed;
}

function countArguments(given: readonly string[], command: CommandSpec): void {
  const shown = command.arguments.split(' ').filter((word) => word !== '');
  const needed = shown.filter((word) => !word.startsWith('['));
  const missing = needed[given.length];
  if (missing !== undefined) throw new Problem(callTexts.neededArgument(missing, command.name));
  const extra = given[shown.length];
  if (extra !== undefined && !command.arguments.includes('…')) {
    throw new Problem(callTexts.tooManyArguments(extra, command.name));
  }
}
