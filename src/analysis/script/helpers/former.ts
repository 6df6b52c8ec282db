import { type Helper, r } from './helpers.js';

/** Tables in which something stands under the name that it had before. */
export const former: Helper = (
  s,
) => r`# ${s('Det som står under ett tidigare namn, som det heter nu. Står det under båda är det inte känt vilket som gäller.', 'What stands under a former name, as it is called now. Where it stands under both it is not known which holds.')}
present_names <- function(table) {
  now <- unname(former$columns[table$names])
  both <- !is.na(now) & now %in% table$names
  if (any(both)) stop(table$file, " ${s('har kolumner både under tidigare och nytt namn', 'has columns under both a former and the present name')} (", paste(table$names[both], now[both], sep = " -> ", collapse = ", "), "). ${s('Gör om den äldre filen för sig med isu migrate, innan de läggs ihop', 'Change the older file by itself with isu migrate, before they are put together')}.", call. = FALSE)
  older <- !is.na(now)
  if (any(older)) message(table$file, ": ${s('kolumner som står under sina tidigare namn är lästa som de nya', 'columns that stand under their former names are read as the present ones')}: ", paste(table$names[older], now[older], sep = " -> ", collapse = ", "))
  table$names[older] <- now[older]
  for (head in c("timepoint", "form")) {
    at <- match(head, table$names)
    if (is.na(at) || is.null(former[[head]])) next
    is <- unname(former[[head]][trimmed(table$cells[[at]])])
    table$cells[[at]] <- ifelse(is.na(is), table$cells[[at]], is)
  }
  table
}
`;
