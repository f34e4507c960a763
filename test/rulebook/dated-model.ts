import { type Files, peopleModel } from "../input/small-scenario.js";

/** The small model in format 2: what somebody in a state has stands with the state. */
export const datedModel: Files = {
  ...peopleModel,
  "modell.csv": "namn;värde\nformat;2\ntitel;Praktik som leder till arbete\n",
  "tillstand.csv": [
    "tillstånd;slag;självförsörjande;lön_i_tillståndet (kr/månad);påslag (kr/månad);betalar (aktör);gäller från;gäller till;källa;säkerhet;kontrollerad",
    "bistånd;hushåll;nej;0;;;2020-01-01;;Lag;A;2026-01-01",
    "praktik;hushåll, jobb;med stöd;lön / 2;påslaget * lön_i_tillståndet;kommun/socialnämnd;2020-01-01;2026-06-30;Avtal;C;2026-01-01",
    "praktik;hushåll, jobb;med stöd;lön / 4;påslaget * lön_i_tillståndet;kommun/socialnämnd;2026-07-01;;Avtal 2;D;2026-01-01",
    "arbete;jobb;varaktig;lön;0;stat;2020-01-01;;Antagande;D;2026-01-01",
  ].join("\n"),
  "indata.csv": `${peopleModel["indata.csv"]!}\npåslaget;%;10 %;Påslag på lönen`,
  "poster.csv": [
    "post;namn;vid;tillstånd;betalare;mottagare;slag;roll;formel;enhet;gäller från;källa;säkerhet;kontrollerad",
    'bidrag;Bidrag;månad;hushåll;kommun/socialnämnd;individ;överföring;effekt;"max(0; bidrag - lön_i_tillståndet)";kr/månad;2020-01-01;Lag;A;2026-01-01',
    "lön;Lön;månad;jobb;betalar;individ;överföring;kostnad;lön_i_tillståndet + påslag;kr/månad;2020-01-01;Avtal;A;2026-01-01",
    'premie;Premie;flytt;praktik > jobb;stat;individ;överföring;stöd;"avrunda(5 000; 1)";kr;2020-01-01;Lag;A;2026-01-01',
  ].join("\n"),
  "utfall.csv": "utfall;namn;vid;tillstånd;formel;enhet\njobb;Månader i jobb;månad;jobb;1;antal\n",
};
