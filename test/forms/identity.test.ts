import { describe, expect, test } from 'vitest';
import { isIdentityCode } from '../../src/data/check/identity.js';
import { pageLogic } from '../../src/forms/html/page-logic.js';
import { identityInCode, identityInWholeCode } from '../../src/forms/index.js';
import { identityCodes, identityWithin, plainCodes } from './identity.js';

const inPage = new Function(`${pageLogic}\nreturn looksLikeIdentity;`)() as (text: string) => boolean;

describe('the one pattern of identity numbers', () => {
  test('is read alike by the regular expressions of all the programs', () => {
    expect(identityInCode).not.toMatch(/["'\\{}/`$]|\(\?</);
  });

  test.each([...identityCodes, ...identityWithin])(
    '%j is refused where it is written in, and by data check',
    (code) => {
      expect([new RegExp(identityInCode).test(code), isIdentityCode(code), inPage(code)]).toEqual([true, true, true]);
      expect(new RegExp(identityInWholeCode, 's').test(code)).toBe(true);
    },
  );
  test.each(plainCodes)('%j is a code', (code) => {
    expect([new RegExp(identityInCode).test(code), isIdentityCode(code), inPage(code)]).toEqual([false, false, false]);
    expect(new RegExp(identityInWholeCode, 's').test(code)).toBe(false);
  });
});
