import * as ast from '../../language/generated/ast.js';
import { instrument as modelOf } from '../../language/to-model/instrument.js';
import { Reader } from '../../language/to-model/reader.js';
import { say } from '../../language/vocabulary.js';
import type { Fact, Instrument, Item, Option, Scale } from '../../model/index.js';
import { durationWords } from '../../model/schedule.js';
import type { Language } from '../../principles/finding.js';
import { instrumentWords as words } from './instrument-words.js';
import { list, localised, paragraphs, plain, shown } from './markdown.js';
import { number, range } from './numbers.js';

/** Longer lists end with how many more there are. */
const mostParts = 12;

/** What is known of an instrument: what it measures, who answers, its parts, and how sure each fact is. */
export function describeInstrument(node: ast.Instrument, language: Language): string {
  const it = modelOf(new Reader(), node, node);
  const w = words[language];
  const construct = it.construct && shown(it.construct, language);
  const title = it.title && localised(it.title, language) !== it.name ? ` – ${shown(it.title, language)}` : '';
  return paragraphs(
    `**${plain(it.name)}**${title}`,
    construct && `${w.construct}: ${construct}`,
    list([
      it.measures && `${w.measures}: ${it.measures.map((each) => say(language, 'Measures', each)).join(', ')}`,
      it.informants && `${w.informant}: ${it.informants.map((each) => informant(each, language)).join(', ')}`,
      it.methods && `${w.method}: ${it.methods.map((each) => say(language, 'Method', each)).join(', ')}`,
      it.standardised && `${w.standardised}: ${say(language, 'YesNo', it.standardised)}`,
      it.structured && `${w.structured}: ${say(language, 'YesNo', it.structured)}`,
      it.itemCount && itemCount(it.itemCount, language),
      it.age && `${it.age.child ? w.childAge : w.age}: ${range(it.age, language)}${w.years}`,
      it.lasts && `${w.lasts}: ${durationWords(it.lasts, language)}`,
      it.recall && `${w.recall}: ${durationWords(it.recall, language)}`,
      it.repeats && `${w.repeats} ${plain(it.repeats)}`,
      it.resembles && `${w.resembles} ${plain(it.resembles)}`,
      it.languages && `${w.languages}: ${it.languages.map(plain).join(', ')}`,
      training(it, language),
      it.origin && `${w.origin}: ${it.origin === 'own' ? w.own : shown(it.origin, language)}`,
      it.licence && `${w.licence}: ${shown(it.licence, language)}`,
    ]),
    it.scales.length > 0 &&
      parts(
        it.scales.map((each) => scale(each, it, language)),
        language,
      ),
    it.items.length > 0 &&
      parts(
        it.items.map((each) => `${plain(each.name)}: ${itemText(each, language)}`),
        language,
      ),
    it.sources.length > 0 && `${w.source}: ${it.sources.map((each) => shown(each, language)).join('; ')}`,
    it.url && /^https?:\/\//.test(it.url) && `<${it.url.replace(/[<>\s]/g, '')}>`,
  );
}

/** An item or a scale, with what can be answered and the code that data have. */
export function describePart(node: ast.Item | ast.Scale, language: Language): string {
  const owner = node.$container as ast.Instrument;
  const it = modelOf(new Reader(), owner, owner);
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
        answers(found, language),
        found.better && w.better[found.better],
        found.optional && w.optional,
        found.measures && `${w.measures}: ${found.measures.map((each) => say(language, 'Measures', each)).join(', ')}`,
        code,
      ]),
      options(found, language),
    );
  }
  const title = found.text ? ` – ${shown(found.text, language)}` : '';
  return paragraphs(
    `**${plain(it.name)}.${plain(found.name)}**${title}`,
    list([
      found.range ? `${w.range}: ${range(found.range, language)}` : w.noScore,
      found.better && w.better[found.better],
      ...found.facts.map((each) => fact(each, it, language)),
      code,
    ]),
  );
}

export function describeOption(node: ast.Option, language: Language): string {
  const item = node.$container as ast.Item;
  const owner = item.$container as ast.Instrument;
  const it = modelOf(new Reader(), owner, owner).items.find(({ name }) => name === item.name);
  const found = optionsOf(it).find(({ name }) => name === node.name);
  const w = words[language];
  return paragraphs(
    `**${plain(node.name)}** – ${shown(found?.text ?? { text: node.text.value }, language)}`,
    list([
      found && `${w.code}: \`${found.code}\``,
      found?.valence && w.valence[found.valence],
      found?.measures && `${w.measures}: ${found.measures.map((each) => say(language, 'Measures', each)).join(', ')}`,
    ]),
  );
}

type Informant = NonNullable<Instrument['informants']>[number];
const informant = ({ kind, label }: Informant, language: Language): string =>
  `${say(language, 'InformantKind', kind)}${label ? ` (${shown(label, language)})` : ''}`;

function itemCount({ count, rated }: NonNullable<Instrument['itemCount']>, language: Language): string {
  const w = words[language];
  return `${count} ${w.items}${rated ? `, ${w.rated} ${range(rated, language)}` : ''}`;
}

function training({ training }: Instrument, language: Language): string | undefined {
  if (training === undefined) return undefined;
  const w = words[language];
  const said =
    training === 'none' ? w.trainingNone : training === 'required' ? w.trainingRequired : shown(training, language);
  return `${w.training}: ${said}`;
}

function parts(lines: readonly string[], language: Language): string {
  const rest = lines.length - mostParts;
  return list(rest > 0 ? [...lines.slice(0, mostParts), words[language].more(rest)] : lines);
}

function scale(it: Scale, instrument: Instrument, language: Language): string {
  const w = words[language];
  const facts = it.facts.map((each) => fact(each, instrument, language));
  const said = [
    it.text && shown(it.text, language),
    it.range && range(it.range, language),
    it.better && w.better[it.better],
    ...facts,
  ];
  return `${w.scale} **${plain(it.name)}**: ${said.filter(Boolean).join('; ')}`.replace(/: $/, '');
}

/** `reliability 0.94 (alpha, EVANS02) – not verified: from memory`. */
function fact(
  { kind, value, text, source, confidence, presumed }: Fact,
  instrument: Instrument,
  language: Language,
): string {
  const w = words[language];
  const aside = [text && shown(text, language), source && shown(source, language)].filter(Boolean).join(', ');
  // In the library each fact is checked against its source, or said not to be.
  const sure = confidence ?? (instrument.from === 'library' || presumed || !source ? undefined : 'seen');
  const said = sure === undefined ? w.unverified : w.confidence[sure];
  return `${w.fact[kind]} ${number(value, language)}${aside ? ` (${aside})` : ''}${said ? ` – ${said}` : ''}`;
}

function itemText(it: Item, language: Language): string {
  return [shown(it.text, language), answers(it, language)].filter(Boolean).join(' – ');
}

function answers({ kind }: Item, language: Language): string {
  const w = words[language];
  if (!kind) return w.notStated;
  switch (kind.type) {
    case 'rating': {
      const labels = [kind.lowLabel, kind.highLabel].map((each) => each && shown(each, language));
      return `${w.rated} ${range(kind.range, language)}${labels[0] && labels[1] ? ` (${labels[0]} … ${labels[1]})` : ''}`;
    }
    case 'number':
      return `${w.number}${kind.range ? ` ${range(kind.range, language)}` : ''}${kind.unit ? ` (${say(language, 'Unit', kind.unit)})` : ''}`;
    case 'choice':
      return kind.ordered ? w.ordered : w.choice;
    default:
      return w.kinds[kind.type];
  }
}

const optionsOf = (item: Item | undefined): readonly Option[] =>
  item?.kind?.type === 'choice' || item?.kind?.type === 'choices' ? item.kind.options : [];

function options(item: Item, language: Language): string | false {
  const all = optionsOf(item);
  return all.length > 0 && all.map(({ code, text }) => `${code}\\. ${shown(text, language)}`).join('  \n');
}
