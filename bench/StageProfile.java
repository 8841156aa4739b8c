import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the time of a run goes, stage by stage, from a JFR recording:
 * {@code java bench/StageProfile.java RECORDING.jfr}. A sample counts for the first stage in the
 * list that is on its stack.
 */
public final class StageProfile {
  private static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("parse and validate", "io.courtside.validate.");
    STAGES.put("inflate and cut lines", "io.courtside.source.Tail.next");
    STAGES.put("split by lane", "io.courtside.lane.LaneSplitter.");
    STAGES.put("recall context", "io.courtside.context.Lanes.recall");
    STAGES.put("dedup", "io.courtside.context.Lane.unseen");
    STAGES.put("sequence", "io.courtside.context.Lanes.sequence");
    STAGES.put("fill micro-batches", "io.courtside.context.Lanes.join");
    STAGES.put("score", "io.courtside.context.Lanes.score");
    STAGES.put("write scored lines", "io.courtside.context.Lanes.write");
    STAGES.put("commit to Redis, its answer waited for", "io.courtside.context.Lanes.commit");
    STAGES.put("Camel between the stages", "org.apache.camel.");
  }

  private StageProfile() {}

  /** Prints the table of the recording that is the only argument. */
  public static void main(String[] args) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    STAGES.keySet().forEach(stage -> samples.put(stage, 0));
    int all = 0;
    try (RecordingFile recording = new RecordingFile(Path.of(args[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        String type = event.getEventType().getName();
        if (isWork(event) && (type.endsWith("ExecutionSample") || type.endsWith("NativeMethodSample"))) {
          samples.merge(stageOf(event.getStackTrace().getFrames()), 1, Integer::sum);
          all++;
        }
      }
    }
    System.out.printf("| stage | share of samples (%,d) |%n| --- | --- |%n", all);
    for (Map.Entry<String, Integer> stage : samples.entrySet()) {
      System.out.printf("| %s | %.0f%% |%n", stage.getKey(), 100.0 * stage.getValue() / all);
    }
  }

  /** Samples of the reading thread and of the lanes; the rest is starting and waiting. */
  private static boolean isWork(RecordedEvent event) {
    if (!event.hasField("sampledThread") || event.getThread("sampledThread") == null) {
      return false;
    }
    String thread = event.getThread("sampledThread").getJavaName();
    return event.getStackTrace() != null
        && thread != null
        && (thread.startsWith("tail") || thread.startsWith("lane"));
  }

  private static String stageOf(List<RecordedFrame> frames) {
    for (Map.Entry<String, String> stage : STAGES.entrySet()) {
      for (RecordedFrame frame : frames) {
        String method =
            frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        if (method.startsWith(stage.getValue())) {
          return stage.getKey();
        }
      }
    }
    return "other";
  }
}
