import type { Form, RecordSystem } from '../form.js';
import { compose, inLanguage, listed, type Wording } from '../wording.js';
import { durationWords, methodWords } from '../words.js';
import type { Texts } from './texts.js';
import { pageWords } from './words.js';

const own = ['sv', 'en'];

function row(texts: Texts, term: Wording, content: string): string {
  return `<div><dt>${texts.html(term)}</dt><dd>${content}</dd></div>`;
}

/** One text as it stands, several as a list. */
function several(texts: Texts, wordings: readonly Wording[]): string {
  const [first] = wordings;
  if (wordings.length === 1 && first) return `<span class="pre">${texts.html(first)}</span>`;
  return `<ul>${wordings.map((one) => `<li class="pre">${texts.html(one)}</li>`).join('')}</ul>`;
}

function systemRows(texts: Texts, system: RecordSystem): string[] {
  const { retained } = system;
  return [
    row(texts, pageWords.recordedIn, several(texts, [system.title])),
    ...(system.access.length > 0 ? [row(texts, pageWords.access, several(texts, system.access))] : []),
    ...(retained
      ? [
          row(
            texts,
            pageWords.retained,
            texts.html(compose(own, [], (_, language) => durationWords(retained, language))),
          ),
        ]
      : []),
    ...(system.legalGround ? [row(texts, pageWords.legalGround, several(texts, [system.legalGround]))] : []),
  ];
}

/** Whether answering is voluntary, in words. */
export const voluntaryWords = {
  yes: pageWords.voluntaryYes,
  partly: pageWords.voluntaryPartly,
  no: pageWords.voluntaryNo,
};

function voluntariness(form: Form): Wording[] {
  const { voluntary, feedback } = form.intro;
  return [...(voluntary ? [voluntaryWords[voluntary]] : []), ...(feedback === 'yes' ? [pageWords.feedback] : [])];
}

/** The methods in words: `Intervju och bedömning`. */
export function methodsWording(form: Form): Wording | undefined {
  if (form.methods.length === 0) return undefined;
  return compose(
    own,
    form.methods.map((method) => methodWords[method]),
    (words, language) => {
      const text = listed(
        words.map((word) => word.toLowerCase()),
        language,
      );
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
  );
}

/** What the person is told before the questions. Only what the design states. */
export function aboutHtml(texts: Texts, form: Form): string {
  const { intro, fallback, timepoint } = form;
  const methods = methodsWording(form);
  const { lasts } = intro;
  const rows = [
    ...(intro.purposes.length > 0 ? [row(texts, pageWords.purpose, several(texts, intro.purposes))] : []),
    ...(voluntariness(form).length > 0
      ? [
          row(
            texts,
            pageWords.voluntary,
            voluntariness(form)
              .map((one) => texts.html(one))
              .join(' '),
          ),
        ]
      : []),
    ...(intro.instruction ? [row(texts, pageWords.instruction, several(texts, [intro.instruction]))] : []),
    ...(lasts
      ? [row(texts, pageWords.time, texts.html(compose(own, [], (_, language) => durationWords(lasts, language))))]
      : []),
    ...(timepoint?.when ? [row(texts, pageWords.when, texts.html(timepoint.when))] : []),
    row(texts, pageWords.informant, texts.html(form.informant?.label ?? pageWords.informantUnstated)),
    ...(methods ? [row(texts, pageWords.method, texts.html(methods))] : []),
    ...(intro.recorded === 'none' ? [row(texts, pageWords.answers, texts.html(pageWords.recordedNone))] : []),
    ...(Array.isArray(intro.recorded) ? intro.recorded.flatMap((system) => systemRows(texts, system)) : []),
    ...(intro.safeguard ? [row(texts, pageWords.safeguard, several(texts, [intro.safeguard]))] : []),
    ...(intro.organisation ? [row(texts, pageWords.organisation, several(texts, [intro.organisation]))] : []),
    ...(intro.contact.length > 0 ? [row(texts, pageWords.contact, several(texts, intro.contact))] : []),
  ];
  const instead = fallback
    ? `<div class="tell"><p>${texts.html(pageWords.fallback)}</p>${fallback.because ? `<p class="pre">${texts.html(fallback.because)}</p>` : ''}</div>`
    : '';
  const kept = form.draft ? `<p>${texts.html(pageWords.draft)}</p>` : '';
  return `<section class="card about" aria-labelledby="about">
<h2 id="about">${texts.html(pageWords.about)}</h2>
${instead}<dl>
${rows.join('\n')}
</dl>
<div class="tell screen"><p class="js-only">${texts.html(pageWords.local)} ${texts.html(pageWords.incomplete)}</p>${kept}
<noscript><p>${texts.html(pageWords.noScript)}</p></noscript></div>
</section>`;
}

/** The languages that the form has texts in: the design's own, and those that some question or answer is translated to. */
export function usedLanguages(form: Form): string[] {
  const asked = form.sections.flatMap(({ title, items, entries }) => [
    title,
    ...entries.map((entry) => entry.title),
    ...items.flatMap(({ text, kind }) => [
      text,
      ...('options' in kind ? kind.options.map((option) => option.text) : []),
    ]),
  ]);
  const [main] = form.languages;
  return form.languages.filter(
    (language) => language === main || asked.some((wording) => inLanguage(wording, language).language === language),
  );
}
