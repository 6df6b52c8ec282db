import { type Helper, r } from './helpers.js';

/** Whether the rows were filled in on forms that mean what the script counts. */
export const meaning: Helper = (
  s,
) => r`# ${s('Vad ett formulär betyder, sex tecken per variabel: två för namnet, fyra för vad den betyder.', 'What a form means, six characters a variable: two of its name, four of its meaning.')}
chunks <- function(x) {
  ends <- 6 * seq_len(nchar(x) %/% 6)
  if (length(ends) == 0) character(0) else substring(x, ends - 5, ends)
}

# ${s('För varje variabel i ett formulär: TRUE om den betydde detsamma, FALSE om något annat, NA om den inte fanns.', 'For each variable of a form: TRUE when it meant the same, FALSE when something else, NA when it was not there.')}
same_then <- function(then, now) {
  same <- rep(NA, length(now))
  free <- rep(TRUE, length(then))
  for (equal in c(TRUE, FALSE)) for (at in which(is.na(same))) {
    fits <- which(free & if (equal) then == now[at] else substr(then, 1, 2) == substr(now[at], 1, 2))
    if (length(fits) == 0) next
    free[fits[1]] <- FALSE
    same[at] <- equal
  }
  same
}

# ${s('Vad som betydde något annat när en rad fylldes i: formuläret självt, eller variabler som räknas.', 'What meant something else when a row was filled in: the form itself, or variables that are counted.')}
otherwise <- function(text, id, form) {
  found <- character(0)
  for (stamp in strsplit(text, "[[:space:]]+")[[1]]) {
    if (!grepl("^f1~[A-Za-z0-9_.-]*~[A-Za-z0-9_-]{12}~([A-Za-z0-9_-]{6})*(~[A-Za-z0-9-]+[.][A-Za-z0-9_.-]*)*$", stamp)) {
      # ${s('Märket på papperet säger att något är ändrat, och inte vad.', 'The mark on paper says that something has changed, and not what.')}
      mark <- tolower(stamp)
      if (grepl("^([a-z0-9_.-]*-)?[bcdfghjklmnpqrstvwxz]{6}$", mark) && substring(mark, nchar(mark) - 5) != form$mark) found <- c(found, id)
      next
    }
    then <- strsplit(paste0(stamp, "~"), "~", fixed = TRUE)[[1]]
    # ${s('Mot vad det heter nu, och mot vad det har hetat: det som bara har fått ett annat namn betyder detsamma.', 'Against what it is called now, and what it was called: what has only got another name means the same.')}
    each <- lapply(c(list(form), form$before), function(one) {
      now <- strsplit(paste0(one$stamp, "~"), "~", fixed = TRUE)[[1]]
      was <- chunks(then[4])
      same <- same_then(was, chunks(now[4]))
      list(apart = sum(!same %in% TRUE) + length(was) - sum(!is.na(same)),
           found = c(if (substr(then[3], 1, 8) != substr(now[3], 1, 8)) id, names(one$counts)[same[one$counts] %in% FALSE]))
    })
    found <- c(found, each[[which.min(vapply(each, function(one) one$apart, 0))]]$found)
  }
  unique(found)
}

# ${s('Stannar när rader är ifyllda på ett formulär som betydde något annat.', 'Stops when rows were filled in on a form that meant something else.')}
same_meaning <- function(tables, of_form, forms) {
  other <- character(0)
  rows <- unstated <- 0
  first <- ""
  for (at in which(lengths(of_form) > 0)) {
    version <- column(tables[[at]], "version")
    version <- if (is.null(version)) rep("", length(of_form[[at]])) else by_text(version, function(x) trimmed(unguarded(x)))
    known <- !is.na(of_form[[at]])
    unstated <- unstated + sum(known & version == "")
    for (place in unique(of_form[[at]][known])) for (text in unique(version[known & of_form[[at]] == place])) {
      form <- forms[[place]]
      if (text == "" || text == form$stamp) next
      here <- which(known & of_form[[at]] == place & version == text)
      answered <- function(name) any(trimmed(as.character(column(tables[[at]], name)[here])) != "")
      id <- names(forms)[place]
      changed <- otherwise(text, id, form)
      changed <- Filter(function(name) name == id || answered(name), setdiff(changed, if (id %in% same) changed else same))
      if (length(changed) == 0) next
      if (rows == 0) first <- paste0(tables[[at]]$file, " ${s('rad', 'row')} ", rownames(tables[[at]]$cells)[here[1]])
      rows <- rows + length(here)
      other <- unique(c(other, changed))
    }
  }
  if (unstated > 0) message(unstated, " ${s('rader säger inte vilken version av formuläret som fylldes i (kolumnen version), så det går inte att se om frågorna betydde detsamma då', 'rows do not say which version of the form was filled in (the column version), so it cannot be seen whether the questions meant the same then')}")
  if (length(other) > 0) stop(rows, " ${s('rader (först i', 'rows (first in')} ", first, ") ${s('är ifyllda när detta betydde något annat', 'were filled in when this meant something else')}: ", paste(other, collapse = ", "),
    ". ${s('De räknas inte ihop med det som formulären betyder nu. Analysera varje version för sig med sitt eget skript, eller räkna om de äldre svaren (isu migrate). Betyder det detsamma trots ändringen: --same', 'They are not counted together with what the forms mean now. Analyse each version by itself with its own script, or convert the older answers (isu migrate). If it means the same in spite of the change: --same')} ", paste(other, collapse = ","), ".", call. = FALSE)
}
`;
