"""Codes 3xx: entries that do not fit each other."""

from __future__ import annotations

from vnr.findings.code import Code, Severity

CODES = (
    Code(
        "VNR301",
        Severity.ERROR,
        "The {kind} “{id}” is given twice; first at {first}.",
        "Give each its own id, or join the two.",
        "A reference to it could mean either.",
    ),
    Code(
        "VNR302",
        Severity.ERROR,
        "No {kind} has the id “{found}”.",
        "Add it to the list, or correct the id. Known: {known}.",
        "A reference must lead somewhere.",
    ),
    Code(
        "VNR303",
        Severity.WARNING,
        "The date “{found}” can be read in two ways; it is printed as typed.",
        "Write the year first: 2022-06-05.",
        "Day and month are written in different order in different countries.",
    ),
    Code(
        "VNR304",
        Severity.WARNING,
        "The year {year} stands twice in this series, with {first} and {second}.",
        "Keep one, or tell them apart by sex, age, status or a note.",
        "A reader would not know which figure holds.",
    ),
    Code(
        "VNR305",
        Severity.ERROR,
        "The code {found} is free for users and has no name.",
        "Add country_name, or write the code of a State.",
        "A report must name the State that it speaks for.",
    ),
    Code(
        "VNR306",
        Severity.ERROR,
        "The image file “{found}” is not in the State's folder.",
        "Put it there and write its path from the folder, with slashes: figures/border.jpg.",
        "Nothing outside the State's own folder is read.",
    ),
    Code(
        "VNR307",
        Severity.ERROR,
        "The image file “{found}” is neither PNG nor JPEG.",
        "Save the picture as PNG or JPEG.",
        "Other kinds cannot be shown in all formats.",
    ),
    Code(
        "VNR308",
        Severity.ERROR,
        "“{from}” lies after “{to}”.",
        "Exchange the two dates or correct one.",
        "A period must not end before it begins.",
    ),
)
