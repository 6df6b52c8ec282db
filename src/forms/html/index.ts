import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Form } from '../form.js';
import type { TargetOptions } from '../target.js';
import { htmlIndex } from './index-page.js';
import { htmlForm } from './page.js';

/** A page for each form, and one that lists them. Nothing for a design without forms. */
export function html(
  design: Design,
  forms: readonly Form[],
  options: TargetOptions = {},
): { path: string; text: string }[] {
  const order = read(design).time.order.map(({ name }) => name);
  const index = htmlIndex(forms, order, options);
  return [...forms.map((form) => htmlForm(form, options)), ...(index ? [index] : [])];
}
