/** What a shell offers on the Tab key, and how it is put in place. */
export const completionWords = {
  "command.completion": {
    sv: "Skriver det som får skalet att fylla i kommandon, flaggor och filer med tabbtangenten.",
    en: "Writes what lets the shell fill in commands, flags and files with the Tab key.",
  },
  "argument.name.shell": { sv: "skal", en: "shell" },
  "argument.shell": {
    sv: "Skalet. Hur det läggs in står överst i det som skrivs.",
    en: "The shell. How to put it in place stands at the top of what is written.",
  },
  "completion.head": {
    sv: "Lönsam: det som tabbtangenten fyller i. Skriv om filen när du har uppdaterat programmet.",
    en: "Lönsam: what the Tab key fills in. Write the file again when you have updated the program.",
  },
  "completion.install.bash": {
    sv: "Lägg in det:\n  mkdir -p ~/.local/share/lonsam\n  lonsam completion bash -o ~/.local/share/lonsam/completion.bash --force\n  echo 'source ~/.local/share/lonsam/completion.bash' >> ~/.bashrc",
    en: "Put it in place:\n  mkdir -p ~/.local/share/lonsam\n  lonsam completion bash -o ~/.local/share/lonsam/completion.bash --force\n  echo 'source ~/.local/share/lonsam/completion.bash' >> ~/.bashrc",
  },
  "completion.install.zsh": {
    sv: "Lägg in det:\n  mkdir -p ~/.zfunc\n  lonsam completion zsh -o ~/.zfunc/_lonsam --force\noch ha det här i ~/.zshrc:\n  fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit",
    en: "Put it in place:\n  mkdir -p ~/.zfunc\n  lonsam completion zsh -o ~/.zfunc/_lonsam --force\nand have this in ~/.zshrc:\n  fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit",
  },
  "completion.install.fish": {
    sv: "Lägg in det:\n  lonsam completion fish -o ~/.config/fish/completions/lonsam.fish --force",
    en: "Put it in place:\n  lonsam completion fish -o ~/.config/fish/completions/lonsam.fish --force",
  },
  "completion.install.powershell": {
    sv: "Lägg in det:\n  lonsam completion powershell -o $HOME\\lonsam.ps1 --force\noch skriv den här raden i din profil (notepad $PROFILE), som gäller också där skript inte får köras:\n  Get-Content $HOME\\lonsam.ps1 -Raw -Encoding UTF8 | Invoke-Expression",
    en: "Put it in place:\n  lonsam completion powershell -o $HOME\\lonsam.ps1 --force\nand write this line in your profile (notepad $PROFILE), which works also where scripts may not be run:\n  Get-Content $HOME\\lonsam.ps1 -Raw -Encoding UTF8 | Invoke-Expression",
  },
} as const;
