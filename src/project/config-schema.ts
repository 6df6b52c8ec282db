import * as z from 'zod';
import { formFormats } from '../forms/index.js';

/**
 * `isu.config.json`: how findings are reported, and where generated files go. Only what has an effect is in here.
 * Descriptions are shown by editors that know the JSON Schema: Swedish, then English.
 */
const said = (sv: string, en: string) => ({ description: `${sv} · ${en}` });

const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** A calendar day, `YYYY-MM-DD`, that exists. */
const Day = z.iso.date();

const Names = z.array(z.string().min(1)).min(1);

const Waiver = z
  .strictObject({
    rule: z.string().min(1).meta(said('Regelns kod eller namn, som P3-02', "The rule's code or name, such as P3-02")),
    path: z
      .string()
      .min(1)
      .optional()
      .meta(
        said(
          'Vilka filer, skrivet som i .gitignore och räknat från den här filens mapp; utelämnat: alla',
          "Which files, written as in .gitignore from this file's folder; left out: all",
        ),
      ),
    designs: Names.optional().meta(
      said('Vilka uppföljningar, vid namn; utelämnat: alla', 'Which designs, by name; left out: all'),
    ),
    instruments: Names.optional().meta(
      said(
        'Bara anmärkningar som inte gäller andra instrument än dessa',
        'Only findings that concern no other instruments than these',
      ),
    ),
    at: Names.optional().meta(
      said(
        'Bara anmärkningar som inte gäller andra mättillfällen än dessa',
        'Only findings that concern no other timepoints than these',
      ),
    ),
    because: z
      .string()
      .min(1)
      .meta(said('Skälet; det visas vid anmärkningen', 'The reason; it is shown with the finding')),
    by: z.string().min(1).optional().meta(said('Vem som har beslutat det', 'Who decided it')),
    until: Day.optional().meta(said('Sista dagen det gäller, ÅÅÅÅ-MM-DD', 'The last day it holds, YYYY-MM-DD')),
  })
  .meta(said('En avvikelse som ni står för', 'A deviation that you stand by'));

export const Config = z.strictObject({
  $schema: z.string().optional(),
  extends: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .optional()
    .meta(
      said(
        'Inställningar att bygga på: en eller flera sökvägar räknade från den här filen; det som står här går före',
        'Settings to build on: one or more paths relative to this file; what stands here goes before them',
      ),
    ),
  severity: z
    .record(z.string(), z.enum(levels))
    .optional()
    .meta(
      said(
        'Hur allvarlig en anmärkning är, per regel (kod eller namn) eller grupp (P1–P5, R, T, J, E, N, D, U, S). Bedömningen av principerna ändras inte',
        'How severe a finding is, per rule (code or name) or group (P1–P5, R, T, J, E, N, D, U, S). The verdicts of the principles do not change',
      ),
    ),
  waivers: z
    .array(Waiver)
    .optional()
    .meta(said('Avvikelser som godtas; de visas ändå', 'Deviations that are accepted; they are shown all the same')),
  thresholds: z
    .strictObject({
      attrition: z
        .number()
        .min(0)
        .max(100)
        .optional()
        .meta(
          said(
            'Större bortfall än så är stort, i procent; annars 40',
            'Attrition above this is large, in percent; else 40',
          ),
        ),
      noConclusion: z
        .number()
        .min(0)
        .max(100)
        .optional()
        .meta(
          said(
            'Från så stort bortfall går inget att säga om verksamheten, i procent; annars 80',
            'From this attrition on nothing can be said of the service, in percent; else 80',
          ),
        ),
      smallestCell: z
        .int()
        .min(1)
        .optional()
        .meta(
          said('Minsta antal personer i en redovisad grupp; annars 5', 'Fewest persons in a reported group; else 5'),
        ),
    })
    .optional()
    .meta(said('Gränser som reglerna använder', 'Limits that the rules use')),
  codeLists: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .meta(
      said(
        'Kodlistor som koderna slås upp i: listans namn, och en fil i den här mappen eller under den med kod;text på varje rad (UTF-8)',
        "Code lists that codes are looked up in: the list's name, and a file in this folder or below with code;text on each line (UTF-8)",
      ),
    ),
  outputs: z
    .strictObject({
      folder: z
        .string()
        .min(1)
        .optional()
        .meta(
          said(
            'Mappen som används när ingen annan anges, räknad från den här filen',
            'The folder used when no other is given, from this file',
          ),
        ),
      forms: z
        .array(z.enum([...formFormats, 'all']))
        .min(1)
        .optional()
        .meta(said('Format när inga andra anges: formulären', 'Formats used when no others are given: the forms')),
      plan: z
        .array(z.enum(['md', 'html', 'docx']))
        .min(1)
        .optional()
        .meta(
          said('Format när inga andra anges: analysplanen', 'Formats used when no others are given: the analysis plan'),
        ),
    })
    .optional()
    .meta(said('Vad som skapas när flaggor utelämnas', 'What is generated when options are left out')),
});
export type Config = z.infer<typeof Config>;

/** The JSON Schema of the configuration file, as text. */
export const configSchemaText = () =>
  `${JSON.stringify({ ...z.toJSONSchema(Config, { io: 'input' }), title: 'isu.config.json' }, undefined, 2)}\n`;
