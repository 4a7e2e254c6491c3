# SPDX-License-Identifier: GPL-3.0-or-later
"""What bench_driver measures of us, of python-arango: jobs submitted, asked for and collected a
second, one after the other, as the library works.   python_arango_bench.py URL JOBS"""
import resource
import sys
import time

from arango import ArangoClient

url, count = sys.argv[1], int(sys.argv[2])
database = ArangoClient(hosts=url).db("test")
submitter = database.begin_async_execution(return_result=True)


def measure(name, call, items):
    before = resource.getrusage(resource.RUSAGE_SELF)
    begin = time.perf_counter()
    answers = [call(item) for item in items]
    seconds = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name}_rate {len(items) / seconds}")
    print(f"{name}_cpu {cpu * 1e6 / len(items)}")
    return answers


jobs = measure("submit", lambda _: submitter.aql.execute("RETURN 1"), range(count))
while any(job.status() != "done" for job in jobs):
    pass
measure("status", lambda job: job.status(), jobs)
measure("collect", lambda job: job.result(), jobs)
