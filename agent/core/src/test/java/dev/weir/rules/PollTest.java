package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.weave.TestJvm;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gauges read from objects of the application. */
class PollTest {
  private static final String LIMITS =
      """
        - name: limits
          instances_of: Limits
          interval: 20ms
          timeout: 60s
          for_each: this.currentUsages()
          max_items: 3
          metrics:
            - name: usage_percent
              type: gauge
              value: item.used * 100 / item.limit
              labels: {tenant: item.tenant, of: this.name}
              const_labels: {kind: plan}
      """;

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private PollIndex polls;
  private Measured measured;

  private void poll(String yaml) throws Exception {
    String text =
        yaml.replace("Limits", Limits.class.getName())
            .replace("Countable", Countable.class.getName());
    Loaded loaded = Configuration.parse("weir.yaml", "polls:\n" + text);
    assertThat(loaded.problems()).isEmpty();
    OpenedModules modules = new OpenedModules(TestJvm.instrumentation());
    polls = new PollIndex(loaded.config().polls(), new MemberAccess(modules), modules);
    assertThat(polls.problems()).isEmpty();
    measured = new Measured(polls, Limits.class, Countable.class);
    polls.start(registry);
  }

  @AfterEach
  void stop() {
    polls.stop();
    measured.close();
    Log.out(System.err);
  }

  private void eventually(String metric, String... samples) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!samples(metric).equals(List.of(samples)) && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(samples(metric)).containsExactly(samples);
  }

  private List<String> samples(String metric) {
    List<String> samples = new ArrayList<>(Scrape.samples(registry, metric));
    samples.sort(null);
    return samples;
  }

  private static String usage(String tenant, String of, double percent) {
    return "usage_percent{kind=\"plan\",of=\"" + of + "\",tenant=\"" + tenant + "\"} " + percent;
  }

  @Test
  void itemsOfEveryInstanceAreReadAndVanishWithThem() throws Exception {
    poll(LIMITS);
    Object main = measured.make(Limits.class, "a");
    measured.call(main, "use", "acme", 1, 4);
    Object special = measured.make(Limits.Special.class, "b");
    measured.call(special, "use", "bolt", 3, 4);
    eventually("usage_percent", usage("acme", "a", 25.0), usage("bolt", "b!", 75.0));

    ((List<?>) read(main, "usages")).clear();
    eventually("usage_percent", usage("bolt", "b!", 75.0));
    assertThat(special).isNotNull();
    special = null;
    eventually("usage_percent");
    assertThat(polls.errors()).containsEntry("limits", 0L);
    assertThat(measured.log()).isEmpty();
  }

  private static Object read(Object of, String field) throws Exception {
    for (Class<?> at = of.getClass(); at != null; at = at.getSuperclass()) {
      for (java.lang.reflect.Field each : at.getDeclaredFields()) {
        if (each.getName().equals(field)) {
          each.setAccessible(true);
          return each.get(of);
        }
      }
    }
    throw new NoSuchFieldException(field);
  }

  @Test
  void aThrowingItemCostsItselfAndTooManyAreCut() throws Exception {
    poll(LIMITS);
    Object main = measured.make(Limits.class, "a");
    measured.call(main, "use", "bad", -1, 4);
    measured.call(main, "use", "zero", 0, 4);
    measured.call(main, "use", "half", 2, 4);
    measured.call(main, "use", "fourth", 3, 4);
    eventually("usage_percent", usage("half", "a", 50.0), usage("zero", "a", 0.0));
    assertThat(polls.errors().get("limits")).isPositive();
    assertThat(measured.log())
        .contains("poll `limits` a value threw java.lang.IllegalStateException: negative")
        .contains("poll `limits` has more than 3 items. See max_items.");
  }

  @Test
  void aReadingThatHangsDelaysNoScrapeAndNoOtherPoll() throws Exception {
    String other =
        """
          - name: counts
            instances_of: Countable
            interval: 20ms
            metrics: [{name: usages, type: gauge, value: this.count}]
        """;
    poll(LIMITS.replace("60s", "2s") + other);
    Object main = measured.make(Limits.class, "a");
    measured.call(main, "use", "acme", 1, 4);
    eventually("usage_percent", usage("acme", "a", 25.0));
    CountDownLatch hanging = new CountDownLatch(1);
    Runnable hang =
        () -> {
          try {
            hanging.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    measured.call(main, "onRead", hang);
    while (polls.errors().get("limits") < 3) {
      Thread.sleep(10);
    }
    long start = System.nanoTime();
    assertThat(samples("usage_percent")).containsExactly(usage("acme", "a", 25.0));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    measured.call(main, "use", "bolt", 4, 4);
    eventually("usages", "usages 2.0");
    assertThat(samples("usage_percent")).hasSize(1);
    hanging.countDown();
    eventually("usage_percent", usage("acme", "a", 25.0), usage("bolt", "a", 100.0));
    assertThat(measured.log())
        .contains("poll `limits` took longer than 2000 ms")
        .contains("poll `limits` is still busy with an earlier reading");
  }

  @Test
  void staticsAreReadOnceTheirClassIsInitialised() throws Exception {
    poll(
        """
          - name: main
            static: Limits.MAIN
            interval: 20ms
            metrics: [{name: usages, type: gauge, value: this.usages.size(), labels: {of: this.name}}]
          - name: queues
            static: Limits.registry
            interval: 20ms
            for_each: this
            metrics: [{name: queue_size, type: gauge, value: item.value, labels: {queue: item.key}}]
        """);
    Class<?> type = measured.woven(Limits.class);
    Thread.sleep(100);
    assertThat(samples("usages")).isEmpty();
    Object main = staticField(type, "MAIN"); // which initialises it
    measured.call(main, "queue", "mail", 7);
    eventually("usages", "usages{of=\"main\"} 0.0");
    eventually("queue_size", "queue_size{queue=\"mail\"} 7.0");
    assertThat(measured.log()).isEmpty();
  }

  private static Object staticField(Class<?> type, String name) throws Exception {
    java.lang.reflect.Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  @Test
  void anExpressionThatDoesNotFitIsSaidWhenTheClassIsSeen() throws Exception {
    poll(LIMITS.replace("item.limit", "item.limt"));
    measured.woven(Limits.class);
    assertThat(measured.log())
        .contains(
            "poll `limits` reads nothing of dev.weir.rules.Limits: weir.yaml:11:39:"
                + " `item.used * 100 / item.limt`: dev.weir.rules.Limits$Usage has no property"
                + " `limt`. Did you mean `limit`?");
  }

  @Test
  void everyLoaderThatHasTheClassIsReadAndStaysCollectable() throws Exception {
    poll(LIMITS.replace("max_items: 3", "max_items: 9"));
    Object here = measured.make(Limits.class, "here");
    measured.call(here, "use", "acme", 1, 4);
    Object there = measured.another().loadClass(Limits.class.getName());
    there = ((Class<?>) there).getConstructor(String.class).newInstance("there");
    measured.call(there, "use", "acme", 2, 4);
    eventually("usage_percent", usage("acme", "here", 25.0), usage("acme", "there", 50.0));

    WeakReference<ClassLoader> loader = new WeakReference<>(there.getClass().getClassLoader());
    there = null;
    eventually("usage_percent", usage("acme", "here", 25.0));
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (loader.get() != null && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).isNull();
  }

  @Test
  void onceStoppedNothingIsExposedOrRead() throws Exception {
    poll(LIMITS);
    Object main = measured.make(Limits.class, "a");
    measured.call(main, "use", "acme", 1, 4);
    eventually("usage_percent", usage("acme", "a", 25.0));
    polls.stop();
    assertThat(samples("usage_percent")).isEmpty();
    assertThat(main).isNotNull();
  }
}
