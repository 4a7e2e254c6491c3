// SPDX-License-Identifier: GPL-3.0-or-later
// arangojs, unmodified, runs its job, query, document and collection calls against the sandbox.
//   node arangojs.cjs MODULES URL PASSWORD
"use strict";
const assert = require("node:assert/strict");
const [modules, url, password] = process.argv.slice(2);
const { Database, aql } = require(require.resolve("arangojs", { paths: [modules] }));
const { version } = JSON.parse(
  require("node:fs").readFileSync(`${modules}/node_modules/arangojs/package.json`, "utf8"),
);

const auth = { username: "root", password };
const system = new Database({ url, auth });
const name = `peer_${process.pid}`;
let failed = 0;
// arangojs leaves a second promise of a failed job to nobody.
process.on("unhandledRejection", () => {});

async function check(what, body) {
  try {
    await body();
    console.log(`ok      ${what}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${what}: ${error.message.split("\n").slice(0, 6).join(" | ")}`);
  }
}

/** The call fails with these numbers. */
async function fails(promise, code, errorNum) {
  const error = await promise.then(
    () => assert.fail("it should have failed"),
    (error) => error,
  );
  assert.deepEqual([error.code, error.errorNum], [code, errorNum], error.message);
}

async function untilDone(job) {
  while (!(await job.getCompleted())) await new Promise((resolve) => setTimeout(resolve, 10));
}

(async () => {
  await check("version", async () => {
    const answer = await system.version();
    assert.equal(answer.server, "arango");
    assert.match(answer.version, /^3\.12/);
  });
  await check("wrong password", () =>
    fails(new Database({ url, auth: { ...auth, password: "no" } }).version(), 401, 11));
  await check("login and renewal", async () => {
    const jwt = new Database({ url });
    assert.ok(await jwt.login("root", password));
    assert.equal((await jwt.version()).server, "arango");
    await jwt.renewAuthToken(); // null while the token is young
  });
  await check("create and list databases", async () => {
    await system.createDatabase(name);
    assert.ok((await system.listDatabases()).includes(name));
    assert.ok((await system.listUserDatabases()).includes(name));
    assert.equal(await system.database(name).exists(), true);
    assert.equal(await system.database("nothing").exists(), false);
  });
  const db = system.database(name);

  await check("collections: create, get, properties, count, list, rename, truncate, drop", async () => {
    const collection = await db.createCollection("boxes", { waitForSync: true });
    assert.equal((await collection.get()).name, "boxes");
    assert.equal((await collection.properties()).waitForSync, true);
    assert.equal((await collection.count()).count, 0);
    assert.equal(await collection.exists(), true);
    assert.equal(await db.collection("none").exists(), false);
    await fails(db.createCollection("boxes"), 409, 1207);
    await collection.save({ _key: "a" });
    assert.equal((await collection.count()).count, 1);
    assert.ok((await collection.revision()).revision);
    assert.ok((await collection.figures()).figures);
    await collection.properties({ waitForSync: false });
    assert.equal((await collection.properties()).waitForSync, false);
    await collection.truncate();
    assert.equal((await collection.count()).count, 0);
    await collection.rename("crates");
    assert.ok((await db.listCollections()).some((info) => info.name === "crates"));
    await db.collection("crates").drop();
    await fails(db.collection("crates").get(), 404, 1203);
  });
  await check("indexes", async () => {
    const collection = await db.createCollection("indexed");
    const index = await collection.ensureIndex({ type: "persistent", fields: ["mail"], unique: true });
    assert.equal(index.unique, true);
    assert.equal((await collection.indexes()).length, 2);
    assert.equal((await collection.index(index.id)).id, index.id);
    await collection.save({ mail: "x" });
    await fails(collection.save({ mail: "x" }), 409, 1210);
    await collection.dropIndex(index.id);
    assert.equal((await collection.indexes()).length, 1);
  });

  const students = await db.createCollection("students");
  await check("documents: save, document, exists, update, replace, remove", async () => {
    const saved = await students.save({ _key: "Neal", age: 20, pet: { cat: 1 } }, { returnNew: true });
    assert.equal(saved._id, "students/Neal");
    assert.equal(saved.new.age, 20);
    await fails(students.save({ _key: "Neal" }), 409, 1210);
    assert.equal((await students.document("Neal")).age, 20);
    assert.equal(await students.documentExists("Neal"), true);
    assert.equal(await students.documentExists("Nobody"), false);
    await fails(students.document("Nobody"), 404, 1202);
    assert.equal(await students.document("Nobody", { graceful: true }), null);
    const updated = await students.update("Neal", { age: null, pet: { dog: 2 } }, { keepNull: false, returnNew: true, returnOld: true });
    assert.equal(updated.old.age, 20);
    assert.deepEqual(updated.new.pet, { cat: 1, dog: 2 });
    assert.ok(!("age" in updated.new));
    assert.equal(updated._oldRev, saved._rev);
    const replaced = await students.replace("Neal", { age: 30 }, { returnNew: true });
    assert.ok(!("pet" in replaced.new));
    await fails(students.replace("Neal", { age: 1 }, { ifMatch: saved._rev }), 412, 1200);
    const again = await students.save({ _key: "Neal", age: 31 }, { overwriteMode: "replace" });
    assert.equal(again._oldRev, replaced._rev);
    const removed = await students.remove("Neal", { returnOld: true });
    assert.equal(removed.old.age, 31);
    await fails(students.remove("Neal"), 404, 1202);
  });
  await check("documents: many, with errors of their own", async () => {
    const saved = await students.saveAll([{ _key: "a" }, { _key: "b" }, { _key: "a" }]);
    assert.equal(saved[0]._key, "a");
    assert.equal(saved[2].errorNum, 1210);
    assert.deepEqual((await students.documents(["b", "zz"])).map((d) => d._key ?? d.errorNum), ["b", 1202]);
    assert.equal((await students.updateAll([{ _key: "a", n: 1 }], { returnNew: true }))[0].new.n, 1);
    assert.equal((await students.replaceAll([{ _key: "b", n: 2 }]))[0]._key, "b");
    assert.equal((await students.removeAll(["a", "b", "zz"]))[2].errorNum, 1202);
  });
  await check("documents: import", async () => {
    const answer = await students.import([{ _key: "i1" }, { _key: "i2" }, { _key: "i1" }], { details: true });
    assert.deepEqual([answer.created, answer.errors], [2, 1]);
    await students.truncate();
  });

  await check("queries: cursor, bind variables, count, batches", async () => {
    await students.saveAll(Array.from({ length: 25 }, (_, n) => ({ n })));
    const from = 5;
    const cursor = await db.query(aql`FOR s IN ${students} FILTER s.n >= ${from} SORT s.n RETURN s.n`, { count: true, batchSize: 6 });
    assert.equal(cursor.count, 20);
    const all = await cursor.all();
    assert.deepEqual([all.length, all[0], all[19]], [20, 5, 24]);
    const stopped = await db.query("FOR i IN 1..100 RETURN i", {}, { batchSize: 10 });
    assert.equal(await stopped.next(), 1);
    await stopped.kill();
    await fails(db.query("INVALID QUERY"), 400, 1501);
    await fails(db.query("RETURN @missing"), 400, 1551);
    await fails(db.query("FOR d IN nothing RETURN d"), 404, 1203);
  });
  await check("queries: full count, statistics, warnings", async () => {
    const cursor = await db.query("FOR i IN 1..10 LIMIT 3 RETURN i", {}, { fullCount: true });
    assert.equal(cursor.extra.stats.fullCount, 10);
    assert.ok(Array.isArray(cursor.extra.warnings));
  });
  await check("queries: parse, explain, tracking, running, kill", async () => {
    assert.deepEqual((await db.parse("FOR s IN students RETURN s")).collections, ["students"]);
    assert.ok((await db.explain("RETURN 1")).plan.nodes.length > 0);
    assert.equal(typeof (await db.queryTracking()).enabled, "boolean");
    const job = await db.createJob(() => db.query("RETURN SLEEP(20)"));
    let running = [];
    while (running.length === 0)
      running = (await db.listRunningQueries()).filter((query) => query.query.includes("SLEEP"));
    await db.killQuery(running[0].id);
    await untilDone(job);
    await fails(job.load(), 410, 1500);
    assert.ok(Array.isArray(await db.listSlowQueries()));
    await db.clearSlowQueries();
  });

  await check("jobs: create, list, load once", async () => {
    const job = await db.createJob(() => db.query("RETURN 100000"));
    assert.match(job.id, /^[0-9]+$/);
    await untilDone(job);
    assert.ok((await db.listCompletedJobs()).includes(job.id));
    const cursor = await job.load();
    assert.equal(await cursor.next(), 100000);
    await fails(db.job(job.id).load(), 404, 404);
  });
  await check("jobs: other calls, and errors in results", async () => {
    const insert = await db.createJob(() => students.save({ _key: "Lily" }));
    await untilDone(insert);
    assert.equal((await insert.load())._id, "students/Lily");
    const broken = await db.createJob(() => db.query("INVALID QUERY"));
    await untilDone(broken);
    await fails(broken.load(), 400, 1501);
  });
  await check("jobs: pending, cancel, delete", async () => {
    const job = await db.createJob(() => db.query("RETURN SLEEP(20)"));
    assert.ok((await db.listPendingJobs()).includes(job.id));
    assert.equal(await job.getCompleted(), false);
    assert.equal(await job.load(), undefined);
    await job.cancel();
    await untilDone(job);
    await fails(job.load(), 410, 21);
    await fails(job.cancel(), 404, 404);
    const other = await db.createJob(() => db.query("RETURN 1"));
    await other.deleteResult();
    await fails(other.getCompleted(), 404, 404);
  });
  await check("jobs: delete expired, delete all", async () => {
    const job = await db.createJob(() => db.query("RETURN 1"));
    await untilDone(job);
    await db.deleteExpiredJobResults(1);
    assert.ok((await db.listCompletedJobs()).includes(job.id));
    await db.deleteAllJobResults();
    assert.deepEqual(await db.listCompletedJobs(), []);
  });
  await check("drop the database", async () => {
    await system.dropDatabase(name);
    assert.ok(!(await system.listDatabases()).includes(name));
  });
  console.log(`arangojs ${version}: ${failed === 0 ? "all well" : `${failed} failed`}`);
  process.exit(failed === 0 ? 0 : 1);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
