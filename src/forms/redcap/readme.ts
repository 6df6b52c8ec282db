import {
  type Block,
  code,
  document,
  heading,
  list,
  markdown,
  ordered,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Form } from '../form.js';
import { oneLine } from '../output/text.js';
import { languageName } from '../words/languages.js';
import { filled, terms } from '../words/terms.js';
import { inLanguage, type Wording } from '../words/wording.js';
import { readmeWords as words } from './interface-texts.js';
import { eventOf, uniqueEventName } from './names.js';
import type { Project } from './project.js';

type Own = 'sv' | 'en';
interface Anonymous {
  form: Form;
  file: string;
}

const said = (wording: Wording | undefined, own: Own) => (wording ? oneLine(inLanguage(wording, own).text) : '');

function eventsPart({ events, forms }: Project, own: Own): Block[] {
  const rows = events.map((event) => {
    const timepoint = forms.flatMap(({ occasions }) => occasions).find(({ form }) => eventOf(form) === event)
      ?.form.timepoint;
    return [
      code(uniqueEventName(event)),
      timepoint ? said(timepoint.title, own) : words.unscheduled[own],
      said(timepoint?.when, own),
      words[timepoint?.repeats ? 'yes' : 'no'][own],
    ];
  });
  return [
    heading(3, words.events[own]),
    table([words.event[own], words.timepoint[own], words.when[own], words.repeats[own]], rows),
    paragraph(words.days[own]),
  ];
}

function formsPart({ forms }: Project, own: Own): Block[] {
  const rows = forms.map(({ name, occasions, suffix }) => {
    const [{ section, form }] = occasions;
    return [
      code(name),
      said(section.title, own),
      said(form.informant?.label ?? terms.informantUnstated, own),
      occasions.map(({ form: at }) => eventOf(at)).join(', '),
      suffix ? code(suffix) : '',
    ];
  });
  return [
    heading(3, words.forms[own]),
    paragraph(words.formsNote[own]),
    table([words.form[own], words.instrument[own], words.informant[own], words.events[own], words.suffix[own]], rows),
  ];
}

function anonymousPart(anonymous: readonly Anonymous[], own: Own): Block[] {
  if (anonymous.length === 0) return [];
  return [
    heading(3, words.anonymous[own]),
    paragraph(words.anonymousNote[own]),
    list(anonymous.map(({ form, file }) => [code(file), `: ${said(form.title, own)}`])),
  ];
}

/** How the files are uploaded, and what to know about the project: in Swedish, then in English. */
export function readme(design: Design, made: Project, anonymous: readonly Anonymous[], language: string): string {
  const part = (own: Own): Block[] => [
    heading(2, words.language[own]),
    ...(made.events.length > 0
      ? [
          paragraph(words.what[own]),
          heading(3, words.upload[own]),
          ordered(words.steps[own].map((step) => step.replaceAll('{design}', design.code))),
          ...eventsPart(made, own),
          ...formsPart(made, own),
        ]
      : []),
    ...anonymousPart(anonymous, own),
    heading(3, words.know[own]),
    list(words.notes[own].map((note) => filled(note, { shown: languageName(language) }))),
  ];
  return markdown(document('REDCap', [...part('sv'), ...part('en')]));
}
