package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rules on whatever kind of class and method there is, of Java, Kotlin and Scala. */
class KindsOfClassesTest {
  private static final String HOME = "dev.weir.rules.KindsOfClassesTest$";

  interface Greeter {
    String name();

    default String greet() {
      return greeting() + name();
    }

    static Greeter of(String name) {
      return () -> name;
    }

    private String greeting() {
      return "hello ";
    }
  }

  record Customer(String name) implements Greeter {
    Customer {
      name = name.trim();
    }
  }

  enum Plan {
    FREE,
    PAID {
      @Override
      int limit() {
        return 100;
      }
    };

    int limit() {
      return 10;
    }

    static Plan of(String name) {
      return valueOf(name);
    }
  }

  static class Lambdas {
    Function<String, String> upper() {
      return text -> text.toUpperCase();
    }
  }

  private static Measured rule(String match) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH}
            metrics: [{name: calls_total, type: counter, labels: {method: method}}]
        """;
    return new Measured(
        rule.replace("MATCH", match).replace("HOME.", HOME), KindsOfClassesTest.class);
  }

  private static String calls(String method, int calls) {
    return "calls_total{method=\"" + method + "\"} " + calls + ".0";
  }

  @Test
  void recordsHaveConstructorsAndAccessors() throws Exception {
    try (Measured measured = rule("class: HOME.Customer, method: [<init>, name]")) {
      Object customer = measured.make(Customer.class, " Ann ");
      assertThat(measured.call(customer, "name")).isEqualTo("Ann");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(calls("<init>", 1), calls("name", 1));
    }
  }

  @Test
  void interfacesHaveDefaultStaticAndPrivateMethods() throws Exception {
    try (Measured measured = rule("class: HOME.Greeter, method: [greet, of, greeting]")) {
      Object customer = measured.make(Customer.class, "Ann");
      assertThat(customer.getClass().getMethod("greet")).isNotNull();
      var greet = measured.woven(Greeter.class).getMethod("greet");
      greet.setAccessible(true);
      assertThat(greet.invoke(customer)).isEqualTo("hello Ann");
      measured.call(measured.woven(Greeter.class), "of", "Bob");
      assertThat(measured.samples("calls_total"))
          .as("greeting is called within greet")
          .containsExactlyInAnyOrder(calls("greet", 1), calls("of", 1));
    }
  }

  @Test
  void enumsHaveStaticsAndConstantsOfTheirOwnClass() throws Exception {
    try (Measured measured =
        rule("class: HOME.Plan, method: [limit, of], include_subtypes: true")) {
      Object[] plans = measured.woven(Plan.class).getEnumConstants();
      assertThat(measured.call(plans[0], "limit")).isEqualTo(10);
      assertThat(measured.call(plans[1], "limit")).isEqualTo(100);
      measured.call(measured.woven(Plan.class), "of", "PAID");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(calls("limit", 2), calls("of", 1));
    }
  }

  @Test
  void lambdasAreMeantByTheNamesOfTheirBodies() throws Exception {
    try (Measured measured = rule("class: HOME.Lambdas, method: 'lambda$upper$*'")) {
      Object lambdas = measured.make(Lambdas.class);
      @SuppressWarnings("unchecked")
      Function<String, String> upper = (Function<String, String>) measured.call(lambdas, "upper");
      assertThat(upper.apply("a")).isEqualTo("A");
      assertThat(measured.samples("calls_total")).containsExactly(calls("lambda$upper$0", 1));
    }
  }

  @Test
  void classesOfTheJdkAreMeantByTheirExactName() throws Exception {
    try (Measured measured =
        rule("class: java.util.concurrent.ThreadPoolExecutor, method: execute")) {
      run();
      assertThat(measured.samples("calls_total")).containsExactly(calls("execute", 1));
    }
    try (Measured measured = rule("class: 'java.util.concurrent.ThreadPool*', method: execute")) {
      run();
      assertThat(measured.samples("calls_total")).isEmpty();
    }
  }

  private static void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(() -> {});
    pool.shutdown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void kotlinHasObjectsFileFacadesPropertiesAndDefaultsElsewhere() throws Exception {
    try (Measured measured = rule("class: kotlin.random.Random.Default, method: nextInt")) {
      kotlin.random.Random.Default.nextInt(5);
      assertThat(measured.samples("calls_total")).containsExactly(calls("nextInt", 1));
    }
    try (Measured measured = rule("class: 'kotlin.text.StringsKt*', method: isBlank")) {
      assertThat(kotlin.text.StringsKt.isBlank(" ")).isTrue();
      assertThat(measured.samples("calls_total")).containsExactly(calls("isBlank", 1));
    }
    try (Measured measured = rule("class: kotlin.Lazy, method: getValue, include_subtypes: true")) {
      assertThat(kotlin.LazyKt.lazyOf("now").getValue()).isEqualTo("now");
      assertThat(kotlin.LazyKt.lazy(() -> "then").getValue()).isEqualTo("then");
      assertThat(measured.samples("calls_total")).containsExactly(calls("getValue", 2));
    }
    try (Measured measured =
        rule("class: kotlin.ranges.ClosedRange, method: contains, include_subtypes: true")) {
      assertThat(kotlin.ranges.RangesKt.rangeTo("a", "c").contains("b")).isTrue();
      assertThat(measured.samples("calls_total")).containsExactly(calls("contains", 1));
    }
  }

  @Test
  void scalaHasCaseClassesObjectsAndTraits() throws Exception {
    try (Measured measured = rule("class: scala.Some, method: get")) {
      assertThat(new scala.Some<>("one").get()).isEqualTo("one");
      assertThat(measured.samples("calls_total")).contains(calls("get", 1));
    }
    try (Measured measured = rule("class: scala.Option$, method: apply")) {
      assertThat(scala.Option.apply("one").get()).isEqualTo("one");
      assertThat(measured.samples("calls_total")).containsExactly(calls("apply", 1));
    }
    try (Measured measured =
        rule("class: scala.math.Ordering, method: max, include_subtypes: true")) {
      assertThat(scala.math.Ordering.Int$.MODULE$.max(1, 2)).isEqualTo(2);
      assertThat(measured.samples("calls_total")).containsExactly(calls("max", 1));
    }
  }
}
