package io.courtside.pipeline;

import io.courtside.live.LandedGames;
import io.courtside.live.LiveLog;
import io.courtside.live.poll.BackOff;
import io.courtside.live.poll.FeedAddress;
import io.courtside.live.poll.FeedClient;
import io.courtside.live.poll.HttpFeedClient;
import io.courtside.live.poll.LiveFeed;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spi.Registry;

/**
 * The games of the live feed that are followed, each by a route of its own from the template {@code
 * live}, so that a slow server holds up nobody else's game.
 *
 * @param feeds bound as "live-0", "live-1", … for the routes of these names
 */
record LiveFeeds(List<LiveFeed> feeds) {

  /** Follows nothing. */
  static LiveFeeds none() {
    return new LiveFeeds(List.of());
  }

  /**
   * Follows what the settings name, and lands it in the inbox.
   *
   * @param lanesAreFull while they are, feeds are asked less often
   */
  static LiveFeeds of(Settings settings, BooleanSupplier lanesAreFull) {
    List<URI> urls = settings.get(SettingCatalog.LIVE_URLS).stream().distinct().toList();
    if (urls.isEmpty()) {
      return none();
    }
    FeedClient client =
        new HttpFeedClient(settings.get(SettingCatalog.LIVE_TIMEOUT), InstantSource.system());
    LandedGames inbox = LiveLog.in(settings.get(SettingCatalog.SOURCE_DIRECTORY));
    SplittableRandom random = new SplittableRandom();
    return new LiveFeeds(
        urls.stream()
            .map(
                url ->
                    new LiveFeed(
                        FeedAddress.of(url),
                        client,
                        inbox,
                        settings.get(SettingCatalog.LIVE_SETTLE),
                        new BackOff(settings.get(SettingCatalog.LIVE_POLL)),
                        lanesAreFull,
                        InstantSource.system(),
                        random.split()))
            .toList());
  }

  /** The routes whose feeds are asked less often now, because the lanes are full. */
  List<String> held() {
    return IntStream.range(0, feeds.size())
        .filter(i -> feeds.get(i).isHeld())
        .mapToObj(i -> "live-" + i)
        .toList();
  }

  void bind(Registry registry) {
    for (int i = 0; i < feeds.size(); i++) {
      registry.bind("live-" + i, feeds.get(i));
    }
  }

  void addRoutes(CamelContext camel) throws Exception {
    for (int i = 0; i < feeds.size(); i++) {
      TemplatedRouteBuilder.builder(camel, "live")
          .routeId("live-" + i)
          .parameter("feed", "live-" + i)
          .add();
    }
  }
}
