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
