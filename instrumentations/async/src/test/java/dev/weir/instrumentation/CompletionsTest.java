package dev.weir.instrumentation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, failures and cancellations of each library's types, at its floor and newest version. */
class CompletionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"reactor-3.1", "reactor-3"})
  void reactor(String version) throws Exception {
    Versions.run(version, ReactorScenario.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rxjava-2.0", "rxjava-2"})
  void rxJava2(String version) throws Exception {
    Versions.run(version, RxJava2Scenario.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rxjava-3.0", "rxjava-3"})
  void rxJava3(String version) throws Exception {
    Versions.run(version, RxJava3Scenario.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kotlin-1.3", "kotlin-2"})
  void kotlin(String version) throws Exception {
    Versions.run(version, KotlinScenario.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guava-16", "guava-33"})
  void guava(String version) throws Exception {
    Versions.run(version, GuavaScenario.class);
  }
}
