package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Rules that find their methods by annotations, the libraries' own ones among them. */
class AnnotationsTest {
  private static final Path EXAMPLE = Path.of("../../config/examples/annotations.yaml");
  private static final String HOME = "dev.weir.rules.AnnotationsTest$";

  /** Visible at run time. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Connector {}

  /** In the class file, and invisible at run time. */
  @interface TimedSyncOperation {}

  /** Never mentioned by a rule. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Other {}

  @Connector
  @SuppressWarnings("unused")
  public static class Shop implements Callable<String> {
    @TimedSyncOperation
    public Shop() {}

    @io.micrometer.core.annotation.Timed("shop.order")
    @io.micrometer.core.annotation.Counted
    public String order(boolean broken) {
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return "ordered";
    }

    @io.micrometer.core.annotation.Timed("a")
    @io.micrometer.core.annotation.Timed("b")
    void twice() {}

    @org.eclipse.microprofile.metrics.annotation.Timed
    @org.eclipse.microprofile.metrics.annotation.Counted
    static void pack() {}

    @com.codahale.metrics.annotation.Timed
    @com.codahale.metrics.annotation.Metered
    @com.codahale.metrics.annotation.ExceptionMetered
    @com.codahale.metrics.annotation.Counted
    private void send(boolean broken) {
      if (broken) {
        throw new IllegalArgumentException("broken");
      }
    }

    /** The compiler copies annotations to the bridge that it makes. */
    @Override
    @TimedSyncOperation
    public String call() {
      return "called";
    }

    @Other
    void plain() {}
  }

  @org.eclipse.microprofile.metrics.annotation.Timed
  public static class Store {
    public Store() {}

    public void open() {}

    void close() {}
  }

  /** Has the annotation's descriptor among its constants, and carries it nowhere. */
  public static class Mentions {
    public Mentions() {}

    @SuppressWarnings("unused")
    public Connector connector(Connector connector) {
      return connector;
    }
  }

  private static String example() throws Exception {
    String text = Files.readString(EXAMPLE);
    return text.substring(text.indexOf("\nrules:\n") + "\nrules:\n".length())
        .replace("com.acme.sync.", HOME)
        .replace("[com.acme]", "[dev.weir]");
  }

  private static Measured match(String match) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH}
            metrics: [{name: calls_total, type: counter, labels: {method: method}}]
        """;
    return new Measured(rule.replace("MATCH", match).replace("HOME.", HOME), AnnotationsTest.class);
  }

  @Test
  void theExampleIsAConfigurationWithoutMistakes() throws Exception {
    Loaded loaded = Configuration.parse("annotations.yaml", Files.readString(EXAMPLE));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.config().rules()).hasSize(11);
  }

  @Test
  void theLibrariesAnnotationsBecomeMetrics() throws Exception {
    try (Measured measured = new Measured(example(), AnnotationsTest.class)) {
      Object shop = measured.make(Shop.class);
      measured.call(shop, "order", false);
      assertThatThrownBy(() -> measured.call(shop, "order", true)).hasMessage("broken");
      measured.call(shop, "twice");
      measured.call(measured.woven(Shop.class), "pack");
      measured.call(shop, "send", false);
      assertThatThrownBy(() -> measured.call(shop, "send", true)).hasMessage("broken");
      measured.call(shop, "plain");
      Object store = measured.make(Store.class);
      measured.call(store, "open");
      measured.call(store, "close");

      String shopClass = "class=\"" + Shop.class.getName() + "\",";
      assertThat(measured.samples("method_timed_seconds_count"))
          .containsExactlyInAnyOrder(
              "method_timed_seconds_count{" + shopClass + "exception=\"none\",method=\"order\"} 1",
              "method_timed_seconds_count{"
                  + shopClass
                  + "exception=\"IllegalStateException\",method=\"order\"} 1",
              "method_timed_seconds_count{" + shopClass + "exception=\"none\",method=\"twice\"} 1");
      assertThat(measured.samples("method_counted_total"))
          .containsExactlyInAnyOrder(
              "method_counted_total{"
                  + shopClass
                  + "exception=\"none\",method=\"order\",result=\"success\"} 1.0",
              "method_counted_total{"
                  + shopClass
                  + "exception=\"IllegalStateException\",method=\"order\",result=\"failure\"} 1.0");
      assertThat(measured.samples("microprofile_timed_seconds_count"))
          .containsExactly("microprofile_timed_seconds_count{" + shopClass + "method=\"pack\"} 1");
      assertThat(measured.samples("microprofile_counted_total"))
          .containsExactly("microprofile_counted_total{" + shopClass + "method=\"pack\"} 1.0");
      assertThat(measured.samples("microprofile_class_timed_seconds_count"))
          .containsExactly(
              "microprofile_class_timed_seconds_count{class=\""
                  + Store.class.getName()
                  + "\",method=\"open\"} 1");
      assertThat(measured.samples("dropwizard_timed_seconds_count"))
          .containsExactly("dropwizard_timed_seconds_count{" + shopClass + "method=\"send\"} 2");
      assertThat(measured.samples("dropwizard_metered_total"))
          .containsExactly("dropwizard_metered_total{" + shopClass + "method=\"send\"} 2.0");
      assertThat(measured.samples("dropwizard_exceptions_total"))
          .containsExactly(
              "dropwizard_exceptions_total{"
                  + shopClass
                  + "exception=\"IllegalArgumentException\",method=\"send\"} 1.0");
      assertThat(measured.samples("dropwizard_concurrent_calls"))
          .containsExactly("dropwizard_concurrent_calls{" + shopClass + "method=\"send\"} 0.0");
      assertThat(measured.errors).isEmpty();
      assertThat(measured.log()).isEmpty();
    }
  }

  @Test
  void anApplicationsOwnAnnotationIsFoundVisibleAtRunTimeOrNotAndItsBridgeIsNot() throws Exception {
    try (Measured measured = new Measured(example(), AnnotationsTest.class)) {
      ((Callable<?>) measured.make(Shop.class)).call();
      assertThat(measured.samples("sync_operation_duration_seconds_count"))
          .containsExactlyInAnyOrder(
              "sync_operation_duration_seconds_count{connector=\"Shop\","
                  + "operation=\"call\",outcome=\"ok\"} 1",
              "sync_operation_duration_seconds_count{connector=\"Shop\","
                  + "operation=\"<init>\",outcome=\"ok\"} 1");
    }
  }

  @Test
  void namesSignaturesAndClassesNarrowAnnotationsDown() throws Exception {
    String shop = "method_annotation: HOME.TimedSyncOperation, ";
    assertThat(methods(shop + "method: 'ca*'")).isEqualTo(1);
    assertThat(methods(shop + "method: [call, '<init>']")).isEqualTo(2);
    assertThat(methods(shop + "returns: String")).isEqualTo(1);
    assertThat(methods(shop + "class: HOME.Shop")).isEqualTo(2);
    assertThat(methods(shop + "class: HOME.Store")).isZero();
    assertThat(methods(shop + "class_annotation: HOME.Other")).isZero();
    assertThat(methods(shop + "packages: dev.weir")).isEqualTo(2);
    assertThat(methods(shop + "packages: dev.weir.other")).isZero();
    assertThat(methods("class_annotation: HOME.Connector, method: '*'")).isEqualTo(6);
    assertThat(
            methods(
                "class: 'dev.weir.rules.AnnotationsTest*', class_annotation:"
                    + " dev.weir.rules.AnnotationsTest.Connector, method: plain"))
        .isEqualTo(1);
    assertThat(methods("class_annotation: HOME.Connector, method: connector"))
        .as("a mention is no annotation")
        .isZero();
  }

  private static int methods(String match) throws Exception {
    try (Measured measured = match(match)) {
      for (Class<?> type : new Class<?>[] {Shop.class, Store.class, Mentions.class}) {
        measured.woven(type).getDeclaredMethods();
      }
      return measured.index.matchedMethods().get("r");
    }
  }

  @Test
  void classesThatAreLoadedAlreadyAreFoundByAnnotationsThatTheJvmHasForgotten() throws Exception {
    Callable<?> shop = loaded(true);
    try (Measured measured = match("method_annotation: HOME.TimedSyncOperation")) {
      shop.call();
      assertThat(measured.samples("calls_total"))
          .containsExactly("calls_total{method=\"call\"} 1.0");
    }
  }

  @Test
  void classesThatAreLoadedAlreadyAreFoundWithoutTheirFilesByVisibleAnnotations() throws Exception {
    Callable<?> shop = loaded(false);
    try (Measured measured = match("class_annotation: HOME.Connector, method: call")) {
      shop.call();
      assertThat(measured.samples("calls_total"))
          .containsExactly("calls_total{method=\"call\"} 1.0");
    }
  }

  private Callable<?> loaded(boolean files) throws Exception {
    ClassLoader loader = new FixtureLoader(files, getClass().getClassLoader(), Shop.class);
    Class<?> shop = loader.loadClass(Shop.class.getName());
    return (Callable<?>) shop.getDeclaredConstructor().newInstance();
  }
}
