import { DATA } from "./typst.js";

/**
 * The looks of a page, in the language of Typst: the same as of the Word document. All that is said comes as data, and
 * strings are never markup. Headings become bookmarks, tables and lists and pictures what they are, for those who listen.
 */
export const program = `
#let doc = json("${DATA}")
#let dark = rgb("#1d3b57")
#let soft = rgb("#4d4d4d")
#let line-grey = rgb("#bfc7ce")
#let light = rgb("#e9eff4")

#let close = doc.close
#let tall = if close { 0.75 } else { 1 }

#set document(title: doc.title, author: doc.author, date: datetime(..doc.day))
#set text(lang: doc.language, region: doc.region, font: "Carlito", size: if close { 9.5pt } else { 11pt }, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set list(marker: "•", indent: 0pt, body-indent: 6pt, spacing: 0.75em)
#set heading(numbering: none)
#show heading: set text(fill: dark, weight: "bold")
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 14pt * tall)
#show heading.where(level: 1): set block(above: 22pt * tall * tall, below: 8pt * tall)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 16pt, below: 7pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 13pt, below: 6pt)
#show title: set text(size: 20pt, fill: dark, weight: "bold")
#show title: set block(below: 12pt)
#set page(paper: "a4", margin: (x: doc.margin * 1pt, y: doc.margin * if close { 0.66pt } else { 1pt }), footer: context {
  set text(size: 9pt, fill: soft)
  line(length: 100%, stroke: 0.5pt + rgb("#8a8a8a"))
  v(-5pt)
  grid(columns: (1fr, auto), column-gutter: 12pt, doc.title,
    [#doc.words.page #counter(page).display() #doc.words.of #counter(page).final().first()])
})

#let note(words) = block(above: 6pt, below: 5pt, breakable: false, text(size: 9.5pt, fill: soft, words))

#let lines(part) = table(
  columns: part.widths.map(w => w * 1pt),
  inset: (x: 4.25pt, y: 4pt * tall),
  align: part.numbers.map(n => if n { right } else { left }),
  fill: (_, y) => if y == 0 { light },
  stroke: (_, y) => (
    top: if y == 0 { 1pt + dark } else if y > 1 { 0.5pt + line-grey },
    bottom: if y == 0 or y == part.rows.len() { 1pt + dark },
  ),
  table.header(..part.head.map(words => table.cell(align: bottom, text(size: 10pt, weight: "bold", words)))),
  ..part.rows.map(row => row.cells.map(words => table.cell(
    breakable: false,
    text(size: 10pt, weight: if row.total { "bold" } else { "regular" }, words),
  ))).flatten(),
)

#let drawn = (
  title: it => title(it.words),
  paragraph: it => par(it.words),
  heading: it => heading(level: it.level, it.words),
  note: it => note(it.words),
  list: it => (if it.numbered { enum } else { list })(..it.items),
  caption: it => block(above: 10pt, below: 6pt, sticky: true, text(size: 10pt, weight: "bold", it.words)),
  fact: it => block(above: 5pt, below: 5pt, grid(columns: (115pt, 1fr), strong(it.name), it.words)),
  signature: it => block(above: if close { 36pt } else { 48pt }, breakable: false, width: 48%, {
    line(length: 100%, stroke: 0.5pt + dark)
    v(-6pt)
    it.name
    if it.words != "" { linebreak(); it.words }
  }),
  annex: it => heading(level: 1, text(size: 20pt, it.words)),
  table: it => block(above: 0pt, below: 4pt, lines(it)),
  picture: it => block(above: 4pt, below: 4pt, image(bytes(it.svg), format: "svg", alt: it.words, width: it.width * 1pt)),
  small: it => block(above: 3pt, below: 3pt, text(size: 8pt, fill: soft, [#strong(it.name) #it.words])),
)
#let draw(it) = (drawn.at(it.kind))(it)

// What is kept together is divided all the same where no page could hold it.
#let kept(content) = layout(page => block(
  width: 100%,
  breakable: measure(content, width: page.width).height > page.height,
  content,
))

#let above(it) = if it.kind != "heading" { if close { 12pt } else { 28pt } } else if it.level == 1 { 22pt * tall * tall } else { 14pt }

#for section in doc.sections {
  page(flipped: section.turned, section.groups.map(group => {
    let content = group.items.map(draw).join()
    if group.together {
      v(above(group.items.first()), weak: true)
      kept(content)
    } else { content }
  }).join())
}
`;
