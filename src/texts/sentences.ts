import { appTaskWords } from "./app-tasks.js";
import { appWizard } from "./app-wizard.js";
import { appWords } from "./app.js";
import { asOthersWords } from "./as-others.js";
import { budget } from "./budget.js";
import { changeWords } from "./changes.js";
import { chartWords } from "./charts.js";
import { compare } from "./compare.js";
import { comparedWords } from "./compared.js";
import { consequences } from "./consequences.js";
import { diff } from "./diff.js";
import { documentWords } from "./document.js";
import { exportWords } from "./export.js";
import { fileWords } from "./files.js";
import { followupWords } from "./followup.js";
import { household } from "./household.js";
import { indicatorWords } from "./indicators.js";
import { init } from "./init.js";
import { live } from "./live.js";
import { liveRunWords } from "./live-run.js";
import { longRunWords } from "./long-run.js";
import { outcome } from "./outcome.js";
import { over } from "./over.js";
import { parameters } from "./parameters.js";
import { againstPlanWords } from "./against-plan.js";
import { peopleFileWords } from "./people-files.js";
import { pricingWords } from "./pricing.js";
import { reviewSheetWords } from "./review-sheet.js";
import { runChartWords } from "./run-charts.js";
import { runExplanations } from "./run-explanations.js";
import { runWords } from "./run.js";
import { shortRunWords } from "./short-run.js";
import { threeSumsWords } from "./three-sums.js";
import { completionWords } from "./completion.js";
import { bookWords } from "./book.js";
import { starterWords } from "./starter.js";
import { sensitivityWords } from "./sensitivities.js";
import { simulationWords } from "./simulations.js";
import { simulationChartWords } from "./simulation-charts.js";
import { sqlWords } from "./sql.js";
import { stockWords } from "./stock.js";
import { surveyWords } from "./survey.js";
import { targetFileWords } from "./target-files.js";
import { targetWords } from "./targets.js";
import { terminal } from "./terminal.js";
import { thresholdWords } from "./thresholds.js";
import { turned } from "./turned.js";
import type { BothLanguages } from "./words.js";

/** Every sentence by id. A file per area; ids begin with the area. */
export const sentences = {
  ...appWizard,
  ...appWords,
  ...appTaskWords,
  ...asOthersWords,
  ...budget,
  ...changeWords,
  ...chartWords,
  ...compare,
  ...comparedWords,
  ...consequences,
  ...diff,
  ...documentWords,
  ...exportWords,
  ...fileWords,
  ...followupWords,
  ...againstPlanWords,
  ...household,
  ...indicatorWords,
  ...init,
  ...live,
  ...liveRunWords,
  ...longRunWords,
  ...outcome,
  ...over,
  ...parameters,
  ...peopleFileWords,
  ...pricingWords,
  ...reviewSheetWords,
  ...runChartWords,
  ...runWords,
  ...threeSumsWords,
  ...shortRunWords,
  ...runExplanations,
  ...completionWords,
  ...bookWords,
  ...starterWords,
  ...sensitivityWords,
  ...simulationChartWords,
  ...simulationWords,
  ...sqlWords,
  ...stockWords,
  ...surveyWords,
  ...targetFileWords,
  ...targetWords,
  ...turned,
  ...terminal,
  ...thresholdWords,
};

sentences satisfies BothLanguages<typeof sentences>;
