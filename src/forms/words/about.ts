import { capital, durationWords, inBoth, listed, recallWords } from '../../words/index.js';
import type { Form, RecordSystem, Section } from '../form.js';
import { mediumTitle, methodTitle } from './interface-texts.js';
import { terms } from './terms.js';
import { compose, inLanguage, type Spoken, type Wording } from './wording.js';

const own = ['sv', 'en'];

/** A term and what is said of it, as in a list of terms. Several contents are a list. */
export interface Row {
  term: Wording;
  contents: Wording[];
  /** The contents is an address on the web. */
  url?: string;
}

/** A text with a hole that is filled with another text, in each language that the text around it is in. */
export function withHole({ languages, dictionary }: Spoken, words: Wording, hole: string, value: Wording): Wording {
  const [frame, filling] = [dictionary.translated(words), dictionary.translated(value)];
  return Object.fromEntries(
    [...new Set([...own, ...languages])].flatMap((language) => {
      const around = frame[language];
      return around === undefined
        ? []
        : [[language, around.replace(`{${hole}}`, () => inLanguage(filling, language).text)]];
    }),
  );
}

/** The tool's own words as a list that begins with a capital letter: `Intervju och bedömning`. */
function listing(words: readonly Wording[]): Wording | undefined {
  if (words.length === 0) return undefined;
  return compose(own, words, (texts, language) => {
    const text = listed(
      texts.map((one) => one.toLowerCase()),
      language,
    );
    return capital(text);
  });
}

/** The methods in words: `Intervju och bedömning`. */
export function methodsWording(form: Form): Wording | undefined {
  return listing(form.methods.map((method) => methodTitle(method)));
}

/** Whether answering is voluntary, in words. */
export const voluntaryWords = {
  yes: terms.voluntaryYes,
  partly: terms.voluntaryPartly,
  no: terms.voluntaryNo,
};

export const row = (term: Wording, ...contents: (Wording | undefined)[]): Row[] => {
  const said = contents.filter((one) => one !== undefined);
  return said.length > 0 ? [{ term, contents: said }] : [];
};

function systemRows({ title, access, retained, legalGround }: RecordSystem): Row[] {
  return [
    ...row(terms.recordedIn, title),
    ...row(terms.access, ...access),
    ...row(terms.retained, retained && compose(own, [], (_, language) => durationWords(retained, language))),
    ...row(terms.legalGround, legalGround),
  ];
}

/** What the person is told before the questions: only what the design states, most important first. */
export function about(form: Form): Row[] {
  const { intro, timepoint } = form;
  const { voluntary, feedback, lasts, recorded } = intro;
  return [
    ...row(terms.told, intro.told?.text),
    ...row(terms.unwell, intro.told?.contact),
    ...(form.answersAlone && !intro.told?.contact ? row(terms.unwellNow, intro.safeguard && terms.emergency) : []),
    ...row(terms.purpose, ...intro.purposes),
    ...row(terms.voluntary, voluntary && voluntaryWords[voluntary], feedback === 'yes' ? terms.feedback : undefined),
    ...row(terms.instruction, intro.instruction),
    ...row(terms.time, lasts && compose(own, [], (_, language) => durationWords(lasts, language))),
    ...row(terms.when, timepoint?.when),
    ...row(terms.informant, form.informant?.label ?? terms.informantUnstated),
    ...row(terms.method, methodsWording(form)),
    ...row(terms.medium, listing(form.media.map((medium) => mediumTitle(medium)))),
    ...row(terms.answers, recorded === 'none' ? terms.recordedNone : undefined),
    ...(Array.isArray(recorded) ? recorded.flatMap(systemRows) : []),
    // To know what sets it off changes what one answers.
    ...(form.answersAlone ? [] : row(terms.safeguard, intro.safeguard)),
    ...row(terms.organisation, intro.organisation),
    ...row(terms.contact, ...intro.contact),
  ];
}

/** Said of the whole form before anything else: who fills it in, and that it is used instead of the ordinary one, and when. */
export function formNotes({ filledBy, fallback }: Form): Wording[] {
  return [
    ...(filledBy ? [terms.staffEnters] : []),
    ...(fallback ? [terms.fallback] : []),
    ...(fallback?.because ? [fallback.because] : []),
  ];
}

/** The time that a section's questions look back on. */
export function recallNote({ recall, items }: Section, form: Form): Wording | undefined {
  if (!recall || items.length === 0) return undefined;
  return withHole(
    form,
    terms.recall,
    'time',
    inBoth((language) => recallWords(recall, language)),
  );
}

/** What is said under a section's heading. */
export function sectionNotes(section: Section, form: Form): Wording[] {
  const recall = recallNote(section, form);
  return [...otherNotes(section, form), ...(recall ? [recall] : [])];
}

/** The same without the time that the questions look back on, which is said last. */
export function otherNotes(section: Section, form: Form): Wording[] {
  const { people, items, entries, voluntary } = section;
  return [
    ...(voluntary && !form.intro.voluntary ? [voluntaryWords[voluntary]] : []),
    ...(people ? [withHole(form, terms.people, 'people', people)] : []),
    ...(items.length === 0 && entries.length === 0 ? [terms.nothing] : []),
    ...(items.length === 0 && entries.length > 0 ? [section.asksElsewhere ? terms.entryMore : terms.entryNote] : []),
  ];
}

/** What is said before the scores that are written in after the section's own questions. */
export function entryNotes(section: Section): Wording[] {
  if (section.items.length === 0 || section.entries.length === 0) return [];
  return [terms.entryMore];
}

const licenceWords = {
  free: terms.licenceFree,
  permission: terms.licencePermission,
  agreement: terms.licenceAgreement,
  purchase: terms.licencePurchase,
  unknown: terms.licenceUnknown,
};
const electronicWords = {
  yes: terms.electronicYes,
  permission: terms.electronicPermission,
  no: terms.electronicNo,
};

/** Of an instrument whose questions are not in the form: where it can be obtained, and who may use it. */
export function sourceRows({ source, areas, items, asksElsewhere }: Section): Row[] {
  if (items.length > 0 || asksElsewhere) return [];
  const { itemCount, origin, licence, licenceKind, electronic, training, url } = source;
  const trained =
    training === 'none' ? terms.trainingNone : training === 'required' ? terms.trainingRequired : training;
  return [
    ...row(terms.areas, ...areas),
    ...row(terms.itemCount, itemCount === undefined ? undefined : { sv: String(itemCount), en: String(itemCount) }),
    ...row(terms.origin, origin),
    ...row(terms.licence, licenceKind && licenceWords[licenceKind], licence),
    ...row(terms.electronic, electronic && electronicWords[electronic]),
    ...row(terms.training, trained),
    ...(url ? [{ term: terms.hadFrom, contents: [{ sv: url, en: url }], url }] : []),
  ];
}
