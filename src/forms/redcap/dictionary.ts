import { csv } from './csv.js';

/** The columns of REDCap's data dictionary, by its own names in the interface for programs. */
const columns = {
  field_name: 'Variable / Field Name',
  form_name: 'Form Name',
  section_header: 'Section Header',
  field_type: 'Field Type',
  field_label: 'Field Label',
  select_choices_or_calculations: 'Choices, Calculations, OR Slider Labels',
  field_note: 'Field Note',
  text_validation_type_or_show_slider_number: 'Text Validation Type OR Show Slider Number',
  text_validation_min: 'Text Validation Min',
  text_validation_max: 'Text Validation Max',
  identifier: 'Identifier?',
  branching_logic: 'Branching Logic (Show field only if...)',
  required_field: 'Required Field?',
  custom_alignment: 'Custom Alignment',
  question_number: 'Question Number (surveys only)',
  matrix_group_name: 'Matrix Group Name',
  matrix_ranking: 'Matrix Ranking?',
  field_annotation: 'Field Annotation',
} as const;
type Column = keyof typeof columns;

/** One field. What is not there is an empty cell. */
export type Field = Partial<Record<Column, string>> & {
  field_name: string;
  form_name: string;
  field_type: 'text' | 'notes' | 'radio' | 'checkbox' | 'calc' | 'descriptive';
  field_label: string;
};

/** The data dictionary as REDCap uploads it. */
export function dictionary(fields: readonly Field[]): string {
  const names = Object.keys(columns) as Column[];
  return csv([Object.values(columns), ...fields.map((field) => names.map((name) => field[name] ?? ''))]);
}
