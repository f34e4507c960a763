import type { UncertaintyProblem } from "../../core/problems/uncertainty.js";
import { either, listed, readable, readableIn } from "../numbers.js";
import type { ProblemWords } from "../words.js";

const needsSv = {
  limits: (word: string) => `${word} behöver både låg och hög.`,
  spreadOrLimits: (word: string) => `${word} behöver en spridning, eller både låg och hög.`,
  noSpread: (word: string) => `${word} går från låg till hög och har ingen spridning.`,
  noDistribution: () => "ett ord eller ett ja och nej dras inte mellan två gränser.",
};
const needsEn = {
  limits: (word: string) => `${word} needs both a low and a high.`,
  spreadOrLimits: (word: string) => `${word} needs a spread, or both a low and a high.`,
  noSpread: (word: string) => `${word} goes from low to high and has no spread.`,
  noDistribution: () => "a word, or yes and no, is not drawn between two limits.",
};
const completeSv = {
  limits: "Fyll i låg och hög på raden.",
  spreadOrLimits:
    "Fyll i spridning (standardavvikelsen), eller låg och hög (som var tjugonde hamnar utanför).",
  noSpread: "Ta bort spridningen, eller skriv normal, lognormal, beta eller gamma som fördelning.",
  noDistribution: "Ta bort fördelningen, eller skriv chanserna: ja:0,3|nej:0,7.",
};
const completeEn = {
  limits: "Fill in låg and hög on the line.",
  spreadOrLimits:
    "Fill in spridning (the standard deviation), or låg and hög (one in twenty falls outside each).",
  noSpread: "Take the spread away, or write normal, lognormal, beta or gamma as the distribution.",
  noDistribution: "Take the distribution away, or write the chances: ja:0,3|nej:0,7.",
};
const impossibleSv = {
  positive: (word: string) => `${word} ligger helt över noll, och det gör inte talen på raden.`,
  insideShare: (word: string) => `${word} ligger mellan 0 och 100 %, och det gör inte talen på raden.`,
  smallerSpread: (word: string) => `spridningen är för stor för ${word} med det medelvärdet.`,
  closerLimits: (word: string) => `gränserna ligger för långt ifrån varandra för ${word}.`,
};
const impossibleEn = {
  positive: (word: string) => `${word} lies wholly above zero, and the numbers of the line do not.`,
  insideShare: (word: string) => `${word} lies between 0 and 100%, and the numbers of the line do not.`,
  smallerSpread: (word: string) => `the spread is too large for ${word} with that mean.`,
  closerLimits: (word: string) => `the limits are too far apart for ${word}.`,
};
const pairSv = {
  form: "går inte att läsa som ett namn och ett tal.",
  outside: "har ett tal som inte ligger mellan −1 och 1.",
  itself: "säger att antagandet varierar med sig självt.",
  twice: "säger emot vad som står på en annan rad, eller två gånger.",
};
const pairEn = {
  form: "cannot be read as a name and a number.",
  outside: "has a number that is not between −1 and 1.",
  itself: "says that the assumption varies with itself.",
  twice: "goes against what another line says, or says it twice.",
};

const unknownSv = { name: "inget tal som heter", figure: "inget resultat som heter", years: "inga år som" };
const unknownEn = { name: "no number called", figure: "no result called", years: "no years" };
const askSv = {
  name: "Skriv namnet på ett antagande eller ett annat tal. Ord, ja och nej går inte att söka.",
  figure: "Skriv kommun, offentliga, samhället, en nämnd, en post eller ett utfall.",
  years: "Skriv ett år eller flera i rad som scenariot har: 2027 eller 2027-2030.",
};
const askEn = {
  name: "Write the name of an assumption or another number. Words, yes and no cannot be sought.",
  figure: "Write kommun, offentliga, samhället, a board, an item or an outcome.",
  years: "Write one year or several in a row that the scenario has: 2027 or 2027-2030.",
};

export const uncertainty: ProblemWords<UncertaintyProblem> = {
  "granser-ombytta": {
    sv: {
      title: "Den låga gränsen är högre än den höga",
      says: (p) =>
        `${p.name} har låg ${readableIn(p.low, p.unit, "sv")} och hög ${readableIn(p.high, p.unit, "sv")}.`,
      remedy: () => "Låt låg vara högst lika med hög.",
    },
    en: {
      title: "The low limit is above the high one",
      says: (p) =>
        `${p.name} has low ${readableIn(p.low, p.unit, "en")} and high ${readableIn(p.high, p.unit, "en")}.`,
      remedy: () => "Let låg be at most hög.",
    },
  },
  "varde-utanfor-granser": {
    sv: {
      title: "Värdet ligger utanför sina egna gränser",
      says: (p) =>
        `${p.name} är ${readableIn(p.value, p.unit, "sv")}, men gränserna är ${readableIn(p.low, p.unit, "sv")} till ${readableIn(p.high, p.unit, "sv")}.`,
      remedy: () => "Ändra värdet eller gränserna, så att värdet ligger mellan låg och hög.",
    },
    en: {
      title: "The value lies outside its own limits",
      says: (p) =>
        `${p.name} is ${readableIn(p.value, p.unit, "en")}, but its limits are ${readableIn(p.low, p.unit, "en")} to ${readableIn(p.high, p.unit, "en")}.`,
      remedy: () => "Change the value or the limits, so that the value lies between låg and hög.",
    },
  },
  "fordelning-okand": {
    sv: {
      title: "Fördelningen finns inte",
      says: (p) => `det finns ingen fördelning som heter ”${p.text}”.`,
      remedy: (p) =>
        p.near === undefined
          ? `Skriv ${either(p.known, "sv")}, eller chanser som 10:0,3|20:0,7. Tomt är triangel.`
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "There is no such distribution",
      says: (p) => `there is no distribution called “${p.text}”.`,
      remedy: (p) =>
        p.near === undefined
          ? `Write ${either(p.known, "en")}, or chances such as 10:0,3|20:0,7. Empty is triangular.`
          : `Did you mean “${p.near}”?`,
    },
  },
  "fordelning-ofullstandig": {
    sv: {
      title: "Fördelningen saknar något, eller har något för mycket",
      says: (p) => needsSv[p.needs](p.word),
      remedy: (p) => completeSv[p.needs],
    },
    en: {
      title: "The distribution lacks something, or has something too much",
      says: (p) => needsEn[p.needs](p.word),
      remedy: (p) => completeEn[p.needs],
    },
  },
  "fordelning-omojlig": {
    sv: {
      title: "Ingen sådan fördelning passar talen",
      says: (p) => impossibleSv[p.needs](p.word),
      remedy: () => "Ändra talen, eller välj en annan fördelning. Triangel går alltid mellan låg och hög.",
    },
    en: {
      title: "No such distribution fits the numbers",
      says: (p) => impossibleEn[p.needs](p.word),
      remedy: () =>
        "Change the numbers, or choose another distribution. A triangular one always fits låg to hög.",
    },
  },
  "fordelning-chanser": {
    sv: {
      title: "Chanserna går inte att läsa eller blir inte 1 tillsammans",
      says: (p) =>
        p.total === undefined
          ? `”${p.text}” går inte att läsa som värden med var sin chans.`
          : `chanserna i ”${p.text}” blir ${readable(p.total, "sv")} tillsammans.`,
      remedy: () => "Skriv varje värde med sin chans, så att chanserna blir 1: 10:0,3|20:0,7.",
    },
    en: {
      title: "The chances cannot be read or do not add up to 1",
      says: (p) =>
        p.total === undefined
          ? `“${p.text}” cannot be read as values with a chance each.`
          : `the chances of “${p.text}” add up to ${readable(p.total, "en")}.`,
      remedy: () => "Write each value with its chance, so that the chances add up to 1: 10:0,3|20:0,7.",
    },
  },
  "fordelning-utanfor-andel": {
    sv: {
      title: "Fördelningen når utanför 0 till 100 % för en andel",
      says: (p) => `${p.name} är en andel som flyttar människor, och ${p.word} når under 0 eller över 100 %.`,
      remedy: () => "Skriv beta, som håller sig mellan 0 och 100 %, eller en mindre spridning.",
    },
    en: {
      title: "The distribution of a share reaches outside 0 to 100%",
      says: (p) => `${p.name} is a share that moves people, and ${p.word} reaches below 0 or above 100%.`,
      remedy: () => "Write beta, which keeps between 0 and 100%, or a smaller spread.",
    },
  },
  "samvarierar-okand": {
    sv: {
      title: "Det som antagandet ska variera med dras inte",
      says: (p) =>
        p.fixed
          ? `${p.name} har inga gränser, så inget kan variera med det.`
          : `det finns inget antagande som heter ”${p.name}”.`,
      remedy: (p) =>
        p.near === undefined
          ? "Ge det låg och hög, eller ta bort det ur samvarierar."
          : `Menade du ”${p.near}”?`,
    },
    en: {
      title: "What the assumption varies together with is not drawn",
      says: (p) =>
        p.fixed
          ? `${p.name} has no limits, so nothing can vary together with it.`
          : `there is no assumption called “${p.name}”.`,
      remedy: (p) =>
        p.near === undefined
          ? "Give it a låg and a hög, or take it out of samvarierar."
          : `Did you mean “${p.near}”?`,
    },
  },
  "samvarierar-olaslig": {
    sv: {
      title: "Hur antaganden varierar tillsammans går inte att läsa",
      says: (p) => `”${p.text}” ${pairSv[p.why]}`,
      remedy: () =>
        "Skriv ett annat antagande och ett tal från −1 till 1: avhopp:0,6. Skilj flera åt med |. Det räcker att säga det på den ena raden.",
    },
    en: {
      title: "How assumptions vary together cannot be read",
      says: (p) => `“${p.text}” ${pairEn[p.why]}`,
      remedy: () =>
        "Write another assumption and a number from −1 to 1: avhopp:0,6. Put | between several. It is enough to say it on one of the lines.",
    },
  },
  "dragningar-faller": {
    sv: {
      title: "Några dragningar går inte att räkna",
      says: (p) =>
        `${readable(String(p.failed), "sv")} av ${readable(String(p.draws), "sv")} dragningar går inte att räkna. En av dem faller på det som sägs här nedanför.`,
      remedy: () =>
        "Ändra gränserna eller fördelningen, så att varje värde går att räkna med. För andelar passar beta. Blir flera andelar tillsammans mer än 100 %: sänk deras höga gränser.",
    },
    en: {
      title: "Some draws cannot be worked out",
      says: (p) =>
        `${readable(String(p.failed), "en")} of ${readable(String(p.draws), "en")} draws cannot be worked out. One of them fails on what is said below.`,
      remedy: () =>
        "Change the limits or the distribution, so that every value can be used. For shares, beta fits. Where several shares together come to more than 100%: lower their high limits.",
    },
  },
  "dragningar-olasliga": {
    sv: {
      title: "Filen är ingen del av en simulering",
      says: () => "filen är inte skriven av lonsam simulate --shard.",
      remedy: () => "Skriv delen med --shard 1/3 -o del-1.json, och läs den med --merge.",
    },
    en: {
      title: "The file is no part of a simulation",
      says: () => "the file was not written by lonsam simulate --shard.",
      remedy: () => "Write the part with --shard 1/3 -o del-1.json, and read it with --merge.",
    },
  },
  "dragningar-av-annat": {
    sv: {
      title: "Delen hör till en annan simulering",
      says: () =>
        "delen är dragen ur ett annat scenario, eller med annat frö, antal dragningar eller annan fråga.",
      remedy: () => "Skriv samma scenario, --draws, --seed, --for och version för varje del och för --merge.",
    },
    en: {
      title: "The part belongs to another simulation",
      says: () =>
        "the part was drawn from another scenario, or with another seed, number of draws or question.",
      remedy: () =>
        "Give the same scenario, --draws, --seed, --for and version for each part and for --merge.",
    },
  },
  "dragningar-fattas": {
    sv: {
      title: "Alla delar av simuleringen är inte med, en gång var",
      says: (p) =>
        `simuleringen har ${p.all} delar, och ${listed(p.parts, "sv")} är inte med precis en gång.`,
      remedy: () => "Ge varje del en gång: --merge del-*.json.",
    },
    en: {
      title: "Not all parts of the simulation are there, once each",
      says: (p) => `the simulation has ${p.all} parts, and ${listed(p.parts, "en")} is not there just once.`,
      remedy: () => "Give each part once: --merge del-*.json.",
    },
  },
  "fraga-okand": {
    sv: {
      title: "En fråga gäller något som inte finns",
      says: (p) => `det finns ${unknownSv[p.what]} ”${p.text}” i scenariot.`,
      remedy: (p) => (p.near === undefined ? askSv[p.what] : `Menade du ”${p.near}”?`),
    },
    en: {
      title: "A question is about something that there is not",
      says: (p) => `the scenario has ${unknownEn[p.what]} “${p.text}”.`,
      remedy: (p) => (p.near === undefined ? askEn[p.what] : `Did you mean “${p.near}”?`),
    },
  },
  "samvarierar-omojlig": {
    sv: {
      title: "Antagandena kan inte variera så tillsammans",
      says: (p) =>
        `${listed(p.names, "sv")} kan inte variera så: varierar två starkt med ett tredje måste de också variera med varandra.`,
      remedy: () => "Gör talen mindre, eller säg också hur de andra två varierar med varandra.",
    },
    en: {
      title: "The assumptions cannot vary together so",
      says: (p) =>
        `${listed(p.names, "en")} cannot vary so: two that vary closely with a third must also vary with each other.`,
      remedy: () => "Make the numbers smaller, or say how the other two vary with each other as well.",
    },
  },
};
