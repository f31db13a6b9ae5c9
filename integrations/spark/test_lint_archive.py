"""Runs the job on a local Spark, and holds it against a run of partnerlint on the same texts without Spark.

PARTNERLINT says how partnerlint is called.
"""

import json
import os
import pathlib
import shlex
import subprocess
import sys

import pytest
from pyspark.sql import SparkSession

import lint_archive

HERE = pathlib.Path(__file__).parent
COMMAND = shlex.split(os.environ.get("PARTNERLINT", "partnerlint"))
TEXTS = [
    "The export runs again since nine.",
    "We apologize for any inconvenience this may have caused.",
    "We are working on it.\n\nBest, Mia",
    "Unfortunately our policy does not allow this. “Grüße” 👋 we are working on it.",
    "",
]
#: Dies on a text that says so: always, or as long as a file is not there.
MORTAL = """
import os, subprocess, sys
command, mark = sys.argv[1].split('\\x1f'), sys.argv[2]
for line in sys.stdin.buffer:
    if b'DIE ALWAYS' in line or (b'DIE ONCE' in line and not os.path.exists(mark)):
        open(mark, 'w').close()
        os._exit(70)
    result = subprocess.run([*command, '--stdin-format', 'jsonl'], input=line, capture_output=True)
    sys.stdout.buffer.write(result.stdout)
    sys.stdout.buffer.flush()
"""


@pytest.fixture(scope="module")
def spark():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.addPyFile(str(HERE / "partnerlint_process.py"))
    session.sparkContext.addPyFile(str(HERE / "lint_archive.py"))
    yield session
    session.stop()


def archive(count):
    return [{"id": f"r{number}", "text": f"{TEXTS[number % len(TEXTS)]} No. {number}"} for number in range(count)]


def alone(rows):
    """What partnerlint says of the rows without Spark: id, rule, range."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    run = subprocess.run([*COMMAND, "--stdin-format", "jsonl"], input=lines.encode(), capture_output=True)
    results = [json.loads(line) for line in run.stdout.decode().splitlines()]
    findings = sorted((r["id"], m["ruleId"], *m["range"], m["message"]) for r in results for m in r.get("messages", ()))
    return findings, sorted((r["id"], r["error"]) for r in results if "error" in r)


def outcomes(frame):
    rows = frame.collect()
    findings = sorted((r.id, r.rule_id, r.start, r.end, r.message) for r in rows if r.outcome == "finding")
    return findings, sorted((r.id, r.reason) for r in rows if r.outcome == "rejected")


@pytest.mark.parametrize("form", ["parquet", "json"])
def test_equals_a_run_on_one_machine(spark, tmp_path, form):
    rows = [*archive(200), {"id": "none", "text": None}, {"id": "odd", "text": "Hello", "markup": "rtf"}]
    frame = spark.createDataFrame(rows, "id string, text string, markup string").repartition(3)
    source, target = str(tmp_path / "in"), str(tmp_path / "out")
    frame.write.parquet(source) if form == "parquet" else frame.write.json(source)

    lint_archive.main([source, target, "--format", form, "--command", shlex.join(COMMAND)])

    findings, rejected = outcomes(spark.read.schema(lint_archive.SCHEMA).parquet(target))
    assert (findings, rejected) == alone(rows)
    assert len(findings) >= 100
    assert [name for name, _ in rejected] == ["none", "odd"]
    assert (tmp_path / "out" / "outcome=finding").is_dir()


def test_a_text_on_which_the_process_dies_is_set_aside(spark, tmp_path):
    mark = tmp_path / "died"
    mortal = [sys.executable, "-c", MORTAL, "\x1f".join(COMMAND), str(mark)]
    good = [{"id": f"g{number}", "text": "We are working on it."} for number in range(3)]
    rows = [good[0], {"id": "bad", "text": "DIE ALWAYS"}, good[1], {"id": "once", "text": "DIE ONCE"}, good[2]]
    frame = spark.createDataFrame(rows, "id string, text string").coalesce(1)

    findings, rejected = outcomes(lint_archive.lint(frame, mortal, retries=1))

    assert mark.exists()
    assert findings == alone(good)[0]
    assert rejected == [("bad", "partnerlint died on this text 2 times: exit code 70")]


def test_a_wrong_option_fails_the_job(spark):
    frame = spark.createDataFrame([{"id": "a", "text": "b"}], "id string, text string")

    with pytest.raises(Exception, match="CouldNotRun"):
        lint_archive.lint(frame, [*COMMAND, "--no-such-option"]).collect()
