#compdef protocol
# Completion of protocol for zsh:  source <(protocol completions zsh)
_protocol_completions() {
  local current="${words[CURRENT]}" candidate
  local -a candidates
  for candidate in "${(@f)$("${words[1]}" "[suggest]" "${(j: :)words}" 2>/dev/null)}"; do
    # Where a path may stand, options would hide the files; they are offered as soon as a dash is there.
    case "$candidate" in
      ''|/*|-\?|-h) continue ;;
      -*) [[ "$current" == -* ]] || continue ;;
    esac
    candidates+=("$candidate")
  done
  if (( ${#candidates} )); then compadd -- "${candidates[@]}"; else _files; fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u; }
compdef _protocol_completions protocol
