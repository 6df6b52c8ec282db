/** A design whose form asks the same of each child. */
export const familyText = `uppföljning familj "Familj" @en "Family" {
  språk sv, en
  mätning barn från klient vid start, avslut
}
instrument barn "Barnen" @en "The children" {
  fråga har "Har du barn?" @en "Do you have children?" ja-nej
  fråga antal "Hur många barn?" @en "How many children?" tal 1..3 om har är ja
  avsnitt barnen "Barn" @en "Child" {
    upprepas antal gånger
    fråga ålder "Hur gammalt är barnet?" @en "How old?" tal 0..17 år
    fråga går "Går barnet i skolan?" @en "At school?" ja-nej om ålder >= 6
    fråga dagar "Dagar i skolan" @en "Days" tal 0..20 om går är ja
    fråga bor "Var bor barnet?" @en "Lives" val {
      svar 1 hos "Hos mig" @en "With me"
      svar 2 annat "Annat" @en "Other" med text
    }
  }
  avsnitt besök "Besök" @en "Visit" {
    upprepas 2 gånger
    fråga när "När?" @en "When?" datum
  }
  skala skola 0..20 = medel(dagar) inte ställd räknas som utelämnad
  skala borta 0..60 = summa(vänd(dagar)) inte ställd räknas som 0
  skala hemma 0..3 = räkna(bor är 1) inte ställd räknas som 0
}
`;
