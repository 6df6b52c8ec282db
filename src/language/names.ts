/** The names that always exist, as a file of their own; the words are in `words.ts`. Never shown. */
export const builtinUri = 'isu-builtin:/names.isu';
export const builtinText = `
design isu {
  event start
  event end
  target-group all "all"
  target-group most "most"
  target-group some "some"
  target-group few "few"
  target-group none "none"
  target-group started "started"
  target-group completed "completed"
}
instrument none
instrument unknown
instrument age
instrument sex
instrument unit
instrument team
instrument intervention
instrument reason
instrument length
instrument form {
  item date "date"
}
instrument answers {
  item answer "answer" choice {
    option yes "yes"
    option no "no"
  }
}
`;
