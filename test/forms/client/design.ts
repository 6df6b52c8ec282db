import { designOf } from '../intake.js';

/** A form that may put someone in danger: it says nothing to the client itself, but has a routine, access and a law. */
export const safety = await designOf(`
uppföljning kvinnofrid "Uppföljning av stöd vid våld i nära relation" {
  språk sv, en
  organisation "Socialförvaltningen" { ansvarig "Enhetschefen" }
  syfte "Veta om de som söker stöd blir tryggare" @en "To know whether those who ask for support feel safer" { gäller resultat }
  rutin { registreras i journal frivilligt metod självskattning }
  system journal "Journalen" { lagstöd "Socialtjänstlagen" bevaras 5 år åtkomst "Din handläggare" }
  mätning trygg från klient vid start, avslut
  orosrutin "Handläggaren ringer samma dag om svaret är 1 eller 2"
}
instrument trygg "Trygghet" {
  återblick 4 veckor
  fråga nu "Hur trygg känner du dig hemma?" @en "How safe do you feel at home?" skattas 0..10 "inte alls" @en "not at all" .. "helt" @en "entirely" högre är bättre
  fråga hjälp "Får du den hjälp du behöver?" @en "Do you get the help that you need?" ja-nej ja är bättre får avböjas
  fråga vem "Vem hjälper dig?" @en "Who helps you?" text om hjälp är ja
  fråga dagar "Hur många dagar har du varit orolig?" @en "How many days have you been worried?" tal 0..28 dagar
  fråga mer "Vill du säga något mer?" @en "Do you want to say more?" text valfri
}
`);

/** An ordinary form, with the design's own words to the client. */
export const course = await designOf(`
uppföljning kurs "Uppföljning av föräldrakursen" {
  syfte "Veta om föräldrarna blir tryggare i sin roll" { gäller resultat }
  till klienten "Vi frågar för att se om kursen hjälper dig. Du väljer själv om du vill svara. Bara kursledaren ser svaren." {
    rubrik "Hur går det hemma?"
    svaren lämnas "Ge surfplattan till kursledaren."
    kontakt "kursledaren"
  }
  rutin { registreras i register av "kursledaren" frivilligt metod självskattning }
  system register "Kursens register" { åtkomst "Kursledaren" }
  mätning trygghet, PHQ-9 från klient vid start, avslut
  mätning trygghet från klient vid avslut { metod intervju }
  mätning trygghet från profession "kursledaren" vid avslut { metod bedömning }
}
instrument trygghet "Trygghet som förälder" {
  fråga nu "Hur trygg känner du dig som förälder?" skattas 1..5 "inte alls" .. "helt" högre är bättre
  fråga stöd "Får du stöd av någon?" ja-nej
  fråga hur "Hur ofta hinner du med dig själv?" val ordnat { svar aldrig "Aldrig" svar ibland "Ibland" svar ofta "Ofta" }
}
`);
