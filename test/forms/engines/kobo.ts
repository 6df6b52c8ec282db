import { readXml, type XmlElement } from '../../../src/data/filled/xml.js';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { fieldName } from '../../../src/forms/xlsform/names.js';
import { read } from './exported.js';
import type { Engine } from './scenarios.js';
import { submitted } from './xform.js';

/** What KoboToolbox adds before and after the answers, with group names and a column for each of several answers. */
const before = ['start', 'end'];
const after =
  '_id _uuid _submission_time _validation_status _notes _status _submitted_by __version__ _tags _index'.split(' ');

/**
 * KoboToolbox shows the same XLSForm with the same rules (Enketo, pyxform): filled in with ODK's engine, and laid out as its
 * export with XML values and headings, groups included, is documented.
 */
export const kobo: Engine = async (form, scenario) => {
  const items = new Map(allAsked(form).map((item) => [fieldName(item.variable), item]));
  const cells = new Map(before.map((name) => [name, `${scenario.date}T10:00:00.000+02:00`]));
  const walk = ({ name, children, text }: XmlElement, groups: readonly string[]): void => {
    const path = [...groups, name];
    for (const child of children) walk(child, path);
    if (children.length > 0) return;
    cells.set(path.join('/'), text);
    const kind = items.get(name)?.kind;
    if (kind?.type !== 'choices') return;
    const chosen = text.split(' ');
    for (const { code } of kind.options)
      cells.set(`${path.join('/')}/${code}`, text === '' ? '' : chosen.includes(code) ? '1' : '0');
  };
  for (const child of readXml(await submitted(form, scenario)).children) walk(child, []);
  for (const name of after) cells.set(name, name === '_submission_time' ? `${scenario.date}T10:00:01` : '1');
  return read(form, cells);
};
