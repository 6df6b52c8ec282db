import type { CodeableConcept, Questionnaire, QuestionnaireItem, UsageContext } from 'fhir/r4.js';
import { sha256Base64 } from '../../model/index.js';
import type { Form, FormItem, Section } from '../form.js';
import { matrices, type Passage, passages } from '../logic/arrangement.js';
import { identityInCode } from '../logic/identity.js';
import { allAsked, entryItem, numbering } from '../logic/questions.js';
import { about, entryNotes, formNotes, type Row, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import { compose, type Wording } from '../words/wording.js';
import { coded, hasLoinc, loincNotice } from './codes.js';
import { enabling } from './enable.js';
import { control, helpItems, questionItems, scoreItem } from './item.js';
import { extensions, formUrl, informantSystem, links, programName, programSystem, timepointSystem } from './names.js';
import { stated, type Tongues, worded } from './texts.js';

/** Texts that are read, not answered. */
function displays(linkId: string, texts: readonly Wording[], tongues: Tongues): QuestionnaireItem[] {
  return texts.map((text, index) => ({
    linkId: `${linkId}.${index + 1}`,
    ...worded('text', text, tongues),
    type: 'display',
  }));
}

/** `Syfte: Veta om deltagarna mår bättre`, one text for each content. */
function rowTexts(rows: readonly Row[], { languages, dictionary }: Tongues): Wording[] {
  return rows.flatMap(({ term, contents }) =>
    contents.map((content) =>
      compose(
        languages,
        [term, content].map((one) => dictionary.translated(one)),
        (texts) => texts.join(': '),
      ),
    ),
  );
}

const caseFormat = `^(?!.*${identityInCode})[^\\n]*$`;

function identification(form: Form, tongues: Tongues): QuestionnaireItem[] {
  const caseItem: QuestionnaireItem = {
    linkId: links.case,
    ...worded('text', terms.caseKey, tongues),
    type: 'string',
    required: true,
    maxLength: 40,
    extension: [{ url: extensions.regex, valueString: caseFormat }],
    ...helpItems(links.case, [terms.caseHelp], tongues),
  };
  const dateItem: QuestionnaireItem = {
    linkId: links.date,
    ...worded('text', terms.date, tongues),
    type: 'date',
    required: true,
    ...helpItems(links.date, [terms.dateHelp], tongues),
  };
  const version: QuestionnaireItem = {
    linkId: links.version,
    type: 'string',
    extension: [{ url: extensions.hidden, valueBoolean: true }],
    initial: [{ valueString: form.stamp }],
  };
  return [...(form.caseKey ? [caseItem] : []), dateItem, version];
}

function sectionItem(section: Section, form: Form, tongues: Tongues): QuestionnaireItem {
  const linkId = links.section(section);
  // Numbers stand as they are written: where a question may be hidden they would jump.
  const numbers = allAsked(form).some(({ condition }) => condition) ? undefined : numbering(form);
  const questions = (items: readonly FormItem[]) =>
    items.flatMap((item) => questionItems(item, numbers?.get(item.variable), section, form, tongues));
  // In a table LForms takes the answers of every question from the first, so that a condition on another would not hold.
  const tests = section.items.flatMap(({ condition }) => condition?.any.flatMap(({ all }) => all) ?? []);
  const decides = new Set(tests.map(({ variable }) => variable));
  const passage = ({ part, items, condition }: Passage): QuestionnaireItem[] => {
    if (!part) return questions(items);
    const { title, introduction, stem, code } = part;
    const id = links.part(section, code);
    const before = [introduction, stem].filter((text) => text !== undefined);
    const inside = matrices(items).flatMap((one, index) =>
      Array.isArray(one) && !one.some(({ variable }) => decides.has(variable))
        ? [
            {
              linkId: `${id}.table.${index + 1}`,
              type: 'group' as const,
              extension: [control('table')],
              item: questions(one),
            },
          ]
        : questions(Array.isArray(one) ? one : [one]),
    );
    const item = [...displays(id, before, tongues), ...inside];
    const when = enabling({ variable: id, ...(condition && { condition }) }, section, form);
    return [
      ...when.before,
      { linkId: id, ...(title && worded('text', title, tongues)), type: 'group', ...when.own, item },
    ];
  };
  return {
    linkId,
    ...coded(section.codes),
    ...worded('text', section.title, tongues),
    type: 'group',
    item: [
      ...displays(`${linkId}.note`, sectionNotes(section, form), tongues),
      ...displays(`${linkId}.source`, rowTexts(sourceRows(section), tongues), tongues),
      ...passages(section.items).flatMap(passage),
      ...displays(`${linkId}.entry`, entryNotes(section), tongues),
      ...section.entries.flatMap((entry) =>
        questions([entryItem(entry)]).map((item) => ({ ...item, ...coded(entry.codes) })),
      ),
      ...section.scores.map((score) => scoreItem(score, section, tongues)),
    ],
  };
}

/** Which design, timepoint and informant the form is for; a Questionnaire has no other place for them. */
function useContext({ design, timepoint, informant }: Form, tongues: Tongues): UsageContext[] {
  const context = (code: string, system: string, value: string, text: Wording): UsageContext => {
    const coding = { system, code: value };
    const valueCodeableConcept: CodeableConcept = { coding: [coding], ...worded('text', text, tongues) };
    return {
      code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code },
      valueCodeableConcept,
    };
  };
  return [
    context('program', programSystem, design.code, design.title),
    ...(timepoint ? [context('workflow', timepointSystem(design), timepoint.code, timepoint.title)] : []),
    ...(informant ? [context('user', informantSystem, informant.kind, informant.label)] : []),
  ];
}

/** The form as a Questionnaire in FHIR R4, in one language with translations to the form's others. */
export function questionnaire(form: Form, base: string): Questionnaire {
  const { design, languages, dictionary } = form;
  const tongues = { base, languages, dictionary };
  const contact = form.intro.contact
    .map((who) => worded('name', who, tongues))
    .filter(({ name }) => name !== undefined);
  const introduction = [...formNotes(form), ...rowTexts(about(form), tongues)];
  const content = {
    name: programName(design.code, form.id),
    ...worded('title', form.title, tongues),
    // It becomes active when somebody who may say so has read it.
    status: 'draft',
    ...(form.intro.organisation && worded('publisher', form.intro.organisation, tongues)),
    ...(contact.length > 0 && { contact }),
    ...(form.sections.some(hasLoinc) && { copyright: loincNotice }),
    // Anonymous answers are not about anyone who could be pointed out.
    ...(form.caseKey && { subjectType: ['Patient'] }),
    useContext: useContext(form, tongues),
    item: [
      {
        linkId: links.about,
        ...worded('text', terms.about, tongues),
        type: 'group',
        item: displays(links.about, introduction, tongues),
      },
      ...identification(form, tongues),
      ...form.sections.map((section) => sectionItem(section, form, tongues)),
    ],
  } satisfies Partial<Questionnaire>;
  // Where the design says no version, a sum of the contents keeps one from another.
  const sum = () =>
    `0-${sha256Base64(JSON.stringify(content))
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 10)}`;
  const version = stated(design.version ?? '') || sum();
  return { resourceType: 'Questionnaire', language: base, url: formUrl(form), version, ...content };
}
