package dev.weir.smoke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Ends the report with the name of each test that was skipped, and what it lacked. */
public final class SkippedTests implements TestExecutionListener {
  private final List<String> skipped = Collections.synchronizedList(new ArrayList<>());
  private volatile TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      String reason = result.getThrowable().map(Throwable::getMessage).orElse("aborted");
      skipped.add("SKIPPED " + name(test) + ": " + reason);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    skipped.forEach(System.out::println);
  }

  /** {@code TidesTest, Java 8}. */
  private String name(TestIdentifier test) {
    List<String> names = new ArrayList<>();
    for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
      names.add(0, at.getDisplayName());
    }
    return names.stream().skip(1).collect(Collectors.joining(", "));
  }
}
