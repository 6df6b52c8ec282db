import type { Said } from '../../model/index.js';

/** Why a file is not read: what is wrong and what to do. The entrance adds which file. */
export const refusals = {
  empty: { sv: 'Filen är tom. Ange en annan fil.', en: 'The file is empty. Name another file.' },
  tooLarge: (megabytes: number): Said => ({
    sv: `Filen är större än ${megabytes} MB och läses inte. Ta bort bilder och svar som inte behövs, eller dela upp den.`,
    en: `The file is larger than ${megabytes} MB and is not read. Take away pictures and answers that are not needed, or divide it.`,
  }),
  bomb: {
    sv: 'Filen packas upp till mycket mer än ett formulär kan vara och läses inte. Spara om den, eller ange en annan fil.',
    en: 'The file unpacks to far more than a form can be and is not read. Save it anew, or name another file.',
  },
  notZip: (kind: string): Said => ({
    sv: `Filen är skadad eller avkortad och kan inte läsas som ${kind}. Öppna den i sitt program och spara den på nytt.`,
    en: `The file is damaged or cut short and cannot be read as ${kind}. Open it in its program and save it again.`,
  }),
  doctype: {
    sv: 'Filen har en dokumenttyp (DOCTYPE), som kan användas för att göra skada, och läses inte. Hämta formuläret på nytt ur sitt program.',
    en: 'The file has a document type (DOCTYPE), which can be used to do harm, and is not read. Export the form again from its program.',
  },
  notXml: {
    sv: 'Filen är skadad eller avkortad och kan inte läsas som XML. Hämta formuläret på nytt ur sitt program.',
    en: 'The file is damaged or cut short and cannot be read as XML. Export the form again from its program.',
  },
  notJson: {
    sv: 'Filen är skadad eller avkortad och kan inte läsas som JSON. Hämta formuläret på nytt ur sitt program.',
    en: 'The file is damaged or cut short and cannot be read as JSON. Export the form again from its program.',
  },
  notCsv: (line: string): Said => ({
    sv: `Filen kan inte läsas som CSV (rad ${line}): ett citattecken står fel eller saknar sin motpart. Rätta det, eller spara filen på nytt som CSV UTF-8.`,
    en: `The file cannot be read as CSV (line ${line}): a quotation mark is misplaced or not closed. Correct it, or save the file again as CSV UTF-8.`,
  }),
  notUtf8: {
    sv: 'Filen är inte i UTF-8, och å, ä och ö kan inte läsas säkert. Spara den som ”CSV UTF-8”, eller som Excel-arbetsbok.',
    en: 'The file is not in UTF-8, and letters such as å, ä and ö cannot be read with certainty. Save it as “CSV UTF-8”, or as an Excel workbook.',
  },
  oldOffice: {
    sv: 'Filen är i ett äldre Office-format (.xls, .doc) eller skyddad med lösenord. Öppna den och spara den som .xlsx eller .docx utan lösenord.',
    en: 'The file is in an older Office format (.xls, .doc) or protected by a password. Open it and save it as .xlsx or .docx without a password.',
  },
  unknown: {
    sv: 'Filen är inget formulär som känns igen. Läses: svar som tabell (.xlsx, .csv), XLSForm (.xlsx), REDCap (.csv), FHIR Questionnaire (.json), LimeSurvey (.lss, .tsv, .txt), SurveyJS (.json), Word med innehållskontroller (.docx).',
    en: 'The file is no form that is recognised. Read are: answers as a table (.xlsx, .csv), XLSForm (.xlsx), REDCap (.csv), FHIR Questionnaire (.json), LimeSurvey (.lss, .tsv, .txt), SurveyJS (.json), Word with content controls (.docx).',
  },
  notThat: (format: string): Said => ({
    sv: `Filen är inte ${format}. Ange ett annat format, eller utelämna det.`,
    en: `The file is not ${format}. Give another format, or leave it out.`,
  }),
  tooDeep: {
    sv: 'Filen har delar i varandra i fler led än ett formulär kan ha och läses inte.',
    en: 'The file has parts within each other in more steps than a form can have and is not read.',
  },
  nothing: {
    sv: 'Filen har inga frågor. Ange en fil med ett formulär i.',
    en: 'The file has no questions. Name a file that holds a form.',
  },
  tooMany: (count: number): Said => ({
    sv: `Filen har fler än ${count} frågor och läses inte. Dela upp den.`,
    en: `The file has more than ${count} questions and is not read. Divide it.`,
  }),
};
