import picocolors from 'picocolors';
import { unknownRule } from '../../messages/call.js';
import { principleTitles } from '../../messages/check.js';
import { groupTitles, rulesTitle } from '../../messages/explain.js';
import { nearest } from '../../model/index.js';
import { principles } from '../../principles/index.js';
import { Problem } from '../../project/index.js';
import { groupOf } from '../../settings/index.js';
import type { Command } from '../call/command.js';
import { coloured } from '../io.js';
import type { RuleName } from '../rooms/rooms.js';

/** `isu explain`: the page of one rule by its code or name; the rules of a principle or a group; all rules. */
export const run: Command = async ({ io, rooms, language, say, arguments: [asked] }) => {
  const rules = await rooms.rules();
  const colours = picocolors.createColors(coloured(io));
  const list = (some: readonly RuleName[]) =>
    some.map(({ code, name, title }) => `  ${colours.bold(code.padEnd(6))}  ${title ? say(title) : name}\n`).join('');
  const groups = [...new Set(rules.map(({ code }) => groupOf(code)))];
  const heading = (group: string) => {
    const principle = principles.find((each) => each === group);
    const title = principle === undefined ? groupTitles[group] : principleTitles[principle];
    return `${group}${title ? ` ${say(title)}` : ''}\n`;
  };
  const listed = (group: string) =>
    colours.bold(heading(group)) + list(rules.filter(({ code }) => groupOf(code) === group));
  if (asked === undefined) {
    io.out(`${say(rulesTitle)}\n\n${groups.map(listed).join('\n')}`);
    return 0;
  }
  const word = asked.toLowerCase();
  const group = groups.find((each) => each.toLowerCase() === word);
  if (group !== undefined) {
    io.out(listed(group));
    return 0;
  }
  const rule = rules.find(({ code, name }) => code.toLowerCase() === word || name.toLowerCase() === word);
  const page = rule && (await rooms.pages())[rule.code];
  if (page === undefined) {
    throw new Problem(
      unknownRule(
        asked,
        nearest(
          asked,
          rules.flatMap(({ code, name }) => [code, name]),
        )[0],
      ),
    );
  }
  const lines = page[language].trimEnd().split('\n');
  io.out(`${lines.map((line) => (line.startsWith('#') ? colours.bold(line) : line)).join('\n')}\n`);
  return 0;
};
