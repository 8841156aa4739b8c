package io.courtside.bench.peers;

import io.courtside.score.ScoredEvent;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Scores a file of events on Apache Flink, in a cluster inside this process. */
public final class FlinkScore {
  private FlinkScore() {}

  /**
   * Scores.
   *
   * @param args file of events, directory for scored log and checkpoints, number of subtasks, who
   *     reads the lines: courtside or jackson
   */
  public static void main(String... args) throws Exception {
    Path file = Path.of(args[0]).toAbsolutePath();
    Path work = Path.of(args[1]).toAbsolutePath();
    int subtasks = Integer.parseInt(args[2]);
    LineReader.Kind reader = LineReader.Kind.of(args[3]);
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration(work, subtasks));
    FileSource<byte[]> source =
        FileSource.forRecordStreamFormat(new LineFormat(), flinkPath(file)).build();
    FileSink<ScoredEvent> sink =
        FileSink.forBulkFormat(flinkPath(work.resolve("scored")), ScoredLinesWriter::new)
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .build();
    flink
        // One reader: a file cut in several would bring the plays of a game out of order.
        .fromSource(source, WatermarkStrategy.noWatermarks(), "lines")
        .setParallelism(1)
        .keyBy(new GameOfLine())
        .process(new ScoreGame(reader), TypeInformation.of(ScoredEvent.class))
        .name("score")
        .sinkTo(sink)
        .name("scored log");
    report(flink.execute("score"));
  }

  private static org.apache.flink.core.fs.Path flinkPath(Path path) {
    return new org.apache.flink.core.fs.Path(path.toUri());
  }

  private static Configuration configuration(Path work, int subtasks) {
    Configuration settings = new Configuration();
    settings.setString("parallelism.default", Integer.toString(subtasks));
    settings.setString("execution.runtime-mode", "STREAMING");
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("pipeline.auto-watermark-interval", "0 ms");
    settings.setString("state.backend.type", "hashmap");
    settings.setString("execution.checkpointing.interval", "1 s");
    settings.setString("execution.checkpointing.mode", "EXACTLY_ONCE");
    settings.setString("execution.checkpointing.storage", "filesystem");
    settings.setString(
        "execution.checkpointing.dir", work.resolve("checkpoints").toUri().toString());
    settings.setString("restart-strategy.type", "none");
    return settings;
  }

  private static void report(JobExecutionResult result) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    long scored = result.getAccumulatorResult("scored");
    long refused = result.getAccumulatorResult("refused");
    long duplicates = result.getAccumulatorResult("duplicates");
    long late = result.getAccumulatorResult("late");
    long lines = scored + refused + duplicates;
    double seconds = result.getNetRuntime() / 1e3;
    out.printf("scored in %.1f s, %,.0f lines/s%n", seconds, lines / seconds);
    out.printf(
        "books: read %,d = refused %,d + duplicates %,d + scored %,d (late %,d)%n",
        lines, refused, duplicates, scored, late);
  }
}
