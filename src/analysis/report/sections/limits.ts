import { type Block, code, heading, item, list, paragraph } from '../../../documents/index.js';
import { limitsOf } from '../../../plan/index.js';
import { read } from '../../../reading/index.js';
import { plannedDesignEffect } from '../../../statistics/index.js';
import { type Context, lastChange, mainMeasures } from '../context.js';

/** What the numbers can and cannot show, what is hidden, and how to work everything out again. */
export function limits(context: Context): Block[] {
  const { specification, results, words } = context;
  const { s } = words;
  const { design } = specification;
  const { can, otherReasons, cannot } = limitsOf(design, words);
  const { smallest, audience } = results;
  const { arms, group } = read(design).comparison;
  return [
    heading(2, s('Vad siffrorna kan visa, och inte', 'What the numbers can and cannot show')),
    heading(3, s('Kan visa', 'Can show')),
    list(can),
    heading(3, s('Kan inte visa', 'Cannot show')),
    list([
      `${
        arms
          ? arms.byChance
            ? s(
                'Hur insatsen verkar, eller att den verkar likadant för alla: bara om grupperna skiljer sig.',
                'How the intervention works, or that it works alike for all: only whether the groups differ.',
              )
            : s(
                'Om det är insatsen som ligger bakom en skillnad: slumpen avgjorde inte vem som fick den.',
                'Whether the intervention is behind a difference: chance did not decide who got it.',
              )
          : group
            ? s(
                'Om det är insatsen som ligger bakom förändringen: jämförelsegruppen är inte med i den här analysen.',
                'Whether the intervention is behind the change: the comparison group is not part of this analysis.',
              )
            : s(
                'Om det är insatsen som ligger bakom förändringen: det finns ingen jämförelsegrupp.',
                'Whether the intervention is behind the change: there is no comparison group.',
              )
      } ${otherReasons}`,
      ...cannot,
    ]),
    ...(audience === 'report'
      ? [
          heading(3, s('Små grupper', 'Small groups')),
          paragraph(
            s(
              `För att ingen ska kunna kännas igen visas inte tal som gäller 1–${smallest - 1} personer, och inte medelvärden och andelar för så små grupper. Ibland utelämnas ett tal till, för att det första annars kunde räknas ut ur en summa. Att ingen eller alla svarat på ett visst sätt visas inte heller. Hur många som startade och svarade visas alltid.`,
              `So that nobody can be recognised, numbers that concern 1–${smallest - 1} persons are not shown, nor are means and shares of such small groups. Sometimes one more number is left out, because the first could otherwise be worked out from a total. Nor is it shown that nobody or everybody gave some answer. How many started and answered is always shown.`,
            ),
          ),
        ]
      : []),
    heading(3, s('Hur det är räknat', 'How it is worked out')),
    list([
      ...alikeText(context).map((one) => item(one)),
      item(
        s(
          'Medelförändring: t-fördelningen, parade värden. Mittförändring: Hodges och Lehmann, med alla förändringar som teckenrangtestet inte förkastar som intervall. Standardiserad förändring: d_z, medelförändringen delad med förändringarnas standardavvikelse, med exakt intervall.',
          'Mean change: t distribution, paired values. Middle change: Hodges and Lehmann, with all changes that the signed-rank test does not reject as its interval. Standardised change: d_z, the mean change divided by the standard deviation of the changes, with an exact interval.',
        ),
      ),
      item(
        s(
          'Andelar: Wilson; skillnaden mellan parade andelar: Newcombe (att behålla: Tango). Test: parat t-test, Wilcoxons teckenrangtest (exakt upp till 400 ändrade, sedan enligt normalfördelningen; oförändrade enligt Pratt), teckentest (exakt) och McNemar (mid-p), korrigerade enligt Holm.',
          'Shares: Wilson; the difference between paired shares: Newcombe (keeping: Tango). Tests: paired t test, Wilcoxon’s signed-rank test (exact up to 400 changed, then by the normal distribution; the unchanged by Pratt’s rule), sign test (exact) and McNemar’s test (mid-p), corrected by Holm’s method.',
        ),
      ),
      item(
        s(
          'Blandad modell: en nivå för varje individ, mättillfället som kategori, REML. Den förutsätter att bortfallet kan förklaras av värden som finns.',
          'Mixed model: a level for each individual, the timepoint as a category, REML. It assumes that the attrition can be explained by values that exist.',
        ),
      ),
      item([
        s('Alla tal kan räknas om i R: ', 'All numbers can be worked out again in R: '),
        code('isu generate script --to r'),
        s('. Alla decimaler finns i ', '. All decimals are in '),
        code('isu analyze … --to json'),
        '.',
      ]),
    ]),
  ];
}

/** So alike can those of one unit be, where the data do not say. */
const correlations = [0.01, 0.05, 0.1];

/** How much wider intervals would be if those of one part of the operation are alike, where it is not known who is where. */
function alikeText(context: Context): string[] {
  const { specification, results, words, figures } = context;
  const { organisation } = specification.design;
  const parts = organisation?.parts.length ?? 0;
  const known = Object.values(results.measures).some(({ splits }) => splits?.unit?.groups ?? splits?.team?.groups);
  const [main] = mainMeasures(context);
  const n = main && lastChange(main)?.n;
  if (parts < 2 || known || !n || main.result.between) return [];
  const wider = words.list(
    correlations.map((one) => figures.rounded(Math.sqrt(plannedDesignEffect(n / parts, one)), 1)),
  );
  const alike = words.list(correlations.map((one) => figures.rounded(one, 2)));
  return [
    words.s(
      `Verksamheten har ${parts} delar, och data säger inte vem som hör till vilken. Är klienter i samma del lika varandra är intervallen för smala: med lika många i varje skulle de vara ${wider} gånger så breda vid en intraklasskorrelation på ${alike}.`,
      `The operation has ${parts} parts, and the data do not say who belongs to which. If clients of one part are alike the intervals are too narrow: with as many in each they would be ${wider} times as wide at an intraclass correlation of ${alike}.`,
    ),
  ];
}
