import { type Helper, r } from './helpers.js';

/** What the script finds: each number under its place, and the tables that are shown. */
export const output: Helper = (s) => r`found <- new.env()
found$places <- list()  # ${s('var varje tal hör hemma', 'where each number belongs')}
found$values <- list()  # ${s('talen, med 17 siffror', 'the numbers, with 17 digits')}
found$measures <- list()
found$reached <- list()
found$judged <- list()
found$statistic <- c()  # ${s('t eller z av det som prövas', 't or z of what is tested')}
found$side <- c()       # ${s('åt vilket håll', 'which way')}
found$counts <- list()  # ${s('hur många åt vardera hållet', 'how many each way')}
found$spread <- list()  # ${s('medelförändring och spridning', 'mean change and spread')}
found$kept <- list()    # ${s('marginalen, för det som har bibehållits', 'the margin, of what was kept')}
found$limit <- list()   # ${s('tillförlitlig förändring', 'reliable change')}
found$unusable <- c()   # ${s('kriterier för mått som inget kan sägas av', 'criteria of measures that nothing can be concluded from')}
found$p <- c()          # ${s('p för varje mått som planen prövar', 'p of each measure that the plan tests')}

# ${s('Lägger undan tal. Det som inte kan anges (NULL, NA) utelämnas.', 'Keeps numbers. What cannot be given (NULL, NA) is left out.')}
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

# ${s('Heltal som text, aldrig 1e+05.', 'Whole numbers as text, never 1e+05.')}
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
`;
