"""Codes 130 to 149: what is wrong with a workbook."""

from __future__ import annotations

from vnr.findings.code import Code, Severity

CODES = (
    Code(
        "VNR130",
        Severity.ERROR,
        "This is no Excel workbook of today (.xlsx); it looks like {kind}.",
        "Open it in Excel or LibreOffice and save it as “Excel workbook (.xlsx)”.",
        "Other kinds of file are read differently or not at all, whatever their name says.",
    ),
    Code(
        "VNR131",
        Severity.ERROR,
        "The workbook is damaged and cannot be opened.",
        "Open it in Excel or LibreOffice, let it be repaired, and save it again; "
        "or ask for the file anew.",
        "A file that was cut off in sending holds a part of the review only.",
    ),
    Code(
        "VNR132",
        Severity.ERROR,
        "The workbook is protected by a password and cannot be read.",
        "Save it without a password for opening it; the protection of single sheets may stay.",
        "The content of an encrypted file is visible to nobody without its password.",
    ),
    Code(
        "VNR133",
        Severity.ERROR,
        "The workbook becomes {size} bytes in {parts} parts when it is opened; "
        "at most {limit} bytes are read.",
        "Delete the empty rows and columns below and beside the entries, and pictures.",
        "The limit keeps a hostile file from stopping the program.",
    ),
    Code(
        "VNR134",
        Severity.ERROR,
        "The part {part} of the workbook declares a document type; no spreadsheet program does.",
        "Copy the entries into a new workbook.",
        "Such declarations can read other files or become huge.",
    ),
    Code(
        "VNR135",
        Severity.ERROR,
        "This is a binary workbook (.xlsb), whatever its name says.",
        "Open it in Excel and save it as “Excel workbook (.xlsx)”.",
        "Only the open form of workbooks is read.",
    ),
    Code(
        "VNR136",
        Severity.ERROR,
        "The sheet “{found}” is none of this template, and something stands in it.",
        "Move its content to the sheet where it belongs: {known}. "
        "Begin its name with # if it is only for yourself.",
        "A sheet that nobody reads may hold a part of the review.",
    ),
    Code(
        "VNR137",
        Severity.ERROR,
        "The column “{key}” is none of this sheet, and something stands in it ({cell}).",
        "Give the column its title back, or begin the title with # if it is only for yourself.",
        "What stands in an unknown column would be lost.",
    ),
    Code(
        "VNR138",
        Severity.ERROR,
        "The column “{key}” stands twice in this sheet; it stood first at {first}.",
        "Keep one of the two columns, or join their contents.",
        "Of two equal columns one would be lost without a word.",
    ),
    Code(
        "VNR139",
        Severity.ERROR,
        "The cell holds the error {found}.",
        "Mend the formula, or type the value itself.",
        "An error of a formula is no answer and must not be printed as one.",
    ),
    Code(
        "VNR140",
        Severity.ERROR,
        "The cell holds a formula whose result is not in the file.",
        "Open the workbook in Excel or LibreOffice and save it, or type the value itself.",
        "Formulas are never computed here; only the result that was saved can be used.",
    ),
    Code(
        "VNR141",
        Severity.ERROR,
        "The cell holds the number {found}, not a text; {first} or {second} may have been typed.",
        "Give the cell the format “Text” and type the code again.",
        "A spreadsheet drops zeros at the end of numbers: target 8.10 becomes target 8.1.",
    ),
    Code(
        "VNR142",
        Severity.ERROR,
        "The cell holds the date {found}, not a text; {first} or {second} may have been typed.",
        "Give the cell the format “Text” and type the code again.",
        "A spreadsheet makes a date of what looks like one: target 10.7 becomes 10 July.",
    ),
    Code(
        "VNR143",
        Severity.ERROR,
        "This row does not say to which entry it belongs.",
        "Fill in the first column: the id or number of the entry.",
        "A row that belongs to nothing has no place in the report.",
    ),
    Code(
        "VNR144",
        Severity.WARNING,
        "{count} hidden rows of this sheet were read.",
        "Show all rows and delete what is not meant, or waive this remark.",
        "What a drafter does not see may be old, and is printed all the same.",
    ),
    Code(
        "VNR145",
        Severity.ERROR,
        "This is entered twice: as “{first}” at {place} and as “{second}” here.",
        "Keep one of the two.",
        "Neither of two contradictory answers may win silently.",
    ),
    Code(
        "VNR146",
        Severity.ERROR,
        "“{found}” is no field of what this row belongs to.",
        "Choose one of these: {known}.",
        "What is entered for an unknown field has no place in the report.",
    ),
    Code(
        "VNR147",
        Severity.ERROR,
        "There is no entry “{found}” for this row to belong to.",
        "Write the name of a sheet's list and the id of the entry, for example objectives.5.",
        "A text that belongs to nothing has no place in the report.",
    ),
    Code(
        "VNR148",
        Severity.WARNING,
        "The workbook does not say of which version it is; it was read as {known}.",
        "Copy the entries into a new workbook made by vnr new.",
        "Columns may have meant something else in another version.",
    ),
    Code(
        "VNR149",
        Severity.ERROR,
        "The workbook is of the version “{found}”; this program reads {known}.",
        "Copy the entries into a new workbook made by vnr new, or use a newer program.",
        "Columns may mean something else in another version.",
    ),
)
