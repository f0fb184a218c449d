/** Stands in for the clients of vendors that these tests do not reach: a worker that is killed often has to start quickly. */
const none = (): never => {
  throw new Error("This worker was built without that client.");
};

export {
  none as openBigquery,
  none as openDbtCloud,
  none as openDbtCoreAzure,
  none as openDbtCoreGcs,
  none as openDbtCoreS3,
  none as openMysql,
  none as openPostgres,
  none as openRedshift,
  none as openSnowflake,
};
