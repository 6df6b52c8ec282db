import type * as r4 from 'fhir/r4.js';
import type * as r5 from 'fhir/r5.js';
import { extensions } from './names.js';

/** In R5 an answer's number has another name, and a list of answers is a constraint on the type. */
function item({ type, item: items, answerOption, ...rest }: r4.QuestionnaireItem): r5.QuestionnaireItem {
  const options = answerOption?.map(({ extension, ...option }) => ({
    ...(extension && { extension: extension.map(weight) }),
    ...option,
  }));
  return {
    ...(rest as object as Omit<r5.QuestionnaireItem, 'type'>),
    type: type === 'choice' ? 'coding' : (type as r5.QuestionnaireItem['type']),
    ...(rest.enableWhen && { disabledDisplay: 'hidden' }),
    ...(options && { answerConstraint: 'optionsOnly', answerOption: options as r5.QuestionnaireItemAnswerOption[] }),
    ...(items && { item: items.map(item) }),
  };
}
const weight = (extension: r4.Extension): r4.Extension =>
  extension.url === extensions.ordinalValue ? { ...extension, url: extensions.itemWeight } : extension;

/** The same Questionnaire in FHIR R5. */
export function questionnaireR5({ item: items = [], ...rest }: r4.Questionnaire): r5.Questionnaire {
  return { ...(rest as object as r5.Questionnaire), item: items.map(item) };
}

// Descriptions are plain text in R4 and Markdown in R5.
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function action({
  description,
  relatedAction,
  action: actions,
  ...rest
}: r4.PlanDefinitionAction): r5.PlanDefinitionAction {
  return {
    ...(rest as object as r5.PlanDefinitionAction),
    ...(description !== undefined && { description: asMarkdown(description) }),
    ...(relatedAction && {
      relatedAction: relatedAction.map(({ actionId, ...related }) => ({
        targetId: actionId,
        ...(related as object as Omit<r5.PlanDefinitionActionRelatedAction, 'targetId'>),
      })),
    }),
    ...(actions && { action: actions.map(action) }),
  };
}

/** The same PlanDefinition in FHIR R5. */
export function planDefinitionR5({ action: actions = [], ...rest }: r4.PlanDefinition): r5.PlanDefinition {
  return { ...(rest as object as r5.PlanDefinition), action: actions.map(action) };
}
