import type { Language, Said } from '../../model/index.js';
import { type Assessment, type DesignFix, edit, literal, statement } from '../../principles/index.js';
import { both } from '../../words/index.js';
import { type Condition, proposalOf } from '../decision/proposal.js';
import { askedBy, filled } from '../guide/ways.js';
import { planStamp, questionsOf, questionText } from './letter.js';

/** One reply as it stands in a filled-in letter. `kind`: what the question was about. */
export interface Reply {
  number: number;
  kind: string;
  text: string;
}
export interface FilledLetter {
  /** Of the plan that the letter was written about; missing where the file has lost it. */
  plan?: string;
  language: Language;
  replies: readonly Reply[];
}

/** What a reply comes to in the design. */
export interface Proposed {
  number: number;
  /** Best first: when one cannot be made in the text, the next is. Empty where nothing is to be changed. */
  fixes: readonly DesignFix[];
  /** Why nothing is proposed, or what is. */
  said: Said;
}

const answered: Said = both('planen svarar redan på frågan', 'the plan answers the question already');
/** A remark that the design has already, as when a letter is read twice. */
const isThere = ({ edits }: DesignFix, { design }: Assessment): boolean =>
  design.remarks?.some(({ text }) => edits[0]?.text?.join('') === remarkOf(text.text).join('')) ?? false;
const isYes = (text: string): boolean => /^(ja|yes|ok|okej)[.!]*$/i.test(text.trim());
const isNo = (text: string): boolean => /^(nej|no)\b/i.test(text.trim());

/** Whether the plan has changed since the letter was written, as far as it shows. */
export const isOtherPlan = ({ plan }: FilledLetter, { design }: Assessment): boolean =>
  plan !== undefined && plan !== planStamp(design);

/** Replies as proposed changes of the design. Nothing is changed by it. */
export function proposedBy(letter: FilledLetter, assessment: Assessment): Proposed[] {
  const proposal = proposalOf(assessment);
  const { asked } = questionsOf(proposal);
  const all = [...asked, ...proposal.more];
  return letter.replies.map(({ number, kind, text }): Proposed => {
    const condition = all.find((one) => one.kind.name === kind);
    if (!condition) return { number, fixes: [], said: answered };
    if (text.trim() === '') return { number, fixes: [], said: both('inget svar än', 'no reply yet') };
    const change = changeFor(condition, text.trim(), letter.language);
    const [first] = change.fixes;
    return { number, ...(first && isThere(first, assessment) ? { fixes: [], said: answered } : change) };
  });
}

/** A yes takes the proposal, other words go where the rule asks for words; what has no place becomes a remark. */
function changeFor(condition: Condition, reply: string, language: Language): Pick<Proposed, 'fixes' | 'said'> {
  const { kind, proposal, findings } = condition;
  const fix = findings.flatMap(({ fixes = [] }) => fixes)[0];
  const hasPrompt = fix !== undefined && askedBy(fix) !== undefined;
  const question = questionText(condition, language);
  const said = isYes(reply) ? proposal[language] : reply;
  const remark = remarkFix(`${question} ${said}`);
  const asText = { fixes: [remark], said: both('som anmärkning', 'as a remark') };
  if (!fix || isNo(reply)) return asText;
  const isOwnProposal = kind.proposal !== undefined && kind.yes === undefined;
  if (isYes(reply)) {
    if (isOwnProposal) return asText;
    return { fixes: [kind.yes === 'fill' ? filled(fix, proposal[language]) : fix, remark], said: fix.title };
  }
  return hasPrompt ? { fixes: [filled(fix, reply), remark], said: fix.title } : asText;
}

const remarkOf = (text: string) => statement`remark ${literal({ text })}`;
const remarkFix = (text: string): DesignFix => ({
  title: both('Lägg till en anmärkning', 'Add a remark'),
  edits: [edit('design', 'add-inside', remarkOf(text))],
});
