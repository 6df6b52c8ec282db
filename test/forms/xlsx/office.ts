import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';

const program = process.env.SOFFICE ?? '/usr/bin/soffice';

/**
 * One thing done in the spreadsheet program. A sheet is named or numbered from 0; a cell is as `B6`.
 * `invalid`: the cells that the program itself finds against their validation. `errors`: cells whose formula has an error.
 */
export type Deed =
  | { open: string }
  | { write: string | number; in: string; sheet: string | number }
  | { clear: string; sheet: string | number }
  | { read: string; sheet: string | number }
  | { invalid: string | number }
  | { errors: true }
  | { save: string; as?: 'xlsx' | 'pdf' };

/**
 * The program's own language, run inside it. Texts come one a line; line breaks within are written `\n`. A text is set
 * as it is; a number is set as a number. What is typed in a cell and what is pasted in it are the same here: neither is
 * refused, but the program can be asked which cells hold what their validation forbids.
 */
const macro = `
Function Plain(ByVal words As String) As String
  words = Join(Split(words, "\\t"), Chr(9))
  words = Join(Split(words, "\\n"), Chr(10))
  Plain = Join(Split(words, "\\\\"), "\\")
End Function
Function Coded(ByVal words As String) As String
  Coded = Join(Split(Join(Split(words, "\\"), "\\\\"), Chr(10)), "\\n")
End Function
Function SheetOf(doc, ByVal wanted As String)
  If Left(wanted, 1) = "#" Then
    SheetOf = doc.Sheets.getByIndex(CInt(Mid(wanted, 2)))
  Else
    SheetOf = doc.Sheets.getByName(Plain(wanted))
  End If
End Function
Sub Run(folder As String)
  Dim files, source, target, deed, doc, sheet, i, found, opened, address
  opened = False
  On Error GoTo Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead(folder & "/deeds.txt"))
  source.setEncoding("UTF-8")
  target = createUnoService("com.sun.star.io.TextOutputStream")
  target.setOutputStream(files.openFileWrite(folder & "/said.txt"))
  target.setEncoding("UTF-8")
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim storing(0) As New com.sun.star.beans.PropertyValue
  storing(0).Name = "FilterName"
  Do While Not source.isEOF()
    deed = Split(source.readLine(), Chr(9))
    Select Case deed(0)
    Case "open"
      If opened Then doc.close(True)
      opened = True
      doc = StarDesktop.loadComponentFromURL(deed(1), "_blank", 0, hidden())
      doc.addActionLock()
    Case "text"
      SheetOf(doc, deed(1)).getCellRangeByName(deed(2)).setString(Plain(deed(3)))
    Case "number"
      SheetOf(doc, deed(1)).getCellRangeByName(deed(2)).setValue(Val(deed(3)))
    Case "clear"
      SheetOf(doc, deed(1)).getCellRangeByName(deed(2)).clearContents(1 + 2 + 4 + 16)
    Case "read"
      target.writeString(Coded(SheetOf(doc, deed(1)).getCellRangeByName(deed(2)).getString()) & Chr(10))
    Case "invalid"
      sheet = SheetOf(doc, deed(1))
      sheet.clearArrows()
      sheet.showInvalid()
      found = ""
      For i = 0 To sheet.DrawPage.Count - 1
        address = Split(sheet.DrawPage.getByIndex(i).Anchor.AbsoluteName, "$")
        found = found & address(UBound(address) - 1) & address(UBound(address)) & " "
      Next
      target.writeString(found & Chr(10))
    Case "errors"
      found = ""
      For i = 0 To doc.Sheets.Count - 1
        found = found & doc.Sheets.getByIndex(i).queryFormulaCells(4).RangeAddressesAsString
      Next
      target.writeString(Coded(found) & Chr(10))
    Case "save"
      storing(0).Value = deed(2)
      doc.storeToURL(deed(1), storing())
    End Select
  Loop
  If opened Then doc.close(True)
  target.closeOutput()
  Exit Sub
Failed:
  target.writeString("failed: " & Join(deed, " ") & ": " & Error() & Chr(10))
  target.closeOutput()
  If opened Then doc.close(True)
End Sub
`;

const filters = { xlsx: 'Calc MS Excel 2007 XML', pdf: 'calc_pdf_Export' };
const coded = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
const url = (path: string) => pathToFileURL(path).href;
const named = (sheet: string | number) => (typeof sheet === 'number' ? `#${sheet}` : coded(sheet));

function line(deed: Deed): string {
  if ('open' in deed) return ['open', url(deed.open)].join('\t');
  if ('write' in deed) {
    const { write, in: cell, sheet } = deed;
    return [typeof write === 'number' ? 'number' : 'text', named(sheet), cell, coded(String(write))].join('\t');
  }
  if ('clear' in deed) return ['clear', named(deed.sheet), deed.clear].join('\t');
  if ('read' in deed) return ['read', named(deed.sheet), deed.read].join('\t');
  if ('invalid' in deed) return ['invalid', named(deed.invalid)].join('\t');
  if ('errors' in deed) return 'errors';
  return ['save', url(deed.save), filters[deed.as ?? 'xlsx']].join('\t');
}

let root: string | undefined;
/** A folder of its own, gone when the process ends. */
export function scratch(): string {
  if (root === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'isu-workbook-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    root = made;
  }
  return mkdtempSync(join(root, 'part-'));
}

let profile: string | undefined;
const run = (folder: string, ...rest: string[]) =>
  execFileSync(program, [`-env:UserInstallation=${url(folder)}`, '--headless', '--norestore', '--nologo', ...rest], {
    stdio: 'ignore',
    timeout: 900_000,
  });

/** A profile with the macro in it; the program makes the rest of it at its first start. */
function prepared(): string {
  if (profile) return profile;
  const folder = scratch();
  run(folder, '--terminate_after_init');
  const basic = join(folder, 'user/basic/Standard');
  mkdirSync(basic, { recursive: true });
  const text = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(
    join(basic, 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>`,
  );
  profile = folder;
  return folder;
}

/** Does it all in LibreOffice, in one run, and returns what was asked for: one text for each `read`, `invalid` and `errors`. */
export function office(deeds: readonly Deed[]): string[] {
  const home = prepared();
  const folder = scratch();
  // The program keeps the line break of the last line, so that line is one that does nothing.
  writeFileSync(join(folder, 'deeds.txt'), [...deeds.map(line), 'end'].join('\n'));
  run(home, `macro:///Standard.Module1.Run("${url(folder)}")`);
  const said = readFileSync(join(folder, 'said.txt'), 'utf8').split('\n').slice(0, -1);
  const failed = said.find((text) => text.startsWith('failed: '));
  if (failed) throw new Error(failed);
  return said.map((text) => text.replace(/\\(n|\\)/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\')));
}

/** A group of tests in LibreOffice. Without it they are skipped, and the name says why; where CI=true they fail instead. */
export function inOffice(title: string, tests: () => void): void {
  const there = existsSync(program);
  const name = there ? title : `${title} (skipped: no ${program}; apt-get install libreoffice-calc, or set SOFFICE)`;
  describe.skipIf(!there && process.env.CI !== 'true')(name, tests);
}
