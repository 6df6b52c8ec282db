import { listed } from '../../words/index.js';
import type { Form } from '../form.js';
import { escapeHtml } from '../output/escape.js';
import { methodsWording } from '../words/about.js';
import { languageName } from '../words/languages.js';
import { compose, defaultLanguage, inLanguage, type Wording } from '../words/wording.js';
import { pageWords } from './interface-texts.js';
import { formPath, type HtmlOptions, head } from './page.js';
import { Texts } from './texts.js';

const words = {
  forms: { sv: 'Formulär', en: 'Forms' },
  intro: {
    sv: 'Ett formulär för varje mättillfälle och uppgiftslämnare. Varje fil fungerar för sig, utan nätverk, och kan skrivas ut.',
    en: 'One form for each timepoint and informant. Each file works on its own, without a network, and can be printed.',
  },
  instruments: { sv: 'Instrument', en: 'Instruments' },
  key: { sv: 'Identitet', en: 'Identity' },
  keyed: { sv: 'Klientens kod', en: 'The client’s code' },
  anonymous: { sv: 'Anonymt', en: 'Anonymous' },
  noTime: { sv: 'Utan tidpunkt', en: 'Without a time' },
  someone: { sv: 'Det är inte angivet vem', en: 'It is not stated who' },
  alone: { sv: 'svarar själv', en: 'answers alone' },
  asked: { sv: 'personalen frågar', en: 'staff ask' },
  scores: { sv: 'personalen skriver in poäng från andra formulär', en: 'staff write in scores from other forms' },
  fills: { sv: 'fyller i', en: 'fills in' },
  withoutName: { sv: 'anonymt', en: 'anonymous' },
  otherwise: { sv: 'när det vanliga sättet inte går', en: 'when the ordinary way is not possible' },
};

/** Those who do not fill in a form as a part of their work. */
const asked: ReadonlySet<string> = new Set(['client', 'parent', 'relative']);

/** Who does what with the form: `Klient – svarar själv`. */
function title(texts: Texts, form: Form): string {
  const what = form.filledBy
    ? words.scores
    : form.answersAlone
      ? words.alone
      : form.informant && asked.has(form.informant.kind)
        ? words.asked
        : words.fills;
  const ways = [...(form.caseKey ? [] : [words.withoutName]), ...(form.fallback ? [words.otherwise] : [])];
  const who = form.informant?.label ?? words.someone;
  return `${texts.html(who)} – ${[what, ...ways].map((one) => texts.html(one)).join(', ')}`;
}

function entry(texts: Texts, form: Form): string {
  const methods = methodsWording(form);
  const titles = form.sections.map((section) => section.title);
  const rows: [Wording, string][] = [
    ...(methods ? [[pageWords.method, texts.html(methods)] as [Wording, string]] : []),
    [words.instruments, texts.html(compose([texts.language], titles, listed))],
    [words.key, texts.html(form.caseKey ? words.keyed : words.anonymous)],
    [
      pageWords.language,
      form.languages
        .map((code) => `<span lang="${escapeHtml(code)}">${escapeHtml(languageName(code))}</span>`)
        .join(', '),
    ],
  ];
  return `<li class="card"><h3><a href="${formPath(form)}">${title(texts, form)}</a></h3>
<dl>${rows.map(([term, content]) => `<div><dt>${texts.html(term)}</dt><dd>${content}</dd></div>`).join('')}</dl></li>`;
}

/** The forms of one timepoint, under its name. */
function occasion(texts: Texts, forms: readonly Form[]): string {
  const { timepoint } = forms[0] ?? {};
  return `<h2>${texts.html(timepoint?.title ?? words.noTime)}</h2>
${timepoint?.when ? `<p>${texts.html(timepoint.when)}</p>` : ''}
<ul class="files">
${forms.map((form) => entry(texts, form)).join('\n')}
</ul>`;
}

/**
 * A page that says of each form's file whose it is and when, and links to it; undefined without forms. `order`: names of the
 * timepoints in order of time. The path is `<design>_index.html`.
 */
export function htmlIndex(
  forms: readonly Form[],
  order: readonly string[],
  options: HtmlOptions = {},
): { path: string; text: string } | undefined {
  const [first] = forms;
  if (!first) return undefined;
  const wanted = options.language ?? '';
  const language = first.languages.includes(wanted) ? wanted : (first.languages[0] ?? defaultLanguage);
  const texts = new Texts(language, [language], first.dictionary);
  const name = inLanguage(first.design.title, language).text;
  const times = [...new Set([...order, ...forms.map(({ timepoint }) => timepoint?.name)])];
  const occasions = times
    .map((time) => forms.filter(({ timepoint }) => timepoint?.name === time))
    .filter((all) => all.length > 0);
  const text = `${head(language, name)}
<body>
<header><div class="wrap"><p>${texts.html(words.forms)}</p><h1>${texts.html(first.design.title)}</h1><p class="who">${texts.html(words.intro)}</p></div></header>
<main class="wrap">
${occasions.map((all) => occasion(texts, all)).join('\n')}
</main>
</body>
</html>
`;
  return { path: `${first.design.code}_index.html`, text };
}
