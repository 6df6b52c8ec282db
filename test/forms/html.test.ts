import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlForm } from '../../src/forms/html/page.js';
import { forms } from '../../src/forms/making/forms.js';
import { escapeHtml, jsonInScript, safeUrl } from '../../src/forms/output/escape.js';
import { clean } from '../../src/forms/output/text.js';
import type { Collect, Design } from '../../src/model/index.js';
import { sha256Base64 } from '../../src/model/index.js';
import { pages } from './browser.js';
import { design, emptyDesign, text, wellbeing } from './fixture.js';
import { hostileTexts } from './hostile.js';

const files = pages(design);
const page = (id: string) => files.find(({ path }) => path === `columbus_${id}.html`)?.text ?? '';
const sha256 = (content: string) => createHash('sha256').update(content, 'utf8').digest('base64');
const policy = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] ?? '');

describe('sha256', () => {
  it('is the same as the platform’s, at every length around the block and with all kinds of characters', () => {
    for (let length = 0; length < 200; length += 1) {
      const content = 'åx🙂'.repeat(60).slice(0, length);
      expect(sha256Base64(content)).toBe(sha256(content));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (content) => {
        expect(sha256Base64(content)).toBe(sha256(content));
      }),
    );
  });
});

describe('files', () => {
  it('one for each form and one that lists them, with portable paths', () => {
    expect(files).toHaveLength(forms(design).length + 1);
    for (const { path } of files) expect(path).toMatch(/^[a-z][a-z0-9_]*\.html$/);
    const index = page('index');
    expect(all(index, /href="([^"]*)"/g).toSorted()).toEqual(
      files
        .slice(0, -1)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('a design without measurements gives no files', () => {
    expect(pages(emptyDesign())).toEqual([]);
  });

  it('the same design gives the same bytes', () => {
    expect(pages(structuredClone(design))).toEqual(files);
  });

  it('opens in the language asked for when the form has it', () => {
    const opened = (language: string) => pages(design, { language })[0]?.text ?? '';
    expect(opened('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(opened('en')).toContain('<html lang="en" dir="ltr">');
    expect(opened('so')).toContain('<html lang="sv" dir="ltr">');
  });

  it('offers only languages that the form has texts in', () => {
    expect(all(page('nybesok_client'), /data-language="([^"]*)"/g)).toEqual(['sv', 'en', 'ar']);
    expect(all(page('nybesok_professional_ansvarig_behandlare'), /data-language="([^"]*)"/g)).toEqual(['sv', 'en']);
  });
});

describe('every page', () => {
  it.each(files.map(({ path, text: html }) => [path, html]))(
    '%s allows its own script and style, nothing else',
    (_, html) => {
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      expect(policy(html)).toContain(`style-src 'sha256-${sha256(style)}'`);
      const scripts = all(html, /<script>([\s\S]*?)<\/script>/g);
      for (const script of scripts) expect(policy(html)).toContain(`script-src 'sha256-${sha256(script)}'`);
      expect(policy(html)).toContain("default-src 'none'");
      expect(policy(html)).toContain("connect-src 'none'");
      expect(html).not.toMatch(/\son\w+=|\sstyle=|\ssrc=|<link|<iframe|<img|@import|url\(/);
    },
  );

  it.each(files.map(({ path, text: html }) => [path, html]))(
    '%s has each id once, and points only at what exists',
    (_, html) => {
      const ids = all(html, /\sid="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [
        ...all(html, /\sfor="([^"]*)"/g),
        ...all(html, /href="#([^"]*)"/g),
        ...all(html, /aria-(?:describedby|labelledby)="([^"]*)"/g).flatMap((list) => list.split(' ')),
      ];
      for (const target of targets) expect(ids).toContain(target);
    },
  );
});

describe('voluntariness', () => {
  it('is told once for the whole form, or with each instrument that it is said of', () => {
    const times = (html: string) => html.split('>Det är frivilligt att svara.<').length - 1;
    expect(times(page('nybesok_client_interview_instead'))).toBe(1);
    expect(times(page('nybesok_client'))).toBe(0);
    expect(page('nybesok_client')).toContain('>Du väljer själv om du vill svara.<');
    const two = ['mående', 'bild'].map(
      (instrument, index): Collect => ({
        ...{
          path: `collect/${index}`,
          measures: [{ instrument }],
          from: [{ kind: 'client' }],
          at: ['end'],
          fallbacks: [],
        },
        ...(index === 0 && { voluntary: 'yes' }),
      }),
    );
    const [some] = forms({ ...design, collects: two });
    expect(some && htmlForm(some).text).toContain('<p class="note"><span data-t="');
    expect(some && times(htmlForm(some).text)).toBe(1);
    expect(times(page('nybesok_professional_ansvarig_behandlare'))).toBe(0);
  });
});

describe('within another page', () => {
  it('asks for the same whatever the form, so that the page around it can allow it beforehand', () => {
    const policies = forms(design)
      .filter(({ draft, answersAlone }) => !draft && !answersAlone)
      .map((form) => /Content-Security-Policy" content="([^"]*)"/.exec(htmlForm(form, { embedded: true }).text)?.[1]);
    expect(policies.length).toBeGreaterThan(3);
    expect(new Set(policies).size).toBe(1);
    expect(policies[0]).toMatch(/script-src (&#39;|')sha256-/);
  });
});

describe('drafts', () => {
  it('only a form that may keep a draft has code that could', () => {
    expect(page('nybesok_client')).toContain('localStorage');
    expect(page('end_client_staff')).not.toContain('localStorage');
    expect(page('end_client_staff')).not.toMatch(/sessionStorage|indexedDB|document\.cookie/);
  });
});

describe('escaping', () => {
  it('has no way out of text, attribute or script', () => {
    expect(escapeHtml(`<a href="x" b='y'>&`)).toBe('&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;');
    expect(jsonInScript('</script><!--\u2028')).toBe('"\\u003c/script\\u003e\\u003c!--\\u2028"');
    expect(clean('a\u0000b\u001b\r\nc\td\ud800🙂')).toBe('ab\nc\td🙂');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://a b', 'file:///etc/passwd', '//x'])(
    'no link is made of %j',
    (url) => expect(safeUrl(url)).toBeUndefined(),
  );

  it.each(hostileTexts)('%j', (hostile) => {
    const said = text(hostile, hostile, hostile);
    const evil: Design = {
      ...design,
      title: said,
      purposes: [{ path: 'p', text: said, kinds: [], questions: [] }],
      instruments: design.instruments.map((instrument) => ({
        ...instrument,
        title: said,
        licence: said,
        url: hostile,
        items: instrument.items.map((item) => ({ ...item, text: said, help: said })),
      })),
    };
    for (const form of forms(evil)) {
      const html = htmlForm(form).text;
      expect(all(html, /<script([^>]*)>/g)).toEqual([' type="application/json" id="data"', '']);
      expect(html).not.toMatch(/<b>|onerror="|href="(?!https?:|#)/i);
      const data = /id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
      const { texts } = JSON.parse(data) as { texts: Record<string, string>[] };
      expect(texts).toContainEqual({ sv: clean(hostile), en: clean(hostile), ar: clean(hostile) });
    }
  });

  it('a name that could be a path or a tag never reaches a path or an id', () => {
    const name = '../../<x>"';
    const odd: Design = { ...design, name, instruments: [{ ...wellbeing, name }], collects: [] };
    odd.collects = [
      {
        path: 'c',
        measures: [{ instrument: name }],
        from: [{ kind: 'school', label: text(name) }],
        at: ['end'],
        fallbacks: [],
      },
    ];
    for (const { path, text: html } of pages(odd)) {
      expect(path).toMatch(/^[a-z][a-z0-9_]*\.html$/);
      expect(html).not.toContain('<x>');
    }
  });
});
