import { CompletionItemKind } from 'vscode-languageserver';
import { templates } from '../../beginnings/index.js';
import { keywordIn } from '../../language/editor.js';
import type { Language } from '../../model/index.js';
import type { Offer } from './completion.js';

/** Whole designs to begin a file with. */
export function wholeDesigns(language: Language): Offer[] {
  const keyword = keywordIn(language, 'design');
  return Object.values(templates).map(({ name, about, text }) => ({
    label: `${keyword} – ${name[language].toLowerCase()}`,
    group: 'a',
    kind: CompletionItemKind.File,
    detail: about[language],
    documentation: `\`\`\`isu\n${text[language]}\`\`\``,
    text: text[language],
    filter: keyword,
  }));
}
