import type { Design } from '../../src/model/index.js';

/** Texts that break what is not escaped: markup, formulas, white space, other directions, sheer length. */
export const hostileTexts: string[] = [
  `"'><script>alert(1)</script><b>`,
  `</script><script>alert(1)</script><!--`,
  `<img src=x onerror="alert(1)">`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it is not filled in is the point
  '{{constructor}} ${alert(1)} `x` {done} \\u003c \\',
  '=1+1',
  'en\tflik\noch rad\r\noch en till',
  'javascript:alert(1)',
  '👩‍👩‍👧 å\u0308 \ud800 \u0000\u0007',
  '\u202eمرحبا\u202c hej',
  'ö'.repeat(5000),
];

/** A design with every text of it made another; those that differ still do. */
export const reworded = (design: Design, text: string): Design => {
  const change = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => change(one));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
    }
    return key === 'text' ? `${value}${text}` : value;
  };
  return change(design) as Design;
};
