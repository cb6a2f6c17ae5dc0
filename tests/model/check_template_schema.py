"""check_template_schema.py SCHEMA PAGE SPOILED TEMPLATE...

The published schema takes every shipped template and the page's example, and refuses each spoiled copy of it.
"""
import copy
import json
import re
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("python3-jsonschema is missing: run platform/desktop/install.sh test.")


def spoil(document, change):
    spoiled = copy.deepcopy(document)
    *way, last = (change.get("at") or change["remove"]).lstrip("/").split("/")
    place = spoiled
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if isinstance(place, list):
        last = int(last)
    if "at" in change:
        place[last] = change["value"]
    else:
        del place[last]
    return spoiled


def main(schema_file, page_file, spoiled_file, *template_files):
    schema = json.loads(Path(schema_file).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = []

    def wants(document, valid, name):
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]
        if valid and errors:
            faults.append(f"{name} is refused: {'; '.join(errors)}")
        if not valid and not errors:
            faults.append(f"{name} is taken.")

    if not template_files:
        faults.append("There are no templates to look at.")
    for name in template_files:
        wants(json.loads(Path(name).read_text(encoding="utf-8")), True, name)
    example = json.loads(re.search(r"```json\n(.*?)```", Path(page_file).read_text(encoding="utf-8"), re.S).group(1))
    wants(example, True, "The example")
    changes = json.loads(Path(spoiled_file).read_text(encoding="utf-8"))
    if len(changes) < 10:
        faults.append("There are fewer than ten spoiled templates.")
    for change in changes:
        wants(spoil(example, change), False, f"A template with {change['why']}")
    misspelt = dict(example, verdict=example["verdicts"])
    wants(misspelt, False, "A template with a misspelt field")

    print("\n".join(faults) or f"{len(template_files)} templates are right, {len(changes)} spoiled ones refused.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
