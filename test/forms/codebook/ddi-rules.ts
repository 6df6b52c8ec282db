// @ts-expect-error The package has no types; what is used of it is described here.
import jsdom from 'jsdom';

/** What is used of a document in the browser's way, as jsdom (which has no types) reads XML. */
export interface XmlElement {
  localName: string;
  textContent: string | null;
  children: Iterable<XmlElement>;
  attributes: Iterable<{ name: string; value: string }>;
  getAttribute(name: string): string | null;
}
export interface Xml {
  querySelectorAll(selector: string): Iterable<XmlElement>;
  querySelector(selector: string): XmlElement | null;
}
const { JSDOM } = jsdom as {
  JSDOM: new (html: string) => { window: { DOMParser: new () => { parseFromString(xml: string, type: string): Xml } } };
};
const { DOMParser } = new JSDOM('').window;
export const readXml = (xml: string): Xml => new DOMParser().parseFromString(xml, 'application/xml');

/**
 * The part of DDI-Codebook 2.6 that is written: what each element may hold, in order, and its attributes. The standard's
 * own schema is larger, and demands no more of these elements; it is not here, since it is not ours to pass on.
 */
const content: Record<string, string> = {
  codeBook: 'docDscr* stdyDscr+ fileDscr* dataDscr*',
  docDscr: 'citation?',
  citation: 'titlStmt prodStmt? verStmt*',
  titlStmt: 'titl parTitl* IDNo*',
  prodStmt: 'producer*',
  verStmt: 'version*',
  stdyDscr: 'citation+ stdyInfo* method*',
  stdyInfo: 'abstract*',
  method: 'dataColl*',
  dataColl: 'frequenc* collMode*',
  fileDscr: 'fileTxt*',
  fileTxt: 'fileName* fileCont* dimensns? fileType* dataMsng*',
  dimensns: 'varQnty*',
  dataDscr: 'varGrp* var*',
  varGrp: 'labl* txt*',
  var: 'labl* qstn* valrng* txt* catgry* derivation? varFormat?',
  qstn: 'preQTxt* qstnLit* ivuInstr*',
  valrng: 'range+',
  range: '',
  catgry: 'catValu? labl*',
  derivation: 'drvdesc*',
  varFormat: '',
};
const texts =
  'titl parTitl IDNo producer version abstract frequenc collMode fileName fileCont varQnty fileType dataMsng labl txt preQTxt qstnLit ivuInstr catValu drvdesc';
const mayHold = new Map([...Object.entries(content), ...texts.split(' ').map((name): [string, string] => [name, ''])]);

const attributes: Record<string, Record<string, RegExp>> = {
  codeBook: { xmlns: /^ddi:codebook:2_6$/, version: /^2\.6$/ },
  fileType: { charset: /^UTF-8$/ },
  varGrp: { type: /^section$/, name: /./, var: /./ },
  var: {
    name: /./,
    files: /./,
    intrvl: /^(contin|discrete)$/,
    nature: /^(nominal|ordinal)$/,
    representationType: /^(text|numeric|code|datetime)$/,
    measUnit: /./,
  },
  range: { UNITS: /^(INT|REAL)$/, min: /^-?[\d.]+(e-?\d+)?$/, max: /^-?[\d.]+(e-?\d+)?$/ },
  derivation: { var: /./ },
  varFormat: { type: /^(character|numeric)$/, category: /^date$/ },
};
const everywhere: Record<string, RegExp> = {
  ID: /^[A-Za-z_][\w.-]*$/,
  'xml:lang': /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
};

const sequence = (rule: string) =>
  new RegExp(`^${rule.replace(/(\w+)([*+?]?) ?/g, (_, name: string, times: string) => `(?:${name} )${times}`)}$`);
const sequences = new Map([...mayHold].map(([name, rule]) => [name, sequence(rule)]));

/** What in a DDI document is not as the standard has it. */
export function ddiFaults(document: Xml): string[] {
  const elements = [...document.querySelectorAll('*')];
  const ids = elements.map((element) => element.getAttribute('ID')).filter((id) => id !== null);
  const known = new Set(ids);
  return [
    ...(known.size === ids.length ? [] : ['an ID twice']),
    ...elements.flatMap((element) => {
      const { localName: name } = element;
      const children = [...element.children].map((child) => `${child.localName} `).join('');
      const wrong = [...element.attributes].filter(({ name: attribute, value }) => {
        const rule = attributes[name]?.[attribute] ?? everywhere[attribute];
        return !rule?.test(value);
      });
      const references = ['var', 'files'].flatMap((attribute) => element.getAttribute(attribute)?.split(' ') ?? []);
      const empty = mayHold.get(name) === '' && texts.split(' ').includes(name) && element.textContent?.trim() === '';
      return [
        ...(sequences.get(name)?.test(children) ? [] : [`${name} holds ${children}`]),
        ...wrong.map(({ name: attribute, value }) => `${name} ${attribute}=${value}`),
        ...references.filter((id) => !known.has(id)).map((id) => `${name}: no ${id}`),
        ...(empty ? [`${name} is empty`] : []),
      ];
    }),
  ];
}
