package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.landing.Landing;
import io.courtside.live.FeedFiles;
import io.courtside.live.LandedGame;
import io.courtside.live.LiveGame;
import io.courtside.live.poll.Answer;
import io.courtside.live.poll.BackOff;
import io.courtside.live.poll.FeedAddress;
import io.courtside.live.poll.FeedClient;
import io.courtside.live.poll.LiveFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live feed's route as it is shipped, with a server and a disk of the test's own. */
class LiveRouteTest {
  private static final FeedFiles GAME = FeedFiles.of(FeedFiles.night(5, 1).get(0), "0022300999");

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final BlockingQueue<String> landed = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Throwable> faults = new ArrayList<>();

  /** Stands at the end of the failure routes. */
  public final class Faults {
    /** Notes a fault of the program. */
    public void fail(Exchange exchange) {
      faults.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }
  }

  @BeforeEach
  void load() throws Exception {
    camel.getPropertiesComponent().addInitialProperty("courtside.live.poll", "10");
    camel.getPropertiesComponent().addInitialProperty("courtside.commit.retry.delay", "1");
    camel.getPropertiesComponent().addInitialProperty("courtside.commit.retry.delay.max", "2");
    camel.getRegistry().bind("committed", new Faults());
    for (String route : List.of("0-failures", "1-live")) {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.resolveResource(
                  camel, "file:" + PipelineDriver.ROUTES.resolve(route + ".camel.yaml")));
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    camel.stop();
  }

  private void follow(LiveFeed... feeds) throws Exception {
    LiveFeeds live = new LiveFeeds(List.of(feeds));
    live.bind(camel.getRegistry());
    live.addRoutes(camel);
    camel.start();
  }

  private static LiveFeed feed(FeedClient client, Landing landing) {
    return new LiveFeed(
        FeedAddress.of(URI.create("http://127.0.0.1/playbyplay.json")),
        client,
        gameId -> new LandedGame(LiveGame.unpublished(), landing),
        Duration.ofHours(3),
        new BackOff(Duration.ofMillis(10)),
        () -> false,
        InstantSource.system(),
        new SplittableRandom(1));
  }

  private static Answer serve(URI uri, String etag, String lastModified) {
    boolean box = uri.getPath().contains("boxscore");
    byte[] body = box ? GAME.boxScoreBytes() : GAME.playByPlayBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    return new Answer(200, text, null, null, null, Duration.ZERO);
  }

  private void land(byte[] lines) {
    landed.add(new String(lines, StandardCharsets.UTF_8));
  }

  @Test
  void a_game_is_landed_once() throws Exception {
    LiveFeed feed = feed(LiveRouteTest::serve, this::land);
    follow(feed);
    assertThat(landed.poll(20, TimeUnit.SECONDS).lines()).hasSize(GAME.actions().size() + 1);
    assertThat(landed.poll(200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(feed.tally().polls()).isGreaterThan(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_disk_that_does_not_take_it_is_tried_again() throws Exception {
    int[] tries = {0};
    follow(
        feed(
            LiveRouteTest::serve,
            lines -> {
              if (tries[0]++ < 3) {
                throw new IOException("No space left on device");
              }
              land(lines);
            }));
    assertThat(landed.poll(20, TimeUnit.SECONDS).lines()).hasSize(GAME.actions().size() + 1);
    assertThat(landed.poll(200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(tries[0]).isEqualTo(4);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_server_that_does_not_answer_holds_up_no_other_game() throws Exception {
    LiveFeed stuck =
        feed(
            (uri, etag, lastModified) -> {
              end.await();
              throw new IOException("too late");
            },
            this::land);
    follow(stuck, feed(LiveRouteTest::serve, this::land));
    assertThat(landed.poll(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(stuck.state()).isEqualTo(LiveFeed.State.NEW);
  }
}
