# Completion of protocol for PowerShell:  protocol completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName protocol -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $line = $commandAst.ToString()
  if ($cursorPosition -gt $line.Length) { $line = $line.PadRight($cursorPosition) }
  & protocol "[suggest:$cursorPosition]" $line 2>$null |
    # Where a path may stand, options would hide the files; they are offered as soon as a dash is there.
    Where-Object { $_ -and $_ -notlike '/*' -and $_ -notin '-?', '-h' -and ($wordToComplete -like '-*' -or $_ -notlike '-*') -and $_ -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
