/** What SurveyJS itself means by `{name}` in an expression, whatever question there is by that name. */
const builtIn = new Set(
  ['locale', 'pageno', 'pagecount', 'questioncount'].concat(
    ['correctedanswers', 'correctanswers', 'correctedanswercount'],
    ['incorrectedanswers', 'incorrectanswers', 'incorrectedanswercount'],
  ),
);

/**
 * The name in a survey of an item or a score: its variable. No variable holds an underscore, so a name that ends with
 * one is free, as are the names of what is not answered.
 */
export function surveyName(variable: string): string {
  return builtIn.has(variable) ? `${variable}_` : variable;
}
