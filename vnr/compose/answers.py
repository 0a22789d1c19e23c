"""What the closed answers of a review are called in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnr.catalogue import Catalogue


def answers(say: Catalogue) -> dict[str, dict[str, str]]:
    """Each closed field of a review with its answers in words."""
    p = say.pgettext
    return {
        "measure-kind": {
            "law": p("measure", "Law"),
            "policy": p("measure", "Policy"),
            "programme": p("measure", "Programme"),
            "agreement": p("measure", "Agreement"),
            "service": p("measure", "Service"),
            "campaign": p("measure", "Campaign"),
            "other": p("measure", "Other measure"),
        },
        "framework-kind": {
            "law": p("frameworks", "Laws"),
            "policy": p("frameworks", "Policies"),
            "plan": p("frameworks", "Plans"),
            "agreement": p("frameworks", "Agreements"),
            "body": p("frameworks", "Bodies"),
            "other": p("frameworks", "Other frameworks"),
        },
        "measure-status": {
            "planned": p("measure", "Planned"),
            "under_way": p("measure", "Under way"),
            "completed": p("measure", "Completed"),
            "suspended": p("measure", "Suspended"),
        },
        "trend": {
            "improving": p("trend", "Improving"),
            "stable": p("trend", "Stable"),
            "worsening": p("trend", "Worsening"),
            "unknown": p("trend", "Not known"),
        },
        "direction": {
            "up": p("direction", "higher is better"),
            "down": p("direction", "lower is better"),
            "none": "",
        },
        "framework": {
            "sdg": p("framework", "SDG indicator"),
            "gcm": p("framework", "Indicator for the Compact"),
            "national": p("framework", "National indicator"),
        },
        "pledge-entity": {
            "state": p("pledge", "State"),
            "local": p("pledge", "Local authority"),
            "joint": p("pledge", "Several actors"),
            "other": p("pledge", "Other"),
        },
        "pledge-type": {
            "individual": p("pledge", "Individual"),
            "common": p("pledge", "Common"),
            "partnership": p("pledge", "In partnership"),
            "matching": p("pledge", "Matching"),
        },
        "pledge-nature": {
            "financial": p("pledge", "Financial"),
            "human_resources": p("pledge", "Human resources and technical"),
            "process": p("pledge", "Process"),
            "policy": p("pledge", "Policy"),
        },
        "institution-kind": {
            "ministry": p("institution", "Ministry"),
            "agency": p("institution", "Agency"),
            "local": p("institution", "Local authority"),
            "parliament": p("institution", "Parliament"),
            "nhri": p("institution", "National human rights institution"),
            "civil-society": p("institution", "Civil society"),
            "un": p("institution", "United Nations"),
            "other": p("institution", "Other"),
        },
        "adoption": {
            "draft": p("adoption", "draft"),
            "adopted": p("adoption", "adopted"),
            "in_force": p("adoption", "in force"),
        },
        "review-status": {
            "draft": p("review", "Draft"),
            "for_clearance": p("review", "For clearance"),
            "validated": p("review", "Validated, not yet cleared"),
            "cleared": p("review", "Cleared"),
            "transmitted": p("review", "Transmitted"),
        },
    }
