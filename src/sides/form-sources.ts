/**
 * The sources that a form's own content policy allows by hash, as source expressions (`'sha256-…'`) per directive.
 *
 * The form is shown in a sandboxed `srcdoc` frame, and such a frame inherits the policy of the page around it: what a
 * form runs must be allowed by both. So the page allows exactly the hashes that the form's generator declared. A script
 * or style that came into the form in any other way matches neither policy, and the frame has no origin, no network
 * (`default-src 'none'`) and no access to the editor.
 */
export interface FormSources {
  script: string[];
  style: string[];
}

/** Reads them from the form's `<meta http-equiv="Content-Security-Policy">`; nothing allowed where there is none. */
export function formSources(html: string): FormSources {
  const meta = /<meta\b[^>]*http-equiv=["']Content-Security-Policy["'][^>]*>/i.exec(html)?.[0] ?? '';
  const policy = /\bcontent="([^"]*)"/i.exec(meta)?.[1]?.replaceAll('&#39;', "'") ?? '';
  const hashes = (directive: string) =>
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name === directive)
      .flatMap((part) => part.filter((source) => /^'sha(256|384|512)-[A-Za-z0-9+/]+=*'$/.test(source)));
  return { script: hashes('script-src'), style: hashes('style-src') };
}
