# SPDX-License-Identifier: GPL-3.0-or-later
"""python-arango, unmodified, runs its job, query, document and collection calls against the
sandbox.   python_arango.py URL PASSWORD"""
import os
import sys
import time

try:
    import arango
except ImportError:
    print("skipped: the Python module arango is not here (pip install python-arango)")
    sys.exit(0)
from arango import exceptions as errors

url, password = sys.argv[1:3]
client = arango.ArangoClient(hosts=url)
system = client.db("_system", username="root", password=password)
name = f"peer_{os.getpid()}"
failed = 0


def check(what, body):
    global failed
    try:
        body()
        print(f"ok      {what}")
    except Exception as error:  # noqa: BLE001: whatever it is, it is a finding
        failed += 1
        print(f"FAILED  {what}: {type(error).__name__}: {error}")


def fails(kind, call, code, number=None):
    try:
        call()
    except kind as error:
        assert error.http_code == code, (error.http_code, str(error))
        assert number is None or error.error_code == number, (error.error_code, str(error))
        return error
    raise AssertionError(f"{kind.__name__} expected")


def wait(job):
    while job.status() != "done":
        time.sleep(0.01)
    return job


def databases():
    assert system.version().startswith("3.12")
    system.create_database(name)
    assert system.has_database(name)
    fails(errors.ServerVersionError, client.db("_system", "root", "no").version, 401, 11)


check("databases, version, wrong password", databases)
db = client.db(name, username="root", password=password)


def collections():
    boxes = db.create_collection("boxes")
    fails(errors.CollectionCreateError, lambda: db.create_collection("boxes"), 409, 1207)
    assert boxes.properties()["name"] == "boxes"
    boxes.insert({"_key": "a"})
    assert boxes.count() == 1
    assert boxes.truncate() is True
    assert boxes.count() == 0
    boxes.rename("crates")
    assert db.has_collection("crates")
    assert db.delete_collection("crates") is True
    assert db.delete_collection("crates", ignore_missing=True) is False


def documents():
    students = db.create_collection("students")
    meta = students.insert({"_key": "Neal", "age": 20}, return_new=True)
    assert meta["_id"] == "students/Neal" and meta["new"]["age"] == 20
    fails(errors.DocumentInsertError, lambda: students.insert({"_key": "Neal"}), 409, 1210)
    assert students.get("Neal")["age"] == 20 and students.get("Nobody") is None
    assert students.has("Neal") and not students.has("Nobody")
    assert students.update({"_key": "Neal", "age": 21}, return_old=True)["old"]["age"] == 20
    assert students.replace({"_key": "Neal", "age": 22})["_key"] == "Neal"
    stale = {"_key": "Neal", "_rev": meta["_rev"], "age": 1}
    fails(errors.DocumentRevisionError, lambda: students.update(stale), 412, 1200)
    many = students.insert_many([{"_key": "a"}, {"_key": "b"}, {"_key": "a"}])
    assert many[0]["_key"] == "a" and isinstance(many[2], errors.DocumentInsertError)
    result = students.import_bulk([{"_key": "c"}, {"_key": "c"}])
    assert result["created"] == 1 and result["errors"] == 1
    assert students.delete("Neal")["_key"] == "Neal"
    assert students.delete("Neal", ignore_missing=True) is False


def queries():
    cursor = db.aql.execute("FOR i IN 1..20 RETURN i", batch_size=6, count=True)
    assert cursor.count() == 20 and list(cursor) == list(range(1, 21))
    full = db.aql.execute("FOR i IN 1..10 LIMIT 3 RETURN i", full_count=True)
    assert full.statistics()["fullCount"] == 10
    fails(errors.AQLQueryExecuteError, lambda: db.aql.execute("INVALID QUERY"), 400, 1501)
    assert db.aql.validate("RETURN 1")["parsed"] is True
    assert db.aql.explain("RETURN 1")["nodes"]
    assert isinstance(db.aql.queries(), list)


def lesson():
    async_db = db.begin_async_execution(return_result=True)
    assert async_db.context == async_db.aql.context == "async"
    students = async_db.collection("students")
    jobs = [
        students.insert({"_key": "Neal"}),
        students.insert({"_key": "Lily"}),
        async_db.aql.execute("RETURN 100000"),
        async_db.aql.execute("INVALID QUERY"),
    ]
    assert all(job.status() in {"pending", "done", "cancelled"} for job in jobs)
    for job in jobs:
        wait(job)
    assert jobs[0].result()["_id"] == "students/Neal"
    assert jobs[1].result()["_id"] == "students/Lily"
    assert jobs[2].result().next() == 100000
    fails(errors.AQLQueryExecuteError, jobs[3].result, 400, 1501)
    error = fails(errors.AsyncJobCancelError, jobs[2].cancel, 404)
    assert error.message.endswith(f"job {jobs[2].id} not found")
    error = fails(errors.AsyncJobClearError, jobs[3].clear, 404)
    assert error.message.endswith(f"job {jobs[3].id} not found")
    assert jobs[3].clear(ignore_missing=True) is False
    db.async_jobs(status="done", count=100)
    db.async_jobs(status="pending", count=100)
    assert db.clear_async_jobs() is True


def pending():
    job = db.begin_async_execution(return_result=True).aql.execute("RETURN SLEEP(20)")
    assert job.status() == "pending" and job.id in db.async_jobs("pending")
    error = fails(errors.AsyncJobResultError, job.result, 204)
    assert error.message.endswith(f"job {job.id} not done")
    assert job.cancel() is True
    wait(job)
    fails(errors.AQLQueryExecuteError, job.result, 410)
    assert db.begin_async_execution(return_result=False).aql.execute("RETURN 1") is None
    fails(errors.AsyncJobListError, lambda: db.async_jobs("bad-status"), 400)
    done = wait(db.begin_async_execution().aql.execute("RETURN 1"))
    assert db.clear_async_jobs(threshold=int(time.time()) - 1000) is True
    assert done.id in db.async_jobs("done")
    assert db.clear_async_jobs(threshold=int(time.time()) + 1000) is True
    assert done.id not in db.async_jobs("done")


for what in (collections, documents, queries, lesson, pending):
    check(what.__name__, what)
system.delete_database(name)
print(f"python-arango {arango.version.__version__ if hasattr(arango, 'version') else ''}: "
      f"{'all well' if failed == 0 else f'{failed} failed'}")
sys.exit(0 if failed == 0 else 1)
