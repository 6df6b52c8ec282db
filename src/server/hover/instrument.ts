import { AstUtils } from 'langium';
import { instrument as modelOf, Reader, say } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import {
  type Formula,
  type Instrument,
  type Item,
  isVerified,
  type Language,
  type Option,
  type Provenance,
  type Scale,
} from '../../model/index.js';
import {
  ageWords,
  durationWords,
  formulaRules,
  formulaWords,
  levelsWords,
  numberWords,
  rangeWords,
} from '../../words/index.js';
import { instrumentWords as words } from './instrument-words.js';
import { list, localised, paragraphs, plain, shown } from './markdown.js';
import { address, isWeb, known, knownFact, sourceList } from './provenance.js';

/** Longer lists end with how many more there are. */
const mostParts = 12;

/** What is known of an instrument, one fact a line, with where it is from and how sure it is. */
export function describeInstrument(node: ast.Instrument, language: Language): string {
  const it = modelOf(new Reader(), node, node);
  const w = words[language];
  const how = it.provenance ?? {};
  // In the library everything is checked against its source, or said not to be.
  const silent = it.from === 'library' ? {} : undefined;
  const line = (title: string, said: string | undefined | false, of: Provenance | undefined) =>
    said && known(`${title}: ${said}`, of ?? silent, language);
  const shows = it.measures?.map((each) => say(language, 'Measures', each)).join(', ');
  const title = it.title && localised(it.title, language) !== it.name ? ` – ${shown(it.title, language)}` : '';
  return paragraphs(
    `**${plain(it.name)}**${title}`,
    list([
      line(w.construct, it.construct && shown(it.construct, language), how.construct),
      line(w.targetGroup, it.targetGroup && shown(it.targetGroup, language), how.targetGroup),
      line(it.age?.child ? w.childAge : w.age, it.age && ageWords(it.age, language), how.age),
      shows && known(`${w.measures}: ${shows}`, how.measures, language),
      line(w.informant, it.informants?.map((each) => informant(each, language)).join(', '), how.informants),
      line(w.method, it.methods?.map((each) => say(language, 'Method', each)).join(', '), how.methods),
      line(w.standardised, it.standardised && say(language, 'YesNo', it.standardised), how.standardised),
      line(w.structured, it.structured && say(language, 'YesNo', it.structured), how.structured),
      ...itemCount(it, language),
      line(w.lasts, it.lasts && durationWords(it.lasts, language), how.lasts),
      line(w.recall, it.recall && durationWords(it.recall, language), how.recall),
      it.repeats && known(`${w.repeats} ${plain(it.repeats)}`, how.repeats, language),
      it.resembles && known(`${w.resembles} ${plain(it.resembles)}`, how.resembles, language),
      line(w.languages, it.languages?.map(plain).join(', '), how.languages),
      line(w.training, training(it, language), how.training),
      line(w.recommended, it.recommendedTraining && shown(it.recommendedTraining, language), how.recommendedTraining),
      line(w.origin, it.origin && (it.origin === 'own' ? w.own : shown(it.origin, language)), how.origin),
      line(w.licence, licence(it, language), how.licence),
      ...coded(it, language),
      line(w.electronic, it.electronic && w.electronicKind[it.electronic], how.electronic),
    ]),
    it.scales.length > 0 &&
      parts(
        it.scales.map((each) => scale(each, it, language)),
        language,
      ),
    it.items.length > 0 &&
      parts(
        it.items.map((each) => known(`${plain(each.name)}: ${itemText(each, language)}`, each.provenance, language)),
        language,
      ),
    it.notes && `${w.notes}:\n\n${list(it.notes.map((each) => known(shown(each.text, language), each, language)))}`,
    sourceList(allKnown(it), it.sources, language),
    it.url && isWeb(it.url) && !allKnown(it).some((one) => one?.url === it.url) && `<${address(it.url)}>`,
  );
}

const allKnown = ({ provenance, scales, items, codes, notes = [] }: Instrument): (Provenance | undefined)[] => [
  ...Object.values(provenance ?? {}),
  ...(codes ?? []),
  ...scales.flatMap((one) => [
    ...Object.values(one.provenance ?? {}),
    ...one.facts,
    ...(one.notes ?? []),
    ...(one.codes ?? []),
  ]),
  ...items.flatMap((one) => [one.provenance, ...(one.codes ?? [])]),
  ...notes,
];

/** How a score is made: `summan av a, b och c. Alla måste vara besvarade.` */
function made(formula: Formula, language: Language): string {
  const named = (term: { item: string } | { scale: string } | { score: string }) =>
    `\`${'item' in term ? term.item : 'scale' in term ? term.scale : term.score}\``;
  return `${formulaWords(formula.value, { named }, language)}. ${formulaRules(formula, language).join(' ')}`;
}

/** The instrument that something stands in, perhaps in one of its sections. */
function ownerOf(node: ast.Item | ast.Scale): Instrument | undefined {
  const owner = AstUtils.getContainerOfType(node, ast.isInstrument);
  return owner && modelOf(new Reader(), owner, owner);
}

/** An item or a scale, with what can be answered and the code that data have. */
export function describePart(node: ast.Item | ast.Scale, language: Language): string {
  const it = ownerOf(node);
  if (!it) return '';
  const found = ast.isItem(node)
    ? it.items.find(({ name }) => name === node.name)
    : it.scales.find(({ name }) => name === node.name);
  if (!found) return '';
  const w = words[language];
  const code = `${w.code}: \`${found.variable}\``;
  if (!('facts' in found)) {
    return paragraphs(
      `**${plain(it.name)}.${plain(found.name)}** – ${shown(found.text, language)}`,
      list([
        known(answers(found, language), found.provenance, language),
        found.better && w.better[found.better],
        found.optional && w.optional,
        found.declinable && w.declinable,
        found.informants && `${w.whose} ${found.informants.map((each) => informant(each, language)).join(', ')}`,
        stemOf(it, found, language),
        found.measures && `${w.measures}: ${found.measures.map((each) => say(language, 'Measures', each)).join(', ')}`,
        ...coded(found, language),
        code,
      ]),
      options(found, language),
      sourceList([found.provenance, ...(found.codes ?? [])], found.source ? [found.source] : [], language),
    );
  }
  const { text, range: span, better } = found.provenance ?? {};
  return paragraphs(
    `**${plain(it.name)}.${plain(found.name)}**${found.text ? ` – ${known(shown(found.text, language), text, language)}` : ''}`,
    list([
      found.range ? known(`${w.range}: ${rangeWords(found.range, language)}`, span, language) : w.noScore,
      found.better && known(w.better[found.better], better, language),
      ...factLines(found, it, language),
      found.formula && made(found.formula, language),
      found.levels &&
        levelsWords(
          found.levels.map((level) => ({ ...level, text: shown(level.text, language), verified: isVerified(level) })),
          language,
        ),
      ...coded(found, language),
      code,
    ]),
    sourceList(
      [text, span, better, ...found.facts, ...(found.notes ?? []), ...(found.codes ?? [])],
      found.source ? [found.source] : [],
      language,
    ),
  );
}

export function describeOption(node: ast.Option, language: Language): string {
  const item = node.$container as ast.Item;
  const it = ownerOf(item)?.items.find(({ name }) => name === item.name);
  const found = optionsOf(it).find(({ name }) => name === (node.name ?? String(node.number)));
  const w = words[language];
  return paragraphs(
    `**${plain(node.name ?? String(node.number))}** – ${shown(found?.text ?? { text: node.text.value }, language)}`,
    list([
      found && `${w.code}: \`${found.code}\``,
      found?.valence && w.valence[found.valence],
      found?.detail && `${w.detail}: \`${found.detail.variable}\``,
      found?.measures && `${w.measures}: ${found.measures.map((each) => say(language, 'Measures', each)).join(', ')}`,
    ]),
  );
}

/** What others call it: `LOINC 72110-0`. */
const coded = ({ codes = [] }: Pick<Item, 'codes'>, language: Language): string[] =>
  codes.map((one) => {
    const { list: name, code, version, text } = one;
    const edition = version === undefined ? '' : ` (${plain(version)})`;
    const said = `${words[language].coded}: ${plain(name)} ${plain(code)}${edition}${text ? ` – ${shown(text, language)}` : ''}`;
    return one.reference || one.source || one.confidence ? known(said, one, language) : said;
  });

/** What the section's items share. */
function stemOf({ sections = [] }: Instrument, { name }: Item, language: Language): string | undefined {
  const section = sections.find(({ items }) => items.includes(name));
  return section?.stem && `${words[language].stem}: ${shown(section.stem, language)} …`;
}

type Informant = NonNullable<Instrument['informants']>[number];
const informant = ({ kind, label }: Informant, language: Language): string =>
  `${say(language, 'InformantKind', kind)}${label ? ` (${shown(label, language)})` : ''}`;

function itemCount({ itemCount, provenance }: Instrument, language: Language): string[] {
  if (!itemCount) return [];
  const w = words[language];
  const { count, about, rated } = itemCount;
  const said = `${about ? w.about : ''}${count} ${w.items}`;
  const [own, answers] = [provenance?.itemCount, provenance?.rated];
  const answered = rated && `${w.rated} ${rangeWords(rated, language)}`;
  if (!answered || JSON.stringify(own) === JSON.stringify(answers)) {
    return [known(answered ? `${said}, ${answered}` : said, own, language)];
  }
  return [known(said, own, language), known(`${w.answers} ${answered}`, answers, language)];
}

function training({ training }: Instrument, language: Language): string | undefined {
  const w = words[language];
  if (training === undefined) return undefined;
  return training === 'none'
    ? w.trainingNone
    : training === 'required'
      ? w.trainingRequired
      : shown(training, language);
}

function licence({ licence, licenceKind }: Instrument, language: Language): string | undefined {
  const kind = licenceKind && `**${words[language].licenceKind[licenceKind]}**`;
  return [kind, licence && shown(licence, language)].filter(Boolean).join(' – ') || undefined;
}

function parts(lines: readonly string[], language: Language): string {
  const rest = lines.length - mostParts;
  return list(rest > 0 ? [...lines.slice(0, mostParts), words[language].more(rest)] : lines);
}

/** A line for the scale, and one below it for each thing known of it. */
function scale(it: Scale, instrument: Instrument, language: Language): string {
  const w = words[language];
  const how = it.provenance ?? {};
  const said = [
    it.text && known(shown(it.text, language), how.text, language),
    it.range && known(rangeWords(it.range, language), how.range, language),
    it.better && known(w.better[it.better], how.better, language),
  ].filter(Boolean);
  const head = `${w.scale} **${plain(it.name)}**${said.length > 0 ? `: ${said.join('; ')}` : ''}`;
  return [head, ...factLines(it, instrument, language).map((each) => `  - ${each}`)].join('\n');
}

/** `reliability 0.94 (alpha) · EVANS02 · not verified: from memory`; then the notes. */
const factLines = ({ facts, notes = [] }: Scale, { from }: Instrument, language: Language): string[] => [
  ...facts.map((each) => {
    const aside = each.text ? ` (${shown(each.text, language)})` : '';
    return knownFact(
      `${words[language].fact[each.kind]} ${numberWords(each.value, language)}${aside}`,
      each,
      from,
      language,
    );
  }),
  ...notes.map((each) => known(shown(each.text, language), each, language)),
];

function itemText(it: Item, language: Language): string {
  return [shown(it.text, language), answers(it, language)].filter(Boolean).join(' – ');
}

function answers({ kind }: Item, language: Language): string {
  const w = words[language];
  if (!kind) return w.notStated;
  switch (kind.type) {
    case 'rating': {
      const labels = [kind.lowLabel, kind.highLabel].map((each) => each && shown(each, language));
      return `${w.rated} ${rangeWords(kind.range, language)}${labels[0] && labels[1] ? ` (${labels[0]} … ${labels[1]})` : ''}`;
    }
    case 'number':
      return `${w.number}${kind.range ? ` ${rangeWords(kind.range, language)}` : ''}${kind.unit ? ` (${say(language, 'Unit', kind.unit)})` : ''}`;
    case 'choice':
      return kind.ordered ? w.ordered : w.choice;
    default:
      return w.kinds[kind.type];
  }
}

const optionsOf = (item: Item | undefined): readonly Option[] =>
  (item?.kind && 'options' in item.kind ? item.kind.options : undefined) ?? [];

function options(item: Item, language: Language): string | false {
  const all = optionsOf(item);
  return all.length > 0 && all.map(({ code, text }) => `${code}\\. ${shown(text, language)}`).join('  \n');
}
