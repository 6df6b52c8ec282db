import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { inLanguage } from '../words/wording.js';
import { csv } from './csv.js';
import { dictionary } from './dictionary.js';
import { uniqueEventName } from './names.js';
import { anonymousFields, caseForm, project } from './project.js';
import { readme } from './readme.js';
import { line } from './texts.js';

/** A file name says that the form is anonymous, once. */
function anonymousName({ id, design }: Form): string {
  return `${design.code}_${id}${id.includes('anonymous') ? '' : '_anonymous'}_dictionary.csv`;
}

/**
 * The whole design as one longitudinal REDCap project: data dictionary, arms, events and mapping, with a text that says
 * how they are uploaded. Timepoints are events, and a client's code is the record. Each anonymous form is a project of
 * its own.
 */
export function redcap(design: Design, forms: readonly Form[], options: TargetOptions = {}): FormFile[] {
  if (forms.length === 0) return [];
  const languages = forms.flatMap((form) => form.languages);
  const language = options.language && languages.includes(options.language) ? options.language : (languages[0] ?? 'sv');
  const keyed = forms.filter(({ caseKey }) => caseKey);
  const anonymous = forms.filter(({ caseKey }) => !caseKey);
  const path = (name: string) => `redcap/${design.code}_${name}`;
  const files: FormFile[] = [];
  const made = project(design, keyed, language);
  const [first] = made.events;
  if (first !== undefined) {
    const title = [...line(inLanguage(keyed[0]?.design.title ?? {}, language).text)].slice(0, 50).join('');
    const mapping = made.events.flatMap((event) => [
      ...(event === first ? [['1', uniqueEventName(event), caseForm]] : []),
      ...made.forms
        .filter(({ occasions }) => occasions.some((one) => one.event === event))
        .map(({ name }) => ['1', uniqueEventName(event), name]),
    ]);
    files.push(
      { path: path('dictionary.csv'), text: dictionary(made.fields) },
      {
        path: path('arms.csv'),
        text: csv([
          ['arm_num', 'name'],
          ['1', title || design.code],
        ]),
      },
      {
        path: path('events.csv'),
        text: csv([
          ['event_name', 'arm_num', 'unique_event_name', 'custom_event_label'],
          ...made.events.map((event) => [event, '1', uniqueEventName(event), '']),
        ]),
      },
      { path: path('mapping.csv'), text: csv([['arm_num', 'unique_event_name', 'form'], ...mapping]) },
    );
  }
  for (const form of anonymous) {
    files.push({ path: `redcap/${anonymousName(form)}`, text: dictionary(anonymousFields(design, form, language)) });
  }
  const said = readme(
    design,
    made,
    anonymous.map((form) => ({ form, file: anonymousName(form) })),
    language,
  );
  return [...files, { path: path('README.md'), text: said }];
}
