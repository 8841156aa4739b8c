import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Draws a flame graph of our own methods from a JFR recording: {@code java bench/FlameGraph.java
 * RECORDING.jfr FLAME.svg}. Threads at the bottom; what others' code costs stands, by its library,
 * on the method of ours that called it.
 */
public final class FlameGraph {
  private static final int WIDTH = 1200;
  private static final int ROW = 17;
  private static final int HEAD = 26;
  private static final double LETTER = 5.8;
  private static final double SMALLEST = 0.004;
  private static final String OURS = "io.courtside.";

  private static final Map<String, String> THREADS = new LinkedHashMap<>();
  private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

  static {
    THREADS.put("lane", "lanes#c8642b");
    THREADS.put("tail", "reader#2b6cc8");
    THREADS.put("seda://commit", "commits#2b9c6a");
    THREADS.put("main", "start#8a8a8a");
    THREADS.put("", "other threads#a8a8a8");
    LIBRARIES.put("com.fasterxml.", "Jackson");
    LIBRARIES.put("redis.clients.", "Jedis");
    LIBRARIES.put("org.apache.camel.", "Camel");
    LIBRARIES.put("", "JDK");
  }

  private final StringBuilder boxes = new StringBuilder();
  private final int height;
  private final long all;

  private FlameGraph(Node root) {
    all = root.samples;
    height = HEAD + ROW * root.depth(all);
  }

  private static final class Node {
    private final Map<String, Node> above = new TreeMap<>();
    private long samples;

    void count(Deque<String> path) {
      samples++;
      String next = path.poll();
      if (next != null) {
        above.computeIfAbsent(next, name -> new Node()).count(path);
      }
    }

    int depth(long all) {
      return above.values().stream()
          .filter(node -> node.samples >= SMALLEST * all)
          .mapToInt(node -> 1 + node.depth(all))
          .max()
          .orElse(0);
    }
  }

  /** Reads the recording that is the first argument and writes the picture that is the second. */
  public static void main(String[] args) throws IOException {
    Node root = new Node();
    try (RecordingFile recording = new RecordingFile(Path.of(args[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        // Samples in native code would show who waits for an answer as if he worked.
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          root.count(path(event));
        }
      }
    }
    Files.writeString(Path.of(args[1]), new FlameGraph(root).draw(root));
  }

  private static Deque<String> path(RecordedEvent event) {
    Deque<String> path = new ArrayDeque<>();
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    String library = null;
    for (RecordedFrame frame : frames) {
      RecordedMethod method = frame.getMethod();
      String type = method.getType().getName();
      if (!type.startsWith(OURS)) {
        library = library == null && path.isEmpty() ? value(LIBRARIES, type) : library;
      } else if (!type.contains("$$") && !method.getName().startsWith("lambda$")) {
        String name = type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
        if (!name.equals(path.peek())) {
          path.push(name);
        }
      }
    }
    if (library != null) {
      path.add(library);
    }
    String thread = event.getThread("sampledThread").getJavaName();
    path.push(value(THREADS, thread == null ? "" : thread));
    return path;
  }

  private static String value(Map<String, String> byText, String text) {
    return byText.entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private String draw(Node root) {
    double x = 0;
    for (Map.Entry<String, Node> thread : root.above.entrySet()) {
      String[] nameAndColor = thread.getKey().split("#");
      box(nameAndColor[0], thread.getValue(), x, 0, "#" + nameAndColor[1]);
      x += thread.getValue().samples;
    }
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"system-ui,"
            + "sans-serif\" font-size=\"11\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>"
            + "<text x=\"6\" y=\"16\" font-size=\"13\">%,d samples</text>%s</svg>%n",
        WIDTH,
        height,
        all,
        boxes);
  }

  private void box(String name, Node node, double from, int level, String color) {
    if (node.samples < SMALLEST * all) {
      return;
    }
    double left = from / all * WIDTH;
    double width = (double) node.samples / all * WIDTH;
    int top = height - (level + 1) * ROW;
    String label = String.format(Locale.ROOT, "%s %.1f%%", name, 100.0 * node.samples / all);
    boxes.append(
        String.format(
            Locale.ROOT,
            "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                + " fill=\"%s\" fill-opacity=\"%.2f\"/><text x=\"%.1f\" y=\"%d\""
                + " fill=\"#fff\">%s</text></g>%n",
            label,
            left,
            top,
            Math.max(0.4, width - 0.6),
            ROW - 1,
            color,
            Math.max(0.5, 1 - 0.05 * level),
            left + 3,
            top + 12,
            cut(label, (int) ((width - 6) / LETTER))));
    double x = from;
    for (Map.Entry<String, Node> above : node.above.entrySet()) {
      box(above.getKey(), above.getValue(), x, level + 1, color);
      x += above.getValue().samples;
    }
  }

  private static String cut(String label, int letters) {
    if (label.length() <= letters) {
      return label;
    }
    return letters < 4 ? "" : label.substring(0, letters - 1) + "…";
  }
}
