import { createIsu } from '../../src/language/index.js';
import type { Design } from '../../src/model/index.js';

/** An intake as they are printed: sections with a stem, matrices, “other, namely”, and items of two informants. */
export const intakeText = `
uppföljning intag "Intag" {
  språk sv, en
  syfte "Veta hur klienterna har det" { slag resultat }
  mätning intagning från klient vid start { metod intervju }
  mätning delad från klient, profession vid avslut
}
instrument intagning "Intagning" {
  fråga boende "Hur bor du?" val {
    svar eget "Eget boende"
    svar annat "Annat" @en "Other" med text
  }
  fråga hjälp "Vilken hjälp har du i dag?" flerval {
    svar god-man "God man"
    svar övrigt "Något annat" med text "Vilken hjälp?"
  }
  avsnitt besvär "Besvär" @en "Troubles" {
    inledning "Tänk på den senaste veckan."
    stam "Hur mycket har du besvärats av" @en "How much have you been troubled by"
    fråga oro "oro?" @en "worry?" skattas 0..3 "inte alls" .. "väldigt mycket"
    fråga sömn "att du sover dåligt?" skattas 0..3 "inte alls" .. "väldigt mycket"
  }
  avsnitt nöjd "Vad du tycker" {
    stam "Hur nöjd är du med"
    fråga bemötande "bemötandet?" val ordnat { svar inte "Inte nöjd" svar ganska "Ganska nöjd" svar mycket "Mycket nöjd" }
    fråga väntan "väntetiden?" val som bemötande
    fråga igen "Skulle du komma tillbaka?" ja-nej
  }
  fråga behov "Hur stort är behovet av hjälp?" skattas 0..9 från profession
  skala summa "Besvär" = summa(oro, sömn)
}
instrument delad "Delad bedömning" {
  fråga läge "Hur har du det?" skattas 0..10
  fråga bild "Hur har klienten det?" skattas 0..10 från profession
  fråga skäl "Varför?" text från profession om bild < 5
}
`;

/** The text as a design. Throws what is wrong with it. */
export async function designOf(text: string): Promise<Design> {
  const [reading] = await createIsu(async () => undefined).open([{ uri: 'memory:/intag.isu', text }]);
  const design = reading?.designs[0]?.design;
  if (!reading || !design || reading.findings.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(reading?.findings, undefined, 1));
  }
  return design;
}
