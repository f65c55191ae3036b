# Turns the help of a command into a manual page: headings at the margin, examples as they stand,
# options with what they do.

function escaped(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  return text ~ /^[.']/ ? "\\\&" text : text
}

# Writes the paragraph or option at hand.
function flush() {
  if (term != "") print ".TP\n.B " escaped(term)
  if (text != "") print (term == "" ? ".PP\n" : "") escaped(text)
  term = text = ""
}

function literal(on) {
  if (on != isLiteral) print on ? ".PP\n.nf" : ".fi"
  isLiteral = on
}

NR == 1 {
  sub(/^OVERVIEW: /, "")
  while (($0 !~ /[.]$/) && (getline more) > 0 && more != "") $0 = $0 " " more
  title = toupper(name)
  print ".TH \"" escaped(title) "\" 1 \"\" \"Typebook " version "\" \"Typebook\""
  print ".SH NAME\n" escaped(name) " \\- " escaped($0)
  section = "DESCRIPTION"
  print ".SH DESCRIPTION"
  next
}
/^USAGE: / {
  flush(); literal(0)
  print ".SH SYNOPSIS"
  sub(/^USAGE: /, "")
  text = $0
  section = "SYNOPSIS"
  next
}
/^[A-Z][A-Z ]*:$/ {
  flush(); literal(0)
  section = substr($0, 1, length($0) - 1)
  print ".SH " section
  next
}
section ~ /EXAMPLES|EXIT STATUS/ && /^  / { flush(); literal(1); print escaped(substr($0, 3)); next }
/^$/ { flush(); literal(0); next }
section ~ /OPTIONS|ARGUMENTS|SUBCOMMANDS/ && /^  [^ ]/ && !/^  See / {
  flush()
  line = substr($0, 3)
  gap = match(line, /  +/)
  term = gap ? substr(line, 1, gap - 1) : line
  text = gap ? substr(line, RSTART + RLENGTH) : ""
  next
}
/^  See / { flush(); next }
{
  sub(/^ +/, "")
  text = text == "" ? $0 : text " " $0
}
END { flush(); literal(0) }
