import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { canBeInterviewed } from './interview.js';
import { paperForm } from './page.js';

/**
 * Each form as Word documents to print: one to answer in with a pen, and one for an interviewer where the answers are
 * not the staff's own. Paper cannot change language: the main one's file is `docx/<design>_<form>.docx`, others'
 * end in `-<language>`. What is added to the form's id follows a hyphen, which no id has: `_interview` may end one.
 */
export function docx(_design: Design, forms: readonly Form[], options: TargetOptions = {}): FormFile[] {
  const files: FormFile[] = [];
  for (const form of forms) {
    const { languages } = form;
    const main = languages.find((language) => language === options.language) ?? languages[0];
    const others = languages.filter((language) => language !== main);
    for (const language of main === undefined ? [] : [main, ...others]) {
      for (const interview of canBeInterviewed(form) ? [false, true] : [false]) {
        const ending = `${interview ? '-interview' : ''}${language === main ? '' : `-${portable(language)}`}`;
        files.push({
          path: `docx/${form.design.code}_${form.id}${ending}.docx`,
          text: paperForm(form, language, interview),
        });
      }
    }
  }
  return files;
}

const portable = (language: string): string => language.toLowerCase().replace(/[^a-z0-9-]/g, '');
