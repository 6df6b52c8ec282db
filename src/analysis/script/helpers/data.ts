import { missedReasons, sexWords } from '../../../data/index.js';
import { type Helper, r } from './helpers.js';

/** All the files together: clients, who answered what, and each value as a number for each client. */
export const data: Helper = (
  s,
) => r`# ${s('stamp: vad formuläret betyder (kolumnen version); counts: de variabler som räknas, och deras plats där; before: detsamma i tidigare namn.', 'stamp: what the form means (the column version); counts: the variables that are counted, and their place there; before: the same in former names.')}
form <- function(timepoint, informant, columns, key = TRUE, repeats = FALSE, instead = FALSE, sitting = NA,
                 stamp = "", mark = "", counts = integer(0), before = list()) {
  names <- if (is.null(names(columns))) columns else ifelse(names(columns) == "", columns, names(columns))
  list(timepoint = timepoint, informant = informant, columns = setNames(items[columns], names),
       key = key, repeats = repeats, instead = instead, sitting = sitting, stamp = stamp, mark = mark, counts = counts, before = before)
}

# ${s('Läser filerna. Klienter är alla som finns i listan över ärenden eller i ett svar.', 'Reads the files. The clients are all in the list of cases or in an answer.')}
read_data <- function(files, forms) {
  tables <- lapply(files, function(file) present_names(read_table(file)))
  kinds <- vapply(tables, kind_of, "")
  codes <- lapply(tables, function(table) code_of(column(table, "case")))
  good <- lapply(codes, usable)
  data <- list(tables = tables, rows = list(), reasons = list())
  filled <- function(table, name) !is.null(column(table, name)) && any(column(table, name) != "")
  stated <- function(table, name) by_text(column(table, name), trimmed) != ""

  # ${s('Vilka rader som hör till vilket formulär.', 'Which rows belong to which form.')}
  ids <- names(forms)
  sittings <- vapply(ids, function(id) if (is.na(forms[[id]]$sitting)) id else forms[[id]]$sitting, "")
  of_form <- lapply(seq_along(tables), function(at) {
    if (kinds[at] != "forms") return(NULL)
    table <- tables[[at]]
    named <- column(table, "form")
    fits <- which(vapply(forms, function(form) all(names(form$columns) %in% table$names), NA))
    found <- if (!is.null(named)) match(named, ids)
      else rep(if (length(unique(sittings[fits])) == 1) fits[1] else NA_integer_, nrow(table$cells))
    # ${s('En rad med ett annat tillfälle eller en annan uppgiftslämnare än formulärets används inte.', 'A row with another timepoint or informant than the form’s is not used.')}
    for (head in c("timepoint", "informant")) {
      own <- sub("^anyone$", "", vapply(forms, function(form) form[[head]], ""))
      said <- column(table, head)
      if (!is.null(said)) found[!is.na(found) & said != own[found]] <- NA_integer_
    }
    found
  })
  same_meaning(tables, of_form, forms)
  # ${s('Det som personalen skriver in av ett svar kan stå i samma rad som svaret.', 'What staff write in of an answer may stand in the same row as the answer.')}
  holds <- function(at, id) {
    table <- tables[[at]]
    own <- intersect(names(forms[[id]]$columns), table$names)
    any_of <- Reduce("|", lapply(own, function(name) column(table, name) != ""), rep(FALSE, nrow(table$cells)))
    of_form[[at]] == id | (sittings[of_form[[at]]] == sittings[id] & any_of)
  }
  keyed <- vapply(forms, function(form) form$key, NA)
  used <- lapply(seq_along(tables), function(at) switch(kinds[at],
    cases = good[[at]],
    missed = {
      id <- match(by_text(column(tables[[at]], "form"), trimmed), ids)
      said <- column(tables[[at]], "timepoint")
      own <- vapply(forms, function(form) form$timepoint, "")[id]
      good[[at]] & !is.na(id) & (is.null(said) | trimmed(said) == own)
    },
    forms = !is.na(of_form[[at]]) &
      (!keyed[of_form[[at]]] | if (is.null(column(tables[[at]], "case"))) FALSE else good[[at]])
  ))
  counted <- lapply(seq_along(tables), function(at)
    if (kinds[at] == "forms") used[[at]] & keyed[of_form[[at]]] else used[[at]])
  data$clients <- unique(unlist(Map(function(code, use) code[which(use)], codes, counted)))
  data$size <- length(data$clients)
  data$first <- rep(NA_real_, data$size)
  data$simulated <- any(vapply(tables[kinds != "missed"], filled, NA, "simulated"))
  for (at in which(kinds == "forms")) {
    unknown <- sum(!used[[at]])
    if (unknown > 0) message(tables[[at]]$file, ": ", unknown, " ${s('rader utan känt formulär eller kod används inte', 'rows without a known form or code are not used')}")
  }

  # ${s('Formulären: rad, klient och dag. Ett svar per klient, det första; där mättillfället återkommer, alla.', 'The forms: row, client and day. One answer for each client, the first; all where the timepoint comes back.')}
  for (id in seq_along(ids)) {
    parts <- lapply(which(kinds == "forms"), function(at) {
      rows <- which(used[[at]] & holds(at, id))
      if (length(rows) == 0) return(NULL)
      day <- if (is.null(column(tables[[at]], "date"))) NA else day_of(trimmed(column(tables[[at]], "date")[rows]))
      stamp <- if (is.null(column(tables[[at]], "date"))) "" else trimmed(column(tables[[at]], "date")[rows])
      stamp <- ifelse(is.na(day), stamp, as.character(day))
      data.frame(table = at, row = rows, client = match(codes[[at]][rows], data$clients), day = ifelse(is.na(day), 0, day), stamp = stamp)
    })
    rows <- do.call(rbind, parts)
    if (!is.null(rows) && keyed[id]) data$days[[ids[id]]] <- tapply(rows$day, factor(rows$client, seq_len(data$size)), max)
    if (!is.null(rows) && keyed[id]) rows <- rows[!duplicated(if (forms[[id]]$repeats) rows[c("client", "stamp")] else rows$client), ]
    data$rows[[ids[id]]] <- rows
    known <- if (keyed[id]) rows[rows$day != 0, ]
    if (!is.null(known) && nrow(known) > 0)
      data$first <- pmin(data$first, as.numeric(tapply(known$day, factor(known$client, seq_len(data$size)), min)), na.rm = TRUE)
  }
  if (length(data$rows) == 0) message("${s('Ingen rad i filerna kunde användas som ifyllt formulär. Kontrollera att data hör till uppföljningen: isu data check säger varför.', 'No row in the files could be used as a filled-in form. Check that the data belongs to the design: isu data check says why.')}")

  # ${s('Listan: av flera rader om samma klient gäller den första.', 'The list: of several rows of a client the first counts.')}
  for (at in which(kinds == "cases")) {
    new <- which(good[[at]] & !codes[[at]] %in% data$clients[data$entries$client])
    new <- new[!duplicated(codes[[at]][new])]
    data$entries <- rbind(data$entries,
      data.frame(table = rep(at, length(new)), row = new, client = match(codes[[at]][new], data$clients)))
  }
  sexes <- c(${Object.entries(sexWords)
    .map(([word, code]) => `${word} = "${code}"`)
    .join(', ')})
  data$sex <- of_list(data, "sex", function(x) unname(sexes[tolower(trimmed(x))]))
  # ${s('Den dag varje klient började: enligt listan, annars första svarsdagen.', 'The day that each client began: by the list, else the first day of an answer.')}
  start <- as.numeric(of_list(data, "start", function(x) as.character(ifelse(nchar(trimmed(x)) == 10, day_of(trimmed(x)), NA))))
  data$began <- ifelse(is.na(start), data$first, start)

  # ${s('Skäl till att en mätning saknas.', 'Why a measurement is missing.')}
  reasons <- c(${missedReasons.map((one) => `"${one}"`).join(', ')})
  noted <- character(0)
  for (at in which(kinds == "missed")) {
    take <- which(used[[at]])
    id <- trimmed(column(tables[[at]], "form"))[take]
    why <- trimmed(column(tables[[at]], "reason"))[take]
    client <- match(codes[[at]][take], data$clients)
    date <- column(tables[[at]], "date")
    date <- if (is.null(date)) rep("", length(take)) else trimmed(date[take])
    comes_back <- vapply(forms, function(form) form$repeats, NA)[match(id, ids)]
    stamp <- ifelse(comes_back, ifelse(date == "", paste("row", at, take), date), "")
    same <- paste(client, id, stamp)
    keep <- !duplicated(same) & !same %in% noted
    noted <- c(noted, same)
    keep <- keep & why %in% reasons
    id <- id[keep]
    why <- why[keep]
    client <- client[keep]
    for (one in unique(id)) {
      if (is.null(data$reasons[[one]])) data$reasons[[one]] <- rep(NA_character_, data$size)
      data$reasons[[one]][client[id == one]] <- why[id == one]
    }
  }
  data
}

# ${s('Vad listan säger om varje klient i en kolumn.', 'What a column of the list says of each client.')}
of_list <- function(data, name, meaning) {
  value <- rep(NA_character_, data$size)
  for (at in unique(data$entries$table)) {
    own <- data$entries[data$entries$table == at, ]
    cells <- column(data$tables[[at]], name)
    if (!is.null(cells)) value[own$client] <- by_text(cells[own$row], meaning)
  }
  value
}

# ${s('En kolumn i ett formulär som tal; en poäng som filen saknar räknas ut ur svaren.', 'A column of a form as numbers; a score that the file has not is worked out from the answers.')}
numbers_of <- function(form, variable, rows, low, high) {
  definition <- form$columns[[variable]]
  value <- rep(NA_real_, nrow(rows))
  for (at in unique(rows$table)) {
    here <- rows$table == at
    table <- data$tables[[at]]
    cells <- column(table, variable)[rows$row[here]]
    value[here] <- if (definition$type != "score") {
      if (is.null(column(table, variable))) NA
      else ifelse(is_asked(form, variable, table, rows$row[here]), counted(definition, answer(definition, cells)), NA)
    } else if (is.null(column(table, variable))) worked_out(form, definition, table, rows$row[here])
    else held(form, definition, table, rows$row[here], cells, low, high)
  }
  value
}

# ${s('Ett värde som en uppgiftslämnare ger det: ett tal per klient och tillfälle, och svar utan kod.', 'A value as one informant gives it: a number for each client and timepoint, and answers without a code.')}
measure <- function(id, type, variables, forms, times, low = -Inf, high = Inf, codes = NULL, better = "",
                    desired = NULL, threshold = list(not = "not-countable"), twice = "") {
  m <- list(id = id, type = type, times = times, codes = codes, better = better, desired = desired,
            threshold = threshold, path = paste("measures", id, sep = "/"))
  m$values <- matrix(NA_real_, data$size, length(times))
  m$loose <- rep(list(numeric(0)), length(times))
  said <- list()
  for (at in seq_along(times)) {
    parts <- lapply(forms, function(name) {
      form <- all_forms[[name]]
      rows <- data$rows[[name]]
      variable <- intersect(names(form$columns), variables)[1]
      if (form$timepoint != sub(":(first|last)$", "", times[at]) || is.null(rows) || is.na(variable)) return(NULL)
      rows$value <- numbers_of(form, variable, rows, low, high)
      said[[name]] <<- c(used = sum(!is.na(rows$value)), wrong = sum(unusable_of(form, variable, rows)))
      rows$ordinary <- !form$instead
      rows$key <- form$key
      rows$form <- match(name, sort(names(all_forms), method = "radix"))
      rows$when <- if (form$repeats) rows$day else 0
      rows[!is.na(rows$value), ]
    })
    rows <- do.call(rbind, parts)
    if (is.null(rows)) next
    m$loose[[at]] <- rows$value[!rows$key]
    # ${s('Det vanliga sättet går före det som används i stället; sedan gäller det senaste, och av flera formulär det vars namn är sist i alfabetet.', 'The ordinary way goes before the one used instead; then the latest counts, and of several forms the one whose name is last in the alphabet.')}
    rows <- rows[rows$key, ]
    rows <- rows[order(rows$ordinary, rows$when, rows$form, rows$table, rows$row), ]
    if (times[at] %in% paste(twice, c("first", "last"), sep = ":")) rows <- occasion(rows, sub("^.*:", "", times[at]))
    m$values[cbind(rows$client, rep(at, nrow(rows)))] <- rows$value
  }
  m$said <- Reduce("+", said, c(used = 0, wrong = 0))
  m$unusable <- m$said[["wrong"]] > most_unusable$count && m$said[["wrong"]] > most_unusable$share * sum(m$said)
  found$measures[[id]] <- m
  m
}
# ${s('Första eller senaste gången vid ett tillfälle som återkommer. Den som svarat en enda dag har ingen senaste.', 'The first or the last time at a timepoint that comes back. Who has answered on one day only has no last one.')}
occasion <- function(rows, which) {
  rows <- rows[rows$day > 0, ]
  rows <- rows[rows$ordinary == (ave(rows$ordinary + 0, rows$client, FUN = max) > 0), ]
  first <- ave(rows$day, rows$client, FUN = min)
  if (which == "last") return(rows[rows$day > first, ])
  rows <- rows[rows$day == first, ]
  rows[!duplicated(rows$client), ]
}
measured <- function(id) found$measures[[id]]

# ${s('Klienternas värden vid ett tillfälle (NA där det saknas); alla värden, även de utan kod.', 'The clients’ values at a timepoint (NA where there is none); all values, those without a code too.')}
at_time <- function(m, time) if (time %in% m$times) m$values[, match(time, m$times)] else rep(NA_real_, data$size)
all_values <- function(m, time) c(m$loose[[match(time, m$times)]], Filter(Negate(is.na), at_time(m, time)))

# ${s('De som har båda värdena. Skillnader avrundas till nio decimaler, så att det som är lika på papperet är lika.', 'Those with both values. Differences are rounded to nine decimals, so that what is equal on paper is equal.')}
pairs_of <- function(m, first, time) {
  both <- which(!is.na(at_time(m, first)) & !is.na(at_time(m, time)))
  before <- at_time(m, first)[both]
  after <- at_time(m, time)[both]
  list(n = length(both), clients = both, before = before, after = after, d = round(after - before, 9))
}
`;
