import { type Helper, r } from './helpers.js';

/** Goals reached and reasons for closing. */
export const closing: Helper = (
  s,
) => r`# ${s('Hur det slutade: vad svaren betyder enligt beskrivningen (means, efter svarets kod), och för kvinnor och män var för sig.', 'How it ended: what the answers come to by the description (means, by the code of the answer), and for women and men by themselves.')}
closing <- function(m, time, means, several = FALSE, by_sex = FALSE) {
  place <- paste("closings", m$id, sep = "/")
  x <- all_values(m, time)
  n <- length(x)
  put(place, n = n, none = max(0, data$size - n))
  if (n > 0 && !several) {
    for (name in unique(means)) {
      codes <- as.numeric(names(means)[means == name])
      put_share(paste(place, "endings", name, sep = "/"), sum(x %in% codes), n)
    }
    shown("${s('Hur det slutade', 'How it ended')}", lapply(unique(means), function(name)
      list(ending = name, count = sum(x %in% as.numeric(names(means)[means == name])), of = n, none = max(0, data$size - n))))
  }
  if (!by_sex || all(is.na(data$sex))) return(invisible())
  own <- at_time(m, time)
  sex <- ifelse(is.na(data$sex), "unknown", data$sex)
  for (word in unique(sex[!is.na(own)])) {
    here <- own[!is.na(own) & sex == word]
    at <- paste(place, "bySex/groups", word, sep = "/")
    put(at, n = length(here))
    for (code in names(means))
      put_share(paste(at, "parts", code, sep = "/"), sum(has_answer(m, here, as.numeric(code))), length(here))
  }
}
`;
