import {
  contents,
  type Document,
  document,
  type Inline,
  list,
  paragraph,
  plain,
  strong,
} from '../../documents/index.js';
import type { Form } from '../form.js';
import { clean } from '../output/text.js';
import { languageName } from '../words/languages.js';
import { terms } from '../words/terms.js';
import type { Wording } from '../words/wording.js';
import { type Measured, purposesOf } from './contents.js';
import { instrumentBlocks } from './instrument.js';
import { codebookWords as words } from './interface-texts.js';
import { files, head, missing, schedule } from './overview.js';
import type { Speaker } from './speaker.js';

/** What the follow-up is, in a few lines. */
function facts(forms: readonly [Form, ...Form[]], speaker: Speaker) {
  const row = (term: string, texts: readonly Inline[]): Inline[][] =>
    texts.length === 0
      ? []
      : [[strong(term), ': ', ...texts.flatMap((text, index) => [...(index > 0 ? [' · '] : []), text])]];
  const say = (wordings: readonly Wording[]) => wordings.map((one) => speaker.say(one));
  const [first] = forms;
  const { organisation, contact } = first.intro;
  const languages = new Set(forms.flatMap((form) => form.languages));
  return list([
    ...row(speaker.word(terms.organisation), say(organisation ? [organisation] : [])),
    ...row(speaker.word(terms.purpose), say(purposesOf(forms))),
    ...row(speaker.word(terms.contact), say(contact)),
    ...row(speaker.word(words.version), first.design.version === undefined ? [] : [clean(first.design.version)]),
    ...row(speaker.word(words.formLanguages), [[...languages].map(languageName).join(', ')]),
  ]);
}

/** The codebook for people. */
export function codebookDocument(
  forms: readonly [Form, ...Form[]],
  all: readonly Measured[],
  names: { package: string; ddi: string },
  speaker: Speaker,
): Document {
  const [{ design }] = forms;
  const title = plain([speaker.name(design.title, design.code)]);
  return document(`${speaker.word(words.title)}: ${title}`, [
    paragraph(speaker.word(words.lead)),
    facts(forms, speaker),
    contents(speaker.word(words.contents)),
    ...schedule(forms, all, speaker),
    ...files(forms, names, speaker),
    ...head(forms, speaker),
    ...missing(speaker),
    ...all.flatMap((one) => instrumentBlocks(one, speaker)),
  ]);
}
