import { durationWords, inBoth, listed, small } from '../../words/index.js';
import type { Form, RecordSystem } from '../form.js';
import { relevant } from '../logic/condition.js';
import { allAsked } from '../logic/questions.js';
import { formNotes, methodsWording, type Row, row, withHole } from '../words/about.js';
import { mediumTitle } from '../words/interface-texts.js';
import { compose, type Wording } from '../words/wording.js';
import { clientWords, pageWords } from './interface-texts.js';

/** What the form is called, in the client's words. */
export const headingOf = ({ intro }: Form): Wording => intro.told?.heading ?? clientWords.heading;

/** `7 frågor`: those that are asked of someone who has not answered any yet; others may come. */
export function countOf(form: Form): Wording {
  const all = allAsked(form);
  const n = form.sections.reduce((sum, { items }) => sum + relevant(items, {}).size, 0);
  const words = all.length > n ? clientWords.countMore : n === 1 ? clientWords.countOne : clientWords.count;
  return withHole(form, words, 'n', { sv: String(n), en: String(n) });
}

/** How long it takes, where the design says so. */
export const timeOf = ({ intro: { lasts } }: Form): Wording | undefined =>
  lasts && inBoth((language) => durationWords(lasts, language));

const choosing = { yes: clientWords.choose, partly: clientWords.chooseSome, no: clientWords.mustAnswer };

function seenBy(form: Form): Wording | undefined {
  const { recorded } = form.intro;
  const who = Array.isArray(recorded) ? recorded.flatMap(({ access }) => access) : [];
  if (who.length === 0) return undefined;
  const all = compose(form.languages, who, (texts, language) => listed([...new Set(texts.map(small))], language));
  return withHole(form, clientWords.seenBy, 'who', all);
}

/** What stands before the first question: the design's own words to the client, else at most three sentences of what it says. */
export function introduction(form: Form): Wording[] {
  const { told, voluntary } = form.intro;
  if (told) return [told.text];
  const seen = form.caseKey ? seenBy(form) : clientWords.noName;
  return [clientWords.why, voluntary ? choosing[voluntary] : clientWords.mayPass, ...(seen ? [seen] : [])];
}

function systemRows({ title, retained, legalGround }: RecordSystem): Row[] {
  return [
    ...row(clientWords.keptIn, title),
    ...row(clientWords.keptFor, retained && inBoth((language) => durationWords(retained, language))),
    ...row(clientWords.law, legalGround),
  ];
}

/** What becomes of the answers: all that the design says of it, for those who want to know more. Never what raises concern. */
export function handling(form: Form): Row[] {
  const { purposes, instruction, voluntary, feedback, recorded, organisation, contact } = form.intro;
  return [
    ...row(clientWords.purpose, ...purposes),
    ...row(
      clientWords.goodToKnow,
      voluntary && choosing[voluntary],
      clientWords.mayPass,
      form.caseKey ? seenBy(form) : clientWords.noName,
      feedback === 'yes' ? clientWords.result : undefined,
      recorded === 'none' ? clientWords.keptNowhere : undefined,
      instruction,
    ),
    ...(Array.isArray(recorded) ? recorded.flatMap(systemRows) : []),
    ...row(clientWords.asking, organisation),
    ...row(clientWords.askUs, ...contact),
  ];
}

/** Where to turn: told where the design has a routine for it, names someone, or is of what may put someone in danger. */
export function unwell(form: Form): Wording | undefined {
  const { told, safeguard } = form.intro;
  if (told?.contact) return withHole(form, clientWords.unwellTalk, 'contact', told.contact);
  return safeguard || form.leavesQuickly ? clientWords.unwell : undefined;
}

/** What staff need to know of the form before they give it to someone. */
export function forStaff(form: Form): Row[] {
  return [
    ...row(pageWords.about, form.title, ...formNotes(form)),
    ...row(pageWords.when, form.timepoint?.when),
    ...row(pageWords.method, methodsWording(form)),
    ...row(pageWords.medium, ...form.media.map((medium) => mediumTitle(medium))),
  ];
}
