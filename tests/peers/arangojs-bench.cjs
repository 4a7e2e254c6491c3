// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_driver measures of us, of arangojs: jobs submitted, asked for and collected a second.
//   node arangojs-bench.cjs MODULES URL JOBS OUTSTANDING
"use strict";
const [modules, url, jobs, outstanding] = process.argv.slice(2);
const { Database } = require(require.resolve("arangojs", { paths: [modules] }));
const db = new Database({ url, databaseName: "test" });

/** Runs `call(i)` for each i, so many at a time. */
async function measure(name, call) {
  const cpu = process.cpuUsage();
  const begin = process.hrtime.bigint();
  let next = 0;
  const worker = async () => {
    while (next < Number(jobs)) await call(next++);
  };
  await Promise.all(Array.from({ length: Number(outstanding) }, worker));
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const used = process.cpuUsage(cpu);
  console.log(`${name}_rate ${Number(jobs) / seconds}`);
  console.log(`${name}_cpu ${(used.user + used.system) / Number(jobs)}`);
}

(async () => {
  const list = [];
  const submit = (i) => db.createJob(() => db.query("RETURN 1")).then((job) => (list[i] = job));
  const done = async (i) => {
    while (!(await list[i].getCompleted()));
  };
  const collect = (i) => list[i].load();
  await measure("submit", submit);
  for (let i = 0; i < list.length; ++i) await done(i);
  await measure("status", (i) => list[i].getCompleted());
  await measure("collect", collect);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
