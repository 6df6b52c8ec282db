import { identityNumber } from '../../../forms/index.js';
import { type Helper, r } from './helpers.js';

/** Tables out of CSV files, and what they are. */
export const tables: Helper = (
  s,
) => r`# ${s('Blanktecken som i webbläsare och kalkylprogram, även hårt mellanslag och BOM.', 'White space as browsers and spreadsheets know it, non-breaking space and BOM too.')}
space <- "[\\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
trimmed <- function(x) gsub(paste0("^", space, "+|", space, "+$"), "", x, perl = TRUE)

# ${s('Var text för sig en gång: samma text kommer tillbaka på många rader.', 'Each text once: the same one comes back in many rows.')}
by_text <- function(x, f) {
  each <- unique(x)
  f(each)[match(x, each)]
}

# ${s('En fil: skiljetecknet är det som första raden har mest av. Rader av fel längd används inte.', 'One file: the separator is what the first line has most of. Rows of the wrong length are not used.')}
read_table <- function(path) {
  if (!file.exists(path)) stop(path, " ${s('finns inte. Kontrollera sökvägen.', 'does not exist. Check the path.')}", call. = FALSE)
  if (grepl("[.]xlsx?$", path, ignore.case = TRUE)) stop(path, " ${s('är en arbetsbok. Spara den som CSV i UTF-8.', 'is a workbook. Save it as CSV in UTF-8.')}", call. = FALSE)
  first <- readLines(path, n = 1, warn = FALSE, encoding = "UTF-8")
  if (length(first) == 0) return(list(file = path, names = character(0), cells = data.frame()))
  signs <- c(",", ";", "\t")
  outside <- gsub("\"[^\"]*\"", "", first)
  times <- vapply(signs, function(sign) sum(gregexpr(sign, outside, fixed = TRUE)[[1]] > 0), 0)
  sign <- signs[which.max(times)]
  size <- count.fields(path, sep = sign, quote = "\"", comment.char = "")
  size <- size[!is.na(size)]
  cells <- read.table(
    path, sep = sign, quote = "\"", comment.char = "", header = FALSE, fill = TRUE, colClasses = "character",
    na.strings = character(0), strip.white = FALSE, encoding = "UTF-8", col.names = paste0("V", seq_len(max(size)))
  )
  if (!all(vapply(cells, function(x) all(validUTF8(unique(x))), NA))) stop(path, " ${s('är inte i UTF-8. Spara den som CSV i UTF-8.', 'is not in UTF-8. Save it as CSV in UTF-8.')}", call. = FALSE)
  names <- unlist(cells[1, seq_len(size[1])], use.names = FALSE)
  names[1] <- gsub("^\ufeff?\"?|\"$", "", names[1])
  empty <- Reduce("&", lapply(cells, function(x) x == ""))
  right <- size == size[1] & !empty
  right[1] <- FALSE
  wrong <- sum(size != size[1] & !empty)
  if (wrong > 0) message(path, ": ", wrong, " ${s('rader av fel längd används inte', 'rows of the wrong length are not used')}")
  list(file = path, names = names, cells = cells[right, seq_len(size[1]), drop = FALSE])
}

column <- function(table, name) {
  at <- match(name, table$names)
  if (is.na(at)) NULL else table$cells[[at]]
}

# ${s('Listan över ärenden, det som inte blev av, eller ifyllda formulär.', 'The list of cases, what was missed, or filled-in forms.')}
kind_of <- function(table) {
  has <- function(name) name %in% table$names
  if (!has("case")) return("forms")
  if (has("timepoint") && has("reason") && !has("date")) return("missed")
  if ((has("sex") || has("start") || has("end")) && !has("form") && !has("date")) return("cases")
  "forms"
}

# ${s('En kod som ser ut som ett personnummer används inte.', 'A code that looks like a personal identity number is not used.')}
identity <- "(?<![0-9])${identityNumber}(?![0-9])"
usable <- function(code) code != "" & !by_text(code, function(x) grepl(identity, x, perl = TRUE))

# ${s('Dagen som ett tal; ett klockslag efter dagen räknas inte.', 'The day as a number; a time of day after it does not count.')}
day_of <- function(x) by_text(x, function(each) {
  each <- sub("^([0-9-]{10})[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?$", "\\1", trimmed(each))
  day <- rep(NA_real_, length(each))
  right <- grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", each)
  day[right] <- as.numeric(as.Date(each[right], format = "%Y-%m-%d"))
  day
})
`;

/** What a cell says. */
export const cells: Helper = (s) => r`number <- function(x) {
  plain <- sub("^(-?[0-9]+),([0-9]+)$", "\\1.\\2", trimmed(x))
  right <- grepl("^-?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?$", plain)
  value <- rep(NA_real_, length(x))
  value[right] <- as.numeric(plain[right])
  value
}

# ${s('Tal utanför gränserna används inte.', 'Numbers outside the limits are not used.')}
within <- function(x, low, high) ifelse(!is.na(x) & x >= low & x <= high, x, NA)

# ${s('Apostrofen som hindrar att ett kalkylprogram läser en formel.', 'The apostrophe that keeps a spreadsheet from reading a formula.')}
unguarded <- function(x) {
  guarded <- grepl(paste0("^'+(?:", space, "*[=+@\uff1d\uff0b\uff0d\uff20-]|[\t\r\n])"), x, perl = TRUE)
  x[guarded] <- substring(x[guarded], 2)
  x
}

# ${s('Frågor och poäng. En fråga ställs när något av villkoren gäller (any), med allt som det består av.', 'Items and scores. An item is asked when any of its conditions holds, with all that it consists of.')}
item <- function(type, low = -Inf, high = Inf, whole = FALSE, options = 0, any = NULL)
  list(type = type, low = low, high = high, whole = whole, options = options, any = any)
score <- function(how, terms, reversed = NULL, factor = 1, may_miss = 0)
  list(type = "score", how = how, terms = terms, reversed = reversed, factor = factor, may_miss = may_miss)
test <- function(item, is, value) list(item = item, is = is, value = value)

# ${s('Svaret på en fråga som tal: ordningstalet för ett val, 1 för ja, och av flera val en bit (1, 2, 4 …) för varje.', 'The answer to an item as a number: the place of a choice, 1 for yes, and of several choices a bit (1, 2, 4 …) for each.')}
answer <- function(item, cells) by_text(cells, function(each) {
  x <- trimmed(unguarded(each))
  switch(item$type,
    number = , rating = {
      value <- within(number(x), item$low, item$high)
      if (item$whole) value[!is.na(value) & value != round(value)] <- NA
      value
    },
    "yes-no" = match(x, c("0", "1")) - 1,
    choice = match(x, whole(seq_len(item$options))),
    choices = vapply(strsplit(x, "[[:space:]]+"), function(codes) {
      at <- match(codes, whole(seq_len(item$options)))
      if (length(at) == 0 || anyNA(at)) NA_real_ else sum(2^(unique(at) - 1))
    }, 0),
    date = ifelse(is.na(day_of(x)), NA, x),
    ifelse(x == "", NA, x)
  )
})
chose <- function(value, code) floor(value / 2^(code - 1)) %% 2 == 1
`;

/** Scores that the file does not have, worked out from the answers. */
export const scores: Helper = (
  s,
) => r`# ${s('Vilka frågor som ställs: svaret på en fråga som inte ställs räknas inte.', 'Which items are asked: the answer to an item that is not asked does not count.')}
compared <- function(x, is, y) switch(is,
  is = x == y, "is-not" = x != y, "<" = x < y, "<=" = x <= y, ">" = x > y, ">=" = x >= y)
holds <- function(test, item, value) {
  result <- if (item$type == "choices") {
    has <- chose(value, test$value)
    switch(test$is, is = has, "is-not" = !has, FALSE & has)
  } else if (item$type == "date") compared(substr(value, 1, nchar(test$value)), test$is, test$value)
  else compared(value, test$is, test$value)
  !is.na(value) & result
}
asked_answers <- function(form, answers, n) {
  known <- list()
  asked <- function(name) {
    if (!is.null(known[[name]])) return(known[[name]])
    known[[name]] <<- rep(FALSE, n)
    conditions <- form$columns[[name]]$any
    result <- if (is.null(form$columns[[name]])) rep(FALSE, n)
      else if (is.null(conditions)) rep(TRUE, n)
      else Reduce("|", lapply(conditions, function(all) Reduce("&", lapply(all, function(one) {
        here <- asked(one$item)
        if (is.null(answers[[one$item]])) rep(FALSE, n)
        else here & holds(one, form$columns[[one$item]], answers[[one$item]])
      }))))
    known[[name]] <<- result
    result
  }
  lapply(setNames(nm = names(answers)), function(name) ifelse(asked(name), answers[[name]], NA))
}

worked_out <- function(form, score, table, rows) {
  items <- Filter(function(name) form$columns[[name]]$type != "score" && name %in% table$names, names(form$columns))
  answers <- lapply(setNames(nm = items), function(name) answer(form$columns[[name]], column(table, name)[rows]))
  answers <- asked_answers(form, answers, length(rows))
  terms <- vapply(score$terms, function(name) {
    one <- form$columns[[name]]
    value <- answers[[name]]
    if (is.null(value) || is.character(value)) return(rep(NA_real_, length(rows)))
    if (one$type == "choices") value <- rowSums(outer(value, seq_len(one$options), chose))
    if (!name %in% score$reversed) return(value)
    ends <- switch(one$type,
      choice = c(1, one$options), choices = c(0, one$options), "yes-no" = c(0, 1), c(one$low, one$high))
    if (all(is.finite(ends))) sum(ends) - value else value * NA
  }, numeric(length(rows)))
  terms <- matrix(terms, nrow = length(rows))
  answered <- rowSums(!is.na(terms))
  mean <- rowMeans(terms, na.rm = TRUE)
  raw <- switch(score$how, mean = mean, sum = mean * ncol(terms), count = rowSums(terms != 0, na.rm = TRUE))
  ifelse(answered == 0 | ncol(terms) - answered > score$may_miss, NA, signif(raw * score$factor, 12))
}
`;
