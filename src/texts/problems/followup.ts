import type { FollowupProblem } from "../../core/problems/followup.js";
import { quoted } from "../numbers.js";
import type { ProblemWords } from "../words.js";

export const followupProblemWords: ProblemWords<FollowupProblem> = {
  "rapport-olaslig": {
    sv: {
      title: "Den förra rapporten går inte att läsa",
      says: () => "filen är ingen rapport från lonsam followup i json.",
      remedy: () => "Spara rapporten med -o rapport.json varje gång, och ge den förra med --previous.",
    },
    en: {
      title: "The previous report cannot be read",
      says: () => "the file is no report of lonsam followup in json.",
      remedy: () => "Save the report with -o report.json each time, and give the last one with --previous.",
    },
  },
  "skillnad-rojer": {
    sv: {
      title: "Skillnaden mot förra rapporten kan röja någon",
      says: (p) =>
        `${p.counts === 1 ? "ett antal skiljer" : `${String(p.counts)} antal skiljer`} mindre än ${String(p.below)} från förra rapporten, så den som har båda ser vad några få gjorde: ${p.counts > p.first.length ? "t.ex. " : ""}${quoted(p.first, "sv")}.`,
      remedy: () => "Dela bara ut en av dem, eller vänta tills fler har tillkommit.",
    },
    en: {
      title: "The difference from the previous report may point somebody out",
      says: (p) =>
        `${p.counts === 1 ? "one count differs" : `${String(p.counts)} counts differ`} by less than ${String(p.below)} from the previous report, so who has both sees what a few did: ${p.counts > p.first.length ? "for example " : ""}${quoted(p.first, "en")}.`,
      remedy: () => "Hand out only one of them, or wait until more have been added.",
    },
  },
};
