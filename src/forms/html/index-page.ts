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
};

function entry(texts: Texts, form: Form): string {
  const methods = methodsWording(form);
  const titles = form.sections.map(({ title }) => title);
  const rows: [Wording, string][] = [
    ...(form.timepoint?.when ? [[pageWords.when, texts.html(form.timepoint.when)] as [Wording, string]] : []),
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
  return `<li class="card"><h2><a href="${formPath(form)}">${texts.html(form.title)}</a></h2>
${form.fallback ? `<p class="tell">${texts.html(pageWords.fallback)}</p>` : ''}<dl>${rows.map(([term, content]) => `<div><dt>${texts.html(term)}</dt><dd>${content}</dd></div>`).join('')}</dl></li>`;
}

/** A page that explains each form's file and links to it, or undefined without forms. The path is `<design>_index.html`. */
export function htmlIndex(
  forms: readonly Form[],
  options: HtmlOptions = {},
): { path: string; text: string } | undefined {
  const [first] = forms;
  if (!first) return undefined;
  const wanted = options.language ?? '';
  const language = first.languages.includes(wanted) ? wanted : (first.languages[0] ?? defaultLanguage);
  const texts = new Texts(language, [language], first.dictionary);
  const title = inLanguage(first.design.title, language).text;
  const text = `${head(language, title)}
<body>
<header><div class="wrap"><p>${texts.html(words.forms)}</p><h1>${texts.html(first.design.title)}</h1><p class="who">${texts.html(words.intro)}</p></div></header>
<main class="wrap"><ul class="files">
${forms.map((form) => entry(texts, form)).join('\n')}
</ul></main>
</body>
</html>
`;
  return { path: `${first.design.code}_index.html`, text };
}
