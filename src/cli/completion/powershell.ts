import type { Completed, CompletedCommand } from "./completed.js";

/** For Windows PowerShell 5.1 and PowerShell 7. Where nothing is offered, the shell offers files itself. */
export const powershellScript = (commands: readonly CompletedCommand[], head: readonly string[]): string =>
  // The mark tells Windows PowerShell that the letters are UTF-8. Lists, not tables: a table takes -o and -O for one key.
  `\ufeff${[
    ...head.map((line) => `# ${line}`),
    "",
    "$LonsamCommands = @(",
    commands.map(commandOf).join(",\n"),
    ")",
    "",
    ...completer,
    "",
  ].join("\n")}`;

const commandOf = ({ name, aliases, about, flags, argument }: CompletedCommand): string =>
  [
    "  @{",
    `    Names = ${listed([name, ...aliases])}`,
    `    About = ${quoted(about)}`,
    "    Flags = @(",
    flags
      .flatMap((flag) =>
        flag.names.map((own) => {
          const takes = flag.value === undefined ? "$false" : "$true";
          return `      @{ Name = ${quoted(own)}; Takes = ${takes}; Values = ${valuesOf(flag.value)}; About = ${quoted(flag.about)} }`;
        }),
      )
      .join(",\n"),
    "    )",
    `    Values = ${valuesOf(argument)}`,
    "  }",
  ].join("\n");

const completer: readonly string[] = [
  "Register-ArgumentCompleter -Native -CommandName lonsam, lonsam.cmd -ScriptBlock {",
  "  param($wordToComplete, $commandAst, $cursorPosition)",
  "  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })",
  "  $name = $before | Select-Object -Skip 1 | Where-Object { $_ -notlike '-*' } | Select-Object -First 1",
  "  $offered = @()",
  "  if ($null -eq $name) {",
  "    foreach ($command in $LonsamCommands) {",
  "      foreach ($own in $command.Names) { $offered += @{ Text = $own; About = $command.About } }",
  "    }",
  "  } else {",
  "    $command = $LonsamCommands | Where-Object { $_.Names -contains $name } | Select-Object -First 1",
  "    if ($null -eq $command) { return }",
  "    $last = $before[-1]",
  "    $flag = $command.Flags | Where-Object { $_.Name -ceq $last -and $_.Takes } | Select-Object -First 1",
  "    if ($null -ne $flag) {",
  "      foreach ($value in $flag.Values) { $offered += @{ Text = $value; About = $value } }",
  "    } elseif ($wordToComplete -like '-*') {",
  "      foreach ($own in $command.Flags) { $offered += @{ Text = $own.Name; About = $own.About } }",
  "    } else {",
  "      foreach ($value in $command.Values) { $offered += @{ Text = $value; About = $value } }",
  "    }",
  "  }",
  '  foreach ($one in ($offered | Where-Object { $_.Text -like "$wordToComplete*" })) {',
  `    $written = if ($one.Text -match '\\s') { "'$($one.Text)'" } else { $one.Text }`,
  "    [System.Management.Automation.CompletionResult]::new($written, $one.Text, 'ParameterValue', $one.About)",
  "  }",
  "}",
];

const valuesOf = (value: Completed | undefined): string =>
  value?.kind === "words" ? listed(value.words) : "@()";
const listed = (words: readonly string[]): string => `@(${words.map(quoted).join(", ")})`;

const quoted = (text: string): string => `'${text.replaceAll(/['’‘]/gu, (mark) => mark + mark)}'`;
