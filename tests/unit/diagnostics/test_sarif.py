"""Diagnostics as SARIF 2.1.0."""

import json

from bmaplan_docs.diagnostics import Code, Edit, Fix, Language, Message, Related, Report, Severity
from bmaplan_docs.diagnostics.sarif import as_sarif
from bmaplan_docs.source import Source, Span

CODE = Code("bad-thing", Severity.WARNING, "'{word}' is bad", why="It is.", hint="not {word}")
SOURCE = Source("content/แผน a.md", "สวน  เก่า\nใหม่")


def log(report: Report) -> dict:
    return json.loads(as_sarif(report, Language("en"), "1.2.3"))


def reported(**more: object) -> dict:
    report = Report()
    report.add(CODE, Span(SOURCE, 1, 4, 6), word="ก", **more)
    return log(report)


def test_a_run_names_the_tool_its_rules_and_how_columns_are_counted():
    made = reported()
    assert made["version"] == "2.1.0"
    (run,) = made["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"] == {
        "name": "bmaplan",
        "version": "1.2.3",
        "rules": [
            {
                "id": "bad-thing",
                "shortDescription": {"text": "'…' is bad"},
                "fullDescription": {"text": "It is."},
                "defaultConfiguration": {"level": "warning"},
                "help": {"text": "not …"},
            }
        ],
    }


def test_a_result_points_at_its_place_with_an_escaped_path():
    (result,) = reported()["runs"][0]["results"]
    assert result["ruleId"] == "bad-thing"
    assert result["ruleIndex"] == 0
    assert result["level"] == "warning"
    assert result["message"] == {"text": "'ก' is bad"}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "content/%E0%B9%81%E0%B8%9C%E0%B8%99%20a.md",
                    "uriBaseId": "PROJECTROOT",
                },
                "region": {"startLine": 1, "startColumn": 4, "endColumn": 6},
            }
        }
    ]


def test_a_safe_fix_is_a_replacement_and_a_proposal_is_none():
    span = Span(SOURCE, 1, 4, 6)
    (result,) = reported(fix=Fix((Edit(span, " "),)))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 4, "endColumn": 6},
            "insertedContent": {"text": " "},
        }
    ]
    (result,) = reported(fix=Fix((Edit(span, " "),), safe=False))["runs"][0]["results"]
    assert "fixes" not in result


def test_other_places_are_told():
    other = Related(Span(SOURCE, 2), Message("it stands here first"))
    (result,) = reported(related=[other])["runs"][0]["results"]
    (related,) = result["relatedLocations"]
    assert related["id"] == 0
    assert related["message"] == {"text": "it stands here first"}
    assert related["physicalLocation"]["region"] == {"startLine": 2}


def test_what_has_no_place_has_no_location():
    report = Report()
    report.add(Code("bare", Severity.INFO, "bare", why=""), None)
    (result,) = log(report)["runs"][0]["results"]
    assert result["level"] == "note"
    assert "locations" not in result


def test_a_fingerprint_stays_when_a_line_moves():
    prints = set()
    for text, line in (("สวน  เก่า", 1), ("ก\n\nสวน เก่า ", 3)):
        report = Report()
        report.add(CODE, Span(Source("a.md", text), line), word="ก")
        prints.add(log(report)["runs"][0]["results"][0]["partialFingerprints"]["bmaplan/v1"])
    assert len(prints) == 1
