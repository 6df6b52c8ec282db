import { expect, it } from 'vitest';
import { inBrowser } from './browser.js';
import { familyText } from './family.js';
import { designOf } from './intake.js';

inBrowser('a section that is repeated, in a browser', [await designOf(familyText)], ({ show }) => {
  it('has a heading for each child that there is, and none for the others', async () => {
    const page = await show('familj_start_client');
    const headings = () =>
      page.$$eval('.part h3', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    const visits = ['Besök 1', 'Besök 2'];
    expect(await headings()).toEqual(visits);
    await page.check('input[name=barnhar][value="1"]', { force: true });
    await page.fill('input[name=barnantal]', '2');
    expect(await headings()).toEqual(['Barn 1', 'Barn 2', ...visits]);
    await page.check('input[name=barnhar][value="0"]', { force: true });
    expect(await headings()).toEqual(visits);
  });
  it('says on paper when each is answered, once', async () => {
    const page = await show('familj_start_client', { script: false });
    const told = await page.$$eval('.part', (all) =>
      all.slice(0, 3).map((one) => [...one.querySelectorAll('.if')].map((each) => each.textContent)),
    );
    expect(told.map(([first]) => first)).toEqual(
      [1, 2, 3].map((n) => `Besvaras bara om svaret på fråga 2 är minst ${n}.`),
    );
    // The part, and the two questions that hang on others too.
    expect(told.map((one) => one.length)).toEqual([4, 4, 4]);
  });
});
