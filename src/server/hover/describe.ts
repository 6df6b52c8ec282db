import { type AstNode, AstUtils } from 'langium';
import { type Builtin, keywordIn, say } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import type { Anchor, Collect, Design, Language } from '../../model/index.js';
import { ruleOf } from '../../principles/index.js';
import { sentence, timepointWords } from '../../words/index.js';
import { rulePage } from '../findings/rule-pages.js';
import { builtinHelp } from '../help/help.js';
import type { IsuServices } from '../module.js';
import { isGiven } from '../navigation/references.js';
import { describeInstrument, describeOption, describePart } from './instrument.js';
import { list, paragraphs, plain, shown } from './markdown.js';
import { describeCitation } from './provenance.js';
import { titleOf } from './title.js';

/** What a declaration stands for, as Markdown: its text, and what else in the design has to do with it. */
export function describe(services: IsuServices, node: AstNode, language: Language): string {
  const { name = '' } = node as { name?: string };
  if (isGiven(node) === 'builtin') return builtinHelp[name as Builtin]?.[language] ?? '';
  if (ast.isInstrument(node)) return describeInstrument(node, language);
  if (ast.isItem(node) || ast.isScale(node)) return describePart(node, language);
  if (ast.isOption(node)) return describeOption(node, language);
  if (ast.isCitation(node)) return describeCitation(node, language);
  const head = paragraphs(heading(node, name, language), body(services, node, name, language));
  return head;
}

/** The beginning of a rule's page; its name and code where it has none. */
describe.rule = (code: string, language: Language): string => {
  const rule = ruleOf(code);
  if (!rule) return '';
  const page = rulePage(rule.code)?.[language];
  return page ? opening(page) : `**${rule.code}** ${plain(rule.name.replaceAll('-', ' '))}`;
};

/** The title of a page with its first two sections: what the rule sees, and why. */
function opening(page: string): string {
  const [title = '', ...sections] = page.split(/^## .*$/m);
  return paragraphs(title.trim().replace(/^# (.*)/, '**$1**'), ...sections.slice(0, 2).map((each) => each.trim()));
}

function heading(node: AstNode, name: string, language: Language): string {
  const keyword = keywordOfType[node.$type];
  const title = titleOf(node, language);
  const kind = keyword ? `${keywordIn(language, keyword)} ` : '';
  return `${kind}**${plain(name)}**${title ? ` – ${plain(title)}` : ''}`;
}

const keywordOfType: Readonly<Record<string, string>> = {
  [ast.Design.$type]: 'design',
  [ast.Event.$type]: 'event',
  [ast.Outcome.$type]: 'outcome',
  [ast.Part.$type]: 'part',
  [ast.Problem.$type]: 'problem',
  [ast.Question.$type]: 'question',
  [ast.Section.$type]: 'section',
  [ast.System.$type]: 'system',
  [ast.TargetGroup.$type]: 'target-group',
  [ast.Timepoint.$type]: 'timepoint',
};

function body(services: IsuServices, node: AstNode, name: string, language: Language): string | undefined {
  const design = modelOf(services, node);
  if (!design) return undefined;
  const w = words[language];
  const outcomes = design.outcomes.flatMap(function all(outcome): Design['outcomes'] {
    return [outcome, ...outcome.parts.flatMap(all)];
  });
  const named = (found: { name: string; text?: Design['problems'][number]['text'] }) =>
    `${plain(found.name)}${found.text ? ` – ${shown(found.text, language)}` : ''}`;
  switch (node.$type) {
    case ast.Timepoint.$type: {
      const timepoint = design.timepoints.find((each) => each.name === name);
      return (
        timepoint &&
        paragraphs(
          plain(sentence(timepointWords(timepoint, language, design))),
          about(
            w.collected,
            design.collects.filter(({ at }) => at.includes(name)).map((each) => collected(each, language)),
          ),
        )
      );
    }
    case ast.Event.$type: {
      const isHere = (anchor: Anchor) => 'event' in anchor && anchor.event === name;
      const counted = design.timepoints.filter(({ timings }) =>
        timings.some((timing) =>
          timing.kind === 'at' ? timing.anchors.some(isHere) : timing.kind === 'offset' && isHere(timing.anchor),
        ),
      );
      return about(
        w.timepoints,
        counted.map((each) => `${plain(each.name)}: ${plain(timepointWords(each, language, design))}`),
      );
    }
    case ast.Problem.$type: {
      const found = outcomes.filter(({ addresses }) => addresses?.includes(name));
      return about(w.addressed, found.map(named)) ?? w.notAddressed;
    }
    case ast.Outcome.$type: {
      const outcome = outcomes.find((each) => each.name === name);
      const measures = outcome?.indicators.map(({ measure, from }) => {
        const what =
          'instrument' in measure ? [measure.instrument, measure.part].filter(Boolean).join('.') : measure.variable;
        const who = from?.map(({ kind }) => say(language, 'InformantKind', kind)).join(', ');
        return `${plain(what)}${who ? ` ${keywordIn(language, 'from')} ${who}` : ''}`;
      });
      return (
        outcome &&
        paragraphs(
          about(w.addresses, (outcome.addresses ?? []).map(plain)),
          about(w.shownBy, measures ?? []) ?? w.notShown,
        )
      );
    }
    case ast.Question.$type: {
      const answering = [
        ...outcomes.filter(({ questions }) => questions?.includes(name)).map(named),
        ...design.collects
          .filter(({ questions }) => questions?.includes(name))
          .map((each) => collected(each, language)),
      ];
      return about(w.answered, answering) ?? w.notAnswered;
    }
    case ast.System.$type: {
      const kept = design.collects.filter(
        ({ recorded }) => recorded && 'systems' in recorded && recorded.systems.includes(name),
      );
      return about(
        w.recorded,
        kept.map((each) => collected(each, language)),
      );
    }
  }
  return undefined;
}

/** The model of the design that a node stands in. */
function modelOf(services: IsuServices, node: AstNode): Design | undefined {
  const own = AstUtils.getContainerOfType(node, ast.isDesign);
  if (!own) return undefined;
  const file = own.$container as ast.File;
  const index = file.elements.filter(ast.isDesign).indexOf(own);
  return services.findings.Readings.reading(AstUtils.getDocument(node)).designs[index]?.design;
}

function collected({ none, measures, from }: Collect, language: Language): string {
  const what = none
    ? words[language].nothing
    : measures.map(({ instrument, part }) => plain([instrument, part].filter(Boolean).join('.'))).join(', ');
  const who = from.map(({ kind }) => say(language, 'InformantKind', kind)).join(', ');
  return `${what || words[language].unknown}${who ? ` ${keywordIn(language, 'from')} ${who}` : ''}`;
}

const about = (title: string, lines: readonly string[]): string | undefined =>
  lines.length > 0 ? `${title}:\n\n${list(lines)}` : undefined;

const words = {
  sv: {
    collected: 'Då mäts',
    timepoints: 'Mättillfällen som räknas härifrån',
    addressed: 'Resultat som gäller problemet',
    notAddressed: 'Inget resultat gäller problemet ännu.',
    addresses: 'Gäller problemet',
    shownBy: 'Visas av',
    notShown: 'Inget visar ännu om resultatet är nått.',
    answered: 'Besvaras av',
    notAnswered: 'Inget besvarar frågeställningen ännu.',
    recorded: 'Här sparas',
    nothing: 'inget',
    unknown: 'ett mått som inte är valt ännu',
  },
  en: {
    collected: 'Measured then',
    timepoints: 'Timepoints counted from here',
    addressed: 'Outcomes that address the problem',
    notAddressed: 'No outcome addresses the problem yet.',
    addresses: 'Addresses the problem',
    shownBy: 'Shown by',
    notShown: 'Nothing shows yet whether the outcome is reached.',
    answered: 'Answered by',
    notAnswered: 'Nothing answers the question yet.',
    recorded: 'Kept here',
    nothing: 'nothing',
    unknown: 'a measure that has not been chosen yet',
  },
} as const;
