import { mostUnusable } from '../../calculation/usable.js';
import { type Helper, r } from './helpers.js';

/** What cannot be concluded from: values that cannot be used, in too great a number. */
export const usable: Helper = (
  s,
) => r`most_unusable <- list(share = ${mostUnusable.share}, count = ${mostUnusable.count})

# ${s('Rader där det står något som inte är ett svar på frågan.', 'Rows where something stands that is no answer to the item.')}
wrong_in <- function(form, variable, table, rows) {
  cells <- column(table, variable)
  if (is.null(cells)) return(rep(FALSE, length(rows)))
  cells <- cells[rows]
  definition <- form$columns[[variable]]
  trimmed(unguarded(cells)) != "" & is.na(answer(definition, cells)) & !trimmed(unguarded(cells)) %in% definition$more
}

# ${s('Rader vars värde inte kan användas: det som står där, eller det som poängen räknas ut ur.', 'Rows whose value cannot be used: what stands there, or what the score is worked out from.')}
unusable_of <- function(form, variable, rows) {
  definition <- form$columns[[variable]]
  wrong <- rep(FALSE, nrow(rows))
  for (at in unique(rows$table)) {
    here <- rows$table == at
    table <- data$tables[[at]]
    own <- rows$row[here]
    if (definition$type != "score") {
      wrong[here] <- wrong_in(form, variable, table, own)
      next
    }
    cells <- column(table, variable)
    empty <- if (is.null(cells)) rep(TRUE, length(own)) else trimmed(unguarded(cells[own])) == ""
    parts <- lapply(definition$from, function(name) wrong_in(form, name, table, own))
    wrong[here] <- is.na(rows$value[here]) & (!empty | Reduce("|", parts, rep(FALSE, length(own))))
  }
  wrong
}

# ${s('Om något kan sägas av måttet. För många värden som inte kan användas: inget sägs av resten.', 'Whether anything can be concluded from the measure. Too many values that cannot be used: nothing is, from the rest.')}
concludes <- function(m) {
  if (!m$unusable) return(TRUE)
  put(m$path, not = "unusable")
  cat("\n", m$said[["wrong"]], " ${s('av', 'of')} ", sum(m$said), " ${s('värden går inte att använda. Inga slutsatser dras av resten: rätta data (isu data check visar vad).', 'values cannot be used. Nothing is concluded from the rest: mend the data (isu data check shows what).')}\n", sep = "")
  FALSE
}
`;
