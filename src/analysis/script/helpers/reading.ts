import { identityInCode } from '../../../forms/index.js';
import { literal } from '../r.js';
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
  if (has("form")) return("forms")
  if (has("sex") && has("start") && has("end")) return("cases")
  if ((has("sex") || has("start") || has("end") || has("group")) && !has("date")) "cases" else "forms"
}

# ${s('En kod som ser ut som ett personnummer används inte.', 'A code that looks like a personal identity number is not used.')}
identity <- "${identityInCode}"
usable <- function(code) code != "" & !by_text(code, function(x) grepl(identity, x, perl = TRUE))

# ${s('En kod i en stavning av varje bokstav: det å som är ett a och en ring är å (Unicode NFC).', 'A code in one spelling of each letter: the å that is an a and a ring is å (Unicode NFC).')}
marks <- list(
${marks()}
)
composed <- function(x) {
  if (any(grepl("[\u0300-\u036f]", x, perl = TRUE))) for (mark in marks) {
    letters <- strsplit(mark[2:3], "")
    for (at in seq_along(letters[[1]])) x <- gsub(paste0(letters[[1]][at], mark[1]), letters[[2]][at], x, fixed = TRUE)
  }
  x
}
# ${s('I små bokstäver, i alla språkmiljöer.', 'In small letters, in any locale.')}
small <- function(x) chartr(paste(c(LETTERS, ${literal(capitals.toUpperCase())}), collapse = ""), paste(c(letters, ${literal(capitals)}), collapse = ""), x)
code_of <- function(x) by_text(as.character(x), function(each) composed(trimmed(unguarded(each))))

# ${s('Dagen som ett tal; ett klockslag efter dagen räknas inte.', 'The day as a number; a time of day after it does not count.')}
day_of <- function(x) by_text(x, function(each) {
  each <- sub("^([0-9-]{10})[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?$", "\\1", trimmed(each))
  day <- rep(NA_real_, length(each))
  right <- grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", each)
  day[right] <- as.numeric(as.Date(each[right], format = "%Y-%m-%d"))
  day
})
`;

/** The small letters of Latin alphabets beside a to z that have a capital of one letter. */
const capitals = Array.from({ length: 0x17f - 0xdf }, (_, index) => String.fromCodePoint(0xdf + index))
  .filter((letter) => letter.toUpperCase().length === 1 && letter.toUpperCase().toLowerCase() === letter)
  .filter((letter) => letter !== letter.toUpperCase())
  .join('');

/** The letters of Latin alphabets with a mark of their own, and what the two are together. */
function marks(): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
  const all = [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30a, 0x30b, 0x30c, 0x327, 0x328];
  return all
    .map((mark) => {
      const own = letters.filter((one) => (one + String.fromCodePoint(mark)).normalize('NFC').length === 1);
      const together = own.map((one) =>
        escaped((one + String.fromCodePoint(mark)).normalize('NFC').codePointAt(0) ?? 0),
      );
      return `  c("${escaped(mark)}", "${own.join('')}", "${together.join('')}")`;
    })
    .join(',\n');
}

/** As R writes it whatever the locale. */
const escaped = (point: number) => `\\u${point.toString(16).padStart(4, '0')}`;

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
# ${s('codes: svarens nummer; points: vad de räknas som, NA för inget.', 'codes: the numbers of the answers; points: what they count as, NA for nothing.')}
item <- function(type, low = -Inf, high = Inf, whole = FALSE, codes = NULL, points = codes, any = NULL, more = NULL)
  list(type = type, low = low, high = high, whole = whole, codes = codes, points = points, any = any, more = more)
# ${s('from: de frågor som en poäng räknas ut ur.', 'from: the items that a score is worked out from.')}
score <- function(formed, value, from = NULL) list(type = "score", formed = formed, value = value, from = from)
test <- function(item, is, value) list(item = item, is = is, value = value)

# ${s('Svaret på en fråga som tal: ordningstalet för ett val, 1 för ja, och av flera val en bit (1, 2, 4 …) för varje.', 'The answer to an item as a number: the place of a choice, 1 for yes, and of several choices a bit (1, 2, 4 …) for each.')}
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
# ${s('Som det räknas i analysen: ett svar som inte räknas är inget.', 'As it counts in the analysis: an answer that does not count is none.')}
counted <- function(item, value) switch(item$type,
  number = , rating = ifelse(value %in% item$codes, item$points[match(value, item$codes)], value),
  choice = ifelse(is.na(item$points[value]), NA, value),
  value)
`;

/** Scores that the file does not have, worked out from the answers. */
export const scores: Helper = (
  s,
) => r`# ${s('Vilka frågor som ställs: svaret på en fråga som inte ställs räknas inte.', 'Which items are asked: the answer to an item that is not asked does not count.')}
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

# ${s('Ett test som inte kan prövas håller inte. Jämförelser görs på tolv siffror.', 'A test that cannot be made does not hold. Comparisons are made on twelve digits.')}
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
# ${s('Ett svar på en fråga som inte ställs räknas inte.', 'An answer to an item that is not asked does not count.')}
is_asked <- function(form, variable, table, rows) {
  if (is.null(form$columns[[variable]]$any)) return(rep(TRUE, length(rows)))
  asked_all(form, answers_of(form, table, rows), length(rows))(variable)
}
# ${s('En poäng i filen: räknas ut där den är tom, och används inte där svaren ger en annan.', 'A score of the file: worked out where it is empty, and not used where the answers give another.')}
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
`;
