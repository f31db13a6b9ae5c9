"""Lints an archive of texts with Spark: one row a text in, one row a finding out, bad rows kept aside with their reason."""

import argparse
import json
import shlex

import pandas
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as column
from pyspark.sql.types import ArrayType, IntegerType, StringType, StructField, StructType

from partnerlint_process import PartnerlintProcess

SCHEMA = StructType(
    [
        StructField("outcome", StringType(), False),
        StructField("id", StringType()),
        StructField("rule_id", StringType()),
        StructField("message_id", StringType()),
        StructField("severity", StringType()),
        StructField("message", StringType()),
        StructField("start", IntegerType()),
        StructField("end", IntegerType()),
        StructField("line", IntegerType()),
        StructField("column", IntegerType()),
        StructField("end_line", IntegerType()),
        StructField("end_column", IntegerType()),
        StructField("suggestions", ArrayType(StringType())),
        StructField("reason", StringType()),
        StructField("text", StringType()),
    ]
)
NAMES = [field.name for field in SCHEMA]
NUMBERS = [field.name for field in SCHEMA if isinstance(field.dataType, IntegerType)]
SEVERITIES = ("info", "warn", "error")
KEYS = ("id", "text", "audience", "markup")


def lint(texts: DataFrame, command, retries=2, timeout=300) -> DataFrame:
    """One row for each finding (`outcome` is `finding`) and each text that could not be read (`rejected`, with its `reason`).

    `texts` has the columns `id` and `text`, and `audience` and `markup` where texts differ in them. Each task runs one process.
    """
    known = [name for name in KEYS if name in texts.columns]
    rows = texts.select(*[column.col(name).cast("string").alias(name) for name in known])

    def outcomes(batches):
        with PartnerlintProcess(command, retries=retries, timeout=timeout) as partnerlint:
            for batch in batches:
                asked = [_row(values, known) for values in batch[known].itertuples(index=False, name=None)]
                answers = zip(asked, partnerlint.results(asked))
                found = [each for row, answer in answers for each in _outcomes(row, answer)]
                yield _frame(found)

    return rows.mapInPandas(outcomes, SCHEMA)


def _row(values, names):
    row = {name: None if pandas.isna(value) else value for name, value in zip(names, values)}
    return {"id": None, "text": None, **row}


def _outcomes(row, answer):
    if "error" in answer:
        yield {"outcome": "rejected", "id": row["id"], "reason": answer["error"], "text": row["text"]}
    for message in answer.get("messages", ()):
        start, end = message["range"]
        yield {
            "outcome": "finding",
            "id": row["id"],
            "rule_id": message["ruleId"],
            "message_id": message["messageId"],
            "severity": SEVERITIES[message["severity"]],
            "message": message["message"],
            "start": start,
            "end": end,
            "line": message["line"],
            "column": message["column"],
            "end_line": message["endLine"],
            "end_column": message["endColumn"],
            "suggestions": [each["desc"] for each in message.get("suggestions", ())],
        }


def _frame(rows):
    frame = pandas.DataFrame([[row.get(name) for name in NAMES] for row in rows], columns=NAMES, dtype=object)
    return frame.astype({name: "Int32" for name in NUMBERS})


def read(spark: SparkSession, path: str, form: str, names: dict) -> DataFrame:
    """The texts of an archive, with its columns under our names. JSON that is broken becomes a row without a text."""
    if form == "parquet":
        archive = spark.read.parquet(path)
    else:
        archive = spark.read.option("columnNameOfCorruptRecord", "_broken").json(path)
    return archive.select(*[column.col(own).alias(ours) for ours, own in names.items() if own in archive.columns])


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", help="Parquet or JSON lines: a file, a folder or a glob")
    parser.add_argument("output", help="folder for the outcome; it must not be there yet")
    parser.add_argument("--format", choices=["parquet", "json"], default="parquet", help="what the input is")
    parser.add_argument("--command", default="partnerlint", help="how partnerlint is called on a worker, options included")
    parser.add_argument("--partitions", type=int, help="how many tasks to make; as the input is split when left out")
    parser.add_argument("--retries", type=int, default=2, help="how often a text is tried again on which partnerlint died")
    parser.add_argument("--timeout", type=float, default=300, help="seconds after which a batch counts as hung")
    for key in KEYS:
        parser.add_argument(f"--{key}-column", default=key, help=f"column with the {key} (default: {key})")
    given = parser.parse_args(arguments)
    spark = SparkSession.builder.appName("partnerlint").getOrCreate()
    names = {key: getattr(given, f"{key}_column") for key in KEYS}
    texts = read(spark, given.input, given.format, names)
    if given.partitions:
        texts = texts.repartition(given.partitions)
    outcome = lint(texts, shlex.split(given.command), given.retries, given.timeout)
    outcome.write.partitionBy("outcome").parquet(given.output)
    written = spark.read.schema(SCHEMA).parquet(given.output)
    counts = {row["outcome"]: row["count"] for row in written.groupBy("outcome").count().collect()}
    print(json.dumps({"findings": counts.get("finding", 0), "rejected": counts.get("rejected", 0)}))


if __name__ == "__main__":
    main()
