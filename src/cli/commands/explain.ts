import picocolors from 'picocolors';
import { unknownRule } from '../../messages/call.js';
import { principleTitles } from '../../messages/check.js';
import { helpfulCommands } from '../../messages/command-line.js';
import { groupTitles, kindsTitle, rulesTitle } from '../../messages/explain.js';
import { nearest, type Said } from '../../model/index.js';
import { principles } from '../../principles/index.js';
import { Problem } from '../../project/index.js';
import { groupOf } from '../../settings/index.js';
import type { Command } from '../call/command.js';
import { coloured } from '../io.js';
import type { Rooms, RuleName } from '../rooms/rooms.js';

/**
 * `isu explain`: the page of one rule by its code or name, or of one kind of difference between versions; the rules of a
 * principle or a group; all of them.
 */
export const run: Command = async ({ io, rooms, language, say, arguments: [asked] }) => {
  const rules = await rooms.rules();
  const kinds = await kindNames(rooms);
  const colours = picocolors.createColors(coloured(io));
  const list = (some: readonly RuleName[], width = 6) =>
    some
      .map(({ code, name, title }) => `  ${colours.bold(code.padEnd(width))}  ${title ? say(title) : name}\n`)
      .join('');
  const groups = [...new Set(rules.map(({ code }) => groupOf(code)))];
  const heading = (group: string) => {
    const principle = principles.find((each) => each === group);
    const title = principle === undefined ? groupTitles[group] : principleTitles[principle];
    return `${group}${title ? ` ${say(title)}` : ''}\n`;
  };
  const listed = (group: string) =>
    colours.bold(heading(group)) + list(rules.filter(({ code }) => groupOf(code) === group));
  if (asked === undefined) {
    const widest = Math.max(...kinds.map(({ code }) => code.length));
    io.out(`${say(rulesTitle)}\n\n${groups.map(listed).join('\n')}\n${say(kindsTitle)}\n\n${list(kinds, widest)}`);
    return 0;
  }
  const word = asked.toLowerCase();
  const group = groups.find((each) => each.toLowerCase() === word);
  if (group !== undefined) {
    io.out(listed(group));
    return 0;
  }
  const all = [...rules, ...kinds];
  const found = all.find(({ code, name }) => code.toLowerCase() === word || name.toLowerCase() === word);
  const page = found && { ...(await rooms.pages()), ...(await rooms.kindPages()) }[found.code];
  if (found === undefined || page === undefined) {
    const names = all.flatMap(({ code, name }) => [code, name]);
    throw new Problem(unknownRule(asked, nearest(asked, names)[0]));
  }
  const helpful = helpfulCommands([found.code.slice(found.code.indexOf('/') + 1)]);
  const text = `${page[language].trimEnd()}${helpful ? `\n\n${say(helpful)}` : ''}`;
  const lines = text.split('\n');
  io.out(`${lines.map((line) => (line.startsWith('#') ? colours.bold(line) : line)).join('\n')}\n`);
  return 0;
};

async function kindNames(rooms: Rooms): Promise<RuleName[]> {
  const title = (page: Said): Said => ({ sv: heading(page.sv), en: heading(page.en) });
  return Object.entries(await rooms.kindPages()).map(([code, page]) => ({
    code,
    name: code.slice(code.indexOf('/') + 1),
    title: title(page),
  }));
}
/** The first line of a page, without the code. */
const heading = (page: string): string => /^# \S+ (.*)/.exec(page)?.[1] ?? '';
