# Uppföljning av boendestödet, version 1.1
#
# Analysen enligt analysplanen, som R-skript. Det är skapat ur samma beskrivning av uppföljningen
# (ISU) som planen, så att en statistiker kan kontrollera och bygga vidare på den.
#
# Kör:
#
# Rscript boendestodet.analysis.R DATA.csv [fler.csv …] [--results results.csv] [--same VARIABEL,…]
#
# eller i R: files <- c("DATA.csv"); source("…"). Filerna är de som «isu analyze» läser: ifyllda
# formulär (case, timepoint, informant, form, date och svaren), listan över ärenden (case, sex,
# start, end) och det som inte blev av (case, timepoint, form, reason), som CSV i UTF-8, eller en
# mapp med dem. Annat som «isu analyze» läser (kalkylark, andra programs exporter) måste först bli
# sådana filer.
#
# Behöver R (4.0 eller senare) och paketet nlme, som följer med R.
#
# Med --results skrivs alla tal med 17 siffror, under samma namn som i «isu analyze --to json».
# Skriptet visar ingenting om avvikelser från planen, svar utanför mätfönstret eller minsta grupp:
# se «isu analyze». Det stannar när rader är ifyllda på ett formulär som betydde något annat
# (kolumnen version); --same säger att det betyder detsamma ändå. Små grupper döljs inte: det som
# kommer ut får inte spridas som det är.
#
# Förändring är senare minus första värdet. Det är förändring, inte vad insatsen har åstadkommit.

library(nlme)
options(warn = 1, width = 120)
if (!exists("files", inherits = FALSE)) {
  files <- commandArgs(trailingOnly = TRUE)
  option <- function(name) {
    at <- match(name, files)
    if (is.na(at)) return(NULL)
    value <- files[at + 1]
    files <<- files[-c(at, at + 1)]
    value
  }
  results_file <- option("--results")
  same <- unlist(strsplit(as.character(option("--same")), ",", fixed = TRUE))
} else {
  if (!exists("results_file", inherits = FALSE)) results_file <- NULL
  if (!exists("same", inherits = FALSE)) same <- character(0)
}
files <- unlist(lapply(files, function(file)
  if (dir.exists(file)) list.files(file, "[.]csv$", full.names = TRUE, ignore.case = TRUE) else file))
if (length(files) == 0) stop("Ange minst en datafil.")

# ---- Tal ut ---------------------------------------------------------------------------------------
found <- new.env()
found$places <- list()  # var varje tal hör hemma
found$values <- list()  # talen, med 17 siffror
found$measures <- list()
found$reached <- list()
found$judged <- list()
found$statistic <- c()  # t eller z av det som prövas
found$side <- c()       # åt vilket håll
found$counts <- list()  # hur många åt vardera hållet
found$spread <- list()  # medelförändring och spridning
found$kept <- list()    # marginalen, för det som har bibehållits
found$limit <- list()   # tillförlitlig förändring
found$unusable <- c()   # kriterier för mått som inget kan sägas av
found$p <- c()          # p för varje mått som planen prövar

# Lägger undan tal. Det som inte kan anges (NULL, NA) utelämnas.
put <- function(.place, ...) {
  values <- list(...)
  for (name in names(values)) put_one(c(.place, name), values[[name]])
}
put_one <- function(place, value) {
  if (length(value) == 0 || anyNA(value)) return(invisible())
  at <- paste(place, collapse = "/")
  if (length(value) > 1) at <- paste(at, seq_along(value) - 1, sep = "/")
  n <- length(found$places) + 1
  found$places[[n]] <- at
  found$values[[n]] <- if (is.numeric(value)) sprintf("%.17g", value)
    else if (is.logical(value)) tolower(as.character(value)) else value
}

# Heltal som text, aldrig 1e+05.
whole <- function(x) sprintf("%.0f", x)

shown <- function(title, rows) {
  rows <- Filter(Negate(is.null), rows)
  if (length(rows) == 0) return(invisible())
  names <- unique(unlist(lapply(rows, names)))
  columns <- lapply(names, function(name) {
    cells <- lapply(rows, function(row) row[[name]])
    vapply(cells, function(x) {
      if (length(x) == 0 || is.na(x)) "" else if (is.numeric(x)) format(signif(x, 5)) else as.character(x)
    }, "")
  })
  table <- do.call(cbind, columns)
  colnames(table) <- names
  rownames(table) <- rep("", nrow(table))
  cat("\n", title, "\n", sep = "")
  print(table, quote = FALSE, right = TRUE)
}

save_results <- function(file) {
  places <- unlist(found$places)
  quoted <- function(x) ifelse(grepl("[\",\r\n]", x), paste0("\"", gsub("\"", "\"\"", x), "\""), x)
  lines <- c("path,value", paste(quoted(enc2utf8(places)), unlist(found$values), sep = ","))
  to <- file(file, "wb")
  writeLines(lines, to, useBytes = TRUE)
  close(to)
}

# ---- Läsa filer -----------------------------------------------------------------------------------
# Blanktecken som i webbläsare och kalkylprogram, även hårt mellanslag och BOM.
space <- "[\\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
trimmed <- function(x) gsub(paste0("^", space, "+|", space, "+$"), "", x, perl = TRUE)

# Var text för sig en gång: samma text kommer tillbaka på många rader.
by_text <- function(x, f) {
  each <- unique(x)
  f(each)[match(x, each)]
}

# En fil: skiljetecknet är det som första raden har mest av. Rader av fel längd används inte.
read_table <- function(path) {
  if (!file.exists(path)) stop(path, " finns inte. Kontrollera sökvägen.", call. = FALSE)
  if (grepl("[.]xlsx?$", path, ignore.case = TRUE)) stop(path, " är en arbetsbok. Spara den som CSV i UTF-8.", call. = FALSE)
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
  if (!all(vapply(cells, function(x) all(validUTF8(unique(x))), NA))) stop(path, " är inte i UTF-8. Spara den som CSV i UTF-8.", call. = FALSE)
  names <- unlist(cells[1, seq_len(size[1])], use.names = FALSE)
  names[1] <- gsub("^\ufeff?\"?|\"$", "", names[1])
  empty <- Reduce("&", lapply(cells, function(x) x == ""))
  right <- size == size[1] & !empty
  right[1] <- FALSE
  wrong <- sum(size != size[1] & !empty)
  if (wrong > 0) message(path, ": ", wrong, " rader av fel längd används inte")
  list(file = path, names = names, cells = cells[right, seq_len(size[1]), drop = FALSE])
}

column <- function(table, name) {
  at <- match(name, table$names)
  if (is.na(at)) NULL else table$cells[[at]]
}

# Listan över ärenden, det som inte blev av, eller ifyllda formulär.
kind_of <- function(table) {
  has <- function(name) name %in% table$names
  if (!has("case")) return("forms")
  if (has("timepoint") && has("reason") && !has("date")) return("missed")
  if (has("form")) return("forms")
  if (has("sex") && has("start") && has("end")) return("cases")
  if ((has("sex") || has("start") || has("end") || has("group")) && !has("date")) "cases" else "forms"
}

# En kod som ser ut som ett personnummer används inte.
identity <- "((^|[^0-9])([0-9][0-9])?[0-9][0-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[^0-9A-Za-z]?[^0-9A-Za-z]?[^0-9A-Za-z]?[0-9][0-9][0-9][0-9](?![0-9])|(^|[^0-9])(18|19|20)?[0-9][0-9][^0-9A-Za-z][^0-9A-Za-z]?(0[1-9]|1[0-2])[^0-9A-Za-z][^0-9A-Za-z]?(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[^0-9A-Za-z]?[^0-9A-Za-z]?[^0-9A-Za-z]?[0-9][0-9][0-9][0-9](?![^0-9A-Za-z]?[0-9])|(^|[^0-9A-Za-z])((18|19|20)?[0-9][0-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[^0-9A-Za-z]?[^0-9A-Za-z]?[^0-9A-Za-z]?(?=[A-Za-z0-9][A-Za-z0-9][A-Za-z0-9][A-Za-z0-9](?![A-Za-z0-9]))[A-Za-z][A-Za-z]?[A-Za-z]?[0-9]|99[0-9][0-9][0-9][0-9][0-9][0-9][^0-9A-Za-z]?[^0-9A-Za-z]?[^0-9A-Za-z]?[0-9][0-9][0-9][0-9](?![0-9])))"
usable <- function(code) code != "" & !by_text(code, function(x) grepl(identity, x, perl = TRUE))

# En kod i en stavning av varje bokstav: det å som är ett a och en ring är å (Unicode NFC).
marks <- list(
  c("\u0300", "AEINOUWYaeinouwy", "\u00c0\u00c8\u00cc\u01f8\u00d2\u00d9\u1e80\u1ef2\u00e0\u00e8\u00ec\u01f9\u00f2\u00f9\u1e81\u1ef3"),
  c("\u0301", "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz", "\u00c1\u0106\u00c9\u01f4\u00cd\u1e30\u0139\u1e3e\u0143\u00d3\u1e54\u0154\u015a\u00da\u1e82\u00dd\u0179\u00e1\u0107\u00e9\u01f5\u00ed\u1e31\u013a\u1e3f\u0144\u00f3\u1e55\u0155\u015b\u00fa\u1e83\u00fd\u017a"),
  c("\u0302", "ACEGHIJOSUWYZaceghijosuwyz", "\u00c2\u0108\u00ca\u011c\u0124\u00ce\u0134\u00d4\u015c\u00db\u0174\u0176\u1e90\u00e2\u0109\u00ea\u011d\u0125\u00ee\u0135\u00f4\u015d\u00fb\u0175\u0177\u1e91"),
  c("\u0303", "AEINOUVYaeinouvy", "\u00c3\u1ebc\u0128\u00d1\u00d5\u0168\u1e7c\u1ef8\u00e3\u1ebd\u0129\u00f1\u00f5\u0169\u1e7d\u1ef9"),
  c("\u0304", "AEGIOUYaegiouy", "\u0100\u0112\u1e20\u012a\u014c\u016a\u0232\u0101\u0113\u1e21\u012b\u014d\u016b\u0233"),
  c("\u0306", "AEGIOUaegiou", "\u0102\u0114\u011e\u012c\u014e\u016c\u0103\u0115\u011f\u012d\u014f\u016d"),
  c("\u0307", "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", "\u0226\u1e02\u010a\u1e0a\u0116\u1e1e\u0120\u1e22\u0130\u1e40\u1e44\u022e\u1e56\u1e58\u1e60\u1e6a\u1e86\u1e8a\u1e8e\u017b\u0227\u1e03\u010b\u1e0b\u0117\u1e1f\u0121\u1e23\u1e41\u1e45\u022f\u1e57\u1e59\u1e61\u1e6b\u1e87\u1e8b\u1e8f\u017c"),
  c("\u0308", "AEHIOUWXYaehiotuwxy", "\u00c4\u00cb\u1e26\u00cf\u00d6\u00dc\u1e84\u1e8c\u0178\u00e4\u00eb\u1e27\u00ef\u00f6\u1e97\u00fc\u1e85\u1e8d\u00ff"),
  c("\u030a", "AUauwy", "\u00c5\u016e\u00e5\u016f\u1e98\u1e99"),
  c("\u030b", "OUou", "\u0150\u0170\u0151\u0171"),
  c("\u030c", "ACDEGHIKLNORSTUZacdeghijklnorstuz", "\u01cd\u010c\u010e\u011a\u01e6\u021e\u01cf\u01e8\u013d\u0147\u01d1\u0158\u0160\u0164\u01d3\u017d\u01ce\u010d\u010f\u011b\u01e7\u021f\u01d0\u01f0\u01e9\u013e\u0148\u01d2\u0159\u0161\u0165\u01d4\u017e"),
  c("\u0327", "CDEGHKLNRSTcdeghklnrst", "\u00c7\u1e10\u0228\u0122\u1e28\u0136\u013b\u0145\u0156\u015e\u0162\u00e7\u1e11\u0229\u0123\u1e29\u0137\u013c\u0146\u0157\u015f\u0163"),
  c("\u0328", "AEIOUaeiou", "\u0104\u0118\u012e\u01ea\u0172\u0105\u0119\u012f\u01eb\u0173")
)
composed <- function(x) {
  if (any(grepl("[\u0300-\u036f]", x, perl = TRUE))) for (mark in marks) {
    letters <- strsplit(mark[2:3], "")
    for (at in seq_along(letters[[1]])) x <- gsub(paste0(letters[[1]][at], mark[1]), letters[[2]][at], x, fixed = TRUE)
  }
  x
}
# I små bokstäver, i alla språkmiljöer.
small <- function(x) chartr(paste(c(LETTERS, "\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u00de\u0178\u0100\u0102\u0104\u0106\u0108\u010a\u010c\u010e\u0110\u0112\u0114\u0116\u0118\u011a\u011c\u011e\u0120\u0122\u0124\u0126\u0128\u012a\u012c\u012e\u0132\u0134\u0136\u0139\u013b\u013d\u013f\u0141\u0143\u0145\u0147\u014a\u014c\u014e\u0150\u0152\u0154\u0156\u0158\u015a\u015c\u015e\u0160\u0162\u0164\u0166\u0168\u016a\u016c\u016e\u0170\u0172\u0174\u0176\u0179\u017b\u017d"), collapse = ""), paste(c(letters, "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f0\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe\u00ff\u0101\u0103\u0105\u0107\u0109\u010b\u010d\u010f\u0111\u0113\u0115\u0117\u0119\u011b\u011d\u011f\u0121\u0123\u0125\u0127\u0129\u012b\u012d\u012f\u0133\u0135\u0137\u013a\u013c\u013e\u0140\u0142\u0144\u0146\u0148\u014b\u014d\u014f\u0151\u0153\u0155\u0157\u0159\u015b\u015d\u015f\u0161\u0163\u0165\u0167\u0169\u016b\u016d\u016f\u0171\u0173\u0175\u0177\u017a\u017c\u017e"), collapse = ""), x)
code_of <- function(x) by_text(as.character(x), function(each) composed(trimmed(unguarded(each))))

# Dagen som ett tal; ett klockslag efter dagen räknas inte.
day_of <- function(x) by_text(x, function(each) {
  each <- sub("^([0-9-]{10})[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?$", "\\1", trimmed(each))
  day <- rep(NA_real_, length(each))
  right <- grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", each)
  day[right] <- as.numeric(as.Date(each[right], format = "%Y-%m-%d"))
  day
})

# ---- Läsa svar ------------------------------------------------------------------------------------
number <- function(x) {
  plain <- sub("^(-?[0-9]+),([0-9]+)$", "\\1.\\2", trimmed(x))
  right <- grepl("^-?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?$", plain)
  value <- rep(NA_real_, length(x))
  value[right] <- as.numeric(plain[right])
  value
}

# Tal utanför gränserna används inte.
within <- function(x, low, high) ifelse(!is.na(x) & x >= low & x <= high, x, NA)

# Apostrofen som hindrar att ett kalkylprogram läser en formel.
unguarded <- function(x) {
  guarded <- grepl(paste0("^'+(?:", space, "*[=+@\uff1d\uff0b\uff0d\uff20-]|[\t\r\n])"), x, perl = TRUE)
  x[guarded] <- substring(x[guarded], 2)
  x
}

# Frågor och poäng. En fråga ställs när något av villkoren gäller (any), med allt som det består av.
# codes: svarens nummer; points: vad de räknas som, NA för inget.
item <- function(type, low = -Inf, high = Inf, whole = FALSE, codes = NULL, points = codes, any = NULL, more = NULL)
  list(type = type, low = low, high = high, whole = whole, codes = codes, points = points, any = any, more = more)
# from: de frågor som en poäng räknas ut ur.
score <- function(formed, value, from = NULL) list(type = "score", formed = formed, value = value, from = from)
test <- function(item, is, value) list(item = item, is = is, value = value)

# Svaret på en fråga som tal: ordningstalet för ett val, 1 för ja, och av flera val en bit (1, 2, 4
# …) för varje.
answer <- function(item, cells) by_text(cells, function(each) {
  x <- trimmed(unguarded(each))
  switch(item$type,
    number = , rating = {
      given <- number(x)
      value <- within(given, item$low, item$high)
      if (item$whole) value[!is.na(value) & value != round(value)] <- NA
      ifelse(given %in% item$codes, given, value)
    },
    "yes-no" = match(x, c("0", "1")) - 1,
    choice = match(x, whole(item$codes)),
    choices = vapply(strsplit(x, "[[:space:]]+"), function(codes) {
      at <- match(codes, whole(item$codes))
      if (length(at) == 0 || anyNA(at)) NA_real_ else sum(2^(unique(at) - 1))
    }, 0),
    date = ifelse(is.na(day_of(x)), NA, x),
    ifelse(x == "", NA, x)
  )
})
chose <- function(value, place) floor(value / 2^(place - 1)) %% 2 == 1
# Som det räknas i analysen: ett svar som inte räknas är inget.
counted <- function(item, value) switch(item$type,
  number = , rating = ifelse(value %in% item$codes, item$points[match(value, item$codes)], value),
  choice = ifelse(is.na(item$points[value]), NA, value),
  value)

# ---- Räkna ut poäng som filen saknar --------------------------------------------------------------
# Vilka frågor som ställs: svaret på en fråga som inte ställs räknas inte.
compared <- function(x, is, y) switch(is,
  is = x == y, "is-not" = x != y, "<" = x < y, "<=" = x <= y, ">" = x > y, ">=" = x >= y)
holds <- function(test, item, value) {
  result <- if (item$type == "choices") {
    has <- chose(value, match(test$value, item$codes, nomatch = 50))
    switch(test$is, is = has, "is-not" = !has, FALSE & has)
  } else if (item$type == "date") compared(substr(value, 1, nchar(test$value)), test$is, test$value)
  else compared(if (item$type == "choice") item$codes[value] else value, test$is, test$value)
  !is.na(value) & result
}
asked_all <- function(form, answers, n) {
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
  asked
}

# Ett test som inte kan prövas håller inte. Jämförelser görs på tolv siffror.
yes <- function(x) !is.na(x) & x
difference <- function(x, y) signif(x - y, 12)
years_between <- function(from, to) as.numeric(substr(to, 1, 4)) - as.numeric(substr(from, 1, 4)) - (substr(to, 6, 10) < substr(from, 6, 10))

worked_out <- function(form, score, table, rows) {
  n <- length(rows)
  items <- Filter(function(name) form$columns[[name]]$type != "score", names(form$columns))
  there <- intersect(items, table$names)
  answers <- lapply(setNames(nm = there), function(name) answer(form$columns[[name]], column(table, name)[rows]))
  asked <- asked_all(form, answers, n)
  date <- column(table, "date")
  x <- list(date = if (is.null(date)) rep(NA_character_, n) else trimmed(date[rows]), scores = list())
  x$asked <- lapply(setNames(nm = items), asked)
  x$answers <- lapply(setNames(nm = items), function(name) {
    value <- answers[[name]]
    one <- form$columns[[name]]
    if (is.null(value)) return(rep(NA_real_, n))
    value <- switch(one$type,
      choice = one$codes[value],
      choices = rowSums(outer(value, seq_along(one$codes), chose)),
      value)
    ifelse(x$asked[[name]], value, NA)
  })
  begun <- character(0)
  x$score <- function(name) {
    if (name %in% begun) return(rep(NA_real_, n))
    begun <<- c(begun, name)
    value <- worked(form$columns[[name]], x, n)
    begun <<- setdiff(begun, name)
    value
  }
  worked(score, x, n)
}
answers_of <- function(form, table, rows) {
  items <- Filter(function(name) form$columns[[name]]$type != "score", names(form$columns))
  lapply(setNames(nm = intersect(items, table$names)), function(name) answer(form$columns[[name]], column(table, name)[rows]))
}
# Ett svar på en fråga som inte ställs räknas inte.
is_asked <- function(form, variable, table, rows) {
  if (is.null(form$columns[[variable]]$any)) return(rep(TRUE, length(rows)))
  asked_all(form, answers_of(form, table, rows), length(rows))(variable)
}
# En poäng i filen: räknas ut där den är tom, och används inte där svaren ger en annan.
held <- function(form, score, table, rows, cells, low, high) {
  said <- number(unguarded(cells))
  items <- Filter(function(name) form$columns[[name]]$type != "score", names(form$columns))
  expected <- worked_out(form, score, table, rows)
  answers <- answers_of(form, table, rows)
  whole <- rep(all(items %in% table$names), length(rows))
  for (name in names(answers)) {
    cell <- trimmed(unguarded(column(table, name)[rows]))
    right <- !is.na(answers[[name]]) | cell %in% form$columns[[name]]$more
    whole <- whole & (cell == "" | right)
  }
  equal <- !is.na(expected) & !is.na(said) & abs(expected - said) <= 1e-6 * pmax(1, abs(expected))
  ifelse(trimmed(cells) == "", expected, ifelse(equal, said, ifelse(whole, NA, within(said, low, high))))
}
worked <- function(score, x, n) suppressWarnings({
  value <- ifelse(rep_len(score$formed(x), n), rep_len(score$value(x), n), NA_real_)
  value[!is.finite(value)] <- NA
  signif(value, 12)
})

# ---- Tidigare namn --------------------------------------------------------------------------------
# Det som står under ett tidigare namn, som det heter nu. Står det under båda är det inte känt
# vilket som gäller.
present_names <- function(table) {
  now <- unname(former$columns[table$names])
  both <- !is.na(now) & now %in% table$names
  if (any(both)) stop(table$file, " har kolumner både under tidigare och nytt namn (", paste(table$names[both], now[both], sep = " -> ", collapse = ", "), "). Gör om den äldre filen för sig med isu migrate, innan de läggs ihop.", call. = FALSE)
  older <- !is.na(now)
  if (any(older)) message(table$file, ": kolumner som står under sina tidigare namn är lästa som de nya: ", paste(table$names[older], now[older], sep = " -> ", collapse = ", "))
  table$names[older] <- now[older]
  for (head in c("timepoint", "form")) {
    at <- match(head, table$names)
    if (is.na(at) || is.null(former[[head]])) next
    is <- unname(former[[head]][trimmed(table$cells[[at]])])
    table$cells[[at]] <- ifelse(is.na(is), table$cells[[at]], is)
  }
  table
}

# ---- Vad formulären betydde -----------------------------------------------------------------------
# Vad ett formulär betyder, sex tecken per variabel: två för namnet, fyra för vad den betyder.
chunks <- function(x) {
  ends <- 6 * seq_len(nchar(x) %/% 6)
  if (length(ends) == 0) character(0) else substring(x, ends - 5, ends)
}

# För varje variabel i ett formulär: TRUE om den betydde detsamma, FALSE om något annat, NA om den
# inte fanns.
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

# Vad som betydde något annat när en rad fylldes i: formuläret självt, eller variabler som räknas.
otherwise <- function(text, id, form) {
  found <- character(0)
  for (stamp in strsplit(text, "[[:space:]]+")[[1]]) {
    if (!grepl("^f1~[A-Za-z0-9_.-]*~[A-Za-z0-9_-]{12}~([A-Za-z0-9_-]{6})*(~[A-Za-z0-9-]+[.][A-Za-z0-9_.-]*)*$", stamp)) {
      # Märket på papperet säger att något är ändrat, och inte vad.
      mark <- tolower(stamp)
      if (grepl("^([a-z0-9_.-]*-)?[bcdfghjklmnpqrstvwxz]{6}$", mark) && substring(mark, nchar(mark) - 5) != form$mark) found <- c(found, id)
      next
    }
    then <- strsplit(paste0(stamp, "~"), "~", fixed = TRUE)[[1]]
    # Mot vad det heter nu, och mot vad det har hetat: det som bara har fått ett annat namn betyder
    # detsamma.
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

# Stannar när rader är ifyllda på ett formulär som betydde något annat.
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
      if (rows == 0) first <- paste0(tables[[at]]$file, " rad ", rownames(tables[[at]]$cells)[here[1]])
      rows <- rows + length(here)
      other <- unique(c(other, changed))
    }
  }
  if (unstated > 0) message(unstated, " rader säger inte vilken version av formuläret som fylldes i (kolumnen version), så det går inte att se om frågorna betydde detsamma då")
  if (length(other) > 0) stop(rows, " rader (först i ", first, ") är ifyllda när detta betydde något annat: ", paste(other, collapse = ", "),
    ". De räknas inte ihop med det som formulären betyder nu. Analysera varje version för sig med sitt eget skript, eller räkna om de äldre svaren (isu migrate). Betyder det detsamma trots ändringen: --same ", paste(other, collapse = ","), ".", call. = FALSE)
}

# ---- Klienter, formulär och mått ------------------------------------------------------------------
# stamp: vad formuläret betyder (kolumnen version); counts: de variabler som räknas, och deras plats
# där; before: detsamma i tidigare namn.
form <- function(timepoint, informant, columns, key = TRUE, repeats = FALSE, instead = FALSE, sitting = NA,
                 stamp = "", mark = "", counts = integer(0), before = list()) {
  names <- if (is.null(names(columns))) columns else ifelse(names(columns) == "", columns, names(columns))
  list(timepoint = timepoint, informant = informant, columns = setNames(items[columns], names),
       key = key, repeats = repeats, instead = instead, sitting = sitting, stamp = stamp, mark = mark, counts = counts, before = before)
}

# Läser filerna. Klienter är alla som finns i listan över ärenden eller i ett svar.
read_data <- function(files, forms) {
  tables <- lapply(files, function(file) present_names(read_table(file)))
  kinds <- vapply(tables, kind_of, "")
  codes <- lapply(tables, function(table) code_of(column(table, "case")))
  good <- lapply(codes, usable)
  data <- list(tables = tables, rows = list(), reasons = list())
  filled <- function(table, name) !is.null(column(table, name)) && any(column(table, name) != "")
  stated <- function(table, name) by_text(column(table, name), trimmed) != ""

  # Vilka rader som hör till vilket formulär.
  ids <- names(forms)
  sittings <- vapply(ids, function(id) if (is.na(forms[[id]]$sitting)) id else forms[[id]]$sitting, "")
  of_form <- lapply(seq_along(tables), function(at) {
    if (kinds[at] != "forms") return(NULL)
    table <- tables[[at]]
    named <- column(table, "form")
    fits <- which(vapply(forms, function(form) all(names(form$columns) %in% table$names), NA))
    found <- if (!is.null(named)) match(named, ids)
      else rep(if (length(unique(sittings[fits])) == 1) fits[1] else NA_integer_, nrow(table$cells))
    # En rad med ett annat tillfälle eller en annan uppgiftslämnare än formulärets används inte.
    for (head in c("timepoint", "informant")) {
      own <- sub("^anyone$", "", vapply(forms, function(form) form[[head]], ""))
      said <- column(table, head)
      if (!is.null(said)) found[!is.na(found) & said != own[found]] <- NA_integer_
    }
    found
  })
  same_meaning(tables, of_form, forms)
  # Det som personalen skriver in av ett svar kan stå i samma rad som svaret.
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
    if (unknown > 0) message(tables[[at]]$file, ": ", unknown, " rader utan känt formulär eller kod används inte")
  }

  # Formulären: rad, klient och dag. Ett svar per klient, det första; där mättillfället återkommer,
  # alla.
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
  if (length(data$rows) == 0) message("Ingen rad i filerna kunde användas som ifyllt formulär. Kontrollera att data hör till uppföljningen: isu data check säger varför.")

  # Listan: av flera rader om samma klient gäller den första.
  for (at in which(kinds == "cases")) {
    new <- which(good[[at]] & !codes[[at]] %in% data$clients[data$entries$client])
    new <- new[!duplicated(codes[[at]][new])]
    data$entries <- rbind(data$entries,
      data.frame(table = rep(at, length(new)), row = new, client = match(codes[[at]][new], data$clients)))
  }
  sexes <- c(woman = "woman", kvinna = "woman", k = "woman", female = "woman", f = "woman", flicka = "woman", girl = "woman", man = "man", m = "man", male = "man", pojke = "man", boy = "man", other = "other", annat = "other", annan = "other")
  data$sex <- of_list(data, "sex", function(x) unname(sexes[tolower(trimmed(x))]))
  # Den dag varje klient började: enligt listan, annars första svarsdagen.
  start <- as.numeric(of_list(data, "start", function(x) as.character(ifelse(nchar(trimmed(x)) == 10, day_of(trimmed(x)), NA))))
  data$began <- ifelse(is.na(start), data$first, start)

  # Skäl till att en mätning saknas.
  reasons <- c("declines", "unreachable", "ends-early", "moves", "placed", "forgets", "language-barrier", "staff", "no-time", "not-offered", "dies", "file-missing", "other", "unknown")
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

# Vad listan säger om varje klient i en kolumn.
of_list <- function(data, name, meaning) {
  value <- rep(NA_character_, data$size)
  for (at in unique(data$entries$table)) {
    own <- data$entries[data$entries$table == at, ]
    cells <- column(data$tables[[at]], name)
    if (!is.null(cells)) value[own$client] <- by_text(cells[own$row], meaning)
  }
  value
}

# En kolumn i ett formulär som tal; en poäng som filen saknar räknas ut ur svaren.
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

# Ett värde som en uppgiftslämnare ger det: ett tal per klient och tillfälle, och svar utan kod.
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
    # Det vanliga sättet går före det som används i stället; sedan gäller det senaste, och av flera
    # formulär det vars namn är sist i alfabetet.
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
# Första eller senaste gången vid ett tillfälle som återkommer. Den som svarat en enda dag har ingen
# senaste.
occasion <- function(rows, which) {
  rows <- rows[rows$day > 0, ]
  rows <- rows[rows$ordinary == (ave(rows$ordinary + 0, rows$client, FUN = max) > 0), ]
  first <- ave(rows$day, rows$client, FUN = min)
  if (which == "last") return(rows[rows$day > first, ])
  rows <- rows[rows$day == first, ]
  rows[!duplicated(rows$client), ]
}
measured <- function(id) found$measures[[id]]

# Klienternas värden vid ett tillfälle (NA där det saknas); alla värden, även de utan kod.
at_time <- function(m, time) if (time %in% m$times) m$values[, match(time, m$times)] else rep(NA_real_, data$size)
all_values <- function(m, time) c(m$loose[[match(time, m$times)]], Filter(Negate(is.na), at_time(m, time)))

# De som har båda värdena. Skillnader avrundas till nio decimaler, så att det som är lika på
# papperet är lika.
pairs_of <- function(m, first, time) {
  both <- which(!is.na(at_time(m, first)) & !is.na(at_time(m, time)))
  before <- at_time(m, first)[both]
  after <- at_time(m, time)[both]
  list(n = length(both), clients = both, before = before, after = after, d = round(after - before, 9))
}

# ---- Värden som inte kan användas -----------------------------------------------------------------
most_unusable <- list(share = 0.05, count = 2)

# Rader där det står något som inte är ett svar på frågan.
wrong_in <- function(form, variable, table, rows) {
  cells <- column(table, variable)
  if (is.null(cells)) return(rep(FALSE, length(rows)))
  cells <- cells[rows]
  definition <- form$columns[[variable]]
  trimmed(unguarded(cells)) != "" & is.na(answer(definition, cells)) & !trimmed(unguarded(cells)) %in% definition$more
}

# Rader vars värde inte kan användas: det som står där, eller det som poängen räknas ut ur.
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

# Om något kan sägas av måttet. För många värden som inte kan användas: inget sägs av resten.
concludes <- function(m) {
  if (!m$unusable) return(TRUE)
  put(m$path, not = "unusable")
  cat("\n", m$said[["wrong"]], " av ", sum(m$said), " värden går inte att använda. Inga slutsatser dras av resten: rätta data (isu data check visar vad).\n", sep = "")
  FALSE
}

# ---- Beskriva -------------------------------------------------------------------------------------
# En andel med 95-procentigt intervall enligt Wilson (prop.test utan korrektion).
wilson <- function(count, n) as.numeric(suppressWarnings(prop.test(count, n, correct = FALSE))$conf.int)
put_share <- function(place, count, n) {
  put(place, count = count)
  if (n > 0) put(place, share = count / n, interval = wilson(count, n))
}

cases <- function() {
  put("cases", started = data$size)
  put(NULL, simulated = data$simulated)
  cat("\nKlienter: ", data$size, if (data$simulated) "  (PÅHITTADE DATA)", "\n", sep = "")
  if (length(data$days) > 0) {
    # 0 är en dag som inte går att läsa.
    days <- do.call(cbind, data$days)
    days[days == 0] <- NA
    seen <- days[rowSums(!is.na(days)) > 1, , drop = FALSE]
    length_of <- apply(seen, 1, function(own) diff(range(own, na.rm = TRUE)))
    length_of <- length_of[length_of > 0]
    if (length(length_of) > 0) {
      at <- unname(quantile(length_of, c(0.25, 0.5, 0.75)))
      put("cases/followedFor", n = length(length_of), median = at[2], quartiles = at[c(1, 3)])
    }
  }
  if (any(vapply(data$reasons, function(why) any(!is.na(why)), NA))) {
    ended <- Reduce("|", lapply(data$reasons, function(why) why %in% "ends-early"), rep(FALSE, data$size))
    put_share("cases/endedEarly", sum(ended), data$size)
  }
  if (all(is.na(data$sex))) return(invisible())
  counts <- table(ifelse(is.na(data$sex), "unknown", data$sex))
  for (word in names(counts)) put_one(c("cases/sex", word), counts[[word]])
}

# Hur många som svarade på varje formulär, och varför de andra inte gjorde det.
flow <- function(ids) {
  rows <- lapply(seq_along(ids), function(at) {
    id <- ids[at]
    own <- all_forms[[id]]
    place <- paste("flow", at - 1, sep = "/")
    if (!own$key) {
      answered <- NROW(data$rows[[id]])
      put(place, anonymous = TRUE, started = data$size, answered = answered, missing = max(0, data$size - answered))
      return(list(form = id, started = data$size, answered = answered))
    }
    same <- function(one) one$timepoint == own$timepoint && one$informant == own$informant
    instead <- names(Filter(function(one) one$instead && same(one), all_forms))
    there <- rep(FALSE, data$size)
    for (one in c(id, instead)) if (all_forms[[one]]$key) there[data$rows[[one]]$client] <- TRUE
    answered <- sum(there)
    put(place, started = data$size, answered = answered, missing = data$size - answered)
    if (data$size > 0) put(place, share = answered / data$size, interval = wilson(answered, data$size))
    if (!is.null(data$reasons[[id]])) {
      why <- data$reasons[[id]][!there]
      counts <- table(ifelse(is.na(why), "unstated", why))
      for (word in names(counts)) put_one(c(paste(place, "reasons", sep = "/"), word), counts[[word]])
    }
    list(form = id, started = data$size, answered = answered, share = if (data$size > 0) answered / data$size)
  })
  shown("Bortfall", rows)
}

has_answer <- function(m, x, code) if (m$type == "choices") chose(x, code) else x == code

# Värdena vid varje tillfälle; kvartiler av typ 7.
describe <- function(m) {
  rows <- lapply(m$times, function(time) {
    x <- all_values(m, time)
    n <- length(x)
    place <- paste(m$path, "times", time, sep = "/")
    put(place, n = n)
    if (n == 0) return(list(time = time, n = n))
    row <- list(time = time, n = n)
    if (m$type %in% c("score", "number", "days", "rating")) {
      quarter <- quantile(x, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
      sd <- if (n > 1) sd(x)
      put(place, mean = mean(x), sd = sd, median = quarter[2], quartiles = quarter[c(1, 3)])
      row <- c(row, list(mean = mean(x), sd = sd, q1 = quarter[1], median = quarter[2], q3 = quarter[3]))
    }
    for (code in m$codes) {
      count <- sum(has_answer(m, x, code))
      put_share(paste(place, "answers", whole(code), sep = "/"), count, n)
      row[[paste0("=", whole(code))]] <- count
    }
    row
  })
  shown("Värden", rows)
}

# ---- Medelförändring ------------------------------------------------------------------------------
# Medelförändringen med t-intervall. NULL när alla förändrats lika mycket.
mean_change <- function(before, after) {
  d <- after - before
  if (length(d) < 2 || sd(d) <= 1e-12 * max(1, abs(mean(d)))) return(NULL)
  t.test(after, before, paired = TRUE)
}

# 95-procentigt intervall för d_z ur den ickecentrala t-fördelningen.
dz_interval <- function(t, df) {
  at <- function(p) uniroot(function(ncp) suppressWarnings(pt(t, df, ncp)) - p, t + c(-1, 1) * (6 + abs(t)),
    extendInt = "downX", tol = 1e-13, maxiter = 10000)$root
  c(at(0.975), at(0.025)) / sqrt(df + 1)
}

# Hedges faktor, som tar bort det som få klienter gör ett sådant mått för stort med.
hedges <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))

# Förändringen i standardavvikelser, var och en efter vad den delas med.
put_sizes <- function(place, pairs, tested) {
  found_here <- mean_change(pairs$before, pairs$after)
  if (is.null(found_here)) {
    put(place, not = "no-variation", mean = mean(pairs$d))
    return(list(mean = mean(pairs$d)))
  }
  d <- pairs$after - pairs$before
  s1 <- sd(pairs$before)
  s2 <- sd(pairs$after)
  t <- unname(found_here$statistic)
  df <- unname(found_here$parameter)
  put(paste(place, "before", sep = "/"), mean = mean(pairs$before), sd = s1)
  put(paste(place, "after", sep = "/"), mean = mean(pairs$after), sd = s2)
  put(place, mean = mean(d), sd = sd(d), interval = as.numeric(found_here$conf.int))
  if (tested) put(paste(place, "t", sep = "/"), value = t, df = df, p = found_here$p.value)
  dz <- mean(d) / sd(d)
  r <- if (s1 > 0 && s2 > 0) cor(pairs$before, pairs$after)
  put(paste(place, "standardised", sep = "/"),
    dz = dz, dzInterval = dz_interval(t, df),
    gz = dz * hedges(df),
    dav = if (s1 + s2 > 0) mean(d) / sqrt((s1^2 + s2^2) / 2),
    drm = if (!is.null(r)) dz * sqrt(2 * (1 - r)),
    dpre = if (s1 > 0) mean(d) / s1,
    correlation = r
  )
  list(mean = mean(d), low = found_here$conf.int[1], high = found_here$conf.int[2], dz = dz,
       t = if (tested) t, p = if (tested) found_here$p.value)
}

# ---- Exakta test ----------------------------------------------------------------------------------
# Wilcoxons teckenrangtest: oförändrade rangordnas och utelämnas sedan (Pratt). Exakt av alla sätt
# som tecknen kan falla på, till 400 skillnader; sedan normalfördelningen med
# kontinuitetskorrektion. Skrivet här, eftersom wilcox.test före R 4.6 inte är exakt när skillnader
# är lika eller noll.
signed_rank <- function(d) {
  ranks <- rank(abs(d))[d != 0]
  above <- d[d != 0] > 0
  if (length(ranks) == 0) return(NULL)
  v <- sum(ranks[above])
  total <- sum(ranks)
  exact <- length(ranks) <= 400
  p <- if (exact) {
    chance <- 1
    for (k in round(2 * ranks)) chance <- (c(chance, numeric(k)) + c(numeric(k), chance)) / 2
    away <- abs(seq_along(chance) - 1 - total)
    sum(chance[away >= abs(2 * v - total) - 1e-9])
  } else 2 * pnorm(-max(0, abs(v - total / 2) - 0.5) / sqrt(sum(ranks^2) / 4))
  list(n = length(ranks), v = v, p = min(1, p), rankBiserial = (2 * v - total) / total, exact = exact)
}

# Mittförändringen enligt Hodges och Lehmann: medianen av medelvärdena av alla par av skillnader.
# Intervallet här är ur ordningen; det som redovisas är accepted_changes.
typical_change <- function(d) {
  n <- length(d)
  count <- n * (n + 1) / 2
  order <- if (n > 400) max(0, round(n * (n + 1) / 4 + qnorm(0.025) * sqrt(n * (n + 1) * (2 * n + 1) / 24)))
    else if (2^-n > 0.025) 0 else max(1, qsignrank(0.025, n))
  at <- mean_at(sort(d))
  middle <- floor((count + 1) / 2)
  list(estimate = (at(middle) + at(count + 1 - middle)) / 2, interval = if (order > 0) c(at(order), at(count + 1 - order)))
}
# Parens medelvärden efter ordning; med många söks ett i taget, eftersom listan inte får plats.
mean_at <- function(d) {
  n <- length(d)
  if (n <= 1000) {
    means <- outer(d, d, "+") / 2
    means <- sort(means[upper.tri(means, diag = TRUE)])
    return(function(place) means[place])
  }
  up_to <- function(x) sum(pmax(0, findInterval(2 * x - d + 1e-10, d) - (seq_len(n) - 1)))
  function(place) {
    low <- d[1] - 1
    high <- d[n]
    while (high - low > 1e-11 * max(1, abs(high))) {
      middle <- (low + high) / 2
      if (middle <= low || middle >= high) break
      if (up_to(middle) >= place) high <- middle else low <- middle
    }
    round(high, 9)
  }
}

# Alla förändringar som teckenrangtestet inte förkastar på nivån 5 procent: det prövas vid varje
# medelvärde av ett par och en gång mellan varje två, där nollor och lika värden kan ändra det. En
# ände kan vara öppen. Med fler än 2000 olika skillnader tas ändarna ur ordningen.
accepted_changes <- function(d, typical) {
  d <- round(d, 9)
  n <- length(d)
  level <- 1 - 0.95
  p_at <- function(at) {
    one <- signed_rank(round(d - at, 9))
    if (is.null(one)) 1 else one$p
  }
  accepted <- function(p) p > level * (1 + 1e-12)
  ended <- function(low, high, low_in, high_in) {
    # Ett hål vid noll: uppskattningens sida är kvar.
    holds <- (if (low_in) low <= 0 else low < 0) && (if (high_in) 0 <= high else 0 < high)
    if (holds && !accepted(p_at(0))) {
      if (typical$estimate > 0) { low <- 0; low_in <- FALSE } else { high <- 0; high_in <- FALSE }
    }
    if (low == high) return(NULL)
    open <- if (!low_in && !high_in) "both" else if (!low_in) "low" else if (!high_in) "high"
    list(interval = c(low, high), open = open)
  }
  values <- sort(unique(d))
  if (length(values) > 2000)
    return(if (!is.null(typical$interval)) ended(typical$interval[1], typical$interval[2], TRUE, TRUE))
  counts <- tabulate(match(d, values))
  pairs <- outer(counts, counts)
  diag(pairs) <- counts * (counts + 1) / 2
  kept <- upper.tri(pairs, diag = TRUE)
  of_pairs <- round(outer(values, values, "+")[kept] / 2, 9)
  means <- sort(unique(of_pairs))
  up_to <- c(0, cumsum(as.vector(rowsum(pairs[kept], match(of_pairs, means)))))
  m <- length(means)
  at <- numeric(2 * m + 1)
  at[2 * seq_len(m)] <- means
  at[2 * seq_len(m + 1) - 1] <- c(means[1] - 1, (means[-m] + means[-1]) / 2, means[m] + 1)
  # Långt utanför behövs inget exakt test: normalfördelningen med den största variansen räcker.
  surely <- rep(FALSE, 2 * m + 1)
  if (n >= 50) {
    before <- up_to[c(rbind(seq_len(m), seq_len(m)), m + 1)]
    after <- up_to[c(rbind(seq_len(m), seq_len(m) + 1), m + 1)]
    signs <- n * (n + 1) / 2 - before - after
    spare <- if (m > 500) 1 + 5 / n else 5
    surely <- 2 * pnorm(-abs(signs) / sqrt(n * (n + 1) * (2 * n + 1) / 6)) < level / spare
  }
  within <- function(place) !surely[place] && accepted(p_at(at[place]))
  if (within(1) || within(2 * m + 1)) return(NULL)
  from <- 2
  to <- 2 * m
  while (from <= 2 * m && !within(from)) from <- from + 1
  if (from > 2 * m) return(NULL)
  while (to > from && !within(to)) to <- to - 1
  is_mean <- function(place) place %% 2 == 0
  ended(at[if (is_mean(from)) from else from - 1], at[if (is_mean(to)) to else to + 1], is_mean(from), is_mean(to))
}

# Så ojämn en fördelning av n mynt, eller mer (binom.test): teckentestet och McNemars test.
coin <- function(one, other) if (one + other == 0) 1 else binom.test(one, one + other)$p.value
# Samma med halva sannolikheten för det som sågs (mid-p).
coin_mid <- function(one, other) {
  n <- one + other
  if (one == other) 1 else 2 * pbinom(min(one, other), n, 0.5) - dbinom(min(one, other), n, 0.5)
}

# Åt vilket håll: bara när testet är på sin nivå och intervallet på en sida.
side_of <- function(p, ends, none = 0, open = "") {
  if (length(ends) == 0 || p > 0.05) return("across")
  if (ends[1] > none || (ends[1] == none && ends[2] > none && open %in% c("low", "both"))) return("above")
  if (ends[2] < none || (ends[2] == none && ends[1] < none && open %in% c("high", "both"))) return("below")
  "across"
}

# ---- Andelar --------------------------------------------------------------------------------------
# Skillnaden mellan två andelar av samma klienter, före minus efter, enligt Newcombe (1998, metod
# 10).
newcombe_paired <- function(both, left, joined, neither) {
  n <- both + left + joined + neither
  one <- c(both + left, both + joined) / n
  low <- c(wilson(both + left, n)[1], wilson(both + joined, n)[1])
  high <- c(wilson(both + left, n)[2], wilson(both + joined, n)[2])
  margins <- (both + left) * (joined + neither) * (both + joined) * (left + neither)
  cross <- both * neither - left * joined
  phi <- if (margins == 0) 0 else (if (cross > n / 2) cross - n / 2 else min(cross, 0)) / sqrt(margins)
  half <- function(x, y) sqrt(max(0, x^2 - 2 * phi * x * y + y^2))
  difference <- (left - joined) / n
  c(difference - half(one[1] - low[1], high[2] - one[2]), difference + half(high[1] - one[1], one[2] - low[2]))
}

# Tangos z (1998) för andelen efter minus före mot en skillnad, och alla skillnader som det inte
# förkastar.
tango_z <- function(n, left, joined, at) {
  b <- (2 * n - joined + left) * at - joined - left
  q <- (sqrt(max(0, b^2 + 8 * n * left * at * (1 - at))) - b) / (4 * n)
  variance <- n * (2 * q + at * (1 - at))
  away <- joined - left - n * at
  if (variance <= 1e-300) (if (abs(away) < 1e-12) 0 else sign(away) * Inf) else away / sqrt(variance)
}
tango <- function(n, left, joined) {
  point <- qnorm(0.975)
  difference <- (joined - left) / n
  slack <- function(at, way) min(1e6, max(-1e6, tango_z(n, left, joined, at))) - way * point
  edge <- 1 - 1e-12
  c(
    if (difference <= -edge || slack(-edge, 1) < 0) -1
      else uniroot(slack, c(-edge, difference), way = 1, tol = 1e-15, maxiter = 10000)$root,
    if (difference >= edge || slack(edge, -1) > 0) 1
      else uniroot(slack, c(difference, edge), way = -1, tol = 1e-15, maxiter = 10000)$root
  )
}

# Skillnaden mellan två gruppers andelar enligt Newcombe (1998, metod 10).
newcombe <- function(x1, n1, x0, n0) {
  p1 <- x1 / n1
  p0 <- x0 / n0
  one <- wilson(x1, n1)
  other <- wilson(x0, n0)
  p1 - p0 + c(-sqrt((p1 - one[1])^2 + (other[2] - p0)^2), sqrt((one[2] - p1)^2 + (p0 - other[1])^2))
}

put_pair <- function(place, before, after, tested) {
  n <- length(before)
  both <- as.numeric(sum(before & after))
  left <- as.numeric(sum(before & !after))
  joined <- as.numeric(sum(!before & after))
  neither <- n - both - left - joined
  p <- if (tested) coin_mid(left, joined)
  put(place, n = n)
  put_share(paste(place, "before", sep = "/"), both + left, n)
  put_share(paste(place, "after", sep = "/"), both + joined, n)
  put(place, difference = (joined - left) / n, interval = -rev(newcombe_paired(both, left, joined, neither)),
    both = both, left = left, joined = joined, neither = neither, p = p)
  list(before = both + left, after = both + joined, p = p, left = left, joined = joined,
    side = side_of(if (tested) p else 0, -rev(newcombe_paired(both, left, joined, neither))))
}

# Hur många som gick från varje svar till varje.
put_moves <- function(place, pairs, codes) {
  counts <- table(factor(pairs$before, codes), factor(pairs$after, codes))
  for (from in whole(codes)) for (to in whole(codes)) put_one(c(paste(place, from, sep = "/"), to), counts[from, to])
}

# ---- Förändring -----------------------------------------------------------------------------------
# Orden för upp, lika och ner.
ways <- function(better) switch(better,
  higher = c("better", "unchanged", "worse"), lower = c("worse", "unchanged", "better"), c("higher", "unchanged", "lower"))
way_of <- function(d, better) ways(better)[2 - sign(d)]

# Tillförlitlig förändring (Jacobson och Truax): 1,96 medelfel för en skillnad.
limits_of <- function(m, first, values = at_time(m, first)) {
  if (!is.null(m$threshold$not)) return(list(not = m$threshold$not))
  spread <- if (is.null(m$threshold$sd)) sd(values, na.rm = TRUE) else m$threshold$sd
  error <- sqrt(2) * (spread * sqrt(1 - m$threshold$reliability))
  if (is.na(error) || error <= 0) return(list(not = "no-variation"))
  c(list(spread = spread, error = error), m$threshold[c("reliability", "cutoff")])
}
category_of <- function(before, after, limits, better) {
  up <- if (better == "higher") 1 else -1
  index <- (up * after - up * before) / limits$error
  cutoff <- limits$cutoff
  crossed <- if (is.null(cutoff)) FALSE else up * after > up * cutoff & !(up * before > up * cutoff)
  ifelse(index <= -1.96, "deteriorated", ifelse(index < 1.96, "unchanged", ifelse(crossed, "recovered", "improved")))
}
put_categories <- function(place, m, pairs, first) {
  limits <- limits_of(m, first)
  put(place, n = pairs$n, not = limits$not)
  if (!is.null(limits$not)) return(NULL)
  category <- category_of(pairs$before, pairs$after, limits, m$better)
  counts <- table(factor(category, c("recovered", "improved", "unchanged", "deteriorated")))
  put(place, limit = 1.96 * limits$error, reliability = limits$reliability, sd = limits$spread, cutoff = limits$cutoff)
  for (word in names(counts)) if (word != "recovered" || !is.null(limits$cutoff))
    put_share(paste(place, word, sep = "/"), counts[[word]], pairs$n)
  put_share(paste(place, "better", sep = "/"), counts[["recovered"]] + counts[["improved"]], pairs$n)
  counts
}

# test: så prövar planen förändringen; annars bara storlekar och intervall.
change <- function(m, first, time, test = "") {
  pairs <- pairs_of(m, first, time)
  n <- pairs$n
  place <- paste(m$path, "changes", time, sep = "/")
  put(place, n = n)
  row <- list(time = time, n = n)
  if (n < 6) {
    put(place, not = if (n == 0) "nobody" else "few")
    return(row)
  }
  within <- function(name) paste(place, name, sep = "/")
  p <- side <- NULL
  numeric <- m$type %in% c("score", "number", "days", "rating")
  if (m$type %in% c("ordinal", "choice")) put_moves(within("moves"), pairs, m$codes)
  if (m$type %in% c("yes-no", "choice")) {
    if (length(m$desired) == 0) put(place, not = "no-desired-answer")
    else {
      one <- put_pair(within("pair"), pairs$before %in% m$desired, pairs$after %in% m$desired, test == "mcnemar")
      p <- one$p
      side <- one$side
      row <- c(row, one[c("before", "after", "p")])
      found$counts[[place]] <- c(one$joined, one$left)
    }
  }
  if (m$type == "choices") {
    tested <- test == "mcnemar-each"
    places <- within(paste("pairs", whole(m$codes), sep = "/"))
    each <- vapply(seq_along(places), function(at) {
      had <- chose(pairs$before, m$codes[at])
      has <- chose(pairs$after, m$codes[at])
      one <- put_pair(places[at], had, has, tested)
      if (tested) one$p else NA_real_
    }, 0)
    if (tested) for (at in seq_along(places)) put(places[at], adjusted = p.adjust(each, "holm")[at])
  }
  if (numeric) {
    one <- put_sizes(place, pairs, test == "paired-t")
    row <- c(row, one)
    if (test == "paired-t") p <- one$p
    ends <- c(one$low, one$high)
    side <- if (test == "paired-t") (if (!is.null(p)) side_of(p, ends)) else if (length(ends) > 0) side_of(0, ends)
    if (length(ends) > 0) found$spread[[place]] <- c(one$mean, sd(pairs$after - pairs$before))
  }
  ranked <- if (test %in% c("paired-t", "signed-rank", "sign")) signed_rank(pairs$d)
  if (!is.null(ranked)) do.call(put, c(list(within("signedRank")), ranked))
  row$p_rank <- ranked$p
  if (test == "signed-rank") p <- ranked$p
  if (numeric || m$type == "ordinal") {
    way <- way_of(pairs$d, m$better)
    for (word in ways(m$better)) put_share(within(paste("direction", word, sep = "/")), sum(way == word), n)
  }
  if (m$type %in% c("rating", "days")) {
    typical <- typical_change(pairs$d)
    range <- accepted_changes(pairs$d, typical)
    put(within("typical"), estimate = typical$estimate, interval = range$interval, open = range$open)
    row$typical <- typical$estimate
    if (test == "signed-rank") side <- NULL
    if (!is.null(range)) side <- side_of(if (test == "signed-rank" && !is.null(p)) p else if (test == "signed-rank") 1 else 0,
      range$interval, open = if (is.null(range$open)) "" else range$open)
  }
  if (test == "sign" || (test == "signed-rank" && m$type == "rating")) {
    up <- sum(pairs$d > 0)
    down <- sum(pairs$d < 0)
    ends <- if (up + down > 0) as.numeric(binom.test(up, up + down)$conf.int)
    put(within("sign"), up = up, down = down, p = coin(up, down), interval = ends)
    row$p_sign <- coin(up, down)
    if (test == "sign") {
      p <- coin(up, down)
      side <- side_of(p, ends, 0.5)
      found$counts[[place]] <- c(up, down)
    }
  }
  put(place, side = side)
  if (!is.null(p)) found$p[m$id] <- p
  if (test == "paired-t" && !is.null(row$t)) found$statistic[m$id] <- row$t
  if (!is.null(side)) found$side[place] <- side
  if (m$type == "score") {
    counts <- put_categories(within("categories"), m, pairs, first)
    limits <- limits_of(m, first)
    if (is.null(limits$not)) found$limit[[place]] <- 1.96 * limits$error
    row <- c(row, as.list(counts))
  }
  row
}
changes <- function(...) shown("Förändring från första tillfället", list(...))

# ---- Nivåer ---------------------------------------------------------------------------------------
# En nivå; den som står senare går före. unknown: för en grupp som data inte säger vilka som hör
# till.
level <- function(code, low = -Inf, high = Inf, sex = NULL, unknown = FALSE)
  list(code = code, low = low, high = high, sex = sex, unknown = unknown)

# Nivåns nummer, 0 för ingen. Gränserna prövas på tre decimaler.
level_of <- function(levels, x, sex) {
  thousandths <- floor(signif(x * 1000, 12))
  code <- rep(0, length(x))
  for (one in levels) {
    there <- thousandths >= signif(one$low * 1000, 12) & thousandths <= signif(one$high * 1000, 12)
    belongs <- if (is.null(one$sex)) rep(TRUE, length(x)) else sex == one$sex
    if (one$unknown) belongs[is.na(belongs) | belongs] <- NA
    code[there & is.na(belongs) & code != one$code] <- 0
    code[there & belongs %in% TRUE] <- one$code
  }
  code
}

put_levels <- function(m, first = NULL, later = NULL, levels) {
  codes <- c(sort(unique(vapply(levels, function(one) one$code, 0))), 0)
  at <- function(x, clients) level_of(levels, x, data$sex[clients])
  shown("Nivåer (0: ingen)", lapply(m$times, function(time) {
    there <- which(!is.na(at_time(m, time)))
    loose <- m$loose[[match(time, m$times)]]
    found_here <- c(level_of(levels, loose, rep(NA_character_, length(loose))), at(at_time(m, time)[there], there))
    n <- length(found_here)
    place <- paste(m$path, "levels/times", time, sep = "/")
    put(place, n = n)
    counts <- vapply(codes, function(code) sum(found_here == code), 0)
    if (n > 0) for (each in seq_along(codes)) put_share(paste(place, "answers", codes[each], sep = "/"), counts[each], n)
    c(list(time = time, n = n), setNames(as.list(counts), paste0("=", codes)))
  }))
  for (time in later) {
    pairs <- pairs_of(m, first, time)
    place <- paste(m$path, "levels/changes", time, sep = "/")
    put(place, n = pairs$n)
    if (pairs$n < 6) {
      put(place, not = if (pairs$n == 0) "nobody" else "few")
      next
    }
    before <- at(pairs$before, pairs$clients)
    after <- at(pairs$after, pairs$clients)
    way <- ifelse(before == 0 | after == 0, "unplaced", way_of(after - before, m$better))
    for (word in c(ways(m$better), "unplaced")) put_share(paste(place, "direction", word, sep = "/"), sum(way == word), pairs$n)
    put_moves(paste(place, "moves", sep = "/"), list(before = before, after = after), codes)
  }
}

# ---- Alla mätningar; de som saknas; att behålla ---------------------------------------------------
# Alla tillfällen tillsammans (nlme::lme): en nivå för varje klient, tillfället som kategori, REML.
# Om en modell utan nivåer är minst lika trolig är skillnaden mellan klienter noll (lm). Där ingen
# varierar för egen del går modellen inte att bestämma.
model <- function(m, first, later) {
  place <- paste(m$path, "model", sep = "/")
  n <- vapply(later, function(time) sum(!is.na(at_time(m, time))), 0)
  used <- later[n > 0]
  if (length(used) == 0 || all(is.na(at_time(m, first)))) return(put(place, not = "nobody"))
  times <- c(first, used)
  long <- data.frame(
    value = unlist(lapply(times, function(time) at_time(m, time))),
    client = rep(seq_len(data$size), length(times)),
    time = factor(rep(times, each = data$size), times)
  )
  long <- long[!is.na(long$value), ]
  clients <- length(unique(long$client))
  df <- nrow(long) - clients - length(used)
  fit <- if (df >= 1) fitted_model(value ~ time, long)
  if (is.null(fit)) return(put(place, not = "model-undetermined"))
  put(place, cases = clients, values = nrow(long),
    sdBetween = fit$between, sdWithin = fit$within, logLikelihood = fit$likelihood)
  point <- qt(0.975, df)
  rows <- lapply(seq_along(used), function(at) {
    estimate <- fit$estimate[[at + 1]]
    error <- fit$error[[at + 1]]
    ends <- estimate + c(-1, 1) * point * error
    values <- n[[match(used[at], later)]]
    put(paste(place, "changes", used[at], sep = "/"),
      n = values, estimate = estimate, error = error, df = df, interval = ends)
    list(time = used[at], n = values, estimate = estimate, error = error, df = df, low = ends[1], high = ends[2])
  })
  shown("Alla mätningar i en modell", rows)
}
fitted_model <- function(formula, long) {
  flat <- lm(formula, data = long)
  if (sum(residuals(flat)^2) <= 1e-12 * max(1, sum(long$value^2))) return(NULL)
  fit <- NULL
  for (way in c("nlminb", "optim")) if (is.null(fit)) fit <- tryCatch(
    lme(formula, random = ~ 1 | client, data = long, method = "REML",
      control = lmeControl(opt = way, msTol = 1e-16, msMaxIter = 500, tolerance = 1e-12, niterEM = 100, apVar = FALSE)),
    error = function(e) NULL, warning = function(w) NULL)
  if (is.null(fit)) return(NULL)
  likelihood <- as.numeric(logLik(fit))
  flat_likelihood <- as.numeric(logLik(flat, REML = TRUE))
  if (flat_likelihood >= likelihood) return(list(
    estimate = coef(flat), error = sqrt(diag(vcov(flat))),
    df = function() rep(df.residual(flat), length(coef(flat))), between = 0, within = summary(flat)$sigma, likelihood = flat_likelihood))
  between <- sqrt(as.numeric(getVarCov(fit)))
  if (between^2 > exp(12) * fit$sigma^2) return(NULL)
  finer <- refined(formula, long, (between / fit$sigma)^2)
  if (!is.null(finer)) return(c(finer, likelihood = likelihood))
  list(estimate = fixef(fit), error = sqrt(diag(vcov(fit))), between = between, within = fit$sigma, likelihood = likelihood)
}

# Derivatan i 0 av en jämn funktion, ur sex punkter kring den.
derivative <- function(f, step = 0.02) {
  apart <- function(times) f(times * step) - f(-times * step)
  (45 * apart(1) - 9 * apart(2) + apart(3)) / (60 * step)
}

# lme stannar vid ungefär sjunde siffran. Här löses samma ekvation, att den begränsade likelihoodens
# lutning i kvoten mellan varianserna är noll, till sista siffran, nära det som lme fann.
refined <- function(formula, long, ratio) {
  x <- model.matrix(formula, long)
  y <- long$value
  sums <- function(values) rowsum(values, long$client)
  size <- as.vector(sums(rep(1, length(y))))
  sx <- sums(x)
  sy <- sums(y)
  at <- function(ratio) {
    cut <- ratio / (1 + ratio * size)
    xx <- crossprod(x) - crossprod(sx, cut * sx)
    estimate <- as.vector(solve(xx, crossprod(x, y) - crossprod(sx, cut * sy)))
    left <- y - as.vector(x %*% estimate)
    own <- as.vector(sums(left))
    rest <- sum(left^2) - sum(cut * own^2)
    falls <- 1 / (1 + ratio * size)^2
    df <- length(y) - ncol(x)
    slope <- df * sum(falls * own^2) / rest - sum(size / (1 + ratio * size)) + sum(diag(solve(xx, crossprod(sx, falls * sx))))
    list(slope = slope, estimate = estimate, within = sqrt(rest / df), xx = xx)
  }
  ends <- ratio * c(0.8, 1.25)
  if (!(at(ends[1])$slope > 0 && at(ends[2])$slope < 0)) return(NULL)
  ratio <- uniroot(function(one) at(one)$slope, ends, tol = 1e-15 * ratio, maxiter = 1000)$root
  found <- at(ratio)
  # Satterthwaites frihetsgrader: 2 genom variansen av logaritmen av varje kvadrerat medelfel, längs
  # kvotens logaritm.
  errors <- function(one) one$within * sqrt(diag(solve(one$xx)))
  satterthwaite <- function() {
    information <- -derivative(function(by) at(ratio * exp(by))$slope * ratio * exp(by) / 2)
    moves <- derivative(function(by) 2 * log(errors(at(ratio * exp(by)))))
    2 / (2 / (length(y) - ncol(x)) + moves^2 / information)
  }
  list(estimate = found$estimate, error = errors(found),
    df = satterthwaite,
    between = sqrt(ratio) * found$within, within = found$within)
}

# De som saknas räknade som oförändrade.
carried <- function(m, first, last) {
  pairs <- pairs_of(m, first, last)
  n <- sum(!is.na(at_time(m, first)))
  all <- c(pairs$d, rep(0, n - pairs$n))
  one <- mean_change(0 * all, all)
  put(paste(m$path, "carried", sep = "/"), n = n, mean = if (!is.null(one)) mean(all) else if (n > 0) all[1], interval = as.numeric(one$conf.int))
}

# De som saknas räknade som att de inte har det önskade svaret.
not_reached <- function(m, first, last) {
  pairs <- pairs_of(m, first, last)
  if (!m$type %in% c("yes-no", "choice") || length(m$desired) == 0 || pairs$n < 6) return(invisible())
  n <- sum(!is.na(at_time(m, first)))
  place <- paste(m$path, "asNotReached", sep = "/")
  put(place, n = n)
  put_share(place, sum(pairs$after %in% m$desired), n)
}

# Om ett läge behölls: inte att ingen förändring syntes, utan att försämringen är mindre än en
# marginal.
maintain <- function(m, first, last, margin = NULL, test = "") {
  pairs <- pairs_of(m, first, last)
  n <- pairs$n
  place <- paste(m$path, "maintain", sep = "/")
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  if (m$type == "choices") return(put(place, not = "no-desired-answer"))
  if (m$type %in% c("yes-no", "choice")) {
    if (length(m$desired) == 0) return(put(place, not = "no-desired-answer"))
    if (m$type == "yes-no" && m$better == "") return(put(place, not = "no-direction"))
    had <- pairs$before %in% m$desired
    has <- pairs$after %in% m$desired
    put(paste(place, "kept", sep = "/"), n = sum(had))
    put_share(paste(place, "kept", sep = "/"), sum(had & has), sum(had))
    if (is.null(margin)) return(put(place, not = "no-margin"))
    z <- tango_z(n, sum(had & !has), sum(!had & has), -margin)
    return(put_kept(place, m, n, tango(n, sum(had & !has), sum(!had & has)), margin, "higher",
      if (test == "kept-share") list(statistic = z, p = pnorm(-z))))
  }
  if (m$better == "") return(put(place, not = "no-direction"))
  limits <- if (m$type == "score") limits_of(m, first)
  if (!is.null(limits) && is.null(limits$not)) {
    worse <- category_of(pairs$before, pairs$after, limits, m$better) == "deteriorated"
    put_share(paste(place, "notWorse", sep = "/"), sum(!worse), n)
  }
  one <- mean_change(pairs$before, pairs$after)
  if (is.null(margin)) return(put(place, not = "no-margin", interval = as.numeric(one$conf.int)))
  put(place, margin = margin)
  if (is.null(one)) return(put(place, not = "no-variation"))
  d <- pairs$after - pairs$before
  kept <- if (m$better == "higher") t.test(d, mu = -margin, alternative = "greater")
    else t.test(d, mu = margin, alternative = "less")
  way <- if (m$better == "higher") 1 else -1
  put_kept(place, m, n, as.numeric(one$conf.int), margin, m$better,
    if (test == "kept-mean") list(statistic = way * unname(kept$statistic), p = kept$p.value))
}
verdict_of <- function(ends, margin, better) {
  good <- if (better == "higher") ends else -rev(ends)
  if (good[2] < -margin) "not-kept" else if (good[1] <= -margin) "not-shown"
  else if (good[1] > 0) "better" else if (good[2] < 0) "kept-but-worse" else "kept"
}
put_test <- function(place, m, test) {
  put(paste(place, "test", sep = "/"), statistic = test$statistic, p = test$p)
  found$p[m$id] <- test$p
  if (!is.null(test$statistic)) found$statistic[m$id] <- test$statistic
}
put_kept <- function(place, m, n, ends, margin, better, test) {
  verdict <- verdict_of(ends, margin, better)
  put(place, margin = margin, interval = ends, verdict = verdict)
  if (verdict %in% c("better", "kept", "kept-but-worse")) found$kept[[m$id]] <- margin
  if (!is.null(test)) put_test(place, m, test)
  shown("Om läget behölls", list(list(
    n = n, margin = margin, low = ends[1], high = ends[2], p = test$p, verdict = verdict)))
}

# Vad de som saknas måste vara för att det inte längre ska gå att säga: hur mycket mer än de som
# svarade de måste ha ändrats (White m.fl. 2011), eller hur många som måste ha gått åt andra hållet.
turning <- function(m, first, last, test = "") {
  n <- pairs_of(m, first, last)$n
  started <- data$size
  at <- paste(m$path, "changes", last, sep = "/")
  side <- found$side[at]
  of_kept <- test %in% c("kept-mean", "kept-share")
  kept <- found$kept[[m$id]]
  if (n < 6 || started <= n) return(invisible())
  if (if (of_kept) is.null(kept) else is.null(side) || is.na(side) || side == "across") return(invisible())
  place <- paste(m$path, "turning", sep = "/")
  missing <- started - n
  ways <- found$counts[[at]]
  if (test == "kept-share") {
    gone <- 0:missing
    turned <- vapply(gone, function(one) !(pnorm(-tango_z(n + missing, ways[2] + one, ways[1], -kept)) < 0.025), TRUE)
    needed <- if (any(turned)) gone[which(turned)[1]] else missing + 1
    return(put(place, missing = missing, needed = needed, decides = any(turned)))
  }
  if (!is.null(ways)) {
    needed <- abs(ways[1] - ways[2])
    return(put(place, missing = missing, needed = needed, decides = needed <= missing))
  }
  spread <- found$spread[[at]]
  if (is.null(spread)) return(invisible())
  limit <- found$limit[[at]]
  part <- missing / started
  point <- qt(0.975, n - 1)
  half <- point * spread[2] / sqrt(n)
  away <- spread[1] - (if (!of_kept) 0 else if (m$better == "lower") kept else -kept)
  points <- if (abs(away) <= half) 0 else {
    left <- function(size) abs(away) - part * size -
      point * sqrt(spread[2]^2 / n + size^2 * part * (1 - part) / started)
    -sign(away) * uniroot(left, c(0, abs(away) / part), tol = 1e-15, maxiter = 10000)$root
  }
  against <- if (is.null(limit)) spread[2] else limit
  put(place, missing = missing, points = points, decides = abs(points) <= against)
  put(paste(place, "against", sep = "/"), points = against)
}

# ---- De som saknas --------------------------------------------------------------------------------
is_numeric <- function(m) m$type %in% c("score", "number", "days", "rating")
spread <- function(x) if (length(x) > 1) sd(x)
centre <- function(x) if (length(x) > 0) mean(x)

# De som har båda mätningarna mot dem som bara har den första, i standardavvikelser (Austin 2009).
attrition <- function(m, first, last) {
  place <- paste(m$path, "attrition", sep = "/")
  x <- at_time(m, first)
  parts <- list(followed = !is.na(x) & !is.na(at_time(m, last)), lost = !is.na(x) & is.na(at_time(m, last)))
  for (name in names(parts)) {
    own <- x[parts[[name]]]
    put(paste(place, name, sep = "/"), n = length(own))
    if (is_numeric(m)) put(paste(place, name, sep = "/"), mean = centre(own), sd = spread(own))
  }
  both <- lapply(parts, function(part) x[part])
  if (is_numeric(m) && all(lengths(both) > 1) && sum(vapply(both, var, 0)) > 0)
    put(place, difference = (mean(both$followed) - mean(both$lost)) / sqrt((var(both$followed) + var(both$lost)) / 2))
  known <- function(values) lapply(parts, function(part) Filter(Negate(is.na), values[part]))
  put_apart <- function(name, is) {
    if (any(lengths(is) == 0)) return(invisible())
    share <- vapply(is, mean, 0)
    varies <- sum(share * (1 - share)) / 2
    put(paste(place, name, sep = "/"), followed = share[["followed"]], lost = share[["lost"]],
      difference = if (varies > 0) (share[["followed"]] - share[["lost"]]) / sqrt(varies))
  }
  put_apart("women", known(data$sex == "woman"))
  if (!is_numeric(m) && m$type != "choices") for (code in m$codes) put_apart(paste0("answers/", whole(code)), known(x == code))
  age <- known(data$age)
  if (all(lengths(age) > 0)) {
    for (name in names(age))
      put(paste(place, "age", name, sep = "/"), n = length(age[[name]]), mean = mean(age[[name]]), sd = spread(age[[name]]))
    varies <- if (all(lengths(age) > 1)) sum(vapply(age, var, 0)) / 2 else 0
    if (varies > 0) put(paste(place, "age", sep = "/"), difference = (mean(age$followed) - mean(age$lost)) / sqrt(varies))
  }
  shown("De som följdes upp, och de som inte gjorde det",
    lapply(names(both), function(name) {
      own <- both[[name]]
      c(list(group = name, n = length(own)), if (is_numeric(m)) list(mean = centre(own), sd = spread(own)))
    }))
}

# ---- Uppdelning på grupper ------------------------------------------------------------------------
# En uppdelning: grupperna i ordning. Intervall är i hela enheter; words är vad som kan stå i
# listan, och of vilken grupp det är.
split_into <- function(codes = NULL, low = NULL, high = NULL, unit = "year", words = codes, of = codes)
  list(codes = codes, low = low, high = high, unit = unit, words = words, of = of)

# Hela enheter mellan två dagar; månader och år är kalenderns.
whole_between <- function(from, to, unit) {
  if (unit == "day") return(to - from)
  if (unit == "week") return((to - from) %/% 7)
  a <- as.POSIXlt(as.Date(from, origin = "1970-01-01"))
  b <- as.POSIXlt(as.Date(to, origin = "1970-01-01"))
  next_month <- ISOdate(b$year + 1900 + (b$mon == 11), (b$mon + 1) %% 12 + 1, 1, tz = "UTC")
  last_day <- as.POSIXlt(as.Date(next_month) - 1)$mday
  months <- 12 * (b$year - a$year) + b$mon - a$mon - (b$mday < pmin(a$mday, last_day))
  if (unit == "year") floor(months / 12) else months
}

age_of <- function(data) {
  age <- as.numeric(of_list(data, "age", function(x) as.character(number(unguarded(x)))))
  ifelse(!is.na(age) & age >= 0 & age <= 120 & age == round(age), age, NA)
}

# Vilken grupp varje klient är i, NA där listan inte säger det.
trait_of <- function(data, by, split) {
  if (by == "sex") return(data$sex)
  if (startsWith(by, "answer.")) return(rep(NA_character_, data$size))
  if (by %in% c("age", "length")) {
    day <- function(name) as.numeric(of_list(data, name, function(x) {
      plain <- trimmed(unguarded(x))
      as.character(ifelse(nchar(plain) == 10, day_of(plain), NA))
    }))
    start <- day("start")
    end <- day("end")
    known <- !is.na(start) & !is.na(end) & start <= end
    size <- if (by == "age") data$age else rep(NA_real_, data$size)
    if (by == "length") size[known] <- whole_between(start[known], end[known], split$unit)
    group <- rep(NA_character_, data$size)
    for (at in seq_along(split$codes))
      group[is.na(group) & !is.na(size) & size >= split$low[at] & size <= split$high[at]] <- split$codes[at]
    return(group)
  }
  said <- of_list(data, by, code_of)
  said[!is.na(said) & said == ""] <- NA
  plain <- small(gsub(paste0(space, "+"), " ", said, perl = TRUE))
  if (!is.null(split$codes)) return(split$of[match(plain, split$words)])
  # Är grupperna inte angivna är de som listan har, som de först är skrivna.
  rows <- data$entries$client[order(data$entries$table, data$entries$row)]
  first <- rows[!is.na(plain[rows]) & !duplicated(plain[rows])]
  said[first][match(plain, plain[first])]
}

# Vilken grupp varje klient är i efter ett första svar; NA för den som inte svarat, och för alla där
# för många svar inte går att använda.
answer_group <- function(m, time, codes, low, high) {
  value <- at_time(m, time)
  group <- rep(NA_character_, data$size)
  if (m$unusable) return(group)
  for (at in rev(seq_along(codes))) group[!is.na(value) & value >= low[at] & value <= high[at]] <- codes[at]
  group
}

# Ett mått för varje grupp i varje uppdelning, och varje grupp mot alla de övriga (av två bara den
# första).
by_splits <- function(m, first, last, least, compared = FALSE) for (by in names(splits)) by_split(m, by, first, last, least, compared)
by_split <- function(m, by, first, last, least, compared) {
  place <- paste(m$path, "splits", by, sep = "/")
  trait <- data$traits[[by]]
  if (all(is.na(trait))) return(put(place, not = "not-known"))
  codes <- splits[[by]]$codes
  if (is.null(codes)) codes <- sort(unique(trait[!is.na(trait)]), method = "radix")
  pairs <- pairs_of(m, first, last)
  own <- trait[pairs$clients]
  size <- vapply(codes, function(code) sum(own == code, na.rm = TRUE), 0)
  if (sum(size >= least) < 2) return(put(place, not = "one-group"))
  put(place, outside = sum(!own %in% codes))
  if (by %in% c("unit", "team") && !compared) {
    within <- own %in% codes
    if (is_numeric(m)) put_clusters(paste(place, "clusters", sep = "/"), pairs$d[within], own[within])
    if (is_numeric(m) || m$type == "ordinal") put_units(paste(place, "units", sep = "/"), pairs, own, codes, least)
  }
  has_better <- m$better != "" && !m$type %in% c("choice", "choices")
  has_reached <- m$type %in% c("yes-no", "choice") && length(m$desired) > 0
  of <- function(is) list(d = pairs$d[is], better = sum(way_of(pairs$d[is], m$better) == "better"),
    reached = sum(pairs$after[is] %in% m$desired))
  rows <- lapply(seq_along(codes), function(at) {
    here <- paste(place, "groups", codes[at], sep = "/")
    put(here, started = sum(trait == codes[at], na.rm = TRUE), n = size[[at]])
    row <- list(group = codes[at], n = size[[at]])
    if (size[[at]] < least) {
      put(here, not = "few")
      return(row)
    }
    is <- own %in% codes[at]
    one <- of(is)
    found_here <- if (is_numeric(m)) mean_change(0 * one$d, one$d)
    if (!is.null(found_here)) put(here, mean = mean(one$d), sd = sd(one$d), interval = as.numeric(found_here$conf.int))
    if (has_better) put_share(paste(here, "better", sep = "/"), one$better, length(one$d))
    if (has_reached) put_share(paste(here, "reached", sep = "/"), one$reached, length(one$d))
    others <- of(!is & own %in% codes)
    if ((length(codes) == 2 && at == 2) || length(others$d) < least) return(row)
    against <- paste(here, "against", sep = "/")
    if (is_numeric(m) && var(one$d) + var(others$d) > 0) {
      apart <- t.test(one$d, others$d)
      put(paste(against, "mean", sep = "/"), value = mean(one$d) - mean(others$d), interval = as.numeric(apart$conf.int),
        df = unname(apart$parameter))
      row <- c(row, list(mean = mean(one$d), minus_others = mean(one$d) - mean(others$d), low = apart$conf.int[1], high = apart$conf.int[2]))
    }
    for (share in c(if (has_better) "better", if (has_reached) "reached"))
      put(paste(against, share, sep = "/"), value = one[[share]] / length(one$d) - others[[share]] / length(others$d),
        interval = newcombe(one[[share]], length(one$d), others[[share]], length(others$d)))
    row
  })
  shown(paste("Uppdelat efter", by), rows)
}

# ---- Hur det slutade ------------------------------------------------------------------------------
# Hur det slutade: vad svaren betyder enligt beskrivningen (means, efter svarets kod), och för varje
# grupp var för sig.
closing <- function(m, time, means, several = FALSE, by_groups = FALSE) {
  place <- paste("closings", m$id, sep = "/")
  x <- all_values(m, time)
  n <- length(x)
  put(place, n = n, none = max(0, data$size - n))
  if (n > 0 && !several) {
    for (name in unique(means)) {
      codes <- as.numeric(names(means)[means == name])
      put_share(paste(place, "endings", name, sep = "/"), sum(x %in% codes), n)
    }
    shown("Hur det slutade", lapply(unique(means), function(name)
      list(ending = name, count = sum(x %in% as.numeric(names(means)[means == name])), of = n, none = max(0, data$size - n))))
  }
  if (!by_groups) return(invisible())
  own <- at_time(m, time)
  put_groups <- function(name, group) {
    if (all(is.na(group))) return(invisible())
    group[is.na(group)] <- "unknown"
    for (word in unique(group[!is.na(own)])) {
      here <- own[!is.na(own) & group == word]
      at <- paste(place, name, "groups", word, sep = "/")
      put(at, n = length(here))
      for (code in names(means))
        put_share(paste(at, "parts", code, sep = "/"), sum(has_answer(m, here, as.numeric(code))), length(here))
    }
  }
  put_groups("bySex", data$sex)
  for (by in setdiff(names(splits), "sex")) put_groups(paste("bySplit", by, sep = "/"), data$traits[[by]])
}

# ---- Period för period ----------------------------------------------------------------------------
# Perioden som en dag ligger i: 2024-01, 2024-Q1 eller 2024.
period_of <- function(day, length) {
  date <- as.Date(day, origin = "1970-01-01")
  year <- format(date, "%Y")
  month <- format(date, "%m")
  ifelse(is.na(day), NA_character_, switch(length,
    year = year, month = paste(year, month, sep = "-"), paste0(year, "-Q", (as.numeric(month) + 2) %/% 3)))
}

# Seriediagram (Anhøj och Olesen 2014): för lång svit på en sida om medianen, för få korsningar.
# Från 16 punkter medianen av den första hälften.
put_run <- function(place, y) {
  first <- if (length(y) >= 16) length(y) %/% 2
  centre <- median(if (is.null(first)) y else y[seq_len(first)])
  sides <- sign(round(y - centre, 9))
  sides <- sides[sides != 0]
  useful <- length(sides)
  if (useful == 0) return(invisible())
  runs <- rle(sides)$lengths
  longest <- max(runs)
  most <- round(log2(useful) + 3)
  crossings <- length(runs) - 1
  fewest <- qbinom(0.05, useful - 1, 0.5)
  put(place, centre = centre, first = first, useful = useful, longest = longest, longestLimit = most,
    shift = if (useful >= 16) longest > most, crossings = crossings, crossingsLimit = fewest,
    few = if (useful >= 10) crossings < fewest)
}

# XmR-diagram (Wheeler), från sex punkter; gränserna för en andel är inom 0 och 1.
put_xmr <- function(place, y, names, is_share) {
  if (length(y) < 6) return(invisible())
  range <- abs(diff(y))
  ends <- mean(y) + c(-2.66, 2.66) * mean(range)
  slack <- 1e-9 * max(abs(ends))
  put(paste(place, "xmr", sep = "/"), mean = mean(y), range = mean(range),
    limits = if (is_share) c(max(0, ends[1]), min(1, ends[2])) else ends, rangeLimit = 3.267 * mean(range))
  for (name in names[y < ends[1] - slack | y > ends[2] + slack]) put(paste(place, "each", name, sep = "/"), outside = TRUE)
  for (name in names[-1][range > 3.267 * mean(range) + slack]) put(paste(place, "each", name, sep = "/"), far = TRUE)
}

# De som började i varje period. all: måtten med sina tillfällen och sitt tal; main avgör hur långa
# perioderna är.
periods <- function(all, main, lengths, least) {
  all <- Filter(function(one) !measured(one$id)$unusable, all)
  if (length(all) == 0) return(invisible())
  pairs <- lapply(all, function(one) pairs_of(measured(one$id), one$first, one$last))
  decides <- match(main, vapply(all, function(one) one$id, ""), nomatch = 1)
  is_full <- function(length) {
    began <- period_of(data$began, length)
    counts <- table(factor(began[pairs[[decides]]$clients], unique(began[!is.na(began)])))
    sum(counts >= least) > length(counts) / 2
  }
  full <- Filter(is_full, lengths)
  length <- if (length(full) > 0) full[1] else "year"
  began <- period_of(data$began, length)
  names <- sort(unique(began[!is.na(began)]), method = "radix")
  for (at in seq_along(all)) {
    one <- all[[at]]
    m <- measured(one$id)
    place <- paste(m$path, "periods", sep = "/")
    own <- lapply(names, function(name) which(began[pairs[[at]]$clients] == name))
    points <- names[lengths(own) >= least]
    if (length(points) < 3) next
    values <- c()
    for (name in names) {
      here <- own[[match(name, names)]]
      each <- paste(place, "each", name, sep = "/")
      started <- sum(began == name, na.rm = TRUE)
      n <- length(here)
      put(each, started = started, n = n, lost = 1 - n / started)
      if (n < least) next
      d <- pairs[[at]]$d[here]
      if (one$number == "mean-change") put(each, mean = mean(d))
      else {
        count <- if (one$number == "share-desired") sum(pairs[[at]]$after[here] %in% m$desired)
          else sum(way_of(d, m$better) == "better")
        put_share(paste(each, "share", sep = "/"), count, n)
      }
      values <- c(values, if (one$number == "mean-change") mean(d) else count / n)
    }
    put_run(paste(place, "run", sep = "/"), values)
    put_xmr(place, values, points, one$number != "mean-change")
    shown(paste("Period för period:", one$id),
      Map(function(period, value) list(period = period, value = value), points, values))
  }
}

# ---- Kriterier, två synsätt, alla test ------------------------------------------------------------
# Hur många som nådde det som kallas ett bra resultat: av alla som började (de som saknas har inte
# nått det), och av dem som har mätningen.
criterion <- function(place, m, time = NULL, first = NULL, change = NULL, reliably = FALSE, is = NULL, value = NULL, at_least = NULL, by_group = "") {
  if (m$unusable) {
    found$unusable <- c(found$unusable, place)
    return(put(place, not = "unusable"))
  }
  put(place, atLeast = at_least)
  if (is.null(time)) return(put(place, not = "one-time"))
  state <- is.null(change)
  reaches <- function(x)
    if (m$type == "choices") chose(x, value) == (is != "is-not") else compared(x, is, value)
  before <- if (!state && !is.null(first)) at_time(m, first)
  after <- at_time(m, time)
  limits <- if (!state && reliably && !is.null(first)) limits_of(m, first)
  if (!state) {
    if (is.null(first) || first == time) return(put(place, not = "no-first-time"))
    if (m$better == "") return(put(place, not = "no-direction"))
    if (!is.null(limits$not)) return(put(place, not = limits$not))
  }
  wanted <- if (state) NULL else c(if (change == "unchanged") "unchanged", if (reliably) c("improved", "recovered") else "better")
  shows <- if (state) reaches(after)
    else if (reliably) category_of(before, after, limits, m$better) %in% wanted
    else way_of(round(after - before, 9), m$better) %in% wanted
  judged <- !is.na(after) & (state | !is.na(if (state) after else before))
  reached <- sum(shows[judged])
  found$reached[[place]] <- judged & shows %in% TRUE
  found$judged[[place]] <- sum(judged)
  put(paste(place, "ofStarted", sep = "/"), n = data$size)
  put_share(paste(place, "ofStarted", sep = "/"), reached, data$size)
  put(paste(place, "ofMeasured", sep = "/"), n = sum(judged))
  put_share(paste(place, "ofMeasured", sep = "/"), reached, sum(judged))
  if (state && !is.null(first) && first != time) {
    there <- Filter(Negate(is.na), at_time(m, first))
    put(paste(place, "already", sep = "/"), n = length(there))
    put_share(paste(place, "already", sep = "/"), sum(reaches(there)), length(there))
  }
  if (by_group != "") {
    sizes <- c()
    counts <- c()
    for (group in c("intervention", "comparison")) {
      own <- data$group %in% group
      sizes[[group]] <- sum(own)
      counts[[group]] <- sum(own & judged & shows %in% TRUE)
      put(paste(place, "byGroup", group, sep = "/"), n = sizes[[group]])
      put_share(paste(place, "byGroup", group, sep = "/"), counts[[group]], sizes[[group]])
    }
    if (all(unlist(sizes) > 0)) put(paste(place, "byGroup", sep = "/"),
      difference = counts[["intervention"]] / sizes[["intervention"]] - counts[["comparison"]] / sizes[["comparison"]],
      interval = if (by_group == "persons") newcombe(counts[["intervention"]], sizes[["intervention"]], counts[["comparison"]], sizes[["comparison"]]))
  }
  missing <- data$size - sum(judged)
  if (missing > 0) {
    put(paste(place, "atBest", sep = "/"), n = data$size)
    put_share(paste(place, "atBest", sep = "/"), reached + missing, data$size)
  }
  if (!is.null(at_least) && sum(judged) > 0) {
    needed <- max(0, ceiling(at_least * data$size - 1e-9) - reached)
    if (needed == 0) put(place, verdict = "reached", certain = wilson(reached, data$size)[1] >= at_least)
    else if (needed > missing) put(place, verdict = "not-reached", certain = wilson(reached + missing, data$size)[2] < at_least)
    else put(place, verdict = "undecided", needed = needed)
  }
  shown("Hur många som nådde kriteriet",
    list(list(reached = reached, started = data$size, measured = sum(judged), asked = at_least)))
}

# Hur många delar av resultatet som varje klient nådde; de som saknas har inte nått dem.
parts <- function(place, criteria) {
  if (any(criteria %in% found$unusable)) return(invisible())
  each <- lapply(criteria, function(one) if (is.null(found$reached[[one]])) rep(FALSE, data$size) else found$reached[[one]])
  share <- Reduce("+", each) / length(each)
  put(place, n = data$size, parts = length(each))
  if (any(vapply(criteria, function(one) is.null(found$judged[[one]]) || found$judged[[one]] == 0, TRUE)))
    return(put(place, not = "nobody"))
  counts <- c(all = sum(share == 1), most = sum(share > 0.5 & share < 1), some = sum(share > 0 & share <= 0.5), none = sum(share == 0))
  for (word in names(counts)) put_share(paste(place, word, sep = "/"), counts[[word]], data$size)
}

# Hur samma klienter förändrades, i klientens ögon (rader) och i personalens.
views <- function(place, own, staff, first, time) {
  if (own$unusable || staff$unusable) return(put(place, n = 0, not = "unusable"))
  if (own$better == "" || staff$better == "") return(put(place, n = 0, not = "no-direction"))
  way <- function(m) way_of(round(at_time(m, time) - at_time(m, first), 9), m$better)
  words <- c("better", "unchanged", "worse")
  counts <- table(factor(way(own), words), factor(way(staff), words))
  n <- sum(counts)
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  for (word in words) for (other in words) put_one(c(paste(place, "table", word, sep = "/"), other), counts[word, other])
  cat("\nKlienten (rader) och personalen (kolumner)\n")
  print(unclass(counts))
}

# Planens test: huvudtestet för sig, de andra korrigerade tillsammans (Holm).
statistic_of <- function(id) if (id %in% names(found$statistic)) found$statistic[[id]]
tests <- function(main, others) {
  if (!is.null(main) && main %in% names(found$p)) put("tests/primary", p = found$p[[main]], statistic = statistic_of(main))
  others <- others[others %in% names(found$p)]
  p <- found$p[others]
  adjusted <- p.adjust(p, "holm")
  for (at in seq_along(others)) put(paste("tests/family", at - 1, sep = "/"), p = p[[at]], adjusted = adjusted[[at]], statistic = statistic_of(others[at]))
  shown("Planens test", c(
    if (!is.null(main) && main %in% names(found$p)) list(list(measure = main, p = found$p[[main]])),
    lapply(seq_along(others), function(at) list(measure = others[at], p = p[[at]], holm = adjusted[[at]]))))
}

# ==== Formulären ===================================================================================
items <- list(
  "lagetoro" = item("rating", low = 0, high = 4, whole = TRUE),
  "lagetensam" = item("rating", low = 0, high = 4, whole = TRUE),
  "lagetsomn" = item("yes-no"),
  "lagetnatter" = item("number", low = 0, high = 7, any = list(list(test("lagetsomn", "is", 0)))),
  "lagetovrigt" = item("text"),
  "lagettotal" = score(
    function(x) (!is.na(x$answers[["lagetoro"]]) & !is.na(x$answers[["lagetensam"]])),
    function(x) (x$answers[["lagetoro"]] + x$answers[["lagetensam"]]),
    from = c("lagetoro", "lagetensam")
  ),
  "personepnlugn" = item("rating", low = 0, high = 10, whole = TRUE),
  "personepnboende" = item("choice", codes = 1:3),
  "personepnsedan" = item("date", any = list(list(test("personepnboende", "is", 1)))),
  "omstodetnojd" = item("rating", low = 1, high = 5, whole = TRUE),
  "omstodethjalpte" = item("choices", codes = 1:2)
)

all_forms <- list(
  "inskrivning_client" = form(
    timepoint = "inskrivning", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    stamp = "f1~1.1~SehYYU6esmaC~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "llzhlp",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "halvtid_client" = form(
    timepoint = "halvtid", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    stamp = "f1~1.1~SehYlV3hOodR~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "dbpldd",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "vidaterfall_client" = form(
    timepoint = "vidaterfall", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    repeats = TRUE,
    stamp = "f1~1.1~SehYFgNxAcwO~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "gtbfvc",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "utskrivning_client" = form(
    timepoint = "utskrivning", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    stamp = "f1~1.1~SehYIGBNOodR~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "wgwvlg",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "inskrivning_professional_boendestodjaren" = form(
    timepoint = "inskrivning", informant = "professional",
    columns = c("personepnlugn", "personepnboende", "personepnsedan"),
    stamp = "f1~1.1~psFHYU6esmaC~vfwapUqe8-rk-yzP88~en.RzbNw1c1u", mark = "qnfzkw",
    counts = c(personepnboende = 1, personepnlugn = 2)
  ),
  "utskrivning_professional_boendestodjaren" = form(
    timepoint = "utskrivning", informant = "professional",
    columns = c("personepnlugn", "personepnboende", "personepnsedan"),
    stamp = "f1~1.1~psFHIGBNOodR~vfwapUqe8-rk-yzP88~en.RzbNw1c1u", mark = "pktmhr",
    counts = c(personepnboende = 1, personepnlugn = 2)
  ),
  "utskrivning_client_anonymous" = form(
    timepoint = "utskrivning", informant = "client", columns = c("omstodetnojd", "omstodethjalpte"),
    key = FALSE, stamp = "f1~1.1~SehYIGBNOodR~N6U_J9NM9sut~en.ERitGL", mark = "mqgzqs",
    counts = c(omstodethjalpte = 1, omstodetnojd = 2)
  ),
  "inskrivning_client_interview_instead" = form(
    timepoint = "inskrivning", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    instead = TRUE,
    stamp = "f1~1.1~SehYYU6esmaC~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "llzhlp",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "halvtid_client_interview_instead" = form(
    timepoint = "halvtid", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    instead = TRUE,
    stamp = "f1~1.1~SehYlV3hOodR~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "dbpldd",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "vidaterfall_client_interview_instead" = form(
    timepoint = "vidaterfall", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    repeats = TRUE, instead = TRUE,
    stamp = "f1~1.1~SehYFgNxAcwO~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "gtbfvc",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  ),
  "utskrivning_client_interview_instead" = form(
    timepoint = "utskrivning", informant = "client",
    columns = c("lagetoro", "lagetensam", "lagetsomn", "lagetnatter", "lagetovrigt", "lagettotal"),
    instead = TRUE,
    stamp = "f1~1.1~SehYIGBNOodR~2TsdDFBagBFqQ0QBn3Jzu-b0NDj2Q1fu4Dul~en._6uIqK_zQDRmp8G...",
    mark = "wgwvlg",
    counts = c(lagetensam = 1, lagetnatter = 2, lagetoro = 3, lagetsomn = 5, lagettotal = 6)
  )
)

former <- list()

# ==== Data =========================================================================================
data <- read_data(files, all_forms)
data$age <- age_of(data)
splits <- list(sex = split_into(codes = c("woman", "man"), words = c("woman", "man"), of = c("woman", "man")))
data$traits <- Map(function(by, one) trait_of(data, by, one), names(splits), splits)
cases()
flow(
  c(
    "inskrivning_client", "inskrivning_professional_boendestodjaren", "halvtid_client",
    "vidaterfall_client", "utskrivning_client", "utskrivning_professional_boendestodjaren",
    "utskrivning_client_anonymous"
  )
)

# ==== Resultat 1: Den boende oroar sig mindre ======================================================

# ---- Mått 1.lagettotal.client ---------------------------------------------------------------------
# Läget: Läget, summa (sammanlagd poäng). Uppgiftslämnare: klient. Lägre är bättre.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Huvudtest, utan korrektion: parat t-test.
cat("\n==== ", "1.lagettotal.client: L\u00e4get: L\u00e4get, summa", "\n", sep = "")
m <- measure(
  "1.lagettotal.client", type = "score", variables = "lagettotal",
  forms = c(
    "inskrivning_client", "halvtid_client", "vidaterfall_client", "utskrivning_client",
    "inskrivning_client_interview_instead", "halvtid_client_interview_instead",
    "vidaterfall_client_interview_instead", "utskrivning_client_interview_instead"
  ),
  times = c("inskrivning", "halvtid", "vidaterfall", "utskrivning"), low = 0, high = 8,
  better = "lower", threshold = list(not = "no-reliability")
)
if (concludes(m)) {
  describe(m)
  changes(
    change(m, "inskrivning", "halvtid"), change(m, "inskrivning", "vidaterfall"),
    change(m, "inskrivning", "utskrivning", test = "paired-t")
  )
  model(m, "inskrivning", c("halvtid", "vidaterfall", "utskrivning"))
  carried(m, "inskrivning", "utskrivning")
  not_reached(m, "inskrivning", "utskrivning")
  turning(m, "inskrivning", "utskrivning", test = "paired-t")
  attrition(m, "inskrivning", "utskrivning")
  by_splits(m, "inskrivning", "utskrivning", least = 6)
}

# ---- Mått 1.personepnlugn.professional ------------------------------------------------------------
# Personalens bild: Hur lugn är den boende? (skattning i en fråga). Uppgiftslämnare: profession.
# Högre är bättre.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "1.personepnlugn.professional: Personalens bild: Hur lugn \u00e4r den boende?", "\n", sep = "")
m <- measure(
  "1.personepnlugn.professional", type = "rating", variables = "personepnlugn",
  forms = c("inskrivning_professional_boendestodjaren", "utskrivning_professional_boendestodjaren"),
  times = c("inskrivning", "utskrivning"), codes = c(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  better = "higher"
)
if (concludes(m)) {
  describe(m)
  changes(change(m, "inskrivning", "utskrivning"))
}

# När resultatet räknas som nått.
criterion(
  "outcomes/1/criteria/0", measured("1.lagettotal.client"), time = "utskrivning",
  first = "inskrivning", is = "<=", value = 3, at_least = 0.4
)
# Klientens syn och personalens.
views(
  "outcomes/1/views/0", measured("1.lagettotal.client"), measured("1.personepnlugn.professional"),
  first = "inskrivning", time = "utskrivning"
)

# ==== Resultat 2: Den boende bor kvar ==============================================================

# ---- Mått 2.personepnboende.professional ----------------------------------------------------------
# Personalens bild: Hur bor den boende? (val utan ordning). Uppgiftslämnare: profession.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Prövas, korrigerat enligt Holm med de andra som inte är huvudtest: inget p-värde.
# Önskade svar: Eget kontrakt.
# Ingen marginal för att behålla är angiven.
cat("\n==== ", "2.personepnboende.professional: Personalens bild: Hur bor den boende?", "\n", sep = "")
m <- measure(
  "2.personepnboende.professional", type = "choice", variables = "personepnboende",
  forms = c("inskrivning_professional_boendestodjaren", "utskrivning_professional_boendestodjaren"),
  times = c("inskrivning", "utskrivning"), codes = c(1, 2, 3), desired = 1
)
if (concludes(m)) {
  describe(m)
  changes(change(m, "inskrivning", "utskrivning"))
  maintain(m, "inskrivning", "utskrivning")
  not_reached(m, "inskrivning", "utskrivning")
  turning(m, "inskrivning", "utskrivning")
  attrition(m, "inskrivning", "utskrivning")
  by_splits(m, "inskrivning", "utskrivning", least = 6)
}

# När resultatet räknas som nått.
criterion(
  "outcomes/2/criteria/0", measured("2.personepnboende.professional"), time = "utskrivning",
  first = "inskrivning", is = "is", value = 1, at_least = 0.8
)

# ==== Utanför resultaten ===========================================================================

# ---- Mått other.lagetsomn.client ------------------------------------------------------------------
# Läget: Sover du bra? (ja eller nej). Uppgiftslämnare: klient.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.lagetsomn.client: L\u00e4get: Sover du bra?", "\n", sep = "")
m <- measure(
  "other.lagetsomn.client", type = "yes-no", variables = "lagetsomn",
  forms = c(
    "inskrivning_client", "halvtid_client", "vidaterfall_client", "utskrivning_client",
    "inskrivning_client_interview_instead", "halvtid_client_interview_instead",
    "vidaterfall_client_interview_instead", "utskrivning_client_interview_instead"
  ),
  times = c("inskrivning", "halvtid", "vidaterfall", "utskrivning"), codes = c(1, 0), desired = 1
)
if (concludes(m)) {
  describe(m)
  changes(
    change(m, "inskrivning", "halvtid"), change(m, "inskrivning", "vidaterfall"),
    change(m, "inskrivning", "utskrivning")
  )
}

# ---- Mått other.lagetnatter.client ----------------------------------------------------------------
# Läget: Hur många nätter i veckan sover du dåligt? (antal dagar). Uppgiftslämnare: klient. Lägre är
# bättre.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.lagetnatter.client: L\u00e4get: Hur m\u00e5nga n\u00e4tter i veckan sover du d\u00e5ligt?", "\n", sep = "")
m <- measure(
  "other.lagetnatter.client", type = "days", variables = "lagetnatter",
  forms = c(
    "inskrivning_client", "halvtid_client", "vidaterfall_client", "utskrivning_client",
    "inskrivning_client_interview_instead", "halvtid_client_interview_instead",
    "vidaterfall_client_interview_instead", "utskrivning_client_interview_instead"
  ),
  times = c("inskrivning", "halvtid", "vidaterfall", "utskrivning"), better = "lower"
)
if (concludes(m)) {
  describe(m)
  changes(
    change(m, "inskrivning", "halvtid"), change(m, "inskrivning", "vidaterfall"),
    change(m, "inskrivning", "utskrivning")
  )
  carried(m, "inskrivning", "utskrivning")
}

# ---- Mått other.lagetovrigt.client ----------------------------------------------------------------
# Läget: Något mer? (fritext). Uppgiftslämnare: klient.
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.lagetovrigt.client: L\u00e4get: N\u00e5got mer?", "\n", sep = "")
m <- measure(
  "other.lagetovrigt.client", type = "text", variables = "lagetovrigt", forms = NULL,
  times = c("inskrivning", "halvtid", "vidaterfall", "utskrivning")
)

# ---- Mått other.personepnsedan.professional -------------------------------------------------------
# Personalens bild: Sedan vilken dag? (datum). Uppgiftslämnare: profession (boendestödjaren).
# Jämför ”Inskrivning” (inskrivning) med ”Utskrivning” (utskrivning).
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.personepnsedan.professional: Personalens bild: Sedan vilken dag?", "\n", sep = "")
m <- measure(
  "other.personepnsedan.professional", type = "date", variables = "personepnsedan", forms = NULL,
  times = c("inskrivning", "utskrivning")
)

# ---- Mått other.omstodetnojd.client ---------------------------------------------------------------
# Om stödet: Hur nöjd är du? (skattning i en fråga). Uppgiftslämnare: klient. Högre är bättre.
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.omstodetnojd.client: Om st\u00f6det: Hur n\u00f6jd \u00e4r du?", "\n", sep = "")
m <- measure(
  "other.omstodetnojd.client", type = "rating", variables = "omstodetnojd",
  forms = "utskrivning_client_anonymous", times = "utskrivning", codes = c(1, 2, 3, 4, 5),
  better = "higher"
)
if (concludes(m)) {
  describe(m)
  put(m$path, not = "one-time")
}

# ---- Mått other.omstodethjalpte.client ------------------------------------------------------------
# Om stödet: Vad hjälpte? (flerval). Uppgiftslämnare: klient.
# Utforskande: storlekar och intervall, inget test.
cat("\n==== ", "other.omstodethjalpte.client: Om st\u00f6det: Vad hj\u00e4lpte?", "\n", sep = "")
m <- measure(
  "other.omstodethjalpte.client", type = "choices", variables = "omstodethjalpte",
  forms = "utskrivning_client_anonymous", times = "utskrivning", codes = c(1, 2)
)
if (concludes(m)) {
  describe(m)
  put(m$path, not = "one-time")
}

# ==== Planens test, och talen ======================================================================
periods(
  list(
    list(
      id = "1.lagettotal.client", first = "inskrivning", last = "utskrivning", number = "mean-change"
    ),
    list(
      id = "2.personepnboende.professional", first = "inskrivning", last = "utskrivning",
      number = "share-desired"
    )
  ),
  main = "1.lagettotal.client", lengths = c("quarter", "year"), least = 5
)
tests(main = "1.lagettotal.client", others = c("2.personepnboende.professional"))
if (!is.null(results_file)) save_results(results_file)
