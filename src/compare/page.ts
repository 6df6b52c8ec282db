import type { MeaningClass } from '../forms/index.js';
import type { Language, Said } from '../model/index.js';
import { both, inBoth } from '../words/index.js';
import { type Kind, kindOf, kinds } from './kinds.js';

/** What a difference of each class is to what has been collected already. */
const classes: Record<MeaningClass, Said> = {
  comparability: both(
    'Jämförbarhet: tidigare och nya siffror säger inte detsamma.',
    'Comparability: earlier and new numbers do not say the same.',
  ),
  data: both(
    'Uppgifter som finns: det som är insamlat passar inte ihop med den nya beskrivningen.',
    'Data there are: what has been collected does not fit the new design.',
  ),
  promise: both(
    'Löften: de som redan har svarat fick veta något annat.',
    'Promises: those who have answered already were told otherwise.',
  ),
  editorial: both(
    'Annat: varken siffror, uppgifter eller löften ändras.',
    'Other: neither numbers, data nor promises change.',
  ),
};
const headings = {
  what: both('Vad som är ändrat', 'What has changed'),
  means: both('Vad det betyder för uppgifter som finns', 'What it means for data already collected'),
  wayOut: both('Så kan ni göra', 'What to do'),
  when: both('När det är ett fel', 'When it is an error'),
};
const additions: readonly Kind[] = ['column-added', 'measurement-added'];
const harmless = both(
  'Aldrig: det som redan är insamlat gäller som förut.',
  'Never: what has been collected holds as before.',
);
const held = both(
  'När uppgifter samlas in (`insamling sedan DATUM`), eller när det inte står om de gör det, och uppföljningen har samma `version` som förut. Med en ny `version`, eller innan insamlingen har börjat, är det en varning.',
  'When data are being collected (`collection since DATE`), or when it is not stated whether they are, and the design has the same `version` as before. With a new `version`, or before collection has begun, it is a warning.',
);

function page(kind: Kind, language: Language): string {
  const { class: of, breaks, title, means, wayOut } = kindOf(kind);
  const what = additions.includes(kind)
    ? both('Nytt i beskrivningen; inget som finns ändras.', 'New in the design; nothing that is there changes.')
    : classes[of];
  const name = title[language];
  const part = (heading: Said, text: string) => `## ${heading[language]}\n\n${text}\n`;
  return [
    `# ${of}/${kind} ${name[0]?.toUpperCase()}${name.slice(1)}\n`,
    part(headings.what, what[language]),
    part(headings.means, means[language]),
    part(headings.wayOut, wayOut[language]),
    part(headings.when, (breaks ? held : harmless)[language]),
  ].join('\n');
}

/** The page of each kind of difference as Markdown, by `class/kind`, as the findings are called. */
export const kindPages: Readonly<Record<string, Said>> = Object.fromEntries(
  (Object.keys(kinds) as Kind[]).map((kind) => [`${kindOf(kind).class}/${kind}`, inBoth((one) => page(kind, one))]),
);
