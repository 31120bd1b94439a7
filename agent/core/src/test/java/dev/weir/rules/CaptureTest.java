package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.config.Configuration;
import dev.weir.context.RequestContext;
import dev.weir.context.RequestFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What captures write, rules read. */
class CaptureTest {
  private static final String PLANS = Plans.class.getName();

  @BeforeEach
  void beginRequest() {
    RequestContext.serve(null);
  }

  @AfterEach
  void endRequest() {
    RequestContext.serve(null);
  }

  private static Measured measured(String captures) throws Exception {
    String yaml =
        """
        context: {plan: {default: none}, customer: {}, last: {scope: thread}}
        captures:
        %s
        rules:
          - name: use
            match: {class: Plans, method: use}
            labels: {plan: context.plan, customer: context.customer ?? 'somebody'}
            metrics: [{name: use_total, type: counter}]
          - name: resolve
            match: {class: Plans, method: resolve}
            labels: {plan: context.plan}
            metrics: [{name: resolve_total, type: counter}]
          - name: batch
            match: {class: Plans, method: batch}
            labels: {last: context.last}
            metrics: [{name: batch_total, type: counter}]
        """;
    String filled = yaml.formatted(captures.indent(2)).replace("Plans", PLANS);
    return new Measured(Configuration.parse("weir.yaml", filled), Plans.class);
  }

  private static void serve() {
    RequestContext.serve(RequestContext.begin(new NoFacts()));
  }

  @Test
  void whatAMethodReturnsIsThereForWhatIsCalledLater() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: resolve}, set: {plan: return.name}}")) {
      Object plans = measured.make(Plans.class);
      serve();
      measured.call(plans, "use");
      measured.call(plans, "resolve", "acme");
      measured.call(plans, "use");
      serve();
      measured.call(plans, "use");

      assertThat(measured.samples("use_total"))
          .containsExactlyInAnyOrder(
              "use_total{customer=\"somebody\",plan=\"none\"} 2.0",
              "use_total{customer=\"somebody\",plan=\"team\"} 1.0");
      assertThat(measured.index.matchedMethods()).contains(entry("capture plan", 1));
      assertThat(measured.errors).isEmpty();
    }
  }

  @Test
  void aRuleAtTheSameMethodReadsWhatItReturned() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: resolve}, set: {plan: return.name}}")) {
      serve();
      measured.call(measured.make(Plans.class), "resolve", "acme");

      assertThat(measured.samples("resolve_total"))
          .containsExactly("resolve_total{plan=\"team\"} 1.0");
    }
  }

  @Test
  void anArgumentIsThereForWhatTheMethodCalls() throws Exception {
    try (Measured measured =
        measured(
            "- {match: {class: Plans, method: work}, set: {customer: arg0, plan: this.region}}")) {
      serve();
      measured.call(measured.make(Plans.class), "work", "acme");

      assertThat(measured.samples("use_total"))
          .containsExactly("use_total{customer=\"acme\",plan=\"eu\"} 1.0");
    }
  }

  @Test
  void nullAndAMethodThatThrowsWriteNothing() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: resolve}, set: {plan: return.name}}")) {
      Object plans = measured.make(Plans.class);
      serve();
      measured.call(plans, "resolve", "acme");
      measured.call(plans, "resolve", "nobody");
      assertThatThrownBy(() -> measured.call(plans, "resolve", "broken"))
          .isInstanceOf(IllegalStateException.class);
      measured.call(plans, "use");

      assertThat(measured.samples("use_total"))
          .containsExactly("use_total{customer=\"somebody\",plan=\"team\"} 1.0");
    }
  }

  @Test
  void aGetterThatThrowsCostsTheCaptureAlone() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: resolve}, set: {plan: return.secret}}")) {
      serve();
      measured.call(measured.make(Plans.class), "resolve", "acme");

      assertThat(measured.errors).containsExactly("capture plan capture_threw");
      assertThat(measured.samples("resolve_total"))
          .containsExactly("resolve_total{plan=\"none\"} 1.0");
    }
  }

  @Test
  void aMistakeIsNamedAndCostsTheCaptureAlone() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: resolve}, set: {plan: return.nam}}")) {
      serve();
      measured.call(measured.make(Plans.class), "resolve", "acme");

      assertThat(measured.log())
          .contains("weir.yaml:3:")
          .contains("`return.nam`")
          .contains("Did you mean `name`?");
      assertThat(measured.samples("resolve_total"))
          .containsExactly("resolve_total{plan=\"none\"} 1.0");
    }
  }

  @Test
  void aThreadsOwnValueNeedsNoRequest() throws Exception {
    try (Measured measured =
        measured("- {match: {class: Plans, method: batch}, set: {last: arg0, plan: arg0}}")) {
      Object plans = measured.make(Plans.class);
      measured.call(plans, "batch", "b-1");
      measured.call(plans, "batch", "b-2");
      measured.call(plans, "use");

      assertThat(measured.samples("batch_total"))
          .containsExactlyInAnyOrder(
              "batch_total{last=\"b-1\"} 1.0", "batch_total{last=\"b-2\"} 1.0");
      assertThat(measured.samples("use_total"))
          .as("written outside any request")
          .containsExactly("use_total{customer=\"somebody\",plan=\"none\"} 1.0");
    }
  }

  private static final class NoFacts implements RequestFacts {
    @Override
    public @Nullable String header(String name) {
      return null;
    }

    @Override
    public @Nullable String queryString() {
      return null;
    }

    @Override
    public @Nullable Object attribute(String name) {
      return null;
    }

    @Override
    public @Nullable String principal() {
      return null;
    }
  }
}
