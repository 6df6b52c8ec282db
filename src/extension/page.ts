import { type FormSources, formSources } from '../sides/index.js';

/** Filled in when the extension is bundled: `webview/page.mjs` and `webview/page.css`. */
declare const PAGE_SCRIPT: string;
declare const PAGE_STYLE: string;

/** True when a page made for `page` can also show a form that needs `form`. */
export function allows(page: FormSources, form: FormSources): boolean {
  return (
    form.script.every((hash) => page.script.includes(hash)) && form.style.every((hash) => page.style.includes(hash))
  );
}

/** What a page can show that can show both. */
export const together = (one: FormSources, other: FormSources): FormSources => ({
  script: [...new Set([...one.script, ...other.script])],
  style: [...new Set([...one.style, ...other.style])],
});

/** The page of the preview, for a webview without any local resources; its content comes later, as messages. */
export function pageHtml(sources: FormSources): string {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${sources.script.join(' ')}`.trim(),
    `style-src 'nonce-${nonce}' ${sources.style.join(' ')}`.trim(),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title></title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<header>
<div class="top"><span id="file"></span><button id="language" type="button"></button></div>
<div id="tabs" role="tablist" hidden></div>
</header>
<main>
<div id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-verdicts">
<div id="judged"></div>
<select id="choice" hidden></select>
<p id="form-note" class="note" hidden></p>
<iframe id="frame" sandbox="allow-scripts allow-forms" hidden></iframe>
</div>
</main>
<script nonce="${nonce}">${PAGE_SCRIPT}</script>
</body>
</html>`;
}

/**
 * A document that was made, as a webview without scripts shows it. The file may have been changed since: whatever its own
 * policy says, nothing is fetched, and no style but those that it names by hash applies.
 */
export function documentPageHtml(html: string): string {
  const styles = formSources(html).style;
  const policy = [
    "default-src 'none'",
    `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return /<head>/i.test(html) ? html.replace(/<head>/i, (head) => `${head}\n${meta}`) : `${meta}\n${html}`;
}
