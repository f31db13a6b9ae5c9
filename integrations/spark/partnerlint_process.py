"""One partnerlint process that answers rows in order, and is started again when it dies."""

import json
import subprocess
import tempfile
import threading

COULD_NOT_RUN = 2


class CouldNotRun(RuntimeError):
    """partnerlint says that an option or a config is wrong: trying again would not help."""


class PartnerlintProcess:
    """Sends rows to `partnerlint --stdin-format jsonl` and reads their results.

    A row on which the process dies, alone and each time, is answered with an error. The others are asked again.
    """

    def __init__(self, command, retries=2, timeout=300):
        self._command = [*command, "--stdin-format", "jsonl"]
        self._retries = retries
        self._timeout = timeout
        self._process = None
        self._log = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._stop()

    def results(self, rows):
        """The result of each row, in order; a row is a dict with `id` and `text`."""
        pending = [(list(rows), 0)]
        while pending:
            group, deaths = pending.pop()
            answers = self._ask(group)
            yield from answers
            rest = group[len(answers) :]
            if not rest:
                continue
            reason = self._cause_of_death()
            if len(rest) > 1:
                half = (len(rest) + 1) // 2
                pending += [(rest[half:], 0), (rest[:half], 0)]
            elif deaths < self._retries:
                pending.append((rest, deaths + 1))
            else:
                yield {"id": rest[0]["id"], "error": f"partnerlint died on this text {deaths + 1} times: {reason}"}

    def _ask(self, rows):
        """The results of rows up to the one at which the process ended, or took too long."""
        process = self._started()
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        sender = threading.Thread(target=_send, args=(process, lines.encode("utf-8", "surrogatepass")), daemon=True)
        clock = threading.Timer(self._timeout, process.kill)
        sender.start()
        clock.start()
        answers = []
        try:
            for row in rows:
                line = process.stdout.readline()
                if not line.endswith(b"\n"):
                    break
                answer = json.loads(line)
                if answer.get("id") != row["id"]:
                    raise RuntimeError(f"partnerlint answered {answer.get('id')!r} where {row['id']!r} was asked")
                answers.append(answer)
        finally:
            clock.cancel()
        if len(answers) == len(rows):
            sender.join()
        return answers

    def _started(self):
        if self._process is None:
            self._log = tempfile.TemporaryFile()
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, stderr=self._log)
        return self._process

    def _cause_of_death(self):
        process, log = self._process, self._log
        code = process.wait()
        self._stop()
        log.seek(0)
        words = log.read().decode("utf-8", "replace").strip()[-500:]
        log.close()
        if code == COULD_NOT_RUN:
            raise CouldNotRun(words)
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def _stop(self):
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            try:
                stream.close()
            except OSError:
                pass
        process.wait()


def _send(process, data):
    try:
        process.stdin.write(data)
        process.stdin.flush()
    except (OSError, ValueError):
        # It has ended; who reads its results sees so.
        pass
