import type { Explanation, How, Label } from "../../core/explanation.js";
import { type EnglishNames, inEnglish, labelInEnglish } from "../../texts/english-names.js";
import { formulaTextInEnglish } from "./formula-text-in-english.js";

/** The same explanation with its names in English, part by part as it is read. */
export function explanationInEnglish(of: Explanation, names: EnglishNames): Explanation {
  const { whole } = of;
  return {
    ...of,
    label: partInEnglish(of.label, names),
    ...(of.unit === "text" ? { value: inEnglish(of.value, names) } : {}),
    how: howInEnglish(of.how, names),
    ...(whole === undefined ? {} : { whole: () => explanationInEnglish(whole(), names) }),
    children: () => {
      const children = of.children();
      const all = (parts: readonly Explanation[]) => parts.map((part) => explanationInEnglish(part, names));
      return children instanceof Promise ? children.then(all) : all(children);
    },
  };
}

/** A part is called by its name, or by the piece of a formula that it is. */
function partInEnglish(label: Label, names: EnglishNames): Label {
  if (typeof label !== "string" || names.has(label)) return labelInEnglish(label, names);
  const formula = formulaTextInEnglish(label, names);
  return formula === label ? inEnglish(label, names) : formula;
}

function howInEnglish(how: How, names: EnglishNames): How {
  switch (how.kind) {
    case "given":
    case "words":
      return { ...how, by: labelInEnglish(how.by, names) };
    case "parameter":
      return { ...how, source: inEnglish(how.source, names) };
    case "formula":
      return {
        ...how,
        text: names.get(how.text) ?? formulaTextInEnglish(how.text, names),
        ...(how.source === undefined ? {} : { source: inEnglish(how.source, names) }),
      };
    default:
      return how;
  }
}
