# Completion of protocol for bash:  source <(protocol completions bash)
_protocol_completions() {
  local current="${COMP_WORDS[COMP_CWORD]}" candidate
  COMPREPLY=()
  while IFS= read -r candidate; do
    candidate="${candidate%$'\r'}"
    # Where a path may stand, options would hide the files; they are offered as soon as a dash is there.
    case "$candidate" in
      ''|/*|-\?|-h) continue ;;
      -*) [[ "$current" == -* ]] || continue ;;
    esac
    [[ "$candidate" == "$current"* ]] && COMPREPLY+=("$candidate")
  done < <("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
}
complete -o default -F _protocol_completions protocol
