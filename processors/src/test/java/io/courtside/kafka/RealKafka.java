package io.courtside.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker of one node, in KRaft mode, as a process of its own on free loopback ports.
 * It may be stopped or killed, and started again on the same data and the same port.
 */
public final class RealKafka implements AutoCloseable {
  private static final String CLUSTER_ID = "courtsideTestCluster00";
  private static final long START_SECONDS = 60;

  private final Path directory;
  private final int port;
  private Process process;

  private RealKafka(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Makes a broker with its data in {@code directory} and starts it. */
  public static RealKafka start(Path directory) throws IOException, InterruptedException {
    int port = freePort();
    RealKafka kafka = new RealKafka(Files.createDirectories(directory), port);
    Files.writeString(kafka.settings(), settings(directory, port, freePort()));
    Process format =
        kafka.java("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", kafka.settings());
    if (!format.waitFor(START_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
      throw new IOException("the broker's directory was not formatted: " + kafka.log());
    }
    kafka.start();
    return kafka;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String settings(Path directory, int port, int controllerPort) {
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
        "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(port, controllerPort),
        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
        "controller.listener.names=CONTROLLER",
        "log.dirs=" + directory.resolve("data"),
        "auto.create.topics.enable=false",
        "offsets.topic.replication.factor=1",
        "offsets.topic.num.partitions=1",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "group.initial.rebalance.delay.ms=0",
        "log.cleaner.dedupe.buffer.size=16777216",
        "");
  }

  private Process java(String mainClass, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path settings() {
    return directory.resolve("server.properties");
  }

  private Path log() {
    return directory.resolve("broker.log");
  }

  /** Starts the broker again on its data, and waits until it takes connections. */
  public void start() throws IOException {
    process = java("kafka.Kafka", settings());
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IOException("the broker did not start, see " + log());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends the broker at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Where clients connect to. */
  public String brokers() {
    return "127.0.0.1:" + port;
  }

  /** Makes a topic. */
  public void topic(String name, int partitions) throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()))) {
      admin
          .createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  /** Removes a topic. */
  public void remove(String name) throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()))) {
      admin.deleteTopics(List.of(name)).all().get(30, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
