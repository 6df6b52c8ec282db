import type { Design } from '../../model/index.js';
import type { FormFile } from '../file.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { formId } from './names.js';
import { sheets } from './survey.js';
import { workbook } from './workbook.js';
import { xform } from './xform.js';

/** Each form as an XLSForm workbook, which people change and send to a server, and as the XForm that it stands for. */
export async function xlsform(
  _design: Design,
  forms: readonly Form[],
  options: TargetOptions = {},
): Promise<FormFile[]> {
  const files = forms.map(async (form): Promise<FormFile[]> => {
    const content = sheets(form, options.language);
    const path = `xlsform/${formId(form)}`;
    return [
      { path: `${path}.xlsx`, text: await workbook(content) },
      { path: `${path}.xml`, text: xform(content) },
    ];
  });
  return (await Promise.all(files)).flat();
}
