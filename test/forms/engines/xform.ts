import { createRequire } from 'node:module';
import type { AnyNode, RootNode } from '@getodk/xforms-engine';
// @ts-expect-error jsdom comes without types
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import { readSubmission } from '../../../src/data/filled/xform.js';
import type { Answer, Form } from '../../../src/forms/form.js';
import { xlsform } from '../../../src/forms/xlsform/index.js';
import { fieldName } from '../../../src/forms/xlsform/names.js';
import { type Engine, ofForm, type Scenario } from './scenarios.js';

/** The engine is made for browsers: it asks for the DOM's classes, and its expression parser for two words of CommonJS. */
function browserGlobals(): void {
  const { window } = new JSDOM('', { url: 'http://127.0.0.1/' });
  const wanted =
    /^(Document|DOM|XML|Node|Element|Attr|Text|CDATASection|Comment|ProcessingInstruction|XPath|HTML|TreeWalker|File$|document$)/;
  const names = Object.getOwnPropertyNames(window).filter((name) => wanted.test(name) && !(name in globalThis));
  for (const name of names) Object.assign(globalThis, { [name]: window[name] });
  Object.assign(globalThis, { window, __dirname: '/', require: createRequire(import.meta.url) });
}

browserGlobals();
const { loadForm } = await import('@getodk/xforms-engine');

/** The form as ODK's own engine has it: new and not filled in, each time it is asked for. Warnings and failures are errors. */
export async function loadedForm(xml: string): Promise<() => RootNode> {
  const loaded = await loadForm(xml);
  if (loaded.status !== 'success') throw new Error(`${loaded.status}: ${JSON.stringify(loaded)}`);
  return () => loaded.createInstance().root;
}
export const openForm = async (xml: string): Promise<RootNode> => (await loadedForm(xml))();

/** Every node of the form, the root first. */
export function nodes(node: AnyNode): AnyNode[] {
  const children: readonly AnyNode[] = node.currentState.children ?? [];
  return [node, ...children.flatMap(nodes)];
}

/** The node of a field. */
export function field(root: RootNode, name: string): AnyNode {
  const found = nodes(root).find((node) => node.currentState.reference.endsWith(`/${name}`));
  if (!found) throw new Error(`no field ${name}`);
  return found;
}

/** Answers as a person does: only what is asked can be answered. */
export function answer(root: RootNode, name: string, value: Answer): void {
  const node = field(root, name);
  if (!node.currentState.relevant) throw new Error(`${name} is not asked`);
  if (node.nodeType === 'select') {
    node.selectValues(Array.isArray(value) ? value : value === '' ? [] : [String(value)]);
  } else if (node.nodeType === 'input') (node.setValue as (text: string) => unknown)(String(value));
  else throw new Error(`${name} is a ${node.nodeType}`);
}

/** What is sent: XML as text. Answers that break a rule of the form are an error, since a program would not send them. */
export async function submission(root: RootNode): Promise<string> {
  const { data, violations } = await root.prepareInstancePayload({ payloadType: 'monolithic' });
  if (violations) throw new Error(violations.map((one) => JSON.stringify(one)).join());
  const file = data[0].get('xml_submission_file');
  if (!(file instanceof Blob)) throw new Error('no submission');
  return file.text();
}

async function xmlOf(form: Form): Promise<string> {
  const files = await xlsform(ofForm(form), [form], {});
  return String(files.find(({ path }) => path.endsWith('.xml'))?.text);
}

async function fillIn(form: Form, scenario: Scenario): Promise<string> {
  const root = await openForm(await xmlOf(form));
  answer(root, 'case', scenario.case);
  answer(root, 'date', scenario.date);
  for (const [variable, value] of scenario.steps) answer(root, fieldName(variable), value);
  return submission(root);
}

/** The submission of a filled-in form, as XML. */
export async function submitted(form: Form, scenario: Scenario): Promise<string> {
  // The form refuses a date that has not come yet.
  vi.useFakeTimers({ now: new Date(`${scenario.date}T12:00:00`), toFake: ['Date'] });
  try {
    return await fillIn(form, scenario);
  } finally {
    vi.useRealTimers();
  }
}

export const xform: Engine = async (form, scenario) => readSubmission(form, await submitted(form, scenario));
