import { nothingIn } from '../../messages/files.js';
import { languageTitle } from '../../messages/texts.js';
import { Problem } from '../../project/index.js';
import { findSources, reader } from '../../tasks/index.js';
import type { Command } from '../call/command.js';
import { isWhole } from '../write/rewrite.js';

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** `isu texts`: the forms' own texts that are missing in a language, as statements to fill in. */
export const run: Command = async (call) => {
  const { io, rooms, language, say } = call;
  const sources = await findSources(call.arguments, io.cwd);
  const read = await reader(call);
  const wanted = (call.value('in') ?? '').split(',').filter((code) => code !== '');
  const keyword = { sv: 'formulärtext', en: 'form-text' }[language];
  let designs = 0;
  for (const source of sources) {
    const opened = await read(source);
    if (!isWhole(opened, call)) return 1;
    for (const { design } of opened.reading.designs) {
      designs += 1;
      const declared = (design.languages ?? []).filter((one) => one !== 'sv' && one !== 'en');
      for (const code of wanted.length > 0 ? wanted : declared) {
        const missing = await rooms.formTexts(design, code);
        io.out(`// ${say(languageTitle(code, missing.length))}\n`);
        io.out(missing.map((said) => `${keyword} ${quoted(said[language])} @${code} ""\n`).join(''));
      }
    }
  }
  if (designs === 0) throw new Problem(nothingIn(call.arguments.join(' ')));
  return 0;
};
