import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { allows, pageHtml } from '../../src/extension/page.js';
import { formSources } from '../../src/sides/index.js';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const script = hashOf('console.log(1)');
const style = hashOf('p { color: red }');
const form = (policy: string) => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
</head><body></body></html>`;

/** The directives of the page's own policy. */
function policyOf(html: string): Map<string, string[]> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('what a form may run in the preview', () => {
  it('is what its own policy names by hash', () => {
    const html = form(`default-src 'none'; style-src ${style}; script-src ${script}; connect-src 'none'`);
    expect(formSources(html)).toEqual({ script: [script], style: [style] });
  });

  it('is never anything wider, even when its policy asks for it', () => {
    const html = form(
      "default-src *; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval' https: 'nonce-a'",
    );
    expect(formSources(html)).toEqual({ script: [], style: [] });
  });

  it('is nothing where the form has no policy, or names one only in its text', () => {
    expect(formSources('<p>script-src</p>')).toEqual({ script: [], style: [] });
    const written = `<p>&lt;meta http-equiv="Content-Security-Policy" content="script-src ${script}"></p>`;
    expect(formSources(written)).toEqual({ script: [], style: [] });
  });

  it('needs a new page only for hashes that the page lacks', () => {
    const page = { script: [script], style: [style] };
    expect(allows(page, { script: [], style: [] })).toBe(true);
    expect(allows(page, { script: [script], style: [style] })).toBe(true);
    expect(allows({ script: [], style: [style] }, page)).toBe(false);
    expect(allows({ script: [script], style: [] }, page)).toBe(false);
  });
});

describe('the page of the preview', () => {
  beforeAll(() => {
    vi.stubGlobal('PAGE_SCRIPT', 'void 0');
    vi.stubGlobal('PAGE_STYLE', 'p{}');
    return () => vi.unstubAllGlobals();
  });

  it('fetches nothing and runs only its own script and that of the form', () => {
    const html = pageHtml({ script: [script], style: [style] });
    const policy = policyOf(html);
    const nonce = /<script nonce="([^"]+)">/.exec(html)?.[1];
    expect(nonce).toMatch(/^[0-9a-f-]{36}$/);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual([`'nonce-${nonce}'`, script]);
    expect(policy.get('style-src')).toEqual([`'nonce-${nonce}'`, style]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(html).toContain('sandbox="allow-scripts allow-forms"');
  });

  it('has a new nonce each time', () => {
    const none = { script: [], style: [] };
    expect(pageHtml(none)).not.toBe(pageHtml(none));
  });
});
