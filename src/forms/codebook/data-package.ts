import { safeHref } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Form, Section } from '../form.js';
import { columns } from '../logic/columns.js';
import { clean, oneLine } from '../output/text.js';
import { sourceRows } from '../words/about.js';
import { inLanguage, type Wording } from '../words/wording.js';
import { type Measured, purposesOf } from './contents.js';
import { codesIn, field, sectionsOf } from './field.js';
import { cleaned } from './field-type.js';
import { codebookWords as words } from './interface-texts.js';

/** A form's data file, without folder. The data lie in `data/` beside the codebook, where nothing is generated over them. */
export const dataFile = (form: Form): string => `${form.design.code}_${form.id}.csv`;

/** How many rows a form's data may have for one client. */
export function rowUnit({ caseKey, timepoint, informant }: Form): 'once' | 'dated' | 'several' | 'anonymous' {
  if (!caseKey) return 'anonymous';
  // Two parents, or other people near the client, may answer at the same time.
  if (informant?.kind === 'parent' || informant?.kind === 'relative') return 'several';
  return timepoint === undefined || timepoint.mayRepeat ? 'dated' : 'once';
}
const keys = { once: ['case', 'timepoint'], dated: ['case', 'date'], several: undefined, anonymous: undefined };

function resource(form: Form, language: string) {
  const place = { form, language, sections: sectionsOf(form) };
  const primaryKey = keys[rowUnit(form)];
  return {
    name: `${form.design.code}_${form.id}`,
    title: oneLine(inLanguage(form.title, language).text) || form.id,
    ...(form.timepoint?.when && { description: clean(inLanguage(form.timepoint.when, language).text) }),
    // `type` is what version 2 says, `profile` what version 1 says.
    type: 'table',
    profile: 'tabular-data-resource',
    path: `data/${dataFile(form)}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns(form).map((column) => field(column, place)),
      missingValues: [''],
      ...(primaryKey && { primaryKey }),
    },
    isu: {
      title: cleaned(form.title),
      form: form.id,
      ...(form.timepoint && { timepoint: form.timepoint.code }),
      ...(form.informant && { informant: form.informant.kind }),
      methods: form.methods,
      languages: form.languages,
      anonymous: !form.caseKey,
    },
  };
}

/** Terms of use, origin, and where the instrument can be obtained; also of an instrument whose questions are in the form. */
export const instrumentRows = (section: Section) => sourceRows({ ...section, items: [] });

function instrument({ section, forms, sources }: Measured) {
  return {
    code: section.code,
    name: clean(section.name),
    title: cleaned(section.title),
    forms: forms.map(({ id }) => id),
    ...(section.recall && { recall: section.recall }),
    ...codesIn(section.codes),
    facts: instrumentRows(section).map(({ term, contents }) => ({ term, contents: contents.map(cleaned) })),
    sources: sources.map(cleaned),
  };
}

/** Sources that have an address, as Data Package wants them. */
function webSources(all: readonly Measured[], language: string) {
  return all.flatMap(({ section }) => {
    const address = section.source.url === undefined ? undefined : safeHref(section.source.url);
    if (!address?.startsWith('http')) return [];
    return [{ title: oneLine(inLanguage(section.title, language).text) || section.code, path: address }];
  });
}

/**
 * The codebook for programs: a Data Package, version 2, that readers of version 1 accept too, with a resource for each
 * form. What the standard has no property for stands in `isu`, with every text in all its languages.
 */
export function dataPackage(
  design: Design,
  forms: readonly [Form, ...Form[]],
  all: readonly Measured[],
  language: string,
): string {
  const [first] = forms;
  const { title, code, version } = first.design;
  const { organisation } = first.intro;
  const purposes = purposesOf(forms);
  const say = (wording: Wording) => clean(inLanguage(wording, language).text);
  const sources = webSources(all, language);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: code,
    title: oneLine(inLanguage(title, language).text) || code,
    description: [...purposes.map(say), inLanguage(words.lead, language).text].join('\n\n'),
    ...(version && { version: clean(version) }),
    ...(organisation && { contributors: [{ title: oneLine(say(organisation)) || code }] }),
    ...(sources.length > 0 && { sources }),
    resources: forms.map((form) => resource(form, language)),
    isu: {
      design: clean(design.name),
      title: cleaned(title),
      purposes: purposes.map(cleaned),
      instruments: all.map(instrument),
    },
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}
