import type { Form, Section } from '../form.js';

/**
 * Names that a design's resources go by. They are made of portable codes, so the same design has the same ones. They
 * name no web address, since a design has none: whoever publishes the resources gives them one of their own.
 */
export const planUrl = (design: { code: string }): string => `urn:isu:${design.code}:plan`;
export const formUrl = (form: Form): string => `urn:isu:${form.design.code}:form:${form.id}`;
/** The code system of one question's answers, and of the words that the resources are told apart by. */
export const answerSystem = (form: Form, variable: string): string => `urn:isu:${form.design.code}:answer:${variable}`;
export const programSystem = 'urn:isu:design';
export const informantSystem = 'urn:isu:informant';
export const timepointSystem = (design: { code: string }): string => `urn:isu:${design.code}:timepoint`;

/** The name that programs know a resource by: `Columbus_nybesok_client`. */
export const programName = (code: string, rest: string): string =>
  `${code.charAt(0).toUpperCase()}${code.slice(1)}_${rest}`;

/** An address with the version, as other resources refer to it; a version that an address cannot hold is left out. */
export function canonical(url: string, version: string): string {
  return /^[^\s|#]+$/.test(version) ? `${url}|${version}` : url;
}

/**
 * The `linkId` of what is not a question. A question, and a score, has its variable. A point keeps the two apart,
 * since a variable has none.
 */
export const links = {
  about: 'about',
  case: 'case',
  date: 'date',
  version: 'version',
  section: (section: Section): string => `section.${section.code}`,
  part: (section: Section, part: string): string => `section.${section.code}.part.${part}`,
  help: (variable: string): string => `${variable}.help`,
  /** Hidden: whether the question is asked, where that takes an expression to say. */
  when: (variable: string): string => `${variable}.when`,
};

const core = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
export const extensions = {
  translation: `${core}translation`,
  regex: `${core}regex`,
  minValue: `${core}minValue`,
  maxValue: `${core}maxValue`,
  unit: `${core}questionnaire-unit`,
  hidden: `${core}questionnaire-hidden`,
  itemControl: `${core}questionnaire-itemControl`,
  choiceOrientation: `${core}questionnaire-choiceOrientation`,
  variable: `${core}variable`,
  /** The number that an answer counts as: its name in R4, and in R5. */
  ordinalValue: `${core}ordinalValue`,
  itemWeight: `${core}itemWeight`,
  calculatedExpression: `${sdc}calculatedExpression`,
};
